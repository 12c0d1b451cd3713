"""Turn values into what a template prints: text in letter style, never Python's own form."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping

import jinja2

from drafter.kernel.records import is_record
from drafter.templating.blanks import blank
from drafter.templating.filters import letter_date

_FURTHER = "name one of its fields after a dot"
LIST = "This is a list; add “| and_list”, or print it in a loop"
LIST_OF_THINGS = (
    "The items of this list are not text; name one of their fields in a loop: {% for one in ... %}"
)
YES_OR_NO = "This is yes or no, not text; test it with {% if ... %}"


def as_text(value: object) -> str:
    """Return the text of a value: a date in letter style, a blank for an unknown value.

    Raises:
        TypeError: The value is a list, a record, or something else that is not text.
        jinja2.UndefinedError: The name does not exist.
    """
    if isinstance(value, str):  # almost always; markup must remain markup
        return value
    if value is None:
        return blank()
    if isinstance(value, bool):
        raise TypeError(YES_OR_NO)
    if isinstance(value, (int, float, jinja2.Undefined)):
        return str(value)
    if isinstance(value, datetime.date):
        return letter_date(value)
    if isinstance(value, Iterable) and not isinstance(value, Mapping) and not is_record(value):
        raise TypeError(LIST_OF_THINGS if any(map(_has_values, value)) else LIST)
    if callable(value):
        raise TypeError("This needs values in parentheses after it")
    raise TypeError(no_text(type(value)))


def _has_values(value: object) -> bool:
    """Return whether a value has fields, and so is not text itself."""
    return isinstance(value, Mapping) or is_record(value)


def no_text(kind: type) -> str:
    """Return the message that a value of this kind is not text."""
    return (
        f"This is a table; {_FURTHER}"
        if issubclass(kind, Mapping)
        else f"A {kind.__name__} is not text; {_FURTHER}"
    )
