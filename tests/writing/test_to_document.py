"""The letter as a python-docx document, for people who script Word."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest

import drafter
from drafter import writing
from drafter.returning.read_back import read_back

PROJECT = Path(__file__).resolve().parents[2]
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
TEMPLATE = PROJECT / "examples" / "firm" / "letterhead.dotx"


def saved(document) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("letterhead", [None, TEMPLATE], ids=["ours", "a template"])
def test_it_can_be_saved_and_read_back(letterhead):
    letter = drafter.draft(drafter.read(PROJECT / "examples" / "second-round.txt"))
    document = writing.to_document(letter, letterhead)

    again = docx.Document(BytesIO(saved(document)))

    written = writing.to_bytes(letter, letterhead)
    assert [p.text for p in again.paragraphs] == [p.text for p in docx.Document(BytesIO(written)).paragraphs]
    assert read_back(saved(document)) == read_back(written)


def test_a_script_can_continue_with_it(letter):
    document = writing.to_document(letter)

    document.add_paragraph("Exhibit A", document.styles["Normal"])
    document.add_picture(BytesIO(PICTURE))
    document.core_properties.subject = "Form 10-K"
    document.add_comment(document.paragraphs[-2].runs, "Attach it.", author="Counsel")

    again = docx.Document(BytesIO(saved(document)))
    assert again.paragraphs[-2].text == "Exhibit A"
    assert len(again.inline_shapes) == 1
    assert again.core_properties.subject == "Form 10-K"
    assert [comment.text for comment in again.comments][-1] == "Attach it."
    assert read_back(saved(document))["comment-2"] == ["2.\tPlease tell us why."]


def test_sections_and_headers_are_those_of_the_letter(letter):
    section = writing.to_document(letter).sections[0]

    assert any(
        line in paragraph.text for line in letter.running_header for paragraph in section.header.paragraphs
    )
