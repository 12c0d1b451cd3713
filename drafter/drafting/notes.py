"""Drafting notes for counsel: Word comments in the file, never text of the letter."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.drafting.phrases import and_list, letter_date
from drafter.model import Ask, Comment, CommentLetter, Guidance, PriorReference
from drafter.response import Note

_ASKS: dict[Ask, str] = {
    "revise_disclosure": "revised disclosure",
    "future_filings": "disclosure in future filings",
    "explain": "an explanation",
    "confirm": "a confirmation",
    "file_exhibit": "an exhibit to be filed",
    "provide_draft": "the draft text of the disclosure",
}


def deadline_note(letter: CommentLetter) -> Note | None:
    """When the answer is due and how the day was counted, or why no day is set."""
    deadline = letter.deadline
    if deadline is None:
        return _note([letter.no_deadline_reason] if letter.no_deadline_reason else [])
    if deadline.due is None:
        return _note([deadline.reason])
    return _note([f"Response due {letter_date(deadline.due)}.", deadline.reason])


def comment_note(comment: Comment, letter: CommentLetter) -> Note | None:
    """What the comment asks and refers to, what is known about its topics, and what was restored in it."""
    return _note([*_about(comment, letter), *_topics(comment), *_restored(comment)])


def _about(comment: Comment, letter: CommentLetter) -> Iterator[str]:
    if comment.asks:
        yield f"Asks for: {and_list(_ASKS[ask] for ask in comment.asks)}."
    if comment.reissued:
        yield "Reissued: the earlier answer did not satisfy the staff. Say first what is new."
    for reference in comment.refers_to:
        yield _reference(reference, letter)


def _reference(reference: PriorReference, letter: CommentLetter) -> str:
    if reference.letter == "this":
        return f"Refers to comment {reference.comment} of this letter."
    text = f"Refers to comment {reference.comment} of the staff’s earlier letter"
    if letter.prior_letter_date:
        text += f" of {letter_date(letter.prior_letter_date)}"
    if letter.subject.response_dates:
        text += f", answered {and_list(map(letter_date, letter.subject.response_dates))}"
    return f"{text}."


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


def _restored(comment: Comment) -> Iterator[str]:
    if comment.restored:
        words = ", ".join(comment.restored)
        yield f"The source had lost characters here, which were restored; compare with the original: {words}"


def _note(paragraphs: list[str]) -> Note | None:
    return Note(tuple(paragraphs)) if paragraphs else None
