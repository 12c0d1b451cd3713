"""What firms ask for in their wording and profile: each on a small firm's folder, and read back from the letter."""

from __future__ import annotations

import copy
import io
from pathlib import Path

import docx
import pytest

import drafter
from drafter.answering.answers_file import Answer
from drafter.answering.in_word import exported, replace_responses
from drafter.errors import TemplateError
from drafter.firm import Firm
from drafter.firm.checks.run import check
from drafter.response import Columns, Paragraph
from drafter.word.controls import fill_control, response_controls
from drafter.word.package import WordFile, root_of
from drafter.word.xml import W
from tests.paper import paper

STAFF_LETTER = Path(__file__).resolve().parents[2] / "examples" / "second-round.txt"

PROFILE = """
signed_by = "counsel"
[firm]
name = "Harrow & Vale LLP"
[letter]
sign_off = "Very truly yours,"
[own]
document_number = "NY-104417"
offices = ["Boston", "Salem"]
"""

BESIDE = """
{% for quote in quotes %}
<headings number="{{ quote.key }}"></headings>
<columns lines="yes">
<column><comment number="{{ quote.key }}"></comment></column>
<column shade="F2F2F2" share="2"><response number="{{ quote.key }}" prompt="Write."></response></column>
</columns>
{% endfor %}
"""
BOXED = """
{% for quote in quotes %}
<headings number="{{ quote.key }}"></headings>
<columns lines="yes"><column shade="E8EEF4"><comment number="{{ quote.key }}"></comment></column></columns>
<response number="{{ quote.key }}" prompt="Write."></response>
{% endfor %}
"""
SIGNERS = """
<p class="closing">{{ profile.letter.sign_off }}</p>
<columns>
<column><p class="signature">[Signature]</p><p class="signature">Ada Marsh</p></column>
<column><p class="signature">[Signature]</p><p class="signature">Oren Vale</p></column>
</columns>
"""


@pytest.fixture(scope="module")
def letter():
    return drafter.read(STAFF_LETTER)


@pytest.fixture
def firm(tmp_path):
    def lay_down(**wording: str) -> Firm:
        (tmp_path / "letter").mkdir()
        (tmp_path / "profile.toml").write_text(PROFILE, "utf-8")
        for name, text in wording.items():
            (tmp_path / "letter" / f"{name}.html").write_text(text, "utf-8")
        return Firm(tmp_path)

    return lay_down


def document(letter, firm, settings=None):
    return docx.Document(io.BytesIO(drafter.to_bytes(drafter.draft(letter, settings, firm=firm), firm=firm)))


def words(blocks):
    return [(block.kind, block.marker, block.text, block.proposed) for block in blocks]


@pytest.mark.parametrize("comments", [BESIDE, BOXED], ids=["side by side", "boxes"])
def test_comments_in_tables_are_read_back(comments, letter, firm, tmp_path):
    house, plain = firm(comments=comments), drafter.draft(letter)
    response = drafter.draft(letter, firm=house)
    drafter.write(response, tmp_path / "out.docx")
    drafter.write(plain, tmp_path / "plain.docx")

    assert any(isinstance(block, Columns) for block in response.blocks)
    assert (
        response.open_blanks
        == drafter.draft(letter, {"signed_by": "counsel", "firm": {"name": "A"}}).open_blanks
    )
    there, expected = (drafter.read_response(tmp_path / f"{name}.docx") for name in ("out", "plain"))
    assert [one.number for one in there.exchanges] == [one.number for one in expected.exchanges]
    assert [words(one.comment) for one in there.exchanges] == [
        words(one.comment) for one in expected.exchanges
    ]
    assert [words(one.response) for one in there.exchanges] == [
        words(one.response) for one in expected.exchanges
    ]


def test_a_table_that_leaves_out_a_comment_is_refused(letter, firm):
    left_out = BESIDE.replace('<comment number="{{ quote.key }}"></comment>', "")
    with pytest.raises(TemplateError, match="omits all comments"):
        drafter.draft(letter, firm=firm(comments=left_out))


def test_columns_have_their_shares_shades_and_lines(letter, firm):
    (first, *_) = document(letter, firm(comments=BESIDE, signature=SIGNERS)).tables[1:]
    left, right = first.rows[0].cells

    assert right.width == pytest.approx(2 * left.width, rel=0.01)
    assert right._tc.xpath("w:tcPr/w:shd/@w:fill") == ["F2F2F2"]
    assert left._tc.xpath("w:tcPr/w:shd") == []
    assert not first._tbl.xpath("w:tblPr/w:tblBorders")  # those of the table's style


def test_two_signers_stand_side_by_side_without_borders(letter, firm):
    signers = document(letter, firm(signature=SIGNERS)).tables[-1]

    assert [cell.paragraphs[1].text for cell in signers.rows[0].cells] == ["Ada Marsh", "Oren Vale"]
    assert set(signers._tbl.xpath("w:tblPr/w:tblBorders/*/@w:val")) == {"nil"}


@pytest.mark.parametrize(
    ("wording", "message"),
    [
        ("<columns></columns>", "<columns> needs a <column>"),
        ("<columns>a<column>b</column></columns>", "Words cannot be directly in <columns>"),
        ("<table><tr><td>a</td>b</tr></table>", "Words cannot be directly in <tr>"),
        ("<ul><li>a</li><p>b</p></ul>", "<p> cannot be directly in <ul>"),
        ("<table><caption>a</caption></table>", "no element <caption>"),
        (40 * "<table><tr><td>" + "a" + 40 * "</td></tr></table>", "<table> cannot be in a cell"),
        ("<table><tr><td><columns><column>a</column></columns></td></tr></table>", "<columns> cannot be in"),
        ('<columns><column share="half">a</column></columns>', "whole number"),
        ('<columns><column shade="gray">a</column></columns>', "six letters or digits"),
        ('<columns lines="some"><column>a</column></columns>', "lines= is no or yes"),
        (
            '<table><tr><td><comment number="1"></comment></td></tr></table>',
            "<comment> cannot be in a cell of a table",
        ),
        ('<p page="next">a</p>', "page= is same or new"),
    ],
)
def test_a_wrong_element_or_attribute_is_refused(wording, message, letter, firm):
    with pytest.raises(TemplateError, match=message):
        drafter.draft(letter, firm=firm(closing=wording))


def test_keys_of_the_firms_own_are_for_wording_and_letterhead(letter, firm, tmp_path):
    house = firm(
        closing="<p>No. {{ profile.own.document_number }}, {{ profile.own.offices | and_list }}.</p>"
    )
    footer = paper()
    footer.add_paragraph("{{ letter }}")
    footer.sections[0].footer.paragraphs[0].text = "{{ profile.own.document_number }}"
    footer.save(str(tmp_path / "letterhead.docx"))
    made = document(letter, house)

    assert "No. NY-104417, Boston and Salem." in [paragraph.text for paragraph in made.paragraphs]
    assert made.sections[0].footer.paragraphs[0].text == "NY-104417"


def test_a_key_that_is_not_there_is_told_with_the_nearest(letter, firm):
    with pytest.raises(TemplateError, match=r"documnt_number.*document_number"):
        drafter.draft(letter, firm=firm(closing="<p>{{ profile.own.documnt_number }}</p>"))


def test_the_words_above_the_signature_are_a_key(letter, firm):
    assert "Very truly yours," in [paragraph.text for paragraph in document(letter, firm()).paragraphs]


def test_the_built_in_text_and_a_paragraph_more(letter, firm):
    house = firm(closing='{% include "built-in/closing.html" %}\n<p>Thank you.</p>')
    texts = [paragraph.text for paragraph in document(letter, house).paragraphs]
    at = next(number for number, text in enumerate(texts) if text.startswith("If you have any questions"))

    assert texts[at + 1] == "Thank you."
    assert check(house, reviews=("proxy",)).errors == []


def test_the_built_in_letter_and_an_exhibit_more_has_its_parts(letter, firm):
    response = drafter.draft(letter, firm=firm(letter='{% include "built-in/letter.html" %}<p>Exhibit</p>'))

    assert {"date", "comments", "signature"} <= {
        part.name for part in response.parts if part.start < part.stop
    }


def test_an_exhibit_collects_the_proposed_disclosure(letter, firm):
    exhibit = '<p page="new" class="delivery">Exhibit A</p><proposals title="Comment {number}"></proposals>'
    response = drafter.draft(letter, firm=firm(copies=exhibit))
    at = next(
        number for number, block in enumerate(response.blocks) if block[1:2] and _text(block) == "Exhibit A"
    )

    assert response.blocks[at].begins_page
    assert next(_text(block) for block in response.blocks[at + 1 :]) == "Comment 3"
    assert {block.style for block in response.blocks[at + 2 :]} == {"proposed disclosure"}
    proposed = next(
        block
        for block in document(letter, Firm(response.firm_folder)).paragraphs
        if block.text == "Exhibit A"
    )
    assert proposed._p.xpath("w:pPr/w:pageBreakBefore")


def test_a_paragraph_in_a_style_of_the_letterhead(letter, firm, tmp_path):
    house = firm(closing='<p word-style="House Note">Thank you.</p>')
    own = paper()
    own.styles.add_style("House Note", 1)
    own.add_paragraph("{{ letter }}")
    own.save(str(tmp_path / "letterhead.docx"))
    (note,) = (one for one in document(letter, house).paragraphs if one.text == "Thank you.")
    assert note.style.name == "House Note"
    (tmp_path / "letterhead.docx").unlink()

    with pytest.raises(TemplateError, match="no paragraph style named “House Note”"):
        document(letter, house)
    assert any("House Note" in str(problem) for problem in check(house, reviews=("proxy",)).errors)


@pytest.mark.parametrize(
    ("language", "shown"),
    {"fr": "1er mars 2023", "de": "1. März 2023", "es": "1 de marzo de 2023", "ja": "2023年3月1日"}.items(),
)
def test_a_date_in_a_second_language(language, shown, letter, firm):
    house = firm(date=f'<date></date><p class="date">{{{{ date | letter_date("{language}") }}}}</p>')
    made = document(letter, house, {"letter": {"date": "2023-03-01"}})

    assert shown in [paragraph.text for paragraph in made.paragraphs]


def test_a_language_that_is_unknown_is_told(letter, firm):
    with pytest.raises(TemplateError, match="has no language 'fre'; did you mean 'fr'"):
        drafter.draft(letter, firm=firm(closing='<p>{{ letter.date | letter_date("fre") }}</p>'))


def _text(block) -> str:
    return "".join(run.text for run in block.runs) if isinstance(block, Paragraph) else ""


ON_FIRST_LINE = {
    "signed_by": "counsel",
    "letter": {"label": "Company Response:", "label_on_first_line": True},
}


def test_a_label_on_the_first_line_is_read_back(letter, tmp_path):
    drafter.write(drafter.draft(letter, ON_FIRST_LINE), tmp_path / "out.docx")
    drafter.write(drafter.draft(letter, {"signed_by": "counsel"}), tmp_path / "plain.docx")
    (first, *_) = (
        one
        for one in docx.Document(str(tmp_path / "out.docx")).element.iter(f"{W}p")
        if "Response_1" in str(one.xml)
    )
    there, expected = (drafter.read_response(tmp_path / f"{name}.docx") for name in ("out", "plain"))

    assert "".join(text.text or "" for text in first.iter(f"{W}t")).startswith(
        "Company Response:  The Company supplements"
    )
    assert [words(one.response) for one in there.exchanges] == [
        words(one.response) for one in expected.exchanges
    ]


@pytest.mark.parametrize("author", ["", "Ada Marsh"])
def test_an_answer_put_below_a_label_on_the_first_line_keeps_it(author, letter, tmp_path):
    path = tmp_path / "out.docx"
    drafter.write(drafter.draft(letter, ON_FIRST_LINE), path)
    file, returned = WordFile(path.read_bytes()), drafter.read_response(path)
    (one, *_) = exported(file, returned)
    assert one.answer.markdown.startswith("The Company supplements")
    assert replace_responses(file, returned, [one.answer], author=author).replaced == ()

    done = replace_responses(file, returned, [Answer(1, "We have done so.")], author=author)
    path.write_bytes(file.to_bytes())

    assert done.replaced == ((1, 1),)
    assert words(drafter.read_response(path).exchanges[0].response)[0][2] == "We have done so."
    texts = [
        "".join(text.text or "" for text in one.iter(f"{W}t")) for one in root_of(file.document).iter(f"{W}p")
    ]
    assert "Company Response:  We have done so." in texts


def test_a_response_that_is_carried_over_has_the_label_once(letter, tmp_path):
    path = tmp_path / "out.docx"
    drafter.write(drafter.draft(letter, ON_FIRST_LINE), path)
    root = root_of(WordFile(path.read_bytes()).document)
    first, second, *_ = response_controls(root)
    fill_control(second, [copy.deepcopy(one) for one in first.find(f"{W}sdtContent")])

    texts = ["".join(text.text or "" for text in one.iter(f"{W}t")) for one in second.iter(f"{W}p")]
    assert [text.count("Company Response:") for text in texts] == [1, 0]
    assert [one.get(f"{W}name") for one in second.iter(f"{W}bookmarkStart")] == ["Response_2"]


def test_the_lines_of_a_recipient_are_kept(letter, firm):
    texts = [
        one.text
        for one in document(letter, firm(), {"letter": {"copies": ["Ada Marsh\nVale & Co."]}}).paragraphs
    ]

    assert "\tAda Marsh\nVale & Co." in texts
