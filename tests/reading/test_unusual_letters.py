"""Unusual letters, which a reader that only knew the usual ones would get wrong."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.model import Addressee, CommentLetter, Contact, Signature
from drafter.reading import read

TWO = """General

1.     Please revise the discussion of dues.

2.     Please revise the table of dues.
"""


FRONT = """                     May 4, 2022

Orla Vale
Chief Executive Officer
Brackwater Mills, Inc.
17 Quay Street"""


def letter(
    comments: str = TWO,
    *,
    front: str = FRONT,
    subject: str = "       Re:    Brackwater Mills, Inc.\n              Form 10-K\n              File No. 001-99001",
    salutation: str = "Dear Orla Vale:",
    opening: str = "       We have reviewed your filing and have the following comments.",
    closing: str = "       You may contact Ada Lind at 202-551-0001 with any questions.",
    signed: str = "                     Sincerely,\n\n                     Office of Finance",
) -> CommentLetter:
    text = "\n\n".join((front, subject, salutation, opening, comments, closing, signed))
    return read(text.encode(), name="letter.txt")


def comments_of(found: CommentLetter) -> list[str]:
    return [" / ".join(block.text for block in comment.blocks) for comment in found.comments]


LAST_PARAGRAPHS = [
    "In responding to this comment, please tell us when the licence ends.",
    "Please also call out the end of the licence in your risk factors.",
    "In connection with responding to this comment, provide the lease.",
    "If you have questions about the licence, say so in the filing.",
    "Please note that Rule 460 is not what you cite.",
]


@pytest.mark.parametrize("paragraph", LAST_PARAGRAPHS)
def test_a_last_paragraph_that_sounds_like_a_closing_stays_in_its_comment(paragraph: str) -> None:
    found = letter(f"{TWO}\n       {paragraph}")
    assert comments_of(found)[1] == f"Please revise the table of dues. / {paragraph}"


CLOSINGS = [
    "       Ada Lind at (202) 551-0001 can help with questions on accounting.",
    "                         * * *\n\n       Ada Lind, at 202-551-0001, will help you.",
    "       Closing Comments\n\n       Somebody will help you. Ada Lind at 202-551-0001.",
]


@pytest.mark.parametrize("closing", CLOSINGS)
def test_a_closing_that_no_letter_had_before_is_no_comment(closing: str) -> None:
    found = letter(closing=closing)
    assert comments_of(found) == ["Please revise the discussion of dues.", "Please revise the table of dues."]
    assert [contact.name for contact in found.contacts] == ["Ada Lind"]


NUMBERS = ["({n})    Please", "{n})     Please", "Comment {n}: Please", "Comment No. {n}. Please"]


@pytest.mark.parametrize("style", NUMBERS)
def test_numbers_of_another_style(style: str) -> None:
    found = letter("\n\n".join(f"{style.format(n=n)} explain page {n}." for n in (1, 2, 3)))
    assert [(c.number, c.text) for c in found.comments] == [
        (n, f"Please explain page {n}.") for n in (1, 2, 3)
    ]


def test_lettered_points_are_bullets_with_the_staffs_own_letters() -> None:
    found = letter(
        "1.     Please disclose:\n\n       (a) the dues;\n\n       (b) the rent, including (i) its basis."
    )
    assert [(block.kind, block.marker) for block in found.comments[0].blocks] == [
        ("paragraph", ""),
        ("bullet", "(a)"),
        ("bullet", "(b)"),
    ]


def test_a_page_that_a_comment_names_is_not_the_pages_own() -> None:
    found = letter(
        "Item 7. Discussion\n\nPage 24\n\n1.     Please revise the table on\n       Page 12\n       of it."
    )
    assert found.comments[0].headings == ("Item 7. Discussion", "Page 24")
    assert comments_of(found) == ["Please revise the table on Page 12 of it."]


HEADERS = [
    "Page 2 of 3",
    "page 2",
    "May 4, 2022 - Page 2",
    "- 2 -",
    "Orla Vale\nBrackwater Mills\nMay 4, 2022",
]


@pytest.mark.parametrize("header", HEADERS)
def test_running_headers_of_other_shapes(header: str) -> None:
    found = letter(
        f"1.     Please tell us since when it has owned\n\n{header}\n\n       it and for how much."
    )
    assert comments_of(found) == ["Please tell us since when it has owned it and for how much."]


def test_a_salutation_inside_a_comment_is_none() -> None:
    found = letter(
        "1.     Please file the letter that begins\n\nDear Holder:\n\n       and ends.", salutation=""
    )
    assert found.salutation is None
    assert "part_missing" in {warning.code for warning in found.warnings}
    assert comments_of(found) == ["Please file the letter that begins / Dear Holder: / and ends."]


def test_a_salutation_of_two_people() -> None:
    assert letter(salutation="Dear Ms. Vale and\nMr. Ott:").salutation == "Dear Ms. Vale and Mr. Ott:"


OTHERS = ("17 Quay Street",)
ADDRESSES = [
    (
        "Room 4561\nOrla Vale\nPresident and CEO\nBrackwater Mills, Inc.\n17 Quay Street",
        Addressee("Orla Vale", "President and CEO", "Brackwater Mills, Inc.", OTHERS),
    ),
    (
        "Brackwater Mills, Inc.\nAttn: Orla Vale\n17 Quay Street",
        Addressee("Orla Vale", None, "Brackwater Mills, Inc.", OTHERS),
    ),
    (
        "Orla Vale\nDirector, Mills\nc/o Brackwater Mills, Inc.\n17 Quay Street",
        Addressee("Orla Vale", "Director, Mills", "Brackwater Mills, Inc.", OTHERS),
    ),
]


@pytest.mark.parametrize(("lines", "addressee"), ADDRESSES)
def test_addresses(lines: str, addressee: Addressee) -> None:
    found = letter(front=f"                     MAY 4, 2022\n\n{lines}")
    assert (found.addressee, found.date) == (addressee, date(2022, 5, 4))


def test_a_registrant_whose_name_takes_two_lines() -> None:
    found = letter(
        front="                     May 4, 2022\n\nOrla Vale\nTrustee\nThe Brackwater and Lower Weir\nPowers Trust",
        subject="       Re:    The Brackwater and Lower Weir\n              Powers Trust\n"
        "              Forms 10-K and 10-Q\n              File #333-99321",
    )
    assert found.subject.registrant == found.addressee.company == "The Brackwater and Lower Weir Powers Trust"
    assert found.subject.forms == ("Form 10-K", "Form 10-Q")
    assert found.subject.file_numbers == ("333-99321",)


def test_titles_before_and_after_names_and_telephones_elsewhere() -> None:
    found = letter(
        closing="       You may contact Staff Accountants Christine Torney at 202-551-0001, Branch Chief, Cora "
        "Lane, at 202-551-0002 or\nMaria de los Santos at 212-551-7976 with any questions."
    )
    assert found.contacts == (
        Contact("Christine Torney", "202-551-0001", "any", "Staff Accountants"),
        Contact("Cora Lane", "202-551-0002", "any", "Branch Chief"),
        Contact("Maria de los Santos", "212-551-7976", "any"),
    )


def test_signed_for_somebody_and_copied_without_a_colon() -> None:
    found = letter(
        signed="       Sincerely,\n\n       /s/ Cora Lane\n       for Dorn Bell\n       Branch Chief\n"
        "       Office of Finance\n\ncc   Vera Kent, Esq. (via facsimile)\nEnclosure"
    )
    assert found.signature == Signature("Dorn Bell", "Branch Chief", None, "Office of Finance")
    assert found.cc == ("Vera Kent, Esq.",)


COMPLIMENTS = ["Yours truly,", "Truly yours,", "Very truly yours,", "Yours sincerely,", "Sincerely yours,"]


@pytest.mark.parametrize("compliment", COMPLIMENTS)
@pytest.mark.parametrize("copies", ["cc (by fax):", "cc:", "c.c. (via e-mail) :"])
def test_the_signer_is_between_the_compliment_and_the_copies(compliment: str, copies: str) -> None:
    found = letter(signed=f"{compliment}\n\n\nDorn Bell\nBranch Chief\n\n{copies}\n     Vera Kent, Esq.")
    assert found.signature == Signature("Dorn Bell", "Branch Chief")
    assert found.cc == ("Vera Kent, Esq.",)


def test_a_deadline_in_the_closing() -> None:
    found = letter(
        closing="       As appropriate, please amend your filing and respond within 10 business days."
    )
    assert found.deadline is not None
    assert found.deadline.due == date(2022, 5, 18)


def test_no_day_is_no_deadline() -> None:
    found = letter(opening="       We have reviewed your filing. Please respond within 0 business days.")
    assert found.deadline is None
    assert found.no_deadline_reason


def test_a_hyphen_at_the_end_of_a_line_joins_what_it_broke() -> None:
    found = letter("1.     Please refer to ASC 606-\n       10-50 and to pre-\n       and post-merger dues.")
    assert comments_of(found) == ["Please refer to ASC 606-10-50 and to pre- and post-merger dues."]
