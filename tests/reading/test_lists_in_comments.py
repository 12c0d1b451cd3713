"""Lists inside a comment, with their own numbers: they stay in the comment, wherever they are on the page."""

from __future__ import annotations

import pytest

from drafter.reading import read

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
FIRST = """1.     Please tell us who owns the dredger, which bank has lent you the money to buy her, and
       when the loan falls due.
"""
HEADING = "\nHarbor Dues, page 12\n"
SECOND = """
2.     Please revise the table of harbor dues so that it shows each lock by itself, and tell us
       why you left out the northern one.
"""
CLOSING = """
       You may contact Ada Lind at 202-551-0001 with any questions.

                                   Sincerely,

                                   Division of Corporation Finance
"""

LISTS = {
    "in the comment's column": """
       Your answer names two grounds.

       1. The dredger was insured.

       2. The bank held a mortgage.
""",
    "at the margin": """
Your answer names two grounds.

1. The dredger was insured.

2. The bank held a mortgage.
""",
    "at the margin, with the numbers of the next comments": """
Your answer names the following.

{next}. The dredger was insured.

{after}. The bank held a mortgage.
""",
    "in the comment's column, without blank lines": """
       Your answer names two grounds.
       1. The dredger was insured.
       2. The bank held a mortgage.
""",
    "further right": """
       Your answer names the following.

           1. The dredger was insured.

           2. The bank held a mortgage.
""",
    "with asterisks, below a colon": """
       Your answer names the following:
       * The dredger was insured.
       * The bank held a mortgage.
""",
    "with dashes, apart": """
       Your answer names two grounds:

       - that for which you insured: The dredger was insured.

       - the other one: The bank held a mortgage.
""",
    "in parentheses": """
       Your answer names two grounds.

       (1) The dredger was insured.

       (2) The bank held a mortgage.
""",
}
WITHOUT_STOPS = {
    "with asterisks at the margin": "* the insurer\n* the bank\n* the pilot",
    "with asterisks, apart": "       * the insurer;\n\n       * the bank; and\n\n       * the pilot.",
    "without marks at the margin": "the insurer\nthe bank\nthe pilot",
    "without marks, apart and inset": "          Insurers\n\n          Banks\n\n          Pilots",
    "with other marks at the margin, apart": "> insurers\n\n> banks\n\n> pilots",
    "without marks, in capitals": "Insurers of Ships\nBanks of the Harbor\nPilots of the Harbor",
}
TEXT = ["The dredger was insured.", "The bank held a mortgage."]


@pytest.mark.parametrize("where", LISTS)
@pytest.mark.parametrize(
    ("comments", "numbers"),
    [
        ((FIRST, "{list}", HEADING, SECOND), [1, 2]),
        ((FIRST, HEADING, SECOND, "{list}"), [1, 2]),
        ((FIRST, "{list}"), [1]),
    ],
    ids=["in the first of two", "in the last of two", "in the only one"],
)
def test_a_list_stays_in_its_comment(comments: tuple[str, ...], numbers: list[int], where: str) -> None:
    holder = 2 if comments.index("{list}") == 3 else 1
    points = LISTS[where].format(next=holder + 1, after=holder + 2)
    text = FRONT + "".join(comments).replace("{list}", points) + CLOSING
    found = read(text.encode(), name="letter.txt")
    assert [comment.number for comment in found.comments] == numbers
    assert all(point in found.comments[holder - 1].text for point in TEXT)
    assert found.closing == ("You may contact Ada Lind at 202-551-0001 with any questions.",)
    if len(numbers) == 2:
        assert found.comments[1].headings == ("Harbor Dues, page 12",)


@pytest.mark.parametrize("points", WITHOUT_STOPS.values(), ids=WITHOUT_STOPS)
@pytest.mark.parametrize("first", ["1.     Tell us for each dredger:\n", FIRST.replace("due.", "due:")])
def test_the_items_of_a_list_are_no_headings(first: str, points: str) -> None:
    found = read(f"{FRONT}{first}\n{points}\n{HEADING}{SECOND}{CLOSING}".encode(), name="letter.txt")
    words = found.comments[0].text.replace("\n", " ")
    assert all(point.strip("*> ;.").removesuffix("; and") in words for point in points.split("\n"))
    assert found.comments[1].headings == ("Harbor Dues, page 12",)
