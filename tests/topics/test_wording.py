"""Suggested wording answers what a comment asks, or there is none and the note alone speaks of the topic."""

from __future__ import annotations

import datetime
import json

import pytest

from drafter import topics
from drafter.model import Ask, Block, Comment, CommentLetter, Guidance, Subject
from drafter.topics.library import Library, shipped


def guidance(text: str, *asks: Ask, library: Library | None = None) -> Guidance:
    """What is offered for the main topic of a comment."""
    comment = Comment(1, (), (Block("paragraph", text),), (1, 1), asks=asks)
    found = topics.find_topics(CommentLetter("letter.txt", "comments", comments=(comment,)), library)
    return topics.advise(found, datetime.date(2025, 3, 3), library).comments[0].guidance[0]


OFFERED: list[tuple[str, tuple[Ask, ...], list[str]]] = [
    # the staff asks                                              for                    and each paragraph has
    (
        "Please describe in the background of the merger why the board turned the other bidder away.",
        ("revise_disclosure",),
        ["revision.html", "the reasons for [decision]"],
    ),
    (
        "In future filings, please reconcile your non-GAAP measure to net income.",
        ("future_filings",),
        ["reconcile [measure] to [GAAP measure]"],
    ),
    (
        "Tell us how you identified the performance obligations of your hosting contracts under ASC 606.",
        ("explain",),
        ["respectfully advises the Staff that", "performance obligation[s]"],
    ),
]


@pytest.mark.parametrize(("text", "asks", "words"), OFFERED)
def test_wording_is_offered_where_it_answers(text: str, asks: tuple[Ask, ...], words: list[str]) -> None:
    wording = " ".join(each.text for each in guidance(text, *asks).wording)
    assert [each for each in words if each not in wording] == []


NOT_OFFERED: list[tuple[str, str, tuple[Ask, ...]]] = [
    # why not                                   what the staff writes
    (
        "it asks for nothing",
        "We note that the merger agreement and the background of the merger have changed.",
        (),
    ),
    (
        "it asks for materials, which are no answer",
        "Please provide us with copies of the board books on the background of the merger.",
        (),
    ),
    (
        "it asks for a confirmation",
        "Please confirm your understanding that each fairness opinion has its own financial advisor.",
        ("confirm",),
    ),
    (
        "it asks for an exhibit",
        "Please annex the fairness opinion and the projections that the board relied upon.",
        ("file_exhibit",),
    ),
    (
        "the topic is right, the clause answers another question",
        "Please compare the votes of directors with the vote that the merger agreement requires.",
        ("revise_disclosure",),
    ),
    (
        "the topic has no clause for an explanation",
        "Please tell us how the financial advisor was chosen for the fairness opinion.",
        ("explain",),
    ),
]


@pytest.mark.parametrize(("why", "text", "asks"), NOT_OFFERED)
def test_no_wording_where_it_would_answer_another_question(
    why: str, text: str, asks: tuple[Ask, ...]
) -> None:
    offered = guidance(text, *asks)
    assert offered.topic == "proxy_merger", why
    assert (offered.wording, offered.proposed_disclosure) == ((), "")
    assert offered.checklist


def test_a_comment_that_asks_twice_is_answered_twice_and_a_blank_stands_for_what_does_not_fit() -> None:
    text = "Disclose the number of years under the HFCAA, and tell us how the ballots were counted."
    revised, explained = guidance(text, "revise_disclosure", "explain").wording
    assert "Holding Foreign Companies Accountable Act" in revised.clause
    assert "advises the Staff that CLAUSE." in explained.frame
    assert explained.clause == "[●]"


def test_a_draft_takes_the_place_of_a_revision_and_its_text_can_follow() -> None:
    text = "Reconcile your non-GAAP measure in future filings, and show us the proposed disclosure."
    wording = " ".join(
        each.text for each in guidance(text, "future_filings", "provide_draft", "confirm").wording
    )
    assert wording.count("reconcile [measure]") == 1
    assert wording.endswith(":")


def test_a_clause_without_a_fit_is_offered_wherever_its_frame_is() -> None:
    library = shipped()
    non_gaap = library.topic("non_gaap")
    open_to_all = non_gaap._replace(offers=json.dumps({**non_gaap.guidance, "fits": []}))
    text = "Please tell us when non-GAAP measures reach your board under Item 10(e)."
    assert not guidance(text, "explain").wording
    assert guidance(text, "explain", library=Library((open_to_all,), library.frames)).wording


@pytest.mark.parametrize(("day", "known"), [("2021-03-01", False), ("2024-03-01", True)])
def test_a_note_says_nothing_of_rules_that_were_not_there_yet(day: str, known: bool) -> None:
    comment = Comment(
        1, (), (Block("paragraph", "Please describe the cybersecurity breach of May."),), (1, 1)
    )
    found = topics.find_topics(CommentLetter("letter.txt", "comments", comments=(comment,)))
    note = topics.advise(found, datetime.date.fromisoformat(day)).comments[0].guidance[0]

    assert note.topic == "cybersecurity"
    assert any("Item 1.05" in line for line in note.checklist) is known


@pytest.mark.parametrize(("forms", "told"), [(("Form 10-K",), False), (("Form 20-F",), True), ((), True)])
def test_what_is_for_foreign_private_issuers_is_no_domestic_registrants_authority(
    forms: tuple[str, ...], told: bool
) -> None:
    comment = Comment(1, (), (Block("paragraph", "Quantify each factor that changed net sales."),), (1, 1))
    subject = Subject("Harbor Corp", forms=forms)
    found = topics.find_topics(CommentLetter("letter.txt", "comments", subject=subject, comments=(comment,)))
    note = topics.advise(found, datetime.date(2025, 3, 3)).comments[0].guidance[0]

    assert note.topic == "mdna_results"
    assert any(authority.cite.startswith("Form 20-F") for authority in note.authority) is told
