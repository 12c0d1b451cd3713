"""A placeholder in a content control: what it stands for takes the place of the control, which may be locked."""

from __future__ import annotations

import pytest
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def control(content: str, kind: str = "<w:text/>") -> str:
    properties = f'<w:sdtPr><w:tag w:val="theirs"/><w:lock w:val="sdtContentLocked"/>{kind}</w:sdtPr>'
    return f"<w:sdt>{properties}<w:sdtContent>{content}</w:sdtContent></w:sdt>"


CELL = '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr>{}</w:tr></w:tbl>'

AROUND = {
    "a paragraph": lambda p: control(p("{{ letter }}")),
    "the words of a paragraph": lambda p: p(control("<w:r><w:t>{{ letter }}</w:t></w:r>")),
    "a control": lambda p: control(control(p("{{ letter }}")), "<w:richText/>"),
    "a cell": lambda p: CELL.format(control(f"<w:tc><w:tcPr/>{p('{{ letter }}')}</w:tc>")),
    "a paragraph with others": lambda p: control(p("By hand") + p("{{ letter }}") + p("Thank you")),
}


@pytest.mark.parametrize("around", AROUND)
def test_the_letter_takes_the_place_of_the_control(around, filled, word):
    parts = filled(AROUND[around](word.p), word.p("Footer"))
    body = etree.fromstring(parts["word/document.xml"])

    assert not [tag for tag in body.iter(f"{W}tag") if tag.get(f"{W}val") == "theirs"]
    lines = word.lines(parts["word/document.xml"])
    assert "Please tell us when." in " ".join(lines)
    assert lines[-1] == "Footer"
    if around == "a paragraph with others":
        assert (lines[0], lines[-2]) == ("By hand", "Thank you")


def test_a_control_around_the_running_header_goes_too(filled, word):
    header = filled(word.p("{{ letter }}"), header=control(word.p("{{ running_header }}")))["word/header.xml"]

    assert b"theirs" not in header
    assert word.lines(header)[0] == "U.S. Securities and Exchange Commission"


def test_other_controls_stay(filled, word):
    parts = filled(control(word.p("Our reference"), "<w:richText/>"), word.p("{{ letter }}"))

    assert b"theirs" in parts["word/document.xml"]
