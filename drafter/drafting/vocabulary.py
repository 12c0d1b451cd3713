"""What a template may use, as types: read off the models, so that it cannot go stale."""

from __future__ import annotations

import dataclasses
import inspect
import re
import types
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from drafter.drafting.context import AnswerContext, Context
from drafter.drafting.mistakes import nearest

Hint = Any
"""A type as an annotation has it; `Any` where nothing is known."""


class Variable(NamedTuple):
    """A name that a template may use: `hint` is its type, `meaning` a sentence, "" where nothing is said."""

    name: str
    hint: Hint
    meaning: str


def roots() -> dict[str, Variable]:
    """The variables that a template begins with."""
    return {variable.name: variable for kind in (Context, AnswerContext) for variable in members(kind)}


@cache
def members(kind: type) -> tuple[Variable, ...]:
    """What stands behind a dot after a value of this kind; nothing where it is a plain value."""
    if not _is_ours(kind):
        return ()
    meanings = _meanings(kind)
    hints = {
        name: hint for name, hint in get_type_hints(kind).items() if not name.startswith("_")
    } | {
        name: get_type_hints(value.fget)["return"]
        for name, value in vars(kind).items()
        if isinstance(value, property) and value.fget
    }  # fmt: skip
    return tuple(Variable(name, hint, meanings.get(name, "")) for name, hint in hints.items())


def member(hint: Hint, name: str) -> Hint:
    """The type of `value.name`.

    Raises:
        LookupError: a value of this type has no such name; the message says which was meant.
    """
    kind = plain(hint)
    if kind is Any or get_origin(kind) is not None or not isinstance(kind, type):
        return Any
    for variable in members(kind):
        if variable.name == name:
            return variable.hint
    if not name.startswith("_") and hasattr(kind, name):
        return Any
    known = [each for each in dir(kind) if not each.startswith("_")]
    raise LookupError(nearest(f"A {kind.__name__} has no {name!r}", name, known))


def item(hint: Hint) -> Hint:
    """The type of what a list holds."""
    kind = plain(hint)
    arguments = get_args(kind)
    return arguments[0] if get_origin(kind) in (tuple, frozenset) and arguments else Any


def plain(hint: Hint) -> Hint:
    """The type without its None."""
    if get_origin(hint) not in (Union, types.UnionType):
        return hint
    others = [each for each in get_args(hint) if each is not type(None)]
    return others[0] if len(others) == 1 else Any


def described(hint: Hint) -> str:
    """A type in words: "text", "list of Quote", "date or unknown"."""
    if get_origin(hint) in (Union, types.UnionType) and type(None) in get_args(hint):
        return f"{described(plain(hint))} or unknown"
    if get_origin(hint) is Literal:
        return " or ".join(f'"{value}"' for value in get_args(hint))
    if get_origin(hint) in (tuple, frozenset):
        return f"list of {described(item(hint))}"
    if get_origin(hint) is not None and issubclass(get_origin(hint), Mapping):
        return "table"
    return {"str": "text", "int": "number", "bool": "yes or no", "float": "number"}.get(
        getattr(hint, "__name__", ""), getattr(hint, "__name__", "anything")
    )


def _is_ours(kind: type) -> bool:
    return dataclasses.is_dataclass(kind) or (issubclass(kind, tuple) and hasattr(kind, "_fields"))


def _meanings(kind: type) -> dict[str, str]:
    """What the docstring says of each name: the sentence, or the "name: ..." line, in which it stands first."""
    text = " ".join((inspect.getdoc(kind) or "").split())
    meanings: dict[str, str] = {}
    for sentence in re.split(r"(?<=[.;])\s+", text):
        for name in _spoken_of(sentence, kind):
            meanings.setdefault(name, sentence)
    for name, value in vars(kind).items():
        if isinstance(value, property) and value.__doc__:
            meanings[name] = value.__doc__.split("\n")[0]
    return meanings


def _spoken_of(sentence: str, kind: type) -> Iterator[str]:
    names = [name for name in get_type_hints(kind) if not name.startswith("_")]
    for name in names:
        if re.match(rf"(\w+, )*{name}(, \w+)*: ", sentence) or f"`{name}`" in sentence:
            yield name
