"""The budget of a rendering, and the weight of a value: everything that a template does is charged to one budget."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

import jinja2

from drafter.kernel.records import field_names

ALLOWANCE = 2_000_000
"""The budget of one rendering, in characters handled: about a hundred times what a long letter needs."""

_DEEPEST = 100
"""Lists in one another, in a value."""

_MOST_TIMES = 10
"""How often a file may be included while it is being included."""

_left: ContextVar[list[int] | None] = ContextVar("left", default=None)
_open: ContextVar[list[str]] = ContextVar("open")
"""The files that are being rendered, each included by the one before."""


class TooMuch(jinja2.TemplateRuntimeError):
    """A template that would run too long, or make too much text."""

    def __init__(self) -> None:
        super().__init__("This never ends, or makes far more text than a letter contains.")


class TooDeep(jinja2.TemplateRuntimeError):
    """A list in a list in a list, and so on."""

    def __init__(self) -> None:
        super().__init__("This is a list in a list in a list, and so on, more than anyone can follow.")


class Circular(TooMuch):
    """A file that includes itself, or another one that does."""

    def __init__(self, name: str) -> None:
        super(TooMuch, self).__init__(
            f"This includes {name!r}, which is being included already, so it would never end."
        )


@contextmanager
def allowance(cost: int = ALLOWANCE, *, name: str = "") -> Iterator[None]:
    """Set the budget for everything that is rendered in the block.

    Args:
        cost: The budget.
        name: The file that is rendered.
    """
    left, opened = _left.set([cost]), _open.set([name])
    try:
        yield
    finally:
        _left.reset(left)
        _open.reset(opened)


def begin_file(name: str) -> None:
    """Note that a file is included from now on.

    Raises:
        Circular: It is included in itself again and again.
    """
    opened = _open.get([])
    if opened.count(name) > _MOST_TIMES:
        raise Circular(name)
    opened.append(name)


def end_file(name: str) -> None:
    """Note that a file, with those that it extends, is complete."""
    opened = _open.get([])
    while opened and opened.pop() != name:
        pass


def spend(cost: int) -> None:
    """Charge the budget.

    Raises:
        TooMuch: The budget is exhausted.
    """
    left = _left.get()
    if left is None:
        return
    left[0] -= cost
    if left[0] < 0:
        raise TooMuch


def weight(value: object) -> int:
    """Return about how many characters a value would print, counting no further than the budget.

    A list that contains a list ten times, which contains another ten times, is small but prints endlessly. Records of
    the letter (comments, the profile) are printed field by field, so they weigh only the number of their fields.

    Raises:
        TooDeep: It is a list in a list in a list, and so on: Python's own functions would end the process.
    """
    total, level = 0, [value]
    for _ in range(_DEEPEST):
        inner: list[object] = []
        for one in level:
            total += 1
            if isinstance(one, (str, range)):
                total += len(one)
            elif names := field_names(one):
                total += len(names)
            elif isinstance(one, (list, tuple, set, frozenset)):
                inner.extend(one)
            elif isinstance(one, Mapping):
                inner.extend(one.items())
            if total + len(inner) > ALLOWANCE:
                return total + len(inner)
        if not inner:
            return total
        level = inner
    raise TooDeep
