"""A profile that somebody has written (TOML): read, checked, and each mistake named with its key.

Loaded only when there is such a file, because pydantic takes longer to load than a letter to draft.
"""

from __future__ import annotations

import operator
import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache, reduce
from pathlib import Path
from types import UnionType
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict, ValidationError, create_model

from drafter.errors import InputNotReadableError, ProfileError
from drafter.kernel.patterns import pattern
from drafter.kernel.records import field_names, is_record
from drafter.kernel.toml.lines import line_of
from drafter.kernel.toml.messages import no_such_key, wrong_value
from drafter.kernel.toml.reader import read_toml_on
from drafter.problems import Place, Problem, in_order
from drafter.profile.model import Confidential, Profile

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Values = Mapping[str, Any]
"""A profile as its keys and tables."""

_SETTING = pattern(r"\s*([^=]+?)\s*=(.*)", re.DOTALL)


def load_profile(*sources: str | Path | Values, settings: Sequence[str] = ()) -> Profile:
    """Read profiles. A later one overrides an earlier one key by key, and settings override all of them.

    Args:
        sources: TOML files, or mappings of keys and tables.
        settings: Single keys, "matter.amendment=1".

    Raises:
        ProfileError: A file is missing or is not TOML, or a source has unknown keys or wrong values; all of these
            are reported.
    """
    values: Values = {}
    for source in sources:
        values = _merged(values, _checked(source))
    for setting in settings:
        values = _merged(values, _checked_setting(setting))
    return validated(values, place=", ".join(str(each) for each in sources if not isinstance(each, Mapping)))


def validated(values: Values, *, place: str, toml: str = "") -> Profile:
    """The profile that these values make; `place` is the file they came from, `toml` its text.

    Raises:
        ProfileError: a key is unknown or a value wrong; each is named with its path, "letter.label".
    """
    try:
        profile: Profile = _record(Profile, _schema(Profile).model_validate(values))
    except ValidationError as error:
        details = error.errors(include_url=False)
        raise ProfileError.of(in_order(_problem(detail, place, toml) for detail in details)) from None
    return profile


@cache
def _schema(table: type) -> type[BaseModel]:
    """What pydantic must know of a table of the profile: its keys, and no others."""
    defaults = table()
    fields: Any = {key: (_hint(hint), getattr(defaults, key)) for key, hint in get_type_hints(table).items()}
    return create_model(table.__name__, __config__=ConfigDict(extra="forbid"), **fields)


def _hint(hint: Any) -> Any:
    """A key's type with the schema of each table in it in the place of the table."""
    if get_origin(hint) is UnionType:
        return reduce(operator.or_, map(_hint, get_args(hint)))
    return _schema(hint) if is_record(hint) else hint


def _record(table: type, validated: BaseModel) -> Any:
    """The table that a schema has validated."""
    hints = get_type_hints(table)
    values = {key: getattr(validated, key) for key in hints}
    for key, hint in hints.items():
        if isinstance(values[key], BaseModel):
            (kind,) = (each for each in (hint, *get_args(hint)) if is_record(each))
            values[key] = _record(kind, values[key])
    return table(**values)


def _checked(source: str | Path | Values) -> Values:
    if not isinstance(source, Mapping):
        return _checked_file(Path(source))
    validated(source, place="profile")
    return source


def _checked_file(path: Path) -> Values:
    try:
        values, toml, problems = read_toml_on(path)
    except InputNotReadableError as error:
        raise ProfileError.of(error.problems) from error
    try:
        validated(values, place=str(path), toml=toml)
    except ProfileError as error:
        problems += error.problems
    if problems:
        raise ProfileError.of(in_order(problems))
    return values


def _checked_setting(setting: str) -> Values:
    """What "matter.amendment=1" says, as a profile of one key; the schema tells of which type the value is."""
    parsed = _SETTING.fullmatch(setting)
    if parsed is None:
        raise ProfileError(f"{setting!r} sets nothing.", advice="Write it as --set matter.amendment=1.")
    first, *rest = re.split(r"\s*\.\s*", parsed[1])
    keys = (
        (first, ".".join(rest)) if first == "styles" and rest else (first, *rest)
    )  # Word's names may have dots
    last = parsed[2].strip()
    values: Any = _as_list(last) if _is_list(keys) else (last or None if _may_be_unsaid(keys) else last)
    for key in reversed(keys):
        values = {key: values}
    validated(values, place="--set")
    return dict(values)


def _is_list(keys: Sequence[str]) -> bool:
    return isinstance(_default(keys), tuple)


def _may_be_unsaid(keys: Sequence[str]) -> bool:
    """Whether the key may be without a value: what nobody says is a blank."""
    return _default(keys) is None


def _default(keys: Sequence[str]) -> Any:
    value: Any = Profile(confidential=Confidential())
    for key in keys:
        value = getattr(value, key, "")
    return value


def _as_list(text: str) -> list[Any]:
    """A list as in TOML, or one item written plainly."""
    if not text.startswith("["):
        return [text] if text else []
    try:
        items: list[Any] = tomllib.loads(f"items = {text}")["items"]
    except tomllib.TOMLDecodeError:
        return [text]
    return items


def _merged(below: Values, above: Values) -> Values:
    """Both, table by table and key by key; what stands above wins."""
    both = dict(below)
    for key, value in above.items():
        table = isinstance(value, Mapping) and isinstance(both.get(key), Mapping)
        both[key] = _merged(both[key], value) if table else value
    return both


def _problem(detail: ErrorDetails, file: str, toml: str) -> Problem:
    rule = "unknown_key" if detail["type"] == "extra_forbidden" else "wrong_value"
    return Problem(rule, "error", Place(file, line_of(toml, detail["loc"]) or 0), _message(detail))


def _message(detail: ErrorDetails) -> str:
    """One problem as a sentence that begins with the path of its key."""
    path = _path(detail["loc"])
    if detail["type"] != "extra_forbidden":
        return f"{path}: {wrong_value(detail)}"
    *tables, key = map(str, detail["loc"])
    known = _keys_beside([*tables, key])
    if not tables and (
        others := [f"'{table}.{key}'" for table in known if key in _keys_beside([table, key])]
    ):
        return f"{path}: there is no such key; did you mean {' or '.join(others)}?"
    return f"{path}: {no_such_key(key, known)}"


def _path(keys: Sequence[str | int]) -> str:
    """("letter", "copies", 0) as "letter.copies 1"."""
    path = ""
    for key in keys:
        path += f" {key + 1}" if isinstance(key, int) else f"{'.' if path else ''}{key}"
    return path


def _keys_beside(keys: Sequence[str]) -> list[str]:
    """The keys that may stand where the last of these stands."""
    table: Any = Profile(confidential=Confidential())
    for key in keys[:-1]:
        table = getattr(table, key)
    return list(field_names(table))
