"""Which filing has the number of the amendment that the profile gives."""

from __future__ import annotations

import pytest

from drafter.drafting import compose
from drafter.model import Block, Comment, CommentLetter, Subject
from drafter.profile.model import Matter, Profile
from drafter.response import Paragraph


def comment(number: int, filing: str, text: str) -> Comment:
    return Comment(
        number, (), (Block("paragraph", text),), (number, number), filing=filing, asks=("revise_disclosure",)
    )


STATEMENT = comment(1, "Form SB-2", "Please revise to disclose the risk of ice.")
REPORT = comment(2, "Form 10-KSB", "Revise to state the conclusion of your officers.")
AMENDED_REPORT = comment(2, "Form 10-KSB", "Please amend your Form 10-KSB to state the conclusion.")


@pytest.mark.parametrize(
    ("comments", "words", "place_of_report"),
    [
        (
            (STATEMENT, REPORT),
            "Amendment No. 2 to the Registration Statement (the “Amendment”)",
            "future_filings",
        ),
        (
            (STATEMENT, AMENDED_REPORT),
            "Amendment No. 2 to the Registration Statement and an amendment to the Form 10-KSB, which",
            "amendment",
        ),
        ((REPORT,), "Amendment No. 2 to the Form 10-KSB (the “Amendment”)", "amendment"),
    ],
)
def test_the_number_belongs_to_the_registration_statement(
    comments: tuple[Comment, ...], words: str, place_of_report: str
) -> None:
    lines = tuple(dict.fromkeys(one.filing for one in comments if one.filing))
    review = "registration" if STATEMENT in comments else "periodic"
    subject = Subject("Tarn Ferry Ltd", lines, forms=lines, review_type=review)
    letter = CommentLetter(
        "staff.txt", "comments", subject=subject, comments=comments, clients=("Tarn Ferry Ltd",)
    )

    response = compose(letter, Profile(matter=Matter(amendment=2)))

    text = [
        "".join(run.text for run in one.runs) for one in response.every_block if isinstance(one, Paragraph)
    ]
    assert any(words in one for one in text)
    assert response.tag_values.quotes[-1].filing.revise_in == place_of_report
