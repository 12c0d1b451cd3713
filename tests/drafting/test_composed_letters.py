"""Three fictional staff letters, and the whole response that is composed to each (`golden/`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from drafter.drafting import compose, default_profile, response_date
from drafter.model import (
    Addressee,
    Authority,
    Block,
    Comment,
    CommentLetter,
    Contact,
    Deadline,
    Guidance,
    PriorReference,
    ReviewType,
    Sentence,
    Signature,
    Subject,
    Suggestion,
    TopicMatch,
)
from drafter.profile.model import Company, Firm, LetterStyle, Matter, Person, Profile, SignedBy
from drafter.response import Block as Sent
from drafter.response import DateLine, Paragraph, ResponseSlot, StaffComment, SubjectTable

GOLDEN = Path(__file__).parent / "golden"


def paragraph(text: str) -> Block:
    return Block("paragraph", text)


def bullet(text: str, level: int = 0, marker: str = "•") -> Block:
    return Block("bullet", text, level, marker)


SECOND_ROUND = CommentLetter(
    source="second-round.txt",
    kind="comments",
    date=date(2024, 3, 6),
    addressee=Addressee("Mei Tan", "Chairman", "Kestrel & Wren Ltd", ("8 Quay Lane", "Singapore")),
    subject=Subject(
        "Kestrel & Wren Ltd",
        (
            "Form 20-F for the Fiscal Year Ended June 30, 2023",
            "Response Dated February 20, 2024",
            "File No. 001-99871",
        ),
        forms=("Form 20-F",),
        file_numbers=("001-99871",),
        response_dates=(date(2024, 2, 20),),
        review_type="periodic",
    ),
    deadline=Deadline(10, date(2024, 3, 20), "Ten business days from March 6, 2024."),
    prior_letter_date=date(2024, 2, 5),
    comments=(
        Comment(
            1,
            ("Form 20-F for the Fiscal Year Ended June 30, 2023", "Item 5. Operating Results, page 41"),
            (
                paragraph('We reissue comment 3 in part. Where you say "[o]ur margin rose", tell us why:'),
                bullet("quantify each cause; and"),
                bullet("explain {{ profile }} & <b>offsets</b>."),
            ),
            (30, 36),
            asks=("explain", "future_filings"),
            reissued=True,
            refers_to=(PriorReference(3),),
            restored=('"[o]ur margin rose"',),
        ),
        Comment(
            2,
            ("General",),
            (paragraph("Please revise to say who inspects your auditor."),),
            (38, 39),
            topics=(TopicMatch("auditor", "Inspection of the auditor", ("your auditor",)),),
            asks=("revise_disclosure",),
            guidance=(
                Guidance(
                    "auditor",
                    "Inspection of the auditor",
                    ("your auditor",),
                    authority=(
                        Authority("Act of 2020, section 2", "inspection", verified=True),
                        Authority("Rule 99"),
                    ),
                    facts=("The period is two years.",),
                    checklist=("Is the auditor named?",),
                    traps=("Three years is history.",),
                ),
            ),
            suggestion=Suggestion(
                "auditor",
                (
                    Sentence(
                        "The Company [has revised / will revise in its next {{ filing.form }}] CLAUSE.",
                        "page[s] [●]",
                    ),
                    Sentence("The text [reads / will read]:"),
                ),
                "Our auditor, <ins>[name]</ins>, <del>is</del> [is / is not] seen.",
            ),
        ),
        Comment(3, (), (paragraph("We may have more to say."),), (41, 41)),
    ),
    contacts=(
        Contact("Ada Lund", "202-551-0001", "accounting"),
        Contact("Ben Oyelaran", "202-551-0002", "legal"),
    ),
    signature=Signature(division="Division of Corporation Finance", office="Office of Manufacturing"),
    cc=("Petra Voss, Esq.",),
    clients=("Kestrel & Wren Ltd",),
    addressee_is="officer",
    certain=True,
)

FIRST_AMENDMENT = CommentLetter(
    source="registration.txt",
    kind="comments",
    date=date(2023, 9, 14),
    subject=Subject(
        "Hollin Grove Acquisition Corp.",
        (
            "Amendment No. 1 to Registration Statement on Form S-4",
            "Filed August 30, 2023",
            "File No. 333-99123",
        ),
        forms=("Form S-4",),
        file_numbers=("333-99123",),
        review_type="registration",
    ),
    no_deadline_reason="The response is an amendment, and the staff set no deadline.",
    comments=(
        Comment(
            None,
            ("Amendment No. 1 to Registration Statement on Form S-4", "Cover Page", "Fees", "Table 2"),
            (
                paragraph("Disclose the fee and file the agreement:"),
                bullet("as to the sponsor;", marker="(a)"),
                bullet("in cash,", level=1, marker="o"),
                bullet("as to others.", marker="(b)"),
                paragraph("Confirm your understanding."),
            ),
            (20, 28),
            asks=("revise_disclosure", "file_exhibit", "confirm"),
        ),
    ),
    clients=("Hollin Grove Acquisition Corp.",),
    certain=True,
)

FORCED = CommentLetter(
    source="completed.txt",
    kind="completed",
    date=date(2022, 4, 1),
    subject=Subject(
        "Dunmore Tool Company", ("Form 10-K for 2021",), forms=("Form 10-K",), review_type="periodic"
    ),
    clients=("Dunmore Tool Company",),
    certain=True,
)

COUNSEL = Profile(
    firm=Firm("Quill & Abernathy LLP", ("1 Court Row", "Wilmington, DE 19801")),
    signer=Person("Rosa Field", "Partner", "302-555-0100", "rfield@quill.example"),
    matter=Matter(amendment=2),
    letter=LetterStyle(
        date=date(2023, 9, 28),
        date_first=False,
        label="Response to Comment {number}:",
        comments="bold italic",
        locked=False,
        copies=("Hollin Grove Acquisition Corp.",),
    ),
)

LETTERS = {
    "second-round": (SECOND_ROUND, default_profile()),
    "first-amendment": (FIRST_AMENDMENT, COUNSEL),
    "forced": (FORCED, default_profile()),
}


@pytest.mark.parametrize("name", LETTERS)
def test_the_letter_reads(
    name: str,
    outline: Callable[[Iterable[Sent]], str],
    agrees_with_golden: Callable[[str, Path], None],
) -> None:
    agrees_with_golden(outline(compose(*LETTERS[name]).blocks), GOLDEN / f"{name}.txt")


def test_without_notes_nothing_is_noted() -> None:
    composed = compose(SECOND_ROUND, default_profile(), notes=False)

    assert [b.note for b in composed.blocks if isinstance(b, DateLine | ResponseSlot)] == [None] * 4
    assert [b.style for b in composed.blocks if isinstance(b, Paragraph) and b.note] == []


def test_the_header_from_page_two_names_addressee_and_date() -> None:
    assert compose(FIRST_AMENDMENT, COUNSEL).running_header == (
        "U.S. Securities and Exchange Commission",
        "Division of Corporation Finance",
        "September 28, 2023",
    )


def test_the_documents_properties_come_from_letter_and_profile() -> None:
    composed = compose(FIRST_AMENDMENT, COUNSEL)

    assert (composed.author, composed.company) == ("Rosa Field", "Quill & Abernathy LLP")
    assert composed.title == (
        "Hollin Grove Acquisition Corp.: response to the staff’s comment letter of September 14, 2023"
    )
    assert composed.comment_typeface == "bold italic"


def test_the_re_block_is_word_for_word() -> None:
    (table,) = [b for b in compose(SECOND_ROUND, default_profile()).blocks if isinstance(b, SubjectTable)]

    assert table.lines == (SECOND_ROUND.subject.registrant, *SECOND_ROUND.subject.lines)


def test_a_number_that_comes_twice_has_two_controls() -> None:
    comments = tuple(replace(SECOND_ROUND.comments[2], number=n) for n in (1, 2, 1))
    blocks = compose(replace(SECOND_ROUND, comments=comments), default_profile()).blocks
    quoted = [block for block in blocks if isinstance(block, StaffComment)]

    assert [(block.key, block.label) for block in quoted] == [("1", "1."), ("2", "2."), ("1-2", "1.")]


def test_a_letter_of_which_nothing_is_known_is_composed_all_the_same(
    outline: Callable[[Iterable[Sent]], str],
) -> None:
    composed = outline(compose(CommentLetter("bare.txt", "other"), default_profile()).blocks)

    assert "None" not in composed
    assert "letterhead | *«[●]»*" in composed


@pytest.mark.parametrize(
    ("on_profile", "due", "of_letter", "expected"),
    [
        (date(2024, 3, 18), date(2024, 3, 20), date(2024, 3, 6), date(2024, 3, 18)),
        (None, date(2024, 3, 20), date(2024, 3, 6), date(2024, 3, 20)),
        (None, None, date(2024, 3, 6), date(2024, 3, 6)),
        (None, None, None, None),
    ],
)
def test_the_wording_speaks_the_law_of_a_day(
    on_profile: date | None, due: date | None, of_letter: date | None, expected: date | None
) -> None:
    profile = Profile(letter=LetterStyle(date=on_profile))
    letter = CommentLetter("a.txt", "comments", date=of_letter, deadline=Deadline(10, due, ""))

    assert response_date(profile, letter) == expected


@pytest.mark.parametrize(
    ("review", "signed_by", "signed"),
    [
        ("periodic", None, "By: [Signature]"),
        ("registration", None, "[Signature]"),
        ("periodic", "counsel", "[Signature]"),
    ],
)
def test_who_signs_follows_the_review_unless_the_profile_says(
    review: ReviewType, signed_by: SignedBy | None, signed: str
) -> None:
    letter = replace(
        SECOND_ROUND,
        subject=replace(SECOND_ROUND.subject, review_type=review),
    )
    profile = Profile(signed_by=signed_by, company=Company("Kestrel"))
    lines = [
        "".join(run.text for run in block.runs)
        for block in compose(letter, profile).blocks
        if isinstance(block, Paragraph) and block.style == "signature"
    ]

    assert signed in lines
