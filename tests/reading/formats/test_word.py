"""Word documents that a letter was pasted into: XML on the left, lines on the right."""

from __future__ import annotations

import io
import struct
import tracemalloc
import zipfile
from collections import Counter
from collections.abc import Callable
from xml.sax.saxutils import escape

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.errors import InputEncryptedError, InputNotReadableError, InputTooLargeError
from drafter.kernel import limits
from drafter.reading.formats.word import read_word

MakeDocx = Callable[..., bytes]


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def numbered(text: str, list_number: int, level: int = 0) -> str:
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_number}"/></w:numPr>'
    return paragraph(run(text), properties=place)


def level(at: int, style: str, text: str, *, start: int = 1, left: int = 720, font: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>'
        f'<w:lvlText w:val="{text}"/><w:pPr><w:ind w:left="{left}" w:hanging="360"/></w:pPr>'
        f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr></w:lvl>'
    )


def list_of(number: int, levels: str, *, also: str = "") -> str:
    """A definition with one list that follows it; `also` are more lists (w:num)."""
    return (
        f'<w:abstractNum w:abstractNumId="{number}">{levels}</w:abstractNum>'
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>{also}'
    )


def texts_of(data: bytes) -> list[str]:
    return [line.text for line in read_word(data, "letter.docx").lines if not line.hidden]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (paragraph(run("We note your "), run("disclosure.")), ["We note your disclosure."]),
        (paragraph(run("Jane Roe"), "<w:r><w:br/></w:r>", run("Harrow Corp")), ["Jane Roe", "Harrow Corp"]),
        (paragraph(run("Re:"), "<w:r><w:tab/></w:r>", run("Harrow Corp")), ["Re:    Harrow Corp"]),
        (paragraph(run("non"), "<w:r><w:noBreakHyphen/></w:r>", run("GAAP")), ["non-GAAP"]),
        (paragraph(run("a\u00adb\u00a0c \ufb01t")), ["ab c fit"]),
        (
            paragraph('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', run(" the filing")),
            ["• the filing"],
        ),
        (paragraph(run("Tell us "), f"<w:ins>{run('how')}</w:ins>", run(".")), ["Tell us how."]),
        (paragraph(run("Tell us"), "<w:del><w:r><w:delText> why</w:delText></w:r></w:del>"), ["Tell us"]),
        (paragraph(f"<w:moveFrom>{run('Gone.')}</w:moveFrom><w:moveTo>{run('Come.')}</w:moveTo>"), ["Come."]),
        (f"<w:sdt><w:sdtContent>{paragraph(run('In a control.'))}</w:sdtContent></w:sdt>", ["In a control."]),
        (
            paragraph("<w:sdt><w:sdtContent>", run("In"), "</w:sdtContent></w:sdt>", run(" a line.")),
            ["In a line."],
        ),
        (paragraph("<w:hyperlink>", run("A link."), "</w:hyperlink>"), ["A link."]),
        (
            paragraph("<w:r><w:instrText>PAGE</w:instrText></w:r>", run("2")),
            ["2"],
        ),
    ],
)
def test_a_paragraph_is_read_as_it_is_shown(make_docx: MakeDocx, body: str, lines: list[str]) -> None:
    assert texts_of(make_docx(body)) == lines


def test_automatic_numbers_and_bullets_are_put_back(make_docx: MakeDocx) -> None:
    body = (
        numbered("First.", 1)
        + numbered("how;", 2)
        + numbered("in more detail", 1, level=1)
        + numbered("and more", 1, level=1)
        + numbered("Second.", 1)
        + numbered("again from a", 1, level=1)
    )
    levels = level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%1.%2)", left=1440)
    bullets = level(0, "bullet", "\uf0b7", font="Symbol")
    source = read_word(make_docx(body, numbering=list_of(1, levels) + list_of(2, bullets)), "letter.docx")
    assert [(line.text, line.indent) for line in source.lines] == [
        ("1.  First.", 3),
        ("•  how;", 3),
        ("(1.a)  in more detail", 9),
        ("(1.b)  and more", 9),
        ("2.  Second.", 3),
        ("(2.a)  again from a", 9),
    ]


@pytest.mark.parametrize(
    ("style", "text", "shown"),
    [
        ("decimal", "%1)", "4)"),
        ("lowerRoman", "%1.", "iv."),
        ("upperRoman", "%1.", "IV."),
        ("upperLetter", "%1.", "D."),
        ("decimalZero", "%1", "04"),
        ("none", "", ""),
        ("bullet", "\ue123", "•"),
        ("bullet", "o", "o"),
    ],
)
def test_every_way_to_count(make_docx: MakeDocx, style: str, text: str, shown: str) -> None:
    numbering = list_of(1, level(0, style, text, start=4))
    assert texts_of(make_docx(numbered("Revise.", 1), numbering=numbering)) == [f"{shown}  Revise.".strip()]


def test_a_list_goes_on_in_another_of_its_kind_unless_it_starts_anew(make_docx: MakeDocx) -> None:
    on = '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    anew = (
        '<w:num w:numId="3"><w:abstractNumId w:val="1"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    )
    body = "".join(numbered("Revise.", number) for number in (1, 2, 3, 3))
    shown = texts_of(make_docx(body, numbering=list_of(1, level(0, "decimal", "%1."), also=on + anew)))
    assert [text.split()[0] for text in shown] == ["1.", "2.", "7.", "8."]


def test_a_list_that_the_file_does_not_define_counts_all_the_same(make_docx: MakeDocx) -> None:
    without_number = level(0, "decimal", "%1.").join(("<w:abstractNum>", "</w:abstractNum>"))
    body = numbered("Revise.", 9) + numbered("Explain.", 9)
    assert texts_of(make_docx(body, numbering=without_number)) == ["1.  Revise.", "2.  Explain."]


def test_a_number_may_come_from_a_style(make_docx: MakeDocx) -> None:
    styles = (
        '<w:style w:styleId="Comment"><w:basedOn w:val="List"/></w:style>'
        '<w:style w:styleId="List"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = 2 * paragraph(run("Revise."), properties='<w:pStyle w:val="Comment"/>')
    data = make_docx(body, numbering=list_of(1, level(0, "decimal", "%1.")), styles=styles)
    assert texts_of(data) == ["1.  Revise.", "2.  Revise."]


def test_a_row_of_a_table_is_a_line() -> None:
    document = docx.Document()
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Re:", "Harrow Corp\nForm 10-K"
    table.cell(1, 0).text, table.cell(1, 1).text = "", "File No. 001-99991"
    buffer = io.BytesIO()
    document.save(buffer)
    assert texts_of(buffer.getvalue()) == ["Re:  Harrow Corp", "Form 10-K", "File No. 001-99991"]


def test_hidden_and_white_text_is_on_hidden_lines(make_docx: MakeDocx) -> None:
    body = paragraph(
        run("Please "), run("FirstName", '<w:color w:val="ffffff"/>'), run("revise.")
    ) + paragraph(run("secret", "<w:vanish/>"))
    source = read_word(make_docx(body), "letter.docx")
    assert [(line.text, bool(line.hidden)) for line in source.lines] == [
        ("Please revise.", False),
        ("FirstName", True),
        ("secret", True),
    ]


def test_gaps_and_bold_are_told(make_docx: MakeDocx) -> None:
    body = (
        paragraph(run("General", "<w:b/>"))
        + paragraph()
        + paragraph(run("Not bold", '<w:b w:val="0"/>'), properties='<w:spacing w:after="240"/>')
        + paragraph(run("Last"))
    )
    source = read_word(make_docx(body), "letter.docx")
    assert [(line.text, line.gap, line.bold) for line in source.lines] == [
        ("General", 0, True),
        ("Not bold", 1, False),
        ("Last", 1, False),
    ]


def test_a_text_box_stands_behind_its_paragraph_and_is_read_once(make_docx: MakeDocx) -> None:
    box = f"<w:txbxContent>{paragraph(run('Boxed.'))}</w:txbxContent>"
    body = paragraph(
        run("Before "), f"<w:r><w:pict>{box}</w:pict><w:Fallback>{box}</w:Fallback></w:r>", run("after.")
    )
    assert texts_of(make_docx(body)) == ["Before after.", "Boxed."]


def test_footnotes_stand_at_the_end(make_docx: MakeDocx) -> None:
    footnotes = f"<w:footnote>{paragraph(run('See page 4.'))}</w:footnote>"
    assert texts_of(make_docx(paragraph(run("Revise.")), footnotes=footnotes)) == ["Revise.", "See page 4."]


def test_the_main_part_may_have_another_name() -> None:
    space = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(
            "_rels/.rels",
            '<R><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></R>',
        )
        archive.writestr(
            "word/document2.xml",
            f"<w:document {space}><w:body>{paragraph(run('Found.'))}</w:body></w:document>",
        )
    assert texts_of(buffer.getvalue()) == ["Found."]


def test_another_archive_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(InputNotReadableError, match=r"letter\.docx is an archive but not a Word document"):
        read_word(buffer.getvalue(), "letter.docx")


@pytest.mark.parametrize("cut", [10, 60, -30])
def test_a_damaged_document_is_refused(make_docx: MakeDocx, cut: int) -> None:
    with pytest.raises(InputNotReadableError, match=r"letter\.docx is a damaged Word document"):
        read_word(make_docx(paragraph(run("Revise.")))[:cut], "letter.docx")


def test_broken_xml_is_refused(make_docx: MakeDocx) -> None:
    with pytest.raises(InputNotReadableError, match="damaged"):
        read_word(make_docx("<w:p>"), "letter.docx")


def test_an_archive_with_a_password_is_refused(make_docx: MakeDocx) -> None:
    data = bytearray(make_docx(paragraph(run("Revise."))))
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1  # the flag of encryption in the archive's directory
    with pytest.raises(InputEncryptedError, match="is password-protected"):
        read_word(bytes(data), "letter.docx")


def test_an_archive_that_unpacks_without_end_is_refused(
    make_docx: MakeDocx, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "UNPACKED", 1000)
    with pytest.raises(InputTooLargeError, match="unpacks to more"):
        read_word(make_docx(paragraph(run("Revise. " * 200))), "letter.docx")


def test_no_more_is_unpacked_than_the_archive_says_it_has() -> None:
    buffer, name = io.BytesIO(), b"word/document.xml"
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name.decode(), " " * 30_000_000)
    packed = bytearray(buffer.getvalue())
    in_directory, before_part = packed.rindex(name) - 46, packed.index(name) - 30
    for size_at in (in_directory + 24, before_part + 22):
        packed[size_at : size_at + 4] = struct.pack("<I", 100)
    data = bytes(packed)

    tracemalloc.start()
    with pytest.raises(InputNotReadableError, match="damaged"):
        read_word(data, "letter.docx")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 5_000_000


TEXT = st.text("abcXYZ019 &<>’–", min_size=1, max_size=20)
RUNS = st.lists(
    st.builds(
        lambda text, style: run(escape(text), style), TEXT, st.sampled_from(["", "<w:b/>", "<w:vanish/>"])
    ),
    max_size=4,
)
BODIES = st.recursive(
    RUNS.map(lambda runs: paragraph(*runs)),
    lambda inner: st.builds(
        lambda wrap, parts: wrap.format("".join(parts)),
        st.sampled_from(
            [
                "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
                "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
                "<w:p><w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r></w:p>",
            ]
        ),
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=8,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=BODIES)
def test_every_letter_and_digit_is_in_one_line(make_docx: MakeDocx, body: str) -> None:
    from lxml import etree

    data = make_docx(paragraph(run("start")) + body)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        written = "".join(etree.fromstring(archive.read("word/document.xml")).itertext())
    expected = Counter(c for c in written if c.isalnum())
    lines = read_word(data, "letter.docx").lines  # those that are hidden, too
    assert Counter(c for line in lines for c in line.text if c.isalnum()) == expected
