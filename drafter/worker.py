"""The whole way of a letter as one function of bytes, for whatever maps functions over data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import drafter
from drafter.answerable import require_something_to_answer

if TYPE_CHECKING:
    from drafter.profile.model import Profile


def draft_bytes(
    data: bytes, name: str = "letter", profile: Profile | None = None, *, notes: bool = True
) -> bytes:
    """Draft the response to a staff letter.

    It reads no file but Drafter's own and writes none, and what it takes and returns can be pickled: a process
    pool, Dask, Ray or Spark can map it as it is. The same bytes give the same bytes.

    Args:
        data: the letter, in any form that `drafter.read` reads.
        name: what the letter is called in messages.
        profile: what the firm and the matter add; blanks for all of it by default.
        notes: whether the draft carries drafting notes for counsel.

    Returns:
        The Word file.

    Raises:
        NoResponseNeededError: the letter asks for none.
        DrafterError: it cannot be read; see `drafter.errors`.
    """
    from drafter import writing

    letter = drafter.read(data, name=name)
    require_something_to_answer(letter)
    return writing.to_bytes(drafter.draft(letter, profile, notes=notes))
