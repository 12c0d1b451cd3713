"""References and follow-ups in comments. Each row: a comment written for it, and what a lawyer reads in it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.model import PriorReference
from drafter.reading import references
from drafter.reading.follow_ups import follows_up

FOLLOWS_UP = [
    ("We note your response to prior comment 3, and it leaves the pier unnamed.", True),
    ("We reissue our comment in part.", True),
    ("In your letter to us dated May 4, 2019, you discussed sales to the port.", True),
    ("As requested in our prior comment, please name the lender.", True),
    ("Based on your response, it appears that the lease began in May.", True),
    ("In your response, please name the lender.", False),
    ("As part of your response to this comment, give the dates.", False),
    ("Please tailor your response to address each mill.", False),
    ("We note that you reissued shares in May.", False),
]

REFERENCES = [
    (
        "Refer to prior comment 7 in your March 9, 2021 letter.",
        [PriorReference(7, "prior", None, date(2021, 3, 9))],
    ),
    (
        "We note your response to comment 2 of our letter dated May 4, 2020.",
        [PriorReference(2, "prior", date(2020, 5, 4))],
    ),
    ("We note your response to comment 4.", [PriorReference(4)]),
    ("We reissue comment 4.", [PriorReference(4)]),
    ("Please see comment 5 of our letter, which we are reissuing.", [PriorReference(5)]),
    ("We note your responses to prior comments 2 and 3.", [PriorReference(2), PriorReference(3)]),
    ("We note your responses to prior comments two through four.", [PriorReference(n) for n in (2, 3, 4)]),
    ("See comment 15 of our letter dated May 4, 2020.", [PriorReference(15, "prior", date(2020, 5, 4))]),
    ("We note your response to comment #5.", [PriorReference(5)]),
    (
        "Refer to prior comments #2 and #3, and to comment no. 7 of our letter.",
        [PriorReference(n) for n in (2, 3, 7)],
    ),
    ("Please comply with comment 5, which we issued orally on May 4, 2020.", [PriorReference(5)]),
    ("Please revise as our oral comment 6 asked.", [PriorReference(6)]),
    ("Please answer comment 2 that we gave to you by telephone.", [PriorReference(2)]),
    ("Please also comply with comment 3 above.", [PriorReference(3, "this")]),
    ("The public may comment 30 days after notice.", []),
    ("We have no further comments.", []),
]


@pytest.mark.parametrize(("comment", "goes_on"), FOLLOWS_UP)
def test_a_comment_that_goes_on_from_an_earlier_letter_is_told(comment: str, goes_on: bool) -> None:
    assert follows_up(comment) is goes_on


@pytest.mark.parametrize(("comment", "found"), REFERENCES)
def test_references_to_other_comments(comment: str, found: list[PriorReference]) -> None:
    assert list(references.refers_to(comment)) == found


@pytest.mark.parametrize(
    ("comment", "pages"),
    [
        ("See page 12.", ("12",)),
        ("Refer to pages 7, 9 and F-31 of your filing.", ("7", "9", "F-31")),
        ("On page iv and again on page 12 you say so.", ("iv", "12")),
        ("On pages 3 and 5 million dollars of rent is named.", ("3",)),
        ("The web page is stale.", ()),
    ],
)
def test_pages(comment: str, pages: tuple[str, ...]) -> None:
    assert references.pages(comment) == pages


@pytest.mark.parametrize(
    ("comment", "exhibits"),
    [
        ("Please revise Exhibit 5.1.", ("5.1",)),
        ("See Exhibits 10.1, 10.2 and 99.1.", ("10.1", "10.2", "99.1")),
        ("Please file it as an exhibit.", ()),
    ],
)
def test_exhibits(comment: str, exhibits: tuple[str, ...]) -> None:
    assert references.exhibits(comment) == exhibits


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    follows_up(text)
    references.refers_to(text)
    assert all(page in text for page in references.pages(text))
    assert all(exhibit in text for exhibit in references.exhibits(text))
