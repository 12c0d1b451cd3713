"""A submission's PDF compared with its text extract, and its header with the Re: block."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.model import Block, Comment, CommentLetter, EdgarHeader, Subject
from drafter.reading.crosscheck import disagreements, header_disagreements


def letter(*texts: str) -> CommentLetter:
    comments = [Comment(n, (), (Block("paragraph", text),), (n, n)) for n, text in enumerate(texts, start=1)]
    return CommentLetter("letter", "comments", comments=tuple(comments))


SAME = [
    ("the company’s “net” dues – 2015", "the company s  net  dues   2015"),
    ("Lazard Frères & Co.", "Lazard Fr res & Co."),
]


@pytest.mark.parametrize(("pdf", "text"), SAME)
def test_what_the_text_form_loses_is_no_difference(pdf: str, text: str) -> None:
    assert list(disagreements(letter(pdf), letter(text))) == []


def test_another_word_is_named_with_its_comment() -> None:
    (warning,) = disagreements(letter("Revise.", "State the dues."), letter("Revise.", "State the duties."))
    assert warning.code == "forms_disagree"
    assert warning.message.startswith(
        "Comment 2 differs between the document and the text extract: “State the dues.”"
    )


def test_numbers_that_begin_again_are_paired_by_place() -> None:
    again = letter("a", "b", "c")
    comments = tuple(replace(c, number=n) for c, n in zip(again.comments, (1, 2, 1), strict=True))
    assert list(disagreements(replace(again, comments=comments), replace(again, comments=comments))) == []


def test_a_comment_that_only_one_form_has() -> None:
    assert "not in the submission's text" in next(disagreements(letter("a", "b"), letter("a"))).message
    assert "not in the document" in next(disagreements(letter("a"), letter("a", "b"))).message


@pytest.mark.parametrize("number", ["001-99001", "1-99001", "001-99001-01"])
def test_the_registered_file_number_in_another_spelling(number: str) -> None:
    printed = replace(letter("a"), subject=Subject(file_numbers=(number,)))
    assert list(header_disagreements(printed, EdgarHeader(file_numbers=("001-99001",)))) == []


def test_another_file_number_is_told() -> None:
    printed = replace(letter("a"), subject=Subject(file_numbers=("001-99002",)))
    (warning,) = header_disagreements(printed, EdgarHeader(file_numbers=("001-99001",)))
    assert warning.code == "file_number"
