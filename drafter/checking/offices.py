"""The review offices of the Division of Corporation Finance, and when each had its name.

Sources: the office lines of staff letters, 2016 to 2025; the Division's announcement of September 9, 2022, of two more
offices. The first letters with the names of 2019 are of October 2019, the last ones without are of September 2019.
"""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from drafter.kernel.words import plain


class Office(NamedTuple):
    """An office.

    Attributes:
        name: Its name, without "Office of".
        since: The first day on which it had that name; None if that is not known.
        until: The last day; None if it still has that name.
    """

    name: str
    since: datetime.date | None
    until: datetime.date | None


_REORGANIZED = datetime.date(2019, 10, 1)
_TWO_MORE = datetime.date(2022, 9, 9)
_BEFORE = _REORGANIZED - datetime.timedelta(days=1)

OFFICES = (
    *(
        Office(name, None, _BEFORE)
        for name in (
            "Healthcare and Insurance",
            "Consumer Products",
            "Information Technologies and Services",
            "Natural Resources",
            "Transportation and Leisure",
            "Manufacturing and Construction",
            "Financial Services",
            "Financial Services I",
            "Financial Services II",
            "Real Estate and Commodities",
            "Beverages, Apparel and Mining",
            "Electronics and Machinery",
            "Telecommunications",
        )
    ),
    *(
        Office(name, _REORGANIZED, None)
        for name in (
            "Energy & Transportation",
            "Finance",
            "Life Sciences",
            "Manufacturing",
            "Real Estate & Construction",
            "Technology",
            "Trade & Services",
        )
    ),
    Office("Crypto Assets", _TWO_MORE, None),
    Office("Industrial Applications and Services", _TWO_MORE, None),
)
_NAMED = re.compile(r"\bOffice of (?:the )?(?P<name>[A-Z][\w&,/ -]*\w)", re.M)


def offices_named(text: str) -> list[str]:
    """Return the offices that a text names, without "Office of".

    Args:
        text: The lines of an address.
    """
    return [found["name"] for found in _NAMED.finditer(text)]


def plain_office(name: str) -> str:
    """Return an office's name in the form in which names are compared."""
    words = plain(name).casefold().replace("&", " and ").removeprefix("office of ").split()
    return " ".join(word for word in re.findall(r"\w+", " ".join(words)))


def is_out_of_use(name: str, day: datetime.date) -> bool:
    """Return whether no office had a known name on a day.

    Args:
        name: The name, without "Office of".
        day: The day.
    """
    known = [office for office in OFFICES if plain_office(office.name) == plain_office(name)]
    return bool(known) and not any(
        (office.since is None or office.since <= day) and (office.until is None or day <= office.until)
        for office in known
    )
