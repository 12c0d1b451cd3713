"""The records that the rooms hand to one another: small ones are named tuples, large ones frozen dataclasses.

To Python a named tuple is a sequence like any list of values; code that prints, measures or walks through a letter
must treat it as one thing. This module alone decides whether a value is a record or a list.
"""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import Any, TypeVar

_Record = TypeVar("_Record")


def is_record(value: object) -> bool:
    """Return whether a value is a record, or a type is a type of records."""
    return bool(field_names(value))


def field_names(value: object) -> tuple[str, ...]:
    """Return the field names of a record or of a type of records; none for anything else."""
    return _names_of_type(value if isinstance(value, type) else type(value))


def as_table(record: Any) -> dict[str, Any]:
    """Return the fields of a record by name. Records inside it stay records."""
    return {name: getattr(record, name) for name in field_names(record)}


def with_fields(record: _Record, **changes: Any) -> _Record:
    """Return a copy of a record of either kind with some fields changed."""
    return type(record)(**(as_table(record) | changes))


@cache
def _names_of_type(kind: type) -> tuple[str, ...]:
    if dataclasses.is_dataclass(kind):
        return tuple(field.name for field in dataclasses.fields(kind))
    names: tuple[str, ...] = getattr(kind, "_fields", ()) if issubclass(kind, tuple) else ()
    return names
