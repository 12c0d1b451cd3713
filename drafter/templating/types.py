"""What a template may use, as types: read off the models, so that it cannot go stale."""

from __future__ import annotations

import inspect
import re
import types
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from drafter.drafting.context import AnswerContext, Context
from drafter.kernel.patterns import pattern
from drafter.kernel.records import is_record
from drafter.templating.messages import KINDS, no_such_attribute

Hint = Any
"""A type as an annotation has it; `Any` where nothing is known."""


_SENTENCE = pattern(r"(?<=\.)\s+(?:Attributes:\s+)?|;\s+(?=\w+: )")


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
    if not is_record(kind):
        return ()
    meanings = _meanings(kind)
    fields = [
        Variable(name, hint, meanings.get(name, ""))
        for name, hint in get_type_hints(kind).items()
        if not name.startswith("_")
    ]
    properties = [
        Variable(name, get_type_hints(value.fget)["return"], (value.__doc__ or "").splitlines()[0])
        for name, value in vars(kind).items()
        if isinstance(value, property) and value.fget
    ]
    return (*fields, *properties)


def member(hint: Hint, name: str) -> Hint:
    """The type of `value.name`.

    Raises:
        LookupError: a value of this type has no such name; the message says which was meant.
    """
    kind = plain(hint)
    if kind is Any or _origin(kind) is not None or not isinstance(kind, type):
        return Any
    for variable in members(kind):
        if variable.name == name:
            return variable.hint
    if not name.startswith("_") and hasattr(kind, name):
        return Any
    raise LookupError(no_such_attribute(kind, name))


@cache
def kinds() -> frozenset[type]:
    """The type of every value that a template may come to, by dots and through lists."""
    found: set[type] = set()
    waiting = [variable.hint for variable in roots().values()]
    while waiting:
        kind = plain(waiting.pop())
        if item(kind) is not Any:
            waiting.append(item(kind))
        elif isinstance(kind, type) and kind not in found:
            found.add(kind)
            waiting += [variable.hint for variable in members(kind)]
    return frozenset(found)


def paths(name: str) -> list[str]:
    """Where in the tree of variables a name stands behind a dot ("profile.signer"), the shortest first.

    "firm_name" is found at "profile.firm.name" too.
    """
    endings = (f".{name}", f".{name.replace('_', '.')}")
    found = [path for path in _all_paths() if path.endswith(endings)]
    return sorted(found, key=lambda path: path.count("."))


def last_names() -> list[str]:
    """Every name that stands behind a dot, each once."""
    return sorted({variable.name for kind in kinds() for variable in members(kind)})


@cache
def _all_paths() -> tuple[str, ...]:
    return tuple(_paths_below("", roots().values()))


def _paths_below(above: str, variables: Iterable[Variable], deepest: int = 4) -> Iterator[str]:
    for variable in variables:
        yield f"{above}{variable.name}"
        kind = plain(variable.hint)
        if isinstance(kind, type) and deepest > 1:
            yield from _paths_below(f"{above}{variable.name}.", members(kind), deepest - 1)


def item(hint: Hint) -> Hint:
    """The type of what a list holds."""
    kind = plain(hint)
    arguments = get_args(kind)
    return arguments[0] if _origin(kind) in (tuple, frozenset) and arguments else Any


def plain(hint: Hint) -> Hint:
    """The type without its None."""
    if _origin(hint) not in (Union, types.UnionType):
        return hint
    others = [each for each in get_args(hint) if each is not type(None)]
    return others[0] if len(others) == 1 else Any


def described(hint: Hint) -> str:
    """A type in words: "text", "list of QuotedComment", "date or unknown"."""
    origin = _origin(hint)
    if plain(hint) is not hint:
        return f"{described(plain(hint))} or unknown"
    if origin is Literal:
        return " or ".join(f'"{value}"' for value in get_args(hint))
    if origin in (tuple, frozenset):
        return f"list of {described(item(hint))}"
    if origin is not None and issubclass(origin, Mapping):
        return "table"
    name: str = getattr(hint, "__name__", "anything")
    return KINDS.get(name, name)


def _origin(hint: Hint) -> Any:
    return get_origin(hint)


def _meanings(kind: type) -> dict[str, str]:
    """What the docstring says of each name: the "name: ..." line, or the sentence that first has it in backticks.

    Where it says nothing of a name, it is what the name's own type says of itself.
    """
    hints = {name: hint for name, hint in get_type_hints(kind).items() if not name.startswith("_")}
    meanings: dict[str, str] = {}
    for sentence in _SENTENCE.split(" ".join((inspect.getdoc(kind) or "").split())):
        line = re.match(r"(\w+(?:, \w+)*): (.*)", sentence)
        listed = line[1].split(", ") if line else []
        for name in hints:
            if line and name in listed:
                meanings.setdefault(name, _told(line[2]))
            elif re.match(rf"`{name}`|`\w+`(, `\w+`)*( and| or) `{name}`", sentence):
                meanings.setdefault(name, _told(sentence))
    for name, hint in hints.items():
        kind_of_it = plain(hint)
        if name not in meanings and isinstance(kind_of_it, type) and is_record(kind_of_it):
            meanings[name] = _told(_SENTENCE.split(inspect.getdoc(kind_of_it) or "")[0])
    return meanings


def _told(sentence: str) -> str:
    """A sentence of a docstring as a template's author reads it."""
    words = re.sub(r" \(`drafter[\w.]+`\)| \(`[A-Z]\w+`\)|`", "", sentence).rstrip(";:")
    first = words[:1] if sentence.startswith("`") else words[:1].upper()  # a name stays as it is written
    return f"{first}{words[1:]}{'' if words.endswith('.') else '.'}"
