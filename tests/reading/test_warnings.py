"""Every doubt that the reader can have, raised by a letter that gives reason for it and by no other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.model import CommentLetter
from drafter.reading import read
from drafter.reading.warnings import find_warnings

FRONT = """
                                   May 4, 2022

Ines Marchetti
Chief Executive Officer
Pelorus Dredging Inc

       Re:    Pelorus Dredging Inc
              Form 10-K

Dear Ms. Marchetti:

       We have reviewed your filing and have the following comments.

"""
BODY = """Harbor Dues, page 12

1.     Please tell us who owns the dredger.

2.     Please revise the table of harbor dues.
"""
CLOSING = """
       You may contact Ada Lind at 202-551-0001 with any questions.

                                   Sincerely,

                                   Division of Corporation Finance
"""

DOUBTS = {
    "a comment that is missing": (
        "number_gap",
        """1.     Please tell us who owns the dredger.

3.     Please revise the table of harbor dues.
""",
    ),
    "a first comment that is missing": (
        "number_gap",
        """2.     Please tell us who owns the dredger.

3.     Please revise the table of harbor dues.
""",
    ),
    "a number that fits nowhere": (
        "stray_number",
        """1.     Please tell us who owns the dredger.

74.    Please name the lender.

2.     Please revise the table of harbor dues.
""",
    ),
    "a comment that breaks off": (
        "comment_end",
        """1.     Please tell us who owns the dredger and
       whether its crew

2.     Please revise the table of harbor dues.
""",
    ),
    "a number in the middle of a text": (
        "number_gap number_in_text",
        """1.     Please tell us who owns the dredger. 2. Please revise the table of
       harbor dues.

3.     Please name the lender.
""",
    ),
    "a lost character that is not certain": (
        "lost_characters",
        """1.     Please tell us why the dues   which nobody paid, were booked.

2.     Please revise the table of harbor dues.
""",
    ),
    "a sentence among the headings": (
        "heading_text",
        """1.     Please tell us who owns the dredger.

Harbor dues are high. We see no reason why they are

2.     Please revise the table of harbor dues.
""",
    ),
    "more headings than a comment has": (
        "heading_text",
        """1.     Please tell us who owns the dredger.

Risk Factors
Our Harbors
Our Locks
Our Piers
Our Dredgers
Our Crews
Our Lenders
Our Lessors
Our Buoys, page 12

2.     Please revise the table of harbor dues.
""",
    ),
    "a comment without a number": (
        "unnumbered_comment",
        """       Please tell us who owns the dredger.
""",
    ),
    "a comment that lost its number": (
        "second_request",
        """1.     Please tell us who owns the dredger.

2.     Please revise the table of harbor dues.

       We note that the lender is a bank. Please name it.
""",
    ),
    "a comment that lost its number, without blank lines": (
        "second_request",
        """1.     Please tell us who owns the dredger, and who has leased her in each of the years
       that you show.
        Please revise the table of harbor dues, so that it shows the years apart from one
       another.
""",
    ),
    "a request that is set like the closing": (
        "request_in_closing",
        """1.     Please tell us who owns the dredger, and who has leased her in each of the years
       that you show.

       Please revise the table of harbor dues, so that it shows the years apart from one
another.
""",
    ),
    "a comment that asks nothing": (
        "no_request",
        """1.     Please tell us who owns the dredger.

2.     The harbor dues were paid.
""",
    ),
    "a company's name in the middle of a sentence": (
        "line_apart",
        """1.     Please tell us who owns the dredger, and who has leased her in each of the

       Confidential Treatment Requested by Tern Harbor, Inc.

       years that you show.

2.     Please revise the table of harbor dues, so that it shows the years apart from one another.
""",
    ),
    "a heading inside a comment": (
        "line_apart",
        """1.     Please tell us who owns the dredger.

       Harbor Dues, page 12

       The dues differ from those on page 14.

2.     Please revise the table of harbor dues.
""",
    ),
    "a number that a scanner misread": (
        "number_misread",
        """1.     Please tell us who owns the dredger.

Z.     Please revise the table of harbor dues.
""",
    ),
    "a running header that was not told from the text": (
        "header_in_text",
        """1.     Please tell us who owns the dredger. Ines Marchetti May 4, 2022 Page 2 Please also
       tell us who leases it.

2.     Please revise the table of harbor dues.
""",
    ),
    "a telephone number of the staff in a comment": (
        "closing_in_text",
        """1.     Please tell us who owns the dredger.

2.     Please revise the table of harbor dues. Ada Lind is at 202-551-0001 today.
""",
    ),
}


def codes(letter: CommentLetter) -> set[str]:
    return {warning.code for warning in letter.warnings}


def read_text(text: str) -> CommentLetter:
    return read(text.encode(), name="letter.txt")


def test_a_plain_letter_gives_no_doubt() -> None:
    assert read_text(FRONT + BODY + CLOSING).warnings == ()


@pytest.mark.parametrize("why", DOUBTS)
def test_a_doubt_is_told(why: str) -> None:
    expected, body = DOUBTS[why]
    assert codes(read_text(FRONT + body + CLOSING)) == set(expected.split())


LACKING = {
    "date": (FRONT.replace("May 4, 2022", ""), CLOSING),
    "Re: block": (
        FRONT.replace("       Re:    Pelorus Dredging Inc\n              Form 10-K\n", ""),
        CLOSING,
    ),
    "salutation": (FRONT.replace("Dear Ms. Marchetti:\n", ""), CLOSING),
    "contact": (FRONT, CLOSING.replace(" Ada Lind at 202-551-0001", " us")),
}


@pytest.mark.parametrize("part", LACKING)
def test_a_part_that_no_letter_lacks_is_missed(part: str) -> None:
    front, closing = LACKING[part]
    found = [w.message for w in read_text(front + BODY + closing).warnings if w.code == "part_missing"]
    assert [message for message in found if part in message] == [f"No {part} was found in the letter."]


def test_a_comment_without_text_is_told() -> None:
    """No letter is known that makes the reader return one; should one do so, it must not pass in silence."""
    plain = read_text(FRONT + BODY + CLOSING)
    emptied = replace(plain, comments=(replace(plain.comments[0], blocks=()), plain.comments[1]))
    assert [warning.code for warning in find_warnings(emptied)] == ["empty_comment"]


def test_a_doubt_names_the_line() -> None:
    found = read_text(FRONT + DOUBTS["a number that fits nowhere"][1] + CLOSING)
    (warning,) = (w for w in found.warnings if w.code == "stray_number")
    assert warning.line is not None
    assert found.lines[warning.line - 1].text == "74.    Please name the lender."


def test_a_letter_that_speaks_of_comments_and_has_none() -> None:
    assert "part_missing" in codes(read_text(FRONT + CLOSING))
