"""Filters for wording files: what lawyers write the same way every time."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

import jinja2

from drafter.kernel.dates import in_letter_style
from drafter.templating.blanks import blank
from drafter.templating.messages import kind_of

_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
)  # fmt: skip


def letter_date(day: datetime.date | None) -> str:
    """January 5, 2023; a blank for a day that is not known."""
    day = _wanted("letter_date", "a date", day, datetime.date)
    return blank("date") if day is None else in_letter_style(day)


def and_list(items: Iterable[str | None]) -> str:
    """A, B and C; a blank for nothing at all."""
    items = _wanted("and_list", "a list", items, Iterable, but=str) or ()
    *first, last = [blank() if item is None else item for item in items] or [blank()]
    return f"{', '.join(first)} and {last}" if first else last


def possessive(name: str | None) -> str:
    """Ferris Labs’, Aldine Corp’s."""
    name = _wanted("possessive", "a text", name, str)
    return f"{blank()}’s" if name is None else f"{name}’" if name.endswith("s") else f"{name}’s"


def ordinal(number: int | None) -> str:
    """First as a word up to the tenth, then 11th, 22nd, 113th."""
    number = _wanted("ordinal", "a number", number, int, but=bool)
    if number is None:
        return blank()
    if 1 <= number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _wanted(name: str, wanted: str, value: Any, kind: type, *, but: type | tuple[type, ...] = ()) -> Any:
    """What a filter is given, None where it is not known.

    Raises:
        TypeError: it is not what the filter is for.
        jinja2.UndefinedError: what stands before the bar does not exist.
    """
    if isinstance(value, jinja2.Undefined):
        str(value)  # an unknown name says so
        return None
    if value is None or (isinstance(value, kind) and not isinstance(value, but)):
        return value
    raise TypeError(f"“{name}” stands behind {wanted}, and this is {kind_of(value)}")


FILTERS = {
    "letter_date": letter_date,
    "and_list": and_list,
    "possessive": possessive,
    "ordinal": ordinal,
    "blank": blank,
}
"""By the name that a wording file uses."""
