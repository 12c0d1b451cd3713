"""Running headers and merge debris. What a page adds is marked as furniture, and never reaches a comment."""

from __future__ import annotations

import pytest

from drafter.reading.formats.edgar_text import text_source
from drafter.reading.furniture import mark_furniture

FRONT = """United States securities and exchange commission logo

                            March 12, 2020

Tony Marlowe
Chief Executive Officer
Quay Dash Inc
303 Second Street

       Re: Quay Dash Inc

Dear Mr. Marlowe:
"""

PAGES = {
    "a header of four lines": (
        """
        lines of the comment above
 Tony Marlowe
Quay Dash Inc
March 12, 2020
Page 2
        lines of the comment below
""",
        ["lines of the comment above", "lines of the comment below"],
    ),
    "a header of two lines": (
        """
        lines above
 March 12, 2020
Page 2
        lines below
""",
        ["lines above", "lines below"],
    ),
    "a header without a page number": (
        """
        lines above
 Mr. Tony Marlowe
Quay Dash Inc.
March 12, 2020
        lines below
""",
        ["lines above", "lines below"],
    ),
    "a header and debris laid out in one another": (
        """
        such
 Tony Marlowe
FirstName  LastNameTony Marlowe
Quay Dash Inc
Comapany
March      NameQuay Dash Inc
       12, 2020
March2 12, 2020 Page 2
Page
FirstName LastName
        consumer
""",
        ["such", "consumer"],
    ),
    "debris beside the signature": (
        """
                                                       Sincerely,
FirstName LastNameTony Marlowe
                                                       Division of Corporation Finance
Comapany NameQuay Dash Inc
                                                       Office of Trade & Services
March 12, 2020 Page 2
cc:       Lee Park
FirstName LastName
""",
        ["Sincerely,", "Division of Corporation Finance", "Office of Trade & Services", "cc:       Lee Park"],
    ),
    "debris among the words of a comment": (
        """
10.    We note
FirstName       your references
           LastNameTony      Marlowe throughout the filing to dues,
       and that
Comapany NameQuay Dash Inc
       we were unable to find a definition. In an
March appropriate
       12, 2020 Page   2 in your filing, please define it.
                   place
FirstName LastName
""",
        [
            "10.    We note",
            "your references throughout the filing to dues,",
            "and that",
            "we were unable to find a definition. In an",
            "appropriate place in your filing, please define it.",
        ],
    ),
    "a word welded to debris": (
        """
       "[t]he improvingMarlowevalue of the pier, and other
FirstName
           LastNameTony
          "[t]he improvingMarlowevalue of the quay, and
Comapany NameQuay Dash Inc
          lower consumer fees
March 12, 2020 Pagehave
                    2  fallen.
FirstName LastName
""",
        [
            '"[t]he improvingMarlowevalue of the pier, and other',
            '"[t]he improving value of the quay, and',
            "lower consumer fees",
            "have fallen.",
        ],
    ),
    "a date and a company that are the comment's own": (
        """
        Please tell us why the agreement of
        March 12, 2020
        with Quay Dash Inc was not filed.
""",
        ["Please tell us why the agreement of", "March 12, 2020", "with Quay Dash Inc was not filed."],
    ),
}


@pytest.mark.parametrize(("text", "kept"), PAGES.values(), ids=PAGES.keys())
def test_what_is_left_to_be_read(text: str, kept: list[str]) -> None:
    reading = mark_furniture(text_source(FRONT + text, "page"))
    body = [line.text for line in reading.lines if line.number > FRONT.count("\n")]
    assert [" ".join(text.split()) for text in body] == [" ".join(text.split()) for text in kept]


def test_reordered_words_come_with_a_warning() -> None:
    woven = PAGES["debris among the words of a comment"][0]
    (warning,) = mark_furniture(text_source(FRONT + woven, "page")).warnings
    assert (warning.code, warning.line) == ("debris_in_text", FRONT.count("\n") + 3)


def test_the_logo_is_furniture() -> None:
    assert mark_furniture(text_source(FRONT, "page")).furniture[0].number == 1
