"""Lost characters.

Each row as the text format has it, and as it may be read. Only what is certain is restored.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.reading import read
from drafter.reading.restoration import restore

ROWS = [
    ("the company   s harbor", "the company’s harbor"),
    ("you don   t say", "you don’t say"),
    ("Tarn Point, Inc.   s lease", "Tarn Point, Inc.’s lease"),
    ("the term    net dues    in the note", "the term “net dues” in the note"),
    ("the    Dues Act,    as amended", "the “Dues Act,” as amended"),
    ("what you call    net dues   .", "what you call “net dues”."),
    ("the lease (   Lease   ) of 2019", "the lease (“Lease”) of 2019"),
    ("   Net dues    means", "“Net dues” means"),
    ("read    the company   s dues    again", "read “the company’s dues” again"),
]

UNCERTAIN = [
    "the banks    assets and the owners    shares",  # plural possessives, not a quotation
    "the term    net dues in the note",  # one quote alone
    "2015   2016",  # a dash, of which kind nobody knows
    "Lazard Fr  res",  # an accented letter
    "Dues   Net of Rebates",
]


@pytest.mark.parametrize(("text", "restored"), ROWS)
def test_what_is_certain_is_restored_and_told(text: str, restored: str) -> None:
    assert restore(text)[0] == restored
    assert restore(text)[1]


@pytest.mark.parametrize("text", UNCERTAIN)
def test_what_is_uncertain_is_left(text: str) -> None:
    assert restore(text) == (text, ())


LETTER = """
                                   May 4, 2022

Ines Marchetti
Chief Executive Officer
Pelorus Dredging Inc

       Re:    Pelorus Dredging Inc
              Form 10-K

Dear Ms. Marchetti:

       We have reviewed your filing and have the following comments.

Financial Statements

{heading}

1.     Please tell us who owns the dredger.

       You may contact Ada Lind at 202-551-0001 with any questions.

                                   Sincerely,

                                   Division of Corporation Finance
"""

HEADINGS = [
    ("Note 4     Harbor Dues, page 12", ("4 _ Harbor",)),
    ("Locks and Dues     Northern Canal, page 12", ("Dues _ Northern",)),
    ("Years 2019   2021, page 12", ("2019 _ 2021,",)),
    ("Statements of Owners    Equity, page 12", ("Owners _ Equity,",)),
    ("Opinion of Lindqvist Fr  res, page 12", ("Fr _ res,",)),
    ("The Harbor   s Dues, page 12", ()),  # restored
    ("Item 7.   Harbor Dues, page 12", ()),  # two spaces after a period, and one more
    ("Note 4 - Harbor Dues, page 12", ()),
]


@pytest.mark.parametrize(("heading", "lost"), HEADINGS)
def test_what_a_heading_lost_is_told(heading: str, lost: tuple[str, ...]) -> None:
    found = read(LETTER.format(heading=heading).encode(), name="letter.txt")
    assert found.comments[0].lost == lost
    assert [warning.code for warning in found.warnings] == ["lost_characters"] * bool(lost)


@given(
    st.lists(
        st.sampled_from(["dues", "owners", "s", "t", "(", ")", ",", ".", " ", "   ", "    "]), max_size=40
    ).map("".join)
)
def test_letters_and_punctuation_are_never_touched(text: str) -> None:
    restored = restore(text)[0]
    assert [c for c in restored if c not in " ’“”"] == [c for c in text if c != " "]
