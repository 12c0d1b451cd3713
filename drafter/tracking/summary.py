"""The summary sheet of a tracker: what came, when it is due, and how many comments are in which state."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.kernel.dates import in_letter_style
from drafter.tracking.status import BLANKS_LEFT, DONE, EMPTY
from drafter.tracking.tables import OWNER, STATUS, Table
from drafter.tracking.tracker import Tracker
from drafter.tracking.typed import text_of
from drafter.tracking.workbook import Count, Summary

_STATES = (EMPTY, BLANKS_LEFT, DONE)


def summary_of(tracker: Tracker, comments: Table) -> Summary:
    """Return the summary of a tracker.

    Args:
        tracker: What is known about the review.
        comments: The table of comments as it is written, with what people typed.
    """
    return Summary(
        f"Response tracker: {tracker.company or 'client not certain'}",
        tuple(_fields(tracker)),
        (OWNER, *_states(comments), "Comments"),
        tuple(_counts(comments)),
    )


def _fields(tracker: Tracker) -> Iterator[tuple[str, str]]:
    for letter in tracker.letters:
        yield "Staff letter", in_letter_style(letter.date) if letter.date else "Its date was not found."
        yield "About", "\n".join(letter.subject.lines) or "The letter names no filing."
        yield "File", letter.source
    yield "Response", tracker.response or "None was read."
    due = f"{in_letter_style(tracker.due.day, weekday=True)}. " if tracker.due.day else "Not known. "
    yield "Due", f"{due}{tracker.due.reason}".strip()
    for one in tracker.milestones:
        yield one.name, in_letter_style(one.day, weekday=True)


def _states(comments: Table) -> tuple[str, ...]:
    """Return Drafter's states, and then those that people typed."""
    typed = (text_of(row.get(STATUS)) for row in comments.rows)
    return tuple(dict.fromkeys((*_STATES, *filter(None, typed))))


def _counts(comments: Table) -> Iterator[tuple[str | Count, ...]]:
    owners = tuple(dict.fromkeys(text_of(row.get(OWNER)) for row in comments.rows))
    for owner in sorted(owners, key=lambda one: (not one, one)):
        mine = ((OWNER, owner),)
        states = (_count((*mine, (STATUS, state)), comments) for state in _states(comments))
        yield (owner or "No owner", *states, _count(mine, comments))
    yield (
        "All",
        *(_count(((STATUS, state),), comments) for state in _states(comments)),
        _count((), comments),
    )


def _count(of: tuple[tuple[str, str], ...], comments: Table) -> Count:
    matching = [row for row in comments.rows if all(text_of(row.get(name)) == value for name, value in of)]
    return Count(of, len(matching))
