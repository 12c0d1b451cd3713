"""A firm's letterhead: its styles stay, missing ones are added, the letter goes to its placeholder."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Pt

from drafter import writing
from drafter.errors import TemplateError
from drafter.response import STYLES, Paragraph, ResponseLetter, Run


@pytest.fixture
def firm(tmp_path):
    """A plain document of different design: the library's own template serves as a firm's file."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Garamond"
    document.styles.add_style("Letter Closing", 1).font.size = Pt(9)
    document.add_paragraph("Harrow & Vale LLP")
    document.core_properties.author = "IT department"
    return document, tmp_path / "firm.docx"


def written(letter, document, path):
    document.save(str(path))
    return docx.Document(BytesIO(writing.to_bytes(letter, path)))


def test_the_letter_goes_where_its_placeholder_is(firm, letter):
    document, path = firm
    document.add_paragraph().add_run("{{ let")
    document.paragraphs[-1].add_run("ter }}")
    document.add_paragraph("A footer line in the body")
    texts = [paragraph.text for paragraph in written(letter, document, path).paragraphs]
    assert texts[:2] == ["Harrow & Vale LLP", "Pemberwick Turbine Corp."]
    assert texts[-2:] == ["cc:\tEdda Marsh", "A footer line in the body"]


def test_without_a_placeholder_it_goes_after_the_last_paragraph(firm, letter):
    document, path = firm
    texts = [paragraph.text for paragraph in written(letter, document, path).paragraphs]
    assert (texts[0], texts[-1]) == ("Harrow & Vale LLP", "cc:\tEdda Marsh")


def test_missing_styles_are_added_and_the_firms_kept(firm, letter):
    document, path = firm
    result = written(letter, document, path)
    assert {style.name for style in result.styles} >= set(STYLES.values())
    assert result.styles["Letter Closing"].font.size == Pt(9)
    assert result.styles["Normal"].font.name == "Garamond"
    assert result.styles["Letter Text"].base_style.name == "Normal"


def test_a_style_that_is_added_comes_after_the_one_it_is_based_on(firm, letter):
    document, path = firm
    before = {style.name for style in document.styles}
    seen = set()
    for style in written(letter, document, path).styles:
        base = getattr(getattr(style, "base_style", None), "name", None)
        assert style.name in before or base is None or base in seen | before
        seen.add(style.name)


def test_the_running_header_goes_into_the_firms_header(firm, letter):
    document, path = firm
    header = document.sections[0].header
    header.is_linked_to_previous = False
    header.paragraphs[0].text = "{{ running_header }}"
    result = written(letter, document, path)
    assert result.sections[0].header.paragraphs[0].text == "U.S. Securities and Exchange Commission"


def test_notes_join_those_of_the_firm(firm, letter):
    document, path = firm
    document.add_comment(document.paragraphs[0].runs, text="House rule", author="Knowledge", initials="K")
    comments = list(written(letter, document, path).comments)
    assert [comment.author for comment in comments] == ["Knowledge"] + ["Drafter"] * 5
    assert len({comment.comment_id for comment in comments}) == 6


def test_the_firms_properties_do_not_sign_the_letter(firm, letter):
    document, path = firm
    assert written(letter, document, path).core_properties.author == "Edda Marsh"


def test_a_style_of_the_firm_can_be_named(firm):
    document, path = firm
    document.styles.add_style("House Quote", 1)
    result = written(ResponseLetter((Paragraph("House Quote", (Run("x"),)),)), document, path)
    assert result.paragraphs[-1].style.name == "House Quote"


def test_an_unknown_style_names_the_nearest():
    with pytest.raises(TemplateError, match=r"“Staff Commment”.*“Staff Comment”"):
        writing.to_bytes(ResponseLetter((Paragraph("Staff Commment", (Run("x"),)),)))


def test_no_such_letterhead(tmp_path):
    with pytest.raises(TemplateError, match=r"absent\.docx"):
        writing.to_bytes(ResponseLetter(()), tmp_path / "absent.docx")


def bookmarks(document):
    return [mark.get(qn("w:name")) for mark in document.element.body.iter(qn("w:bookmarkStart"))]


def test_a_bookmark_of_ours_gets_a_name_that_the_letterhead_does_not_use(firm, letter):
    document, path = firm
    mark = document.add_paragraph()._p.makeelement(
        qn("w:bookmarkStart"), {qn("w:id"): "7", qn("w:name"): "COMMENT_1"}
    )
    document.paragraphs[-1]._p.append(mark)

    names = bookmarks(written(letter, document, path))
    assert names == ["COMMENT_1", "Comment_1_2", "Response_1", "Comment_2", "Response_2"]
