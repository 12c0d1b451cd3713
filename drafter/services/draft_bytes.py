"""One letter from bytes to bytes, for anything that maps a function over data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.services import letters

if TYPE_CHECKING:
    from drafter.services.letters import Paper, ProfileSource


def draft_bytes(
    data: bytes,
    name: str = "letter",
    profile: ProfileSource | None = None,
    *,
    firm: Paper | None = None,
    notes: bool = True,
    as_letter: bool = False,
) -> bytes:
    """Draft the response to a staff letter.

    This writes no file, and its arguments and result can be pickled, so a process pool, Dask, Ray or Spark can
    map it directly. The same bytes give the same bytes.

    Args:
        data: The letter, in any format that `drafter.read` accepts.
        name: What messages call the letter.
        profile: What the firm and the matter add; the firm's own profile by default.
        firm: The firm's folder, read on the machine that drafts; the built-in files by default.
        notes: Whether the draft contains drafting notes for counsel.
        as_letter: As in `drafter.read`.

    Returns:
        The Word file.

    Raises:
        NoResponseNeededError: The letter needs no response.
        DrafterError: The letter cannot be read or drafted; see `drafter.errors`.
    """
    letter = letters.read(data, name=name, as_letter=as_letter, firm=firm)
    return letters.to_bytes(letters.draft(letter, profile, firm=firm, notes=notes))
