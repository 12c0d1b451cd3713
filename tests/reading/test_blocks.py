"""Which parts of a comment are paragraphs or bullets, and of which level, laid out as in EDGAR's text format.

Each letter has another comment around the one in question, which shows the column of the text.
"""

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

Harbor Dues, page 12

1.     Please tell us who owns the dredger, which bank has lent you the money to buy her, and
       when the loan falls due.

"""
CLOSING = """

Locks, page 30

3.     Please revise the table of harbor dues so that it shows each lock by itself, and tell us
       why you left out the northern one.

       You may contact Ada Lind at 202-551-0001 with any questions.

                                   Sincerely,

                                   Division of Corporation Finance
"""

DRAWN = {
    "two paragraphs": (
        """
2.     We note that the crew was hired in March, before the dredger was yours. Please tell us
       who paid it.

       Please also tell us what it cost.
""",
        """
We note that the crew was hired in March, before the dredger was yours. Please tell us who paid it.
Please also tell us what it cost.
""",
    ),
    "bullets whose glyphs are lost, apart": (
        """
2.     Please tell us:

                who hired the crew, on what terms, and whether those terms bind you now that the
              dredger is yours; and

                what it cost.
""",
        """
Please tell us:
• who hired the crew, on what terms, and whether those terms bind you now that the dredger is yours; and
• what it cost.
""",
    ),
    "bullets whose glyphs are lost, close together": (
        """
2.     Please tell us:
                who hired the crew, on what terms, and whether those terms bind you now that the
              dredger is yours;
                what it cost; and
                who paid.
""",
        """
Please tell us:
• who hired the crew, on what terms, and whether those terms bind you now that the dredger is yours;
• what it cost; and
• who paid.
""",
    ),
    "bullets with their glyphs": (
        """
2.     Please tell us:
          •   who hired the crew, on what terms, and whether those terms bind you now that the
              dredger is yours. Name the
              agent too.
          •   what it cost.
""",
        """
Please tell us:
• who hired the crew, on what terms, and whether those terms bind you now that the dredger is yours.\
 Name the agent too.
• what it cost.
""",
    ),
    "bullets within a bullet": (
        """
2.     Please tell us:

                what you owe, including that:
              o    the bank may call the loan; and
              o    the lessor holds a lien; and

                who paid.
""",
        """
Please tell us:
• what you owe, including that:
  • the bank may call the loan; and
  • the lessor holds a lien; and
• who paid.
""",
    ),
    "text after the bullets": (
        """
2.     Please tell us:

                who hired the crew; and

                what it cost.

       Please file the agreement with the crew as an exhibit, or tell us why it need not be
       filed.
""",
        """
Please tell us:
• who hired the crew; and
• what it cost.
Please file the agreement with the crew as an exhibit, or tell us why it need not be filed.
""",
    ),
    "text close below the bullets": (
        """
2.     Please tell us:
                who hired the crew; and
                what it cost.
       Please file the agreement with the crew as an exhibit, or tell us why it need not be
       filed.
""",
        """
Please tell us:
• who hired the crew; and
• what it cost.
Please file the agreement with the crew as an exhibit, or tell us why it need not be filed.
""",
    ),
    "a bullet that goes on over a page": (
        """
2.     Please tell us:

                who hired the crew, on what terms, and whether those terms bind you now that the
 Ines Marchetti
Pelorus Dredging Inc
May 4, 2022
Page 2
              dredger is yours; and

                what it cost.
""",
        """
Please tell us:
• who hired the crew, on what terms, and whether those terms bind you now that the dredger is yours; and
• what it cost.
""",
    ),
    "a bullet that begins a page": (
        """
2.     Please tell us:

                who hired the crew; and
 Ines Marchetti
Pelorus Dredging Inc
May 4, 2022
Page 2
                what it cost.
""",
        """
Please tell us:
• who hired the crew; and
• what it cost.
""",
    ),
    "a paragraph that goes on over a page": (
        """
2.     We note that the crew was hired in March, before the dredger was yours. Please tell us
 Ines Marchetti
Pelorus Dredging Inc
May 4, 2022
Page 2
       who paid it.
""",
        """
We note that the crew was hired in March, before the dredger was yours. Please tell us who paid it.
""",
    ),
}


@pytest.mark.parametrize("what", DRAWN)
def test_a_comment_has_these_blocks(what: str) -> None:
    drawn, blocks = DRAWN[what]
    found = read((FRONT + drawn + CLOSING).encode(), name="letter.txt")
    assert [comment.number for comment in found.comments] == [1, 2, 3]
    shown = [
        block.text if block.kind == "paragraph" else "  " * block.level + "• " + block.text
        for block in found.comments[1].blocks
    ]
    assert shown == blocks.strip("\n").split("\n")
