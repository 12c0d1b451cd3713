"""Which lines between two comments are headings of the second, and how many they are."""

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
FIRST = {
    "hanging": """1.     Please tell us who owns the dredger, which bank has lent you the money to buy her, and
       when the loan falls due.
""",
    "at the margin": """1.  Please tell us who owns the dredger, which bank has lent you the money to buy her, and when
the loan falls due.
""",
}
SECOND = {
    "hanging": """
2.     Please revise the table of harbor dues so that it shows each lock by itself, and tell us
       why you left out the northern one.
""",
    "at the margin": """
2.  Please revise the table of harbor dues so that it shows each lock by itself, and tell us why
you left out the northern one.
""",
}
CLOSING = """
       You may contact Ada Lind at 202-551-0001 with any questions.

                                   Sincerely,

                                   Division of Corporation Finance
"""

BETWEEN = {
    "none": ("", []),
    "one": ("\nHarbor Dues, page 12\n", ["Harbor Dues, page 12"]),
    "one below another": (
        "\nRisk Factors\nHarbor Dues, page 12\n",
        ["Risk Factors", "Harbor Dues, page 12"],
    ),
    "one apart from another": (
        "\nRisk Factors\n\nHarbor Dues, page 12\n",
        ["Risk Factors", "Harbor Dues, page 12"],
    ),
    "one that is wrapped": (
        "\nManagement's Discussion of the Year on the Water and of the Results of\nOperations, page 30\n",
        ["Management's Discussion of the Year on the Water and of the Results of Operations, page 30"],
    ),
    "one that is wrapped before its page": (
        '\n"If the harbor silts up, we may not be able to lay the cables that we have sold," page\n44\n',
        ['"If the harbor silts up, we may not be able to lay the cables that we have sold," page 44'],
    ),
    "a numbered note": (
        "\nNotes to the Financial Statements\n2. Harbor Dues, page F-9\n",
        ["Notes to the Financial Statements", "2. Harbor Dues, page F-9"],
    ),
    "a note with a full stop": (
        "\nNotes to the Financial Statements\nNote 2. Harbor Dues\n",
        ["Notes to the Financial Statements", "Note 2. Harbor Dues"],
    ),
    "a question below a title": (
        "\nQuestions and Answers\nWho May Moor at Our Piers?, page 9\n",
        ["Questions and Answers", "Who May Moor at Our Piers?, page 9"],
    ),
    "a company that ends with a full stop": (
        "\nFinancial Statements of Pelorus Dredging Inc.\n",
        ["Financial Statements of Pelorus Dredging Inc."],
    ),
    "one at the top of a page": (
        "\n Ines Marchetti\nPelorus Dredging Inc\nMay 4, 2022\nPage 2\nHarbor Dues, page 12\n",
        ["Harbor Dues, page 12"],
    ),
    "one at the foot of a page": (
        "\nHarbor Dues, page 12\n Ines Marchetti\nPelorus Dredging Inc\nMay 4, 2022\nPage 2\n",
        ["Harbor Dues, page 12"],
    ),
}


@pytest.mark.parametrize("layout", FIRST)
@pytest.mark.parametrize("what", BETWEEN)
def test_the_headings_between_two_comments(what: str, layout: str) -> None:
    between, headings = BETWEEN[what]
    found = read((FRONT + FIRST[layout] + between + SECOND[layout] + CLOSING).encode(), name="letter.txt")
    assert [comment.number for comment in found.comments] == [1, 2]
    assert list(found.comments[1].headings) == headings
    assert found.comments[0].text.endswith("when the loan falls due.")
