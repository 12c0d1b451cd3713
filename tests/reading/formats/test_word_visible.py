"""What of a Word document is seen: each way to hide words, and what looks like one and is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter.reading.formats.word import read_word

MakeDocx = Callable[..., bytes]
WORDS = "and the hidden hull"
STYLES = """<w:style w:type="character" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="White"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Based"><w:basedOn w:val="White"/></w:style>"""


def run(text: str = WORDS, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def table(cell: str, row: str = "", properties: str = "") -> str:
    first = f"<w:tr><w:tc>{paragraph(run('Net dues'))}</w:tc></w:tr>"
    return (
        f"<w:tbl>{first}<w:tr><w:trPr>{row}</w:trPr>"
        f"<w:tc><w:tcPr>{properties}</w:tcPr>{cell}</w:tc></w:tr></w:tbl>"
    )


DRAWING = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
COPY = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def box(anchor: str) -> str:
    inside = f"<w:txbxContent>{paragraph(run())}</w:txbxContent>"
    return paragraph(f"<w:r><w:drawing {DRAWING}><wp:anchor>{anchor}{inside}</wp:anchor></w:drawing></w:r>")


HIDDEN = {
    "vanish": paragraph(run(look="<w:vanish/>")),
    "vanish by style": paragraph(run(look='<w:rStyle w:val="Gone"/>')),
    "white": paragraph(run(look='<w:color w:val="FFFFFF"/>')),
    "nearly white": paragraph(run(look='<w:color w:val="fdfdfd"/>')),
    "white by style": paragraph(run(), '<w:pStyle w:val="White"/>'),
    "white by a style below": paragraph(run(), '<w:pStyle w:val="Based"/>'),
    "black on black": paragraph(run(look='<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>')),
    "yellow on yellow": paragraph(run(look='<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>')),
    "the color of the cell": table(
        paragraph(run(look='<w:color w:val="1F3864"/>')), properties='<w:shd w:val="clear" w:fill="1F3864"/>'
    ),
    "tiny": paragraph(run(look='<w:sz w:val="2"/>')),
    "narrow": paragraph(run(look='<w:w w:val="1"/>')),
    "struck": paragraph(run(look="<w:strike/>")),
    "struck twice": paragraph(run(look="<w:dstrike/>")),
    "deleted": paragraph(f"<w:del><w:r><w:delText>{WORDS}</w:delText></w:r></w:del>"),
    "moved away": paragraph(f"<w:moveFrom>{run()}</w:moveFrom>"),
    "a hidden row": table(paragraph(run()), row="<w:hidden/>"),
    "a deleted row": table(paragraph(run()), row="<w:del/>"),
    "for older programs": paragraph(
        f"<w:r><mc:AlternateContent {COPY}><mc:Choice><w:t>dues</w:t></mc:Choice>"
        f"<mc:Fallback><w:t>{WORDS}</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    ),
    "a hidden box": box('<wp:docPr hidden="1"/>'),
    "a box without size": box('<wp:extent cx="0" cy="900000"/>'),
    "a box off the page": box("<wp:positionH><wp:posOffset>-9000000</wp:posOffset></wp:positionH>"),
}
VISIBLE = {
    "plain": paragraph(run()),
    "vanish, switched off": paragraph(run(look='<w:vanish w:val="0"/>')),
    "white on dark": paragraph(run(look='<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>')),
    "white in a dark cell": table(
        paragraph(run(look='<w:color w:val="FFFFFF"/>')), properties='<w:shd w:val="clear" w:fill="1F3864"/>'
    ),
    "black on white": paragraph(run(look='<w:color w:val="000000"/><w:shd w:val="clear" w:fill="FFFFFF"/>')),
    "automatic on black": paragraph(run(look='<w:color w:val="auto"/>')),
    "small": paragraph(run(look='<w:sz w:val="10"/>')),
    "inserted": paragraph(f"<w:ins>{run()}</w:ins>"),
    "a row": table(paragraph(run()), row='<w:hidden w:val="0"/>'),
    "a box": box('<wp:extent cx="900000" cy="900000"/><wp:docPr/>'),
    "the same for older programs": paragraph(
        f"<w:r><mc:AlternateContent {COPY}><mc:Choice><w:t>{WORDS}</w:t></mc:Choice>"
        f"<mc:Fallback><w:t>{WORDS}</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    ),
}
SEEN = "Please tell us how the dredger was insured."


@pytest.mark.parametrize("way", HIDDEN)
def test_hidden_words_are_told_and_not_read(make_docx: MakeDocx, way: str) -> None:
    lines = read_word(make_docx(paragraph(run(SEEN)) + HIDDEN[way], styles=STYLES), "letter.docx").lines
    assert lines[0].text == SEEN
    assert "hull" not in " ".join(line.text for line in lines if not line.hidden)
    assert [line.text for line in lines if line.hidden] == [WORDS]


@pytest.mark.parametrize("way", VISIBLE)
def test_words_that_are_seen_are_read(make_docx: MakeDocx, way: str) -> None:
    lines = read_word(make_docx(paragraph(run(SEEN)) + VISIBLE[way], styles=STYLES), "letter.docx").lines
    assert [line.text for line in lines if line.hidden] == []
    assert " ".join(line.text for line in lines).count(WORDS) == 1


def test_parts_that_are_not_read_are_told(make_docx: MakeDocx) -> None:
    endnotes = f'<w:endnote w:id="1">{paragraph(run("See the hull."))}</w:endnote>'
    body = paragraph(run(SEEN)) + '<w:altChunk r:id="rId9" xmlns:r="r"/>'
    source = read_word(make_docx(body, endnotes=endnotes), "letter.docx")
    assert [note.code for note in source.notes] == ["part_unread"] * len(source.notes)
    assert any("Another file" in note.message for note in source.notes)
    assert any("See the hull." in note.message for note in source.notes)


def test_an_automatic_number_is_as_long_as_numbers_are(make_docx: MakeDocx) -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="'
        + 20_000 * "%1."
        + '"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    listed = paragraph(run(), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    lines = read_word(make_docx(9 * listed, numbering=numbering), "letter.docx").lines
    assert max(len(line.text) for line in lines) < 200
