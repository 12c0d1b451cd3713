"""Drafting notes for counsel: Word comments in the file, never text of the letter."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.drafting.acknowledgement import NO_LONGER_ASKED, acknowledgement
from drafter.drafting.context import QuotedComment
from drafter.drafting.earlier import EarlierComment
from drafter.model import Ask, Comment, CommentLetter, Guidance
from drafter.response import Note
from drafter.templating.filters import and_list, letter_date

_ASKS: dict[Ask, str] = {
    "revise_disclosure": "revised disclosure",
    "future_filings": "disclosure in future filings",
    "explain": "an explanation",
    "confirm": "a confirmation",
    "file_exhibit": "an exhibit to be filed",
    "provide_draft": "the draft text of the disclosure",
}


def letter_note(letter: CommentLetter) -> Note | None:
    """When the answer is due and how the day was counted, and what the staff asks for without need."""
    return _note([*_due(letter), *_acknowledgement(letter)])


def comment_note(quote: QuotedComment, letter: CommentLetter) -> Note | None:
    """What the comment asks and refers to, what is known about its topics, where to look at the original."""
    comment = quote.comment
    return _note([*_about(quote), *_topics(comment), *_to_compare(comment), *_doubts(comment, letter)])


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
            f"announced on {letter_date(NO_LONGER_ASKED)} that it needs none any more; none was drafted."
        )


def _about(quote: QuotedComment) -> Iterator[str]:
    comment = quote.comment
    if comment.asks:
        yield f"Asks for: {and_list(_ASKS[ask] for ask in comment.asks)}."
    if quote.supplement:
        yield "Asks for materials that are not filed: ask for their return (Rule 418(b) or 12b-4) with them."
    yield from _earlier(quote)
    for reference in comment.refers_to:
        if reference.letter == "this":
            yield f"Refers to comment {reference.comment} of this letter."


def _earlier(quote: QuotedComment) -> Iterator[str]:
    """What the comment goes back to; that it is reissued is told only where the staff says so."""
    goes_on = quote.comment.reissued
    verb = "Reissues" if quote.reissued else "Goes on from" if goes_on else "Refers to"
    if not quote.earlier and (quote.reissued or goes_on):
        yield f"{verb} {'a comment of ' if quote.reissued else ''}the staff’s earlier letter."
    for one in quote.earlier:
        yield f"{verb} prior comment {one.number}{_letters_of(one)}."
    if quote.reissued:
        yield "The earlier answer did not satisfy the staff: say first what is new."


def _letters_of(earlier: EarlierComment) -> str:
    text = f" of the staff’s letter of {letter_date(earlier.letter_date)}" if earlier.letter_date else ""
    if earlier.response_dates:
        text += f", answered {and_list(map(letter_date, earlier.response_dates))}"
    return text


def _topics(comment: Comment) -> Iterator[str]:
    advised = {guidance.topic for guidance in comment.guidance}
    for guidance in comment.guidance:
        yield from _guidance(guidance)
    for topic in comment.topics:
        if topic.id not in advised:
            yield _topic(topic.title, topic.words)


def _guidance(guidance: Guidance) -> Iterator[str]:
    yield _topic(guidance.title, guidance.words)
    for authority in guidance.authority:
        says = f": {authority.says}" if authority.says else ""
        yield f"Authority: {authority.cite}{says}{'' if authority.verified else ' (verify)'}"
    for label, items in (
        ("Check", guidance.checklist),
        ("Fact", guidance.facts),
        ("Beware", guidance.traps),
    ):
        yield from (f"{label}: {item}" for item in items)


def _topic(title: str, words: tuple[str, ...]) -> str:
    because = f" ({', '.join(f'“{word}”' for word in words)})" if words else ""
    return f"Topic: {title}{because}"


def _to_compare(comment: Comment) -> Iterator[str]:
    if comment.restored:
        words = ", ".join(comment.restored)
        yield f"The source had lost characters here, which were restored; compare with the original: {words}"
    if comment.lost:
        places = "; ".join(comment.lost)
        yield f"The source has lost characters here that cannot be restored; compare with the PDF: {places}"


def _doubts(comment: Comment, letter: CommentLetter) -> Iterator[str]:
    """What the reader was not sure of within this comment; lost characters have been told."""
    first, last = comment.lines
    for warning in letter.warnings:
        if warning.line and first <= warning.line <= last and warning.code != "lost_characters":
            yield f"Reading: {warning.message}"


def _note(paragraphs: list[str]) -> Note | None:
    return Note(tuple(paragraphs)) if paragraphs else None
