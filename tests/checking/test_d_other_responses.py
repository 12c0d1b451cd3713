"""D10: references to responses that the letter does not have, or that are elsewhere than it says."""

from __future__ import annotations

import pytest

from drafter.checking.rule import Example
from tests.checking.sample import found

ANSWER = "At that date, the Company could borrow"  # in the response to comment 2


def with_sentence(text: str) -> Example:
    return Example(response=((ANSWER, f"{text} {ANSWER}"),))


@pytest.mark.parametrize(
    ("text", "message", "severity"),
    [
        ("Please see our response to comment 7.", "comment 7, which this letter does not have", "error"),
        ("Please refer to our responses to Comments Nos. 1 and 5.", "comment 5, which", "error"),
        ("As noted in our response to Staff comment #14 above, it complied.", "comment 14, which", "error"),
        (
            "Please see our response to comment 3 above.",
            "The response to comment 3 is below, not above.",
            "warning",
        ),
        (
            "Please see the response to comment 1 below.",
            "The response to comment 1 is above, not below.",
            "warning",
        ),
        ("Please see our response to comment 2.", "The response to comment 2 refers to itself.", "warning"),
    ],
)
def test_a_reference_that_leads_nowhere_is_reported(text: str, message: str, severity: str) -> None:
    (problem,) = found("D10", with_sentence(text))
    assert message in problem.message
    assert (problem.severity, problem.place.comment) == (severity, 2)


@pytest.mark.parametrize(
    "text",
    [
        "Please see our responses to comments 1 and 3.",
        "Please see our response to comment 1 above and comment 4 below.",
        "The Company maintains its response to prior comment 9.",
        "See our response to comment 9 of the Staff’s letter dated May 2, 2023.",
        "The Company requests confidential treatment of its response to comment 2 above.",
        "The measure complies with the interpretation discussed in Question 102.10.",
    ],
)
def test_a_reference_that_is_right_or_to_another_letter_is_not(text: str) -> None:
    assert found("D10", with_sentence(text)) == []


def test_a_number_of_an_earlier_letter_is_only_a_note() -> None:
    text = "In our earlier letter we addressed this. The amounts in our response to comment 9 are unchanged."
    (problem,) = found("D10", with_sentence(text))
    assert problem.severity == "info"
