"""The Re: block of letters of all years: how it begins, the registrant, the forms, the numbers, the kind of review."""

from __future__ import annotations

import pytest

from drafter.model import CommentLetter
from drafter.reading import read

FUND_OPENING = "On May 1, 2008, you filed a registration statement on Form N-2 on behalf of the Fund."


def letter(
    *subject: str, opening: str = "We have reviewed your filing and have the following comment."
) -> CommentLetter:
    block = "\n".join(f"       {line}" for line in subject)
    return read(
        (
            f"{' ' * 36}June 3, 2008\n\nAda Quill, Esq.\nPell & Marrow LLP\n12 High Street\n\n{block}\n\n"
            f"Dear Ms. Quill:\n\n       {opening}\n\n1.     Please revise page 4.\n\n       Please call me at "
            "(202) 551-0101.\n\n                       Sincerely,\n\n                       Ward Pell\n"
        ).encode(),
        name="letter.txt",
    )


NUMBER = "       File No. 001-99777"
BEGINNINGS = [
    ("Re:    Tern Harbor Foods, Inc.", "       Form 10-K", NUMBER),
    ("RE     Tern Harbor Foods, Inc.", "       Form 10-K", NUMBER),
    ("Re Tern Harbor Foods, Inc.", "   Form 10-K", NUMBER),
    ("In re: Tern Harbor Foods, Inc.", "       Form 10-K", NUMBER),
    ("Subject: Tern Harbor Foods, Inc.", "       Form 10-K", NUMBER),
    ("Tern Harbor Foods, Inc.", "Form 10-K", "File No. 001-99777"),
]


@pytest.mark.parametrize("lines", BEGINNINGS)
def test_how_the_block_begins(lines: tuple[str, ...]) -> None:
    subject = letter(*lines).subject
    assert (subject.registrant, subject.forms, subject.file_numbers) == (
        "Tern Harbor Foods, Inc.",
        ("Form 10-K",),
        ("001-99777",),
    )


ONE_LINE = [
    "Re: Tern Harbor Foods, Inc., Form 10-K, File No. 001-99777",
    "Re: Tern Harbor Foods, Inc. Form 10-K for Fiscal Year Ended May 31, 2008, File No. 001-99777",
    "Re: Tern Harbor Foods, Inc. -- Comments on Form 10-K, File No. 001-99777",
    "Re: Tern Harbor Foods, Inc. - Form 10-K filed June 1, 2008 (File No. 001-99777)",
]


@pytest.mark.parametrize("line", ONE_LINE)
def test_a_block_that_is_one_line(line: str) -> None:
    subject = letter(line).subject
    assert (subject.registrant, subject.forms, subject.file_numbers) == (
        "Tern Harbor Foods, Inc.",
        ("Form 10-K",),
        ("001-99777",),
    )


REGISTRANTS = [
    (
        ("Gull Corp., Tern Harbor Foods, Inc. and Amber", "       Tide Holdings, Ltd."),
        "Gull Corp., Tern Harbor Foods, Inc. and Amber Tide Holdings, Ltd.",
    ),
    (("Tern Harbor Foods, Inc.",), "Tern Harbor Foods, Inc."),
    (('Harbor Income Fund (the "Fund")',), "Harbor Income Fund"),
    (("Confidential", "       Tern Harbor Foods, Inc."), "Tern Harbor Foods, Inc."),
    (("Staff comments", "       Tern Harbor Foods, Inc."), "Tern Harbor Foods, Inc."),
    (("File No. 001-99778", "       Tern Harbor Foods, Inc."), "Tern Harbor Foods, Inc."),
    (("Registration Statement on Form S-1", "       Tern Harbor Foods, Inc."), "Tern Harbor Foods, Inc."),
    (("Your letter of June 2, 2008", "       Tern Harbor Foods, Inc., Form 10-K"), "Tern Harbor Foods, Inc."),
    (("Form 10-K of Tern Harbor Foods, Inc. for 2007",), "Tern Harbor Foods, Inc."),
    (("Registration Statement on Form N-14 of Harbor Trust",), "Harbor Trust"),
    (("Harbor Funds Trust (“Trust” or “Registrant”)",), "Harbor Funds Trust"),
]


@pytest.mark.parametrize(("lines", "registrant"), REGISTRANTS)
def test_the_registrant(lines: tuple[str, ...], registrant: str) -> None:
    first, *rest = lines
    assert letter(f"Re:    {first}", *rest, "       Form S-1", NUMBER).subject.registrant == registrant


@pytest.mark.parametrize(
    ("name", "term"),
    [('Harbor Fund (the "Fund")', "Fund"), ("Harbor (the “Trust”)", "Trust"), ("Gull", None)],
)
def test_what_the_staff_calls_it(name: str, term: str | None) -> None:
    assert letter(f"Re:    {name}", NUMBER).subject.defined_term == term


REVIEWS = [
    ("Form 10-KSB for the fiscal year ended June 30, 2006", "periodic"),
    ("Form 10-QSB", "periodic"),
    ("Annual Report on Form 10 K", "periodic"),
    ("Form 20 - F for the fiscal year ended June 30, 2006", "periodic"),
    ("Form 10-K405", "periodic"),
    ("Form 10-D", "periodic"),
    ("Form N-CSR", "periodic"),
    ("Form SB-2", "registration"),
    ("Form 10-SB", "registration"),
    ("Form N-1A", "registration"),
    ("Form N-14", "registration"),
    ("485BPOS", "registration"),
    ("Post-Effective Amendment No. 12", "registration"),
    ("Schedule 13E-3", "tender_going_private"),
    ("Form 1-A", "regulation_a"),
]


@pytest.mark.parametrize(("form", "review"), REVIEWS)
def test_the_kind_of_review(form: str, review: str) -> None:
    assert letter("Re:    Tern Harbor", f"       {form}", NUMBER).subject.review_type == review


@pytest.mark.parametrize(
    ("number", "opening", "review"),
    [
        ("333-99777", "We have reviewed your filing.", "registration"),
        ("333-99777; 811-99777", FUND_OPENING, "registration"),
        ("005-99777", "We have reviewed your filing.", "tender_going_private"),
        ("001-99777", "We have reviewed your filing.", "periodic"),
    ],
)
def test_the_kind_of_review_of_a_block_without_a_form(number: str, opening: str, review: str) -> None:
    assert (
        letter("Re:    Tern Harbor", f"       File No. {number}", opening=opening).subject.review_type
        == review
    )


NUMBERS = [
    (("Reg. No. 333-99777",), ("333-99777",)),
    (("Registration No. 333-99777",), ("333-99777",)),
    (("Commission File Number 0-99777",), ("0-99777",)),
    (("File Nos. 333-99777; 811-99778",), ("333-99777", "811-99778")),
    (("File Nos. 333-99777 and", "       811-99778"), ("333-99777", "811-99778")),
    (("File Nos. 814-997; 333-99777",), ("814-997", "333-99777")),
    (("File No. 811-97",), ("811-97",)),
]


@pytest.mark.parametrize(("lines", "numbers"), NUMBERS)
def test_file_numbers(lines: tuple[str, ...], numbers: tuple[str, ...]) -> None:
    assert letter("Re:    Tern Harbor", *(f"       {line}" for line in lines)).subject.file_numbers == numbers


FUNDS = [
    ("Form N-2", "File No. 333-99777"),
    ("Form N-CSR", "File No. 001-99777"),
    ("Form 10-K", "File No. 814-99777"),
    ("Registration Statement", "File Nos. 333-99777; 811-99778"),
    ("Registration Statement", "File Nos. 814-997; 333-99777"),
]


@pytest.mark.parametrize("lines", FUNDS)
def test_a_fund_is_reviewed_by_the_division_of_investment_management(lines: tuple[str, str]) -> None:
    found = letter("Re:    Harbor Income Fund", *(f"       {line}" for line in lines))
    assert found.signature.division == "Division of Investment Management"


def test_a_company_is_not() -> None:
    assert letter("Re:    Tern Harbor", "       Form S-1", NUMBER).signature.division is None


def test_a_second_re_is_no_part_of_a_name() -> None:
    found = letter(
        "Re:    Tern Harbor Foods, Inc.",
        "       Form 10-K for 2007",
        "",
        "Re:    Tern Harbor Foods, Inc.",
        "       Form 8-K",
    )
    assert found.clients == ("Tern Harbor Foods, Inc.",)
    assert found.subject.forms == ("Form 10-K", "Form 8-K")
