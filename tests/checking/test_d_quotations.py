"""D4: quoted disclosure that differs from the amended filing is shown with both wordings."""

from __future__ import annotations

import pytest

from drafter.checking.rule import Example
from tests.checking.sample import found

QUOTED = (
    "“Our Chief Executive Officer and our Chief Financial Officer concluded that our disclosure controls and "
    "procedures were effective at September 30, 2024.”"
)


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        (
            "procedures were effective at",
            "procedures were not effective at",
            "“procedures were not effective at”",
        ),
        ("September 30, 2024.”", "September 30, 2025.”", "“September 30, 2025.”"),
        ("concluded that our disclosure", "concluded that disclosure", "that our disclosure controls”"),
        (
            QUOTED,
            "“Our internal audit function reports twice a year to the audit committee of our board of directors.”",
            "is not in amendment.htm",
        ),
        (
            f"as follows:\n\n> {QUOTED}",
            "which says “Our Chief Executive Officer and our Treasurer concluded that our disclosure controls and "
            "procedures were effective at September 30, 2024.”",
            "our Treasurer concluded that”",
        ),
    ],
)
def test_other_words_are_reported(before: str, after: str, shown: str) -> None:
    (problem,) = found("D4", Example(response=((before, after),)))
    assert shown in problem.message
    assert problem.place.comment == 4


@pytest.mark.parametrize(
    "quotation",
    [
        "“[O]ur Chief Financial Officer concluded that our disclosure controls and procedures were effective …”",
        "“Our Chief Executive Officer and our Chief Financial Officer concluded . . . that our disclosure controls and "
        "procedures were effective at [fiscal year end] September 30, 2024.”",
        "“Our Chief Executive Officer and our Chief Financial Officer concluded that our disclosure controls and "
        "procedures were effective at September 30, 2024. * * * There was no change in our internal control over "
        "financial reporting during the fourth quarter of the year.”",
    ],
)
def test_marked_omissions_and_alterations_are_no_difference(quotation: str) -> None:
    assert found("D4", Example(response=((QUOTED, quotation),))) == []


def test_disclosure_of_a_future_filing_is_not_looked_for() -> None:
    assert found("D4", Example(response=(("Gross margin decreased", "The gross margin decreased"),))) == []


def test_a_proposal_in_a_response_that_has_revised_is_not_looked_for() -> None:
    proposal = (
        "has disclosed the conclusion of these officers on page 3 of Amendment No. 1. In future filings, the Company "
        "will add the following:"
    )
    before = "has disclosed the conclusion of these officers on page 3 of Amendment No. 1, as follows:"
    example = Example(
        response=((before, proposal), ("procedures were effective at", "procedures were designed well at"))
    )
    assert found("D4", example) == []
