"""D5: each stale or impossible citation of the tables is reported where a letter has it, and current law is not."""

from __future__ import annotations

import datetime

import pytest

from drafter.checking.impossible_citations import IMPOSSIBLE, impossible_citations
from drafter.checking.rule import Example
from drafter.checking.stale_law import STALE, Stale
from tests.checking.sample import found

_AS_CITED = [(one, text) for one in STALE for text in one.examples]
_CURRENT = [text for one in STALE for text in one.counterexamples]


def with_sentence(text: str, *others: tuple[str, str]) -> Example:
    before = "At that date, the Company could borrow"
    return Example(response=((before, f"{text} {before}"), *others))


@pytest.mark.parametrize(("one", "text"), _AS_CITED)
def test_what_no_longer_applies_is_reported(one: Stale, text: str) -> None:
    (problem,) = found("D5", with_sentence(text))
    assert problem.message.startswith(one.what)
    assert problem.advice == one.now
    assert problem.place.comment == 2
    assert problem.place.words in text


@pytest.mark.parametrize("text", _CURRENT)
def test_current_law_is_not(text: str) -> None:
    assert found("D5", with_sentence(text)) == []


def test_law_that_changed_after_the_letter_may_be_cited() -> None:
    """SLB 14L was rescinded on February 12, 2025."""
    for day, expected in (("February 11, 2025", 0), ("February 12, 2025", 1)):
        example = with_sentence("Staff Legal Bulletin No. 14L applies.", ("March 14, 2025", day))
        assert len(found("D5", example)) == expected


def test_a_review_of_an_earlier_period_may_cite_the_law_of_its_time() -> None:
    example = with_sentence("The discussion follows Item 303(a)(3)(ii) of Regulation S-K.")
    earlier = (("Fiscal Year Ended September 30, 2024", "Fiscal Year Ended September 30, 2020"),)
    assert found("D5", example._replace(both=earlier)) == []


def test_history_may_cite_what_was() -> None:
    assert found("D5", with_sentence("The Company formerly applied SFAS 143.")) == []


def test_what_the_staff_cites_itself_is_not_reported() -> None:
    example = with_sentence("The Company responds under Industry Guide 7.")
    cited = (("Cite the accounting literature on which you rely", "Cite Industry Guide 7"),)
    assert found("D5", example._replace(both=cited)) == []


def test_the_rescission_that_the_letter_mentions_is_known() -> None:
    text = "The liability was recorded under SAB 121. The Company applied SAB 122 early."
    assert found("D5", with_sentence(text)) == []


@pytest.mark.parametrize("text", [text for one in IMPOSSIBLE for text in one.examples])
def test_what_cannot_exist_is_found(text: str) -> None:
    assert len(list(impossible_citations(f"Under {text}, no more is needed."))) == 1


@pytest.mark.parametrize("text", [text for one in IMPOSSIBLE for text in one.counterexamples])
def test_what_exists_is_not(text: str) -> None:
    assert list(impossible_citations(f"Under {text}, no more is needed.")) == []


def test_law_is_in_the_past() -> None:
    assert all(one.since < datetime.date(2026, 11, 29) and one.source for one in STALE)
