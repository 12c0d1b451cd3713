"""Requests in the company's words, as a response promises a revision or introduces an explanation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.model import Block
from drafter.requests import Restated, find_requests, restated
from drafter.requests.person import in_third_person

REVISIONS = [
    (
        "Please disclose how you measured the accrual.",
        "disclose how it measured the accrual",
    ),
    (
        "Please revise your disclosure on page 14 to quantify each factor that you cite.",
        "quantify each factor that it cites",
    ),
    (
        "In future filings, please expand your discussion in future filings to describe the orders you expect.",
        "describe the orders it expects",
    ),
    (
        "Please quantify each reason and discuss the trend. Also state whether the trend will continue.",
        "quantify each reason; to discuss the trend; and to state whether the trend will continue",
    ),
    (
        "Please expand the discussion of the May 4, 2025 meeting to explain who called it.",
        "explain, in the discussion of the May 4, 2025 meeting, who called it",
    ),
    (
        "Please revise the title of this measure so that nobody takes it for EBITDA.",
        "modify the title of the measure so that nobody takes it for EBITDA",
    ),
    (
        "Please disclose the royalty rate, or tell us why you believe it is not material.",
        "disclose the royalty rate",
    ),
    (
        "Please add a risk factor on your lender, or provide your analysis of why none is needed.",
        "add a risk factor on its lender",
    ),
    (
        "Please clarify if the mill is yours and, if so, amend your disclosure accordingly.",
        "clarify whether the mill is its own",
    ),
    (
        "The plan is “a new way of working that all of our people will love.” Please define the term “new way.”",
        "define the term “new way”",
    ),
    ('Please define "kiln day" as you use it.', 'define "kiln day" as it uses it'),
    ("Please revise to discuss and analyze why costs rose.", "discuss and analyze why costs rose"),
    (
        "Revise to quantify, discuss, and analyze each change in orders.",
        "quantify, discuss, and analyze each change in orders",
    ),
    ("Please disclose the shares owned by Mr. Orme.", "disclose the shares owned by Mr. Orme"),
    (
        "Please disclose the fee paid to J.P. Orme. It is material.",
        "disclose the fee paid to J.P. Orme",
    ),
    (
        "Please revise to separately quantify each factor.",
        "separately quantify each factor",
    ),
    (
        "Please remove rent from this measure or, alternatively, you may include it in a second measure.",
        "remove rent from the measure or include it in a second measure",
    ),
    (
        "The amount of the rebate should also be clearly disclosed.",
        "clearly disclose the amount of the rebate",
    ),
    (
        "Please quantify each adjustment. All of your other measures should be similarly revised.",
        "quantify each adjustment and to similarly revise all of its other measures",
    ),
    (
        "Please amend your Form 10-K for the fiscal year ended May 2, 2021 to restate your cash flows.",
        "restate its cash flows",
    ),
    (
        "Disclose whether costs rose due to a rise in prices or to changes in volume.",
        "disclose whether costs rose due to a rise in prices or to changes in volume",
    ),
    (
        "Please label the ratio as unaudited. Also apply this comment to your earnings releases.",
        "label the ratio as unaudited, with the same revisions to its earnings releases",
    ),
    (
        "If you do not track the cost, please disclose that and why.",
        "disclose that fact and the reasons for it, if it does not track the cost",
    ),
    (
        "Please name the lender here, and in the the summary.",
        "name the lender in the section under comment, and in the summary",
    ),
    ("Please disclose the prices, see Item 1204 of Regulation S-K.", "disclose the prices"),
    ('Please refrain from using terms such as "we" here.', 'refrain from using terms such as "we" here'),
    ("Please relabel the ratio.", "relabel the ratio"),
    ("Please amend to file new certifications.", "include new certifications"),
    (
        "Please have your auditor revise its report to name the city.",
        "include the report of its auditor, revised to name the city",
    ),
    ("Please have the report signed by your controller.", "include signatures by its controller"),
    (
        "Please disclose each permit that you must obtain to quarry.",
        "disclose each permit that it must obtain to quarry",
    ),
    ("Please disclose that you will sell the mill.", "disclose that it will sell the mill"),
    (
        "Please label the ratio as unaudited. This comment also applies to your earnings releases.",
        "label the ratio as unaudited, with the same revisions to its earnings releases",
    ),
    (
        "Please state when owners would learn of any such change.",
        "state when owners would learn of any such change",
    ),
    (
        "Please discuss and analyze the rise in rent. Also name the lender.",
        "discuss and analyze the rise in rent; and to name the lender",
    ),
    (
        "Name the nominees. In addition, in the proxy statement, explain why you oppose any of the nominees.",
        "name the nominees and to explain why it opposes any of the nominees",
    ),
    (
        "Please restate the table. Also revisit your evaluation of controls.",
        "restate the table and to revisit its evaluation of controls",
    ),
    (
        "Please file an amended Form 10-Q with certifications that are signed and dated.",
        "include certifications that are signed and dated",
    ),
    (
        "With a view toward disclosure, please tell us who set the price.",
        "reflect its response to this comment",
    ),
    ("For each mill, please state its age.", "state, for each mill, its age"),
    (
        "Regarding your kilns, please disclose the cost of fuel.",
        "disclose the cost of fuel, in connection with its kilns",
    ),
    ("Please disclose, and discuss as appropriate, the rent.", "disclose and discuss the rent"),
    (
        "Show rent before taxes and separately present and explain the tax.",
        "show rent before taxes and to separately present and explain the tax",
    ),
    ("Please consider adding a table of leases.", "add a table of leases"),
    ("Please consider whether your table should also be updated for May.", "update its table for May"),
    ("Please discuss how the fees compare with your rent.", "discuss how the fees compare with its rent"),
    ("Please confirm that, in future filings, you will name your lender.", "name its lender"),
    ("Revise your filing to address the items below. Name the lender.", "name the lender"),
    (
        "Please disclose how much cash left the U.S., and name the lender.",
        "disclose how much cash left the U.S. and to name the lender",
    ),
    (
        "Please describe the consequences to you if your lender: (i) refuses, or (ii) fails.",
        "describe the consequences to it if its lender: (i) refuses, or (ii) fails",
    ),
    (
        "You applied a new rule in May. Please explain in your filing how this rule affects you.",
        "explain in its filing how the rule affects it",
    ),
    (
        "Please revise the disclosure to give the basis for your conclusion that no permit is needed.",
        "modify the disclosure to give the basis for its conclusion that no permit is needed",
    ),
]

CONDITIONS = [
    (
        "If a loss is possible, either disclose the range or state that none can be estimated.",
        "disclose the range or state that none can be estimated, if a loss is possible",
    ),
    (
        "It appears to us that to the extent the mill stays idle you should disclose the rent.",
        "disclose the rent, to the extent the mill stays idle",
    ),
    (
        "Please disclose, if known, when you expect a judgment.",
        "disclose, if known, when it expects a judgment",
    ),
    ("If you lease the mill, disclose the rent.", "disclose the rent, if it leases the mill"),
    (
        "To the extent it is material, please quantify the loss.",
        "quantify the loss, to the extent it is material",
    ),
    ("Disclose the loss, if material.", "disclose the loss, if material"),
    (
        "State whether you own the mill and, if so, quantify its value.",
        "state whether it owns the mill and, if so, quantify its value",
    ),
    ("If we have misread your note, disclose the rent.", ""),
    (
        "In future filings, if prices rose, please update the risk factor accordingly.",
        "update the risk factor accordingly, if prices rose",
    ),
    (
        "If counsel gives a short opinion, the company should revise to say so plainly.",
        "say so plainly, if counsel gives a short opinion",
    ),
]

BLANK = [
    "Please revise.",
    "Please revise your disclosure as appropriate.",
    "Please tell us how we should read this.",
    "Please note that a reference to an item does not explain it.",
    "Please disclose this information.",
    "Please provide this required disclosure.",
    "Please provide a comprehensive materiality analysis.",
    "Please revise your policy to clarify.",
    "Please elaborate on your conclusion that the units are one.",
    "Please disclose the following: (i) describe the mill; (ii) name its owner.",
    "Please consider whether the mill is yours.",
    "Please explain the limitations of its use.",
    "Please disclose how these compare with your rent.",
    "Please describe why they left.",
    "Please describe the2new lease.",
    "Please disclose the rent you pay to the and the mill.",
]

QUESTIONS = [
    (
        "Tell us who sets the price. Please also address your disclosure on page 5 that brokers do.",
        ("who sets the price", "its disclosure on page 5 that brokers do"),
    ),
    ("Please tell us how you determined the useful life.", ("how it determined the useful life",)),
    (
        "Please tell us whether you have orders from Syria, and explain to us why you do not disclose them.",
        ("whether it has orders from Syria and why it does not disclose them",),
    ),
    ("Tell us about your leases.", ("its leases",)),
    ("Provide us with a detailed discussion of the terms of the lease.", ("the terms of the lease",)),
    (
        "Explain to us your basis for this conclusion.",
        ("its basis for the conclusion referred to in the Staff’s comment",),
    ),
    (
        "Please provide us with your analysis under ASC 606-10-25-19.",
        ("its analysis under ASC 606-10-25-19",),
    ),
    ("Tell us more about your plans for the mill.", ("its plans for the mill",)),
    (
        "Provide us with a breakdown of other income, and tell us, and revise to state, how you earn income.",
        ("the requested breakdown of other income", "how it earns income"),
    ),
    ("If you lease the mill, tell us who is the owner.", ("who is the owner, if it leases the mill",)),
    (
        "Tell us whether a loss is expected. If none is expected, please explain why.",
        ("whether a loss is expected", "why none is expected, if that is the case"),
    ),
    (
        "To the extent rent exceeds ten percent of costs tell us why you omit the rent.",
        ("why it omits the rent, to the extent rent exceeds ten percent of costs",),
    ),
    (
        "Tell us the rent. Address in your response the term of the lease.",
        ("the rent", "the term of the lease"),
    ),
    ("Please help us understand why rent is not accrued.", ("why rent is not accrued",)),
    ("Please tell us with specificity the cause of the fire.", ("the cause of the fire",)),
    (
        "Please tell us, and disclose in a footnote, the types of costs that you capitalize.",
        ("the types of costs that it capitalizes",),
    ),
    (
        "Please reconcile for us your rent to your cash flows.",
        ("the reconciliation of its rent to its cash flows",),
    ),
    (
        "Tell us who sold the mill. Ensure that your response includes an analysis of the price.",
        ("who sold the mill", "the requested analysis of the price"),
    ),
    (
        "It is not clear to us how you measured the loan. Please advise.",
        ("how it measured the loan",),
    ),
    (
        "Please describe the loan. Tell us who made the loan. This disclosure may include the rate.",
        ("who made the loan",),
    ),
    (
        "Tell us whether you sold the mill and, if so, explain how you set the price.",
        ("whether it sold the mill and, if so, how it set the price",),
    ),
    (
        "Tell us who sold the mill and explain, with quantitative information, how you set the price.",
        ("who sold the mill", "how it set the price, with quantitative information"),
    ),
    (
        "Tell us who sold the mill. Within your response, please reference the literature on which you rely.",
        ("who sold the mill", "the literature on which it relies"),
    ),
    (
        "Please describe further the sales that you considered in determining the price.",
        ("the sales that it considered in determining the price",),
    ),
    ("Tell us what services these represent.", ("what services these represent",)),
    ("Please expand on your response to describe the terms of the lease.", ("the terms of the lease",)),
    (
        "Please tell us how the table complies with Regulation G. We may have more comments.",
        ("how the table complies with Regulation G",),
    ),
    ("Tell us if you tested the mill. Provide us with a copy of the lease.", ("whether it tested the mill",)),
]

PERSONS = [
    ("how you earn and account for rent", "how it earns and accounts for rent"),
    ("how you measure rent and record the cost", "how it measures rent and records the cost"),
    ("when you last tested the mill", "when it last tested the mill"),
    ("whether you re-assess the risk", "whether it re-assesses the risk"),
    ("how you fix prices and use of land", "how it fixes prices and use of land"),
    ("your “way to serve you better”", "its “way to serve you better”"),
    ("how you measured what you own and your staff uses", "how it measured what it owns and its staff uses"),
    ("whether you and your affiliates have sold it", "whether it and its affiliates have sold it"),
    ("why you currently believe you’re compliant", "why it currently believes it is compliant"),
    ("what you carry, miss, pay and go through", "what it carries, miss, pay and go through"),
    ("amounts that were paid to you", "amounts that were paid to it"),
    (
        "that it does not control, nor do you have, a claim",
        "that it does not control, nor does it have, a claim",
    ),
    ("the tests you ran and the price you sought", "the tests it ran and the price it sought"),
]


def _blocks(text: str) -> tuple[Block, ...]:
    return (Block("paragraph", text),)


def said(blocks: tuple[Block, ...]) -> Restated:
    """Return the requests of a comment in the company's words."""
    return restated(blocks, find_requests(blocks))


@pytest.mark.parametrize(("text", "says"), REVISIONS)
def test_a_revision_says_what_was_asked(text: str, says: str) -> None:
    assert said(_blocks(text)).revision.text == says


@pytest.mark.parametrize(("text", "says"), CONDITIONS)
def test_a_condition_is_kept(text: str, says: str) -> None:
    assert said(_blocks(text)).revision.text == says


@pytest.mark.parametrize(
    ("text", "all_of_it"),
    [
        ("Please disclose the rent, and tell us who owns the mill.", True),
        ("Please disclose the rent. Also disclose what we asked for.", False),
        ("Please tell us who owns the mill. Please explain.", False),
        ("Please revise the note, or tell us why no change is needed.", True),
        ("Please confirm that, in future filings, the table will be complete.", True),
        ("Please file the lease as an exhibit.", True),
        ("The opinion should cover all holders. If it is short, please revise to say so.", False),
        ("Please name the lender. The table omits the rent. Please explain or revise.", False),
        # a word of the request is left out
        ("Please consider whether each lease is material. Please name the lender.", False),
        ("Name the lender. Please also quantify it.", False),
        ("Tell us what permits you need and, if so, please specify them.", False),
        ("Name the lender. The rent must be disclosed in a footnote.", False),
        ("Name the lender. Is the rent a related party transaction?", False),
        ("Name the lender. In this regard, the rent should be given equal prominence.", False),
        ("Name the lender. We note that Rule 5-03 says which costs should be shown.", True),
        ("Please confirm that no mill was sold or disclose the price.", False),
        ("Tell us who set the rent. This comment also applies to your earnings releases.", False),
        # nothing is left out but where, why and how the staff asks
        ("In the second paragraph, please name the lender, since it is unclear.", True),
        ("Further, as previously requested, please name the lender in more detail.", True),
        ("For each mill, please state its age.", True),
        ("If the rent is unknown, please disclose that fact.", True),
        ("Please tell us who paid, and explain why.", True),
        ("Please name the lender. Owners would benefit from additional disclosure of the rent.", False),
    ],
)
def test_a_comment_can_be_restated_in_whole_or_not(text: str, *, all_of_it: bool) -> None:
    assert said(_blocks(text)).says_all is all_of_it


@pytest.mark.parametrize("text", BLANK)
def test_what_is_not_certain_is_left_out(text: str) -> None:
    assert said(_blocks(text)).revision.text == ""


@pytest.mark.parametrize(("text", "about"), QUESTIONS)
def test_an_explanation_names_what_it_is_about(text: str, about: tuple[str, ...]) -> None:
    assert said(_blocks(text)).questions == about


def test_what_is_left_out_is_told() -> None:
    some = _blocks("Please disclose the royalty rate. Also disclose what we asked for.")
    assert said(some).revision == ("disclose the royalty rate", False, False)
    torn = _blocks("Please revise to fully describe and define the inputs.")
    assert said(torn).revision == ("fully describe and define the inputs", True, False)
    alone = _blocks("Please revise. Disclose the royalty rate.")
    assert said(alone).revision == ("disclose the royalty rate", True, False)


CONFIRMATIONS = [
    ("Please confirm to us that you own the mill.", "it owns the mill"),
    (
        "Confirm our understanding that your lender agreed, and that nobody objected.",
        "its lender agreed, and that nobody objected",
    ),
    ("Please confirm that, in future filings, you will name the lender.", ""),
    (
        "Please confirm that, in future filings, the table will be complete.",
        "in its future filings, the table will be complete",
    ),
    ("Please confirm your understanding.", ""),
    ("Please confirm, if true, that nobody sold the mill.", "nobody sold the mill"),
]


@pytest.mark.parametrize(("text", "what"), CONFIRMATIONS)
def test_a_confirmation_says_what_is_confirmed(text: str, what: str) -> None:
    assert said(_blocks(text)).confirmation == what


@pytest.mark.parametrize(
    ("text", "conditional"),
    [
        ("If material, quantify the loss.", True),
        ("If you lease the mill, disclose the rent.", True),
        ("Where you lease a mill, disclose the rent.", False),
        ("State whether you own it and, if so, quantify its value.", False),
        ("Describe the effects, if any.", False),
        ("Disclose that the lease ends if the mill is sold.", False),
    ],
)
def test_a_conditional_revision_may_not_be_needed(text: str, conditional: bool) -> None:
    assert said(_blocks(text)).revision.conditional is conditional


def test_a_revision_in_place_of_another_is_an_alternative() -> None:
    blocks = _blocks("Please disclose the range of loss or state that it cannot be estimated.")
    assert said(blocks).revision.text == "disclose the range of loss or state that it cannot be estimated"


def test_the_items_of_a_list_are_mentioned() -> None:
    blocks = (
        Block("paragraph", "Please revise to describe:"),
        Block("bullet", "the age of each mill;", 0, "•"),
        Block("bullet", "its capacity.", 0, "•"),
    )
    assert said(blocks).revision.text == "address each point listed in the comment"


def test_a_promise_about_all_items_of_a_list_is_made_once() -> None:
    blocks = (
        Block(
            "paragraph", "Please balance the discussion of your strengths with disclosure of the following:"
        ),
        Block("bullet", "your losses; and", 0, "•"),
        Block("bullet", "your debt.", 0, "•"),
    )
    promise = "balance the discussion of its strengths with disclosure of the matters listed in the comment"
    assert said(blocks).revision.text == promise


def test_a_list_of_what_may_be_said_is_left_out() -> None:
    blocks = (
        Block("paragraph", "Discuss the flood. This disclosure may include the following:"),
        Block("bullet", "the damage to your mills; and", 0, "•"),
        Block("bullet", "the cost of insurance.", 0, "•"),
    )
    assert not said(blocks).says_all


def test_a_list_that_asks_for_little_is_not_promised() -> None:
    blocks = (
        Block(
            "paragraph",
            "Tell us whether you considered a table in future filings. The following would be useful.",
        ),
        Block("bullet", "The number of loans.", 0, "•"),
        Block("bullet", "The number of borrowers.", 0, "•"),
        Block("bullet", "Provide a distribution by score.", 0, "•"),
    )
    assert "listed" not in said(blocks).revision.text


def test_a_question_about_all_items_of_a_list_is_asked_once() -> None:
    blocks = (
        Block("paragraph", "Please tell us whether all of the costs below are capitalized:"),
        Block("bullet", "freight; and", 0, "•"),
        Block("bullet", "packing.", 0, "•"),
    )
    asked = said(blocks).questions
    assert asked == ("whether all of the costs listed in the comment are capitalized",)


def test_what_a_list_gives_examples_of_is_promised() -> None:
    blocks = (
        Block("paragraph", "If material, discuss the effects of the flood, such as the following:"),
        Block("bullet", "lost orders; and", 0, "•"),
        Block("bullet", "higher rent.", 0, "•"),
    )
    assert (
        said(blocks).revision.text
        == "discuss the effects of the flood, if material; and to address each point listed in the comment"
    )


def test_only_the_items_on_the_disclosure_are_promised() -> None:
    blocks = (
        Block("paragraph", "Please address the following:"),
        Block("bullet", "Revise the title of the table.", 0, "•"),
        Block("bullet", "Tell us who wrote it.", 0, "•"),
        Block("paragraph", "Please also apply this comment to your earnings releases."),
    )
    assert (
        said(blocks).revision.text == "address each point on its disclosure listed in the comment, "
        "with the same revisions to its earnings releases"
    )


@pytest.mark.parametrize(("staff", "company"), PERSONS)
def test_the_person_changes_and_nothing_else(staff: str, company: str) -> None:
    assert in_third_person(staff) == company


@given(
    st.lists(st.sampled_from(["the", "mill", "of", "Tarn", "costs", "(net)", "14%", "and", "its", "owner"]))
)
def test_words_about_others_stay_as_they_are(words: list[str]) -> None:
    text = " ".join(words)
    assert in_third_person(text) == text


def test_a_rule_at_the_end_of_a_sentence_is_not_cut_off() -> None:
    blocks = _blocks("Please include the ratio in your MD&A under Item 303 of Regulation S-K. It is late.")
    assert said(blocks).revision.text == "include the ratio in its MD&A under Item 303 of Regulation S-K"
