"""Remove from a record whatever may be missing, according to its annotations, so that this cannot become outdated."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from drafter.kernel.records import is_record, with_fields

_Record = TypeVar("_Record")

_NEEDED = frozenset({"comments", "blocks"})
"""The lists without which a letter would ask nothing."""


def whole(record: _Record) -> _Record:
    """Return the record unchanged."""
    return record


def hollow(record: _Record) -> _Record:
    """Return the record with all the records in it, each of them hollow: a deadline, but no date."""
    lacking: _Record = _lacking(record, with_records=True)
    return lacking


def bare(record: _Record) -> _Record:
    """Return the record with None for everything that may be unknown, and with empty lists."""
    lacking: _Record = _lacking(record, with_records=False)
    return lacking


STAGES = (whole, hollow, bare)
"""The functions that remove nothing, then more and more."""


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _lacking(record: Any, *, with_records: bool) -> Any:
    def left(name: str, hint: Any) -> Any:
        value = getattr(record, name)
        if get_origin(hint) is tuple and get_args(hint)[-1] is Ellipsis:
            kept = value if with_records or name in _NEEDED else ()
            return tuple(_lacking(one, with_records=with_records) for one in kept if is_record(one))
        if type(None) in get_args(hint) and not (with_records and is_record(value)):
            return None
        return _lacking(value, with_records=with_records) if is_record(value) else value

    return with_fields(record, **{name: left(name, hint) for name, hint in _hints(record.__class__).items()})
