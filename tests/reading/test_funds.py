"""Letters to funds: who responds, about what, and what the letter calls it."""

from __future__ import annotations

import pytest

from drafter.drafting.client import party
from drafter.model import CommentLetter, Subject
from drafter.reading import read
from drafter.reading.funds import without_series

LETTER = """
                                   March 14, 2011

Nadine Pruett, Esq.
Halloway & Stead LLP
900 Larch Street
Boston, MA 02110

       Re:    {}

Dear Ms. Pruett:

       We have reviewed the registration statement on Form N-1A, filed on January 28, 2011.{} We have the
following comments:

1.     Please add the line for acquired fund fees and expenses.

2.     Please state who may end the waiver.

       Please contact me at (202) 551-0199 with any questions.

                                   Sincerely,

                                   Orrin Vance
                                   Senior Counsel
"""


def letter_about(*block: str, opening: str = "") -> CommentLetter:
    text = LETTER.format(("\n" + " " * 14).join(block), opening)
    return read(text.encode(), name="letter.txt")


SERIES = {
    "with its classes": (
        ["Larch Series Trust", "Larch Bond Fund", "Class A, Class C and Institutional Class"],
        ["Larch Series Trust"],
    ),
    "with defined terms": (
        ['Larch Trust (the "Trust")', 'Larch Bond Fund and Larch Cash Fund (each, a "Fund")'],
        ['Larch Trust (the "Trust")'],
    ),
    "behind a dash": (
        ["Larch Trust – Larch Bond Fund", "Investor Shares and Admiral Shares"],
        ["Larch Trust"],
    ),
    "on whose behalf": (["Larch Trust, on behalf of its series, Larch Bond Fund"], ["Larch Trust"]),
    "on whose behalf, below": (["Larch Trust", "on behalf of Larch Bond Fund"], ["Larch Trust"]),
    "named first": (["Larch Bond Fund, a series of Larch Trust"], ["Larch Trust"]),
    "called portfolios": (
        ["Larch Funds, Inc.", "Larch Small Cap Portfolio", "Post-Effective Amendment No. 3"],
        ["Larch Funds, Inc.", "Post-Effective Amendment No. 3"],
    ),
    "a fund alone": (["Larch Income Fund, Inc.", "Form N-2"], ["Larch Income Fund, Inc.", "Form N-2"]),
}


@pytest.mark.parametrize(("block", "left"), SERIES.values(), ids=SERIES)
def test_series_and_classes_are_no_registrants(block: list[str], left: list[str]) -> None:
    subject = Subject(file_numbers=("333-99901", "811-99902"))
    assert list(without_series(block, subject)) == left


def test_two_registrants_have_two_numbers() -> None:
    block = ["Larch Municipal Trust", "Larch Credit Income Fund"]
    subject = Subject(file_numbers=("811-99902", "811-99903"))
    assert list(without_series(block, subject)) == block


def test_a_company_that_is_no_fund_may_be_called_so() -> None:
    block = ["Larch Trust", "Larch Cash Fund"]
    assert list(without_series(block, Subject(file_numbers=("001-99902",)))) == block


def test_the_trust_responds_through_counsel() -> None:
    letter = letter_about(
        'Larch Series Trust (the "Trust")',
        "Larch Bond Fund",
        "Class A and Class C",
        "File Nos. 333-99901 and 811-99902",
    )

    assert letter.clients == ("Larch Series Trust",)
    assert (letter.role, letter.certain, letter.addressee_is) == ("registrant", True, "outside_counsel")
    assert letter.signature.division == "Division of Investment Management"


def test_the_opening_names_the_form() -> None:
    letter = letter_about("Larch Series Trust", "File Nos. 333-99901 and 811-99902")

    assert letter.subject.forms == ("Form N-1A",)
    assert [comment.filing for comment in letter.comments] == ["Form N-1A", "Form N-1A"]


@pytest.mark.parametrize(
    ("name", "opening", "term"),
    [
        ("Larch Series Trust", "", "Trust"),
        ("Larch Income Fund, Inc.", "", "Fund"),
        ("Larch Point Capital Corp.", "", "Company"),
        ('Larch Series Trust (the "Registrant")', "", "Registrant"),
        ("Larch Series Trust (the    Trust   )", "", "Trust"),
        ("Larch Point BDC, Inc.", ' It was filed by Larch Point BDC, Inc. (the "BDC").', "BDC"),
    ],
)
def test_the_draft_uses_the_term_for_the_fund(name: str, opening: str, term: str) -> None:
    letter = letter_about(name, "File Nos. 333-99901 and 811-99902", opening=opening)

    assert party(letter) == term


def test_a_closing_that_begins_with_a_heading_is_reported() -> None:
    letter = read(
        LETTER.replace("1.     ", "Fee Table\n\n       ")
        .replace("2.     ", "Waivers\n\n       ")
        .replace(
            "       Please contact",
            "General\n\n       We may have further comments.\n\n       Please contact",
        )
        .format("Larch Series Trust\n              File No. 811-99902", "")
        .encode(),
        name="letter.txt",
    )

    assert [comment.headings for comment in letter.comments] == [("Fee Table",), ("Waivers",)]
    assert "closing_uncertain" in [warning.code for warning in letter.warnings]
