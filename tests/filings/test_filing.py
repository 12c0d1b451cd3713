"""A filing is read page by page, with the number that is printed on each page."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from drafter.filings import read_filing

BREAK = '<hr style="page-break-after:always">'


def html(pages: Iterable[Iterable[str]]) -> bytes:
    body = BREAK.join("".join(f"<p>{line}</p>" for line in page) for page in pages)
    return f"<html><body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    ("pages", "numbers"),
    [
        ([["Cover"], ["Business", "2"], ["Risks", "3"]], ["2", "3"]),
        ([["Cover", "i"], ["Business", "- 1 -"], ["Accounts", "F-1"]], ["i", "1", "F-1"]),
        ([["Page 4", "Business"], ["Page 5", "Risks"]], ["4", "5"]),
        ([["Business", "6 Larkmoor 2024 Form 10-K"], ["Risks", "7 Larkmoor 2024 Form 10-K"]], []),
        (
            [["Text", f"{number} Larkmoor 2024 Form 10-K"] for number in range(6, 12)],
            ["6", "7", "8", "9", "10", "11"],
        ),
        (
            [["Text", f"Larkmoor Instruments, Inc. | {number}"] for number in range(6, 12)],
            ["6", "7", "8", "9", "10", "11"],
        ),
        ([["Sensors 410"], ["Gauges 85"], ["Scales 90"]], []),
    ],
)
def test_numbers_of_pages(pages: list[list[str]], numbers: list[str]) -> None:
    found = read_filing(html(pages), "filing.htm").pages
    assert [page.number for page in found if page.number] == numbers


def test_a_line_above_a_footnote_is_no_page() -> None:
    filing = read_filing(html([["Business", "1"], ["Sales rose."], ["(1) Unaudited", "2"]]), "filing.htm")
    assert filing.pages_with("Sales rose.") == ("2",)


def test_pages_of_a_text() -> None:
    text = b"FORM 10-K/A\n\n<PAGE>\n\nSales rose.\n\n    2\n\n<PAGE>\n\nCost fell.\n\n    3\n"
    filing = read_filing(text, "filing.txt")
    assert filing.numbers == {"2", "3"}
    assert filing.pages_with("Cost fell") == ("3",)


def test_words_are_compared_apart_from_typography() -> None:
    filing = read_filing(html([["The Company’s “sales”  rose at once and for good.", "1"]]), "filing.htm")
    assert filing.contains('The Company\'s "sales" rose')
    assert not filing.contains("The Company's sales fell")
    assert filing.places_of(["rose", "at", "once"]) == [3]
    assert filing.places_of(["fell", "at", "once"]) == []
