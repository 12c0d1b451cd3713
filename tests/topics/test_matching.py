"""A comment's topics: one comment at a time, specific before general, and the same every time."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter import topics
from drafter.model import Block, Comment, CommentLetter, Subject
from drafter.requests import asks, find_requests
from drafter.topics.library import built_in_library, from_lines
from drafter.topics.required_literals import alternatives, anchors


def a_letter(*texts: str, headings: tuple[str, ...] = (), re_block: tuple[str, ...] = ()) -> CommentLetter:
    """A letter of one comment a text; the headings stand above the first."""
    comments = tuple(
        Comment(n, headings if n == 1 else (), (Block("paragraph", text),), (n, n))
        for n, text in enumerate(texts, start=1)
    )
    return CommentLetter("letter.txt", "comments", subject=Subject(lines=re_block), comments=comments)


def read_for_requests(letter: CommentLetter) -> CommentLetter:
    """The letter with what each of its comments asks for."""
    comments = []
    for comment in letter.comments:
        requests = find_requests(comment.blocks)
        comments.append(replace(comment, requests=requests, asks=asks(requests)))
    return replace(letter, comments=tuple(comments))


def found(letter: CommentLetter) -> list[list[str]]:
    return [[match.id for match in comment.topics] for comment in topics.find_topics(letter).comments]


def test_the_words_that_decided_are_told() -> None:
    letter = topics.find_topics(a_letter("Please say that the HFCAA now speaks of two years."))
    assert letter.comments[0].topics[0].words == ("HFCAA",)


def test_a_comment_that_raises_nothing_has_no_topics() -> None:
    assert found(a_letter("Please number the pages of your filing.")) == [[]]


def test_a_bare_word_is_not_enough() -> None:
    assert found(a_letter("Please correct the spelling of dilution.")) == [[]]


def test_a_variable_interest_entity_at_home_is_not_china() -> None:
    text = "Please tell us why you are the primary beneficiary of the VIE that runs your laboratory in Utah."
    assert found(a_letter(text)) == [["consolidation_asc810"]]


def test_goodwill_at_the_purchase_date_is_not_impairment() -> None:
    text = (
        "Please describe the factors that make up the goodwill recorded in your purchase of the ferry line."
    )
    assert found(a_letter(text)) == [["business_combinations_asc805"]]


def test_the_heading_risk_factors_above_an_hfca_comment_is_no_topic() -> None:
    letter = a_letter("Please state that the HFCAA speaks of two years.", headings=("Item 1A. Risk Factors",))
    assert found(letter) == [["hfca"]]


def test_headings_that_go_on_support_a_comments_words_and_decide_nothing_alone() -> None:
    letter = a_letter(
        "Please name the wells.",
        "Please state when the wells were drilled, and the proved reserves.",
        "Please number the pages.",
        headings=("Proved Reserves, page 9",),
    )
    assert found(letter) == [["oil_gas_reserves"], ["oil_gas_reserves"], []]


def test_under_a_heading_that_goes_on_a_request_for_what_its_topic_answers_decides() -> None:
    letter = a_letter(
        "Please name the wells.",
        "Please tell us when they will be drilled within five years.",
        "Please tell us who drew the map.",
        headings=("Proved Reserves, page 9",),
    )
    assert found(read_for_requests(letter)) == [["oil_gas_reserves"], ["oil_gas_reserves"], []]


def test_what_is_asked_goes_before_what_is_noted() -> None:
    noted = "We note your adoption of ASC 842. "
    asked = "Please tell us the going concern evaluation of management, and its plans to repay the revolver."
    assert found(read_for_requests(a_letter(noted + asked)))[0][0] == "liquidity_going_concern"


def test_a_note_stays_under_the_heading_of_its_statements() -> None:
    comments = (
        Comment(
            1,
            ("Unaudited Pro Forma Statements, page 90", "Note 1. Basis"),
            (Block("paragraph", "Why?"),),
            (1, 1),
        ),
        Comment(
            2, ("Note 2. Royalties",), (Block("paragraph", "Please explain adjustment (b) to us."),), (2, 2)
        ),
    )
    assert found(CommentLetter("letter.txt", "comments", comments=comments))[1] == [
        "business_acquisition_financials"
    ]


def test_where_nothing_else_speaks_the_form_does_for_a_comment_that_asks() -> None:
    letter = a_letter("Please tell us when holders gather.", re_block=("Registration Statement on Form S-4",))
    asking = replace(letter, comments=(replace(letter.comments[0], asks=("explain",)),))
    assert found(asking) == [["proxy_merger"]]
    assert found(letter) == [[]]


def test_at_most_three_topics_the_main_one_first() -> None:
    text = (
        "Please explain your non-GAAP measure under Item 10(e), your performance obligation under ASC 606, "
        "the reportable segments under ASC 280, and the valuation allowance under ASC 740."
    )
    matches = topics.find_topics(a_letter(text)).comments[0].topics
    assert len(matches) == 3
    assert matches[0].score == max(match.score for match in matches)


def test_quotes_and_hyphens_are_met_in_every_shape() -> None:
    curly = "Please reconcile the non‑GAAP measure that you call “adjusted EBITDA”."
    cut = 'Please reconcile the non- GAAP measure that you call "adjusted EBITDA".'
    assert found(a_letter(curly)) == found(a_letter(cut)) == [["non_gaap"]]


@given(st.text(max_size=300))
def test_the_same_comment_has_the_same_topics(text: str) -> None:
    letter = a_letter(text)
    assert topics.find_topics(letter) == topics.find_topics(letter)


def test_the_compiled_form_reads_back() -> None:
    again = from_lines(built_in_library().as_lines())
    assert (again.topics, again.frames) == (built_in_library().topics, built_in_library().frames)


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("going concern", (("going concern",),)),
        (r"Rule 14[de]-\d", (("rule 14",),)),
        ("(warrants?|notes?) payable", ((" payable",), ("note", "warrant"))),
        ("tariffs?|customs duty", (("customs duty", "tariff"),)),
        ("sales (fell|rose) .{0,40}in|sales (fell|rose) by", (("sales ",), ("fell", "rose"))),
        (r"\d+", ()),
        ("colou?r", (("colo",),)),
    ],
)
def test_anchors_are_the_words_without_which_a_pattern_cannot_match(
    pattern: str, needed: tuple[tuple[str, ...], ...]
) -> None:
    assert anchors(pattern) == needed


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("going concern", ("going concern",)),
        ("notes?|(bonds|loans) payable", ("notes?", "(bonds|loans) payable")),
        (r"a\|b|[|)]|[]|]|[^]|]", (r"a\|b", "[|)]", "[]|]", "[^]|]")),
        (r"(gross|net) \1|net", (r"(gross|net) \1|net",)),
        ("(?s)a|b", ("(?s)a|b",)),
        ("(?-i:AI)|robots?", ("(?-i:AI)", "robots?")),
    ],
)
def test_alternatives_are_what_can_stand_alone(pattern: str, parts: tuple[str, ...]) -> None:
    assert alternatives(pattern) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Please tell us why you exclude severance, which seems a normal, recurring cost, from adjusted EBITDA.",
        "Please explain the change in the useful lives of your ships and file the consent of your auditor.",
        "Please disclose the risks of a going concern doubt, and the covenants of the credit agreement you file.",
    ],
)
def test_nothing_is_ruled_out_that_the_whole_pattern_finds(text: str) -> None:
    possible = built_in_library().index.possible(text.lower())
    for number, (_, trigger) in enumerate(built_in_library().triggers):
        whole = re.search("|".join(each.source for each in trigger.pattern.alternatives), text, re.I)
        found = trigger.pattern.find(text, text.lower())
        assert (found and found.span()) == (whole and whole.span())
        assert number in possible or not whole


def test_a_heading_counts_by_the_triggers_for_headings_first() -> None:
    letter = a_letter("Please show how line (b) was reached.", headings=("Unaudited Pro Forma Statements",))
    asking = replace(letter, comments=(replace(letter.comments[0], asks=("revise_disclosure",)),))
    assert found(asking) == [["business_acquisition_financials"]]


def test_a_comment_that_asks_for_nothing_is_not_about_what_stands_above_it() -> None:
    letter = a_letter("We may have further comments.", headings=("Note 4. Segment Reporting, page 50",))
    assert found(letter) == [[]]


def test_a_topic_beside_the_main_one_is_in_the_words_of_the_comment() -> None:
    text = (
        "Please quantify the change in your net interest income, and file the credit agreement as an exhibit."
    )
    headings = ("Management's Discussion and Analysis", "Results of Operations, page 30")
    assert "mdna_results" not in found(a_letter(text, headings=headings))[0][1:]
