"""Seen and hidden words in any order: a hidden word is never read without a warning, and a seen one never lost.

`tests/fuzz/fuzz_inputs.py` tries the same for a longer time.
"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafter.reading.formats.html import html_source
from drafter.reading.formats.pdf import read_pdf
from drafter.reading.source import Source
from tests.reading.formats import test_html_visible as of_html
from tests.reading.formats import test_pdf_visible as of_pdf

WORDS = "and the hidden hull"
_BY_PLACE = {
    "above the page",
    "off the page",
    "in a round clipping path",
    "a form that is cut off",
    "beside a box",
}
"""What is moved onto the page, away from its clipping path, or under other words, on another line."""

_MANY = 8
_LINE = 40

PDF_HIDDEN = [
    content for way, (content, _) in of_pdf.HIDDEN.items() if way not in _BY_PLACE and "Do" not in content
]
PDF_SEEN = [
    content for way, content in of_pdf.VISIBLE.items() if way not in _BY_PLACE and "Do" not in content
]
HTML_HIDDEN = [markup for markup in of_html.HIDDEN.values() if WORDS in markup and "<style>" not in markup]
HTML_SEEN = [markup for markup in of_html.VISIBLE.values() if "<style>" not in markup]
AROUND = [
    "{}",
    "<div>{}</div>",
    "<ul><li>{}</li></ul>",
    "<table><tr><td>1.</td><td>{}</td></tr></table>",
    "<b>{}</b>",
]


def ways(hidden: list[str], seen: list[str]) -> st.SearchStrategy[list[tuple[bool, str]]]:
    """Return lists of ways, each with whether its words are seen."""
    one = st.sampled_from([*((False, way) for way in hidden), *((True, way) for way in seen)])
    return st.lists(one, min_size=1, max_size=_MANY)


def require(source: Source, chosen: list[tuple[bool, str]]) -> None:
    """Require that the words of each way are where they belong."""
    seen = " ".join(line.text for line in source.lines if not line.hidden)
    told = " ".join(line.text for line in source.lines if line.hidden)
    told += " ".join(note.message for note in source.notes)
    for number, (is_seen, way) in enumerate(chosen):
        place = f"{way!r}: {seen!r}, told {told!r}"
        assert (words_of(number) in seen) is is_seen, place
        assert (words_of(number) in told) is not is_seen, place


def words_of(number: int) -> str:
    return f"hull {'abcdefgh'[number] * 3} dredger"


@given(chosen=ways(PDF_HIDDEN, PDF_SEEN))
def test_any_words_of_a_pdf(chosen: list[tuple[bool, str]]) -> None:
    lines = (
        f"q 1 0 0 1 0 {-_LINE * (number + 1)} cm {way.replace(WORDS, words_of(number))} Q "
        for number, (_, way) in enumerate(chosen)
    )
    require(read_pdf(of_pdf.pdf(of_pdf.SEEN + "".join(lines)), "letter.pdf"), chosen)


@given(
    chosen=ways(HTML_HIDDEN, HTML_SEEN),
    around=st.lists(st.sampled_from(AROUND), min_size=_MANY, max_size=_MANY),
)
def test_any_words_of_a_page(chosen: list[tuple[bool, str]], around: list[str]) -> None:
    markup = "".join(
        one.format(way.replace(WORDS, words_of(number)).replace("{", "{{").replace("}", "}}"))
        for number, ((_, way), one) in enumerate(zip(chosen, around, strict=False))
    )
    require(html_source(of_html.page(markup), "letter.htm"), chosen)
