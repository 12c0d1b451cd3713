"""The promise of the reader: every line of a letter has one place, and no word is lost, doubled or moved.

First on letters that are made up, whose comments are known; then on the example letters, damaged at random,
where what the reader says of each line is held against the comments it returns.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import NotAStaffLetterError
from drafter.model import Block, CommentLetter
from drafter.reading import read

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))

COLUMN, BULLET, WIDTH = 7, 14, 90
"""Where a comment's text and its bullets' text stand on the page, and how wide the page is."""

WORDS = """we note your harbor dues and the rebates Tarn revise page 12 ASC 606 tell us why (2) {{ x }} & <b>
[a]ll $4.1 50% pier-side Rule 408(a) doubtful"""
FIRST_WORDS = st.sampled_from(["Please", "We", "You", "Tell", "In", "Also"])
TITLES = st.sampled_from(
    ["Risk Factors", "Harbor Dues", "Liquidity", "Note 4. Rebates", "Exhibits", "Our Piers and Locks"]
)
FRONT = """
                                   May 4, 2022

Ines Marchetti
Chief Executive Officer
Pelorus Dredging Inc
2 Lock Street

       Re:    Pelorus Dredging Inc
              Form 10-K
              File No. 001-99001

Dear Ms. Marchetti:

       We have reviewed your filing and have the following comments.
"""
CLOSING = """
       You may contact Ada Lind at 202-551-0001 with any questions.

                                   Sincerely,

                                   Division of Corporation Finance
                                   Office of Finance
"""
HEADER = """ Ines Marchetti
Pelorus Dredging Inc
May 4, 2022
Page {page}"""
DEBRIS = """FirstName LastNameInes Marchetti
Comapany NamePelorus Dredging Inc
May 4, 2022 Page {before}
FirstName LastName"""
IN_TURNS = """ Ines Marchetti
FirstName  LastNameInes Marchetti
Pelorus Dredging Inc
Comapany   NamePelorus Dredging Inc
May 4, 2022
Page {page} 2022 Page {page}
May 4,
FirstName LastName"""
ABOUT_REQUESTS = {"no_request", "second_request"}
"""Warnings about what a comment asks for: these comments are made of any words."""

PAGE_TOPS = ("{header}", "{debris}\n{header}", "{in_turns}")


@dataclass
class Written:
    """A comment as the staff wrote it: headings above it, and blocks, bullets among them."""

    headings: list[str]
    blocks: list[tuple[str, str]] = field(default_factory=list)


@st.composite
def sentences(draw: st.DrawFn, end: str = ".") -> str:
    words = draw(st.lists(st.sampled_from(WORDS.split()), min_size=3, max_size=45))
    return f"{draw(FIRST_WORDS)} {' '.join(words)} on page 4 of the northern dock{end}"


@st.composite
def headings(draw: st.DrawFn) -> list[str]:
    titles = draw(st.lists(TITLES, max_size=3, unique=True))
    return [*titles[:-1], f"{titles[-1]}, page {draw(st.integers(1, 99))}"] if titles else []


@st.composite
def comments(draw: st.DrawFn) -> Written:
    written = Written(draw(headings()))
    bullets = draw(st.integers(0, 4))
    if not bullets:
        paragraphs = draw(st.lists(sentences(), min_size=1, max_size=3))
        written.blocks = [("paragraph", text) for text in paragraphs]
        return written
    written.blocks = [("paragraph", draw(sentences(":")))]
    written.blocks += [("bullet", draw(sentences(";"))) for _ in range(bullets - 1)]
    written.blocks += [("bullet", draw(sentences()))]
    written.blocks += [("paragraph", text) for text in draw(st.lists(sentences(), max_size=1))]
    return written


def wrapped(text: str, first: str, indent: int) -> list[str]:
    """The lines of a block as the page has them."""
    lines, line = [], first
    for word in text.split():
        if len(line) + 1 + len(word) > WIDTH:
            lines.append(line)
            line = " " * indent + word
        else:
            line = f"{line}{'' if line.endswith(' ') else ' '}{word}"
    return [*lines, line]


def laid_out(written: list[Written]) -> list[str]:
    """The comments' lines; a bullet's glyph, a character of three bytes, has become three blanks."""
    lines: list[str] = []
    for number, comment in enumerate(written, start=1):
        lines += [""] * bool(comment.headings) + comment.headings
        for position, (kind, text) in enumerate(comment.blocks):
            label = " " * (BULLET + 2) if kind == "bullet" else " " * COLUMN
            first = f"{number}.".ljust(COLUMN) if position == 0 else label
            lines += ["", *wrapped(text, first, BULLET if kind == "bullet" else COLUMN)]
    return lines


def paged(lines: list[str], length: int, top: str) -> list[str]:
    """The lines with a running header, and what a mail merge left, above each page but the first.

    No page begins with a comment's second paragraph: nothing would tell it from more of the first.
    """
    pages: list[str] = []
    page, used = 1, 0
    for index, line in enumerate(lines):
        second_paragraph = line.startswith(" " * COLUMN) and not lines[index - 1]
        if used >= length and line and not second_paragraph:
            page, used = page + 1, 0
            rows = top.format(header=HEADER, debris=DEBRIS, in_turns=IN_TURNS)
            pages += rows.format(page=page, before=page - 1).split("\n")
        pages.append(line)
        used += 1
    return pages


def cut(lines: list[str]) -> str:
    """Return EDGAR's text format: the rest of a line over 79 characters is on the next line, at the left edge."""
    rows = []
    for line in lines:
        at = line.rfind(" ", 0, 80) if len(line) > 79 else -1
        rows += [line] if at < 0 or not line[:at].strip() else [line[:at], line[at + 1 :]]
    return "\n".join(rows)


def letters_of(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def words_of_block(block: Block) -> str:
    """Return a block as the staff printed it: a letter that the staff typed is the marker and also part of the text."""
    return block.text if block.text.startswith(block.marker) else f"{block.marker} {block.text}"


def read_text(text: str) -> CommentLetter:
    return read(text.encode(), name="letter.txt")


@given(st.lists(comments(), min_size=1, max_size=30), st.integers(24, 50), st.sampled_from(PAGE_TOPS))
def test_comments_come_out_word_for_word(written: list[Written], length: int, top: str) -> None:
    """Headings, paragraphs and bullets, over pages; braces, ampersands, tags and brackets are only text."""
    body = cut(paged(laid_out(written), length, top))
    found = read_text(f"{FRONT}{body}\n{CLOSING}")
    assert [(w.code, w.message) for w in found.warnings if w.code not in ABOUT_REQUESTS] == []
    assert [comment.number for comment in found.comments] == list(range(1, len(written) + 1))
    assert [list(comment.headings) for comment in found.comments] == [w.headings for w in written]
    assert [[(block.kind, block.text) for block in comment.blocks] for comment in found.comments] == [
        comment.blocks for comment in written
    ]
    assert [contact.name for contact in found.contacts] == ["Ada Lind"]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_line_of_an_example_has_a_place(path: Path) -> None:
    letter = read(path)
    assert letter.unplaced == ()
    assert_each_line_has_one_place(letter, path.read_text().split("\n"))
    assert_placed_words_are_the_words_returned(letter)


@given(st.sampled_from(EXAMPLES), st.randoms(use_true_random=False))
def test_a_mutilated_letter_loses_nothing(path: Path, chance: random.Random) -> None:
    """Lines dropped, doubled, swapped, halved or moved to the margin: what is left still has its one place."""
    lines = path.read_text().split("\n")
    for _ in range(chance.randint(1, 8)):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        match chance.randrange(5):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, lines[other])
            case 2:
                lines[at], lines[other] = lines[other], lines[at]
            case 3:
                lines[at] = lines[at][: len(lines[at]) // 2]
            case _:
                lines[at] = lines[at].lstrip()
    try:
        letter = read_text("\n".join(lines))
    except NotAStaffLetterError:
        return
    assert_each_line_has_one_place(letter, lines)
    assert_placed_words_are_the_words_returned(letter)


def assert_each_line_has_one_place(letter: CommentLetter, lines: list[str]) -> None:
    """All of the source's lines are there, in order, each told of once, and none that holds words as blank."""
    written = [line.rstrip() for line in lines]
    while written and not written[-1]:
        written.pop()
    placed = [line.text for line in letter.lines]
    while placed and not placed[-1]:
        placed.pop()
    assert placed == written
    assert [line.number for line in letter.lines] == list(range(1, len(letter.lines) + 1))
    assert [line for line in letter.lines if line.place == "blank" and line.text.strip()] == []
    assert [line.number for line in letter.lines if line.place == "unplaced"] == [
        line.line for line in letter.unplaced
    ]


def assert_placed_words_are_the_words_returned(letter: CommentLetter) -> None:
    """The letters and digits of the lines of each place are those of the text returned for it, in order.

    If there was merge debris among a comment's lines, its words were removed and the others put back in order.
    There, the only requirement is that every character returned comes from such a line.
    """
    placed: dict[str, str] = {}
    for line in letter.lines:
        placed[line.place] = placed.get(line.place, "") + line.text.strip()
    for place, text in texts_returned(letter).items():
        source, returned = letters_of(placed.pop(place, "")), letters_of(text)
        if holds_debris(letter, place):
            assert not Counter(returned) - Counter(source), place
        else:
            assert returned == source, place
    assert [place for place in placed if place.startswith(("comment", "heading"))] == []


def texts_returned(letter: CommentLetter) -> dict[str, str]:
    """Return what the reader returned for each place; comments as printed, with numbers and bullets."""
    texts = {"opening": "".join(letter.opening), "closing": "".join(letter.closing)}
    for comment in letter.comments:
        name = "comment" if comment.number is None else f"comment {comment.number}"
        printed = "".join(words_of_block(block) for block in comment.blocks)
        texts[name] = f"{texts.get(name, '')}{comment.number or ''}{printed}"
        above = f"heading of {name}"
        texts[above] = texts.get(above, "") + "".join(comment.headings)
    return texts


LONGEST_BLOCK_OF_DEBRIS = 18


def holds_debris(letter: CommentLetter, place: str) -> bool:
    """Return whether merge debris begins among a place's lines, or so close above that it may extend into them."""
    numbers = [line.number for line in letter.lines if line.place == place]
    if not numbers:
        return False
    first = max(min(numbers) - LONGEST_BLOCK_OF_DEBRIS, 1)
    return any("FirstName" in line.text for line in letter.lines[first - 1 : max(numbers)])
