"""The label of a bullet on the left; the bullet on the right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.drafting.point_labels import label_of, labels_of

LABELS = {
    # the request is left out, and the company is "it"
    "The amount of revenue from each kiln:": "Please tell us the amount of revenue from each kiln.",
    "Its policy for returned gauges:": "your policy for returned gauges;",
    "How it determined the fair value of the kilns:": "Explain to us how you determined the fair value of the kilns.",
    "To whom its quarry manager reports:": "to whom your quarry manager reports; and",
    "Clear and complete list of the leases:": "Provide us with a clear and complete list of the leases.",
    "The terms by product:": "List and explain the terms by product.",
    "Whether the kilns are its own:": "Clarify for us if these kilns are yours.",
    "Why the amount rose:": "We note that the amount rose. Please tell us why this amount rose.",
    "Full description of the repairs:": "In your response to the bullet above, ensure you include a full "
    "description of the repairs.",
    # a condition says what the bullet is about
    "If it has not made an analysis:": "If you have not made an analysis, explain why.",
    # an aside is left out, and so are a place and a second verb
    "The types of costs in each line:": "Disclose within Note A Summary of Policies the types of costs in each line.",
    "Whether it sold it and if so, why it left:": "Tell us whether you sold it and if so, explain why you left.",
    "The timeframe over which it tests the kilns:": "the timeframe over which you test the kilns (monthly)",
    "How it considered the disclosures of ASC 280-10-50-29(f):": (
        "Please tell us how you considered the disclosures of ASC 280-10-50-29(f) (see above)."
    ),
    "How it set the price; the steps:": "Explain how you set the price and describe the steps.",
    "Discussion of the cost of fuel:": "A discussion of the cost of fuel. The discussion should provide specifics.",
    "Removal of reference to the word cheap:": "Remove reference to the word cheap.",
    "The age of each kiln:": "The age of each kiln, and",
    "The leases, including renewal options:": "Describe the leases, including renewal options.",
    # a phrase is whole, with what else the bullet asks
    "Whether it asks outside appraisers, and how often:": "whether you ask outside appraisers, and how often.",
    "Demand for bricks that are fired with coal:": "demand for bricks that are fired with coal;",
    "Why only $16.5 million is accrued, and who decided:": "why only $16.5 million is accrued, and who decided",
    "How the cost of kilns has changed; any effect on the price of bricks:": (
        "Clarify how the cost of kilns has changed and describe any effect on the price of bricks."
    ),
    "Which of the two it measures, and why:": "Tell us which of the two you measure, and explain why.",
    "Require the board to consider, and override its chief executive on, any risk:": (
        "require the board to consider, and override your chief executive on, any risk; or"
    ),
    # what names nothing is quoted
    "“We note that the kiln was …”:": "We note that the kiln was sold twice.",
    "“in the table”:": "in the table;",
}


@pytest.mark.parametrize("label", LABELS)
def test_a_label_says_what_the_bullet_asks(label: str) -> None:
    assert label_of(LABELS[label]) == label


def test_a_long_bullet_has_a_label_that_ends_before_a_small_word() -> None:
    owners = "the plans of the owners of the older kilns who bought them from the estate of the founder of the works "
    text = f"{owners}with a loan from the bank of the county in which they stand and have stood since"
    label = label_of(text)
    assert label == "The plans of the owners of the older kilns:"


def test_a_question_keeps_its_verb() -> None:
    text = "how the upward trend in the costs of the insurance of the older kilns has affected the plans of the owners"
    assert label_of(text) == f"H{text[1:]}:"


def test_no_two_labels_are_alike() -> None:
    assert labels_of(["the leases (in Ohio);", "the leases (in Iowa);"]) == (
        "“the leases (in Ohio)”:",
        "“the leases (in Iowa)”:",
    )
    assert labels_of(["the leases;", "the leases;"]) == ("“the leases” (1):", "“the leases” (2):")


@given(st.text(min_size=1, max_size=200))
def test_any_bullet_has_a_short_label_that_ends_with_a_colon(text: str) -> None:
    assert label_of(text).endswith(":")
