"""The heading of a file with answers: whose responses they are, and to which letter."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.answering.inline import MARKDOWN, pieces_of
from drafter.kernel.dates import in_letter_style

if TYPE_CHECKING:
    from drafter.returned import ReturnedLetter

_HEADING = re.compile(r"Responses(?: of (?P<company>.+?))?(?: to the letter of (?P<dates>.+))?")
_DATE = re.compile(r"[A-Z][a-z]+ \d{1,2}, \d{4}")


def heading_of(returned: ReturnedLetter) -> str:
    """Return the heading for the responses of a letter."""
    dates = " and ".join(map(in_letter_style, returned.letter_dates))
    about = f"Responses of {returned.registrant}" if returned.registrant else "Responses"
    return f"{about} to the letter of {dates}" if dates else about


def names_another(text: str, returned: ReturnedLetter) -> str:
    """Return the heading of a file if it names another company or staff letter than a response letter; else "".

    A heading that somebody typed names nothing for certain.
    """
    heading = _heading(text)
    found = _HEADING.fullmatch(heading)
    if found is None:
        return ""
    company, registrant = _plain(found["company"]), _plain(returned.registrant)
    dates, own = set(_DATE.findall(found["dates"] or "")), set(map(in_letter_style, returned.letter_dates))
    # Without dates, the name of an owner may follow that of the company.
    is_other = bool(company and registrant) and not company.startswith(registrant)
    return heading if is_other or (dates and own and dates.isdisjoint(own)) else ""


def _heading(text: str) -> str:
    tokens = MARKDOWN.parse(text)
    for token, content in pairwise(tokens):
        if token.type == "heading_open" and token.tag == "h1":
            return "".join(piece.text for piece in pieces_of(content.children or []))
    return ""


def _plain(name: str | None) -> str:
    return "".join(filter(str.isalnum, (name or "").casefold()))
