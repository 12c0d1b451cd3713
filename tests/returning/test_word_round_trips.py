"""A draft filled with content of every kind: other programs save it, and no exchange is lost, no word changed."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

import drafter
from drafter.returned import ReturnedLetter
from drafter.returning.formats.word.responses import response_elements
from drafter.word.package import WordFile, root_of
from tests.returning.word_files import elements, paragraph, run, saved

EXAMPLE = Path(__file__).parents[2] / "examples" / "annual-report.txt"
TRACKED = 'w:id="900" w:author="Ida Brook" w:date="2025-03-01T10:00:00Z"'
CELL = "<w:tc><w:tcPr/>{}</w:tc>"
NESTED = f"<w:tbl><w:tblPr/><w:tr>{CELL.format(paragraph('inner'))}{CELL.format(paragraph('7'))}</w:tr></w:tbl><w:p/>"
TABLE = (
    "<w:tbl><w:tblPr/>"
    f"<w:tr>{CELL.format(paragraph('Mill'))}{CELL.format(paragraph('Looms'))}</w:tr>"
    f"<w:tr>{CELL.format(paragraph('Tarn') + NESTED)}{CELL.format(paragraph('12'))}</w:tr></w:tbl><w:p/>"
)
DELETED = (
    f"<w:p><w:pPr><w:rPr><w:del {TRACKED}/></w:rPr></w:pPr>"
    f"<w:del {TRACKED}>{run('Gone.', tag='delText')}</w:del></w:p>"
)
CHANGED = paragraph(
    "It is ",
    f"<w:ins {TRACKED}>{run('not ')}</w:ins>",
    f"<w:del {TRACKED}>{run('very ', tag='delText')}</w:del>",
    "so.",
)
TYPED = (
    "We weighed each one.",
    "1. It reads like the staff's comment: please see page 9.",
    "Item 1A. Risk Factors, page 12",
    "Response: It begins with the label.",
    "Page 3",
    "12",
    "If you have any questions, please contact the mill.",
    "Very truly yours",
)
CONTENTS: tuple[tuple[str, str], ...] = (
    *((paragraph(text), text) for text in TYPED),
    (paragraph("<w:r><w:rPr><w:b/></w:rPr><w:t>Results of Mills</w:t></w:r>"), "Results of Mills"),
    (TABLE, "Mill Looms Tarn inner 7 12"),
    (paragraph("<w:r><w:drawing/></w:r>"), ""),
    (CHANGED, "It is not so."),
    (DELETED + paragraph("It stayed."), "It stayed."),
)
"""The content that counsel types, and its words once all changes are accepted."""


@pytest.fixture(scope="module")
def staff_letter() -> drafter.CommentLetter:
    return drafter.read(EXAMPLE)


def _controls(document: Document, tag: str) -> list[etree._Element]:
    return [
        control
        for control in document.element.body.iter(qn("w:sdt"))
        if (found := control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}")) is not None
        and found.get(qn("w:val")).startswith(tag)
    ]


def _filled(letter: drafter.CommentLetter, turn: int) -> tuple[Document, list[list[str]]]:
    """Return a draft with three contents in each response, and their words."""
    document = docx.Document(BytesIO(drafter.to_bytes(drafter.draft(letter))))
    texts = []
    for place, control in enumerate(_controls(document, "response-")):
        for prompt in control.findall(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}"):
            prompt.getparent().remove(prompt)
        content = control.find(qn("w:sdtContent"))
        for old in list(content):
            content.remove(old)
        chosen = [CONTENTS[(turn + 3 * place + step) % len(CONTENTS)] for step in range(3)]
        for xml, _ in chosen:
            content.extend(elements(xml))
        texts.append([words for _, words in chosen if words])
    return document, texts


def _as_saved(_: Document) -> None:
    """Leave the draft as it is."""


def _as_libreoffice(document: Document) -> None:
    """Drop tags and locks, and close each control after its first paragraph."""
    for control in _controls(document, ""):
        properties, content = control.find(qn("w:sdtPr")), control.find(qn("w:sdtContent"))
        for name in ("tag", "lock"):
            for element in properties.findall(qn(f"w:{name}")):
                properties.remove(element)
        for element in reversed(list(content)[1:]):
            control.addnext(element)


def _without_controls(document: Document) -> None:
    for control in list(document.element.body.iter(qn("w:sdt"))):
        for element in list(control.find(qn("w:sdtContent"))):
            control.addprevious(element)
        control.getparent().remove(control)


def _with_styles_only(document: Document) -> None:
    _without_controls(document)
    for mark in list(document.element.body.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
        mark.getparent().remove(mark)


@pytest.mark.parametrize("turn", range(3))
@pytest.mark.parametrize("with_letter", [False, True])
@pytest.mark.parametrize("edit", [_as_saved, _as_libreoffice, _without_controls, _with_styles_only])
def test_nothing_is_lost(
    edit: Callable[[Document], None], with_letter: bool, turn: int, staff_letter: drafter.CommentLetter
) -> None:
    document, texts = _filled(staff_letter, turn)
    edit(document)
    read = drafter.read_response(saved(document), staff_letter if with_letter else None)
    assert [one.number for one in read.exchanges] == [comment.number for comment in staff_letter.comments]
    for exchange, comment, words in zip(read.exchanges, staff_letter.comments, texts, strict=True):
        assert exchange.headings == comment.headings
        assert _plain(" ".join(block.words for block in exchange.comment)) == _plain(comment.text)
        assert _plain(" ".join(block.words for block in exchange.response)) == _plain(" ".join(words))
        assert "page" not in {block.kind for block in exchange.response}


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip()


@pytest.mark.parametrize("edit", [_as_saved, _as_libreoffice, _without_controls])
def test_the_elements_of_a_response_have_all_its_content(
    edit: Callable[[Document], None], staff_letter: drafter.CommentLetter
) -> None:
    for turn in range(0, len(CONTENTS), 3):
        document, _ = _filled(staff_letter, turn)
        edit(document)
        data = saved(document)
        root = root_of(WordFile(data).document)
        found = response_elements(root, _read(data).exchanges)
        for place, own in enumerate(found):
            expected = [CONTENTS[(turn + 3 * place + step) % len(CONTENTS)][0] for step in range(3)]
            assert _count(own, "drawing") == "".join(expected).count("<w:drawing")
            assert _count(own, "delText") == "".join(expected).count("<w:delText")
            assert _count(own, "tbl") == "".join(expected).count("<w:tbl>")


def _read(data: bytes) -> ReturnedLetter:
    return drafter.read_response(data)


def _count(own: tuple[etree._Element, ...], name: str) -> int:
    return sum(1 for element in own for _ in element.iter(f"{{*}}{name}"))


def test_a_picture_alone_is_a_response(staff_letter: drafter.CommentLetter) -> None:
    document, _ = _filled(staff_letter, 0)
    content = _controls(document, "response-")[-1].find(qn("w:sdtContent"))
    for old in list(content):
        content.remove(old)
    content.extend(elements(paragraph("<w:r><w:drawing/></w:r>")))
    last = _read(saved(document)).exchanges[-1]
    assert [block.kind for block in last.response] == ["picture"]
    assert last.outcome == "explained"


def test_a_deleted_paragraph_at_the_end_is_one_of_the_elements(staff_letter: drafter.CommentLetter) -> None:
    document, _ = _filled(staff_letter, 0)
    content = _controls(document, "response-")[-1].find(qn("w:sdtContent"))
    content.extend(elements(DELETED))
    data = saved(document)
    own = response_elements(root_of(WordFile(data).document), _read(data).exchanges)[-1]
    assert "Gone." in "".join(own[-1].itertext())


@pytest.mark.parametrize("edit", [_as_libreoffice, _without_controls])
def test_a_deleted_last_paragraph_gives_its_style_to_the_next_one(
    edit: Callable[[Document], None], staff_letter: drafter.CommentLetter
) -> None:
    """LibreOffice saves it so: the paragraph below it is a heading, or the first one of the closing."""
    document, texts = _filled(staff_letter, 0)
    for control in _controls(document, "response-"):
        control.find(qn("w:sdtContent")).extend(elements(DELETED))
        below = next(control.itersiblings(qn("w:p")), None)
        if below is not None:
            for style in below.findall(f"{qn('w:pPr')}/{qn('w:pStyle')}"):
                style.getparent().remove(style)
    edit(document)
    for letter in (None, staff_letter):
        read = drafter.read_response(saved(document), letter)
        shown = [" ".join(block.words for block in one.response) for one in read.exchanges]
        last = len(texts) - 1
        assert _plain(shown[last]) == _plain(" ".join(texts[last]))
    assert [one.headings for one in read.exchanges] == [comment.headings for comment in staff_letter.comments]


def test_bullets_of_an_acknowledgment_belong_to_the_closing(staff_letter: drafter.CommentLetter) -> None:
    document, texts = _filled(staff_letter, 0)
    _without_controls(document)
    close = next(one for one in document.element.body.iter(qn("w:p")) if "LetterText" in etree.tostring(one).decode()
                 and "questions" in "".join(one.itertext()))  # fmt: skip
    bullet = "<w:pPr><w:pStyle w:val='ResponseBullet'/></w:pPr>"
    for xml in (
        "<w:p><w:pPr><w:pStyle w:val='LetterText'/></w:pPr><w:r><w:t>The Company acknowledges that:</w:t></w:r></w:p>",
        f"<w:p>{bullet}<w:r><w:t>• what the staff asked it to say; and</w:t></w:r></w:p>",
        f"<w:p>{bullet}<w:r><w:t>• [another statement].</w:t></w:r></w:p>",
    ):
        close.addprevious(elements(xml)[0])
    last = _read(saved(document)).exchanges[-1]
    assert _plain(" ".join(block.words for block in last.response)) == _plain(" ".join(texts[-1]))
