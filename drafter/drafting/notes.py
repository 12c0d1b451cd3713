"""Drafting notes for counsel: comments in the Word file, never text of the letter.

A long note would not be read, so a note contains only as much as fits, the most important first. It does not repeat
what an earlier note of the letter says, but refers to that note.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, repeat
from typing import TYPE_CHECKING

from drafter.drafting.acknowledgement import NO_LONGER_ASKED, acknowledgement
from drafter.drafting.earlier import EarlierComment
from drafter.drafting.earlier_answers import EarlierAnswer
from drafter.drafting.filing_kinds import AMENDED_ITEMS
from drafter.drafting.quoted_comments import QuotedComment
from drafter.model import Comment, CommentLetter, Guidance
from drafter.response import Note
from drafter.templating.filters import and_list, letter_date

if TYPE_CHECKING:
    from drafter.precedent import Found

MOST = 500
"""The maximum number of characters in a note."""

_ENOUGH = 460
"""The number of characters that a note may reach with items of a checklist."""

MOST_EARLIER = 900
"""The maximum number of characters about earlier rounds, which come after those of the note."""

_ANSWERED = 320
_PROMISED = 200
"""The maximum number of characters quoted from an earlier response, and from a promise in it."""

MOST_PRECEDENTS = 1500
"""The maximum number of characters about precedents, which come last."""

_QUOTED = 360
"""The maximum number of characters quoted from the response of a precedent."""

_CITES = 3
_RESTORED = 6
"""The maximum number of comments that the letter's note lists by number."""

_AMENDING = (
    "An amended report contains the full text of each amended item and new certifications (Exchange Act Rule 12b-15). "
    "Consider whether management’s conclusion on disclosure controls and procedures (Item 307) still holds."
)
_SUPPLEMENT = (
    "Do not submit the materials on EDGAR: what is filed electronically is not returned (Rules 418(b) and 12b-4). Ask "
    "the examiner for the secure file transfer and, if needed, request confidential treatment under Rule 83."
)
_NOT_SATISFIED = "The staff was not satisfied with the prior response: lead with what is new."
_NO_REQUEST = "No request was recognized in this comment."


def letter_note(letter: CommentLetter) -> Note | None:
    """Return the note on the letter's date: when the response is due, and what concerns the whole letter."""
    return _note([*_due(letter), *_acknowledgement(letter), *_restored(letter)])


def comment_notes(
    quotes: Sequence[QuotedComment],
    letter: CommentLetter,
    precedents: Sequence[Sequence[Found]] = (),
    *,
    quoted: bool = False,
) -> Mapping[str, Note | None]:
    """Return the notes on the responses by the keys of their comments.

    Args:
        quotes: The comments in order.
        letter: The staff's letter.
        precedents: What others answered to each comment, if that was looked for.
        quoted: Whether the note quotes these answers.
    """
    said = _Said()
    notes = {}
    for quote, found in zip(quotes, chain(precedents, repeat(())), strict=False):
        note = _with(_note(_lines(quote, letter, said)), _answers(quote.answers), MOST_EARLIER)
        notes[quote.key] = _with(note, _precedents(found, quoted=quoted), MOST_PRECEDENTS)
    return notes


class _Said:
    """A record of what the notes of a letter have already said, and at which comment."""

    def __init__(self) -> None:
        self._at: dict[str, QuotedComment] = {}

    def once(self, line: str, quote: QuotedComment) -> Iterator[str]:
        """Yield a line unless an earlier note contains it."""
        if self._at.setdefault(line, quote) is quote:
            yield line

    def where(self, what: str, quote: QuotedComment) -> QuotedComment | None:
        """Return the earlier comment whose note already covers something; if there is none, record this comment."""
        earlier = self._at.setdefault(what, quote)
        return None if earlier is quote else earlier


def _lines(quote: QuotedComment, letter: CommentLetter, said: _Said) -> Iterator[str]:
    """Yield the lines of a note, the most important first."""
    comment = quote.comment
    yield from _to_compare(comment)
    yield from _doubts(comment, letter)
    if not comment.asks and not quote.supplement:
        yield _NO_REQUEST
    yield from _earlier(quote, said)
    if quote.filing.revise_in != "future_filings" and quote.filing.name in AMENDED_ITEMS:
        yield from said.once(_AMENDING, quote)
    if quote.supplement:
        yield from said.once(_SUPPLEMENT, quote)
    yield from (
        f"Refers to comment {reference.comment} of this letter."
        for reference in comment.refers_to
        if reference.letter == "this"
    )
    for guidance in comment.guidance:
        yield from _guidance(guidance, quote, said)
    advised = {guidance.topic for guidance in comment.guidance}
    yield from (f"Topic: {topic.title}." for topic in comment.topics if topic.id not in advised)


def _due(letter: CommentLetter) -> Iterator[str]:
    deadline = letter.deadline
    if deadline is None:
        yield from [letter.no_deadline_reason] if letter.no_deadline_reason else []
        return
    if deadline.due is not None:
        yield f"Response due {letter_date(deadline.due)}."
    yield deadline.reason


def _acknowledgement(letter: CommentLetter) -> Iterator[str]:
    asked = acknowledgement(letter)
    if asked and not asked.needed:
        yield (
            "The letter asks for a statement in which the company acknowledges its responsibility. The staff "
            f"announced on {letter_date(NO_LONGER_ASKED)} that it no longer needs one; none was drafted."
        )


def _restored(letter: CommentLetter) -> Iterator[str]:
    restored = [comment for comment in letter.comments if comment.restored]
    if restored:
        numbers = [str(comment.number) for comment in restored if comment.number is not None]
        which = (
            f"{'comment' if len(numbers) == 1 else 'comments'} {and_list(numbers)}"
            if numbers
            else "the comment"
        )
        where = which if len(restored) <= _RESTORED else f"{len(restored)} comments"
        yield (
            "EDGAR’s text format dropped quotation marks and apostrophes; Drafter restored those that are certain, in "
            f"{where}. Compare with the PDF."
        )


def _to_compare(comment: Comment) -> Iterator[str]:
    if comment.lost:
        places = _cut("; ".join(comment.lost))
        yield f"The source lost characters here that cannot be restored; compare with the PDF: {places}"


def _doubts(comment: Comment, letter: CommentLetter) -> Iterator[str]:
    """Yield the warnings about doubtful readings within this comment, apart from lost characters."""
    first, last = comment.lines
    for warning in letter.warnings:
        if warning.line and first <= warning.line <= last and warning.code != "lost_characters":
            yield f"Check: {_cut(warning.message)}"


def _earlier(quote: QuotedComment, said: _Said) -> Iterator[str]:
    """Yield what the comment follows up on, calling it reissued only if the staff does."""
    follows_up = quote.comment.reissued
    verb = "Reissues" if quote.reissued else "Follows up on" if follows_up else "Refers to"
    if not quote.earlier and (quote.reissued or follows_up):
        yield f"{verb} {'a comment in ' if quote.reissued else ''}the staff’s earlier letter."
    if quote.earlier:
        numbers = and_list(str(one.number) for one in quote.earlier)
        comments = "comment" if len(quote.earlier) == 1 else "comments"
        yield f"{verb} prior {comments} {numbers}{_letters_of(quote.earlier[0])}."
    if quote.reissued:
        yield from said.once(_NOT_SATISFIED, quote)


def _answers(answers: Iterable[EarlierAnswer]) -> Iterator[str]:
    """Yield what the company said in the exchanges to which a comment refers, and what it promised."""
    for answer in answers:
        said = " ".join(block.words for block in answer.exchange.response if block.kind != "page")
        which = f"comment {answer.number}" if answer.number else "the comment"
        seems = "" if answer.certain else "Probably follows up on the response below. "
        on = f" of {letter_date(answer.date)}" if answer.date else ""
        yield f"{seems}Our response{on} to {which}: “{_cut(said, _ANSWERED)}”"
        for promise in answer.undertakings:
            where = f" ({promise.filing})" if promise.filing else ""
            yield f"Undertaking{where}: “{_cut(promise.text, _PROMISED)}”"


def _precedents(found: Iterable[Found], *, quoted: bool) -> Iterator[str]:
    """Yield what others answered: who, when, what became of it, what it shares, and where to read on."""
    for one in found:
        yield f"Precedent: {one.line}"
        words = " ".join((one.precedent.response or one.precedent.proposed).split())
        if quoted and words:
            yield f"“{_cut(words, _QUOTED)}”"


def _with(note: Note | None, lines: Iterable[str], most: int) -> Note | None:
    """Return a note with further lines, as far as they fit."""
    kept: list[str] = []
    length = 0
    for line in lines:
        length += len(line) + 1
        if length <= most:
            kept.append(line)
    return Note((*(note.paragraphs if note else ()), *kept)) if kept else note


def _letters_of(earlier: EarlierComment) -> str:
    letter, responses = earlier.letter_date, earlier.response_dates
    known = [f"staff letter of {letter_date(letter)}"] if letter else []
    known += [f"response of {and_list(map(letter_date, responses))}"] if responses else []
    return f" ({'; '.join(known)})" if known else ""


def _guidance(guidance: Guidance, quote: QuotedComment, said: _Said) -> Iterator[str]:
    """Yield the guidance on a topic, or a reference to the earlier note that contains it."""
    if earlier := said.where(guidance.topic, quote):
        yield f"Topic: {guidance.title}; see the note at comment {earlier.comment.number or earlier.key}."
        return
    yield f"Topic: {guidance.title}."
    cites = [f"{each.cite}{'' if each.verified else ' (verify)'}" for each in guidance.authority[:_CITES]]
    if cites:
        yield f"Authority: {'; '.join(cites)}."
    yield from (f"Caution: {item}" for item in guidance.traps)
    yield from (f"Check: {item}" for item in guidance.checklist)
    yield from (f"Fact: {item}" for item in guidance.facts)


def _cut(text: str, most: int = 160) -> str:
    """Return a text, shortened at a space if it is too long."""
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]} …"


def _note(lines: Iterable[str]) -> Note | None:
    """Return a note of the lines that fit, keeping list items (checks, facts, cautions) to a lower limit."""
    kept: list[str] = []
    length = 0
    for line in lines:
        length_with = length + len(line) + bool(kept)
        is_of_list = line.startswith(("Check:", "Fact:", "Caution:"))
        if length_with <= (_ENOUGH if is_of_list else MOST):
            kept.append(line)
            length = length_with
    return Note(tuple(kept)) if kept else None
