"""D1: pages that cannot be, that the amended filing does not have, or that have other words."""

from __future__ import annotations

import pytest

from drafter.checking.page_numbers import is_certain, may_be_page_of
from drafter.checking.rule import Example
from drafter.filings import Filing, FilingPage
from tests.checking.sample import found

CITED = "on page 3 of Amendment No. 1"
ANSWER = "At that date, the Company could borrow"


@pytest.mark.parametrize(
    ("words", "message", "severity"),
    [
        ("on page 30 of Amendment No. 1", "amendment.htm has no page 30.", "error"),
        ("on pages 3 and F-2 of Amendment No. 1", "amendment.htm has no page F-2.", "error"),
        ("on page 4 of Amendment No. 1", "is on page 3, not on page 4.", "error"),
        ("on pages 4-2 of Amendment No. 1", "Pages 4-2 run backward.", "error"),
        ("on page 0 of Amendment No. 1", "There is no page 0.", "error"),
        ("on page 3", "The letter does not say of which filing its page numbers are.", "warning"),
    ],
)
def test_a_wrong_page_is_reported(words: str, message: str, severity: str) -> None:
    problems = found("D1", Example(response=((CITED, words),)))
    assert message in " ".join(problem.message for problem in problems)
    assert severity in {problem.severity for problem in problems}
    assert {problem.place.comment for problem in problems} == {4}


@pytest.mark.parametrize(
    "words",
    [
        "on pages 2-3 of Amendment No. 1",
        "on pages 3 and 4 of the amended Form 10-K",
        "on page 3 of Amendment No. 1, in place of the passage that was on page 62 of the original filing",
    ],
)
def test_a_page_of_the_filing_is_not(words: str) -> None:
    assert found("D1", Example(response=((CITED, words),))) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Page 36 of the Form 10-K describes the facility.",
        "Page 36 of our earlier letter describes the facility.",
        "See page 12 of Exhibit 10.4.",
    ],
)
def test_a_page_of_another_document_is_left_alone(sentence: str) -> None:
    assert found("D1", Example(response=((ANSWER, f"{sentence} {ANSWER}"),))) == []


def test_pages_are_those_of_the_amendment_once_the_letter_says_so() -> None:
    convention = ("in bold, followed by", "in bold, with references to pages of Amendment No. 1, followed by")
    assert found("D1", Example(response=(convention, (CITED, "on page 3")))) == []
    (problem,) = found("D1", Example(response=(convention, (CITED, "on page 30"))))
    assert (problem.severity, problem.place.words) == ("error", "page 30")


def filing(*numbers: str) -> tuple[Filing, ...]:
    return (Filing("filing.htm", [FilingPage(number, f"Page {number}") for number in numbers]),)


@pytest.mark.parametrize(
    ("number", "numbers", "expected"),
    [
        ("4", ("1", "2", "3"), False),
        ("2", ("1", "3"), True),  # a page without a number
        ("4", ("3",), True),  # one number shows nothing
        ("F-2", ("1", "2"), False),
        ("F3", ("1", "2", "F-1", "F-4"), True),
        ("2", ("F-1", "F-2"), True),
        ("iv", ("1", "2"), True),
    ],
)
def test_only_a_page_after_the_last_is_certain_not_to_exist(
    number: str, numbers: tuple[str, ...], expected: bool
) -> None:
    assert may_be_page_of(number, filing(*numbers)) is expected


def test_a_page_is_certain_with_the_one_before_it() -> None:
    pages = filing("1", "2", "4", "F-2", "F-3")
    assert [one for one in ("1", "2", "3", "4", "F-2", "F-3") if is_certain(one, pages)] == ["1", "2", "F-3"]
