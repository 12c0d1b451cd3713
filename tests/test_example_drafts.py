"""The drafts of the example letters, from the staff's text to the Word file and back.

`golden/` shows each as an outline: style and words of every paragraph, controls by their tags, blanks in ⟦ ⟧,
and below a paragraph the notes that hang on it. DRAFTER_UPDATE_GOLDEN=1 writes them anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import drafter
from drafter import drafting, writing
from drafter.model import Block, Comment, CommentLetter
from drafter.response import ResponseLetter
from drafter.returning.read_back import read_back

PROJECT = Path(__file__).resolve().parents[1]
EXAMPLES = PROJECT / "examples"
LETTERS = sorted(
    path for path in EXAMPLES.iterdir() if path.is_file() and path.suffix not in (".md", ".toml")
)
GOLDEN = Path(__file__).parent / "golden"
DRAFTED = {
    "annual-report": "",
    "ipo": "",
    "mail-stop": "",
    "second-round": "",
    "second-round-by-counsel": "profile.toml",
    "single-comment": "",
}
"""Golden files, and the profile with which the letter of that name was drafted."""


def drafted(name: str) -> ResponseLetter:
    profile = drafting.load_profile(EXAMPLES / DRAFTED[name]) if DRAFTED[name] else None
    letter = drafter.read(EXAMPLES / f"{name.removesuffix('-by-counsel')}.txt")
    return drafter.draft(letter, profile)


def quoted(letter: CommentLetter) -> list[list[str]]:
    """Return the required contents of each comment's control: number and bullets before a tab, and every word."""
    return [
        [
            f"{block.marker or '•'}\t{block.text}"
            if block.kind == "bullet"
            else f"{comment.number}.\t{block.text}"
            if at == 0 and comment.number is not None
            else block.text
            for at, block in enumerate(comment.blocks)
        ]
        for comment in letter.comments
    ]


def held(response: ResponseLetter) -> list[list[str]]:
    """Return the contents of the comments' controls, in order."""
    controls = read_back(writing.to_bytes(response))
    return [words for tag, words in controls.items() if tag.startswith("comment-")]


@pytest.mark.parametrize("name", DRAFTED)
def test_the_draft_reads(name, word_outline, agrees_with_golden):
    agrees_with_golden(word_outline(writing.to_bytes(drafted(name))), GOLDEN / f"{name}.txt")


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.name)
def test_every_comment_is_quoted_word_for_word(path):
    letter = drafter.read(path)
    assert held(drafter.draft(letter, force=True)) == quoted(letter)


WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=80)
BLOCKS = st.builds(Block, st.just("paragraph"), WORDS) | st.builds(
    Block, st.just("bullet"), WORDS, st.integers(0, 2), st.sampled_from(["", "•", "o", "–", "(a)"])
)
COMMENTS = st.lists(
    st.tuples(
        st.builds(Block, st.just("paragraph"), WORDS),
        st.lists(BLOCKS, max_size=3),
        st.lists(WORDS, max_size=4),
    ),
    min_size=1,
    max_size=10,
)
"""Many comments a letter, because most of a draft's time goes into what is around them."""


@given(COMMENTS)
def test_whatever_the_staff_writes_is_quoted_word_for_word(comments):
    letter = CommentLetter(
        source="letter.txt",
        kind="comments",
        comments=tuple(
            Comment(number, tuple(headings), (first, *rest), (1, 1))
            for number, (first, rest, headings) in enumerate(comments, 1)
        ),
    )
    assert held(drafter.draft(letter)) == quoted(letter)
