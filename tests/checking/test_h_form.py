"""H1 to H8: the form of a letter, and what EDGAR accepts."""

from __future__ import annotations

import pytest

from drafter.checking.html_tokens import Remark, Tag, Words, tokens
from drafter.checking.rule import Example
from tests.checking.sample import checked, found

_HEADING = "<p><u>Results of Operations, page 31</u></p>"


def html(markup: str) -> Example:
    return Example(format="html", markup=((_HEADING, markup),))


def text(old: str, new: str) -> Example:
    return Example(format="text", markup=((old, new),))


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        ("<p><span>Results of Operations, page 31</span></p>", "the tag <span> (2 times)"),
        ("<p><s>Results of Operations, page 31</s></p>", "the tag <s> (2 times)"),
        ("<p>Results of Operations, page 31</p><script>go()</script>", "the tag <script> (2 times)"),
        ("<p onclick='go()'>Results of Operations, page 31</p>", "the attribute onclick"),
        ("<p xmlns:v='urn:v'>Results of Operations, page 31</p>", "the attribute xmlns:v"),
        (f"<meta http-equiv='refresh' content='9'>{_HEADING}", "the attribute http-equiv"),
        (f"<html>{_HEADING}", "two <html> tags"),
        (
            f"{_HEADING}<table><tr><td><table><tr><td>x</td></tr></table></td></tr></table>",
            "a table in a table",
        ),
        (f"<img src='chart.png'>{_HEADING}", "this picture"),
        (f"<img src='data:image/gif;base64,R0lGODlh'>{_HEADING}", "this picture"),
        (f"<img src='https://larkmoor.test/logo.jpg'>{_HEADING}", "this picture"),
        (f"<a href='https://larkmoor.test'>{_HEADING}</a>", "a link to another site"),
        (f"<a href='mailto:dquill@larkmoor.test'>{_HEADING}</a>", "a link to another site"),
    ],
)
def test_what_edgar_refuses_is_reported(markup: str, message: str) -> None:
    (problem,) = found("H1", html(markup))
    assert problem.message == f"EDGAR does not accept {message}."
    assert problem.place.line


@pytest.mark.parametrize(
    "markup",
    [
        f"<!-- Field: Page; Sequence: 2 --><hr>{_HEADING}",
        f"<A NAME='p2'></A><IMG SRC='logo.jpg' ALT='LOGO'>{_HEADING}",
        f"<a href='#p2'>{_HEADING}</a>",
        f"<a href='https://www.sec.gov/Archives/edgar/data/1/x.htm'>{_HEADING}</a>",
        f"{_HEADING}<table><tr><td>a</td></tr></table><table><tr><td>b</td></tr></table>",
    ],
)
def test_what_edgar_accepts_is_not(markup: str) -> None:
    assert found("H1", html(markup)) == []


def test_characters_other_than_ascii_are_reported() -> None:
    (problem,) = found("H1", Example(format="html", markup=(("&#8220;Company&#8221;", "“Company”"),)))
    assert problem.message == "EDGAR accepts only ASCII, and the file has other characters: “ ”."


def test_tokens_keep_their_positions() -> None:
    page = "<p title='a > b'>One &amp; two<!-- three --></P>"
    found_tokens = list(tokens(page))
    assert found_tokens == [
        Tag("p", 0, "<p title='a > b'>", {"title": "a > b"}, closes=False),
        Words(17, "One & two"),
        Remark(30, " three "),
        Tag("p", 44, "</P>", {}, closes=True),
    ]
    assert all(page[token.start] in "<O" for token in found_tokens)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"Company"', "“Company”", "EDGAR’s text format does not have “ ”."),
        ("41.0%", "41.0% – 42.0%", "EDGAR’s text format does not have –."),
        ("41.0%", "41.0%\t", "EDGAR’s text format does not have tab."),
        ("2.1 to 1,", f"2.1 to 1, {'so ' * 40}", "A line is longer than EDGAR accepts"),
    ],
)
def test_what_text_cannot_have_is_reported(old: str, new: str, message: str) -> None:
    problems = found("H2", text(old, new))
    assert any(problem.message.startswith(message) for problem in problems)
    assert all(problem.place.line for problem in problems)


def test_a_row_of_a_table_may_be_longer() -> None:
    row = f"Sensors{' ' * 90}12.5%"
    assert found("H2", text("March 14, 2025", f"March 14, 2025\n\n<TABLE>\n{row}\n</TABLE>\n")) == []
    assert len(found("H2", text("March 14, 2025", f"March 14, 2025\n\n{row}\n"))) == 1


def test_rules_of_edgar_do_not_apply_to_word() -> None:
    assert not [problem for problem in checked().problems if problem.rule in ("H1", "H2")]
