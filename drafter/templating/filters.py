"""Filters for wording files: text that lawyers always write in the same way."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

import jinja2

from drafter.kernel.dates import LANGUAGES, in_language
from drafter.kernel.suggest import did_you_mean
from drafter.templating.blanks import blank
from drafter.templating.messages import kind_of

_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
)  # fmt: skip


def letter_date(day: datetime.date | None, language: str = "en") -> str:
    """Return "January 5, 2023" or, in another language ("fr"), "5 janvier 2023"; a blank for an unknown date.

    Args:
        day: The date.
        language: One of `kernel.dates.LANGUAGES`.
    """
    day = _expected("letter_date", "a date", day, datetime.date)
    if language not in LANGUAGES:
        raise ValueError(did_you_mean(f"“letter_date” has no language {language!r}", language, LANGUAGES))
    return blank("date") if day is None else in_language(day, language)


def and_list(items: Iterable[str | None]) -> str:
    """Return "A, B and C"; a blank for an empty list."""
    items = _expected("and_list", "a list", items, Iterable, but=str) or ()
    *first, last = [blank() if item is None else item for item in items] or [blank()]
    return f"{', '.join(first)} and {last}" if first else last


def possessive(name: str | None) -> str:
    """Return "Ferris Labs’", "Aldine Corp’s"."""
    name = _expected("possessive", "text", name, str)
    return f"{blank()}’s" if name is None else f"{name}’" if name.endswith("s") else f"{name}’s"


def ordinal(number: int | None) -> str:
    """Return "first" to "tenth", then "11th", "22nd", "113th"."""
    number = _expected("ordinal", "a number", number, int, but=bool)
    if number is None:
        return blank()
    if 1 <= number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _expected(name: str, expected: str, value: Any, kind: type, *, but: type | tuple[type, ...] = ()) -> Any:
    """Return the value that a filter was given, or None if it is unknown.

    Raises:
        TypeError: The filter does not apply to it.
        jinja2.UndefinedError: The name before the bar does not exist.
    """
    if isinstance(value, jinja2.Undefined):
        str(value)  # raises for an unknown name
        return None
    if value is None or (isinstance(value, kind) and not isinstance(value, but)):
        return value
    raise TypeError(f"“{name}” applies to {expected}, but this is {kind_of(value)}")


FILTERS = {
    "letter_date": letter_date,
    "and_list": and_list,
    "possessive": possessive,
    "ordinal": ordinal,
    "blank": blank,
}
"""The filters, by their names in wording files."""
