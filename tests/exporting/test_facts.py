"""The facts of confidential words: which ones are found in another place, and which words are no fact."""

from __future__ import annotations

import pytest

from drafter.exporting.facts import disclosed

PASSAGE = (
    "a fee of $3.5 million to Vexmoor Water Partners, LLC on March 3, 2025, or 38% of 48,231 units at 71.23"
)
"""Words that are marked as confidential."""

TOLD = [
    ("The payment went to Vexmoor Water Partners.", "Vexmoor Water Partners", True),
    ("The payment of $3.5 million was late.", "$3.5 million", True),
    ("The payment was $3,500,000.", "$3,500,000", True),
    ("The price of $71.23 was used.", "$71.23", True),
    ("It sold 48,231 of them.", "48,231", True),
    ("The margin was 38%.", "38%", False),
    ("It was paid on March 3, 2025.", "March 3, 2025", False),
]


@pytest.mark.parametrize(("elsewhere", "words", "is_certain"), TOLD)
def test_part_of_a_passage_is_found_elsewhere(elsewhere: str, words: str, is_certain: bool) -> None:
    found = disclosed(f"It made [***].\n{elsewhere}", f"It made [{PASSAGE}].\n{elsewhere}", "")

    assert [(fact.text, fact.is_certain) for fact in found] == [(words, is_certain)]


NOT_TOLD = [
    ("The ratio was 3.5 to 1.", "another number with the same digits"),
    ("The rate was 71.23%.", "another unit"),
    ("It had 1,548,231 units.", "a longer number"),
    ("It paid [***] to [***].", "omitted here too"),
    ("Water is supplied by partners.", "other words"),
]


@pytest.mark.parametrize(("elsewhere", "why"), NOT_TOLD)
def test_other_facts_are_not_found(elsewhere: str, why: str) -> None:
    confidential = elsewhere.replace("[***]", "[it]")

    assert disclosed(f"It made [***].\n{elsewhere}", f"It made [{PASSAGE}].\n{confidential}", "") == [], why


def test_a_name_that_may_be_a_term_is_for_a_person_to_compare() -> None:
    found = disclosed(
        "[***].\nThe Vexmoor Index rose.", "[By the Vexmoor Index].\nThe Vexmoor Index rose.", ""
    )

    assert [(fact.text, fact.is_certain) for fact in found] == [("Vexmoor Index", False)]


@pytest.mark.parametrize(
    ("passage", "elsewhere"),
    [
        ("under ASC 606 and Rule 144", "It applies ASC 606 and Rule 144."),
        ("by the Chief Financial Officer", "Our Chief Financial Officer agrees."),
        ("under the Securities Act", "It was registered under the Securities Act."),
        ("in 2024", "It began in 2024."),
        ("the General Partners", "The General Partners agree, as general partners do."),
    ],
)
def test_rules_years_and_terms_are_no_facts(passage: str, elsewhere: str) -> None:
    assert disclosed(f"[***].\n{elsewhere}", f"[{passage}].\n{elsewhere}", "") == []


@pytest.mark.parametrize(("elsewhere", "_words", "_is_certain"), TOLD)
def test_what_the_staff_wrote_is_public(elsewhere: str, _words: str, _is_certain: bool) -> None:
    assert disclosed(f"[***].\n{elsewhere}", f"[{PASSAGE}].\n{elsewhere}", f"You disclose {PASSAGE}.") == []


def test_an_amount_is_found_although_only_its_number_is_marked() -> None:
    found = disclosed(
        "It owes $[***] million. The $22 million fell due.",
        "It owes $[22] million. The $22 million fell due.",
        "",
    )

    assert [fact.text for fact in found] == ["$22 million"]
