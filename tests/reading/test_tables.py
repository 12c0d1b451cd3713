"""Tables in comments, drawn as each form of a letter has them, and the rows that are read.

What looks like a table at first sight and is none stays text: lost characters, headings, lists, contacts.
"""

from __future__ import annotations

import io

import docx
import pytest

from drafter.model import Block, Comment
from drafter.reading import read
from drafter.reading.formats.tab_stops import expand_tabs
from drafter.reading.source import Line
from drafter.reading.tables import mark_tables

FRONT = """
                                   March 3, 2011

Ines Marchetti
Chief Executive Officer
Pelorus Dredging Inc

       Re:    Pelorus Dredging Inc
              Form 10-K

Dear Ms. Marchetti:

       We have reviewed your filing and have the following comments.

1.     Please tell us who owns the dredger, which bank has lent you the money to buy her, and
       when the loan falls due.

2.     Please reconcile the following amounts, which your filing states in two places:

"""
CLOSING = """
3.     Please revise the table of harbor dues so that it shows each lock by itself, and tell us
       why you left out the northern one.

       You may contact Ada Lind at 202-551-0001 with any questions.

                                   Sincerely,

                                   Division of Corporation Finance
"""


def second(drawn: str) -> Comment:
    letter = read((FRONT + drawn + CLOSING).encode(), name="letter.txt")
    assert [comment.number for comment in letter.comments] == [1, 2, 3]
    return letter.comments[1]


def rows_of(comment: Comment) -> list[tuple[str, ...]]:
    return [row for block in comment.blocks for row in block.rows]


DRAWN = {
    "figures set right": (
        """
                                    2010          2009
       Harbor dues              1,204,000       988,500
       Towage                      76,300        81,000
       Total                    1,280,300     1,069,500

""",
        [
            ("", "2010", "2009"),
            ("Harbor dues", "1,204,000", "988,500"),
            ("Towage", "76,300", "81,000"),
            ("Total", "1,280,300", "1,069,500"),
        ],
    ),
    "dollar signs and parentheses set apart": (
        """
       Year                Profit (loss)      Dredged
       2010              $     4,120          9 %
       2009              $    (1,077)        12 %

""",
        [
            ("Year", "Profit (loss)", "Dredged"),
            ("2010", "$ 4,120", "9 %"),
            ("2009", "$ (1,077)", "12 %"),
        ],
    ),
    "at the margin of the page": (
        """
Harbor dues              1,204,000       988,500
Towage                      76,300        81,000

""",
        [("Harbor dues", "1,204,000", "988,500"), ("Towage", "76,300", "81,000")],
    ),
    "a caption and dates": (
        """
       Quarter ended
       March 31      June 30      September 30      December 31
       $ 1.2         $ 1.4        $ 1.1             $ 0.9

""",
        [("March 31", "June 30", "September 30", "December 31"), ("$ 1.2", "$ 1.4", "$ 1.1", "$ 0.9")],
    ),
    "tabs": (
        """
\t2010\t2009
Harbor dues of the northern lock\t1,204,000\t988,500
Towage\t76,300\t81,000

""",
        [
            ("", "2010", "2009"),
            ("Harbor dues of the northern lock", "1,204,000", "988,500"),
            ("Towage", "76,300", "81,000"),
        ],
    ),
    "a label that wraps": (
        """
       Lock                                      Tons
       Northern lock, which was closed for       1,200
       repairs until June
       Southern lock                             3,400

""",
        [
            ("Lock", "Tons"),
            ("Northern lock, which was closed for repairs until June", "1,200"),
            ("Southern lock", "3,400"),
        ],
    ),
    "rows apart from each other": (
        """
       Berth              Owner

       East               The city

       West               Your subsidiary

""",
        [("Berth", "Owner"), ("East", "The city"), ("West", "Your subsidiary")],
    ),
    "dotted lines": (
        """
       Harbor dues ................ $1,204,000
       Towage ..................... $   76,300

""",
        [("Harbor dues ................", "$1,204,000"), ("Towage .....................", "$ 76,300")],
    ),
    "a heading above two columns, and one inside": (
        """
                                   Year ended May 31,
                                   2010         2009
       Dues:
       Northern lock               1,200        1,100
       Southern lock               3,400        2,900

""",
        [
            ("", "Year ended May 31,", ""),
            ("", "2010", "2009"),
            ("Dues:", "", ""),
            ("Northern lock", "1,200", "1,100"),
            ("Southern lock", "3,400", "2,900"),
        ],
    ),
    "lines drawn with characters": (
        """
       Northern lock......   $ 1,200
       Southern lock......     3,400
                             -------
       Both...............   $ 4,600
                             =======

""",
        [
            ("Northern lock......", "$ 1,200"),
            ("Southern lock......", "3,400"),
            ("", "-------"),
            ("Both...............", "$ 4,600"),
            ("", "======="),
        ],
    ),
    "two rows of two, close together": (
        """
       Page 12     Page 40
       Page 14     Page 44

""",
        [("Page 12", "Page 40"), ("Page 14", "Page 44")],
    ),
    "two texts beside each other": (
        """
       Summary                                 Notes

       You own all of your locks and           You lease two locks from the
       have no plans to sell them.             city.

""",
        [
            ("Summary", "Notes"),
            (
                "You own all of your locks and have no plans to sell them.",
                "You lease two locks from the city.",
            ),
        ],
    ),
    "rows with numbers of their own": (
        """
       No.      Berth           Owner
       1.       East            The city
       2.       West            Your subsidiary
       3.       South           The bank

""",
        [
            ("No.", "Berth", "Owner"),
            ("1.", "East", "The city"),
            ("2.", "West", "Your subsidiary"),
            ("3.", "South", "The bank"),
        ],
    ),
}


@pytest.mark.parametrize(("drawn", "rows"), DRAWN.values(), ids=DRAWN)
def test_rows_of_a_text_stay_rows(drawn: str, rows: list[tuple[str, ...]]) -> None:
    comment = second(drawn)

    assert rows_of(comment) == rows
    assert not set("“”’") & set(comment.text)


@pytest.mark.parametrize("drawn", [drawn for drawn, _ in DRAWN.values()], ids=DRAWN)
def test_a_table_changes_no_word(drawn: str) -> None:
    words = second(drawn).text.split()

    assert words == (FRONT.rsplit("2.     ", 1)[1] + drawn).split()


def test_text_goes_on_below_a_table() -> None:
    comment = second(DRAWN["figures set right"][0] + "       Please tell us which of them is right.\n\n")

    assert [block.kind for block in comment.blocks] == ["paragraph", "table", "paragraph"]
    assert comment.blocks[-1].text == "Please tell us which of them is right."


def test_a_sentence_with_lost_characters_below_a_table_is_text() -> None:
    comment = second(
        DRAWN["figures set right"][0]
        + "       Refer to    Harbor Dues    and    Towage    in your filing.\n\n"
    )

    assert comment.blocks[-1].text == "Refer to “Harbor Dues” and “Towage” in your filing."


def test_a_table_over_two_pages_is_one() -> None:
    table = DRAWN["figures set right"][0].strip("\n").split("\n")
    header = "\f\nMs. Ines Marchetti\nPelorus Dredging Inc\nMarch 3, 2011\nPage 2\n\n"
    comment = second("\n".join(("", *table[:2], header, *table[2:], "", "")))

    assert len(rows_of(comment)) == 4
    assert [block.kind for block in comment.blocks] == ["paragraph", "table"]


def test_a_letter_without_numbers_keeps_its_tables() -> None:
    text = FRONT.replace("1.     ", "Locks, page 3\n\n       ").replace("2.     ", "Dues, page 9\n\n       ")
    end = CLOSING.split("\n\n", 1)[1]

    letter = read((text + DRAWN["figures set right"][0] + end).encode(), name="letter.txt")

    assert [comment.headings for comment in letter.comments] == [("Locks, page 3",), ("Dues, page 9",)]
    assert letter.comments[1].blocks[-1].kind == "table"


def test_the_last_comment_keeps_its_table() -> None:
    text = FRONT + DRAWN["figures set right"][0] + CLOSING.split("\n\n", 1)[1]

    letter = read(text.encode(), name="letter.txt")

    assert [comment.number for comment in letter.comments] == [1, 2]
    assert letter.comments[1].blocks[-1].kind == "table"


NO_TABLES = {
    "lost characters, one below the other": """
       We note that the    northern lock    was closed when the    southern lock    was opened,
       and that the        harbor dues      have not changed in the two years since. Please tell
       us why.

""",
    "lost quotation marks that stand one below the other": """
       Define the    Parent
       Define the    Seller

""",
    "a list with numbers": """
       1.     who hired the crew; and

       2.     what it cost.

""",
    "a list with bullets": """
       *      who hired the crew, and on what terms; and
       *      what it cost.

""",
    "justified text": """
       We   note that  the northern lock was closed when  the southern lock was opened, and
       that the  harbor dues  have not changed in  the two years  since. Please  tell us why.

""",
}


@pytest.mark.parametrize("drawn", NO_TABLES.values(), ids=NO_TABLES)
def test_what_is_no_table_stays_text(drawn: str) -> None:
    assert rows_of(second(drawn)) == []


def test_headings_with_wide_gaps_are_no_table() -> None:
    text = FRONT + "       when.\n\nNote 4.       Dues, page 30\nNote 12.      Locks, page 34\n" + CLOSING

    comment = read(text.encode(), name="letter.txt").comments[2]

    assert len(comment.headings) == 2


def test_lines_that_may_be_a_table_stay_lines_with_a_warning() -> None:
    drawn = """
       Northern lock       Southern lock
       1,200 tons, of which sand         3,400
       the city's       harbor       dues

"""
    letter = read((FRONT + drawn + CLOSING).encode(), name="letter.txt")

    assert [block.text for block in letter.comments[1].blocks[1:]] == [
        "Northern lock Southern lock",
        "1,200 tons, of which sand 3,400",
        "the city's harbor dues",
    ]
    assert "table_uncertain" in [warning.code for warning in letter.warnings]


def test_in_a_pdf_the_edges_of_the_letters_decide() -> None:
    # The label is wider in characters than on the page, so that the amounts are not below one another in the text.
    rows = [
        ("illilli lillil illi          4,120", ((12.0, 22.0), (30.0, 34.5))),
        ("MMMM WWW                     987", ((12.0, 24.0), (31.5, 34.5))),
        ("Total  5,107", ((12.0, 15.0), (30.0, 34.5))),
    ]
    lines = [Line(n, n, 1, text, 12.0, edges=edges) for n, (text, edges) in enumerate(rows, 1)]

    cells = [line.cells for line in mark_tables(lines, lossy=False)]

    assert [one and one.texts for one in cells] == [
        ("illilli lillil illi", "4,120"),
        ("MMMM WWW", "987"),
        ("Total", "5,107"),
    ]


PAGE = """<p>March 3, 2011</p><p>Ines Marchetti<br>Pelorus Dredging Inc</p><p>Re: Pelorus Dredging Inc<br>Form 10-K</p>
<p>Dear Ms. Marchetti:</p><p>We have reviewed your filing and have the following comments.</p>
<p>1. Please tell us who owns the dredger.</p><p>2. Please reconcile the following amounts:</p>{}
<p>Please tell us why.</p><p>3. Please revise the table.</p>
<p>You may contact Ada Lind at 202-551-0001.</p><p>Sincerely,</p>
<p>Division of Corporation Finance</p>"""

MARKED_UP = {
    "rows": (
        "<table><tr><th>Lock</th><th>Tons</th></tr><tr><td>North</td><td>1,200</td></tr></table>",
        [("Lock", "Tons"), ("North", "1,200")],
    ),
    "columns for looks, and for the dollar sign": (
        "<table><tr><td></td><td></td><td colspan='2'>2010</td><td></td><td colspan='3'>2009</td></tr>"
        "<tr><td>Dues</td><td></td><td>$</td><td>40</td><td></td><td>$</td><td>(12</td><td>)</td></tr>"
        "<tr><td>Tow</td><td></td><td>$</td><td>3</td><td></td><td>$</td><td>7</td><td></td></tr></table>",
        [("", "2010", "2009"), ("Dues", "$ 40", "$ (12 )"), ("Tow", "$ 3", "$ 7")],
    ),
    "cells that take several rows": (
        "<table><tr><th rowspan='2'>Lock</th><th colspan='2'>Tons</th></tr><tr><th>2010</th><th>2009</th></tr>"
        "<tr><td>North</td><td>4</td><td rowspan='2'>7</td></tr><tr><td>South</td><td>5</td></tr></table>",
        [("Lock", "Tons", ""), ("", "2010", "2009"), ("North", "4", "7"), ("South", "5", "")],
    ),
    "a cell of two lines": (
        "<table><tr><td>North<br>(closed)</td><td>1</td></tr><tr><td>South</td><td>2</td></tr></table>",
        [("North (closed)", "1"), ("South", "2")],
    ),
}


@pytest.mark.parametrize(("table", "rows"), MARKED_UP.values(), ids=MARKED_UP)
def test_rows_of_a_page_stay_rows(table: str, rows: list[tuple[str, ...]]) -> None:
    comments = read(PAGE.format(table).encode(), name="letter.htm").comments

    assert len(comments) == 3
    assert rows_of(comments[1]) == rows
    assert comments[1].blocks[-1] == Block("paragraph", "Please tell us why.")


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td>(a)</td><td>who paid;</td></tr><tr><td>(b)</td><td>and when.</td></tr></table>",
        "<table><tr><td>•</td><td>who paid;</td></tr><tr><td>•</td><td>and when.</td></tr></table>",
        "<table><tr><td>who paid;</td></tr><tr><td>and when.</td></tr></table>",
    ],
)
def test_a_table_that_only_sets_a_list_is_none(table: str) -> None:
    comments = read(PAGE.format(table).encode(), name="letter.htm").comments

    assert len(comments) == 3
    assert rows_of(comments[1]) == []


def test_comments_in_the_rows_of_a_table_are_comments() -> None:
    table = (
        "<table><tr><td>3.</td><td>General</td><td>Please tell us who pays the harbor dues of the dredger, and on"
        " what terms the northern lock was closed.</td></tr>"
        "<tr><td>4.</td><td>Locks</td><td>Please revise.</td></tr></table>"
    )
    letter = read(
        PAGE.replace("<p>3. Please revise the table.</p>", "").format(table).encode(), name="letter.htm"
    )

    assert [comment.number for comment in letter.comments] == [1, 2, 3, 4]


def test_rows_of_a_word_file_stay_rows() -> None:
    document = docx.Document()
    top, bottom = PAGE.split("{}")
    for text in _paragraphs(top):
        document.add_paragraph(text)
    table = document.add_table(2, 3)
    for row, texts in zip(table.rows, [("Lock", "Dredged", ""), ("North", "10", "20")], strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(0, 1).merge(table.cell(0, 2))
    for text in _paragraphs(bottom):
        document.add_paragraph(text)
    file = io.BytesIO()
    document.save(file)

    comment = read(file.getvalue(), name="letter.docx").comments[1]

    assert rows_of(comment) == [("Lock", "Dredged", ""), ("North", "10", "20")]


def _paragraphs(page: str) -> list[str]:
    plain = page.replace("<br>", "<p>").replace("</p>", "").replace("\n", "")
    return [text for text in plain.split("<p>") if text]


TABBED = {
    "with a heading for each column": ["Year\tPage 12\tPage 40", "2008\t$1.2\t$1.4", "2007\t$0.9\t$0.8"],
    "without a heading for the first": ["\tPage 12\tPage 40", "2008\t$1.2\t$1.4", "2007\t$0.9\t$0.8"],
    "of two columns": ["Lock\tTons", "North\t1,200", "South\t3,400"],
}


def document_with(texts: list[str]) -> bytes:
    document = docx.Document()
    top, bottom = PAGE.split("{}")
    for text in (*_paragraphs(top), *texts, *_paragraphs(bottom)):
        document.add_paragraph(text)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.mark.parametrize("texts", TABBED.values(), ids=TABBED)
def test_rows_that_tabs_divide_stay_rows(texts: list[str]) -> None:
    comment = read(document_with(texts), name="letter.docx").comments[1]

    assert rows_of(comment) == [tuple(text.split("\t")) for text in texts]


@pytest.mark.parametrize(
    "texts",
    [
        ["(a)\twho paid;", "(b)\twhen; and", "(c)\twhy."],
        ["Please tell us.  Say who paid.", "Please also tell us.  Say when.", "Please revise.  Say why."],
        ["North\t1,200", "South"],
    ],
)
def test_tabs_after_a_number_and_wide_spaces_make_no_table(texts: list[str]) -> None:
    assert rows_of(read(document_with(texts), name="letter.docx").comments[1]) == []


@pytest.mark.parametrize(
    "texts",
    [
        ["1.\tPlease tell us who paid.", "2.\tPlease revise."],
        ["\tWe have reviewed the filing.", "\tPlease respond."],
        ["Re:\tPelorus Dredging Inc", "\tForm 10-K", "\tFile No. 001-99201"],
        [f"{'x' * 1_000}\t1", *["North\t2"] * 50],  # else each row would be as wide as the first
    ],
)
def test_tabs_that_only_indent_become_spaces(texts: list[str]) -> None:
    assert [*expand_tabs(texts)] == [text.expandtabs(8) for text in texts]


@pytest.mark.parametrize(
    "numbers",
    ["#1 #2 #3", "1 2 3", "**1.** **2.** **3.**", "l. Z. E.", "No.1 No.2 No.3", "1- 2- 3-"],
)
def test_numbers_of_comments_are_no_column(numbers: str) -> None:
    texts = ("Please revise page 12 of it.", "Please tell us who paid.", "Please revise the table of dues.")
    comments = "".join(f"{n}     {text}\n\n" for n, text in zip(numbers.split(), texts, strict=True))
    front = FRONT.split("1.     ")[0]

    letter = read((front + comments + CLOSING.split("\n\n", 1)[1]).encode(), name="letter.txt")

    assert [comment.text for comment in letter.comments] == list(texts)


@pytest.mark.parametrize("labels", ["1.1 1.2", "Q1. Q2.", "First. Second."])
def test_labels_of_paragraphs_are_no_column(labels: str) -> None:
    first, other = labels.split()
    drawn = (
        f"\n{first}     Please tell us who owns the northern lock, and how much of it you\n       have leased.\n"
        f"\n{other}     Please tell us who paid for the repairs.\n\n"
    )
    front = FRONT.split("1.     ")[0]

    letter = read((front + drawn + CLOSING.split("\n\n", 1)[1]).encode(), name="letter.txt")

    assert [row for comment in letter.comments for row in rows_of(comment)] == []
