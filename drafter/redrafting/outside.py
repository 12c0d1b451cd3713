"""The letter around the responses: the blanks that counsel had filled in, and other changes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from drafter.checking.edits import replacements
from drafter.kernel.words import plain
from drafter.redrafting.aligning import Line, align
from drafter.redrafting.blanks import Blanks
from drafter.word.find_words import Span
from drafter.word.package import related, root_of
from drafter.word.paragraphs import paragraphs
from drafter.word.text import words
from drafter.word.tracked import can_replace
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.word.package import WordFile
    from drafter.word.tracked import TrackedChanges


class Difference(NamedTuple):
    """A paragraph outside of the responses that is not as it was.

    Attributes:
        before: Its words in the old letter; "" if it is new.
        after: Its words in the redraft; "" if the redraft does not have it.
    """

    before: str
    after: str


class Outside:
    """The paragraphs of both letters outside of the responses, beside each other."""

    def __init__(
        self,
        old: Sequence[Line],
        new: Sequence[_Element],
        names: Mapping[str, str],
        instead: Mapping[str, str],
    ) -> None:
        """Put the paragraphs beside each other.

        Args:
            old: The paragraphs of the old letter.
            new: Those of the redraft.
            names: The names of the redraft's styles, by their ids.
            instead: The names of the styles that have taken the place of others, by the names of the latter.
        """
        self._old = [
            line._replace(style=instead.get(line.style, line.style)) for line in old if line.text.strip()
        ]
        self._new = [paragraph for paragraph in new if words(paragraph).strip()]
        self._names = names

    def fill_blanks(self, style: str) -> None:
        """Fill blanks of the redraft with what the old letter has in their places, where only that can be meant.

        Args:
            style: The id of the character style for blanks.
        """
        blanks = [Blanks(paragraph, style) for paragraph in self._new]
        lines = self._lines()

        def said(old: int, new: int) -> tuple[str, ...]:
            found = blanks[new].filled(self._old[old].text)
            is_known = blanks[new].is_known_by_its_words or self._old[old].style == lines[new].style
            return found if is_known else ()

        for pair in align(self._old, lines, lambda old, new: bool(said(old, new))):
            if pair.old is None or pair.new is None or not blanks[pair.new]:
                continue
            if (pair.sure or blanks[pair.new].is_known_by_its_words) and (found := said(pair.old, pair.new)):
                blanks[pair.new].fill(found)

    def differences(self) -> Iterator[Difference]:
        """Yield what is not as it was, in order; typography makes no difference."""
        for before, after in self._pairs():
            if plain(before) != plain("" if after is None else words(after)):
                yield Difference(before, "" if after is None else " ".join(words(after).split()))

    def track(self, tracked: TrackedChanges) -> None:
        """Show what is not as it was as tracked changes: accepted, they give the redraft, rejected, the old words.

        Paragraphs that the redraft does not have are shown as deleted, where they were.
        """
        place: _Element | None = None
        above: list[str] = []
        for before, after in list(self._pairs()):
            if after is None:
                if place is None:
                    above.append(before)
                else:
                    place = tracked.add_deleted_paragraph(place, before)
                continue
            place = after
            for text in above:
                tracked.add_deleted_paragraph(place, text, above=True)
            above = []
            if not before:
                tracked.as_added(after)
            for change in reversed(replacements(words(after), before)) if before else ():
                span = Span(change.start, change.end)
                if can_replace(after, span):
                    tracked.replaced(after, span, change.text)

    def _pairs(self) -> Iterator[tuple[str, _Element | None]]:
        """Yield the words of each old paragraph, "" for none, and the new paragraph beside it."""
        for pair in align(self._old, self._lines(), lambda _, __: False):
            before = "" if pair.old is None else " ".join(self._old[pair.old].text.split())
            yield before, None if pair.new is None else self._new[pair.new]

    def _lines(self) -> list[Line]:
        return [Line(words(paragraph), _style_of(paragraph, self._names)) for paragraph in self._new]


def lines_of(file: WordFile, without: Sequence[_Element], numbers: Collection[int]) -> list[Line]:
    """Return the paragraphs of a file.

    Args:
        file: The file.
        without: Elements whose paragraphs are left out.
        numbers: Numbers of paragraphs that are left out too.
    """
    left_out = {paragraph for element in without for paragraph in element.iter(f"{W}p")}
    names = name_styles(file)
    seen: dict[int, Line] = {}
    for number, paragraph in paragraphs(root_of(file.document)):
        if paragraph not in left_out and number not in numbers:
            seen.setdefault(number, Line(words(paragraph), _style_of(paragraph, names)))
    return list(seen.values())


def name_styles(file: WordFile) -> dict[str, str]:
    """Return the names of the styles of a file, by their ids."""
    sheets = [root_of(part) for part in related(file.document, "styles")]
    names = [
        (style.get(f"{W}styleId", ""), style.find(f"{W}name"))
        for sheet in sheets
        for style in sheet.iter(f"{W}style")
    ]
    return {id: name.get(f"{W}val", "") for id, name in names if name is not None}


def _style_of(paragraph: _Element, names: Mapping[str, str]) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else names.get(style.get(f"{W}val", ""), "")
