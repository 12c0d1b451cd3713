"""B5 and B7 to B13: the date, the addressee, the signature, the copies, the contacts and the delivery line."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest

from drafter.checking.rule import Example
from tests.checking.sample import found

_ADDRESS = "100 F Street, N.E."
_OFFICE = "Office of Manufacturing"
_CALL = "please call me at 218-555-0118"
_SIGNED = "/s/ Dorothea Quill\nDorothea Quill\nChief Financial Officer\nLarkmoor Instruments, Inc."
_COPY = "cc: Leonie Hartsook, Hartsook & Bell LLP"


class Fault(NamedTuple):
    """Words of the response, what replaces them, and the words that the rule reports."""

    rule: str
    right: str
    wrong: str
    words: str


FAULTS = (
    Fault("B7", _OFFICE, "Office of Trade & Services", "Office of Trade & Services"),
    Fault("B7", _OFFICE, "Office of Natural Resources", "Office of Natural Resources"),
    Fault("B8", _ADDRESS, "450 Fifth Street, N.W.", "450 Fifth Street, N.W."),
    Fault("B8", "D.C. 20549", "D.C. 20459", "20459"),
    Fault("B9", "Ladies and Gentlemen:", "Dear Mr. Whitfield:", "Dear Mr. Whitfield:"),
    Fault("B10", _SIGNED, "Larkmoor Instruments, Inc.", "Larkmoor Instruments, Inc."),
    Fault("B10", "/s/ Dorothea Quill", "/s/ Dorothea Quil", "Dorothea Quil"),
    Fault("B10", "Chief Financial Officer\nLarkmoor", "Larkmoor", "Larkmoor Instruments, Inc."),
    Fault("B10", "LARKMOOR INSTRUMENTS, INC.", "LARKMORE INSTRUMENTS, INC.", "LARKMORE INSTRUMENTS, INC."),
    Fault("B11", _COPY, "", "Larkmoor Instruments, Inc."),
    Fault("B11", "cc: Leonie Hartsook", "cc: Leonie Hartsock", "Leonie Hartsock"),
    Fault("B12", _CALL, "please call me at [●]", "[●]"),
    Fault("B12", _CALL, "please call me at (XXX) XXX-XXXX", "(XXX) XXX-XXXX"),
    Fault("B12", _CALL, "please call me at 218-555-01188", "218-555-01188"),
    Fault("B12", _CALL, "please e-mail me at d.quill@larkmoor", "d.quill@larkmoor"),
    Fault("B13", "VIA EDGAR", "BY FACSIMILE", "BY FACSIMILE"),
    Fault("B13", "VIA EDGAR", "VIA EDGAR AND COURIER", "COURIER"),
)  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.rule} {fault.wrong}")
def test_a_fault_is_reported_where_it_is(fault: Fault) -> None:
    problems = found(fault.rule, Example(response=((fault.right, fault.wrong),)))
    assert [problem.place.words for problem in problems] == [fault.words]
    assert problems[0].place.paragraph


RIGHT = (
    ("B7", _OFFICE, "Manufacturing"),
    ("B7", _OFFICE, "Office of the Chief Accountant\nOffice of Manufacturing"),
    ("B8", _ADDRESS, "100 F St., NE"),
    ("B8", _ADDRESS, "Mail Stop 4546\n100 F Street, N.E."),
    ("B9", "Ladies and Gentlemen:", "Dear Sir or Madam:"),
    ("B10", _SIGNED, "LARKMOOR INSTRUMENTS, INC.\nBy: /s/ Dorothea Quill\nName: Dorothea Quill\nTitle: CFO"),
    ("B10", "/s/ Dorothea Quill\nDorothea Quill", "/s/ Dorothea A. Quill\nDorothea Quill"),
    ("B10", "LARKMOOR INSTRUMENTS, INC.", "LARKMOOR HOLDINGS, INC."),
    ("B11", _COPY, "cc: L. Hartsook, Hartsook & Bell LLP"),
    ("B11", _CALL, "please call Leonie Hartsook of Hartsook & Bell LLP at 218-555-0118"),
    ("B12", _CALL, "please call me at +1 (218) 555-0118 or +44 20 5550 0118"),
    ("B12", _CALL, "please call me at 218.555.0118, extension 12, or e-mail d.quill@larkmoor.example"),
    ("B13", "VIA EDGAR\n", "\n"),
    ("B13", "VIA EDGAR", "VIA EDGAR AND SECURE FILE TRANSFER"),
)


@pytest.mark.parametrize(("rule", "words", "instead"), RIGHT, ids=str)
def test_other_ways_to_write_it_are_not(rule: str, words: str, instead: str) -> None:
    assert found(rule, Example(response=((words, instead),))) == []


def test_a_double_name_after_a_label_is_the_staffs() -> None:
    double = Example(
        staff=(("Ruth Abelard", "Ruth Abelard-Moss"),), response=(("Ruth Abelard", "Ruth Abelard-Moss"),)
    )
    assert found("B6", double) == []
    wrong = double._replace(response=(("Ruth Abelard", "Ruth Abelard-Mass"),))
    assert [problem.place.words for problem in found("B6", wrong)] == ["Ruth Abelard-Mass"]


def test_paper_copies_that_the_letter_mentions_may_be_sent_by_courier() -> None:
    example = Example(
        response=(
            ("VIA EDGAR", "VIA EDGAR AND COURIER"),
            ("Each comment", "Copies are enclosed. Each comment"),
        )
    )
    assert found("B13", example) == []


def test_a_titled_salutation_follows_a_titled_letter() -> None:
    titles = Example(
        staff=(("Dear Dorothea Quill:", "Dear Ms. Quill:"),),
        response=(("Ladies and Gentlemen:", "Dear Ms. Abelard:"),),
    )
    assert found("B9", titles) == []


def test_a_letter_without_a_date_is_late_on_the_day_of_the_check() -> None:
    undated = Example(response=(("^ March 14, 2025\n", ""), ("\nMarch 14, 2025\n", "")))

    (problem,) = found("B5", undated, today=date(2025, 3, 19))

    assert "the letter is not dated" in problem.message
    assert found("B5", undated, today=date(2025, 3, 14)) == []
