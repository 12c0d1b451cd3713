"""A5: a point of a comment that the response leaves open is reported; one that it answers in other words is not."""

from __future__ import annotations

import pytest

from drafter.checking.answered_elsewhere import ELSEWHERE, Elsewhere, is_elsewhere, refers_to_another
from drafter.checking.rule import Example
from tests.checking.sample import found

_COVENANT = (
    "The Company was in compliance with the leverage covenant of its revolving credit facility at September 30, 2024. "
    "Its leverage ratio was 2.1 to 1, compared with the highest permitted ratio of 3.5 to 1."
)
_BORROWING = (
    "At that date, the Company could borrow $22 million under the facility without a violation of the "
    "covenant."
)
_INVENTORY = (
    "The Company measures its sensor inventory at the lower of cost and net realizable value under ASC 330-10-35-1B. "
    "It determines net realizable value from the contract prices of open orders and, for inventory without orders, "
    "from average selling prices of the preceding two quarters, less the costs of completion and sale."
)
_ASKED = "how much you could borrow without a violation of that covenant."
_ASKED_SHORT = "how you determine the net realizable value of your sensor inventory"


def reported(*response: tuple[str, str], both: tuple[tuple[str, str], ...] = ()) -> list[tuple[int, str]]:
    """Return the comments and severities of what A5 reports."""
    problems = found("A5", Example(response=response, both=both))
    return [(problem.place.comment, problem.severity) for problem in problems]


def test_a_bullet_that_is_left_open_is_reported_with_its_words() -> None:
    (problem,) = found("A5", Example(response=((_BORROWING, "The Company monitors the ratio monthly."),)))
    assert problem.place.comment == 2
    assert problem.message == (
        "The response says nothing about “how much you could borrow without a violation of that covenant”."
    )


def test_responses_in_each_others_places_are_reported() -> None:
    swapped = (
        (_COVENANT, "THIRD"), (_BORROWING, ""), (_INVENTORY, f"{_COVENANT} {_BORROWING}"), ("THIRD", _INVENTORY)
    )  # fmt: skip
    problems = found("A5", Example(response=swapped))
    assert [problem.place.comment for problem in problems] == [2, 3]
    assert problems[0].message.startswith("The response to comment 2 is about comment 3")


def test_figures_that_are_asked_for_and_not_given_are_reported() -> None:
    quantify = ((_ASKED_SHORT, "the write-downs of your sensor inventory. Quantify the write-downs for us"),)
    words = (
        "Write-downs of sensor inventory relate to parts without orders, which it sold below cost in June."
    )
    assert reported((_INVENTORY, words), both=quantify) == [(3, "warning")]
    assert reported((_INVENTORY, f"{words} They were $2.4 million."), both=quantify) == []
    assert reported((_INVENTORY, f"{words} None were material."), both=quantify) == []
    assert reported((_INVENTORY, f"{words} They concerned 12 parts."), both=quantify) == []
    assert reported((_INVENTORY, f"{words} See Note 4 on page 58."), both=quantify) == [(3, "warning")]


def test_a_label_with_nothing_after_it_is_reported() -> None:
    labels = f"Compliance with its leverage covenant: {_COVENANT}"
    assert reported((_COVENANT, labels), (_BORROWING, "How much it could borrow without a violation:")) == [
        (2, "warning")
    ]
    assert reported((_COVENANT, labels), (_BORROWING, f"How much it could borrow: {_BORROWING}")) == []


@pytest.mark.parametrize(
    "response",
    [
        "Additional loans of $22 million would not have led to a violation.",
        "Please see the table in Annex A, which has the amounts.",
        "The Company provides the amount to the Staff under separate cover.",
    ],
)
def test_an_answer_in_other_words_or_elsewhere_is_not(response: str) -> None:
    assert reported((_BORROWING, response)) == []


@pytest.mark.parametrize("one", ELSEWHERE, ids=lambda one: one.name)
def test_each_way_to_answer_elsewhere_is_recognized_by_its_examples(one: Elsewhere) -> None:
    assert all(one.pattern.search(text) and is_elsewhere(text) for text in one.examples)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Please see the response to comment 4.", True),
        ("See our response to the Staff’s prior comment above.", True),
        ("The Company responds that it complied.", False),
        ("In response to the Staff’s comment, the Company has revised its disclosure.", False),
        ("In response to comment 2, the Company has revised its disclosure.", False),
        ("Refer to comment (1) above.", True),
        ("This is part of our answer to question 3.", True),
        ("As noted above, the facility matures in 2027.", True),
    ],
)
def test_a_reference_to_another_response_is_recognized(text: str, expected: bool) -> None:
    assert refers_to_another(text) is expected
