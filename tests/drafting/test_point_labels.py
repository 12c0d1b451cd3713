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
    # a condition says what the bullet is about
    "If it has not made an analysis:": "If you have not made an analysis, explain why.",
    # a comma, a bracket or a connecting word ends the label
    "Whether it consults with outside appraisers:": "whether you consult with outside appraisers, and how often.",
    "The timeframe over which it tests the kilns:": "the timeframe over which you test the kilns (monthly)",
    "The leases:": "Describe the leases, including renewal options.",
    "Decreased demand for bricks or tiles:": "decreased demand for bricks or tiles that are fired with coal;",
    "Why only $16.5 million of rent is accrued:": "why only $16.5 million of rent is accrued, and who decided",
    # what names nothing is quoted
    "“We note that the kiln was …”:": "We note that the kiln was sold twice.",
    "“in the table”:": "in the table;",
}


@pytest.mark.parametrize("label", LABELS)
def test_a_label_says_what_the_bullet_asks(label: str) -> None:
    assert label_of(LABELS[label]) == label


def test_a_long_bullet_has_a_label_that_ends_before_a_small_word() -> None:
    text = "how the upward trend in the costs of the insurance of the older kilns has affected the plans of the owners"
    label = label_of(text)
    assert label == "How the upward trend in the costs of the insurance of the older kilns:"


def test_no_two_labels_are_alike() -> None:
    assert labels_of(["the leases, in Ohio;", "the leases, in Iowa;"]) == (
        "“the leases, in Ohio”:",
        "“the leases, in Iowa”:",
    )
    assert labels_of(["the leases;", "the leases;"]) == ("“the leases” (1):", "“the leases” (2):")


@given(st.text(min_size=1, max_size=200))
def test_any_bullet_has_a_short_label_that_ends_with_a_colon(text: str) -> None:
    assert label_of(text).endswith(":")
