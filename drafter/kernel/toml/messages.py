"""What pydantic finds wrong with a value, said for somebody who writes a profile or a topic."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_LONGEST = 40


def no_such_key(key: str, known: Iterable[str]) -> str:
    """That there is no such key, and which was meant."""
    names = list(known)
    near = difflib.get_close_matches(key, names, n=1)
    way_out = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(names)}."
    return f"there is no such key; {way_out}"


def wrong_value(detail: ErrorDetails) -> str:
    """One mistake, without its key: "a whole number is wanted, such as 1, and not 'two'."."""
    for kinds, ours in _SAID.items():
        if detail["type"].startswith(kinds):
            return ours(detail)
    return f"{detail['msg'].removeprefix('Value error, ')}."


def _wanted(what: str) -> Callable[[ErrorDetails], str]:
    return lambda detail: f"{what}, and not {_shown(detail['input'])}."


def _quoted(detail: ErrorDetails) -> str:
    value = detail["input"]
    if isinstance(value, (list, dict)):
        return _wanted('a text is wanted, "…"')(detail)
    word = str(value).lower() if isinstance(value, bool) else str(value)
    return f'a text is wanted: put it in quotation marks, "{word}".'


def _none_of(detail: ErrorDetails) -> str:
    expected = detail.get("ctx", {})["expected"]
    choices = expected.replace("'", "").replace(" or ", ", ").split(", ")
    near = difflib.get_close_matches(str(detail["input"]), choices, n=1)
    meant = f"; did you mean {near[0]!r}?" if near else "."
    return f"{_shown(detail['input'])} is none of {expected}{meant}"


def _bound(words: str, name: str) -> Callable[[ErrorDetails], str]:
    return lambda detail: f"{words} {detail.get('ctx', {})[name]:g}, and not {_shown(detail['input'])}."


_SAID: dict[tuple[str, ...], Callable[[ErrorDetails], str]] = {
    ("missing",): lambda _: "this key is missing, and must be there.",
    ("date",): _wanted("a day is wanted, written as in 2026-03-02"),
    ("int",): _wanted("a whole number is wanted, such as 1"),
    ("float",): _wanted("a number is wanted, such as 2.5"),
    ("bool",): _wanted("true or false is wanted"),
    ("string_type",): _quoted,
    ("string_too_short", "too_short"): lambda _: "something must stand here.",
    ("string_pattern",): _wanted("small letters, digits and _ are wanted, a letter first"),
    ("tuple", "list"): _wanted('a list is wanted, in square brackets: ["…", "…"]'),
    ("model_type", "mapping", "dict"): _wanted("a table is wanted, its keys on lines of their own"),
    ("literal",): _none_of,
    ("greater_than",): _bound("it must be more than", "gt"),
    ("less_than",): _bound("it may be at most", "le"),
}
"""By the beginnings of pydantic's names for mistakes: what is said."""


def _shown(value: Any) -> str:
    """The value as it is written in TOML, as far as it is short."""
    match value:
        case bool():
            return str(value).lower()
        case dict():
            return "a table"
        case list():
            return "a list"
        case _:
            text = repr(value) if isinstance(value, str) else str(value)
            return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
