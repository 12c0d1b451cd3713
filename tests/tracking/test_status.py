"""How far a response is, from its words."""

from __future__ import annotations

import pytest

from drafter.problems import Place
from drafter.returned import Exchange, ReturnedBlock
from drafter.tracking.status import Status, status_of

RESPONSES = {
    "no words": ((), Status("empty")),
    "a blank alone": (("[●]",), Status("empty", 1)),
    "a stand-in alone": (("TBD",), Status("empty", 1)),
    "blanks in a sentence": (("The barges load at [●] and [●].",), Status("blanks left", 2)),
    "alternatives": (("The Company [has revised / will revise] its disclosure.",), Status("blanks left", 1)),
    "a changed letter in a quotation": (("The policy says “[t]he barges load at Tarn.”",), Status("done")),
    "words left out under Rule 83": (("The price was $[***] a ton.",), Status("done")),
}


@pytest.mark.parametrize("row", RESPONSES)
def test_the_status_of_a_response(row: str) -> None:
    texts, expected = RESPONSES[row]
    blocks = tuple(ReturnedBlock("paragraph", text) for text in texts)

    assert status_of(Exchange(1, (), (), blocks, Place())) == expected


def test_a_blank_in_proposed_disclosure_is_left_too() -> None:
    blocks = (
        ReturnedBlock("paragraph", "The Company will add:"),
        ReturnedBlock("paragraph", "“Sales rose by $[●] million.”", proposed=True),
    )

    assert status_of(Exchange(1, (), (), blocks, Place())) == Status("blanks left", 1)


def test_the_header_of_a_page_is_no_response() -> None:
    assert status_of(Exchange(1, (), (), (ReturnedBlock("page", "Ada Quill"),), Place())) == Status("empty")


def test_a_comment_that_the_letter_omits_has_none() -> None:
    assert status_of(None) == Status("empty")
