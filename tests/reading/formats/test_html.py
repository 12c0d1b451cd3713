"""Pages saved from EDGAR, and letters pasted from them: markup on the left, lines on the right."""

from __future__ import annotations

from collections import Counter
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import InputEmptyError
from drafter.reading.formats import read_source
from drafter.reading.formats.html import html_source


def texts_of(markup: str) -> list[str]:
    return [line.text for line in html_source(markup, "letter.htm").lines]


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>Dear Ms. Roe:</p><p>Please\n   revise.</p>", ["Dear Ms. Roe:", "Please revise."]),
        ("<div>Jane Roe<br>Harrow Corp</div>", ["Jane Roe", "Harrow Corp"]),
        ("Jane Roe<br>Harrow Corp<br/>", ["Jane Roe", "Harrow Corp"]),
        (
            "<p>&#147;Net yield&#148; is Harrow&#146;s &#150; see page&nbsp;4</p>",
            ["“Net yield” is Harrow’s – see page 4"],
        ),
        ("<p>A&amp;B &lt;sic&gt; <i>R</i>&amp;<b>D</b></p>", ["A&B <sic> R&D"]),
        ("<p>We note your dis<b>closure</b>.</p>", ["We note your disclosure."]),
        ("<ol><li>First.<li>Second.</ol>", ["1.  First.", "2.  Second."]),
        ('<ol start="4"><li>Fourth.<li value="9">Ninth.</ol>', ["4.  Fourth.", "9.  Ninth."]),
        ('<ol type="a"><li>One</ol><ol type="I"><li>Two<li>Three</ol>', ["a.  One", "I.  Two", "II.  Three"]),
        ("<ol><li><p>Tell us:</p><ul><li>how;<li>why.</ul></ol>", ["1.  Tell us:", "•  how;", "•  why."]),
        ("<ul><li></li></ul><p>Not a bullet</p>", ["Not a bullet"]),
        (
            "<table><tr><td>Re:</td><td>Harrow Corp<br>Form 10-K</td></tr>"
            "<tr><td></td><td>File No. 1</td></tr></table>",
            ["Re:  Harrow Corp", "Form 10-K", "File No. 1"],
        ),
        ("<table><tr><td>1.</td><td>Please revise.</td></tr></table>", ["1.  Please revise."]),
        ("<head><title>SEC</title><style>p{}</style></head><body><script>x</script>Text</body>", ["Text"]),
        ("<p>before<!-- not shown -->after</p>", ["beforeafter"]),
        ("<p>\uf0b7 bullet</p>", ["• bullet"]),
    ],
)
def test_a_page_is_read_as_it_is_shown(markup: str, lines: list[str]) -> None:
    assert texts_of(markup) == lines


def test_what_is_not_shown_is_on_hidden_lines() -> None:
    source = html_source(
        '<p>Please <span style="display:none">not</span> revise.</p><p style="color: #FFFFFF">debris</p>'
        '<p style="background-color:#ffffff">Seen</p>',
        "letter.htm",
    )
    assert [(line.text, bool(line.hidden)) for line in source.lines] == [
        ("Please revise.", False),
        ("not", True),
        ("debris", True),
        ("Seen", False),
    ]


def test_gaps_are_blank_lines() -> None:
    source = html_source(
        "<p>One</p><p>Two<br>Three</p><div>Four</div><div>Five</div><div><br></div><div>Six</div>"
        '<p style="margin:0">Seven</p>',
        "letter.htm",
    )
    assert [(line.text, line.gap) for line in source.lines] == [
        ("One", 0),
        ("Two", 1),
        ("Three", 0),
        ("Four", 1),
        ("Five", 0),
        ("Six", 1),
        ("Seven", 0),
    ]


def test_bold_is_told() -> None:
    source = html_source(
        '<p><b>Risk Factors</b></p><p>A <b>word</b> or two</p><p style="font-weight:700">General</p>',
        "letter.htm",
    )
    assert [line.bold for line in source.lines] == [True, False, True]


def test_a_page_that_is_mostly_laid_out_is_read_as_text_with_nothing_left_out() -> None:
    source = html_source(
        "<html><a>Home</a><pre>\n                March 3, 2022\n\n   1.     Please revise &amp;\n"
        "          tell us.\n</pre></html>",
        "letter.htm",
    )
    assert source.form == "text"
    assert [(line.text, line.indent) for line in source.lines] == [
        ("Home", 0),
        ("March 3, 2022", 16),
        ("1.     Please revise &", 3),
        ("tell us.", 10),
    ]


def test_a_page_of_long_lines_flows() -> None:
    assert html_source(f"<p>{'Please revise. ' * 20}</p>", "letter.htm").flowing
    assert not html_source("<p>Please<br>revise.</p>", "letter.htm").flowing


def test_a_page_without_text_is_empty() -> None:
    with pytest.raises(InputEmptyError):
        read_source(b"<html><img src='letter.png'></html>", "letter.htm")


WORDS = st.lists(st.text("abcXYZ019 &<>’", min_size=1, max_size=20), min_size=1, max_size=5)


@given(
    st.recursive(
        WORDS.map(lambda words: "<br>".join(escape(word) for word in words)),
        lambda inner: st.builds(
            lambda tag, parts: "".join(f"<{tag}>{part}</{tag}>" for part in parts),
            st.sampled_from(["p", "div", "b", "ul", "li", "span", "td", "tr", "table", "pre"]),
            st.lists(inner, min_size=1, max_size=3),
        ),
        max_leaves=12,
    )
)
def test_every_letter_and_digit_is_in_one_line(markup: str) -> None:
    from lxml import html

    page = html.document_fromstring(f"<div>start {markup}</div>")
    expected = Counter(c for c in page.text_content() if c.isalnum())
    shown = texts_of(f"<div>start {markup}</div>")
    assert Counter(c for text in shown for c in text if c.isalnum()) == expected
