"""L-NG1: promises that leave out earnings releases, and reconciliations that begin with the non-GAAP measure."""

from __future__ import annotations

import pytest

from drafter.checking.rule import Example
from tests.checking.sample import found

COMMENT = (
    "Please revise your disclosure in future filings to quantify the effect of each factor, including [a]ny that "
    "offset one another."
)
PROMISE = (
    "in Results of Operations in its Annual Report on Form 10-K for the fiscal year ending September 30, 2025"
)


@pytest.mark.parametrize(
    ("comment", "severity"),
    [
        ("Please reconcile the non-GAAP measures in Exhibit 99.1.", "warning"),
        (
            "Please revise your non-GAAP measures in future filings. This applies to earnings releases too.",
            "warning",
        ),
        ("Please revise your non-GAAP measures in future filings.", "info"),
    ],
)
def test_a_promise_for_filings_only_is_reported(comment: str, severity: str) -> None:
    (problem,) = found("L-NG1", Example(both=((COMMENT, comment),)))
    assert (problem.severity, problem.place.comment) == (severity, 1)


@pytest.mark.parametrize("where", ["in future earnings releases", "in its Forms 8-K and 10-K"])
def test_a_promise_for_releases_is_not(where: str) -> None:
    comment = (COMMENT, "Please reconcile the non-GAAP measures in your earnings release.")
    assert found("L-NG1", Example(both=(comment,), response=((PROMISE, where),))) == []


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("It will reconcile from Adjusted EBITDA to net income.", 1),
        ("It will begin each reconciliation with net income.", 0),
        ("It will present a reconciliation of Adjusted EBITDA to net income.", 0),
    ],
)
def test_a_reconciliation_begins_with_gaap(words: str, count: int) -> None:
    comment = (COMMENT, "Please reconcile the non-GAAP measures in your earnings release.")
    answer = (PROMISE, f"in its earnings releases and its Form 10-K. {words} It will do so")
    assert len(found("L-NG1", Example(both=(comment,), response=(answer,)))) == count
