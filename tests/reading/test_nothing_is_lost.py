"""The promise of the reader: every line of a letter has one place, and no word is lost, doubled or moved."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.errors import NotAStaffLetterError
from drafter.model import CommentLetter
from drafter.reading import read

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))
WORDS = st.sampled_from(
    [
        "We",
        "note",
        "your",
        "harbor",
        "dues",
        "and",
        "the",
        "rebates",
        "Please",
        "revise",
        "page",
        "12",
        "ASC",
        "606",
        "tell",
        "us",
        "why",
        "(2)",
        "{{",
        "x",
        "}}",
        "&",
        "<b>",
        "3.",
        "[a]ll",
    ]
)
SENTENCE = st.lists(WORDS, min_size=4, max_size=60).map(lambda words: " ".join(words) + ".")


def letters_of(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def read_text(text: str) -> CommentLetter:
    return read(text.encode(), name="letter.txt")


def wrap(paragraph: str, first: str, indent: int, width: int = 90) -> str:
    """A paragraph as a page has it, and then as EDGAR cuts it."""
    lines, line = [], first
    for word in paragraph.split():
        if len(line) + 1 + len(word) > width:
            lines.append(line)
            line = " " * indent + word
        else:
            line = f"{line}{'' if line.endswith(' ') else ' '}{word}"
    cut = []
    for full in [*lines, line]:
        at = full.rfind(" ", 0, 80) if len(full) > 79 else -1
        cut.extend([full] if at <= indent else [full[:at], full[at + 1 :]])
    return "\n".join(cut)


def letter_of(comments: list[str]) -> str:
    numbered = "\n\n".join(wrap(c, f"{n}.".ljust(7), 7) for n, c in enumerate(comments, start=1))
    return f"""
                                   May 4, 2022

Lin Hua
Chief Executive Officer
Tarn Point Ltd
17 Quay Street

       Re:    Tarn Point Ltd
              Form 10-K
              File No. 001-99001

Dear Lin Hua:

       We have reviewed your filing and have the following comments.

General

{numbered}

       You may contact Ada Lind at 202-551-0001 with any questions.

                                   Sincerely,

                                   Division of Corporation Finance
                                   Office of Finance
"""


@given(st.lists(SENTENCE, min_size=1, max_size=6))
def test_comments_come_out_word_for_word(sentences: list[str]) -> None:
    comments = [f"Please consider this. {sentence}" for sentence in sentences]
    found = read_text(letter_of(comments))
    if not found.warnings:
        assert [letters_of(comment.text) for comment in found.comments] == [letters_of(c) for c in comments]


@given(st.lists(SENTENCE, min_size=1, max_size=6))
def test_staff_text_comes_out_as_it_went_in(sentences: list[str]) -> None:
    """Braces, ampersands, tags and brackets are only text."""
    comments = [f"Please consider {{{{ this }}}} & <that>. {sentence}" for sentence in sentences]
    found = read_text(letter_of(comments))
    if not found.warnings:
        assert [" ".join(comment.text.split()) for comment in found.comments] == comments


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_line_of_an_example_has_a_place(path: Path) -> None:
    letter = read(path)
    assert letter.unplaced == ()
    assert {line.number for line in letter.lines if line.text.strip()} == {
        number for number, text in enumerate(path.read_text().split("\n"), start=1) if text.strip()
    }


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(EXAMPLES), st.randoms(use_true_random=False))
def test_a_mutilated_letter_loses_nothing(path: Path, random: object) -> None:
    """Lines dropped, doubled, swapped, emptied or cut: all that is left still has a place, and one only."""
    lines = path.read_text().split("\n")
    for _ in range(random.randint(1, 8)):  # type: ignore[attr-defined]
        at = random.randrange(len(lines))  # type: ignore[attr-defined]
        other = random.randrange(len(lines))  # type: ignore[attr-defined]
        match random.randrange(5):  # type: ignore[attr-defined]
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
    text = "\n".join(lines)
    try:
        letter = read_text(text)
    except NotAStaffLetterError:
        return
    assert [line.text.strip() for line in letter.lines if line.text.strip()] == [
        " ".join(line.expandtabs(8).rstrip().split(" ")).strip() for line in lines if line.strip()
    ]
    assert all(line.place != "unplaced" for line in letter.lines if line.text.strip()) == (
        not letter.unplaced
    )
    quoted = "".join(letters_of(comment.text) for comment in letter.comments)
    assert len(quoted) <= len(letters_of(text))
