"""The outcome of comparing the disclosure that a response proposes with the filing."""

from __future__ import annotations

from typing import Literal, NamedTuple

Status = Literal["marked", "same", "not_found", "ambiguous", "already_marked", "locked"]
"""marked: the difference is shown. same: the filing has the same words. not_found: nothing in the filing is near.
ambiguous: several passages are equally near. already_marked: words of it are struck, or it has tracked changes.
locked: Word computes some of the words that differ, so they cannot be marked."""


class Outcome(NamedTuple):
    """The outcome for a passage of proposed disclosure.

    Attributes:
        comment: The number of the comment that it responds to; 0 if it has none.
        paragraph: The number of its first paragraph in the letter.
        words: The first words of that paragraph.
        status: What became of it.
        pages: The page of the passage that it replaces; of several that are equally near, each.
        changes: The number of places where words were added or struck.
        left_out: The number of words of the filing's first and last paragraph that are not compared, because nothing in
            the proposal is like them.
    """

    comment: int
    paragraph: int
    words: str
    status: Status
    pages: tuple[str, ...] = ()
    changes: int = 0
    left_out: int = 0
