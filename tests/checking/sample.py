"""A fictional staff letter and the finished response to it: no rule finds anything wrong with them.

An `Example` of a rule changes words in them. The response becomes a Word file, as counsel would send it.
"""

from __future__ import annotations

import io
import re
from functools import cache
from pathlib import Path

import docx
import docx.shared
from docx.document import Document
from docx.text.paragraph import Paragraph

from drafter.checking.rule import Example
from tests.checking.word_marks import MARKS

_HERE = Path(__file__).parent
STAFF = (_HERE / "staff_letter.txt").read_text("utf-8")
RESPONSE = (_HERE / "response_letter.txt").read_text("utf-8")
"""A line a paragraph: "#" is a heading, "*" a restated comment, "-" its bullet, ">" proposed disclosure."""

UNCHANGED = Example()


def staff_letter(example: Example = UNCHANGED) -> bytes:
    """Return the staff letter of an example, in EDGAR's text format."""
    return _changed(STAFF, (*example.both, *example.staff)).encode()


def response_letter(example: Example = UNCHANGED) -> bytes:
    """Return the response letter of an example, as a Word file."""
    document = docx.Document()
    document.core_properties.author = ""
    for line in _changed(RESPONSE, (*example.both, *example.response)).splitlines():
        if line.strip():
            _add(document, line)
    for mark, words in example.marks:
        MARKS[mark](document, words)
    return _saved(document)


@cache
def _changed(text: str, replacements: tuple[tuple[str, str], ...]) -> str:
    for old, new in replacements:
        changed = _in_lines(text, old, new)
        assert changed != text, f"the sample has no {old!r}"
        text = changed
    return text


def _in_lines(text: str, old: str, new: str) -> str:
    """Replace words that may be wrapped over two lines of the staff letter."""
    if old in text:
        return text.replace(old, new)
    flexible = r"\s+".join(map(re.escape, old.split()))
    return re.sub(flexible, lambda _: new, text)


def _add(document: Document, line: str) -> Paragraph:
    kind, _, words = line.partition(" ")
    if kind == "#":
        paragraph = document.add_paragraph()
        paragraph.add_run(words).underline = True
    elif kind in ("*", "-"):
        paragraph = document.add_paragraph(style="List Bullet" if kind == "-" else None)
        paragraph.add_run(words).bold = True
    elif kind == ">":
        paragraph = document.add_paragraph(words)
        paragraph.paragraph_format.left_indent = docx.shared.Inches(0.5)
    else:
        paragraph = document.add_paragraph(line)
    return paragraph


def _saved(document: Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
