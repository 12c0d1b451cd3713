"""H1 to H8: the form of a letter, and what EDGAR accepts."""

from __future__ import annotations

import pytest

from drafter.checking.rule import Example
from drafter.kernel.html_tokens import Remark, Tag, Words, tokens
from tests.checking.sample import checked, found

_HEADING = "<p><u>Results of Operations, page 31</u></p>"


def html(markup: str) -> Example:
    return Example(format="html", markup=((_HEADING, markup),))


def text(old: str, new: str) -> Example:
    return Example(format="text", markup=((old, new),))


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        ("<p><span>Results of Operations, page 31</span></p>", "the tag <span>"),
        ("<p><s>Results of Operations, page 31</s></p>", "the tag <s>"),
        ("<p>Results of Operations, page 31</p><script>go()</script>", "the tag <script>"),
        ("<p onclick='go()'>Results of Operations, page 31</p>", "the attribute onclick"),
        ("<p xmlns:v='urn:v'>Results of Operations, page 31</p>", "the attribute xmlns:v"),
        (f"<meta http-equiv='refresh' content='9'>{_HEADING}", "the attribute http-equiv of <meta>"),
        (f"<html>{_HEADING}", "two <html> tags"),
        (
            f"{_HEADING}<table><tr><td><table><tr><td>x</td></tr></table></td></tr></table>",
            "a table in a table",
        ),
        (f"<img src='chart.png'>{_HEADING}", "a picture that is not a .jpg or .gif file"),
        (f"<img src='data:image/gif;base64,R0lGODlh'>{_HEADING}", "a picture inside the document"),
        (f"<img src='https://larkmoor.test/logo.jpg'>{_HEADING}", "a picture from another site"),
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
    assert problem.message == "EDGAR does not accept characters outside ASCII (2 times)."


def test_tokens_keep_their_positions() -> None:
    page = "<p title='a > b'>One &amp; two<!-- three --></P>"
    found_tokens = list(tokens(page))
    assert found_tokens == [
        Tag("p", 0, "<p title='a > b'>", closes=False),
        Words(17, "One & two"),
        Remark(30, " three "),
        Tag("p", 44, "</P>", closes=True),
    ]
    assert all(page[token.start] in "<O" for token in found_tokens)


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [
        ("<P Align=CENTER style='a: b'>", {"align": "CENTER", "style": "a: b"}),
        ('<img src="a.jpg"alt="A &amp; B"/>', {"src": "a.jpg", "alt": "A & B"}),
        ("<hr noshade>", {"noshade": ""}),
        ("<br/>", {}),
        ("</p>", {}),
        (f"<p{' ' * 200_000}>", {}),
    ],
)
def test_attributes_are_read(tag: str, attributes: dict[str, str]) -> None:
    (one,) = tokens(tag)
    assert isinstance(one, Tag)
    assert one.attributes == attributes


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"Company"', "“Company”", "characters outside ASCII (2 times)"),
        ("41.0%", "41.0% – 42.0%", "the character – (en dash, U+2013)"),
        ("41.0%", "41.0%\t", "the character (tab)"),
        ("2.1 to 1,", f"2.1 to 1, {'so ' * 40}", "a line of"),
    ],
)
def test_what_text_cannot_have_is_reported(old: str, new: str, message: str) -> None:
    problems = found("H2", text(old, new))
    assert any(problem.message.startswith(f"EDGAR does not accept {message}") for problem in problems)
    assert all(problem.place.line for problem in problems)


def test_a_row_of_a_table_may_be_longer() -> None:
    row = f"Sensors{' ' * 90}12.5%"
    assert found("H2", text("March 14, 2025", f"March 14, 2025\n\n<TABLE>\n{row}\n</TABLE>\n")) == []
    assert len(found("H2", text("March 14, 2025", f"March 14, 2025\n\n{row}\n"))) == 1


def test_rules_of_edgar_do_not_apply_to_word() -> None:
    assert not [problem for problem in checked().problems if problem.rule in ("H1", "H2")]


@pytest.mark.parametrize(
    "words",
    [
        "in bold",
        "in italicized, bold type",
        "in boldface type",
        "using italics",
        "in bold and underlined text",
    ],
)
def test_a_text_file_has_no_typeface(words: str) -> None:
    (problem,) = found("H3", text("below, followed", f"below {words}, followed"))
    assert (problem.severity, problem.place.words) == ("warning", words)


def test_other_files_do() -> None:
    assert found("H3", Example(response=(("in bold", "in italics"),))) == []


def test_the_pages_are_numbered() -> None:
    (problem,) = found("H4", Example(response=(("^ Page #", ""),)))
    assert problem.message == "The pages have no number."


def test_the_header_has_the_date_of_the_letter() -> None:
    (problem,) = found("H4", Example(response=(("^ March 14, 2025", "^ February 27, 2025"),)))
    assert (
        problem.message == "The pages have the date “February 27, 2025”; the letter is dated March 14, 2025."
    )
    assert problem.place.part == "header"


def test_pictures_of_a_response_are_reported() -> None:
    (problem,) = found("H5", Example(marks=(("picture", "2.1 to 1"),)))
    assert (problem.severity, problem.place.comment) == ("warning", 2)


def test_a_pdf_is_a_copy() -> None:
    (problem,) = found("H6", Example(format="pdf"))
    assert problem.severity == "info"
    assert [one.rule for one in checked(Example(format="pdf")).problems] == ["H6"]


@pytest.mark.parametrize(
    ("words", "what", "place"),
    [
        ("Her number is 219-09-9999.", "a social security number", "219-09-9999"),
        ("Social security number: 219 09 9999.", "a social security number", "219 09 9999"),
        ("It was paid to account number 004417 882.", "a bank account", "004417 882"),
        ("The IBAN is GB82 WEST 1234 5698 7654 32.", "a bank account", "GB82 WEST 1234 5698 7654 32"),
        ("Routing number 021000021 applies.", "a bank’s routing number", "021000021"),
        ("He holds passport no. X1234567.", "a passport number", "X1234567"),
        ("Driver’s license D1234567 was shown.", "a driver’s license number", "D1234567"),
        ("Her date of birth is May 4, 1968.", "a date of birth", "May 4, 1968"),
        ("DOB: 5/4/1968.", "a date of birth", "5/4/1968"),
    ],
)
def test_personal_numbers_are_reported_and_not_repeated(words: str, what: str, place: str) -> None:
    before = "At that date, the Company could"
    (problem,) = found("H7", Example(response=((before, f"{words} {before}"),)))
    assert (problem.place.comment, problem.place.words, problem.severity) == (2, place, "error")
    assert f"looks like {what}" in problem.message
    assert place not in problem.message


@pytest.mark.parametrize(
    "words",
    [
        "See ASC 606-10-2501 and File No. 001-55501.",
        "Call 218-555-0119 or +49-170-55-0119.",
        "The account of 2024 was 41,220,500.",
        "The accounts receivable were 12 345 678 in all.",
        "The subsidiary was born on paper only.",
        "CIK 0001234567 files under 333-221-4400.",
    ],
)
def test_other_numbers_are_not(words: str) -> None:
    before = "At that date, the Company could"
    assert found("H7", Example(response=((before, f"{words} {before}"),))) == []


@pytest.mark.parametrize(("language", "count"), [("en-US", 0), ("en-GB", 0), ("fr-FR", 1)])
def test_the_language_is_english(language: str, count: int) -> None:
    assert len(found("H8", Example(marks=(("language", language),)))) == count
