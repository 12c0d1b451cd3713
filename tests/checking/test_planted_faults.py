"""Each fault in a finished Word file is reported with its place, and nothing else is."""

from __future__ import annotations

import pytest

from tests.checking.planted import PLANTED, Planted
from tests.checking.sample import checked


@pytest.mark.parametrize("one", PLANTED, ids=lambda one: f"{one.rule}: {one.fault}")
def test_the_fault_is_reported_with_its_place_and_nothing_else_is(one: Planted) -> None:
    problems = checked(one.example).problems
    found = [(problem.rule, problem.place.comment) for problem in problems]
    assert found == [(one.rule, one.comment)], list(map(str, problems))
    assert one.words in problems[0].place.words


def test_there_are_faults_of_many_kinds() -> None:
    assert len(PLANTED) >= 40
    assert len({one.rule for one in PLANTED}) >= 30
