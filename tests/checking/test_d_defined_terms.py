"""D6: terms that are defined twice or not used, and other names for the Staff."""

from __future__ import annotations

import pytest

from drafter.checking.rule import Example
from tests.checking.sample import found

ANSWER = "At that date, the Company could borrow"


def with_sentence(sentence: str) -> Example:
    return Example(response=((ANSWER, f"{sentence} {ANSWER}"),))


@pytest.mark.parametrize(
    ("sentence", "message", "severity"),
    [
        (
            "Larkmoor Instruments, Inc. (the “Company”) has one facility.",
            "“Company” is defined twice.",
            "warning",
        ),
        ('The lender is Ostrava Bank (the "Lender").', "“Lender” is defined and not used.", "info"),
        (
            "As the SEC staff asked, the ratio is stated.",
            "The letter defines “Staff”, and says “the SEC staff” here.",
            "info",
        ),
    ],
)
def test_a_careless_term_is_reported(sentence: str, message: str, severity: str) -> None:
    (problem,) = found("D6", with_sentence(sentence))
    assert (problem.message, problem.severity, problem.place.comment) == (message, severity, 2)


@pytest.mark.parametrize(
    "sentence",
    [
        "The lender is Ostrava Bank (“Ostrava”). Ostrava agreed.",
        "The lender is Ostrava Bank (“Ostrava,” the “Bank” or the “Lender”). The Lender agreed.",
        "The note says that “Ostrava Bank (the “Bank”) is the lender”.",
        "The heading was changed (from “Facilities” to “Facility”).",
        "[The credit agreement (the “Loan”) was amended / repaid (the “Loan”).] The Loan is due in 2027.",
        "The staff of the Company computes the ratio.",
    ],
)
def test_a_term_in_use_is_not(sentence: str) -> None:
    assert found("D6", with_sentence(sentence)) == []
