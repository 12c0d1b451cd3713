"""The letter as plain text: EDGAR's columns and characters, and marks where bold, strikes and underlines are lost."""

from __future__ import annotations

import html
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.exporting.ascii import in_ascii
from drafter.exporting.text import text_of
from tests.exporting.letters import letter_of


def lines_of(body: str) -> list[str]:
    return text_of(letter_of(body)).content.decode("ascii").split("\n")


def p(text: str, properties: str = "", run: str = "") -> str:
    return (
        f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr>"
        f'<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


CHARACTERS = [
    ("“We’re”", '"We\'re"'),
    ("2019–2020", "2019-2020"),
    ("sales – and costs — fell", "sales -- and costs -- fell"),
    ("§ 200.83", "Section 200.83"),
    ("• price", "- price"),
    ("€5", "EUR5"),
    ("Société Générale", "Societe Generale"),
    ("½", "1/2"),
    ("☒", "[x]"),
    ("a\u00a0b", "a b"),
    ("ﬁscal", "fiscal"),
]


@pytest.mark.parametrize(("text", "expected"), CHARACTERS)
def test_each_character_has_an_equivalent(text: str, expected: str) -> None:
    assert in_ascii(text) == expected


def test_a_character_without_one_is_counted() -> None:
    unknown: Counter[str] = Counter()

    assert in_ascii("公司 Ltd.", unknown) == "?? Ltd."
    assert unknown == {"公": 1, "司": 1}


@given(st.text(max_size=60))
def test_any_text_becomes_printable_ascii(text: str) -> None:
    written = in_ascii(text)

    assert written.isascii()
    assert written.isprintable()


def test_indents_and_tabs_are_columns() -> None:
    quoted = '<w:pStyle w:val="Quoted"/>'
    first = (
        f"<w:p><w:pPr>{quoted}</w:pPr><w:r><w:t>1.</w:t><w:tab/><w:t>{'Sales fell. ' * 9}</w:t></w:r></w:p>"
    )

    lines = lines_of(first)

    assert lines[0].startswith("1.    Sales fell.")
    assert lines[1].startswith("      Sales fell.")
    assert max(map(len, lines)) <= 80


def test_a_line_at_the_right_and_one_in_the_middle() -> None:
    right, middle, _ = lines_of(
        p("Page 2", '<w:jc w:val="right"/><w:spacing w:after="0"/>') + p("Annex", '<w:jc w:val="center"/>')
    )

    assert right == "Page 2".rjust(78)
    assert middle.strip() == "Annex"
    assert abs(len(middle) - len(middle.strip()) - (78 - 5) // 2) <= 1


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            '<w:sdt><w:sdtPr><w:tag w:val="comment-1"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>',
            "Comment:",
        ),
        (
            '<w:sdt><w:sdtPr><w:tag w:val="response-1"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>',
            "Response:",
        ),
    ],
)
def test_what_bold_showed_gets_a_label(body: str, expected: str) -> None:
    assert lines_of(body.format(p("1. Please explain.", run="<w:b/>")))[0] == expected


def test_a_response_that_has_a_label_gets_no_other() -> None:
    response = '<w:sdt><w:sdtPr><w:tag w:val="response-1"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'

    lines = lines_of(p("Response:") + response.format(p("We agree.")))

    assert lines[:3] == ["Response:", "", "We agree."]


def test_struck_words_and_the_underlined_ones_beside_them_are_marked() -> None:
    indented = '<w:ind w:left="720"/>'
    run = '<w:r><w:rPr>{}</w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'
    content = (
        run.format("", "Sales ")
        + run.format("<w:strike/>", "fell ")
        + run.format('<w:u w:val="single"/>', "rose")
    )

    lines = lines_of(
        f"<w:p><w:pPr>{indented}</w:pPr>{content}</w:p>" + p("See above.", run='<w:u w:val="single"/>')
    )

    assert lines[0] == "      Sales [DEL: fell] [ADD: rose]"
    assert "See above." in lines


def test_an_underlined_label_is_not_taken_for_new_words() -> None:
    label = p("Response:", '<w:ind w:left="720"/>', '<w:u w:val="single"/>')
    struck = p("Sales fell.", '<w:ind w:left="1440"/>', "<w:strike/>")

    lines = lines_of(label + struck)

    assert "      Response:" in lines
    assert "            [DEL: Sales fell.]" in lines


@pytest.mark.parametrize("label", ["Response:", "Company Response:", "Management’s Response"])
def test_an_underlined_label_of_a_response_with_struck_words_is_no_new_word(label: str) -> None:
    run = '<w:r><w:rPr>{}</w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'
    underlined, struck = '<w:u w:val="single"/>', "<w:strike/>"
    alone = p(label, '<w:ind w:left="720"/>', underlined)
    content = "".join((run.format(underlined, label), run.format("", " Sales "), run.format(struck, "fell")))

    text = "\n".join(lines_of(f"{alone}<w:p>{content}{run.format(underlined, ' rose')}</w:p>"))

    assert f"{in_ascii(label, Counter())} Sales [DEL: fell] [ADD: rose]" in text
    assert text.count("[ADD:") == 1


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr>{''.join(f'<w:tc><w:tcPr>{properties}</w:tcPr>{p(cell)}</w:tc>' for cell in cells)}</w:tr>"


def test_a_table_has_columns() -> None:
    grid = "<w:tblGrid><w:gridCol w:w='4000'/><w:gridCol w:w='2000'/></w:tblGrid>"
    below = '<w:tcBorders><w:bottom w:val="single"/></w:tcBorders>'

    lines = lines_of(
        f"<w:tbl>{grid}{row('Year', 'Sales', properties=below)}{row('2024', '$41')}</w:tbl>{p('')}"
    )

    assert lines[:3] == ["Year  Sales", "----  -----", "2024  $41"]


def test_a_wide_table_is_tagged_as_one() -> None:
    words = [f"{name} of the fiscal year" for name in ("Sales", "Costs", "Margin", "Assets", "Debts")]

    lines = lines_of(f"<w:tbl>{row(*words)}{row(*('1234567890123456789' for _ in words))}</w:tbl>{p('')}")

    assert lines[:2] == ["<TABLE>", "<CAPTION>"]
    assert lines[3].startswith("<S>")
    assert lines[3].count("<C>") == len(words) - 1
    assert "</TABLE>" in lines
    assert 80 < max(map(len, lines)) <= 132


@given(st.lists(st.lists(st.text("ab ", max_size=60), min_size=1, max_size=9), min_size=1, max_size=4))
def test_no_table_is_wider_than_edgar_takes_and_no_word_is_lost(rows: list[list[str]]) -> None:
    lines = lines_of("<w:tbl>" + "".join(row(*cells) for cells in rows) + "</w:tbl>" + p(""))

    assert max(map(len, lines)) <= 132
    said = sorted(word for cells in rows for cell in cells for word in cell.split())
    written = (word.strip(";") for line in lines if "<" not in line for word in line.split())
    assert sorted(filter(None, written)) == said


@pytest.mark.parametrize(
    ("runs", "line", "tags"),
    [
        (["See </TEXT>, <TYPE>, and 3 < 5 > 4."], "See (/TEXT), (TYPE), and 3 < 5 > 4.", ["/TEXT", "TYPE"]),
        (["We note <", "/TEXT> here."], "We note (/TEXT) here.", ["/TEXT"]),
        (["We note </TE", "XT", "> here."], "We note (/TEXT) here.", ["/TEXT"]),
        (["So <text of it>."], "So (text of it).", ["text of it"]),
        (["So a <b and c> d."], "So a <b and c> d.", []),
    ],
)
def test_words_like_a_tag_of_edgar_stay_words(runs: list[str], line: str, tags: list[str]) -> None:
    content = "".join(f"<w:r><w:t xml:space='preserve'>{html.escape(one)}</w:t></w:r>" for one in runs)
    text = text_of(letter_of(f"<w:p>{content}</w:p>"))

    assert text.content.decode() == f"{line}\n"
    assert list(text.tags) == tags


def test_a_tag_cannot_come_together_from_two_cells() -> None:
    text = text_of(letter_of("<w:tbl>" + row("&lt;/TEXT", "&gt;") + "</w:tbl>" + p("")))

    assert b"<" not in text.content
