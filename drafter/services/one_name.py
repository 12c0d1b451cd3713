"""Print the sender's name once: on the letterhead, or at the head of the letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import TemplateError

if TYPE_CHECKING:
    from drafter.firm import Firm
    from drafter.response import ResponseLetter


def with_one_name(response: ResponseLetter, firm: Firm) -> ResponseLetter:
    """Return the letter without Drafter's lines for the sender's name if the firm's letterhead has that name.

    Args:
        response: The letter.
        firm: The firm on whose letterhead it goes out. What its own wording prints is printed.
    """
    from drafter.firm.folder import NAME_BLOCK
    from drafter.response import HEAD
    from drafter.writing.letterhead.head import name_of, name_on

    name = name_of(response)
    if not name or any((folder / NAME_BLOCK).exists() for folder in firm.wording()):
        return response
    try:
        letterhead = firm.letterhead()
        is_there = letterhead is not None and name_on(letterhead, name) is not None
    except TemplateError:  # reported when the letter is written
        return response
    return response.without(HEAD) if is_there else response
