"""Warn of a letter that the company signs on the paper of its law firm."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.errors import TemplateError

if TYPE_CHECKING:
    from drafter.firm import Firm
    from drafter.response import ResponseLetter


def with_warning_of_paper(response: ResponseLetter, firm: Firm) -> ResponseLetter:
    """Return the letter with a warning if the company signs it and the letterhead is its law firm's.

    Args:
        response: The letter.
        firm: The firm on whose letterhead it goes out. Only one whose profile names it is a law firm.
    """
    from drafter.writing.letterhead.head import name_on

    known = response.tag_values
    name = known.profile.firm.name
    if known.signed_by == "counsel" or not name:
        return response
    try:
        letterhead = firm.letterhead()
        is_the_firms = letterhead is not None and name_on(letterhead, name) is not None
    except TemplateError:  # reported when the letter is written
        return response
    if not is_the_firms:
        return response
    warning = (
        f"The letterhead is that of {name}, but the company signs: put the letter on the company's paper."
    )
    return replace(response, warnings=(*response.warnings, warning))
