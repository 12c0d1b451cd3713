"""L-PR1 and L-CL1: proposals that are cited as law, and the climate rules of 2024."""

from __future__ import annotations

import pytest

from drafter.checking.pending_law import PROPOSALS
from drafter.checking.rule import Example
from tests.checking.sample import found

ANSWER = "At that date, the Company could borrow"


def with_sentence(text: str, *others: tuple[str, str]) -> Example:
    return Example(response=((ANSWER, f"{text} {ANSWER}"), *others))


@pytest.mark.parametrize("text", [text for one in PROPOSALS for text in one.examples])
def test_a_proposal_that_is_cited_as_law_is_reported(text: str) -> None:
    (problem,) = found("L-PR1", with_sentence(text))
    assert problem.place.comment == 2
    assert problem.place.words in text


@pytest.mark.parametrize("text", [text for one in PROPOSALS for text in one.counterexamples])
def test_a_proposal_that_is_called_one_is_not(text: str) -> None:
    assert found("L-PR1", with_sentence(text)) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("The Company discloses its targets under Item 1504 of Regulation S-K.", "are cited as in force"),
        ("Release No. 33-11275 requires disclosure of material risks.", "are cited as in force"),
        ("The Company complies with the SEC’s climate disclosure rules.", "are cited as in force"),
        ("The SEC’s climate rules were rescinded.", "are cited as repealed"),
        (
            "Because of the repeal of the Commission's climate rules, no disclosure is needed.",
            "are cited as repealed",
        ),
    ],
)
def test_a_wrong_status_of_the_climate_rules_is_reported(text: str, message: str) -> None:
    (problem,) = found("L-CL1", with_sentence(text))
    assert message in problem.message
    assert problem.place.comment == 2


@pytest.mark.parametrize(
    "text",
    [
        "The SEC’s climate rules are stayed. Item 1504 of Regulation S-K would require targets.",
        "The Commission proposed that its climate rules be rescinded.",
        "The Company considered the Commission’s interpretive release on climate change of 2010 (Release No. 33-9106).",
        "The climate of each site is described in the business section.",
    ],
)
def test_their_true_status_is_not(text: str) -> None:
    assert found("L-CL1", with_sentence(text)) == []


def test_before_the_stay_the_rules_are_left_alone() -> None:
    text = "The Company is preparing for Item 1504 of Regulation S-K."
    assert found("L-CL1", with_sentence(text, ("March 14, 2025", "March 14, 2024"))) == []
