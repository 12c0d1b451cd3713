"""D3: one number for the amendment that is being filed, and the registrant's own form."""

from __future__ import annotations

import pytest

from drafter.checking.rule import Example
from tests.checking.sample import found

CITED = "on page 3 of Amendment No. 1"
FILING_NOW = "is filing Amendment No. 1 to its Form 10-K (“Amendment No. 1”)"
ANSWER = "At that date, the Company could borrow"
REVIEWED = ("Form 10-K for Fiscal Year Ended September 30, 2024", "Amendment No. 1 to Form 10-K")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (((CITED, "on page 3 of Amendment No. 2"),), "Amendment No. 2"),
        (((FILING_NOW, FILING_NOW.replace("No. 1", "No. 2")),), "Amendment No. 1"),
        (((ANSWER, f"Under its Form 20-F, dividends are no debt. {ANSWER}"),), "Form 20-F"),
    ],
)
def test_what_disagrees_is_reported(changes: tuple[tuple[str, str], ...], words: str) -> None:
    problems = found("D3", Example(response=changes))
    assert words in {problem.place.words for problem in problems}


def test_the_amendment_has_another_number_than_the_one_reviewed() -> None:
    problems = found("D3", Example(both=(REVIEWED,)))
    assert "but the staff reviewed Amendment No. 1" in problems[0].message


def test_the_amendment_has_the_number_on_its_cover() -> None:
    everywhere = Example(response=(("Amendment No. 1", "Amendment No. 2"),))
    (problem,) = found("D3", everywhere)
    assert problem.message.startswith("amendment.htm is Amendment No. 1")


@pytest.mark.parametrize(
    "sentence",
    [
        "The passage that was on page 3 of Amendment No. 2 to the registration statement has been removed.",
        "Amendment No. 3 to the credit agreement has extended the facility.",
        "The Company files reports on Forms 10-Q and 8-K.",
    ],
)
def test_an_earlier_amendment_or_one_of_a_contract_is_left_alone(sentence: str) -> None:
    assert found("D3", Example(response=((ANSWER, f"{sentence} {ANSWER}"),))) == []


def test_a_form_that_the_staff_mentions_is_left_alone() -> None:
    asked = ("Cite the accounting literature on which you rely.", "Tell us whether you will file Form 20-F.")
    sentence = f"The Company will not file a Form 20-F. {ANSWER}"
    assert found("D3", Example(both=(asked,), response=((ANSWER, sentence),))) == []
