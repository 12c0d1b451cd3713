"""Small PDFs, written like those of the programs that make staff letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.errors import (
    InputEmptyError,
    InputEncryptedError,
    InputNotReadableError,
    InputScannedError,
    InputTooLargeError,
)
from drafter.reading.formats.pdf import read_pdf
from drafter.reading.formats.pdf_visible import LIKE_GROUND
from drafter.reading.source import Line

MakePdf = Callable[..., bytes]


def lines_of(data: bytes) -> tuple[Line, ...]:
    return read_pdf(data, "letter.pdf").lines


def texts_of(data: bytes) -> list[str]:
    return [line.text for line in lines_of(data)]


@pytest.mark.parametrize(
    ("pieces", "line"),
    [
        ([(72, "Form S"), (104.1, "-"), (108.1, "4")], "Form S-4"),
        ([(72, "We note your di"), (147.2, "sclosure")], "We note your disclosure"),
        ([(72, "Mail Stop "), (125.4, "4720")], "Mail Stop 4720"),
        ([(72, "Mail Stop"), (122.4, " "), (125.4, "4720")], "Mail Stop 4720"),
        ([(72, "Mail Stop"), (122.4, " "), (123.5, "4720")], "Mail Stop 4720"),
        ([(72, "Mail Stop"), (125.4, "4720")], "Mail Stop 4720"),
        ([(72, "“Net yield”"), (127, "’s place")], "“Net yield”’s place"),
    ],
)
def test_a_line_is_joined_from_its_pieces(
    make_pdf: MakePdf, pieces: list[tuple[float, str]], line: str
) -> None:
    assert texts_of(make_pdf([(x, 700, text) for x, text in pieces])) == [line]


def test_pieces_are_read_by_place_not_in_the_order_they_were_drawn(make_pdf: MakePdf) -> None:
    data = make_pdf([(105, 650, "Please revise."), (72, 700, "Risk Factors"), (72, 650, "1.")])
    assert texts_of(data) == ["Risk Factors", "1.    Please revise."]


@pytest.mark.parametrize(
    ("pieces", "line"),
    [
        ([(72, 700, "1."), (108, 700, "Please revise.")], "1.    Please revise."),
        ([(72, 699.2, "1."), (108, 700, "Please revise.")], "1.    Please revise."),
        ([(72, 700, "10."), (96, 700, "Please revise.")], "10.  Please revise."),
        ([(72, 700, "Re:", "bold"), (108, 700, "Harrow Corp", "bold")], "Re:   Harrow Corp"),
        ([(108, 700, "\xb7", "symbol"), (126, 700, "the filing;")], "•  the filing;"),
    ],
)
def test_what_stands_behind_a_wide_gap_keeps_its_column(make_pdf: MakePdf, pieces: list, line: str) -> None:
    assert texts_of(make_pdf(pieces)) == [line]


def test_a_superscript_stands_on_its_line(make_pdf: MakePdf) -> None:
    data = make_pdf(
        [
            (72, 714, "Harrow Corp"),
            (72, 700, "9 West 8"),
            (115, 705.5, "th", "small"),
            (124.3, 700, "Street"),
        ]
    )
    assert texts_of(data) == ["Harrow Corp", "9 West 8th Street"]


def test_indents_are_columns_and_gaps_are_blank_lines(make_pdf: MakePdf) -> None:
    first = [
        (72, 700, "Dear Ms. Roe:"),
        (108, 672, "We have read it."),
        (72, 658, "Please revise."),
        (66, 644, "Now."),
    ]
    lines = lines_of(make_pdf(first, [(72, 700, "Page 2")]))
    assert [(line.page, line.indent, line.gap) for line in lines] == [
        (1, 0, 0),
        (1, 6, 1),
        (1, 0, 0),
        (1, 0, 0),
        (2, 0, 0),
    ]


def test_blanks_at_the_beginning_of_a_piece_are_an_indent(make_pdf: MakePdf) -> None:
    (line,) = lines_of(make_pdf([(72, 700, 12 * " " + "We have read your filing.")]))
    assert (line.text, line.indent) == ("We have read your filing.", 6.0)


def test_a_line_is_bold_when_most_of_it_is(make_pdf: MakePdf) -> None:
    data = make_pdf(
        [(72, 700, "Form 10", "bold"), (111, 700, "-K"), (72, 686, "Note:", "bold"), (103, 686, "We see.")]
    )
    assert [(line.text, line.bold) for line in lines_of(data)] == [
        ("Form 10-K", True),
        ("Note: We see.", False),
    ]


def test_white_text_is_kept_on_hidden_lines_of_its_own(make_pdf: MakePdf) -> None:
    data = make_pdf(
        [
            (72, 700, "Please tell us"),
            (72, 700, "FirstName LastNameJane Roe", "white"),
            (72, 686, "how you measured it."),
        ]
    )
    source = read_pdf(data, "letter.pdf")
    assert [(line.number, line.text, line.hidden, line.gap) for line in source.lines] == [
        (1, "Please tell us", "", 0),
        (2, "FirstName LastNameJane Roe", LIKE_GROUND, 0),
        (3, "how you measured it.", "", 0),
    ]
    assert source.raw == tuple(line.text for line in source.lines)


def test_a_text_that_is_drawn_twice_to_look_bold_is_read_once(make_pdf: MakePdf) -> None:
    assert texts_of(make_pdf([(72, 700, "Risk Factors"), (72.1, 700, "Risk Factors")])) == ["Risk Factors"]


def test_a_hyphen_at_the_end_of_a_line_is_a_hyphen(make_pdf: MakePdf) -> None:
    assert texts_of(make_pdf([(72, 700, "your non-"), (72, 686, "interest income")])) == [
        "your non-",
        "interest income",
    ]


def test_text_in_a_form_stands_where_the_form_is_drawn(make_pdf: MakePdf) -> None:
    (line,) = lines_of(make_pdf([(122, 700, "Please revise.")], in_form=True))
    assert (line.text, line.indent) == ("Please revise.", 10.0)


def test_a_page_that_lies_on_its_side_is_read_as_it_is_shown(make_pdf: MakePdf) -> None:
    content = (
        b"BT /roman 12 Tf 0 1 -1 0 100 72 Tm (Upright when shown,) Tj ET "
        b"BT /roman 12 Tf 0 1 -1 0 114 72 Tm (so it is read.) Tj ET"
    )
    assert [(line.text, line.indent) for line in lines_of(make_pdf(content, rotate=90))] == [
        ("Upright when shown,", 0),
        ("so it is read.", 0),
    ]


def test_text_along_the_margin_does_not_run_into_the_lines(make_pdf: MakePdf) -> None:
    content = (
        b"BT /roman 12 Tf 1 0 0 1 72 700 Tm (Please revise.) Tj ET "
        b"BT /roman 12 Tf 0 1 -1 0 30 700 Tm (RECEIVED) Tj ET"
    )
    assert sorted(texts_of(make_pdf(content))) == ["Please revise.", "RECEIVED"]


def test_a_scan_is_refused_with_the_way_to_read_it(make_pdf: MakePdf, picture: bytes) -> None:
    with pytest.raises(InputScannedError, match=r"letter\.pdf contains only pictures of pages.*`ocrmypdf"):
        read_pdf(make_pdf(picture, picture), "letter.pdf")


def test_a_scan_with_a_stamp_on_each_page_is_a_scan(make_pdf: MakePdf, picture: bytes) -> None:
    stamp = b" BT /roman 12 Tf 1 0 0 1 500 20 Tm (HARROW 0001) Tj ET"
    with pytest.raises(InputScannedError):
        read_pdf(make_pdf(picture + stamp), "letter.pdf")


def test_a_picture_among_the_pages_is_told(make_pdf: MakePdf, picture: bytes) -> None:
    source = read_pdf(make_pdf([(72, 700, "Dear Ms. Roe:")], picture, b""), "letter.pdf")
    assert [(note.code, note.message[:30]) for note in source.notes] == [
        ("page_without_text", "Page 2 of the PDF is a picture")
    ]


def test_a_pdf_with_a_password_is_refused(make_pdf: MakePdf) -> None:
    with pytest.raises(InputEncryptedError, match=r"letter\.pdf is password-protected\. .*without one"):
        read_pdf(make_pdf([(72, 700, "Dear Ms. Roe:")], password=True), "letter.pdf")


def test_a_damaged_pdf_is_refused_by_name() -> None:
    with pytest.raises(InputNotReadableError, match=r"letter\.pdf is a damaged PDF"):
        read_pdf(b"%PDF-1.7\nand no more", "letter.pdf")


def test_a_page_that_is_no_page_is_damage(make_pdf: MakePdf) -> None:
    data = make_pdf([(72, 700, "Dear Ms. Roe:")], [(72, 700, "Please revise.")])
    catalog_for_page = data.replace(b"/Kids [3 0 R 6 0 R]", b"/Kids [3 0 R 1 0 R]")
    with pytest.raises(InputNotReadableError, match=r"letter\.pdf is a damaged PDF"):
        read_pdf(catalog_for_page, "letter.pdf")


def test_a_blank_pdf_is_empty(make_pdf: MakePdf) -> None:
    with pytest.raises(InputEmptyError, match=r"letter\.pdf has only blank pages"):
        read_pdf(make_pdf(b"", [(72, 700, " ")]), "letter.pdf")


def test_a_book_is_too_large(make_pdf: MakePdf) -> None:
    with pytest.raises(InputTooLargeError, match=r"1,001 pages"):
        read_pdf(make_pdf(*[b""] * 1001), "book.pdf")


def test_a_piece_of_nothing_to_see_is_nothing(make_pdf: MakePdf) -> None:
    data = make_pdf([(72, 700, "\u2019"), (72, 686, " "), (72, 672, "\xa0"), (72, 658, "Dear Ms. Roe:")])
    assert texts_of(data) == ["’", "Dear Ms. Roe:"]


WORDS = st.text("abcdefgXYZ0123456789-.,’“”", min_size=1, max_size=12)
ROWS = st.lists(
    st.tuples(st.integers(72, 120), st.lists(WORDS, min_size=1, max_size=4), st.booleans()), max_size=30
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pages=st.lists(ROWS, min_size=1, max_size=3))
def test_every_letter_and_digit_is_in_one_line(make_pdf: MakePdf, pages: list) -> None:
    drawn = [
        [
            (x + 100 * at, 760 - 15 * row, word, "white" if white else "")
            for row, (x, words, white) in enumerate(rows)
            for at, word in enumerate(words)
        ]
        for rows in [[(72, ["start"], False)], *pages]
    ]
    expected = Counter(c for page in drawn for _, _, word, _ in page for c in word if c.isalnum())
    assert Counter(c for text in texts_of(make_pdf(*drawn)) for c in text if c.isalnum()) == expected
