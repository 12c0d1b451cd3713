"""Comments whose requests can be restated with certainty in a response, and comments whose requests cannot."""

from __future__ import annotations

import pytest

from drafter.model import Block
from drafter.requests import Restated, find_requests, restated

SAYS_ALL = [
    "Please disclose the rent of the mill, if it is material.",
    "Please note that brokers may hold the shares. Please disclose the rent.",
    "Please provide more detail about and quantify the damage to the mill.",
    "Tell us who paid. If so, explain why the rent was not accrued.",
    "If material, disclose the rent. Also name the lender.",
    # a year in another sentence is not that of a filed form
    "Please disclose the rent. We apply this comment to each Form that you file. The mill dates from 1912.",
]

LEAVES_A_BLANK = [
    # the response would say nothing of what the staff requires
    "Please note the requirement to file the lease before the offering. Please name the lender.",
    "Please note that the ratio should be reconciled to rent. Please name the lender.",
    # a sentence goes on to say what the request means
    "Please present the rent with additional line items. Additional line items would include taxes and royalties.",
    # the condition is the answer to a question
    "Tell us whether the note is a loan. If so, revise the table to show the rate.",
    # to consider something is not to do it
    "Name the lender. Please consider whether the table should be updated to show the rate.",
    # another registrant's report, which the next one does not revise
    "Please label the ratio. Also apply this comment to the ratio in the Form 10-K for 2016 of Tarn Partners, L.P.",
    "Please label the ratio. This comment also applies to the ratio of Orme Inc. in its Form 10-K for 2016.",
    # the second sentence is asked under the condition of the first
    "If inflation affected the mill, please update the risk factor. In this regard, identify the costs that rose.",
    # a question that says too little by itself
    "Please explain why the table is complete. As part of your response, address both quantitative and qualitative "
    "factors.",
    "Please explain why the table is complete. As part of your response, address the legal and operational aspects.",
    # what "this" is, only an earlier sentence says
    "The measure omits fuel. Explain to us your basis for presenting this as a measure of revenue.",
    "Name the lender. Tell us how you determined this is a loan.",
    # the staff's opinion, which the company would adopt
    "Please tell us why you exclude these recurring costs from the measure.",
    # a verb without its object
    "Please describe the risks of the flood and how you intend to mitigate.",
    # two things pasted together
    "Please indicate whether the losses rose; and, indicate the effect of the rate.",
    "Tell us what the services are. If the rent is material, tell us why you present these separately.",
    # an alternative that would be under the condition too
    "Please remove the ratio, if it is misleading. Alternatively, please disclose the limits of the ratio.",
    # a rule that the staff applies to the filing
    "Pursuant to Item 303, your discussion should be an analysis of changes. Please discuss the reasons for the rent.",
    # what the filing should say, after what it says
    "Please revise the graphics. In this respect, we note that rent rose, and this should be given equal prominence.",
    # "of it as the tenant" would be hard to read
    "Please tell us why the option would not be an interest of you as the tenant.",
    # a pronoun whose noun another paragraph of the response has
    "Please disclose the loan. Tell us who made it.",
]

WORDS = [
    (
        "Tell us whether a loss is reasonable possible and how it would affect your cost of good sold.",
        ("whether a loss is reasonably possible and how it would affect its cost of goods sold",),
    ),
    (
        "You say that the mill is the oldest. Please tell us who supports this claim.",
        ("who supports the claim referred to in the Staff’s comment",),
    ),
    (
        "You claim that the mill is the oldest. Please tell us who supports this claim.",
        ("who supports the claim",),
    ),
    (
        "You refer to bulk and spot sales. Please tell us how you report revenue by this distinction.",
        ("how it reports revenue by the distinction referred to in the Staff’s comment",),
    ),
    (
        "Please quantify the components of the charge for us.",
        ("the quantification of the components of the charge",),
    ),
    ("Please quantify for us the amount of the charge.", ("the amount of the charge",)),
    (
        "Tell us the rent for each year presented in this filing.",
        ("the rent for each year presented in the filing",),
    ),
    (
        "Tell us what you sold to Orme and Brine and to the agencies of those countries.",
        ("what it sold to Orme and Brine and to the agencies of those countries",),
    ),
    (
        "Please tell us about any damage. Provide us with quantitative information for each of the last three years.",
        ("any damage, and the requested quantitative information for each of the last three years",),
    ),
    (
        "Please disclose any damage. Provide us with quantitative information for each of the last three years.",
        ("the requested quantitative information regarding the foregoing for each of the last three years",),
    ),
    (
        "Tell us about the events and explain how you determined they were not material.",
        ("the events and how it determined they were not material",),
    ),
    (
        "Tell us whether the note is a loan. If so, tell us why.",
        ("whether the note is a loan and, if so, why that is the case",),
    ),
    (
        "Please tell us about and quantify the cost of the flood.",
        ("the cost of the flood, with quantification",),
    ),
    (
        "To the extent there are trends in fuel, please tell us how these trends affect you.",
        ("how, to the extent there are trends in fuel, such trends affect it",),
    ),
    (
        "Tell us how you considered the guidance Question 3.01.",
        ("how it considered the guidance in Question 3.01",),
    ),
    ("Tell us how rent affects your results of operation.", ("how rent affects its results of operations",)),
    ("Tell us how the company measured the loan.", ("how the Company measured the loan",)),
    ("Tell us how you valued the company acquired in May.", ("how it valued the company acquired in May",)),
    ("Tell us how the company you lend to pays.", ("how the company it lends to pays",)),
    ("Tell us what amount you used in the rent test above.", ("what amount it used in the rent test",)),
    (
        "Tell us how you weighed the factors set forth above.",
        ("how it weighed the factors set forth above",),
    ),
    ("Tell us how you computed the amounts shown above.", ("how it computed the amounts shown above",)),
    (
        "Tell us how you determined the reasonable expected life of the mill.",
        ("how it determined the reasonable expected life of the mill",),
    ),
    ("Tell us why a loss is reasonable likely to recur.", ("why a loss is reasonably likely to recur",)),
]

PROMISES = [
    (
        "Please revise throughout where you discuss the Mill Act to reflect that its term is two years.",
        "reflect, wherever it discusses the Mill Act, that its term is two years",
    ),
    (
        "Please disclose the rent. Revise your disclosure on pages 7, 8 and 12 accordingly.",
        "disclose the rent",
    ),
    (
        "Please apply this comment to your risk factors. This comment also applies to your summary.",
        "make the same revisions to its risk factors and its summary",
    ),
    (
        "Please expand the discussion of rent to quantify its growth.",
        "quantify, in the discussion of rent, its growth",
    ),
    (
        "Please update the table, and the note on page 6, to disclose the rent.",
        "update the table, and the note on page 6, to disclose the rent",
    ),
    (
        "Please revise your filing and exhibits to disclose only the rent that you paid.",
        "disclose, in the filing and its exhibits, only the rent that it paid",
    ),
    (
        "Where a change is due to several factors, please quantify each factor of such change.",
        "quantify, where a change is due to several factors, each factor of such change",
    ),
    (
        "If rent is material, revise your filing to disclose this fact and identify the lender.",
        "disclose that fact and to identify the lender, if rent is material",
    ),
    (
        "Please include the data required by ASC 606 as it relates to rent.",
        "include the data required by ASC 606 with respect to rent",
    ),
]


@pytest.mark.parametrize("text", SAYS_ALL)
def test_a_comment_that_is_certain_is_restated_in_whole(text: str) -> None:
    assert _said(text).says_all


@pytest.mark.parametrize("text", LEAVES_A_BLANK)
def test_a_comment_that_is_not_certain_is_not_restated_in_whole(text: str) -> None:
    assert not _said(text).says_all


@pytest.mark.parametrize(("text", "questions"), WORDS)
def test_a_question_stands_by_itself(text: str, questions: tuple[str, ...]) -> None:
    assert _said(text).questions == questions


@pytest.mark.parametrize(("text", "promise"), PROMISES)
def test_a_promise_stands_by_itself(text: str, promise: str) -> None:
    assert _said(text).revision.text == promise


def test_a_list_that_asks_for_both_is_not_restated_in_whole() -> None:
    blocks = (
        Block("paragraph", "Please address the following:"),
        Block("bullet", "Revise the title of the table.", 0, "•"),
        Block("bullet", "Tell us who wrote the table.", 0, "•"),
    )
    assert not restated(blocks, find_requests(blocks)).says_all


def test_a_list_of_one_item_is_not_restated_in_whole() -> None:
    blocks = (
        Block("paragraph", "Please confirm that you will comply with the rule in future filings."),
        Block("bullet", "In the headline, provide rent before taxes.", 0, "•"),
    )
    assert not restated(blocks, find_requests(blocks)).says_all


def test_a_list_whose_lead_has_its_first_item_is_not_restated_in_whole() -> None:
    blocks = (
        Block("paragraph", "Please discuss the effects of the flood, such as higher rent;"),
        Block("bullet", "lost orders; and", 0, "•"),
        Block("bullet", "higher prices.", 0, "•"),
    )
    assert not restated(blocks, find_requests(blocks)).says_all


def _said(text: str) -> Restated:
    blocks = (Block("paragraph", text),)
    return restated(blocks, find_requests(blocks))


def test_a_comment_that_is_applied_again_and_again_is_read_to_its_end() -> None:
    again = "We apply this comment to Form x and " * 2_000
    assert not _said(f"Please disclose the rent. {again}the mill, for 2016.").says_all
