"""Where a filing is revised, according to the comment's words, the profile, or custom."""

from __future__ import annotations

import re

import pytest

from drafter.drafting.filing import filing
from drafter.drafting.filing_kinds import FILING_KINDS, kind_of
from drafter.drafting.filing_of_comment import CommentFiling, filings_of
from drafter.drafting.revisions import (
    ASKS_TO_AMEND,
    INVITES_REASONS,
    NOT_TO_AMEND,
    asks_to_amend,
    invites_reasons,
)
from drafter.model import Ask, Block, Comment, CommentLetter, ReviewType, Subject
from drafter.profile.model import Matter


@pytest.mark.parametrize(("words", "example"), ASKS_TO_AMEND)
def test_a_pattern_matches_its_example_of_a_comment_that_asks_to_amend(words: str, example: str) -> None:
    assert re.search(words, example, re.I)
    assert asks_to_amend(example)


@pytest.mark.parametrize("text", NOT_TO_AMEND)
def test_it_does_not_ask_to_amend(text: str) -> None:
    assert not asks_to_amend(text)


@pytest.mark.parametrize(("words", "example"), INVITES_REASONS)
def test_a_pattern_matches_its_example_of_a_comment_that_invites_reasons(words: str, example: str) -> None:
    assert re.search(words, example, re.I)
    assert invites_reasons(example)


@pytest.mark.parametrize(
    "text",
    [
        "Please tell us the amount.",
        "Please explain why you believe that the measure is useful.",
        "Revise the table.",
    ],
)
def test_it_does_not_invite_reasons(text: str) -> None:
    assert not invites_reasons(text)


@pytest.mark.parametrize("kind", FILING_KINDS, ids=[kind.example for kind in FILING_KINDS])
def test_an_example_is_of_its_kind(kind: object) -> None:
    found = kind_of(kind.example)  # type: ignore[attr-defined]

    assert found.names == kind.names  # type: ignore[attr-defined]
    assert "{" not in found.term + found.future


def one(
    text: str,
    lines: tuple[str, ...],
    name: str,
    *asks: Ask,
    headings: tuple[str, ...] = (),
    matter: Matter | None = None,
    review: ReviewType = "periodic",
) -> CommentFiling:
    """Return what is known about the filing of a letter's only comment."""
    comment = Comment(1, headings, (Block("paragraph", text),), (1, 1), asks=asks, filing=name)
    letter = CommentLetter(
        "letter.txt",
        "comments",
        subject=Subject("Larkmoor, Inc.", lines, review_type=review),
        comments=(comment,),
    )
    (found,) = filings_of(letter, matter or Matter(), filing(letter.subject))
    return found


REPORT = ("Form 10-K for 2023", "File No. 001-99100")


@pytest.mark.parametrize(
    ("text", "lines", "name", "place", "named"),
    [
        ("Please revise.", REPORT, "Form 10-K", "future_filings", "next annual report on Form 10-K"),
        ("Please amend your filing.", REPORT, "Form 10-K", "amendment", "the Amendment"),
        ("Please revise.", ("Form S-1",), "Form S-1", "amendment", "the Amendment"),
        ("Please revise.", ("Preliminary Proxy Statement",), "Schedule 14A", "amendment", "the Amendment"),
        (
            "Please revise.",
            ("Definitive Proxy Statement",),
            "Schedule 14A",
            "future_filings",
            "next proxy statement",
        ),
        ("Please disclose the targets.", REPORT, "Schedule 14A", "future_filings", "next proxy statement"),
        ("Please revise.", ("Schedule 14C",), "Schedule 14C", "amendment", "the Amendment"),
        ("Please revise.", ("DFAN14A",), "soliciting material", "amendment", "the Corrective Material"),
        (
            "Please revise the earnings release.",
            (*REPORT, "Form 8-K filed May 1, 2024"),
            "Form 8-K",
            "future_filings",
            "future earnings releases",
        ),
        (
            "Please state whether the auditor resigned. See Item 4.01.",
            ("Form 8-K filed May 1, 2024",),
            "Form 8-K",
            "amendment",
            "the Amendment",
        ),
        (
            "Please revise.",
            ("Form 20-F for 2023",),
            "Form 20-F",
            "future_filings",
            "next annual report on Form 20-F",
        ),
    ],
)
def test_custom_decides_by_the_kind_of_filing(
    text: str, lines: tuple[str, ...], name: str, place: str, named: str
) -> None:
    found = one(text, lines, name, "revise_disclosure")

    assert found.revise_in == place
    assert named == (found.future if place == "future_filings" else found.amendment)


FUTURE = {
    "In future filings, please name the lender.": "future filings, beginning with its next annual report on Form 10-K,",
    "Please revise your next Form 10-K and all future reports.": (
        "future filings, beginning with its next annual report on Form 10-K,"
    ),
    "Please name the lender in your next Form 10-K.": "next annual report on Form 10-K",
}


@pytest.mark.parametrize("text", FUTURE)
def test_future_filings_begin_with_the_next_if_the_staff_asks_for_all_of_them(text: str) -> None:
    assert one(text, REPORT, "Form 10-K", "future_filings").future == FUTURE[text]


def test_the_future_of_the_facts_is_no_future_filing() -> None:
    text = "You rely on future statements of the customer. Please say why."

    assert one(text, REPORT, "Form 10-K", "revise_disclosure").future == "next annual report on Form 10-K"


def test_the_comment_overrides_the_profile_and_the_profile_overrides_custom() -> None:
    amends, later = Matter(revise_in="amendment"), Matter(revise_in="later_amendment")

    assert one("Revise.", REPORT, "Form 10-K", "revise_disclosure", matter=amends).revise_in == "amendment"
    assert (
        one("Revise.", ("Form S-1",), "Form S-1", "revise_disclosure", matter=later).revise_in
        == "later_amendment"
    )
    assert one("Revise.", REPORT, "Form 10-K", "future_filings", matter=amends).revise_in == "future_filings"
    assert one("Revise.", REPORT, "Form 10-K", matter=Matter(amendment=1)).revise_in == "amendment"


def test_a_revision_of_a_report_is_undecided_until_somebody_decides_it() -> None:
    assert not one("Revise.", REPORT, "Form 10-K", "revise_disclosure").is_decided
    assert one("Amend your filing.", REPORT, "Form 10-K", "revise_disclosure").is_decided
    assert one("Revise.", REPORT, "Form 10-K", matter=Matter(revise_in="future_filings")).is_decided


def test_a_draft_becomes_the_revised_registration_statement() -> None:
    lines = ("Draft Registration Statement on Form S-1",)
    found = one("Revise.", lines, "Form S-1", "revise_disclosure", review="draft_registration")

    assert (found.term, found.amendment) == (
        "Draft Registration Statement",
        "the Revised Registration Statement",
    )
