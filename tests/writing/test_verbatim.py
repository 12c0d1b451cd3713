"""Staff text goes through Word's markup and comes back unchanged."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter import writing
from drafter.response import Paragraph, ResponseLetter, ResponseSlot, Run, StaffComment
from drafter.returning.read_back import read_back
from drafter.word.runs import legal, text_xml

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.text(
    "&<>{}%\"' \t\n[]●", max_size=30
)


def there_and_back(*paragraphs: str) -> list[str]:
    comment = StaffComment("1", "1.", tuple(Paragraph("staff comment", (Run(p),)) for p in paragraphs))
    content = writing.to_bytes(ResponseLetter((comment, ResponseSlot("1", "Response:", "Answer"))))
    return read_back(content)["comment-1"]


@given(st.lists(TEXTS, min_size=1, max_size=4))
@settings(max_examples=150, deadline=None)
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
