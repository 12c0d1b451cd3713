"""L-TD1: the acknowledgement that letters from before October 5, 2016 ask for."""

from __future__ import annotations

import pytest

from drafter.checking.rule import Example
from tests.checking.sample import found

REMINDER = (
    "In closing, we remind you that the company and its management are responsible for the accuracy and adequacy of "
    "their disclosures, notwithstanding any review, comments, action or absence of action by the staff."
)
REQUEST = """In responding to our comments, please provide a written statement from the company acknowledging that:

        • the company is responsible for the adequacy and accuracy of the
          disclosure in the filing;

        • staff comments or changes to disclosure in response to staff comments
          do not foreclose the Commission from taking any action with respect
          to the filing; and

        • the company may not assert staff comments as a defense in any
          proceeding initiated by the Commission or any person under the
          federal securities laws of the United States."""
RESPONSIBLE = (
    "The Company acknowledges that it is responsible for the adequacy and accuracy of the disclosure. "
)
FORECLOSE = (
    "Staff comments do not foreclose the Commission from taking any action with respect to the filing. "
)
DEFENSE = "The Company may not assert Staff comments as a defense in any proceeding. "
CLOSE = "If you have any questions about this letter"


def asked(year: int, made: str) -> Example:
    """Return letters of a year in which the staff asks for the acknowledgement, with statements of the company."""
    return Example(
        both=(("March 3, 2025", f"March 3, {year}"),),
        staff=((REMINDER, REQUEST),),
        response=(("March 14, 2025", f"March 14, {year}"), (CLOSE, f"{made} {CLOSE}")),
    )


@pytest.mark.parametrize(
    ("made", "missing"),
    [
        ("", 1),
        (RESPONSIBLE + FORECLOSE, 1),
        (RESPONSIBLE, 2),
        (RESPONSIBLE + FORECLOSE + DEFENSE, 0),
    ],
)
def test_statements_that_are_missing_are_reported(made: str, missing: int) -> None:
    problems = found("L-TD1", asked(2016, made))
    assert [problem.severity for problem in problems] == ["error"] * missing


def test_counsel_cannot_make_it_for_the_company() -> None:
    example = asked(2016, RESPONSIBLE + FORECLOSE + DEFENSE)
    of_counsel = ("LARKMOOR INSTRUMENTS, INC.", "HARTSOOK & BELL LLP")
    (problem,) = found("L-TD1", example._replace(response=(*example.response, of_counsel)))
    assert (
        problem.message == "The acknowledgement is in a letter of counsel, and the company did not sign it."
    )


def test_a_letter_of_today_needs_none() -> None:
    assert found("L-TD1", asked(2024, "")) == []
    (problem,) = found("L-TD1", Example(response=((CLOSE, f"{FORECLOSE} {CLOSE}"),)))
    assert problem.severity == "info"
