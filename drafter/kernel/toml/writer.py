"""Write values as TOML, for files that people read and change."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_BARE = re.compile(r"[A-Za-z0-9_-]+")


def toml_of(values: Mapping[str, Any]) -> str:
    """Return values as TOML: keys first, then each table.

    Args:
        values: Text, numbers, dates, lists and tables by their names. What is None is left out.
    """
    return "".join(_lines(values, ())).lstrip("\n")


def _lines(values: Mapping[str, Any], path: Sequence[str]) -> Iterator[str]:
    plain = {
        key: value for key, value in values.items() if value is not None and not isinstance(value, Mapping)
    }
    if path and plain:
        yield f"\n[{'.'.join(map(_key, path))}]\n"
    for key, value in plain.items():
        yield f"{_key(key)} = {_value(value)}\n"
    for key, value in values.items():
        if isinstance(value, Mapping):
            yield from _lines(value, (*path, key))


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _value(name)


def _value(value: Any) -> str:
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_value, value))}]"
    return str(value)
