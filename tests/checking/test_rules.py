"""Each rule reports its bad example and nothing else, leaves its good one alone, and finds no fault in the sample."""

from __future__ import annotations

import datetime

import pytest

import drafter
from drafter.checked import Checked
from drafter.checking.pairing import matter_of
from drafter.checking.rule import Example, Rule
from drafter.checking.rules import RULES
from drafter.checking.run import check_matter
from tests.checking.sample import response_letter, staff_letter

TODAY = datetime.date(2025, 3, 13)


def checked(example: Example) -> Checked:
    letter = drafter.read(staff_letter(example), name="staff.txt")
    response = drafter.read_response(response_letter(example), letter, name="response.docx")
    return check_matter(matter_of([response], [letter], TODAY))


def test_a_finished_letter_has_no_problem() -> None:
    assert list(map(str, checked(Example()).problems)) == []


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
    assert ids == sorted(ids, key=lambda one: (one[0] == "L", one))
