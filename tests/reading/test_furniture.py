"""Running headers and merge debris. What a page adds is marked as furniture, and never reaches a comment."""

from __future__ import annotations

import pytest

from drafter.reading.formats.edgar_text import text_source
from drafter.reading.furniture import mark_furniture

FRONT = """United States securities and exchange commission logo

                            October 3, 2022

Beatriz Holloway
Chief Financial Officer
Saltmarsh Grain Corp
9 Elevator Lane

       Re: Saltmarsh Grain Corp

Dear Ms. Holloway:
"""

PAGES = {
    "a header of four lines": (
        """
        lines of the comment above
 Beatriz Holloway
Saltmarsh Grain Corp
October 3, 2022
Page 2
        lines of the comment below
""",
        ["lines of the comment above", "lines of the comment below"],
    ),
    "a header of three lines without a date": (
        """
        lines above
Ms. Beatriz Holloway
Saltmarsh Grain Corp
Page 2 of 3
        lines below
""",
        ["lines above", "lines below"],
    ),
    "a header of two lines": (
        """
        lines above
 October 3, 2022
Page 2
        lines below
""",
        ["lines above", "lines below"],
    ),
    "a header without a page number": (
        """
        lines above
 Ms. Beatriz Holloway
Saltmarsh Grain Corp.
October 3, 2022
        lines below
""",
        ["lines above", "lines below"],
    ),
    "a header and debris in turns": (
        """
        barley,
 Beatriz Holloway
FirstName  LastNameBeatriz Holloway
Saltmarsh Grain Corp
Comapany   NameSaltmarsh Grain Corp
October 3, 2022
Page 2 3, 2022 Page 2
October
FirstName LastName
        oats and rye
""",
        ["barley,", "oats and rye"],
    ),
    "a header and debris printed into one another": (
        """
        barley,
FirstName  LastNameBeatriz Holloway
 Beatriz Holloway
Saltmarsh
Comapany   NameSaltmarsh  Grain Corp
           Grain Corp
Octo3, 2022
October 3,ber 2022 Page 2
Page 2
FirstName LastName
        oats and rye
""",
        ["barley,", "oats and rye"],
    ),
    "debris with the date of an older letter": (
        """
        lines above
FirstName LastNameBeatriz Holloway
Comapany NameSaltmarsh Grain Corp
July 18, 2022 Page 2
FirstName LastName
 Beatriz Holloway
Saltmarsh Grain Corp
October 3, 2022
Page 3
        lines below
""",
        ["lines above", "lines below"],
    ),
    "debris beside the signature": (
        """
                                                  Sincerely,
FirstName LastNameBeatriz Holloway
                                                  Division of Corporation Finance
Comapany NameSaltmarsh Grain Corp
                                                  Office of Industrial Applications and Services
October 3, 2022 Page 2
cc:       Odile Brandt
FirstName LastName
""",
        [
            "Sincerely,",
            "Division of Corporation Finance",
            "Office of Industrial Applications and Services",
            "cc:       Odile Brandt",
        ],
    ),
    "debris among the words of a comment": (
        """
4.     Where your
FirstName         elevators stand on
           LastNameBeatriz           leased land, say so and name
                                Holloway
       the lessors. For
Comapany NameSaltmarsh Grain Corp
       every lease, give
October the3,remaining
              2022 Page years
                        2     and the rent that you will owe.
FirstName LastName
""",
        [
            "4.     Where your",
            "elevators stand on leased land, say so and name",
            "the lessors. For",
            "every lease, give",
            "the remaining years and the rent that you will owe.",
        ],
    ),
    "a word welded to debris": (
        """
       moved the millHollowaystones and sold what
FirstName
           LastNameBeatriz
       lay in the oldHollowaybarn, and then
Comapany NameSaltmarsh Grain Corp
       rebuilt the weir
October 3, 2022 Pageabove
                    2    the sluice.
FirstName LastName
""",
        [
            "moved the millHollowaystones and sold what",
            "lay in the old barn, and then",
            "rebuilt the weir",
            "above the sluice.",
        ],
    ),
    "a date and a company that are the comment's own": (
        """
        Please file the supply contract of
        October 3, 2022
        with Saltmarsh Grain Corp as an exhibit.
""",
        ["Please file the supply contract of", "October 3, 2022", "with Saltmarsh Grain Corp as an exhibit."],
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
