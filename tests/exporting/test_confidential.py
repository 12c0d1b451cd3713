"""Rule 83: the version for EDGAR has none of the confidential words, in whatever way they are marked."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import ExportRefusedError, InputNotReadableError
from drafter.exporting.confidential import leaked
from drafter.exporting.html import html_of
from drafter.exporting.page import all_text
from drafter.exporting.picture_files import picture_for_edgar
from drafter.exporting.text import text_of
from drafter.services.export_versions import Pair, Version, pair_of
from tests.word.documents import rooted, word_file

STYLES = """\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="character" w:styleId="Conf"><w:name w:val="Confidential"/></w:style>
<w:style w:type="character" w:styleId="ConfidentialChar"><w:name w:val="Confidential Char"/></w:style>
<w:style w:type="paragraph" w:styleId="Whole"><w:name w:val="confidential"/></w:style>
"""
SECRETS = ("Quillfern", "Vexmoor", "48,231", "Tarn & Ulvik", "Ysolde")
"""Words that no letter has by chance."""

MARKED = {
    "typed": "<w:p><w:r><w:t>At that date [[{}]] was due.</w:t></w:r></w:p>",
    "typed over several runs": "<w:p><w:r><w:t>At [</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>[{}</w:t></w:r>"
    "<w:r><w:tab/><w:t>due]</w:t></w:r><w:r><w:t>] then.</w:t></w:r></w:p>",
    "style": "<w:p><w:r><w:t>Sales to </w:t></w:r>"
    '<w:r><w:rPr><w:rStyle w:val="Conf"/></w:rPr><w:t>{}</w:t></w:r></w:p>',
    "style in two runs": '<w:p><w:r><w:rPr><w:rStyle w:val="ConfidentialChar"/></w:rPr><w:t>{}</w:t></w:r>'
    '<w:r><w:rPr><w:i/><w:rStyle w:val="Conf"/></w:rPr><w:t xml:space="preserve"> and others</w:t></w:r></w:p>',
    "paragraph": '<w:p><w:pPr><w:pStyle w:val="Whole"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>',
    "table": "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Buyer</w:t></w:r></w:p></w:tc>"
    "<w:tc><w:p><w:r><w:t>[[{}]]</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
    "control": "<w:sdt><w:sdtContent><w:p><w:hyperlink><w:r><w:t>[[{}]]</w:t></w:r></w:hyperlink></w:p>"
    "</w:sdtContent></w:sdt>",
    "field": "<w:p><w:r><w:t>[[</w:t></w:r><w:r><w:fldChar w:fldCharType='begin'/></w:r>"
    "<w:r><w:instrText> QUOTE {} </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
    "<w:r><w:t>{}</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r><w:r><w:t>]] remains.</w:t></w:r></w:p>",
    "text box": "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>[[{}]]</w:t></w:r></w:p></w:txbxContent></w:pict>"
    "</w:r></w:p>",
    "two in one paragraph": "<w:p><w:r><w:t>[[{}]] and [[{}]] and more.</w:t></w:r></w:p>",
}
"""Ways to mark words, as WordprocessingML; the words are put into the braces."""


class Marked(NamedTuple):
    kind: str
    secret: str

    @property
    def xml(self) -> str:
        secret = self.secret.replace("&", "&amp;")
        return MARKED[self.kind].replace("{}", secret)


def letter(marked: Sequence[Marked]) -> bytes:
    body = "<w:p><w:r><w:t>We respond as follows.</w:t></w:r></w:p>".join(one.xml for one in marked)
    return word_file(body, {"word/styles.xml": (rooted("styles", STYLES), "styles")})


def public_bytes(version: Version) -> bytes:
    """Return the bytes of every file that would go on EDGAR, and of the Word file that they are made of."""
    page = version.letter
    pictures = [found[1] for file in page.pictures if (found := picture_for_edgar(file))]
    return b"\n".join([html_of(page, {}, "CORRESP"), text_of(page).content, *pictures])


marks = st.builds(Marked, st.sampled_from(sorted(MARKED)), st.sampled_from(SECRETS))


@given(st.lists(marks, min_size=1, max_size=6))
def test_no_confidential_word_is_in_any_byte_of_the_public_version(marked: list[Marked]) -> None:
    pair = pair_of(letter(marked), "response.docx", redacted=True)

    public = public_bytes(pair.public)
    for secret in {one.secret for one in marked}:
        for word in secret.split():
            assert word == "&" or word.encode() not in public
    assert public.count(b"[***]") == 2 * len(pair.spans)


@given(st.lists(marks, min_size=1, max_size=6))
def test_the_other_version_has_them_in_brackets(marked: list[Marked]) -> None:
    pair = pair_of(letter(marked), "response.docx", redacted=True)

    assert pair.confidential is not None
    text = " ".join(all_text(pair.confidential.letter).split())
    for one in marked:
        assert one.secret in text
    assert "[[" not in text
    assert text.count("[") == len(pair.spans) == text.count("]")
    outside = all_text(pair.public.letter)
    for span in pair.spans:
        text = text.replace(f"[{' '.join(span.split())}]", "[***]")
    assert text == " ".join(outside.split())


def test_a_picture_among_confidential_words_is_omitted() -> None:
    dot = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
    picture = '<w:r><w:drawing><a:blip xmlns:a="a" r:embed="p1" xmlns:r="{}"/></w:drawing></w:r>'.format(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    )
    assert dot  # a picture of one pixel
    body = f"<w:p><w:r><w:t>[[See</w:t></w:r>{picture}<w:r><w:t>here]]</w:t></w:r></w:p>"

    pair = pair_of(word_file(body), "response.docx", redacted=True)

    assert not pair.public.letter.lost
    assert pair.confidential is not None
    assert dict(pair.confidential.letter.lost) == {"chart or drawing": 1}


@pytest.mark.parametrize(
    ("text", "redacted", "message"),
    [
        ("Sales to [[Vexmoor]] rose.", False, "“Vexmoor”"),
        ("Sales to [[Vexmoor rose.", True, "at one end only: “Sales to [[Vexmoor rose.”"),
        ("Sales to [[Vexmoor rose.", False, "at one end only"),
        ("Sales to Vexmoor]] rose.", True, "at one end only"),
        ("Sales rose.", True, "marks nothing as confidential"),
    ],
)
def test_doubtful_marks_are_refused(text: str, redacted: bool, message: str) -> None:
    body = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"

    with pytest.raises(ExportRefusedError) as caught:
        pair_of(word_file(body), "response.docx", redacted=redacted)
    assert message in str(caught.value)


def test_nested_brackets_of_a_draft_are_no_marks() -> None:
    body = "<w:p><w:r><w:t>On [[Date] / [Day]] we responded.</w:t></w:r></w:p>"

    assert pair_of(word_file(body), "response.docx", redacted=False).spans == ()


@pytest.mark.parametrize(
    ("spans", "public", "known", "found"),
    [
        (("Vexmoor Mills",), "Sales to Vexmoor Mills rose.", "", ["Vexmoor Mills"]),
        (("Vexmoor Mills",), "Sales to Vexmoor Mills rose.", "You sell to Vexmoor Mills.", []),
        (("22",), "In 22 cases, sales rose.", "", []),
        (("48,231",), "Sales of 48,231 units.", "", ["48,231"]),
        (("Vexmoor",), "Sales to [***] rose.", "", []),
    ],
)
def test_words_that_are_left_elsewhere_are_found(
    spans: tuple[str, ...], public: str, known: str, found: list[str]
) -> None:
    assert leaked(spans, public, known) == found


def test_both_versions_have_the_same_pages() -> None:
    legend = "<w:p><w:r><w:t>Confidential Treatment Requested by Vexmoor</w:t></w:r></w:p>"
    long = "<w:p><w:r><w:t>[[{}]]</w:t></w:r></w:p>".format("Tarn supplies sensors. " * 60)
    reference = (
        '<w:sectPr><w:footerReference w:type="default" r:id="r0" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></w:sectPr>'
    )
    data = word_file(long * 6 + reference, {"word/footer1.xml": (rooted("ftr", legend), "footer")})

    pair: Pair = pair_of(data, "response.docx", redacted=True)

    assert pair.confidential is not None
    pages = [html_of(one.letter, {}, "").count(b"<hr") for one in (pair.public, pair.confidential)]
    assert pages[0] == pages[1] > 0


@pytest.mark.parametrize("redacted", [True, False])
def test_a_damaged_file_is_refused(redacted: bool) -> None:
    names = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    section = f'<w:sectPr><w:headerReference w:type="default" r:id="nowhere" {names}/></w:sectPr>'
    text = "[[Sales]] fell." if redacted else "Sales fell."

    with pytest.raises(InputNotReadableError):
        pair_of(word_file(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>{section}"), "x.docx", redacted=redacted)
