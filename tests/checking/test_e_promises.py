"""E1 to E4: promises, requests that get none, and comments that stay open."""

from __future__ import annotations

from typing import Literal, NamedTuple

import pytest

from drafter.checking.promises import promises_revision, says_when
from drafter.checking.rule import Example
from tests.checking.sample import found

_PROMISE = (
    "The Company will quantify the effect of each factor in Results of Operations in its Annual Report on Form 10-K "
    "for the fiscal year ending September 30, 2025, substantially as follows:"
)
_DISCLOSURE = (
    "“Gross margin decreased to 41.0% from 44.0%. Higher component prices reduced gross margin by 3.6 percentage "
    "points, and a more favorable product mix increased it by 0.6 percentage points.”"
)
_FILED = "Concurrently with this letter, the Company is filing Amendment No. 1 to its Form 10-K (“Amendment No. 1”)"


class Promise(NamedTuple):
    """A sentence instead of the promise of the sample's first response, and the severities that a rule reports."""

    rule: Literal["E1", "E2"]
    text: str
    severities: tuple[str, ...] = ()


PROMISES = (
    Promise("E2", "The Company will quantify the effect of each factor.", ("warning",)),
    Promise("E2", "Going forward, we will quantify the effect of each factor.", ("warning",)),
    Promise("E2", "The Company will quantify the effect of each factor in future filings.", ("info",)),
    Promise("E2", "The Company will quantify the effect of each factor, beginning with its next report."),
    Promise("E2", "The Company will quantify each factor in future filings, starting with its Form 10-Q for the "
            "quarter ending March 31, 2025."),
    Promise("E2", "If a factor becomes material, the Company will quantify its effect."),
    Promise("E2", "The Company will provide the Staff with the amounts supplementally."),
    Promise("E1", "Component prices were the largest factor.", ("warning",)),
    Promise("E1", "The Company does not believe that a quantification would be meaningful."),
    Promise("E1", "The Company respectfully submits that the other factors are immaterial."),
    Promise("E1", "Please see the response to comment 3."),
    Promise("E1", "The Company will quantify each factor in future filings."),
)  # fmt: skip


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: f"{promise.rule} {promise.text}")
def test_what_is_promised(promise: Promise) -> None:
    problems = found(promise.rule, Example(response=((_PROMISE, promise.text), (_DISCLOSURE, ""))))
    assert tuple(problem.severity for problem in problems) == promise.severities
    assert all(problem.place.comment == 1 for problem in problems)


def test_the_promise_is_marked() -> None:
    text = "The Company will quantify the effect of each factor."
    (problem,) = found(
        "E2", Example(response=((_PROMISE, f"Prices were the largest factor. {text}"), (_DISCLOSURE, "")))
    )
    assert problem.place.words == text


def test_promises_in_general_filings_are_listed_once() -> None:
    general = "The Company will explain this in future filings."
    problems = found(
        "E2",
        Example(response=((_PROMISE, general), ("The Company measures its", f"{general} It measures its"))),
    )
    (problem,) = problems
    assert problem.message == (
        "The promises in the responses to comments 1 and 3 name only filings in general, such as “future filings”."
    )


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("The Company will file an amendment to its Form 10-K", True),
        ("The Company undertakes to file the agreement as an exhibit", True),
        ("The Company will file the agreement as an exhibit to its next Form 10-Q", False),
        ("The Company will promptly file an amendment", False),
        ("On March 20, 2025, the Company will file an amendment", False),
        ("The Company has filed an amendment", False),
    ],
)
def test_a_promise_to_file_gives_a_time(text: str, reported: bool) -> None:
    assert bool(found("E3", Example(response=((_FILED, text),)))) is reported


@pytest.mark.parametrize(
    ("staff", "response", "reported"),
    [
        ("March 4, 2025", "August 1, 2025", True),
        ("March 4, 2025", "October 10, 2025", True),
        ("March 4, 2025", "July 31, 2025", False),
        ("April 4, 2025", "September 20, 2025", False),
        ("December 2, 2025", "December 10, 2025", False),
    ],
)
def test_comments_that_stay_open_until_the_end_of_the_year(staff: str, response: str, reported: bool) -> None:
    days = Example(both=(("March 3, 2025", staff),), response=(("March 14, 2025", response),))
    assert bool(found("E4", days)) is reported


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We will also disclose the rate.", True),
        ("The Trust undertakes to revise its summary.", True),
        ("The Company plans to further clarify the table.", True),
        ("The lender will disclose the rate.", False),
        ("The Company will monitor the rate and disclose it when it changes.", False),
        ("The Company will open a plant.", False),
    ],
)
def test_a_promise_of_a_revision_is_recognized(sentence: str, expected: bool) -> None:
    assert promises_revision(sentence) is expected


def test_a_promise_for_later_says_when() -> None:
    assert says_when("starting with the second quarter")
    assert not says_when("on a prospective basis")
