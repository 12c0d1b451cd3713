"""The kind of explanation that a comment asks for."""

from __future__ import annotations

import pytest

from drafter.drafting.explanations import EXPLANATIONS, explanation_of

ROWS = [(each.kind, example) for each in EXPLANATIONS for example in each.examples]


@pytest.mark.parametrize(("kind", "text"), ROWS, ids=[text for _, text in ROWS])
def test_an_example_asks_for_its_kind(kind: str, text: str) -> None:
    assert explanation_of(text) == kind


def test_what_is_asked_first_counts() -> None:
    text = "Tell us how you measured the kiln, and why it is not impaired. Provide us with your calculation."

    assert explanation_of(text) == "method"


def test_another_request_is_of_no_kind() -> None:
    assert explanation_of("Please tell us more about the kiln.") == "other"
