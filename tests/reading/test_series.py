"""Letters whose comments are not numbered 1., 2., 3.: how each is read, and what only looks like one."""

from __future__ import annotations

import pytest

from drafter.model import CommentLetter
from drafter.reading import read

FRONT = """
                                   March 3, 2011

Ines Marchetti
Chief Executive Officer
Pelorus Dredging Inc

       Re:    Pelorus Dredging Inc
              Form 10-K

Dear Ms. Marchetti:

       We have reviewed your filing and have the following comments.

Harbor Dues, page 12

"""
CLOSING = """
       You may contact Ada Lind at 202-551-0001 with any questions.

                                   Sincerely,

                                   Division of Corporation Finance
"""
COMMENTS = (
    "Please tell us who owns the dredger, which bank has lent you the money to buy her,\n"
    "       and when the loan falls due.",
    "We note that the northern lock was closed. Please disclose the dues that you lost.",
    "Please revise the table of harbor dues so that it shows each lock by itself.",
)


def letter_with(
    *printed: str, between: str = "     ", headings: dict[int, str] | None = None
) -> CommentLetter:
    """Return a letter whose comments have these numbers; a heading may be above a comment."""
    comments = (
        f"{(headings or {}).get(at, '')}{number}{between}{text}\n\n"
        for at, (number, text) in enumerate(zip(printed, COMMENTS, strict=True))
    )
    return read((FRONT + "".join(comments) + CLOSING).encode(), name="letter.txt")


def words_of(letter: CommentLetter) -> list[str]:
    return [comment.text for comment in letter.comments]


WHOLE = [" ".join(comment.split()) for comment in COMMENTS]


@pytest.mark.parametrize(
    "printed",
    [
        ("I.", "II.", "III."), ("(I)", "(II)", "(III)"), ("I)", "II)", "III)"), ("i.", "ii.", "iii."),
        ("A.", "B.", "C."), ("(A)", "(B)", "(C)"), ("a.", "b.", "c."), ("(a)", "(b)", "(c)"),
        ("1.", "2.", "3."), ("(1)", "(2)", "(3)"), ("1)", "2)", "3)"), ("1:", "2:", "3:"),
        ("#1", "#2", "#3"), ("No. 1", "No. 2", "No. 3"), ("Comment 1", "Comment 2", "Comment 3"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_each_way_to_count_is_read_and_kept_as_printed(printed: tuple[str, str, str]) -> None:
    letter = letter_with(*printed)

    assert words_of(letter) == WHOLE
    assert [comment.number for comment in letter.comments] == [1, 2, 3]
    assert tuple(comment.label for comment in letter.comments) == printed
    assert letter.comments[0].headings == ("Harbor Dues, page 12",)


@pytest.mark.parametrize(
    "printed", [("1", "2", "3"), ("I.", "II.", "III."), ("1.", "2.", "3.")], ids=" ".join
)
def test_numbers_alone_on_their_lines(printed: tuple[str, str, str]) -> None:
    assert words_of(letter_with(*printed, between="\n\n       ")) == WHOLE


def test_comments_go_on_to_ten_in_roman_numerals() -> None:
    numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
    comments = "".join(f"{numeral}.     Please revise page {n}.\n\n" for n, numeral in enumerate(numerals, 4))

    letter = read((FRONT + comments + CLOSING).encode(), name="letter.txt")

    assert [comment.number for comment in letter.comments] == list(range(1, 11))


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [(("0.", "1.", "2."), [0, 1, 2]), (("1.", "2.", "2."), [1, 2, 2]), (("1.", "1.", "2."), [1, 1, 2])],
)
def test_zero_and_a_number_used_twice_are_read_and_reported(
    printed: tuple[str, str, str], numbers: list[int]
) -> None:
    letter = letter_with(*printed)

    assert words_of(letter) == WHOLE
    assert [comment.number for comment in letter.comments] == numbers
    assert "number_gap" in [warning.code for warning in letter.warnings]


@pytest.mark.parametrize(
    "headings",
    [{0: "I.     General\n\n", 1: "II.     Locks\n\n"}, {0: "A. Form 10-K\n\n", 2: "B. Form 10-Q\n\n"}],
)
def test_letters_and_numerals_of_headings_number_no_comment(headings: dict[int, str]) -> None:
    assert words_of(letter_with("1.", "2.", "3.", headings=headings)) == WHOLE


def test_numbers_may_begin_again_for_one_comment_on_another_filing() -> None:
    letter = letter_with("1.", "2.", "1.", headings={2: "Form 10-Q for the quarter ended May 31, 2010\n\n"})

    assert words_of(letter) == WHOLE
    assert letter.comments[2].headings == ("Form 10-Q for the quarter ended May 31, 2010",)


LISTS = {
    "lettered, in a numbered comment": """
1.     Please tell us:

       A.     who paid the dues; and

       B.     when they were paid.

2.     Please revise page 4.
""",
    "numbered, in a lettered comment": """
A.     Please tell us:

       1.     who paid the dues; and

       2.     when they were paid.

B.     Please revise page 4.
""",
    "of sentences, in a lettered comment": """
I.     Please address each of these points.

       1.     Please tell us who paid the dues of the northern lock.

       2.     Please tell us when they were paid.

II.    Please revise page 4.
""",
}


@pytest.mark.parametrize("comments", LISTS.values(), ids=LISTS)
def test_a_list_stays_in_its_comment(comments: str) -> None:
    letter = read((FRONT + comments + CLOSING).encode(), name="letter.txt")

    assert [len(comment.blocks) for comment in letter.comments] == [3, 1]


def test_a_lettered_list_in_the_only_comment_is_no_series_of_comments() -> None:
    comment = """
       We note that the dues have risen. Please tell us why, and respond to these points.

       A.     Please tell us who paid the dues of the northern lock.

       B.     Please tell us when they were paid.
"""
    letter = read((FRONT + comment + CLOSING).encode(), name="letter.txt")

    assert letter.comments[0].text.startswith("We note that the dues")
    assert letter.comments[0].number is None


def test_comments_of_one_line_below_a_colon_are_comments() -> None:
    front = FRONT.replace("comments.\n\nHarbor Dues, page 12\n", "comments:")
    comments = "1. Please revise page 4.\n\n2. Please revise page 5.\n"

    letter = read((front + comments + CLOSING).encode(), name="letter.txt")

    assert [comment.number for comment in letter.comments] == [1, 2]
