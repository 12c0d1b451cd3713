"""Small letters in Word for the tests of the export, and the words of what was written."""

from __future__ import annotations

from lxml import html

from drafter.exporting.html import html_of
from drafter.exporting.page import Letter
from drafter.exporting.reader import read_letter
from drafter.word.package import WordFile
from tests.word.documents import rooted, word_file

STYLES = """\
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"/><w:sz w:val="24"/></w:rPr></w:rPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>
  <w:pPr><w:spacing w:after="240"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Quoted"><w:name w:val="Quoted"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:ind w:left="720" w:hanging="720"/><w:contextualSpacing/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
"""
"""A letter's text in Times of 12 points with 12 points below; comments are bold, with a hanging indent."""


def letter_of(body: str, parts: dict[str, tuple[str, str]] | None = None, styles: str = "") -> Letter:
    """Return the letter that a body of WordprocessingML shows; `styles` are added to those of the letter."""
    sheet = {"word/styles.xml": (rooted("styles", STYLES + styles), "styles")}
    return read_letter(WordFile(word_file(body, {**sheet, **(parts or {})})))


def page_of(body: str, parts: dict[str, tuple[str, str]] | None = None) -> str:
    """Return the HTML of a body of WordprocessingML."""
    return html_of(letter_of(body, parts), {}, "CORRESP").decode("ascii")


def words_of_html(content: bytes | str) -> list[str]:
    """Return the words that a browser shows."""
    return " ".join(html.fromstring(content).find("body").itertext()).split()
