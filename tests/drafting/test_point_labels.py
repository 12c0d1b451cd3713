"""The label of a bullet on the left; the bullet on the right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.drafting.point_labels import label_of, labels_of

LABELS = {
    # the request and its pronouns are left out
    "Amount of revenue:": "Please tell us the amount of revenue from each kiln.",
    "Policy:": "your policy for returned gauges;",
    "Fair value of the kilns:": "Explain to us how you determined the fair value of the kilns.",
    "Outside appraisers:": "whether you consult with outside appraisers, and how often.",
    "Quarry manager reports:": "to whom your quarry manager reports; and",
    "Sensitivity analysis:": "If you have not made one, provide a sensitivity analysis.",
    "Clear and complete list:": "Provide us with a clear and complete list of the leases.",
    "Three categories of cash:": "Disclose, with equal or greater prominence, the three categories of cash.",
    # a connecting word, a verb or a comma ends the label
    "Timeframe:": "the timeframe over which you test the kilns",
    "Leases:": "Describe the leases, including renewal options.",
    "Difference between the two kilns:": "Explain the difference between the two kilns.",
    # what names nothing is quoted
    "“why you believe this …”:": "why you believe this is appropriate;",
    "“We note that the …”:": "We note that the kiln was sold twice.",
    "“List and explain the …”:": "List and explain the terms by product.",
    "“in the table”:": "in the table;",
}


@pytest.mark.parametrize("label", LABELS)
def test_a_label_has_two_or_three_words_of_the_bullet(label: str) -> None:
    assert label_of(LABELS[label]) == label


def test_no_two_labels_are_alike() -> None:
    leases = ["the leases in Ohio", "the leases of the quarry", "how leases end"]

    assert labels_of(leases) == ("Leases:", "Leases of the quarry:", "Leases end:")
    assert labels_of(["the leases in Ohio;", "the leases in Iowa;"]) == (
        "“the leases in Ohio”:",
        "“the leases in Iowa”:",
    )
    assert labels_of(["the leases;", "the leases;"]) == ("“the leases” (1):", "“the leases” (2):")


@given(st.text(min_size=1, max_size=200))
def test_any_bullet_has_a_short_label_that_ends_with_a_colon(text: str) -> None:
    assert label_of(text).endswith(":")
