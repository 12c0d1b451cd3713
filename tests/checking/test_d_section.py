"""D8: a response that revises another section or note than its comment is about."""

from __future__ import annotations

import pytest

from drafter.checking.rule import Example
from tests.checking.sample import found

FUTURE = "in Results of Operations in its Annual Report"
ANSWER = "Response: The Company measures its sensor inventory"


@pytest.mark.parametrize(
    ("change", "comment", "message"),
    [
        ((FUTURE, "in Liquidity and Capital Resources in its Annual Report"), 1, "the section of comment 2"),
        ((FUTURE, "under the heading “Controls and Procedures” in its Annual Report"), 1, "of comment 4"),
        (
            (ANSWER, f"Response: The Company will revise Note 14 in future filings. {ANSWER[10:]}"),
            3,
            "The comment is about Note 4, but the response revises Note 14.",
        ),
    ],
)
def test_another_section_is_reported(change: tuple[str, str], comment: int, message: str) -> None:
    (problem,) = found("D8", Example(response=(change,)))
    assert message in problem.message
    assert problem.place.comment == comment


@pytest.mark.parametrize(
    "change",
    [
        (
            FUTURE,
            "in Results of Operations, with a reference to it in Liquidity and Capital Resources, in its report",
        ),
        (FUTURE, "as it does in Liquidity and Capital Resources in its Annual Report"),
        (ANSWER, f"Response: The Company will revise Note 4 and Note 14. {ANSWER[10:]}"),
        (ANSWER, f"Response: Note 14 shows the facility. {ANSWER[10:]}"),
    ],
)
def test_a_reference_to_another_section_is_not(change: tuple[str, str]) -> None:
    assert found("D8", Example(response=(change,))) == []
