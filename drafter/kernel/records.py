"""What a record is: a tuple with names (`NamedTuple`), as all that the rooms hand on to one another.

To Python it is a tuple like any list of values; to whoever prints, weighs or walks through a letter it is one thing.
"""

from __future__ import annotations

from typing import Any


def is_record(value: object) -> bool:
    """Whether a value is a record, or a type is one of records."""
    return bool(field_names(value))


def field_names(value: Any) -> tuple[str, ...]:
    """The names of a record's fields, or of a type of records; none for anything else."""
    kind = value if isinstance(value, type) else type(value)
    names: tuple[str, ...] = getattr(kind, "_fields", ()) if issubclass(kind, tuple) else ()
    return names
