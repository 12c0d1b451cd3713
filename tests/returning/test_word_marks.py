"""What a Word file holds besides plain text is seen, with its place; docx-plus sees the same."""

from __future__ import annotations

import datetime
from io import BytesIO

import docx
import pytest
from docx_plus.comments import add_comment, read_threads, reply_to_comment, resolve_comment
from docx_plus.notes import add_endnote, add_footnote, read_footnotes
from docx_plus.revisions import accept_all_revisions, mark_deletion, mark_insertion, read_revisions

from drafter.marks import Margin, Mark, NamedValue
from drafter.returning.formats import read_content
from drafter.returning.formats.word import numbered_paragraphs
from drafter.word.package import WordFile, root_of
from drafter.word.text import words
from tests.returning.word_files import add_part, declared, document, elements, paragraph, run, saved

AUTHOR = 'w:id="7" w:author="Ida Brook" w:date="2025-03-14T09:30:00Z"'
PICTURE = (
    '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="A map of the mills"/><a:graphic>'
    "<a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
BOX = paragraph("Draft of March 3")
TEXT_BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp>"
    f"<wps:txbx><w:txbxContent>{BOX}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
    f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{BOX}</w:txbxContent></v:textbox></w:pict>"
    "</mc:Fallback></mc:AlternateContent></w:r>"
)


def field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def marks(*body: str, styles: str = "") -> list[Mark]:
    return list(read_content(saved(document(*body, styles=styles)), "response.docx").marks)


def shown(*body: str, styles: str = "") -> list[tuple[str, str, str]]:
    return [(mark.kind, mark.words, mark.detail) for mark in marks(*body, styles=styles)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (f"<w:ins {AUTHOR}>{run('new')}</w:ins>", ("insertion", "new", "")),
        (f"<w:del {AUTHOR}>{run('old', tag='delText')}</w:del>", ("deletion", "old", "")),
        (f"<w:moveFrom {AUTHOR}>{run('moved')}</w:moveFrom>", ("move", "moved", "from")),
        (f"<w:moveTo {AUTHOR}>{run('moved')}</w:moveTo>", ("move", "moved", "to")),
        (run("bold", f"<w:b/><w:rPrChange {AUTHOR}><w:rPr/></w:rPrChange>"), ("format_change", "bold", "")),
        (run("hidden", "<w:vanish/>"), ("hidden", "hidden", "")),
        (run("white", '<w:color w:val="FFFFFF"/>'), ("hidden", "white", "FFFFFF")),
        (run("red", '<w:color w:val="ff0000"/>'), ("colored", "red", "FF0000")),
        (run("bright", '<w:highlight w:val="yellow"/>'), ("highlighted", "bright", "yellow")),
        (run("gray", '<w:shd w:val="clear" w:fill="D9D9D9"/>'), ("shaded", "gray", "D9D9D9")),
        (run("dotted", '<w:shd w:val="pct25" w:color="auto" w:fill="auto"/>'), ("shaded", "dotted", "808080")),
        (field("MERGEFIELD Client", "«Client»"), ("field", "«Client»", "MERGEFIELD Client")),
        (
            field(r"REF Comment_4 \h", "Error! Reference source not found."),
            ("field", "Error! Reference source not found.", r"REF Comment_4 \h"),
        ),
        (
            f'<w:fldSimple w:instr=" DOCPROPERTY Matter ">{run("1201")}</w:fldSimple>',
            ("field", "1201", "DOCPROPERTY Matter"),
        ),
        (PICTURE, ("picture", "", "A map of the mills")),
        (TEXT_BOX, ("text_box", "Draft of March 3", "")),
        (
            '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>',
            ("embedded_object", "", "Excel.Sheet.12"),
        ),
        ("<w:r><w14:contentPart/></w:r>", ("ink", "", "")),
        (
            '<w:sdt><w:sdtPr><w:alias w:val="Response 3"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>'
            f"{run('[Response]')}</w:sdtContent></w:sdt>",
            ("blank_control", "[Response]", "Response 3"),
        ),
    ],
    ids=lambda value: value[0] + " " + value[2] if isinstance(value, tuple) else "",
)  # fmt: skip
def test_each_kind(content: str, expected: tuple[str, str, str]) -> None:
    assert shown(paragraph("Some ", content, " words.")) == [expected]


def test_a_hidden_row_is_hidden_text() -> None:
    row = f"<w:tr><w:trPr>{{}}</w:trPr><w:tc>{paragraph(run('{}'))}</w:tc></w:tr>"
    rows = (
        row.format("<w:hidden/>", "unseen"),
        row.format('<w:hidden w:val="0"/>', "seen"),
        row.format("", "shown"),
    )

    assert shown(f"<w:tbl>{''.join(rows)}</w:tbl>", paragraph("after")) == [
        ("hidden", "unseen", "in a hidden row")
    ]


@pytest.mark.parametrize(
    "content",
    [
        run("black", '<w:color w:val="000000"/>'),
        run("nearly black", '<w:color w:val="1F1F1F"/>'),
        run("as LibreOffice writes black", '<w:color w:val="00000A"/>'),
        run("automatic", '<w:color w:val="auto"/>'),
        run("a link", '<w:rStyle w:val="Hyperlink"/>'),
        run("no highlight", '<w:highlight w:val="none"/>'),
        run("on white", '<w:shd w:val="clear" w:fill="FFFFFF"/>'),
        run("shown", '<w:vanish w:val="0"/>'),
        run("   ", '<w:highlight w:val="yellow"/>'),
        field("PAGE", "2"),
        field(r"REF Comment_4 \h", "4"),
    ],
)
def test_what_looks_like_plain_text_is_no_mark(content: str) -> None:
    blue = '<w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/></w:rPr>'
    link = f'<w:style w:type="character" w:styleId="Hyperlink">{blue}</w:style>'
    assert shown(paragraph("Some ", content, " words."), styles=link) == []


RED = '<w:rPr><w:color w:val="C00000"/></w:rPr>'


@pytest.mark.parametrize(
    ("color", "style", "body"),
    [
        (
            "C00000",
            f'<w:style w:type="character" w:styleId="Query"><w:name w:val="Query"/>{RED}</w:style>',
            paragraph("Some ", run("red", '<w:rStyle w:val="Query"/>')),
        ),
        (
            "C00000",
            f'<w:style w:type="paragraph" w:styleId="Query"><w:name w:val="Query"/>{RED}</w:style>',
            paragraph("red", properties='<w:pStyle w:val="Query"/>'),
        ),
        (
            "C00000",
            f'<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/>{RED}</w:style>'
            '<w:style w:type="paragraph" w:styleId="Query"><w:name w:val="Query"/><w:basedOn w:val="Base"/></w:style>',
            paragraph("red", properties='<w:pStyle w:val="Query"/>'),
        ),
        (  # python-docx's theme has C0504D, here darker by a fourth
            "913C3A",
            "",
            paragraph(run("red", '<w:color w:val="000000" w:themeColor="accent2" w:themeShade="C0"/>')),
        ),
    ],
    ids=["character style", "paragraph style", "style based on another", "theme"],
)
def test_the_color_of_text_wherever_it_is_set(color: str, style: str, body: str) -> None:
    assert shown(body, styles=style) == [("colored", "red", color)]


def test_the_color_of_all_text() -> None:
    made = document(paragraph("All of it."))
    defaults = made.styles.element.find(f".//{{{made.element.nsmap['w']}}}rPrDefault")
    defaults[0].extend(elements('<w:color w:val="0000FF"/>'))
    found = read_content(saved(made), "response.docx").marks
    assert [(mark.kind, mark.words, mark.detail) for mark in found] == [("colored", "All of it.", "0000FF")]


def test_runs_with_the_same_formatting_are_one_mark() -> None:
    yellow = '<w:highlight w:val="yellow"/>'
    assert shown(
        paragraph(run("two ", yellow), run("runs", f"<w:b/>{yellow}"), " and ", run("one", yellow))
    ) == [("highlighted", "two runs", "yellow"), ("highlighted", "one", "yellow")]


def test_a_change_has_its_author_and_date_and_its_paragraph() -> None:
    inserted = f"<w:ins {AUTHOR}>{run('new')}</w:ins>"
    (mark,) = marks(paragraph("First."), "<w:p/>", paragraph("Third, ", inserted))
    assert (mark.author, mark.place.paragraph) == ("Ida Brook", 3)
    assert mark.date == datetime.datetime(2025, 3, 14, 9, 30, tzinfo=datetime.UTC)


def test_tracked_paragraph_marks_rows_and_cells() -> None:
    row = f"<w:tr><w:trPr><w:del {AUTHOR}/></w:trPr><w:tc>{paragraph('Gone')}</w:tc></w:tr>"
    cell = f"<w:tr><w:tc><w:tcPr><w:cellIns {AUTHOR}/></w:tcPr>{paragraph('New')}</w:tc></w:tr>"
    assert shown(
        paragraph("Split", properties=f"<w:rPr><w:ins {AUTHOR}/></w:rPr>"),
        paragraph("Joined", properties=f"<w:rPr><w:del {AUTHOR}/></w:rPr>"),
        f"<w:tbl>{row}{cell}</w:tbl>",
    ) == [
        ("paragraph_mark", "Split", "inserted"),
        ("paragraph_mark", "Joined", "deleted"),
        ("deletion", "Gone", "row"),
        ("insertion", "New", "cell"),
    ]


def test_the_text_is_that_of_accepted_changes_and_docx_plus_agrees() -> None:
    made = docx.Document()
    made.add_paragraph("Sales rose by 14% in 2024.")
    second = made.add_paragraph("Of this, ")
    inserted = second.add_run("three fourths ")
    struck = second.add_run("half ")
    second.add_run("came from the Tarn mill.")
    mark_insertion(inserted, author="Ida Brook")
    mark_deletion(struck, author="Tobias Wren")
    read = read_content(saved(made), "response.docx")
    theirs = read_revisions(made)
    assert [(mark.kind, mark.words, mark.author, mark.date) for mark in read.marks] == [
        (one.revision_type, one.text, one.author, one.timestamp) for one in theirs
    ]
    accept_all_revisions(made)
    assert [piece.text for piece in read.pieces] == [one.text for one in made.paragraphs]


def test_a_paragraph_whose_mark_is_deleted_continues_in_the_next_one() -> None:
    deleted = f"<w:rPr><w:del {AUTHOR}/></w:rPr>"
    made = document(
        paragraph("One ", properties=deleted), paragraph("and two."), paragraph("Alone", properties=deleted),
        f"<w:tbl><w:tr><w:tc>{paragraph('Cell', properties=deleted)}</w:tc></w:tr></w:tbl>",
    )  # fmt: skip
    pieces = read_content(saved(made), "response.docx").pieces
    assert [(piece.number, piece.last, piece.text) for piece in pieces] == [
        (1, 2, "One and two."),
        (3, 0, "Alone"),
        (4, 0, "Cell"),
    ]


def test_comments_with_their_threads_as_docx_plus_sees_them() -> None:
    made = docx.Document()
    made.add_paragraph("First.")
    claim = made.add_paragraph("The estimate is ").add_run("six weeks")
    first = add_comment(claim, "Where does it come from?", author="Ida Brook")
    reply_to_comment(made, first.comment_id, "From the plan.", author="Tobias Wren")
    resolve_comment(made, first.comment_id)
    add_comment(made.paragraphs[0].runs[0], "Cite the page.", author="Ida Brook")
    made = docx.Document(BytesIO(saved(made)))
    comments = [mark for mark in read_content(saved(made), "response.docx").marks if mark.kind == "comment"]
    by_id = {comment.id: comment for comment in comments}
    for thread in read_threads(made):
        for one in (thread.root, *thread.replies):
            mark = by_id[str(one.comment_id)]
            assert (mark.detail, mark.author, mark.words) == (one.text, one.author, one.anchored_text)
            assert mark.resolved == thread.resolved
            assert mark.replies_to == ("" if one is thread.root else str(thread.root.comment_id))
    assert [comment.place.paragraph for comment in comments] == [1, 2, 2]


def test_notes_have_their_own_words_and_the_place_of_their_reference() -> None:
    made = docx.Document()
    made.add_paragraph("First.")
    made.add_paragraph("Second.")
    add_footnote(made.paragraphs[1], "Unaudited.")
    add_endnote(made.paragraphs[0], "See Note 4.")
    notes = read_content(saved(made), "response.docx").marks
    assert [(mark.kind, mark.words, mark.place.paragraph) for mark in notes] == [
        ("endnote", "See Note 4.", 1),
        ("footnote", read_footnotes(made)[0].text, 2),
    ]


def test_a_text_box_is_read_below_the_paragraph_that_it_is_anchored_in() -> None:
    made = document(paragraph("Before ", TEXT_BOX, "and after."), paragraph("Next."))
    pieces = read_content(saved(made), "response.docx").pieces
    assert [(piece.number, piece.text) for piece in pieces] == [
        (1, "Before and after."),
        (2, "Draft of March 3"),
        (3, "Next."),
    ]


def test_one_numbering_finds_the_element_of_each_paragraph() -> None:
    cell = f"<w:tc>{paragraph('In a cell')}</w:tc>"
    made = document(
        paragraph("Before ", TEXT_BOX), "<w:p/>", f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>",
        f"<w:sdt><w:sdtContent>{paragraph('In a control')}</w:sdtContent></w:sdt>",
    )  # fmt: skip
    data = saved(made)
    numbered = numbered_paragraphs(root_of(WordFile(data).document))
    found = {
        piece.number: words(numbered[piece.number]).strip()
        for piece in read_content(data, "response.docx").pieces
    }
    assert found == {1: "Before", 2: "Draft of March 3", 4: "In a cell", 5: "In a control"}


def test_margins_and_the_marks_in_them() -> None:
    made = document(paragraph("Body."))
    section = made.sections[0]
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = "Ada Quill"
    section.header.add_paragraph("March 14, 2025")
    section.footer.paragraphs[0].add_run("4821-9032-1107 v.3").font.hidden = True
    section.first_page_footer.paragraphs[0].text = "One Weir Street"
    read = read_content(saved(made), "response.docx")
    assert sorted(read.margins) == [
        Margin("first-page footer", "One Weir Street"),
        Margin("footer", "4821-9032-1107 v.3"),
        Margin("header", "Ada Quill\nMarch 14, 2025"),
    ]
    (mark,) = read.marks
    assert (mark.kind, mark.place.part, mark.place.paragraph) == ("hidden", "footer", 1)


def test_what_the_file_says_about_itself() -> None:
    made = document(paragraph("Body."))
    core = made.core_properties
    core.author, core.last_modified_by, core.revision, core.title = "Ida Brook", "Tobias Wren", 14, "Response"
    settings = made.settings.element
    variables = '<w:docVars><w:docVar w:name="Matter" w:val="1201"/></w:docVars>'
    for element in elements(f"{variables}<w:rsids><w:rsid w:val='00AB12CD'/></w:rsids>"):
        settings.append(element)
    found = read_content(saved(made), "response.docx").properties
    assert found is not None
    assert (found.author, found.last_modified_by, found.revision, found.title) == (
        "Ida Brook",
        "Tobias Wren",
        "14",
        "Response",
    )
    assert found.variables == (NamedValue("Matter", "1201"),)
    assert found.has_revision_ids


def test_a_file_in_another_format_says_nothing_about_itself() -> None:
    read = read_content(b"<html><body><p>Dear Ms. Quill:</p></body></html>", "response.htm")
    assert (read.marks, read.margins, read.properties) == ((), (), None)


def test_comments_of_older_versions_of_word_have_no_threads() -> None:
    made = document(
        paragraph('<w:commentRangeStart w:id="3"/>', "All", '<w:commentRangeEnd w:id="3"/>', " of it.")
    )
    comment = f'<w:comment w:id="3" w:author="Ida Brook">{paragraph("Is it?")}</w:comment>'
    add_part(made, "comments.xml", "comments", declared("comments", comment))
    (mark,) = read_content(saved(made), "response.docx").marks
    assert (mark.words, mark.detail, mark.replies_to, mark.resolved) == ("All", "Is it?", "", False)
