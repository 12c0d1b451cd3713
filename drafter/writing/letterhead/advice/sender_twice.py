"""The sender's name, which both the letterhead and the head of the letter would print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from drafter.problems import Problem
from drafter.writing.letterhead.head import head_of, name_on


def sender_twice(path: Path, names: Sequence[str], *, way_out: str, is_own: bool) -> Iterator[Problem]:
    """Yield where the letterhead has the sender's name, or something that may be or show it.

    Args:
        path: The letterhead, on which the letter prints a name of its own.
        names: The names that senders have.
        way_out: What to do if a name would appear twice.
        is_own: Whether the head of the letter is in the firm's own words. Drafter's gives way to the letterhead.

    Raises:
        TemplateError: The letterhead cannot be read.
    """
    if place := name_on(path, *names):
        message = (
            f"The sender’s name would appear twice: {way_out}."
            if is_own
            else "The sender’s name is printed here, so Drafter leaves out its own lines with the name and address."
        )
        yield Problem("duplicate_name", "info", place, message)
    elif place := head_of(path):
        message = f"If this is the sender’s name or shows it, the name would appear twice: {way_out}."
        yield Problem("duplicate_name", "info", place, message)
