"""A file that no program would write: nothing in it makes the export large, slow, or fail."""

from __future__ import annotations

import pytest

from drafter.exporting.html import html_of
from drafter.exporting.text import text_of
from drafter.validating import problems_of, read_document
from tests.exporting.letters import letter_of

HUGE = "99999999"
RUN = "<w:r><w:t>Sales</w:t></w:r>"
DEEP = 60
HOSTILE = {
    "a cell over many columns": f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="{HUGE}"/></w:tcPr><w:p>{RUN}</w:p>'
    f"</w:tc></w:tr></w:tbl>",
    "a row after many columns": f'<w:tbl><w:tr><w:trPr><w:gridBefore w:val="{HUGE}"/></w:trPr><w:tc><w:p>{RUN}</w:p>'
    f"</w:tc></w:tr></w:tbl>",
    "a far tab": f'<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="{HUGE}" w:leader="dot"/></w:tabs></w:pPr>{RUN}'
    f"<w:r><w:tab/></w:r>{RUN}</w:p>",
    "a far indent": f'<w:p><w:pPr><w:ind w:left="{HUGE}" w:firstLine="{HUGE}"/></w:pPr>{RUN}</w:p>',
    "an indent to the left": f'<w:p><w:pPr><w:ind w:left="-{HUGE}" w:hanging="{HUGE}"/></w:pPr>{RUN}</w:p>',
    "much space": f'<w:p><w:pPr><w:spacing w:before="{HUGE}" w:after="{HUGE}" w:line="{HUGE}"/></w:pPr>{RUN}</w:p>',
    "a page number of many digits": f"<w:p><w:fldSimple w:instr='PAGE \\# \"{'0' * 5000}\"'>{RUN}</w:fldSimple></w:p>",
    "tables in tables": "<w:tbl><w:tr><w:tc>" * DEEP + f"<w:p>{RUN}</w:p>" + "</w:tc></w:tr></w:tbl>" * DEEP,
    "controls in controls": "<w:sdt><w:sdtContent>" * DEEP
    + f"<w:p>{RUN}</w:p>"
    + "</w:sdtContent></w:sdt>" * DEEP,
    "links in links": "<w:p>" + "<w:hyperlink>" * DEEP + RUN + "</w:hyperlink>" * DEEP + "</w:p>",
    "a style based on itself": f'<w:p><w:pPr><w:pStyle w:val="Circle"/></w:pPr>{RUN}</w:p>',
    "a field that never ends": f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p><w:p>{RUN}</w:p>',
    "a field that never begins": f'<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r>{RUN}</w:p>',
    "a symbol that is no character": '<w:p><w:r><w:sym w:char="D800"/><w:sym w:char="x"/></w:r></w:p>',
    "a table without rows": "<w:tbl/><w:tbl><w:tr/></w:tbl>",
    "a picture that is nowhere": '<w:p><w:r><w:drawing><a:blip xmlns:a="a" xmlns:r="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships" r:embed="nowhere"/></w:drawing></w:r></w:p>',
}
CIRCLE = '<w:style w:type="paragraph" w:styleId="Circle"><w:basedOn w:val="Circle"/></w:style>'


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_gives_a_small_letter(body: str) -> None:
    letter = letter_of(f"{body}<w:p><w:r><w:t>We respond.</w:t></w:r></w:p>", styles=CIRCLE)

    page, text = html_of(letter, {}, ""), text_of(letter).content

    assert len(page) < 10_000
    assert len(text) < 10_000
    for content, name in ((page, "corresp.htm"), (text, "corresp.txt")):
        assert [problem.message for problem in problems_of(read_document(content, name, {}))] == []
    assert max(map(len, text.splitlines())) <= 132
    if "<w:t>" in body and "fldSimple" not in body:
        assert b"Sales" in page
        assert b"Sales" in text
