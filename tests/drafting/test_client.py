"""For whom the letter speaks, by what the staff letter shows."""

from __future__ import annotations

import pytest

from drafter.drafting.client import (
    client,
    filed_with_others,
    is_contest,
    is_written_to,
    party,
    subject_company,
)
from drafter.model import Addressee, CommentLetter, ReviewType, Subject

ROWS: list[tuple[str, ReviewType, str, str | None, str, str | None]] = [
    ("a 10-K", "periodic", "Harbor Corp", "Harbor Corporation", "Form 10-K", "Harbor Corp"),
    (
        "an S-4, written to counsel",
        "registration",
        "Harbor Corp",
        "Oak & Park LLP",
        "Form S-4",
        "Harbor Corp",
    ),
    ("management's proxy", "proxy", "Harbor Corp", "Harbor Corp.", "Schedule 14A", "Harbor Corp"),
    (
        "management's proxy, to counsel",
        "proxy",
        "Harbor Corp",
        "Oak & Park LLP",
        "Schedule 14A",
        "Harbor Corp",
    ),
    ("a proxy fight", "proxy", "Harbor Corp", "Gull Partners L.P.", "PREC14A", "Gull Partners L.P."),
    ("a proxy fight, to counsel", "proxy", "Harbor Corp", "Oak & Park LLP", "PREC14A", None),
    (
        "filed by another, to counsel",
        "proxy",
        "Harbor Corp",
        "Oak & Park LLP",
        "PREC14A filed by Gull",
        "Gull",
    ),
    (
        "filed by several",
        "proxy",
        "Harbor Corp",
        "Tern LP",
        "Filed May 1, 2024 by Gull Inc. et al.",
        "Gull Inc.",
    ),
    ("filed by the company", "proxy", "Harbor Corp", "Oak LLP", "Filed by Harbor Corporation", "Harbor Corp"),
    ("a proxy fight by a person", "proxy", "Harbor Corp", None, "DFAN14A", "A. Person"),
    ("management's proxy, to nobody known", "proxy", "Harbor Corp", None, "Schedule 14A", None),
    ("a tender offer", "tender_going_private", "Harbor Corp", "Gull Inc.", "Schedule TO-T", "Gull Inc."),
]


@pytest.mark.parametrize(
    ("what", "review", "registrant", "addressed", "line", "expected"), ROWS, ids=lambda v: str(v)
)
def test_client(
    what: str, review: ReviewType, registrant: str, addressed: str | None, line: str, expected: str | None
) -> None:
    letter = CommentLetter(
        what,
        "comments",
        addressee=Addressee("Ms. A. Person", None, addressed),
        subject=Subject(registrant, (line,), review_type=review),
    )
    assert client(letter) == expected


@pytest.mark.parametrize(
    ("name", "title", "company", "expected"),
    [
        ("Mr. Ivo Hale", None, None, "Ivo Hale"),
        ("Ivo Hale, Esq.", None, None, None),
        ("Ivo Hale", "General Counsel", None, None),
        (None, None, None, None),
    ],
)
def test_a_person_fights_in_its_own_name_and_a_lawyer_or_officer_does_not(
    name: str | None, title: str | None, company: str | None, expected: str | None
) -> None:
    letter = fight(Addressee(name, title, company))

    assert client(letter) == expected
    assert is_written_to(letter) == (expected is not None)


def fight(addressee: Addressee, review: ReviewType = "proxy") -> CommentLetter:
    subject = Subject("Harbor Corp", ("PREC14A",), review_type=review)
    return CommentLetter("a.txt", "comments", addressee=addressee, subject=subject)


@pytest.mark.parametrize(
    ("addressed", "of_profile", "contest"),
    [
        ("Harbor Corp", None, False),
        ("Gull Partners L.P.", None, True),
        ("Gull Partners L.P.", "Gull Partners", True),
        ("Oak & Park LLP", None, True),
        ("Oak & Park LLP", "Harbor Corporation", False),
    ],
)
def test_in_a_contest_the_client_is_not_the_registrant(
    addressed: str, of_profile: str | None, contest: bool
) -> None:
    assert is_contest(fight(Addressee("A. Person", None, addressed)), of_profile) is contest


BLOCKS: list[tuple[str | None, tuple[str, ...], str | None, bool, bool]] = [
    ("Harbor Corp", ("PREC14A", "Filed May 1, 2024 by Gull LP"), "Harbor Corp", True, False),
    ("Harbor Corp", ("PREC14A", "Filed by Gull LP, et al"), "Harbor Corp", True, True),
    (
        "Gull LP",
        ("Harbor Corp", "PREC14A filed by Gull LP et. al", "File No. 001-99100"),
        "Harbor Corp",
        True,
        True,
    ),
    ("Harbor Corp", ("PREC14A filed by Harbor Corp",), "Harbor Corp", False, False),
]


@pytest.mark.parametrize(("first", "lines", "company", "contest", "others"), BLOCKS)
def test_who_fights_about_whom_is_read_from_the_re_block(
    first: str | None, lines: tuple[str, ...], company: str | None, contest: bool, others: bool
) -> None:
    subject = Subject(first, lines, review_type="proxy")
    letter = CommentLetter(
        "a.txt", "comments", addressee=Addressee("A. Person", None, "Tern LP"), subject=subject
    )

    assert subject_company(letter) == company
    assert is_contest(letter) is contest
    assert filed_with_others(letter) is others
    assert is_written_to(letter) is others  # to one of those who filed together


@pytest.mark.parametrize(
    ("review", "contest", "term"),
    [
        ("proxy", False, "Company"),
        ("proxy", True, "Filing Person"),
        ("tender_going_private", True, "Offeror"),
    ],
)
def test_the_term_for_the_client(review: ReviewType, contest: bool, term: str) -> None:
    assert party(fight(Addressee(), review), contest=contest) == term
