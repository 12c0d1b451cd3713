"""A draft that comes back as a Word file after it was edited."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

import drafter
from drafter.returned import Exchange, ReturnedLetter

EXAMPLE = Path(__file__).parents[2] / "examples" / "second-round.txt"


@pytest.fixture(scope="module")
def staff_letter() -> drafter.CommentLetter:
    return drafter.read(EXAMPLE)


@pytest.fixture
def draft(staff_letter: drafter.CommentLetter) -> Document:
    return docx.Document(BytesIO(drafter.to_bytes(drafter.draft(staff_letter, notes=False))))


def _fill(document: Document) -> None:
    """Replace each response by words of its own."""
    for control in list(document.element.body.iter(qn("w:sdt"))):
        tag = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}")
        if tag is None or not tag.get(qn("w:val")).startswith("response-"):
            continue
        prompt = control.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}")
        if prompt is not None:
            prompt.getparent().remove(prompt)
        first, *others = control.iter(qn("w:p"))
        for paragraph in others:
            paragraph.getparent().remove(paragraph)
        for part in list(first):
            if part.tag != qn("w:pPr"):
                first.remove(part)
        _add_run(first, f"Words of {tag.get(qn('w:val'))}.")


def _add_run(paragraph: object, text: str) -> None:
    run, words = OxmlElement("w:r"), OxmlElement("w:t")
    words.text = text
    run.append(words)
    paragraph.append(run)  # type: ignore[attr-defined]


def _read(document: Document, letter: drafter.CommentLetter | None = None) -> ReturnedLetter:
    data = BytesIO()
    document.save(data)
    return drafter.read_response(data.getvalue(), letter)


def _without_controls(document: Document) -> None:
    for control in list(document.element.body.iter(qn("w:sdt"))):
        content = control.find(qn("w:sdtContent"))
        for part in list(content):
            control.addprevious(part)
        control.getparent().remove(control)


def _without_bookmarks(document: Document) -> None:
    for mark in [*document.element.body.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))]:
        mark.getparent().remove(mark)


def _comment(exchange: Exchange) -> str:
    return "\n".join(block.text for block in exchange.comment)


def _agrees(read: ReturnedLetter, letter: drafter.CommentLetter) -> None:
    assert [one.number for one in read.exchanges] == [comment.number for comment in letter.comments]
    for exchange, comment in zip(read.exchanges, letter.comments, strict=True):
        assert _comment(exchange) == comment.text
        assert [block.text for block in exchange.response] == [f"Words of response-{comment.number}."]
        assert exchange.headings == comment.headings


def test_a_draft_that_was_filled_in(draft: Document, staff_letter: drafter.CommentLetter) -> None:
    _fill(draft)
    _agrees(_read(draft), staff_letter)


def test_a_draft_whose_controls_are_gone(draft: Document, staff_letter: drafter.CommentLetter) -> None:
    _fill(draft)
    _without_controls(draft)
    _agrees(_read(draft), staff_letter)


def test_a_draft_whose_controls_and_bookmarks_are_gone(
    draft: Document, staff_letter: drafter.CommentLetter
) -> None:
    _fill(draft)
    _without_controls(draft)
    _without_bookmarks(draft)
    _agrees(_read(draft), staff_letter)
    _agrees(_read(draft, staff_letter), staff_letter)


def test_paragraphs_below_a_response_belong_to_it(draft: Document) -> None:
    _fill(draft)
    control = next(
        control
        for control in draft.element.body.iter(qn("w:sdt"))
        if control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}").get(qn("w:val")) == "response-2"
    )
    paragraph = OxmlElement("w:p")
    _add_run(paragraph, "A paragraph below the control.")
    control.addnext(paragraph)
    second = _read(draft).exchanges[1]
    assert [block.text for block in second.response] == [
        "Words of response-2.",
        "A paragraph below the control.",
    ]


def test_an_untouched_slot_has_no_response(draft: Document) -> None:
    properties = next(
        properties
        for properties in draft.element.body.iter(qn("w:sdtPr"))
        if (tag := properties.find(qn("w:tag"))) is not None and tag.get(qn("w:val")) == "response-1"
    )
    properties.append(OxmlElement("w:showingPlcHdr"))
    assert _read(draft).exchanges[0].response == ()
