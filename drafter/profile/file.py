"""Read and validate profiles: TOML files, mappings and single settings.

Imported only if there is a profile, because pydantic takes longer to import than a letter takes to draft.
"""

from __future__ import annotations

import operator
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, reduce
from pathlib import Path
from types import UnionType
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict, ValidationError, create_model

from drafter.errors import InputNotReadableError, ProfileError
from drafter.kernel.patterns import pattern
from drafter.kernel.records import field_names, is_record
from drafter.kernel.toml.lines import line_of
from drafter.kernel.toml.messages import unknown_key, wrong_value
from drafter.kernel.toml.reader import read_toml_leniently
from drafter.problems import MOST_SHOWN, Place, Problem, in_order, more
from drafter.profile.model import Confidential, Profile

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Values = Mapping[str, Any]
"""A profile as its tables and keys."""

_SETTING = pattern(r"\s*([^=]+?)\s*=(.*)", re.DOTALL)
_SETTING_OPTION = "--set"
_TAG = pattern(r"\{[{%#]")


def load_profile(*sources: str | Path | Values, settings: Sequence[str] = ()) -> Profile:
    """Read profiles and merge them key by key.

    Args:
        sources: TOML files, or mappings of the same form; the later override the earlier.
        settings: Single keys that override all sources, "matter.amendment=1".

    Raises:
        ProfileError: A file is missing or not TOML, a key is unknown or a value wrong. All problems of the first
            source that has any are reported.
    """
    values: Values = {}
    for source in sources:
        values = _merged(values, _from_mapping(source) if isinstance(source, Mapping) else _from_file(source))
    for setting in settings:
        values = _merged(values, _from_setting(setting))
    return _validated(
        values, file=", ".join(str(source) for source in sources if isinstance(source, str | Path))
    )


def _from_mapping(values: Values) -> Values:
    _validated(values, file="")
    return values


def _from_file(path: str | Path) -> Values:
    try:
        values, toml, problems = read_toml_leniently(Path(path))
    except InputNotReadableError as error:
        raise ProfileError.of(error.problems) from error
    try:
        _validated(values, file=str(path), toml=toml)
    except ProfileError as error:
        problems += error.problems
    if problems:
        raise ProfileError.of(in_order(problems))
    return values


def _from_setting(setting: str) -> Values:
    """Return "matter.amendment=1" as a profile of one key."""
    parsed = _SETTING.fullmatch(setting)
    if parsed is None:
        raise ProfileError(f"{setting!r} sets nothing.", advice="Write it as --set matter.amendment=1.")
    keys = _keys_of(parsed[1])
    text = parsed[2].strip()
    # All values are given as text. Pydantic turns text into numbers, dates, true and false, but not into lists, and
    # an empty text must be distinguished from a blank.
    default = _default(keys)
    value: Any = _as_list(text) if isinstance(default, tuple) else (text or None if default is None else text)
    for key in reversed(keys):
        value = {key: value}
    _validated(value, file=_SETTING_OPTION)
    return dict(value)


def _keys_of(path: str) -> tuple[str, ...]:
    """Split "letter.label" at its dots, but not the name of a style: Word allows dots in it."""
    first, *rest = re.split(r"\s*\.\s*", path)
    return (first, ".".join(rest)) if first == "styles" and rest else (first, *rest)


def _default(keys: Sequence[str]) -> Any:
    """Return the default of a key, or "" if the key is unknown."""
    value: Any = Profile(confidential=Confidential())
    for key in keys:
        value = getattr(value, key, "")
    return value


def _as_list(text: str) -> list[Any]:
    """Return a list written as in TOML, or one item written plainly."""
    if not text.startswith("["):
        return [text] if text else []
    try:
        items: list[Any] = tomllib.loads(f"items = {text}")["items"]
    except tomllib.TOMLDecodeError:
        return [text]
    return items


def _merged(below: Values, above: Values) -> Values:
    """Merge two profiles table by table and key by key; `above` overrides `below`."""
    both = dict(below)
    for key, value in above.items():
        is_table = isinstance(value, Mapping) and isinstance(both.get(key), Mapping)
        both[key] = _merged(both[key], value) if is_table else value
    return both


def _validated(values: Values, *, file: str, toml: str = "") -> Profile:
    """Turn values into a profile.

    Args:
        values: Tables and keys.
        file: The file that they are from, for messages; "" if there is none.
        toml: The text of the file, for the line of each problem.

    Raises:
        ProfileError: A key is unknown or a value wrong; each message begins with the key, "letter.label".
    """
    try:
        profile: Profile = _as_record(Profile, _schema(Profile).model_validate(values))
    except ValidationError as error:
        details = error.errors(include_url=False)
        found = in_order(_problem(detail, file, toml) for detail in details[:MOST_SHOWN])
        raise ProfileError.of([*found, *more(len(details) - MOST_SHOWN, file)]) from None
    if tags := [_tag_problem(path, file, toml) for path in _with_tags(values)]:
        raise ProfileError.of(in_order(tags))
    return profile


def _with_tags(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the keys whose values have tags, which would be printed as they are."""
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from _with_tags(one, (*path, str(key)))
    elif isinstance(value, (list, tuple)):
        for number, one in enumerate(value):
            yield from _with_tags(one, (*path, number))
    elif isinstance(value, str) and _TAG.search(value):
        yield path


def _tag_problem(path: tuple[str | int, ...], file: str, toml: str) -> Problem:
    message = "A profile has no tags; write the words, or put the tag into a wording file."
    return Problem("wrong_value", "error", Place(file, line_of(toml, path) or 0), f"{_path(path)}: {message}")


@cache
def _schema(table: type) -> type[BaseModel]:
    """Return the pydantic model for a table of the profile."""
    defaults = table()
    fields: Any = {key: (_hint(hint), getattr(defaults, key)) for key, hint in get_type_hints(table).items()}
    return create_model(table.__name__, __config__=ConfigDict(extra="forbid"), **fields)


def _hint(hint: Any) -> Any:
    """Return a type with each table in it replaced by its pydantic model."""
    if get_origin(hint) is UnionType:
        return reduce(operator.or_, map(_hint, get_args(hint)))
    return _schema(hint) if is_record(hint) else hint


def _as_record(table: type, validated: BaseModel) -> Any:
    """Return a validated pydantic model as the record that it was made from."""
    hints = get_type_hints(table)
    values = {key: getattr(validated, key) for key in hints}
    for key, hint in hints.items():
        if isinstance(values[key], BaseModel):
            (kind,) = (each for each in (hint, *get_args(hint)) if is_record(each))
            values[key] = _as_record(kind, values[key])
    return table(**values)


def _problem(detail: ErrorDetails, file: str, toml: str) -> Problem:
    path = _path(detail["loc"])
    is_unknown = detail["type"] == "extra_forbidden"
    rule, message = (
        ("unknown_key", _unknown_key(detail)) if is_unknown else ("wrong_value", wrong_value(detail))
    )
    return Problem(rule, "error", Place(file, line_of(toml, detail["loc"]) or 0), f"{path}: {message}")


def _unknown_key(detail: ErrorDetails) -> str:
    """Return the message for an unknown key; at the top level, the key may have lost its table."""
    *tables, key = map(str, detail["loc"])
    known = _keys_in(tables)
    if not tables and (meant := [f"'{table}.{key}'" for table in known if key in _keys_in([table])]):
        return f"unknown key; did you mean {' or '.join(meant)}?"
    return unknown_key(key, known)


def _path(keys: Sequence[str | int]) -> str:
    """Return ("letter", "copies", 0) as "letter.copies 1"."""
    path = ""
    for key in keys:
        path += f" {key + 1}" if isinstance(key, int) else f"{'.' if path else ''}{key}"
    return path


def _keys_in(tables: Sequence[str]) -> list[str]:
    """Return the keys of a table by the path to it."""
    table: Any = Profile(confidential=Confidential())
    for name in tables:
        table = getattr(table, name)
    return list(field_names(table))
