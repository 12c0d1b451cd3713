"""The budget of a rendering, and the weight of a value: everything that a template does is charged to one budget."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

import jinja2

from drafter.kernel.records import field_names

ALLOWANCE = 2_000_000
"""The budget of one rendering, in characters handled: about a hundred times what a long letter needs."""

_left: ContextVar[list[int] | None] = ContextVar("left", default=None)


class TooMuch(jinja2.TemplateRuntimeError):
    """A template that would run too long, or make too much text."""

    def __init__(self) -> None:
        super().__init__("This never ends, or makes far more text than a letter contains.")


@contextmanager
def allowance(cost: int = ALLOWANCE) -> Iterator[None]:
    """Set the budget for everything that is rendered in the block."""
    token = _left.set([cost])
    try:
        yield
    finally:
        _left.reset(token)


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
