"""Each rule reports its bad example and nothing else, leaves its good one alone, and finds no fault in the sample."""

from __future__ import annotations

from typing import Literal

import pytest

from drafter.checking.rule import Example, Rule
from drafter.checking.rules import RULES
from tests.checking.sample import checked


@pytest.mark.parametrize("format", ["word", "html", "text"])
def test_a_finished_letter_has_no_problem(format: Literal["word", "html", "text"]) -> None:
    assert list(map(str, checked(Example(format=format)).problems)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_bad_example_is_reported(rule: Rule) -> None:
    problems = checked(rule.bad).problems
    assert {problem.rule for problem in problems} == {rule.id, *rule.bad.also}, list(map(str, problems))
    assert all(problem.place.known for problem in problems)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_good_example_is_left_alone(rule: Rule) -> None:
    assert list(map(str, checked(rule.good).problems)) == []


def test_ids_are_in_order_and_unique() -> None:
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)
    assert ids == sorted(ids, key=_in_order)


def _in_order(rule: str) -> tuple[bool, str, int]:
    group, number = rule.rstrip("0123456789"), rule[len(rule.rstrip("0123456789")) :]
    return group.startswith("L"), group, int(number)
