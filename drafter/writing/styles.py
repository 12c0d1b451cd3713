"""The styles of a letterhead: their ids, and the missing ones that Drafter adds."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from lxml import etree

from drafter.errors import TemplateError
from drafter.kernel.suggest import nearest
from drafter.response import CHARACTER_STYLES, STYLES, Run, Typeface
from drafter.word.xml import W
from drafter.writing.set_off import set_off

if TYPE_CHECKING:
    from lxml.etree import _Element

PLACEHOLDER = "Placeholder Text"
NOTE_TEXT = "annotation text"
NOTE_REFERENCE = "annotation reference"
TABLE = "Letter Table"
SUBJECT_TABLE = "Subject Table"
NEEDED = (
    *(("paragraph", name) for name in (*STYLES.values(), NOTE_TEXT)),
    *(("character", name) for name in (*CHARACTER_STYLES.values(), PLACEHOLDER, NOTE_REFERENCE)),
    *(("table", name) for name in (TABLE, SUBJECT_TABLE)),
)
"""The styles that a letter may use, by type and by the name in Word."""


class Styles:
    """Style ids by name: the name of a block's style (`STYLES`) or the name in Word."""

    def __init__(
        self, styles: _Element, *, place: str = "", instead: Mapping[str, str] | None = None
    ) -> None:
        """Read the ids from a `w:styles` element.

        Args:
            styles: The element.
            place: The letterhead's name, for messages.
            instead: The firm's names for styles, by Drafter's.
        """
        self._ids = {_kind_and_name(style): _id(style) for style in styles.iter(f"{W}style")}
        self.sheet = styles
        self._place = place
        self._aliases = {alias: name for style in styles.iter(f"{W}style") for alias, name in _aliases(style)}
        self._instead = {key.casefold(): self._own_name(name) for key, name in (instead or {}).items()}
        self._looks: dict[tuple[str, bool, bool, bool], str] = {}

    def use(self, kind: str, name: str, id: str) -> None:
        """Use another style in place of one of Drafter's from now on.

        Args:
            kind: The type, "paragraph".
            name: The name of Drafter's style.
            id: The id of the other style.
        """
        self._ids[_key(kind, self.name(name))] = id

    def missing(self) -> bool:
        """Return whether the letterhead lacks a style that a letter may use."""
        return any(_key(*style) not in self._ids for style in NEEDED)

    def check(self) -> None:
        """Check that the firm's styles exist and replace styles that a letter has.

        Raises:
            TemplateError: The letterhead lacks such a style, or no letter has the style that it would replace.
        """
        ours = {name.casefold() for name in (*STYLES, *(name for _, name in NEEDED))}
        for key in self._instead:
            if key not in ours:
                message = f"A letter has no style named “{key}”."
                raise TemplateError(message, advice=_nearest(key, ours), place=self._place)
        for kind, name in NEEDED:
            if self.is_instead(name):
                self._find(kind, name)

    def name(self, name: str) -> str:
        """Return the name in Word of the style that a block, or Word, calls by this name."""
        ours = STYLES.get(name, name)
        if not self._instead:
            return ours
        keys = (name, ours, *(key for key, word in STYLES.items() if word == ours))
        return next((self._instead[key.casefold()] for key in keys if key.casefold() in self._instead), ours)

    def is_instead(self, name: str) -> bool:
        """Return whether the firm uses its own style in place of this one."""
        return self.name(name) != STYLES.get(name, name)

    def ids_instead(self) -> dict[tuple[str, str], str]:
        """Return the ids of the firm's styles by type and name of the style that each replaces, except for body text.

        Styles based on body text (date, addressee, signature) keep the measurements of Drafter's.
        """
        named = (style for style in NEEDED if self.is_instead(style[1]) and style[1] != STYLES["body"])
        return {_key(kind, name): self._find(kind, name) for kind, name in named}

    def paragraph(self, name: str) -> str:
        """Return the id of a paragraph style.

        Raises:
            TemplateError: The letterhead has no such style.
        """
        return self._find("paragraph", name)

    def character(self, name: str) -> str:
        """Return the id of a character style; see `paragraph`."""
        return self._find("character", name)

    def table(self, name: str) -> str:
        """Return the id of a table style; see `paragraph`."""
        return self._find("table", name)

    def run_look(self, run: Run) -> str:
        """Return the content of a run's `w:rPr`, in the order that the schema requires."""
        key = (run.kind, run.bold, run.italic, run.underline)
        if key not in self._looks:
            style = CHARACTER_STYLES.get(run.kind)
            self._looks[key] = (
                (f'<w:rStyle w:val="{self.character(style)}"/>' if style else "")
                + ("<w:b/>" if run.bold else "")
                + ("<w:i/>" if run.italic else "")
                + ('<w:u w:val="single"/>' if run.underline else "")
            )
        return self._looks[key]

    def _find(self, kind: str, name: str) -> str:
        name = self.name(name)
        found = self._ids.get(_key(kind, name))
        if found is None:
            message = f"The letterhead has no {kind} style named “{name}”."
            raise TemplateError(message, advice=self._advice(kind, name), place=self._place)
        return found

    def _advice(self, kind: str, name: str) -> str:
        """Return what to do about a missing style."""
        others = [other for other, known in self._ids if known == name.casefold()]
        if others:
            return f"In the letterhead, that is a {others[0]} style."
        from drafter.word.builtin_styles import WORDS_OWN  # needed only for messages

        if name.casefold() in WORDS_OWN.get(kind, ()):
            return (
                "Word saves a built-in style only after it is used: apply it to a paragraph once, and save."
            )
        return _nearest(
            name, [_name(style) for style in self.sheet.iter(f"{W}style") if style.get(f"{W}type") == kind]
        )

    def _own_name(self, name: str) -> str:
        """Return the name of a style given by an alias, or as Word shows it, followed by its aliases."""
        names = {known for _, known in self._ids}
        for said in (name, name.partition(",")[0].strip()):
            if said.casefold() in names:
                return said
            if said.casefold() in self._aliases:
                return self._aliases[said.casefold()]
        return name


def _nearest(name: str, names: Iterable[str]) -> str:
    """Return a sentence with the name that may have been meant; "" if none is similar."""
    near = nearest(name, names, ignore_case=True)
    return f"The nearest name is “{near}”." if near else ""


def add_missing(
    styles: _Element, built_in: _Element, instead: Mapping[tuple[str, str], str] = MappingProxyType({})
) -> None:
    """Add the styles that a letter may use and the firm's letterhead lacks, with the styles that they are based on.

    A style based on one that the firm replaced is based on the firm's, so that a label begins where the response
    does. The firm's styles do not change. Styles are matched by name, because the ids of built-in styles differ
    between the languages of Word.

    Args:
        styles: The firm's `w:styles`.
        built_in: The `w:styles` of the built-in letterhead.
        instead: The ids of the firm's styles, by type and name of the style that each replaces.
    """
    theirs = {_kind_and_name(style): _id(style) for style in styles.iter(f"{W}style")} | {**instead}
    ours = {_kind_and_name(style): style for style in built_in.iter(f"{W}style")}
    keys = {_id(style): key for key, style in ours.items()}
    waiting = [_key(*needed) for needed in NEEDED]
    added: dict[tuple[str, str], _Element] = {}
    for key in waiting:
        if key in theirs:
            continue
        added[key] = copy.deepcopy(ours[key])
        theirs[key] = _id(added[key])
        for reference in added[key].iter(f"{W}basedOn", f"{W}next", f"{W}link"):
            other = keys[reference.get(f"{W}val", "")]
            waiting.append(other)
            reference.set(f"{W}val", theirs.get(other, _id(ours[other])))
    # A style must follow the one it is based on, as in ours; otherwise LibreOffice loses the inherited spacing.
    new = [added[key] for key in ours if key in added]
    set_off([style for style in new if style.get(f"{W}type") == "paragraph"], styles)
    styles.extend(new)


def set_typeface(styles: _Element, style_id: str, typeface: Typeface) -> None:
    """Make a paragraph style, and those based on it, bold, italic, both or neither.

    Args:
        styles: The `w:styles` element.
        style_id: The id of the style.
        typeface: The typeface.
    """
    style = next(s for s in styles.iter(f"{W}style") if _id(s) == style_id)
    looks = style.find(f"{W}rPr")
    looks = etree.SubElement(style, f"{W}rPr") if looks is None else looks
    before = {f"{W}rStyle", f"{W}rFonts"}  # the schema's order: these, then bold, then italic
    for name, words in (("b", "bold"), ("i", "italic")):
        for old in looks.findall(f"{W}{name}"):
            looks.remove(old)
        at = sum(element.tag in before for element in looks)
        looks.insert(at, etree.Element(f"{W}{name}", {} if words in typeface else {f"{W}val": "0"}))
        before |= {f"{W}b", f"{W}bCs"}


def _kind_and_name(style: _Element) -> tuple[str, str]:
    return _key(style.get(f"{W}type", ""), _name(style))


def _name(style: _Element) -> str:
    name = style.find(f"{W}name")
    return "" if name is None else name.get(f"{W}val", "")


def _aliases(style: _Element) -> Iterator[tuple[str, str]]:
    """Yield each alias of a style with the name of the style."""
    for aliases in style.iterfind(f"{W}aliases"):
        for alias in aliases.get(f"{W}val", "").split(","):
            yield alias.strip().casefold(), _name(style)


def _key(kind: str, name: str) -> tuple[str, str]:
    return kind, name.casefold()


def _id(style: _Element) -> str:
    return style.get(f"{W}styleId", "")
