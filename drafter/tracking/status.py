"""How far a response is: empty, with blanks left, or done."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from drafter.checking.blanks import blanks
from drafter.returned import Exchange

State = Literal["empty", "blanks left", "done"]
EMPTY: State = "empty"
BLANKS_LEFT: State = "blanks left"
DONE: State = "done"

_WORD = re.compile(r"[^\W_]")


class Status(NamedTuple):
    """How far a response is.

    Attributes:
        state: What it is, in a word.
        open: How many blanks and alternatives are left, those of proposed disclosure included.
    """

    state: State
    open: int = 0


def status_of(exchange: Exchange | None) -> Status:
    """Return how far the response to a comment is.

    Args:
        exchange: The comment with its response; None if the letter has none.
    """
    texts = [block.words for block in exchange.response if block.kind != "page"] if exchange else []
    left = [blank for text in texts for blank in blanks(text)]
    own = " ".join(texts)
    for blank in left:
        own = own.replace(blank.words, " ")
    if not _WORD.search(own):
        return Status(EMPTY, len(left))
    return Status(BLANKS_LEFT if left else DONE, len(left))
