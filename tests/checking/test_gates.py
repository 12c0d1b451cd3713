"""The checklist has what the letter calls for, and nothing else."""

from __future__ import annotations

import pytest

from drafter.checking.gates import GATES
from drafter.checking.rule import Example
from drafter.checking.sample_request import OMITTED
from tests.checking.sample import checked

_FORM = "Form 10-K for Fiscal Year Ended September 30, 2024"
_ANSWER = "Its leverage ratio was 2.1 to 1"


def reasons(*both: tuple[str, str], response: tuple[tuple[str, str], ...] = ()) -> set[str]:
    return {step.because for step in checked(Example(both=both, response=response)).checklist if step.because}


def test_a_report_needs_the_auditor_and_no_underwriter() -> None:
    assert reasons() == {"comments on accounting", "a report", "an amendment"}


@pytest.mark.parametrize(
    ("form", "because"),
    [
        ("Registration Statement on Form S-1", {"an offering", "a registration statement"}),
        ("Registration Statement on Form S-4", {"a registration statement"}),
        ("Draft Registration Statement on Form F-1", {"an offering"}),
        ("Offering Statement on Form 1-A", {"an offering", "an offering statement"}),
        ("Schedule TO-T", {"filing persons"}),
        ("Definitive Proxy Statement on Schedule 14A", set()),
    ],
)
def test_each_type_of_review_has_its_own(form: str, because: set[str]) -> None:
    assert reasons((_FORM, form)) - {"comments on accounting", "an amendment"} == because


def test_an_admission_and_an_omission_have_theirs() -> None:
    admitted = (_ANSWER, f"The ratio was inadvertently omitted from the filing. {_ANSWER}")
    assert reasons(response=(admitted, OMITTED)) >= {"an admission", "omitted words"}


def test_without_accounting_nobody_asks_the_auditor() -> None:
    other = (
        ("Notes to Consolidated Financial Statements", "Business"),
        ("Note 4. Inventories, page 58", "Sensors, page 5"),
        ("Cite the accounting literature on which you rely", "Describe who sells it"),
    )
    assert "comments on accounting" not in reasons(*other)


def test_what_every_letter_needs_has_no_reason() -> None:
    always = [gate.step for gate in GATES if not gate.because]
    assert [step.text for step in checked().checklist if not step.because] == always
