"""Dates in the style of a letter, "January 5, 2023", whatever the locale of the machine."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

PATTERN = rf"(?:{'|'.join(MONTHS)})\s+\d{{1,2}},?\s+\d{{4}}"
"""A regular expression for a date, for use in longer ones; it has no groups."""

_PARTS = re.compile(rf"({'|'.join(MONTHS)})\s+(\d{{1,2}}),?\s+(\d{{4}})", re.I)


def in_letter_style(day: date, *, year: bool = True, weekday: bool = False) -> str:
    """Return a date as letters print it.

    `strftime` is not used: its names follow the locale, and %-d does not exist on Windows.

    >>> in_letter_style(date(2023, 1, 5)), in_letter_style(date(2023, 1, 5), weekday=True)
    ('January 5, 2023', 'Thursday, January 5, 2023')
    """
    text = f"{MONTHS[day.month - 1]} {day.day}"
    if year:
        text += f", {day.year}"
    return f"{_WEEKDAYS[day.weekday()]}, {text}" if weekday else text


class Language(NamedTuple):
    """How a language writes a date: a pattern with the day, the month and the year, and the names of the months."""

    pattern: str
    months: tuple[str, ...] = ()


LANGUAGES: Mapping[str, Language] = {
    "en": Language("{month} {day}, {year}", MONTHS),
    "de": Language("{day}. {month} {year}", (
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    )),
    "es": Language("{day} de {month} de {year}", (
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    )),
    "fr": Language("{day} {month} {year}", (
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    )),
    "it": Language("{day} {month} {year}", (
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
        "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
    )),
    "nl": Language("{day} {month} {year}", (
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    )),
    "pt": Language("{day} de {month} de {year}", (
        "janeiro", "fevereiro", "março", "abril", "maio", "junho",
        "julho", "agosto", "setembro", "outubro", "novembro", "dezembro",
    )),
    "ja": Language("{year}年{number}月{day}日"),
    "zh": Language("{year}年{number}月{day}日"),
}  # fmt: skip
"""The languages in which a date can be written beside the English one."""


def in_language(day: date, language: str) -> str:
    """Return a date as letters in a language print it.

    >>> in_language(date(2023, 3, 1), "fr"), in_language(date(2023, 3, 5), "de"), in_language(date(2023, 3, 5), "ja")
    ('1er mars 2023', '5. März 2023', '2023年3月5日')

    Args:
        day: The date.
        language: A key of `LANGUAGES`.
    """
    form = LANGUAGES[language]
    month = form.months[day.month - 1] if form.months else ""
    first = "1er" if (language, day.day) == ("fr", 1) else str(day.day)
    return form.pattern.format(day=first, month=month, number=day.month, year=day.year)


def find_dates(text: str) -> list[date]:
    """Return every date in a text, in order, without impossible ones such as February 30."""
    found = []
    for month, day, year in _PARTS.findall(text):
        try:
            found.append(date(int(year), MONTHS.index(month.capitalize()) + 1, int(day)))
        except ValueError:
            continue
    return found


def first_date(text: str) -> date | None:
    """Return the first date in a text, if there is one."""
    return next(iter(find_dates(text)), None)
