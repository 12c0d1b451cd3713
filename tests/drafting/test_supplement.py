"""Which comments ask for materials that are given to the staff but not filed."""

from __future__ import annotations

import re

import pytest

from drafter.drafting.supplement import _NEEDS, RETURN_RULES, RULES, asks_for_supplement, return_rule
from drafter.model import Block, Comment, ReviewType
from drafter.topics.required_literals import anchors


@pytest.mark.parametrize(("pattern", "example"), RULES)
def test_each_rule_meets_its_example(pattern: str, example: str) -> None:
    assert re.search(pattern, example, re.IGNORECASE)


@pytest.mark.parametrize("pattern", [pattern for pattern, _ in RULES])
def test_what_meets_a_rule_has_one_of_the_needed_words(pattern: str) -> None:
    needed = anchors(pattern)  # of each of these sets, a match has one string
    assert any(all(any(need in string for need in _NEEDS) for string in strings) for strings in needed)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Please supplementally provide us with all communications shown to investors.", True),
        ("Please provide us with a copy of the fairness presentation and copies of the drafts.", True),
        ("Provide us, as supplemental information under Rule 12b-4, with the survey.", True),
        ("Send us supplementally the board books of the adviser.", True),
        ("Please supplementally advise us why the fee is not disclosed.", False),
        ("Please tell us supplementally how you priced the units.", False),
        ("Please provide us with your analysis of Rule 419.", False),
        ("Please give us a copy of the disclosure that you intend.", False),
        ("Please file an undertaking to furnish to the staff, when it asks, the schedules left out.", False),
        ("File copies of the agreements as exhibits.", False),
        ("Please provide supplemental disclosure of the fees.", False),
        ("The section Supplemental Materials is not clear.", False),
    ],
)
def test_a_comment_asks_for_materials_or_for_words(text: str, asks: bool) -> None:
    assert asks_for_supplement(Comment(1, (), (Block("paragraph", text),), (1, 1))) is asks


@pytest.mark.parametrize(
    ("rule", "name"), [(rule, name) for _, rule, names in RETURN_RULES for name in names]
)
def test_the_filing_decides_under_which_rule_materials_are_returned(rule: str, name: str) -> None:
    assert {return_rule(name, review) for review in ("registration", "periodic", "regulation_a")} == {rule}


@pytest.mark.parametrize(
    ("review", "rule"),
    [("registration", "418"), ("draft_registration", "418"), ("regulation_a", "1-A"), ("periodic", "12b-4")],
)
def test_without_a_filing_the_review_decides(review: ReviewType, rule: str) -> None:
    assert rule in return_rule(None, review)
