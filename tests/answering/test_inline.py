"""Text and its formatting survive the way through Markdown, whatever the text looks like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.answering.inline import MARKDOWN, Piece, merged, pieces_of, read_inline, write_inline

TEXT = st.text(alphabet="ab1 .,;:*_[]()<>{}#+-=&`~|\\!\"'“\n\tx0lt", max_size=25)
PIECES = st.lists(
    st.builds(
        Piece, TEXT, st.booleans(), st.booleans(), st.booleans(), st.sampled_from(("", "https://a.example/x"))
    ),
    max_size=5,
)


@given(PIECES)
def test_no_word_is_lost(pieces: list[Piece]) -> None:
    written = write_inline(pieces)

    assert _words(read_inline(written)) == _words(merged(pieces))


@given(PIECES)
def test_a_paragraph_stays_one_paragraph(pieces: list[Piece]) -> None:
    tokens = MARKDOWN.parse(write_inline(pieces))

    if _words(merged(pieces)):
        assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
        assert _words(pieces_of(tokens[1].children or [])) == _words(merged(pieces))


@pytest.mark.parametrize(
    ("pieces", "markdown"),
    [
        (
            [Piece("We "), Piece("have revised ", bold=True), Piece("page 14.")],
            "We **have revised** page 14.",
        ),
        ([Piece("See Note "), Piece("4", italic=True), Piece(".")], "See Note *4*."),
        ([Piece("The Company [will revise] page [●].")], "The Company [will revise] page [●]."),
        ([Piece("On [date] [(a)](b)")], "On [date] \\[(a)](b)"),
        ([Piece("The amount of [***] is omitted.")], "The amount of [\\*\\*\\*] is omitted."),
        ([Piece("[a]: b")], "\\[a]: b"),
        ([Piece("1. The first point")], "1\\. The first point"),
        ([Piece("- not a list")], "\\- not a list"),
        ([Piece("one\ntwo")], "one\\\ntwo"),
        ([Piece("our website", link="https://a.example/")], "[our website](<https://a.example/>)"),
        ([Piece("AT&T and R&D; 5 < 6")], "AT&T and R\\&D; 5 \\< 6"),
        ([Piece("over"), Piece("state", bold=True), Piece("ment")], "over**state**ment"),
        ([Piece("(a)", bold=True), Piece("word")], "(a)word"),
    ],
)
def test_what_is_written(pieces: list[Piece], markdown: str) -> None:
    assert write_inline(pieces) == markdown


def _words(pieces: list[Piece]) -> str:
    return "".join(piece.text for piece in pieces)
