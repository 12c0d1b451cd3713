"""Staff comments beside the exchanges that restate them."""

from __future__ import annotations

import drafter
from drafter.checking.pairing import matter_of
from drafter.services.returned import read_response
from tests.precedents.letters import GOODWILL, NON_GAAP, SEGMENTS, Company


def test_two_letters_of_which_the_response_restates_none() -> None:
    mills = Company()
    letters = [
        drafter.read(mills.letter("February 27, 2025", SEGMENTS)),
        drafter.read(mills.letter("March 3, 2025", NON_GAAP)),
    ]
    response = mills.response("March 14, 2025", "March 10, 2025", (GOODWILL, "It exceeded it by 40%."))
    matter = matter_of([read_response(response, letter) for letter in letters], letters)

    assert matter.response.exchanges == ()
    assert [pair.exchange for pair in matter.pairs] == [None, None]
