"""The errors that pydantic reports, reworded for people who write profiles and topics."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from drafter.kernel.suggest import did_you_mean

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_LONGEST = 40  # characters of a value that are shown


def unknown_key(key: str, known: Iterable[str]) -> str:
    """Return the message for an unknown key, with the key that may have been meant."""
    names = list(known)
    return did_you_mean("unknown key", key, names, f"known keys are {', '.join(names)}")


def wrong_value(detail: ErrorDetails) -> str:
    """Return the message for one wrong value, without its key: "expected a whole number such as 1, got 'two'."."""
    for kinds, reword in _MESSAGES.items():
        if detail["type"].startswith(kinds):
            return reword(detail)
    return f"{detail['msg'].removeprefix('Value error, ')}."


def _expected(what: str) -> Callable[[ErrorDetails], str]:
    return lambda detail: f"expected {what}, got {_shown(detail['input'])}."


def _expected_text(detail: ErrorDetails) -> str:
    value = detail["input"]
    if isinstance(value, (list, dict)):
        return _expected('text, "…"')(detail)
    word = str(value).lower() if isinstance(value, bool) else str(value)
    return f'expected text; put it in quotation marks, "{word}".'


def _not_a_choice(detail: ErrorDetails) -> str:
    expected = detail.get("ctx", {})["expected"]
    choices = expected.replace("'", "").replace(" or ", ", ").split(", ")
    problem = f"expected {expected}, got {_shown(detail['input'])}"
    return did_you_mean(problem, str(detail["input"]), choices)


def _expected_bound(words: str, name: str) -> Callable[[ErrorDetails], str]:
    """Return a function for the message about a bound; `name` is pydantic's name for the bound in the error."""
    return lambda detail: f"expected {words} {detail.get('ctx', {})[name]:g}, got {_shown(detail['input'])}."


_MESSAGES: dict[tuple[str, ...], Callable[[ErrorDetails], str]] = {
    ("missing",): lambda _: "this key is required.",
    ("date",): _expected("a date in the form 2026-03-02"),
    ("int",): _expected("a whole number such as 1"),
    ("float",): _expected("a number such as 2.5"),
    ("bool",): _expected("true or false"),
    ("string_type",): _expected_text,
    ("string_too_short", "too_short"): lambda _: "this must not be empty.",
    ("string_pattern",): _expected("lowercase letters, digits and _, starting with a letter"),
    ("tuple", "list"): _expected('a list in square brackets, ["…", "…"]'),
    ("model_type", "mapping", "dict"): _expected("a table, its keys on lines of their own"),
    ("literal",): _not_a_choice,
    ("greater_than",): _expected_bound("more than", "gt"),
    ("less_than",): _expected_bound("at most", "le"),
}
"""The messages, by the beginning of pydantic's name for an error."""


def _shown(value: Any) -> str:
    """Return the value as TOML has it, shortened."""
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
