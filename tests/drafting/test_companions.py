"""Which letters go with which review, and who signs them."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.cli.letter import KINDS
from drafter.drafting import compose_companion
from drafter.drafting.companions import COMPANIONS, companions_of
from drafter.drafting.effective_filing import about_effective_filing
from drafter.errors import UnsuitableDateError, UnsuitableLetterError
from drafter.model import CommentLetter, Deadline, Subject
from drafter.profile.model import default_profile
from drafter.response import HEAD, CompanionKind, Paragraph
from drafter.services.companion_letters import require_suitable, require_suitable_day

FITS: dict[str, set[str]] = {
    "registration Form S-1": {"acceleration", "joinder", "withdrawal"},
    "draft_registration Form F-1": {"acceleration", "joinder", "withdrawal"},
    "registration Form 20-F": {"acceleration", "withdrawal"},
    "registration Form 10": {"acceleration", "withdrawal"},
    "registration Form 10-12B": {"acceleration", "withdrawal"},
    "regulation_a Form 1-A": {"qualification", "withdrawal"},
    "periodic Form 10-K": set(),
    "proxy Schedule 14A": set(),
}
"""The letters that only some reviews have, by type of review and form."""


def letter_on(review: str, form: str) -> CommentLetter:
    return CommentLetter(
        "staff.txt",
        "no_review",
        date=datetime.date(2024, 5, 6),
        subject=Subject("Tarn Ferry Ltd", (form,), forms=(form,), review_type=review),  # type: ignore[arg-type]
        deadline=Deadline(10, datetime.date(2024, 5, 20), "Ten business days."),
    )


def is_suitable(kind: CompanionKind, letter: CommentLetter) -> bool:
    try:
        require_suitable(kind, letter)
    except UnsuitableLetterError:
        return False
    return True


@pytest.mark.parametrize("review", FITS)
def test_each_letter_fits_its_review(review: str) -> None:
    kind, _, form = review.partition(" ")
    letter = letter_on(kind, form)
    limited: tuple[CompanionKind, ...] = ("acceleration", "joinder", "qualification", "withdrawal")

    assert {each for each in limited if is_suitable(each, letter)} == FITS[review]
    assert is_suitable("confidential-request", letter)
    assert is_suitable("supplemental", letter)


@pytest.mark.parametrize(
    ("kind", "day", "message"),
    [
        ("extension", datetime.date(2024, 5, 20), "May 20, 2024 is not after May 20, 2024."),
        ("acceleration", datetime.date(2024, 5, 6), "May 6, 2024 is not after May 6, 2024."),
        ("acceleration", datetime.date(2024, 5, 27), "is not a business day (Memorial Day)."),
    ],
)
def test_a_day_on_which_nothing_happens_is_refused(
    kind: CompanionKind, day: datetime.date, message: str
) -> None:
    with pytest.raises(UnsuitableDateError, match=re.escape(message)):
        require_suitable_day(kind, day, letter_on("registration", "Form S-1"))


def test_effectiveness_may_be_asked_for_before_the_response_is_due() -> None:
    require_suitable_day("acceleration", datetime.date(2024, 5, 10), letter_on("registration", "Form S-1"))


def test_the_command_knows_every_kind() -> None:
    assert tuple(COMPANIONS) == KINDS


@pytest.mark.parametrize(
    ("kind", "firm", "head"),
    [
        ("acceleration", "Ash & Vale LLP", "Tarn Ferry Ltd"),
        ("joinder", "Ash & Vale LLP", "[Representative of the underwriters]"),
        ("withdrawal", None, ""),  # on the company's own paper
        ("extension", "Ash & Vale LLP", ""),
    ],
)
def test_a_letter_on_the_firms_paper_that_others_sign_has_their_name(
    kind: CompanionKind, firm: str | None, head: str, tmp_path: Path
) -> None:
    """The firm's paper has its own name, so its block for the name is empty."""
    (tmp_path / "letterhead.html").touch()
    profile = default_profile()
    profile = replace(profile, firm=profile.firm._replace(name=firm))

    staff_letter = replace(letter_on("registration", "Form S-1"), clients=("Tarn Ferry Ltd",))

    letter = compose_companion(staff_letter, profile, kind, folders=[tmp_path])

    paragraphs = letter.blocks[letter.part(HEAD).start : letter.part(HEAD).stop]
    words = [run.text for one in paragraphs if isinstance(one, Paragraph) for run in one.runs]
    assert words[:1] == ([head] if head else [])
    assert letter.part("date").start == len(paragraphs)


RE_BLOCKS = [
    (
        "a report of the same registrant",
        ("Registration Statement on Form SB-2", "File No. 333-100001", "Form 10-KSB", "File No. 000-50001"),
        ("Registration Statement on Form SB-2", "File No. 333-100001"),
    ),
    (
        "the report first",
        ("Form 10-K for 2023", "File No. 001-50001", "Amendment No. 1 to Form S-3", "File No. 333-100001"),
        ("Amendment No. 1 to Form S-3", "File No. 333-100001"),
    ),
    (
        "one line of numbers",
        ("Form S-1 filed April 8, 2024", "Form 10-K for 2023", "File Nos. 333-100001 and 001-50001"),
        ("Form S-1 filed April 8, 2024", "File No. 333-100001"),
    ),
    (
        "another registrant's report",
        ("Form S-4 filed April 8, 2024", "File No. 333-100001", "Gull Corp", "Form 10-K", "File No. 001-50001"),
        ("Form S-4 filed April 8, 2024", "File No. 333-100001"),
    ),
    (
        "Form 10, which has the number of a report",
        ("Form 10-12B", "Filed April 8, 2024", "File No. 001-50002", "Form 8-K", "File No. 001-50001"),
        ("Form 10-12B", "Filed April 8, 2024", "File No. 001-50002"),
    ),
    (
        "statements alone",
        ("Form S-1", "File No. 333-100001", "Form S-3", "File No. 333-100002"),
        ("Form S-1", "File No. 333-100001", "Form S-3", "File No. 333-100002"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("_", "lines", "kept"), RE_BLOCKS)
def test_a_request_is_about_what_becomes_effective(
    _: str, lines: tuple[str, ...], kept: tuple[str, ...]
) -> None:
    numbers = tuple(re.findall(r"\d{3}-\d{5,6}", " ".join(lines)))
    subject = Subject("Tarn Ferry Ltd", lines, file_numbers=numbers, review_type="registration")
    letter = CommentLetter("staff.txt", "comments", subject=subject, clients=("Tarn Ferry Ltd", "Gull Corp"))

    narrowed = about_effective_filing(letter)

    assert narrowed.subject.lines == kept
    assert narrowed.subject.file_numbers == tuple(re.findall(r"\d{3}-\d{5,6}", " ".join(kept)))
    assert narrowed.clients == (letter.clients if kept == lines else ("Tarn Ferry Ltd",))


def test_a_registrant_below_a_report_asks_for_itself() -> None:
    lines = ("Form 10-K", "File No. 001-50001", "Gull Corp", "Form S-4", "File No. 333-100001")
    letter = CommentLetter(
        "staff.txt",
        "comments",
        subject=Subject("Tarn Ferry Ltd", lines),
        clients=("Tarn Ferry Ltd", "Gull Corp"),
        addressee_is="officer",
    )

    narrowed = about_effective_filing(letter)

    assert narrowed.subject.registrant == "Gull Corp"
    assert narrowed.clients == ("Gull Corp",)
    assert narrowed.addressee_is == "other"  # whose address is the other registrant's


@pytest.mark.parametrize("kind", COMPANIONS)
def test_page_two_names_the_addressee_of_page_one(kind: CompanionKind) -> None:
    letter = compose_companion(letter_on("registration", "Form S-1"), default_profile(), kind)

    addressed = [
        "".join(run.text for run in block.runs)
        for block in letter.blocks
        if isinstance(block, Paragraph) and block.style == "addressee"
    ]
    assert list(letter.running_header[:2]) == addressed[:2]


def test_a_statement_beside_a_tender_offer_is_accelerated() -> None:
    lines = (
        "Registration Statement on Form S-4",
        "File No. 333-100001",
        "Schedule TO-I",
        "File No. 005-50001",
    )
    subject = Subject(
        "Tarn Ferry Ltd", lines, ("Form S-4", "Schedule TO-I"), review_type="tender_going_private"
    )
    letter = CommentLetter("staff.txt", "comments", subject=subject, clients=("Tarn Ferry Ltd",))

    assert is_suitable("acceleration", letter)
    assert "acceleration" in companions_of(letter)
    assert about_effective_filing(letter).subject.review_type == "registration"
