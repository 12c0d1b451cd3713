"""EDGAR cut long lines at column 79 and put the rest at column 0.

Which lines were cut, and which are lines of their own?
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.reading.formats.edgar_text import WIDTH, text_source

FULL = "       revise the discussion of rebates to say how they are estimated and recorded."

CUT = {
    "the rest of a sentence": (
        "       We note that the harbor dues of the Tarn Point dock are shown net of the\n"
        "rebates that\n"
        "       you grant to your largest customers.",
        [
            "We note that the harbor dues of the Tarn Point dock are shown net of the rebates that",
            "you grant to your largest customers.",
        ],
    ),
    "the rest of a line of the Re: block": (
        "                                                            Schedule 13E-3\n"
        "filed by the Tarn Point Partners\n"
        "                                                            File No. 005-99001",
        ["Schedule 13E-3 filed by the Tarn Point Partners", "File No. 005-99001"],
    ),
    "a page number, which ends the sentence": (
        "       Refer to the table of contract rebates that begins at the bottom of page\n101.\n\nRisk",
        ["Refer to the table of contract rebates that begins at the bottom of page 101.", "Risk"],
    ),
    "a word whose apostrophe was lost at the cut": (
        "       the watch at the north lock, or tell us why your harbor master couldn\nt say\n"
        "       who opened the gate.",
        [
            "the watch at the north lock, or tell us why your harbor master couldn   t say",
            "who opened the gate.",
        ],
    ),
}

WHOLE = {
    "a heading below a full line": (
        f"{FULL}\nHarbor Dues, page 12\n\n2.     Please",
        [FULL.strip(), "Harbor Dues, page 12", "2.     Please"],
    ),
    "the next comment's number": (
        f"{FULL}\n2.     Please tell us more.",
        [FULL.strip(), "2.     Please tell us more."],
    ),
    "a number alone on its line": (f"{FULL}\n2.\n       Please", [FULL.strip(), "2.", "Please"]),
    "a short line with room for more": (
        "       We note the rebates.\nthat you grant",
        ["We note the rebates.", "that you grant"],
    ),
    "the addressee below the date": (
        f"{'August 21, 2019':>76}\nDelphine Achterberg\nTreasurer",
        ["August 21, 2019", "Delphine Achterberg", "Treasurer"],
    ),
}
LAYOUTS = CUT | WHOLE


@pytest.mark.parametrize("what", LAYOUTS)
def test_lines_are_again_those_of_the_page(what: str) -> None:
    text, lines = LAYOUTS[what]
    assert [line.text for line in text_source(text, what).lines] == lines


def test_a_line_knows_its_place() -> None:
    source = text_source("\n\n    first\n second\n\n\n\f  third", "letter.txt")
    assert [(line.number, line.text, line.indent, line.gap, line.page) for line in source.lines] == [
        (3, "first", 4.0, 2.0, 1),
        (4, "second", 1.0, 0.0, 1),
        (7, "third", 2.0, 2.0, 2),
    ]


def test_flat_text_with_a_paragraph_a_line_is_left_as_it_is() -> None:
    paragraph = "We note your discussion of harbor dues. " * 6
    source = text_source(f"{paragraph}\nsecond paragraph\n", "pasted.txt")
    assert source.flowing
    assert [line.text for line in source.lines] == [paragraph.strip(), "second paragraph"]


@given(st.lists(st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=100), max_size=30))
def test_every_word_stands_in_one_line_in_its_order(rows: list[str]) -> None:
    text = "\n".join(rows)
    assert " ".join(line.text for line in text_source(text, "any").lines).split() == text.split()


WORD = st.text(st.characters(min_codepoint=97, max_codepoint=122), min_size=1, max_size=9)


@given(st.lists(WORD, min_size=1, max_size=60), st.integers(2, 12))
def test_a_cut_is_undone(words: list[str], indent: int) -> None:
    """EDGAR's own cutting, applied and undone: one long line comes back as one line."""
    line = " " * indent + " ".join(words)
    cut: list[str] = []
    rest = line
    while len(rest) > WIDTH:
        at = rest.rfind(" ", 0, WIDTH + 1)
        cut.append(rest[:at])
        rest = rest[at + 1 :]
    text = "\n".join([*cut, rest])
    if len(line) <= 132:
        assert [found.text for found in text_source(text, "cut").lines] == [line.strip()]


def test_the_marks_of_a_quoted_message_are_none_of_its_words() -> None:
    source = text_source("> Dear Ms. Marchetti:\n>\n>     Please revise.\n> > Thank you.\n", "mail.txt")
    assert [line.text for line in source.lines] == ["Dear Ms. Marchetti:", "Please revise.", "Thank you."]


def test_ligatures_are_letters_and_do_not_change_whether_characters_were_lost() -> None:
    source = text_source(
        "Chief Financial O\ufb03cer\n\nPlease re\ufb02ect the company   s dues.", "pasted.txt"
    )
    assert [line.text for line in source.lines] == [
        "Chief Financial Officer",
        "Please reflect the company   s dues.",
    ]
    assert not source.lossy
