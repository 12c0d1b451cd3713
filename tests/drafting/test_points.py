"""Bullets that ask get a label each in the response; quotations and facts get none."""

from __future__ import annotations

import pytest

from drafter.drafting.subquestions import points
from drafter.model import Block, Comment

ASK: list[tuple[str, tuple[str, ...]]] = [
    ("Please address the following:", ("The basis of the estimate.", "The range.")),
    ("We have read your policy. In your response, tell us:", ("who decides;", "and when.")),
    ("You sell gauges. At a minimum, disclose the following.", ("Units sold", "Average price")),
    ("Please revise later filings so that they take up the items below.", ("A table of units.", "A range.")),
    ("We have the following comments.", ("You say that sales fell.", "The note is silent.")),
    ("You sell gauges in two ways.", ("Please tell us which.", "Explain when you recognize each.")),
    ("Explain how you considered providing the following disclosures:", ("Units sold;", "Average price.")),
    ("We note the two kilns.", ("Which of them was sold?", "Why was it sold?")),
]
DO_NOT_ASK: list[tuple[str, tuple[str, ...]]] = [
    ("We note the following:", ("You sold a kiln;", "you bought another.")),
    ("Other information shows how you are managed, including:", ("A report of May 2023.", "A call in June.")),
    ("Please support the following statements:", ("we are the leader;", "our gauges last longest.")),
    ("Please tell us the source of:", ("“the leading maker”", "“the best gauges”")),
    ("Please tell us whether the costs below are capitalized:", ("freight; and", "packing.")),
    ("Please address the following:", ("There is but one bullet.",)),
]


def comment(lead: str, bullets: tuple[str, ...], marker: str = "•") -> Comment:
    blocks = (Block("paragraph", lead), *(Block("bullet", text, 0, marker) for text in bullets))
    return Comment(1, (), blocks, (1, 9))


@pytest.mark.parametrize(("lead", "bullets"), ASK)
def test_bullets_that_ask(lead: str, bullets: tuple[str, ...]) -> None:
    assert len(points(comment(lead, bullets))) == 2


@pytest.mark.parametrize(("lead", "bullets"), DO_NOT_ASK)
def test_bullets_that_do_not_ask(lead: str, bullets: tuple[str, ...]) -> None:
    assert points(comment(lead, bullets)) == ()


def test_a_bullet_that_completes_its_lead_has_a_label_with_it() -> None:
    bullets = ("call a meeting; or", "removes your auditor.")
    assert points(
        comment("Please address whether or not your Lead Director may:", ("call a vote; or", "vote."))
    ) == (
        "Whether its Lead Director may call a vote:",
        "Whether its Lead Director may vote:",
    )
    assert points(comment("Please disclose whether your Chair:", bullets)) == (
        "Whether its Chair may call a meeting:",
        "Whether its Chair removes its auditor:",
    )


def test_a_bullet_without_a_marker_is_a_point_whatever_its_indentation() -> None:
    blocks = (
        Block("paragraph", "Please tell us:"),
        Block("bullet", "who decides; and", 0, ""),
        Block("bullet", "when the kiln is fired.", 1, ""),
    )

    assert len(points(Comment(1, (), blocks, (1, 3)))) == 2


def test_the_staffs_own_letters_are_the_labels() -> None:
    blocks = (
        Block("paragraph", "Please tell us:"),
        Block("bullet", "(a) who decides; and", 0, "(a)"),
        Block("bullet", "when.", 0, "(b)"),
    )

    assert points(Comment(1, (), blocks, (1, 3))) == ("(a)", "(b)")
