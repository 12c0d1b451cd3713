"""A part of a letterhead (body, header, footnotes, properties) as a Jinja template.

The XML of the part is the text of the template. A tag that Word split into several runs is joined in the run where it
begins. A condition or loop is moved out of its run, paragraph, cell or row to where its scope begins, so that it leaves
out or repeats whole elements. Each tag is on its own line of the template: the line of an error identifies the tag, and
so the paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from drafter.kernel.patterns import pattern
from drafter.problems import Place, Problem
from drafter.word import text as run_text
from drafter.word.bindings import unbind
from drafter.word.package import parse
from drafter.word.paragraphs import paragraphs
from drafter.word.runs import escape
from drafter.word.xml import W
from drafter.writing.letterhead import placeholder_format, placeholders
from drafter.writing.letterhead.balance import Opened, unbalanced
from drafter.writing.letterhead.placeholders import (
    INLINE_HEADER,
    RUNNING_HEADER,
    Placeholder,
    misplaced,
    placeholder_name,
    repeated,
)
from drafter.writing.letterhead.spots import spot_of
from drafter.writing.letterhead.tag_runs import BETWEEN, CLOSE, OPEN, instruction, rewrite, token
from drafter.writing.letterhead.tag_text import Scope, Tag, find

if TYPE_CHECKING:
    from lxml.etree import _Element

_SCOPES: dict[Scope, str] = {"p": f"{W}p", "tr": f"{W}tr", "tc": f"{W}tc"}
_NAMES: dict[Scope, str] = {"p": "paragraph", "tr": "table row", "tc": "table cell"}
NO_TEXT = [
    *(f"{W}{name}" for name in ("drawing", "pict", "object")),
    *(f"{W}{name}Reference" for name in ("footnote", "endnote", "comment")),
]
"""Content other than text that would be lost with a paragraph."""

_BRACE = "\ufdd4"  # represents a brace that is not part of a tag
_OURS = f"[{OPEN}{CLOSE}{_BRACE}{INLINE_HEADER}]"
_STANDS_FOR_TAG = rf"\{{|<\?{BETWEEN} (\d+)\?>|{OPEN}(\d+){CLOSE}"


def encode(text: str) -> str:
    """Return what a tag prints as XML."""
    return text if text == INLINE_HEADER else escape(pattern(_OURS).sub("\ufffd", text))


class PartTemplate(NamedTuple):
    """A part as a template. It is cached for the next letter, so do not change it.

    Attributes:
        root: The root of the part.
        source: The text of the template; "" if the part has placeholders but no other tags.
        tags: The tags in their order, with their places.
        placeholders: The placeholders in their order.
        findings: Whatever makes the part unusable.
    """

    root: _Element
    source: str
    tags: list[tuple[str, Place]]
    placeholders: list[Placeholder]
    findings: list[Problem]


@lru_cache(maxsize=64)
def story(content: bytes, name: str) -> PartTemplate | None:
    """Return the template of a part with paragraphs, or None if it has no tags.

    Args:
        content: The part.
        name: The name of the part in messages ("body", "header").
    """
    if b"{" not in content and b"}" not in content:
        return None
    root = parse(content)
    builder = _Builder(root)
    for number, paragraph in list(paragraphs(root)):
        words = run_text.words_on_one_line(paragraph)
        if "{" in words or "}" in words:
            builder.add_paragraph(paragraph, spot_of(name, number, paragraph))
    return builder.finished()


@lru_cache(maxsize=16)
def properties(content: bytes, name: str) -> PartTemplate | None:
    """Return the template of a part with properties, or None if it has no tags."""
    if b"{" not in content and b"}" not in content:
        return None
    root = parse(content)
    builder = _Builder(root)
    for element in root.iter(etree.Element):
        if len(element) == 0 and element.text:
            title = etree.QName(element).localname
            builder.add_property(element, Place(part=f"{name}, {title}", words=element.text))
    return builder.finished()


def has_tag(text: str) -> bool:
    """Return whether the text of a template contains a tag."""
    return OPEN in text


def decoded(filled: str) -> _Element:
    """Return the root of a part from its filled template."""
    return parse(filled.replace(_BRACE, "{").encode(), keep_instructions=True)


class _Builder:
    """Turns the tags of a part into a template, paragraph by paragraph."""

    def __init__(self, root: _Element) -> None:
        self._root = root
        self._tags: list[tuple[Tag, Place]] = []
        self._placeholders: list[Placeholder] = []
        self._findings: list[Problem] = []
        self._replaced: dict[_Element, list[int]] = {}  # rows, cells and paragraphs that tags replace

    def add_paragraph(self, paragraph: _Element, spot: Place) -> None:
        """Find the tags of a paragraph and move each to where it takes effect."""
        tags, strays = find(spot.words)
        self._findings += [Problem("tag_syntax", "error", spot, stray.message) for stray in strays]
        if tags and not strays:
            others = _without(spot.words, tags).strip()
            names = [placeholder_name(tag.text) for tag in tags]
            wrong = [finding for name in filter(None, names) for finding in misplaced(name, spot, paragraph)]
            self._findings += wrong
            if names[0] and len(names) == 1 and not others:
                if not wrong:  # a misplaced placeholder does not count as a repeated one
                    self._add_placeholder(paragraph, Placeholder(names[0], spot))
                return
            self._findings += [
                _not_alone(tag, spot)
                for tag, name in zip(tags, names, strict=True)
                if name not in (None, RUNNING_HEADER)
            ]
            self._place(paragraph, tags, spot, alone=not others)

    def add_property(self, element: _Element, spot: Place) -> None:
        """Find the tags of a document property, which has neither paragraphs nor runs."""
        tags, strays = find(spot.words)
        self._findings += [Problem("tag_syntax", "error", spot, stray.message) for stray in strays]
        text, at = "", 0
        for tag in tags:
            if placeholder_name(tag.text):
                self._findings.append(_not_alone(tag, spot))
            text += spot.words[at : tag.start] + token(self._number(tag, spot))
            at = tag.stop
        element.text = text + spot.words[at:]

    def finished(self) -> PartTemplate | None:
        """Return the template after all paragraphs have been added."""
        for element, numbers in self._replaced.items():
            self._replace(element, numbers)
        for control in self._root.iter(f"{W}sdt"):
            if _is_filled(control):
                unbind(control)
        order = list(self._in_order())
        unequal = list(unbalanced([one for one in order if isinstance(one, Opened)]))
        self._findings += unequal or repeated(order)
        if not (self._tags or self._placeholders or self._findings):
            return None
        tags: list[tuple[str, Place]] = []
        source = self._source(tags) if self._tags else ""
        return PartTemplate(self._root, source, tags, self._placeholders, self._findings)

    def _add_placeholder(self, paragraph: _Element, placeholder: Placeholder) -> None:
        self._placeholders.append(placeholder)
        look = placeholder_format.keep(paragraph)
        for piece, _ in list(run_text.pieces(paragraph)):
            if piece.tag == run_text.TEXT:
                piece.text = ""
                run_text.tidy(piece)
        paragraph.append(placeholders.instruction(placeholder))
        if look is not None:
            paragraph.append(look)

    def _place(self, paragraph: _Element, tags: Sequence[Tag], spot: Place, *, alone: bool) -> None:
        """Move the tags to where they take effect. A paragraph with only conditions and loops is replaced by them."""
        usual: Scope = next((tag.scope for tag in tags if tag.scope), "p")
        only_tags = alone and not any(tag.prints for tag in tags)
        scopes = [tag.scope or (usual if only_tags else "") for tag in tags]
        for tag, scope in zip(tags, scopes, strict=True):
            if scope:
                self._take_place(paragraph, tag, scope, spot)
        numbers = [
            None if scope else self._number(tag, spot) for tag, scope in zip(tags, scopes, strict=True)
        ]
        rewrite(paragraph, tags, numbers)

    def _take_place(self, paragraph: _Element, tag: Tag, scope: Scope, spot: Place) -> None:
        wanted = _SCOPES[scope]
        around = paragraph if scope == "p" else next(paragraph.iterancestors(wanted), None)
        if around is None:
            self._findings.append(
                Problem(
                    "tag_scope",
                    "error",
                    spot,
                    f"“{tag.typed}” applies to a {_NAMES[scope]} but is not in one.",
                )
            )
            return
        self._replaced.setdefault(around, []).append(self._number(tag, spot))

    def _replace(self, element: _Element, numbers: Sequence[int]) -> None:
        """Replace the paragraph, cell or row of tags with the tags."""
        tag, spot = self._tags[numbers[0]]
        kind = next(_NAMES[scope] for scope, name in _SCOPES.items() if name == element.tag)
        if lost := _content(element):
            message = (
                f"“{tag.typed}” replaces its {kind}, so {lost} in the same {kind} would be lost: "
                f"put the tag in its own {kind}."
            )
            self._findings.append(Problem("tag_replaces_text", "error", spot, message))
        parent = element.getparent()
        if parent is None:  # inside something that another tag replaced
            return
        for number in numbers:
            element.addprevious(instruction(number))
        parent.remove(element)

    def _number(self, tag: Tag, spot: Place) -> int:
        self._tags.append((tag, spot))
        return len(self._tags) - 1

    def _in_order(self) -> Iterator[Opened | Placeholder]:
        """Yield all tags in the order of the part."""
        for node in self._root.iter():
            if isinstance(node, etree._ProcessingInstruction):
                if node.target == BETWEEN:
                    yield Opened(*self._tags[int(node.text or "")], node.getparent())
                elif node.target == placeholders.PLACE:
                    yield placeholders.read(node)
            elif isinstance(node.tag, str) and node.text and OPEN in node.text:
                for number in re.findall(rf"{OPEN}(\d+){CLOSE}", node.text):
                    yield Opened(*self._tags[int(number)], node)

    def _source(self, order: list[tuple[str, Place]]) -> str:
        """Return the part as a Jinja template, and append its tags to `order`; the first is on line 2."""

        def tag(found: re.Match[str]) -> str:
            number = found[1] or found[2]
            if number is None:
                return _BRACE
            words, spot = self._tags[int(number)]
            order.append((words.text, spot))
            return f"{{#\n#}}{words.text}"

        return pattern(_STANDS_FOR_TAG).sub(tag, etree.tostring(self._root, encoding="unicode"))


def _without(words: str, tags: Iterable[Tag]) -> str:
    """Return the words outside tags."""
    outside, at = "", 0
    for tag in tags:
        outside, at = outside + words[at : tag.start], tag.stop
    return outside + words[at:]


def _is_filled(element: _Element) -> bool:
    """Return whether an element contains a tag."""
    if next(element.iter(etree.PI), None) is not None:
        return True
    return any(OPEN in (text.text or "") for text in element.iter(run_text.TEXT))


def _not_alone(tag: Tag, spot: Place) -> Problem:
    message = f"“{tag.text}” must be the only text in its paragraph."
    return Problem("tag_not_alone", "error", spot, message)


def _content(element: _Element) -> str:
    """Return what an element contains besides tags, in words; "" if nothing."""
    text = " ".join("".join(part.text or "" for part in element.iter(run_text.TEXT)).split())
    if text:
        return f"“{re.sub(rf'{OPEN}.*?{CLOSE}', '{{…}}', text)}”"
    if element.find(f"{W}pPr/{W}sectPr") is not None:
        return "the section break"
    if next(element.iter(etree.PI), None) is not None:
        return "another tag"
    return "a drawing or note" if next(element.iter(*NO_TEXT), None) is not None else ""
