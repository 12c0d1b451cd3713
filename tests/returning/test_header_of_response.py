"""The top and the end of a company's letter."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

import drafter
from drafter.returned import ReturnedKind, ReturnedLetter
from drafter.returning import read_returned
from tests.returning.letters import END, SHAPES, TOP, letter

EXAMPLES = Path(__file__).parents[2] / "examples"
PARAGRAPH = "Calder Ridge Mills, Inc. (the &#147;Company&#148;) responds"


def _read(top: str = TOP) -> ReturnedLetter:
    return read_returned(letter(SHAPES[0], top), "response.htm")


def test_the_header_is_read() -> None:
    read = _read()
    assert read.kind == "response"
    assert read.date == datetime.date(2025, 3, 14)
    assert read.letter_date == datetime.date(2025, 2, 27)
    assert read.addressee.name == "Ada Quill"
    assert read.registrant == "Calder Ridge Mills, Inc."
    assert read.file_numbers == ("001-99321",)
    assert read.signer == "Tobias Wren"
    assert read.law_firm is None


@pytest.mark.parametrize(
    ("opening", "dates"),
    [
        ("This letter responds to your letter of February 27, 2025.", [(2025, 2, 27)]),
        (
            "We respond to the letter (the “Comment Letter”) from the staff (the “Staff”) of the U.S. Securities and "
            "Exchange Commission to Tobias Wren, dated February 27, 2025, on the Form 10-K filed on February 3, 2025.",
            [(2025, 2, 27)],
        ),
        ("Thank you for the Staff’s February 27, 2025 letter.", [(2025, 2, 27)]),
        (
            "We respond to the Staff’s letters dated January 30, 2025 and February 27, 2025.",
            [(2025, 1, 30), (2025, 2, 27)],
        ),
        (
            "We respond to your letter dated February 27, 2025 on the Form 10-K, and on the Company’s January 9, 2025 "
            "response to your comments from December 12, 2024.",
            [(2025, 2, 27)],
        ),
        ("The comments were delivered by e-mail on February 27, 2025.", [(2025, 2, 27)]),
        (
            "We refer to our response dated January 9, 2025. On February 3, 2025 the Company filed its report.",
            [],
        ),
    ],
)
def test_the_date_of_the_staff_letter(opening: str, dates: list[tuple[int, int, int]]) -> None:
    before, _, _ = TOP.partition(f"<p>{PARAGRAPH}")
    read = _read(f"{before}<p>{opening}</p>")
    assert read.letter_dates == tuple(datetime.date(*day) for day in dates)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Pursuant to Rule 461, the Company requests acceleration of the effective date to 4:00 p.m.",
            "acceleration",
        ),
        (
            "We request that the Registration Statement be declared effective on March 20, 2025.",
            "acceleration",
        ),
        (
            "We have your comment letter and request an extension to respond until March 28, 2025.",
            "extension",
        ),
        ("It will not be possible to respond within ten business days to your letter.", "extension"),
        (
            "The Company confirms, in response to your letter of March 3, 2025, that it will do so.",
            "response",
        ),
        ("The Company sends its annual report for the files of the Division.", "other_correspondence"),
    ],
)
def test_the_kind_of_a_letter_without_comments(text: str, kind: ReturnedKind) -> None:
    before, _, _ = TOP.partition(f"<p>{PARAGRAPH}")
    page = f"<html><body>{before}<p>{text}</p>{END}</body></html>"
    assert read_returned(page.encode(), "letter.htm").kind == kind


def test_a_letter_that_it_does_not_respond_to_is_reported() -> None:
    other = drafter.read(EXAMPLES / "annual-report.txt")
    read = read_returned(letter(SHAPES[0]), "response.htm", other)
    assert [warning.code for warning in read.warnings] == ["other_letter"]
    assert read.letter_date == datetime.date(2025, 2, 27)
    assert [exchange.number for exchange in read.exchanges] == [1, 2, 3]


@pytest.mark.parametrize(
    ("attention", "name", "title", "others"),
    [
        ("Attention: Ada Quill", "Ada Quill", None, ()),
        ("Attn: Ada Quill, Staff Attorney; Ivo Hale, Accounting Branch Chief", "Ada Quill", "Staff Attorney",
         ("Ivo Hale",)),
        ("Attention: Ada Quill and Ivo Hale", "Ada Quill", None, ("Ivo Hale",)),
        ("Attention: Ada Quill, Ivo Hale,<br>Ida Brook and Tobias Marsh", "Ada Quill", None,
         ("Ivo Hale", "Ida Brook", "Tobias Marsh")),
        ("Attention:<br>Ms. Ada Quill / Mr. Ivo Hale", "Ms. Ada Quill", None, ("Mr. Ivo Hale",)),
        ("Attention: Division of Corporation Finance", None, None, ()),
    ],
)  # fmt: skip
def test_the_staff_to_whom_it_is_written(
    attention: str, name: str | None, title: str | None, others: tuple[str, ...]
) -> None:
    found = _read(TOP.replace("Attention: Ada Quill", attention)).addressee
    assert (found.name, found.title, found.others) == (name, title, others)


def test_the_place_in_the_letterhead_is_no_addressee() -> None:
    top = TOP.replace(
        "<p>U.S. Securities", "<p>4 Weir Street<br>Tarn Falls, Ohio 43001</p><p>U.S. Securities"
    )
    assert _read(top.replace("Attention: Ada Quill", "")).addressee.name is None


@pytest.mark.parametrize(
    ("end", "signer", "firm"),
    [
        ("<p>Sincerely,</p><p>/s/ Tobias Wren</p><p>Tobias Wren</p>", "Tobias Wren", None),
        ("<p>Very truly yours,</p><p>CALDER RIDGE MILLS, INC.</p><p>By: /s/ Tobias Wren Name: Tobias Wren</p>",
         "Tobias Wren", None),
        ("<table><tr><td>CALDER RIDGE MILLS, INC.</td></tr><tr><td>By:</td><td>/s/ Tobias Wren</td></tr>"
         "<tr><td>Title:</td><td>Treasurer</td></tr></table>", "Tobias Wren", None),
        ("<p>Sincerely,</p><p>Tobias Wren</p><p>Chief Financial Officer</p>", "Tobias Wren", None),
        ("<p>Very truly yours,</p><p>/s/ Ida Brook</p><p>Ida Brook</p><p>of BROOK &amp; HALE LLP</p>", "Ida Brook",
         "BROOK & HALE LLP"),
        ("<p>Sincerely,</p><p>/s/ Tobias Wren</p><p>cc:</p><p>Brook &amp; Hale LLP</p>", "Tobias Wren", None),
        ("<p>Sincerely,</p><p>Calder Ridge Mills, Inc.</p>", None, None),
    ],
)  # fmt: skip
def test_who_signs(end: str, signer: str | None, firm: str | None) -> None:
    read = read_returned(letter(SHAPES[0]).replace(END.encode(), end.encode()), "response.htm")
    assert (read.signer, read.law_firm) == (signer, firm)
    assert [exchange.number for exchange in read.exchanges] == [1, 2, 3]
    assert read.exchanges[-1].response[-1].text.startswith("The Company respectfully submits")
