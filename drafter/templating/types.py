"""The names that a template may use, with their types, read off the records that hold the values.

A template's variables are the fields of a few records, and the names after a dot are the fields and properties of what
these contain. So nothing has to be written down twice, and a message about a misspelled name knows all of them.
"""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from drafter.kernel.records import is_record

Hint = Any
"""A type as an annotation has it; `Any` if it is unknown."""

_DEEPEST = 4  # dots in the paths that a message suggests


class Variable(NamedTuple):
    """A name that a template may use, and its type."""

    name: str
    hint: Hint


class Vocabulary:
    """All names that a template may use: variables, and the names after a dot."""

    def __init__(self, *records: type) -> None:
        """Create the vocabulary of templates whose variables are the fields of these records."""
        self._records = records

    @cached_property
    def roots(self) -> dict[str, Hint]:
        """The types of the variables by name."""
        return {name: hint for record in self._records for name, hint in members(record)}

    @cached_property
    def kinds(self) -> frozenset[type]:
        """The type of every value that a template can reach, by dots and through lists."""
        found: set[type] = set()
        waiting = list(self.roots.values())
        while waiting:
            kind = plain(waiting.pop())
            if item(kind) is not Any:
                waiting.append(item(kind))
            elif isinstance(kind, type) and kind not in found:
                found.add(kind)
                waiting += [variable.hint for variable in members(kind)]
        return frozenset(found)

    @cached_property
    def last_names(self) -> list[str]:
        """Every name that appears after a dot, once."""
        return sorted({variable.name for kind in self.kinds for variable in members(kind)})

    def paths(self, name: str) -> list[str]:
        """Return the paths that end in a name ("profile.signer"), the shortest first.

        "firm_name" is also found as "profile.firm.name".
        """
        endings = (f".{name}", f".{name.replace('_', '.')}")
        found = [path for path in self._all_paths if path.endswith(endings)]
        return sorted(found, key=lambda path: path.count("."))

    @cached_property
    def _all_paths(self) -> tuple[str, ...]:
        return tuple(_paths_below("", (Variable(*root) for root in self.roots.items())))


def vocabulary(*records: type) -> Vocabulary:
    """Return the vocabulary of these records, the same one each time."""
    return _vocabulary(records)


@cache
def _vocabulary(records: tuple[type, ...]) -> Vocabulary:
    return Vocabulary(*records)


NO_VOCABULARY = Vocabulary()
"""The vocabulary of templates whose values are unknown."""


@cache
def members(kind: type) -> tuple[Variable, ...]:
    """Return the names after a dot of a value of this type; none for a plain value."""
    if not is_record(kind):
        return ()
    fields = (Variable(name, hint) for name, hint in get_type_hints(kind).items() if not name.startswith("_"))
    properties = (
        Variable(name, get_type_hints(value.fget)["return"])
        for name, value in vars(kind).items()
        if isinstance(value, property) and value.fget
    )
    return (*fields, *properties)


def member(hint: Hint, name: str) -> Hint:
    """Return the type of `value.name`; `Any` if it is unknown."""
    kind = plain(hint)
    known = members(kind) if isinstance(kind, type) else ()
    return next((variable.hint for variable in known if variable.name == name), Any)


def has_member(hint: Hint, name: str) -> bool:
    """Return whether a value of this type may have `value.name`."""
    kind = plain(hint)
    if kind is Any or get_origin(kind) is not None or not isinstance(kind, type):
        return True
    if any(variable.name == name for variable in members(kind)):
        return True
    return not name.startswith("_") and hasattr(kind, name)


def item(hint: Hint) -> Hint:
    """Return the type of a list's items; `Any` if it is not a list."""
    kind = plain(hint)
    origin: Any = get_origin(kind)
    arguments = get_args(kind)
    return arguments[0] if origin in (tuple, frozenset) and arguments else Any


def plain(hint: Hint) -> Hint:
    """Return the type without its None."""
    origin: Any = get_origin(hint)
    if origin not in (Union, types.UnionType):
        return hint
    others = [each for each in get_args(hint) if each is not type(None)]
    return others[0] if len(others) == 1 else Any


def _paths_below(above: str, variables: Iterable[Variable], deepest: int = _DEEPEST) -> Iterator[str]:
    for variable in variables:
        yield f"{above}{variable.name}"
        kind = plain(variable.hint)
        if isinstance(kind, type) and deepest > 1:
            yield from _paths_below(f"{above}{variable.name}.", members(kind), deepest - 1)
