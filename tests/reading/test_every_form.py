"""One letter in every format in which it may be pasted or saved: the comments and the header are the same."""

from __future__ import annotations

import html
import io
import re
import textwrap
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from docx import Document

from drafter.model import CommentLetter
from drafter.reading import read

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("annual-report", "second-round", "mail-stop", "ipo")


@cache
def example(name: str) -> CommentLetter:
    return read(EXAMPLES / f"{name}.txt")


def paragraphs_of(letter: CommentLetter) -> list[str]:
    """Return the letter as a reader sees it: one item for each paragraph, heading or line of the address."""
    addressee, subject, signature = letter.addressee, letter.subject, letter.signature
    assert letter.date is not None
    assert letter.salutation is not None
    lines: list[str | None] = [f"{letter.date:%B} {letter.date.day}, {letter.date.year}"]
    lines += [addressee.name, addressee.title, addressee.company, *addressee.address]
    lines += [f"Re: {subject.registrant}", *subject.lines, letter.salutation, *letter.opening]
    for comment in letter.comments:
        lines += comment.headings
        for position, block in enumerate(comment.blocks):
            bullet = "• " if block.kind == "bullet" else ""
            number = f"{comment.number}. " if position == 0 else ""
            lines.append(f"{number}{bullet}{block.text}")
    lines += [
        *letter.closing,
        "Sincerely,",
        signature.name,
        signature.title,
        signature.division,
        signature.office,
    ]
    lines += [f"cc: {letter.cc[0]}", *letter.cc[1:]] if letter.cc else []
    return [line for line in lines if line]


def flat(lines: list[str]) -> bytes:
    return "\n".join(lines).encode()


def flat_in_utf_16(lines: list[str]) -> bytes:
    return "\r\n\r\n".join(lines).encode("utf-16")


def wrapped(lines: list[str]) -> bytes:
    return "\n\n".join(textwrap.fill(line, 88) for line in lines).encode("cp1252", "replace")


def wrapped_without_white_space(lines: list[str]) -> bytes:
    return "\n".join(textwrap.fill(line, 88) for line in lines).encode("utf-8-sig")


def web_page(lines: list[str]) -> bytes:
    body = "".join(f"<p>{html.escape(line)}</p>\n" for line in lines)
    return f"<!DOCTYPE html><html><head><title>Letter</title></head><body>{body}</body></html>".encode()


def word(lines: list[str]) -> bytes:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def pdf(lines: list[str], make_pdf: Callable[..., bytes]) -> bytes:
    """Set in lines of type, with white space between paragraphs, over as many pages as it takes."""
    left, top, bottom, leading = 72, 720, 72, 14
    pages: list[list[tuple[float, float, str]]] = [[]]
    at = top
    for paragraph in lines:
        for row in textwrap.wrap(paragraph, 80):
            if at < bottom:
                pages.append([])
                at = top
            pages[-1].append((left, at, row))
            at -= leading
        at -= leading
    return make_pdf(*pages)


FORMS = (flat, flat_in_utf_16, wrapped, wrapped_without_white_space, web_page, word, pdf)


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
@pytest.mark.parametrize("name", NAMES)
def test_the_same_letter_comes_out(
    name: str, form: Callable[..., bytes], make_pdf: Callable[..., bytes]
) -> None:
    original = example(name)
    lines = paragraphs_of(original)
    found = read(form(lines, make_pdf) if form is pdf else form(lines), name="letter")
    assert [(c.number, letters(c.text)) for c in found.comments] == [
        (c.number, letters(c.text)) for c in original.comments
    ]
    assert [letters("".join(c.headings)) for c in found.comments] == [
        letters("".join(c.headings)) for c in original.comments
    ]
    assert (found.kind, found.date, found.deadline) == (original.kind, original.date, original.deadline)
    assert found.subject.file_numbers == original.subject.file_numbers
    assert [contact.name for contact in found.contacts] == [contact.name for contact in original.contacts]
    assert found.signature.office == original.signature.office
    assert found.unplaced == ()
