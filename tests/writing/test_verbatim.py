"""Staff text goes through Word's markup and comes back unchanged."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from drafter import writing
from drafter.response import Paragraph, ResponseLetter, ResponseSlot, Run, StaffComment, Table
from drafter.returning.read_back import read_back
from drafter.word.runs import legal, text_xml
from drafter.word.text import words
from drafter.word.xml import W
from drafter.writing.column_widths import column_widths

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.text(
    "&<>{}%\"' \t\n[]●", max_size=30
)


def there_and_back(*paragraphs: str) -> list[str]:
    comment = StaffComment("1", "1.", tuple(Paragraph("staff comment", (Run(p),)) for p in paragraphs))
    content = writing.to_bytes(ResponseLetter((comment, ResponseSlot("1", "Response:", "Answer"))))
    return read_back(content)["comment-1"]


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_any_text_comes_out_as_it_went_in(texts):
    seen = [re.sub("\r\n?", "\n", legal(text)) for text in texts]
    assert there_and_back(*texts) == [f"1.\t{seen[0]}", *seen[1:]]


@pytest.mark.parametrize(
    "text",
    [
        "AT&T <see Rule 408>; {{ response }} {% raw %} ${x} *bold* [a]ll",
        "  two spaces  before,  within and after  ",
        "“curly” ‘quotes’ – — … • § ¶ é 中文 \U0001f4c4 \u00a0\u2011\u200f",
        "]]> <!-- --> <w:t> &amp; &#65;",
        "",
    ],
)
def test_staff_text_is_data(text):
    assert there_and_back(text) == [f"1.\t{text}"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b", "a\ufffdb"),
        ("page\x0cbreak", "page\ufffdbreak"),
        ("\ud800", "\ufffd"),
        ("\ufffe\uffff", "\ufffd\ufffd"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("\x7f\x85\U0010ffff", "\x7f\x85\U0010ffff"),
    ],
)
def test_characters_that_xml_does_not_allow_are_shown_not_dropped(text, shown):
    assert legal(text) == shown
    assert there_and_back(text) == [f"1.\t{shown}"]


@pytest.mark.parametrize(
    ("text", "xml"),
    [
        ("AT&T", '<w:t xml:space="preserve">AT&amp;T</w:t>'),
        ("1.\tWe", '<w:t xml:space="preserve">1.</w:t><w:tab/><w:t xml:space="preserve">We</w:t>'),
    ],
)
def test_markup_of_a_run(text, xml):
    assert text_xml(text) == xml


def test_a_table_in_a_comment_is_a_table_in_word() -> None:
    rows = (("", "2010", "2009"), ("Northern lock & basin", "$ 1,200", ""))
    table = Table(tuple(tuple((Run(text),) if text else () for text in row) for row in rows))
    intro = Paragraph("staff comment", (Run("Please reconcile:"),))
    comment = StaffComment("1", "1.", (intro, table))
    content = writing.to_bytes(ResponseLetter((comment, ResponseSlot("1", "Response:", "Answer"))))

    (written,) = Document(BytesIO(content)).element.body.iter(f"{W}tbl")
    cells = [[words(cell) for cell in row.iter(f"{W}tc")] for row in written.iter(f"{W}tr")]
    widths = [int(column.get(f"{W}w")) for column in written.iter(f"{W}gridCol")]
    assert cells == [list(row) for row in rows]
    assert next(written.iterancestors(f"{W}sdt")).find(f"{W}sdtPr/{W}tag").get(f"{W}val") == "comment-1"
    assert widths[0] > widths[1] > 0
    told = [text for row in rows for text in row]
    assert read_back(content)["comment-1"] == ["1.\tPlease reconcile:", *told, ""]


def test_a_comment_that_is_a_table_has_its_number_above() -> None:
    comment = StaffComment("1", "1.", (Table((((Run("a"),), (Run("b"),)),)),))
    content = writing.to_bytes(ResponseLetter((comment, ResponseSlot("1", "Response:", "Answer"))))

    assert read_back(content)["comment-1"] == ["1.\t", "a", "b", ""]


@given(st.lists(st.lists(st.text(max_size=200), min_size=1, max_size=9), min_size=1, max_size=4))
def test_the_columns_of_a_table_fit_between_the_margins(rows: list[list[str]]) -> None:
    table = Table(tuple(tuple((Run(text),) for text in row) for row in rows))

    widths = column_widths(table, 8640)

    assert len(widths) == max(map(len, rows))
    assert sum(widths) <= 8640
    assert min(widths) >= 800
