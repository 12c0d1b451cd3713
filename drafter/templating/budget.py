"""What rendering a template may cost, and what a value weighs: one allowance for everything that a template does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

import jinja2

from drafter.kernel.records import field_names

ALLOWANCE = 2_000_000
"""What one rendering may cost, in characters handled: about a hundred times what a long letter needs."""

_left: ContextVar[list[int] | None] = ContextVar("left", default=None)


class TooMuch(jinja2.TemplateRuntimeError):
    """A template that would run too long, or make too much."""

    def __init__(self) -> None:
        super().__init__("This runs without end, or makes far more text than a letter holds.")


@contextmanager
def allowance(cost: int = ALLOWANCE) -> Iterator[None]:
    """What is rendered inside may cost this much, all together."""
    token = _left.set([cost])
    try:
        yield
    finally:
        _left.reset(token)


def spend(cost: int) -> None:
    """Take from the allowance.

    Raises:
        TooMuch: there is not so much left.
    """
    left = _left.get()
    if left is None:
        return
    left[0] -= cost
    if left[0] < 0:
        raise TooMuch


def weight(value: object) -> int:
    """About how many characters there are in it when it is printed, as far as the allowance reaches.

    A list that holds a list ten times, which holds another ten times, is small and prints without end. What the
    letter is made of (comments, the profile) is printed by its parts alone, and so weighs no more than their number.
    """
    total, waiting, most = 0, [value], ALLOWANCE
    while waiting and total <= most:
        one = waiting.pop()
        if isinstance(one, (str, range)):
            total += len(one)
        elif names := field_names(one):
            total += len(names)
        elif isinstance(one, (list, tuple, set, frozenset)):
            waiting.extend(one)
        elif isinstance(one, Mapping):
            waiting.extend(one.items())
        total += 1
    return total
