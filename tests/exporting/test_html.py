"""The letter as HTML: what Word shows becomes tags that EDGAR accepts."""

from __future__ import annotations

import re

import pytest

from tests.exporting.letters import page_of, words_of_html
from tests.word.documents import rooted

ACCEPTED = {
    *("html", "head", "title", "body", "div", "p", "font", "b", "i", "u", "strike", "sup", "sub", "hr", "br"),
    *("table", "tr", "td", "a", "img"),
}
"""The tags that real letters on EDGAR have."""

LOOKS = [
    ("<w:b/>", "<b>Sales</b>"),
    ("<w:i/>", "<i>Sales</i>"),
    ('<w:u w:val="single"/>', "<u>Sales</u>"),
    ('<w:u w:val="none"/>', ">Sales<"),
    ("<w:strike/>", "<strike>Sales</strike>"),
    ("<w:dstrike/>", "<strike>Sales</strike>"),
    ('<w:vertAlign w:val="superscript"/>', "<sup>Sales</sup>"),
    ('<w:rStyle w:val="Strong"/>', "<b>Sales</b>"),
    ('<w:rStyle w:val="Strong"/><w:b w:val="0"/>', ">Sales<"),
    ('<w:color w:val="1F497D"/>', '<font style="color:#1F497D">Sales</font>'),
    ('<w:color w:val="000000"/>', ">Sales<"),
    ('<w:highlight w:val="yellow"/>', ">Sales<"),
    ('<w:rFonts w:ascii="Arial"/>', "font-family:Arial,sans-serif"),
]


@pytest.mark.parametrize(("properties", "expected"), LOOKS)
def test_a_run_looks_as_in_word(properties: str, expected: str) -> None:
    page = page_of(f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>Sales</w:t></w:r></w:p>")

    assert expected in page


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ("", "margin:0pt 0pt 12pt 0pt"),
        ('<w:pStyle w:val="Quoted"/>', "margin:0pt 0pt 12pt 36pt;text-indent:-36pt"),
        ('<w:pStyle w:val="Quoted"/><w:ind w:hanging="0"/>', "margin:0pt 0pt 12pt 36pt"),
        ('<w:jc w:val="both"/>', "margin:0pt 0pt 12pt 0pt;text-align:justify"),
        ('<w:spacing w:line="480" w:lineRule="auto"/>', "margin:0pt 0pt 12pt 0pt;line-height:230%"),
        ('<w:spacing w:line="280" w:lineRule="exact"/>', "margin:0pt 0pt 12pt 0pt;line-height:14pt"),
        ('<w:ind w:start="360" w:end="720"/>', "margin:0pt 36pt 12pt 18pt"),
    ],
)
def test_a_paragraph_inherits_what_it_does_not_set(properties: str, expected: str) -> None:
    page = page_of(f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>Sales</w:t></w:r></w:p>")

    assert f'<p style="{expected}">' in page


def test_there_is_no_space_between_paragraphs_of_a_style_that_wants_none() -> None:
    line = '<w:p><w:pPr><w:pStyle w:val="Quoted"/></w:pPr><w:r><w:t>Sales</w:t></w:r></w:p>'

    below = re.findall(r"margin:0pt 0pt (\d+)pt", page_of(line * 3))

    assert below == ["0", "0", "12"]


HIDDEN = [
    "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>",
    '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>secret</w:t></w:r>',
    "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>secret</w:t></w:r></w:sdtContent></w:sdt>",
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>secret</w:instrText></w:r>"
    "<w:r><w:fldChar w:fldCharType='end'/></w:r>",
    "<w:del><w:r><w:delText>secret</w:delText></w:r></w:del>",
    '<w:bookmarkStart w:id="1" w:name="secret"/>',
]


@pytest.mark.parametrize("content", HIDDEN)
def test_what_word_does_not_show_is_not_in_the_file(content: str) -> None:
    page = page_of(f"<w:p><w:r><w:t>Sales</w:t></w:r>{content}<w:r><w:t> fell.</w:t></w:r></w:p>")

    assert "secret" not in page
    assert words_of_html(page) == ["Sales", "fell."]


def test_every_tag_is_one_that_edgar_accepts_and_every_byte_is_ascii() -> None:
    cell = "<w:tc><w:tcPr><w:shd w:fill='DDDDDD'/></w:tcPr><w:p><w:r><w:t>“§ 1”</w:t></w:r></w:p></w:tc>"
    nested = f"<w:tc><w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl><w:p/></w:tc>"

    page = page_of(f"<w:tbl><w:tr>{cell}{nested}</w:tr></w:tbl><w:p/>")

    assert set(re.findall(r"</?(\w+)", page)) <= ACCEPTED
    assert page.count("<table") == 1
    assert words_of_html(page) == ["“§", "1”"] * 3


def test_spaces_are_kept() -> None:
    page = page_of('<w:p><w:r><w:t xml:space="preserve">  Sales   fell</w:t></w:r></w:p>')

    assert ">&#160; Sales &#160; fell<" in page or ">&#160;&#160;Sales &#160;&#160;fell<" in page


def test_the_label_of_a_list_is_set_before_its_text() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/>'
        '<w:lvlText w:val="(%1)"/><w:pPr><w:ind w:left="1080" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    place = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>"
    item = f"<w:p><w:pPr>{place}</w:pPr><w:r><w:t>{{}}</w:t></w:r></w:p>"
    page = page_of(
        item.format("price") + item.format("volume"),
        {"word/numbering.xml": (rooted("numbering", numbering), "numbering")},
    )

    assert words_of_html(page) == ["(a)", "price", "(b)", "volume"]
    assert "margin:0pt 0pt 12pt 54pt;text-indent:-18pt" in page
    assert "min-width:18pt" in page


def test_an_empty_paragraph_is_a_line() -> None:
    empty = "<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:b/></w:rPr></w:r></w:p>"

    assert page_of(empty).count("&#160;</p>") == 1


def test_paragraphs_with_one_frame_are_in_one_box() -> None:
    line = "<w:{0} w:val='single' w:sz='8' w:space='4'/>"
    frame = f"<w:pBdr>{''.join(line.format(edge) for edge in ('top', 'left', 'bottom', 'right'))}</w:pBdr>"
    framed = f"<w:p><w:pPr>{frame}</w:pPr><w:r><w:t>Sales</w:t></w:r></w:p>"

    page = page_of(framed * 2 + "<w:p><w:r><w:t>Sales</w:t></w:r></w:p>")

    assert page.count("border:1pt solid #000000") == 1
    assert page.count("padding:4pt 4pt 4pt 4pt") == 1


TABS = '<w:tabs><w:tab w:val="{}" w:pos="{}" w:leader="{}"/></w:tabs>'


@pytest.mark.parametrize(
    ("align", "leader", "expected"),
    [
        ("left", "none", "min-width:144pt"),
        ("left", "underscore", "border-bottom:1pt solid #000000"),
        ("right", "none", "text-align:right"),
        ("center", "none", "text-align:right"),
        ("right", "dot", "text-align:right;border-bottom:1pt dotted #000000"),
    ],
)
def test_a_tab_leads_to_its_stop(align: str, leader: str, expected: str) -> None:
    stops = TABS.format(align, 2880, leader)
    page = page_of(f"<w:p><w:pPr>{stops}</w:pPr><w:r><w:t>By:</w:t><w:tab/><w:t>Ann Lee</w:t></w:r></w:p>")

    assert expected in page
    assert words_of_html(page) == ["By:", "Ann", "Lee"]


def test_a_footnote_is_at_the_end_with_its_number() -> None:
    note = "<w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> See ASC 606.</w:t></w:r></w:p>"
    notes = f"<w:footnote w:id='7'>{note}</w:footnote>"
    marked = "<w:p><w:r><w:t>Sales fell.</w:t></w:r><w:r><w:footnoteReference w:id='7'/></w:r></w:p>"

    page = page_of(marked, {"word/footnotes.xml": (rooted("footnotes", notes), "footnotes")})

    assert words_of_html(page) == ["Sales", "fell.", "1", "1", "See", "ASC", "606."]
    assert '<sup><a href="#note1">1</a></sup>' in page
    assert '<a name="note1"></a>' in page


def test_an_unknown_footnote_has_a_number_and_no_text() -> None:
    page = page_of("<w:p><w:r><w:footnoteReference w:id='9'/></w:r></w:p>")

    assert '<a href="#note1">1</a>' in page
    assert '<a name="note1"></a>' in page


def test_a_table_has_its_share_of_the_line_and_each_column_its_share_of_the_table() -> None:
    cell = "<w:tc><w:p><w:r><w:t>Sales</w:t></w:r></w:p></w:tc>"
    grid = "<w:tblGrid><w:gridCol w:w='1170'/><w:gridCol w:w='3510'/></w:tblGrid>"

    page = page_of(f"<w:tbl>{grid}<w:tr>{cell * 2}</w:tr></w:tbl><w:p/>")

    assert re.findall(r"width:([\d.]+%)", page) == ["50%", "25%", "75%"]


def test_a_row_is_as_high_as_in_word() -> None:
    row = "<w:tr>{}<w:tc><w:p/></w:tc></w:tr>"
    space = "<w:trPr><w:trHeight w:val='240' w:hRule='atLeast'/></w:trPr>"

    page = page_of(f"<w:tbl>{row.format(space)}{row.format('')}</w:tbl><w:p/>")

    assert re.findall(r"<tr[^>]*>", page) == ['<tr style="height:12pt">', "<tr>"]


def test_a_cell_spans_columns_and_rows() -> None:
    def cell(text: str, properties: str) -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"

    wide, tall = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>'
    rows = cell("a", tall) + cell("b", wide), cell("", "<w:vMerge/>") + cell("c", "") + cell("d", "")

    page = page_of(f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl><w:p/>")

    assert page.count('<td rowspan="2"') == 1
    assert page.count('<td colspan="2"') == 1
    assert page.count("<td") == 4
    assert words_of_html(page) == ["a", "b", "c", "d"]
