"""The letters that a command is given: files, and `-` for standard input."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import drafter

if TYPE_CHECKING:
    from drafter.model import CommentLetter

STANDARD_INPUT = "-"


def read_letter(argument: str) -> CommentLetter:
    """Read what the command line names; `source` of the letter is the name as it was given.

    Raises:
        DrafterError: the input cannot be read, or is no staff letter.
    """
    if argument == STANDARD_INPUT:
        return drafter.read(sys.stdin.buffer.read(), name=argument)
    return drafter.read(argument, name=argument)
