"""Mark the disclosure that a response proposes, so that it shows what changed in the filing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple, Protocol

from drafter.redlined import Outcome, Status
from drafter.redlining.difference import Edit, difference
from drafter.redlining.finding import Finder, Passage, Row
from drafter.redlining.tokens import word_keys
from drafter.word.find_words import Span
from drafter.word.marked_text import is_struck
from drafter.word.text import words
from drafter.word.tracked import can_replace
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.returned import ReturnedLetter

_CHANGES = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_SENTENCE = 8
"""The fewest words of a line of the filing that is shown as gone; with fewer, it is a heading or a row of a table."""


class Marker(Protocol):
    """Shows changes in Word: as tracked changes, or by underlining and striking."""

    def replaced(self, paragraph: _Element, span: Span, text: str) -> None:
        """Show that a part of a paragraph has taken the place of other words."""

    def as_added(self, paragraph: _Element) -> None:
        """Show that a paragraph is new."""

    def add_deleted_paragraph(self, beside: _Element, text: str, *, above: bool = False) -> _Element:
        """Show that a paragraph is gone."""


class _Proposal(NamedTuple):
    """Paragraphs of proposed disclosure that follow one another: their numbers, elements and words."""

    comment: int
    numbers: tuple[int, ...]
    elements: tuple[_Element, ...]
    texts: tuple[str, ...]

    def part(self, first: int, last: int) -> _Proposal:
        """Return some of its paragraphs."""
        return _Proposal(
            self.comment, self.numbers[first:last], self.elements[first:last], self.texts[first:last]
        )

    def outcome(self, status: Status, *passages: Passage, changes: int = 0) -> Outcome:
        """Return what became of it."""
        pages = tuple(dict.fromkeys(passage.page for passage in passages))
        left_out = passages[0].left_out if len(passages) == 1 else 0
        return Outcome(
            self.comment, self.numbers[0], self.texts[0], status, pages, changes=changes, left_out=left_out
        )


def redline(
    returned: ReturnedLetter,
    numbered: Mapping[int, _Element],
    finder: Finder,
    marker: Marker,
    comments: Collection[int] = (),
) -> list[Outcome]:
    """Mark each passage of proposed disclosure in a letter; return what became of each, in order.

    Args:
        returned: The letter as read.
        numbered: Its paragraphs, by their numbers.
        finder: The filing.
        marker: How changes are shown.
        comments: The comments whose responses are marked; all if empty.
    """
    outcomes = []
    for proposal in _proposals(returned, numbered, comments):
        if any(map(_has_changes, proposal.elements)):
            outcomes.append(proposal.outcome("already_marked"))
        else:
            outcomes += [
                _marked(part, passages, finder, marker) for part, passages in _matched(proposal, finder)
            ]
    return outcomes


def _proposals(
    returned: ReturnedLetter, numbered: Mapping[int, _Element], comments: Collection[int]
) -> Iterator[_Proposal]:
    for exchange in returned.exchanges:
        number = exchange.number or 0
        if comments and number not in comments:
            continue
        for proposed, group in groupby(exchange.response, key=lambda block: block.proposed):
            numbers = [
                block.place.paragraph
                for block in group
                if proposed and block.kind in ("paragraph", "bullet") and block.place.paragraph in numbered
            ]
            if any(len(word_keys(words(numbered[at]))) >= _SENTENCE for at in numbers):
                elements = tuple(numbered[at] for at in numbers)
                yield _Proposal(number, tuple(numbers), elements, tuple(map(words, elements)))


def _has_changes(paragraph: _Element) -> bool:
    return is_struck(paragraph) or next(paragraph.iter(*_CHANGES), None) is not None


def _matched(proposal: _Proposal, finder: Finder) -> list[tuple[_Proposal, list[Passage]]]:
    """Return the parts of a proposal that replace different passages, each with the passages that it may replace.

    What precedes or follows the nearest passage may be about another one; if it is about none, it is new.
    """
    found = finder.find(proposal.texts)
    if len(found) != 1:
        return [(proposal, found)]
    first, last = found[0].first, found[0].last + 1
    before = _elsewhere(proposal.part(0, first), finder)
    after = _elsewhere(proposal.part(last, len(proposal.texts)), finder)
    begin = first if before else 0
    own = proposal.part(begin, last if after else len(proposal.texts))
    rows = (
        *(Row("", new) for new in range(first - begin)),
        *(row._replace(new=None if row.new is None else row.new - begin) for row in found[0].rows),
        *(Row("", new) for new in range(last - begin, len(own.texts))),
    )
    return [*before, (own, [found[0]._replace(rows=rows)]), *after]


def _elsewhere(part: _Proposal, finder: Finder) -> list[tuple[_Proposal, list[Passage]]]:
    """Return the passages that a part of a proposal replaces; none if it replaces none."""
    matched = _matched(part, finder) if part.texts else []
    return matched if any(passages for _, passages in matched) else []


def _marked(proposal: _Proposal, passages: list[Passage], finder: Finder, marker: Marker) -> Outcome:
    """Mark a proposal that replaces one passage."""
    if len(passages) != 1:
        return proposal.outcome("ambiguous" if passages else "not_found", *passages)
    rows = [row for row in passages[0].rows if not _is_context(row, proposal.texts, finder)]
    edits = {
        row.new: difference(row.old, proposal.texts[row.new])
        for row in rows
        if row.new is not None and row.old
    }
    if not all(
        can_replace(proposal.elements[new], Span(edit.start, edit.end))
        for new, each in edits.items()
        for edit in each
    ):
        return proposal.outcome("locked", passages[0])
    changes = sum(map(len, edits.values())) + sum(not (row.old and row.new is not None) for row in rows)
    _apply(rows, edits, proposal.elements, marker)
    return proposal.outcome("marked" if changes else "same", passages[0], changes=changes)


def _is_context(row: Row, texts: Sequence[str], finder: Finder) -> bool:
    """Return whether a paragraph is no change: a heading that the filing has too, or a short line of the filing."""
    if row.new is None:
        return len(word_keys(row.old)) < _SENTENCE
    return not row.old and finder.has_line(texts[row.new])


def _apply(
    rows: Sequence[Row], edits: Mapping[int, list[Edit]], elements: Sequence[_Element], marker: Marker
) -> None:
    """Mark each paragraph, the last change first, so that the others stay in place."""
    above: _Element | None = None
    gone: list[str] = []
    for row in rows:
        if row.new is None:
            if above is None:
                gone.append(row.old)
            else:
                above = marker.add_deleted_paragraph(above, row.old)
            continue
        element = elements[row.new]
        for text in gone:
            marker.add_deleted_paragraph(element, text, above=True)
        gone = []
        if row.old:
            for edit in reversed(edits[row.new]):
                marker.replaced(element, Span(edit.start, edit.end), edit.old)
        else:
            marker.as_added(element)
        above = element
