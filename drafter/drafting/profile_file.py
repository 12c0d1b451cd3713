"""A profile that somebody has written (TOML): read, checked, and each mistake named with its key.

Loaded only when there is such a file, because pydantic takes longer to load than a letter to draft.
"""

from __future__ import annotations

import dataclasses
import difflib
import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from drafter.drafting.profile import Confidential, Profile
from drafter.errors import ProfileError

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_LINE = re.compile(r"\s*\(at line (\d+), column \d+\)$")


def load_profile(path: str | Path) -> Profile:
    """Read a profile.

    Raises:
        ProfileError: the file is missing, no TOML, or has unknown keys or wrong values; all of them are told.
    """
    return validated(_toml(Path(path)), place=str(path))


def validated(values: Mapping[str, Any], *, place: str) -> Profile:
    """The profile that these values make; `place` is the file they came from.

    Raises:
        ProfileError: a key is unknown or a value wrong; each is named with its path, "letter.label".
    """
    try:
        return TypeAdapter(Profile).validate_python(values)
    except ValidationError as error:
        told = [_mistake(detail) for detail in error.errors(include_url=False)]
        raise ProfileError("\n".join(told), place=place) from None


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        line = _LINE.search(str(error))
        raise ProfileError(
            f"This is not TOML: {_LINE.sub('', str(error))}.",
            advice="Texts stand in quotes, lists in square brackets.",
            place=f"{path}:{line[1]}" if line else str(path),
        ) from error
    except UnicodeDecodeError as error:
        raise ProfileError("The profile is not UTF-8 text.", place=str(path)) from error
    except OSError as error:
        raise ProfileError(f"The profile cannot be read: {error.strerror}.", place=str(path)) from error


def _mistake(detail: ErrorDetails) -> str:
    """One mistake as a sentence that begins with the path of its key."""
    keys = [str(key) for key in detail["loc"]]
    path = ".".join(keys)
    if detail["type"] != "unexpected_keyword_argument":
        return f"{path}: {detail['msg']}, not {detail['input']!r}."
    known = _keys_beside(keys)
    near = difflib.get_close_matches(keys[-1], known, n=1)
    way_out = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}."
    return f"{path}: there is no such key; {way_out}"


def _keys_beside(keys: Sequence[str]) -> list[str]:
    """The keys that may stand where the last of these stands."""
    table: Any = Profile(confidential=Confidential())
    for key in keys[:-1]:
        table = getattr(table, key)
    return [field.name for field in dataclasses.fields(table)]
