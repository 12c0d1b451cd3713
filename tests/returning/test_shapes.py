"""A company's letter is divided by its shape, whatever that is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter.returned import Exchange
from drafter.returning import read_returned
from drafter.returning.ending import CLOSING_KINDS, ClosingKind, closing_kind
from drafter.returning.formats.html import html_pieces
from drafter.returning.labels import COMMENT_SHAPES, NO_RESPONSE_EXAMPLES, RESPONSE, RESPONSE_EXAMPLES, Shape
from tests.returning.letters import (
    ANSWERED,
    END,
    SHAPES,
    TOP,
    Answered,
    bracketed_number,
    labels_in_the_paragraph,
    letter,
    number_in_a_cell_and_bold,
    page_in_the_middle,
)


def _words(exchange: Exchange, part: str) -> str:
    return " ".join(block.text for block in getattr(exchange, part) if block.kind != "page")


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_each_shape_gives_the_same_exchanges(shape: Callable[[int, Answered], str]) -> None:
    exchanges = read_returned(letter(shape), "response.htm").exchanges
    assert [exchange.number for exchange in exchanges] == [1, 2, 3]
    for exchange, answered in zip(exchanges, ANSWERED, strict=True):
        assert _words(exchange, "comment") == answered.comment
        assert _words(exchange, "response") == " ".join(answered.response)
        assert exchange.headings == answered.headings


def test_page_headers_are_told_apart_from_the_response() -> None:
    exchanges = read_returned(letter(page_in_the_middle), "response.htm").exchanges
    for number, (exchange, answered) in enumerate(zip(exchanges, ANSWERED, strict=True), start=2):
        assert _words(exchange, "response") == " ".join(answered.response)
        pages = [block.text for block in exchange.response if block.kind == "page"]
        assert pages == ["Ada Quill", "March 14, 2025", f"Page {number}"]


@pytest.mark.parametrize("shape", COMMENT_SHAPES, ids=lambda shape: shape.name)
def test_each_label_of_a_comment_matches_its_examples(shape: Shape) -> None:
    for example in shape.examples:
        assert shape.pattern.fullmatch(example), example


def test_the_label_of_a_response_matches_its_examples() -> None:
    assert [text for text in RESPONSE_EXAMPLES if not RESPONSE.fullmatch(text)] == []
    assert [text for text in NO_RESPONSE_EXAMPLES if RESPONSE.match(text)] == []


@pytest.mark.parametrize("kind", CLOSING_KINDS, ids=lambda kind: kind.name)
def test_each_kind_of_closing_matches_its_examples(kind: ClosingKind) -> None:
    assert [text for text in kind.examples if not kind.pattern.match(text)] == []
    assert [text for text in kind.counterexamples if closing_kind(text)] == []


def test_the_last_response_ends_above_the_closing() -> None:
    last = read_returned(letter(SHAPES[0]), "response.htm").exchanges[-1]
    assert last.response[-1].text == ANSWERED[-1].response[-1]


def test_numbers_in_a_response_are_no_comments() -> None:
    def with_a_list(number: int, one: Answered) -> str:
        items = "".join(
            f"<p>{item}. Item {item} of the list is explained in Note 4.</p>" for item in (1, 2, 3)
        )
        return SHAPES[1](number, one) + items

    exchanges = read_returned(letter(with_a_list), "response.htm").exchanges
    assert [exchange.number for exchange in exchanges] == [1, 2, 3]
    assert exchanges[0].response[-1].text == "3. Item 3 of the list is explained in Note 4."


def test_a_table_of_figures_stays_a_table() -> None:
    def with_a_table(number: int, one: Answered) -> str:
        rows = "<tr><td>Sales</td><td>$ 41</td></tr><tr><td>Costs</td><td>30</td></tr>"
        return f"{SHAPES[1](number, one)}<table>{rows}</table>"

    first = read_returned(letter(with_a_table), "response.htm").exchanges[0]
    assert first.response[-1].kind == "table"
    assert first.response[-1].rows == (("Sales", "$ 41"), ("Costs", "30"))


def test_a_letter_o_is_a_hollow_bullet() -> None:
    (piece,) = html_pieces("<html><p>o &nbsp;each mill&#146;s sales; and</p></html>", "response.htm")
    assert (piece.marker, piece.text) == ("o", "each mill’s sales; and")


def test_the_address_at_the_foot_of_the_first_page_belongs_to_the_page() -> None:
    foot = "<p>4 Weir Street</p><p>Tarn Falls, OH 43001</p><p>www.calder-ridge-mills.example</p>"
    first, *others = ANSWERED[0].response
    cut = first.index(" ", len(first) // 2)
    broken = f"<p>{first[:cut]}</p>{foot}<hr style='page-break-after:always'><p>{first[cut:]}</p>"
    page = letter(SHAPES[0]).replace(f"<p>{first}</p>".encode(), broken.encode())
    exchange = read_returned(page, "response.htm").exchanges[0]
    assert _words(exchange, "response") == " ".join((first, *others))
    assert sum(block.kind == "page" for block in exchange.response) == 3


@pytest.mark.parametrize(
    ("dates", "numbers"),
    [
        ("letters dated January 30, 2025 and February 27, 2025", [1, 2, 1, 2, 3]),
        ("letter dated February 27, 2025", [1, 2, 3, 4, 5]),
    ],
)
@pytest.mark.parametrize("shape", [number_in_a_cell_and_bold, bracketed_number, labels_in_the_paragraph])
def test_comments_that_are_numbered_anew(
    shape: Callable[[int, Answered], str], dates: str, numbers: list[int]
) -> None:
    """One response may answer two staff letters."""
    first, second = ANSWERED[:2], ANSWERED[::-1]
    middle = "".join(
        shape(number, one) for answered in (first, second) for number, one in enumerate(answered, start=1)
    )
    top = TOP.replace("letter dated February 27, 2025", dates)
    read = read_returned(f"<html><body>{top}{middle}{END}</body></html>".encode(), "response.htm")
    assert [exchange.number for exchange in read.exchanges] == numbers
    for exchange, answered in zip(read.exchanges, (*first, *second), strict=True):
        assert _words(exchange, "comment") == answered.comment
        assert _words(exchange, "response") == " ".join(answered.response)


def test_a_numbered_list_in_a_response_is_no_further_letter() -> None:
    listed = "<p>1. The Tarn mill.</p><p>2. The Weir mill.</p><p>3. The Ferry mill.</p>"
    for shape in SHAPES:
        page = letter(shape).replace(b"<p>* * *</p>", listed.encode() + b"<p>* * *</p>")
        assert len(read_returned(page, "response.htm").exchanges) == 3
