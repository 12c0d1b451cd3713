"""What a template prints for a value: text in letter style, and never Python."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping

import jinja2

from drafter.kernel.records import is_record
from drafter.templating.blanks import blank
from drafter.templating.filters import letter_date

_FURTHER = "name what of it is meant, after a dot"
LIST = "This is a list; put “| and_list” behind it, or print it in a loop"
LIST_OF_THINGS = (
    "This is a list of what is no text; name what of each is meant, in a loop: {% for one in ... %}"
)
YES_OR_NO = "This is yes or no, and no text; ask for it with {% if ... %}"


def as_text(value: object) -> str:
    """The text of a value: a date as a letter has it, a blank for what is not known.

    Raises:
        TypeError: the value is a list, something that has many values, or no text for another reason.
        jinja2.UndefinedError: there is no such name.
    """
    if isinstance(value, str):  # nearly always, and it may be markup, which must stay that
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
        raise TypeError(
            "This makes something of what stands in round brackets behind it, and none stand here"
        )
    raise TypeError(no_text(type(value)))


def _has_values(value: object) -> bool:
    """Whether a value has others behind a dot, and so is no text itself."""
    return isinstance(value, Mapping) or is_record(value)


def no_text(kind: type) -> str:
    """That a value of this kind is no text."""
    return (
        f"This is a table; {_FURTHER}"
        if issubclass(kind, Mapping)
        else f"A {kind.__name__} is no text; {_FURTHER}"
    )
