"""Words are found whatever has become of their spaces and typography, and get runs of their own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from drafter.word.find_words import Span, find, run_before, runs_of
from drafter.word.text import words
from drafter.word.xml import NAMESPACE, W

FOUND = (
    # text, words, what is found
    ("1. We note that you cite", "We note", ["We note"]),
    ("the\u00a0staff’s  “own” words", 'staff\'s "own" words', ["staff’s  “own” words"]),
    ("the eﬀect of each factor", "effect of", ["eﬀect of"]),
    ("a short-term and a short- term loan", "short-term", ["short-term", "short- term"]),
    ("party to the art", "art", ["art"]),
    ("factors, and (b) factors.", "factors.", ["factors", "factors."]),
    ("including [a]ll that offset", "[a]ll", ["[a]ll"]),
    ("We note this.", "●", []),
    ("We note this.", "", []),
    ("", "We note", []),
    ("File No. 001-55501", "001-5550", []),
)


@pytest.mark.parametrize(("text", "wanted", "expected"), FOUND)
def test_words_are_found(text: str, wanted: str, expected: list[str]) -> None:
    assert [text[span.start : span.end] for span in find(text, wanted)] == expected


PARAGRAPHS = (
    "<w:r><w:rPr><w:b/></w:rPr><w:t>We note that </w:t></w:r><w:r><w:t>you cite several factors.</w:t></w:r>",
    '<w:hyperlink><w:r><w:t>We note</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t xml:space="preserve"> you </w:t></w:r>',
    "<w:ins><w:r><w:t>We</w:t></w:r></w:ins><w:del><w:r><w:delText>They</w:delText></w:r></w:del>"
    "<w:sdt><w:sdtContent><w:r><w:t>note</w:t><w:br/><w:t>it</w:t></w:r></w:sdtContent></w:sdt>",
    "<w:r><w:t>We</w:t><w:footnoteReference/><w:t>note</w:t><w:drawing/></w:r>",
)


def paragraph_of(content: str) -> etree._Element:
    return etree.fromstring(f'<w:p xmlns:w="{NAMESPACE}">{content}</w:p>')


@given(st.sampled_from(PARAGRAPHS), st.data())
def test_the_runs_of_a_span_have_its_text_and_nothing_else_changes(content: str, data: st.DataObject) -> None:
    paragraph = paragraph_of(content)
    before, elements = words(paragraph), elements_of(paragraph)
    start = data.draw(st.integers(0, len(before) - 1))
    end = data.draw(st.integers(start + 1, len(before)))
    runs = runs_of(paragraph, Span(start, end))
    assert "".join(words(run) for run in runs) == before[start:end]
    assert words(paragraph) == before
    assert elements_of(paragraph) == elements
    last = run_before(paragraph, end)
    assert last is not None
    assert before[:end].endswith(words(last))


def elements_of(paragraph: etree._Element) -> list[str]:
    """The elements in order, without those of which there are several once a run is split."""
    several = {f"{W}r", f"{W}t", f"{W}rPr", f"{W}b"}
    return [str(element.tag) for element in paragraph.iter() if element.tag not in several]


def test_a_run_keeps_its_formatting_when_it_is_split() -> None:
    paragraph = paragraph_of(PARAGRAPHS[0])
    runs_of(paragraph, Span(3, 7))
    bold = [words(run) for run in paragraph.iter(f"{W}r") if run.find(f"{W}rPr/{W}b") is not None]
    assert bold == ["We ", "note", " that "]
