"""Correct a staff letter comment by comment: each function returns the corrections with one more.

Comments are named by their place in the letter as it is now, from 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from drafter.errors import UnsuitableLetterError
from drafter.services.corrections import (
    AsRead,
    Corrected,
    Corrections,
    as_corrected,
    filing_named,
    in_order,
)

if TYPE_CHECKING:
    from drafter.model import CommentLetter


class Correcting:
    """A letter that is being corrected."""

    def __init__(self, read: AsRead, corrections: Corrections, letter: CommentLetter) -> None:
        """Take the letter as it is now.

        Args:
            read: The letter as it was read.
            corrections: What was corrected before.
            letter: The letter with these corrections.
        """
        self._read, self._before, self._letter = read, corrections, letter
        named = {one.first: one for one in corrections.comments}
        self._comments = [
            as_corrected(comment)._replace(topics=one.topics, filing=one.filing)
            if (one := named.get(comment.lines[0]))
            else as_corrected(comment)
            for comment in letter.comments
        ]

    def subject(self, lines: Sequence[str]) -> Corrections:
        """Return the corrections with the lines of the Re: block, the registrant first."""
        return self._before._replace(subject=tuple(filter(None, map(str.strip, lines))))

    def lines(self, at: int, first: int, last: int, number: int | None) -> Corrections:
        """Return the corrections with the lines and the number of a comment. A line that one gains, its neighbor loses.

        Raises:
            UnsuitableLetterError: There is no such comment.
        """
        self._require(at)
        one = self._comments[at - 1]
        label = one.label if number == one.number else f"{number}." if number else ""
        changed = one._replace(first=first, last=max(first, last), number=number, label=label)
        return self._with(*_around(changed, [*self._comments[: at - 1], *self._comments[at:]]))

    def about(self, at: int, topics: Sequence[str], filing: str) -> Corrections:
        """Return the corrections with the topics and the filing of a comment, as far as they differ.

        Args:
            at: The comment.
            topics: The ids of the topics, the main one first.
            filing: The name of the filing; "" for the one that is found.

        Raises:
            UnsuitableLetterError: There is no such comment, or this is not the name of a filing.
        """
        self._require(at)
        now, one = self._letter.comments[at - 1], self._comments[at - 1]
        named = filing_named(filing)
        if filing and not named:
            raise UnsuitableLetterError(
                f"{filing!r} is not the name of a filing.", advice="Write it as the staff does: Form 10-K."
            )
        if named != now.filing:
            one = one._replace(filing=named)
        if tuple(topics) != tuple(topic.id for topic in now.topics[: max(len(topics), 2)]):
            one = one._replace(topics=tuple(topics))
        return self._with(*self._comments[: at - 1], one, *self._comments[at:])

    def add(self, first: int, last: int) -> Corrections:
        """Return the corrections with a comment that was not found; the lines are no longer another comment's."""
        printed = self._printed(first)
        number, label = printed or (self._free_number(first), "")
        new = Corrected(first, max(first, last), number, label or (f"{number}." if number else ""))
        return self._with(*_around(new, self._comments))

    def divide(self, at: int, first: int) -> Corrections:
        """Return the corrections with a comment in two: the second begins at a line of it.

        Raises:
            UnsuitableLetterError: There is no such comment.
        """
        self._require(at)
        return self.add(first, self._comments[at - 1].last)

    def join(self, at: int) -> Corrections:
        """Return the corrections with a comment as the end of the one before it.

        Raises:
            UnsuitableLetterError: There is no such comment, or none before it.
        """
        self._require(at, least=2)
        before, one = self._comments[at - 2], self._comments[at - 1]
        joined = before._replace(last=max(before.last, one.last))
        return self._with(*self._comments[: at - 2], joined, *self._comments[at:])

    def remove(self, at: int) -> Corrections:
        """Return the corrections without a comment: its lines are the heading of the next one, or no comment's.

        Raises:
            UnsuitableLetterError: There is no such comment, or it is the only one.
        """
        self._require(at)
        if len(self._comments) == 1:
            raise UnsuitableLetterError("This is the only comment of the letter.")
        return self._with(*self._comments[: at - 1], *self._comments[at:])

    def _with(self, *comments: Corrected) -> Corrections:
        return self._before._replace(comments=comments)

    def _require(self, at: int, *, least: int = 1) -> None:
        if not least <= at <= len(self._comments):
            raise UnsuitableLetterError(f"The letter has no comment {at} that can be corrected like this.")

    def _printed(self, line: int) -> tuple[int, str] | None:
        """Return the number that is printed at the beginning of a line, if it is no other comment's, and its label."""
        from drafter.reading.given_comments import printed_number

        found = printed_number(self._read.source.lines, line)
        taken = {one.number for one in self._comments if one.first != line}
        return (found.number, found.label) if found and found.number not in taken else None

    def _free_number(self, first: int) -> int | None:
        """Return the number between those of the neighbors of a new comment, if it is free."""
        before = [one.number for one in self._comments if one.first < first]
        after = [one.number for one in self._comments if one.first > first]
        if not before or before[-1] is None:
            return None
        return None if after and after[0] == before[-1] + 1 else before[-1] + 1


def _around(new: Corrected, others: Sequence[Corrected]) -> list[Corrected]:
    """Return comments in order, with one whose lines the others lose."""
    found = [new]
    for one in others:
        kept = one._replace(last=min(one.last, new.first - 1)) if one.first < new.first else one
        if kept.first >= new.first:
            kept = kept._replace(first=max(kept.first, new.last + 1))
        if kept.first <= kept.last:
            found.append(kept)
    return in_order(found)
