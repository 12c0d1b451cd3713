"""Suggested wording answers what a comment asks; otherwise there is none, and only the note mentions the topic."""

from __future__ import annotations

import datetime

import pytest

from drafter import topics
from drafter.model import Block, Comment, CommentLetter, Subject
from drafter.requests import asks, find_requests
from drafter.topics import guidance
from drafter.topics.library import Library


def a_comment(text: str) -> Comment:
    """A comment as it is read."""
    blocks = (Block("paragraph", text),)
    requests = find_requests(blocks)
    return Comment(1, (), blocks, (1, 1), asks=asks(requests), requests=requests)


def suggested(text: str, library: Library | None = None) -> Comment:
    """A comment with the clauses that answer it, and what they make."""
    found = topics.find_topics(CommentLetter("letter.txt", "comments", comments=(a_comment(text),)), library)
    return topics.advise(found, datetime.date(2025, 3, 3), library).comments[0]


def wording(text: str) -> str:
    suggestion = suggested(text).suggestion
    return " ".join(sentence.text for sentence in suggestion.wording) if suggestion else ""


OFFERED: list[tuple[str, list[str]]] = [
    # the staff asks, and the wording has
    (
        "Tell us how your presentation of Adjusted EBITDA considers Question 100.04 of the Non-GAAP C&DIs.",
        ["respectfully advises the Staff that", "recognition or measurement principles"],
    ),
    (
        "Please disclose your Adjusted EBITDA margin, and tell us how you considered Question 100.04 of the "
        "Non-GAAP C&DIs.",
        ["restated.html", "recognition or measurement principles"],
    ),
    (
        "Tell us how you considered Question 100.04 of the Non-GAAP C&DIs. Tell us why you renamed the tables.",
        ["quote.questions[0]", "recognition or measurement principles", "quote.questions[1]"],
    ),
]


@pytest.mark.parametrize(("text", "words"), OFFERED)
def test_wording_is_offered_where_it_answers(text: str, words: list[str]) -> None:
    assert [each for each in words if each not in wording(text)] == []


NO_WORDING = [
    # why not                                  what the staff writes
    ("the words of the request say it best", "Please reconcile your non-GAAP measure to net income."),
    (
        "each point gets an answer of its own",
        "We have the following comments on your non-GAAP measure:\n"
        "• Tell us how you considered Question 100.04 of the Non-GAAP C&DIs.\n"
        "• Tell us how you considered Question 100.01 of the Non-GAAP C&DIs.",
    ),
]


@pytest.mark.parametrize(("why", "text"), NO_WORDING)
def test_a_clause_is_offered_without_wording(why: str, text: str) -> None:
    lines = text.split("\n")
    blocks = tuple(Block("bullet" if line.startswith("•") else "paragraph", line) for line in lines)
    requests = find_requests(blocks)
    comment = Comment(1, (), blocks, (1, 1), asks=asks(requests), requests=requests)
    found = topics.find_topics(CommentLetter("letter.txt", "comments", comments=(comment,)))
    advised = topics.advise(found, datetime.date(2025, 3, 3)).comments[0]
    assert advised.offers, why
    assert advised.suggestion is None, why


NOT_OFFERED: list[tuple[str, str]] = [
    # why not                                   what the staff writes
    (
        "part of the response would be a blank",
        "Please reconcile your non-GAAP measure to net income. Also disclose what we asked for in May.",
    ),
    (
        "it asks for nothing",
        "We note that your non-GAAP measure excludes normal, recurring, cash operating expenses.",
    ),
    (
        "it asks for materials, which are no answer",
        "Please provide us with copies of the board books on the background of the merger.",
    ),
    (
        "it asks for a confirmation",
        "Please confirm your understanding that each fairness opinion has its own financial advisor.",
    ),
    (
        "what is noted is not what is asked",
        "We note that your non-GAAP measure lacks a reconciliation. Please number the pages of the release.",
    ),
    (
        "the topic is right, the clause answers another question",
        "Please compare the votes of directors with the vote that the merger agreement requires.",
    ),
]


@pytest.mark.parametrize(("why", "text"), NOT_OFFERED)
def test_no_wording_where_it_would_answer_another_question(why: str, text: str) -> None:
    comment = suggested(text)
    assert (comment.offers, comment.suggestion) == ((), None), why


def test_two_clauses_on_one_side_share_a_sentence() -> None:
    clauses = guidance._joined("revises", ("name the lender", "state the rent", "name the lender"))
    assert clauses == "name the lender, and to state the rent"


def test_an_offer_names_the_requests_that_its_clause_answers() -> None:
    text = "Please remove the map. Please reconcile your non-GAAP measure to net income."
    (offer,) = suggested(text).offers
    assert (offer.topic, offer.requests) == ("non_gaap", (1,))


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
