"""The requests of a comment. Each row: a comment written for it, and what a lawyer reads in it."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.model import Ask, Block, Request
from drafter.requests import asks, asks_anything, explains_only_instead, find_requests, kinds


def requests_of(comment: str) -> tuple[Request, ...]:
    """Return the requests of a comment, one block a line; a line that begins with a bullet is one."""
    blocks = [
        Block("bullet", line.removeprefix("• "), marker="•")
        if line.startswith("•")
        else Block("paragraph", line)
        for line in comment.split("\n")
    ]
    return find_requests(blocks)


ASKS = [
    ("Please revise your risk factor to describe the fire at your Toledo plant.", ("revise_disclosure",)),
    ("Expand this section to name the two lenders.", ("revise_disclosure",)),
    ("To the extent you lease the mill, quantify the rent you owe.", ("revise_disclosure",)),
    ("The amount of the rebate should also be clearly disclosed.", ("revise_disclosure",)),
    ("Please tell us why the pier is not depreciated.", ("explain",)),
    ("Please advise.", ("explain",)),
    ("Please help us understand why revenue starts before delivery.", ("explain",)),
    ("Please describe these shipments to us, with their dates.", ("explain",)),
    ("Provide us with your analysis of the barge contract under ASC 606.", ("explain",)),
    ("Please discuss the materiality of your sales there.", ("explain",)),
    ("Tell us the price. Also tell where the note shows it.", ("explain",)),
    ("Please tell us of the pumps that you installed to help reduce leaks.", ("explain",)),
    ("Please supplementally describe the records that you read.", ("explain",)),
    ("Supplementally, please clarify who owns the pier.", ("explain",)),
    ("In your supplemental response, please quantify the rebates.", ("explain",)),
    ("Supplementally, please identify the lender, and revise this note.", ("explain", "revise_disclosure")),
    ("Please revise this note or tell us why no change is needed.", ("revise_disclosure", "explain")),
    (
        "Please tell us how the discount was set and revise the note as needed.",
        ("explain", "revise_disclosure"),
    ),
    ("Tell us, with a view toward disclosure, who set the price.", ("explain", "revise_disclosure")),
    ("In future filings, please name each customer above ten percent.", ("future_filings",)),
    (
        "Tell us the rent. In future filings, if material, describe when you pay it.",
        ("explain", "future_filings"),
    ),
    ("Please disclose in future Forms 10-Q how revenue is recognized.", ("future_filings",)),
    (
        "With a view toward future disclosure, please tell us which ports were closed.",
        ("explain", "future_filings"),
    ),
    ("Please confirm that you will show the table in future filings.", ("confirm", "future_filings")),
    ("Please represent to us that you will not sell the mill.", ("confirm",)),
    ("Please disclose whether the lead director may represent the board abroad.", ("revise_disclosure",)),
    ("Please file the Harbor Street lease as an exhibit.", ("file_exhibit",)),
    (
        "Please describe the lease. Alternatively, please file the lease as an exhibit.",
        ("revise_disclosure", "file_exhibit"),
    ),
    ("Please provide us with your proposed disclosure.", ("provide_draft",)),
    ("Please provide us with copies of the slides shown to your board.", ()),
    ("We are still reading your answer and may have further comments.", ()),
    ('You write "please revise our forecast" on page 4. Please tell us who was asked.', ("explain",)),
    (
        "Please tell us about the outage. In your response, identify the sites and quantify the sales lost.",
        ("explain",),
    ),
]


@pytest.mark.parametrize("rule", kinds.RULES, ids=lambda rule: rule.example)
def test_every_rule_is_the_first_that_its_example_meets(rule: kinds.Rule) -> None:
    verb = rule.example.split(" ")[0].strip(".")
    assert next(r for r in kinds.RULES if r.fits(rule.example, verb)) is rule


@pytest.mark.parametrize("rule", [rule for rule in kinds.RULES if rule.verbs], ids=lambda rule: rule.example)
def test_a_rule_of_some_verbs_needs_one_of_them(rule: kinds.Rule) -> None:
    others = {verb for other in kinds.RULES for verb in other.verbs} - rule.verbs
    rest = rule.example.partition(" ")[2]
    assert not [verb for verb in others if re.match(rule.source, f"{verb} {rest}", re.I)]


@pytest.mark.parametrize(("comment", "asked"), ASKS)
def test_asks(comment: str, asked: tuple[str, ...]) -> None:
    assert asks(requests_of(comment)) == asked
    assert asks_anything(comment) is bool(asked)


REQUESTS = [
    # the staff writes, and asks to
    ("We note that you sold the pier. Please disclose the price.", [("disclose", "the price", "")]),
    (
        "Please disclose the price and tell us who set it.",
        [("disclose", "the price", ""), ("tell us", "who set it", "")],
    ),
    ("For each mill, please state its age.", [("state", "its age", "For each mill, please")]),
    ("The fee rose. Please explain this.", [("explain", "this", "The fee rose.")]),
    (
        "You lease two barges. The lease ends in May. Please advise.",
        [("advise", "", "The lease ends in May.")],
    ),
    (
        "Please tell us, and disclose in the note, who owns the pier.",
        [
            ("tell us", "in the note, who owns the pier", ""),
            ("disclose", "in the note, who owns the pier", ""),
        ],
    ),
    ("The rent should be disclosed.", [("disclosed", "The rent should be", "")]),
    (
        "Please disclose the following for each lease:\n• its term\n• its rent",
        [
            ("disclose", "the following for each lease:", ""),
            ("disclose", "its term", "the following for each lease:"),
            ("disclose", "its rent", "the following for each lease:"),
        ],
    ),
    (
        "You write “please visit our mill in the spring of next year.” Please name it.",
        [("name", "it", 'You write "."')],
    ),
]


@pytest.mark.parametrize(("comment", "requests"), REQUESTS)
def test_verb_object_and_what_it_is_about(comment: str, requests: list[tuple[str, str, str]]) -> None:
    assert [(one.verb, one.object, one.about) for one in requests_of(comment)] == requests


CITED = [
    ("Please reconcile the measure. Refer to Item 10(e) of Regulation S-K.", [("S-K 10(e)",)]),
    ("Please name the barge. Please name the lender. See Rule 4-08 of Regulation S-X.", [(), ("S-X 4-08",)]),
    ("We note Item 103 of Regulation S-K. Please name the court.", [()]),
    ("As required by Item 103 of Regulation S-K, please name the court.", [("S-K 103",)]),
    (
        "Please tell us how you applied ASC 842. We refer you to ASC 842-10-15.",
        [("ASC 842", "ASC 842-10-15")],
    ),
]


@pytest.mark.parametrize(("comment", "citations"), CITED)
def test_what_a_request_cites(comment: str, citations: list[tuple[str, ...]]) -> None:
    assert [one.citations + one.see for one in requests_of(comment)] == citations


@pytest.mark.parametrize(
    ("comment", "conditional"),
    [
        ("If material, please name the lender.", True),
        ("Please name the lender to the extent known and material.", True),
        ("Please tell us if the lender is a bank.", False),
    ],
)
def test_a_request_may_be_conditional(comment: str, conditional: bool) -> None:
    assert [one.conditional for one in requests_of(comment)] == [conditional]


def test_a_request_knows_its_bullet() -> None:
    lead, *items = requests_of("Please tell us:\n• who set the rent\n• Describe the barge.")
    assert (lead.bullet, [item.bullet for item in items]) == (None, [1, 2])


@given(st.lists(st.text(), max_size=3))
def test_no_text_is_too_odd(texts: list[str]) -> None:
    for request in find_requests([Block("paragraph", text) for text in texts]):
        assert request.ask in (None, *get_args(Ask))


@pytest.mark.parametrize(
    ("comment", "only_instead"),
    [
        ("Please file the lease as an exhibit, or tell us why you need not.", True),
        ("Please revise the table or, alternatively, tell us why it is complete.", True),
        ("Please tell us who owns the pier, and revise the table or tell us why it is complete.", False),
        ("Please tell us who owns the pier or the wharf.", False),
        ("Please revise the table.", False),
    ],
)
def test_whether_an_explanation_stands_in_place_of_a_change(comment: str, only_instead: bool) -> None:
    assert explains_only_instead(requests_of(comment)) == only_instead


@pytest.mark.parametrize(
    "second",
    [
        "Alternatively, please describe the increase in words.",
        "Alternatively, to give context for readers of the chart, please describe the increase in words.",
        "In the alternative, please describe the increase in words.",
    ],
)
def test_a_sentence_that_begins_with_an_alternative_asks_instead(second: str) -> None:
    first, other = requests_of(f"Please label the axis of your chart. {second}")

    assert not first.instead
    assert other.instead


def test_an_alternative_to_nothing_is_a_request() -> None:
    (only,) = requests_of("Alternatively, please describe the increase in words.")

    assert not only.instead
