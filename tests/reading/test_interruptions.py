"""Lines that interrupt a sentence are a page header or footer, whatever they say; no other lines are."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.model import CommentLetter
from drafter.reading import read
from drafter.reading.formats.edgar_text import text_source
from drafter.reading.interruptions import find_interruptions

FRONT = """
                                   May 4, 2022

Ines Marchetti
Chief Executive Officer
Pelorus Dredging Inc

       Re:    Pelorus Dredging Inc
              Form 10-K

Dear Ms. Marchetti:

       We have reviewed your filing and have the following comments. Please answer them within
ten business days.

"""
HANGING = """1.     Please tell us who owns the dredger that you describe on page 12, and which of your banks
{here}       has lent you the money to buy her. We note that the loan falls due in the spring of the
       coming year, when Northern Lock will be shut.

2.     Please revise the table of harbor dues.
"""
AT_MARGIN = """1.  Please tell us who owns the dredger that you describe on page 12, and which of your banks
{here}has lent you the money to buy her. We note that the loan falls due in the spring of the
coming year, when Northern Lock will be shut.

2.  Please revise the table of harbor dues.
"""
CLOSING = """
       You may contact Ada Lind at 202-551-0001 with any questions.

                                   Sincerely,

                                   Division of Corporation Finance
"""
WORDS = (
    "Please tell us who owns the dredger that you describe on page 12, and which of your banks has lent you the money "
    "to buy her. We note that the loan falls due in the spring of the coming year, when Northern Lock will be shut."
)

KNOWN = ["Page 7", "p. 7", "2 of 5", "- 7 -", "                                     4", "Page 3 of 9", "iv"]
"""Numbers of pages."""

FURNITURE = [
    "Draft of January 5, not for circulation",
    "PRIVILEGED AND CONFIDENTIAL",
    "Confidential Treatment Requested by Pelorus Dredging Inc",
    "https://letters.example/ada/2.txt   1/5/23, 4:12 PM",
    "Mr. Bo Ek\nEk & Ek Towage, Inc.\nJune 8, 2021\nPage 9",
    "From: Ada Lind\nSent: Monday, May 9",
    "Sent from my telephone",
]


def letter(comments: str) -> CommentLetter:
    return read((FRONT + comments + CLOSING).encode(), name="letter.txt")


def codes(found: CommentLetter) -> list[str]:
    return [warning.code for warning in found.warnings]


@pytest.mark.parametrize("layout", [HANGING, AT_MARGIN], ids=["hanging", "at the margin"])
@pytest.mark.parametrize("lines", KNOWN)
def test_the_number_of_a_page_is_left_out(lines: str, layout: str) -> None:
    found = letter(layout.format(here=f"\n{lines}\n\n"))
    assert (found.comments[0].text, codes(found)) == (WORDS, [])


@pytest.mark.parametrize("layout", [HANGING, AT_MARGIN], ids=["hanging", "at the margin"])
@pytest.mark.parametrize("lines", FURNITURE)
def test_what_breaks_a_sentence_is_left_out_and_reported(lines: str, layout: str) -> None:
    found = letter(layout.format(here=f"\n{lines}\n\n"))
    assert (found.comments[0].text, codes(found)) == (WORDS, ["sentence_broken"])
    (warning,) = found.warnings
    assert lines.splitlines()[0].split()[0] in warning.message
    assert warning.line is not None
    assert found.lines[warning.line - 1].place == "furniture"


@pytest.mark.parametrize("lines", FURNITURE[:2])
def test_without_blank_lines_its_margin_gives_it_away(lines: str) -> None:
    found = letter(HANGING.format(here=f"{' ' * 24}{lines}\n"))
    assert (found.comments[0].text, codes(found)) == (WORDS, ["sentence_broken"])


def test_what_is_on_several_pages_needs_no_warning() -> None:
    twice = HANGING.format(here="\nDraft 1, Mill & Co\n\n").replace(
        "       coming year", "\nDraft 2, Mill & Co\n\n       coming year"
    )
    found = letter(twice)
    assert (found.comments[0].text, codes(found)) == (WORDS, [])


FULL = """1.     Please tell us who owns the dredger that you describe on page 12, and who insures her.
{here}       We note that the loan falls due in the spring of the coming year, when Northern Lock will
       be shut.
"""


@pytest.mark.parametrize("lines", ["- 7 -", "2 of 5", "iv"])
def test_the_number_of_a_page_may_be_between_sentences(lines: str) -> None:
    found = letter(FULL.format(here=f"\n{lines}\n\n"))
    assert (found.comments[0].text, codes(found)) == (" ".join(FULL.format(here="")[7:].split()), [])


@pytest.mark.parametrize("lines", FURNITURE)
def test_what_is_between_sentences_is_reported(lines: str) -> None:
    assert codes(letter(FULL.format(here=f"\n{lines}\n\n")))


@pytest.mark.parametrize("here", ["- 7 -", "Page 7", "2 of 5", "3 | Page"])
@pytest.mark.parametrize("text", [HANGING, FULL], ids=["in a sentence", "between sentences"])
def test_a_centered_page_number_needs_no_white_space(text: str, here: str) -> None:
    found = letter(text.format(here=f"{'':36}{here}\n"))
    assert (found.comments[0].text, codes(found)) == (
        " ".join(text.format(here="").split("\n\n")[0][7:].split()),
        [],
    )


NAMES = """1.     Please tell us who owns the dredger that you describe on page 12 of the Annual Report
{here}       Canal Review of Northern Lock.
"""


@pytest.mark.parametrize("lines", FURNITURE)
def test_a_sentence_may_end_in_a_name(lines: str) -> None:
    found = letter(NAMES.format(here=f"\n{lines}\n\n"))
    assert found.comments[0].text == " ".join(NAMES.format(here="")[7:].split())


HEADERS = [
    " Ines Marchetti\nPelorus Dredging Inc\nMay 4, 2022\n\n2 of 5\n\nPage 2",
    " Ines Marchetti\nPelorus Dredging Inc\n\n- 7 -\n\nMay 4, 2022\nPage 2",
    " Ines Marchetti\nPelorus Dredging Inc\nMay 4, 2022\n\nPage 2\n\n- 3 -",
    "<PAGE>",
    "<PAGE>  2",
]


@pytest.mark.parametrize("lines", HEADERS)
def test_a_number_within_a_running_header(lines: str) -> None:
    found = letter(HANGING.format(here=f"{lines}\n"))
    assert (found.comments[0].text, codes(found)) == (WORDS, [])


TEXT = {
    "the end of a line that was wrapped again": """1.     Please tell us who owns the dredger, and who insures the

harbor that she leaves in spring.

In particular, name the banks.

2.     Please revise the table of harbor dues.
""",
    "the end of a reference": """1.     Please tell us who owns the dredger that you describe, and whom you name on page
       12)

2.     Please revise the table of harbor dues.
""",
    "a page as a heading": """1.     Please tell us who owns the dredger that you describe on page 9.

Page 12

2.     Please revise the table of harbor dues.
""",
    "a paragraph with an indented first line": """1.     Please tell us who owns the dredger.

       We note that you have leased her from a bank, and that the lease was made on July 2,
2008 and has been renewed in each of the years that you show, most recently in the spring of the
year in which Northern Lock was shut for repairs. Please tell us who has paid for the repair of her
pumps.

       Please tell us who pays her crew.
""",
    "a list without bullets": """1.     Please tell us about the following, each of them by itself and in some detail:

       the dredger;

       the harbor dues; and

       the rent that you pay.
""",
    "a paragraph after a full line": """1.     Please tell us who owns the dredger, and who pays her crew.

       Northern Lock is shut in spring.

       Please tell us who has to pay for that, and whether you have agreed on the terms with them.
""",
    "a heading below a long one": """1.     Please tell us who owns the dredger.

Management's Discussion and Analysis of Financial Condition and Results of Our Operations, Page

Harbor Dues

Northern Lock

2.     Please revise the table of harbor dues.
""",
    "a sentence with blank lines in it": """1.     Please tell us who owns the dredger, and which of your banks

       has lent you the money to buy her. We note that the loan falls due in the spring of the

       coming year.
""",
}


@pytest.mark.parametrize("comments", TEXT.values(), ids=TEXT.keys())
def test_text_is_left_alone(comments: str) -> None:
    found = letter(comments)
    read_words = " ".join(" ".join((*comment.headings, comment.text)) for comment in found.comments)
    printed = comments.replace("1.", "").replace("2.", "").split()
    assert sorted(read_words.split()) == sorted(printed)
    assert "sentence_broken" not in codes(found)


PROSE = (
    "the dredger Northern Lock, Rule 479 of your harbor dues page 12 and 2008 (b) bank Pelorus Dredging Inc. on May 4, "
    "which falls due Form 10-K you"
)
SENTENCES = st.lists(st.sampled_from(PROSE.split()), min_size=2, max_size=40).map(
    lambda words: f"We note {' '.join(words)} in spring."
)


@given(
    st.lists(SENTENCES, min_size=1, max_size=9),
    st.sampled_from([70, 75, 80, 90, 95]),
    st.sampled_from([0, 3, 5, 7, 8]),
    st.sampled_from([0, 4, 7]),
    st.booleans(),
)
def test_whole_paragraphs_have_no_interruption(
    paragraphs: list[str], width: int, first: int, rest: int, spaced: bool
) -> None:
    """Paragraphs of every width, with a first line at any place, with and without white space between them."""
    wrapped = [
        textwrap.fill(text, width, initial_indent=" " * first, subsequent_indent=" " * rest)
        for text in paragraphs
    ]
    lines = text_source(("\n\n" if spaced else "\n").join(wrapped), "letter.txt").lines
    assert find_interruptions(list(lines), 0) == []


AT_EDGES = ["\fNorthern Lock Archive\n", "Northern Lock Archive\n\f", "\f~7~\n"]
"""Lines at the top or the foot of a page that a form feed begins, without white space."""


@pytest.mark.parametrize("layout", [HANGING.replace("{here}       ", "{here}"), AT_MARGIN])
@pytest.mark.parametrize("lines", AT_EDGES)
def test_a_short_line_at_the_edge_of_a_page_is_left_out_and_reported(lines: str, layout: str) -> None:
    found = letter(layout.format(here=lines))
    assert found.comments[0].text == WORDS
    assert codes(found) == ["sentence_broken"]


@pytest.mark.parametrize("lines", ["Northern Lock Archive\n", "C:\\LOCKS.DOC\n"])
def test_a_line_far_too_short_for_its_sentence_is_reported(lines: str) -> None:
    found = letter(AT_MARGIN.format(here=lines))
    assert "line_apart" in codes(found)
