"""Weekdays on which federal offices were closed by a single order or for a single occasion.

The yearly holidays are a rule (see `deadline`); these days follow none. Look each December whether a new
order has been signed, and add the day here. Python and not TOML, which takes longer to read than the letter.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple


class Closure(NamedTuple):
    """A day, with what it is called in the reason for a due date, and where that is from.

    `edgar` is "closed" where the SEC (or a report of its notice) says that filings due that day were due on
    the next business day, so that it does not count as a business day. It is "unconfirmed" where federal
    offices were closed, but no word of the SEC about EDGAR was found. Such a day is counted, so that the due
    date is never too late, and the reason for the date says so.
    """

    day: date
    why: str
    edgar: Literal["closed", "unconfirmed"]
    source: str


CLOSURES = (
    Closure(date(2004, 6, 11), "mourning for President Reagan", "unconfirmed", "not checked"),
    Closure(
        date(2005, 1, 20),
        "Inauguration Day, a holiday of federal offices in the Washington area",
        "unconfirmed",
        "5 U.S.C. 6103(c)",
    ),
    Closure(date(2007, 1, 2), "mourning for President Ford", "unconfirmed", "not checked"),
    Closure(date(2007, 12, 24), "Christmas Eve, by executive order", "unconfirmed", "not checked"),
    Closure(date(2008, 12, 26), "the day after Christmas, by executive order", "unconfirmed", "not checked"),
    Closure(
        date(2009, 1, 20),
        "Inauguration Day, a holiday of federal offices in the Washington area",
        "unconfirmed",
        "5 U.S.C. 6103(c)",
    ),
    Closure(date(2012, 12, 24), "Christmas Eve, by executive order", "unconfirmed", "not checked"),
    Closure(date(2014, 12, 26), "the day after Christmas, by executive order", "unconfirmed", "not checked"),
    Closure(
        date(2017, 1, 20),
        "Inauguration Day, a holiday of federal offices in the Washington area",
        "unconfirmed",
        "5 U.S.C. 6103(c)",
    ),
    Closure(
        date(2018, 12, 5),
        "mourning for President George H.W. Bush",
        "closed",
        "SEC notice, as given in ICI Memorandum 31512 of December 4, 2018",
    ),
    Closure(
        date(2018, 12, 24),
        "Christmas Eve, by executive order",
        "closed",
        "SEC notice, as reported by Morrison & Foerster on December 21, 2018",
    ),
    Closure(
        date(2019, 12, 24),
        "Christmas Eve, by executive order",
        "closed",
        "SEC notice, as reported by Cooley PubCo on December 16, 2020",
    ),
    Closure(
        date(2020, 12, 24),
        "Christmas Eve, by executive order",
        "closed",
        "SEC notice, as reported by Cooley PubCo on December 16, 2020",
    ),
    Closure(
        date(2021, 1, 20),
        "Inauguration Day, a holiday of federal offices in the Washington area",
        "unconfirmed",
        "5 U.S.C. 6103(c)",
    ),
    Closure(
        date(2024, 12, 24),
        "Christmas Eve, by executive order",
        "unconfirmed",
        "Executive Order 14129, 89 FR 104857; the SEC's notice was not found",
    ),
    Closure(
        date(2025, 1, 9),
        "mourning for President Carter",
        "closed",
        "Executive Order 14133, 90 FR 187; Mayer Brown Free Writings, January 2025, on EDGAR",
    ),
    Closure(
        date(2025, 12, 24),
        "Christmas Eve, by executive order",
        "closed",
        "order of December 18, 2025; SEC announcement, in TheCorporateCounsel.net, December 2025",
    ),
    Closure(
        date(2025, 12, 26),
        "the day after Christmas, by executive order",
        "closed",
        "order of December 18, 2025; SEC announcement, in TheCorporateCounsel.net, December 2025",
    ),
)
