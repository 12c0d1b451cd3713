"""Limits are raised for a block, and in the worker processes that it starts."""

from __future__ import annotations

from drafter.kernel import limits
from drafter.kernel.workers import in_order


def a_limit(most: int) -> int:
    return limits.limit(most)


def test_limits_are_raised_while_a_block_runs() -> None:
    with limits.raised():
        assert limits.limit(7) == 70
    assert limits.limit(7) == 7


def test_worker_processes_have_the_limits_of_the_process_that_starts_them() -> None:
    with limits.raised():
        assert list(in_order(a_limit, [1, 2, 3], jobs=2, lost=lambda _: 0)) == [10, 20, 30]
    assert list(in_order(a_limit, [1, 2], jobs=2, lost=lambda _: 0)) == [1, 2]
