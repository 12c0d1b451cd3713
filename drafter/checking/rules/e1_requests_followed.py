"""E1: what the staff asks for in future filings is promised, or declined with a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.answered_elsewhere import is_elsewhere, refers_to_another
from drafter.checking.declines import declines_revision
from drafter.checking.matter import Matter, own_blocks, own_words, place_in
from drafter.checking.rule import Example, Finding, Rule
from drafter.model import Comment, Request

_DEAL_WITH_IT = re.compile(
    r"\b(?:future|upcoming|next|prospective\w*|going forward|will|intends?|plans?)\b", re.I
)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the responses that pass over a request for revision in future filings."""
    for comment, exchange in matter.answered:
        response = own_words(exchange)
        request = _for_future_filings(comment)
        if (
            request is None
            or exchange.outcome != "explained"
            or exchange.undertakings
            or not response.strip()
        ):
            continue
        if is_elsewhere(response) or refers_to_another(response):
            continue
        if not declines_revision(response) and not _DEAL_WITH_IT.search(response):
            first = next(block for block in own_blocks(exchange) if block.words.strip())
            yield Finding(
                place_in(exchange.number or 0, first),
                f"The staff asks the company to {request.verb} its disclosure in future filings, and the response does "
                f"not say that it will.",
                "Promise it with the filing, or say why no revision is needed.",
            )


def _for_future_filings(comment: Comment) -> Request | None:
    """Return the first request for future filings that depends on nothing and has no alternative."""
    if any(request.instead for request in comment.requests):
        return None
    return next(
        (one for one in comment.requests if one.ask == "future_filings" and not one.conditional), None
    )


RULE = Rule(
    "E1",
    "warning",
    "What the staff asks for in future filings is promised, or declined with a reason.",
    "A request without a promise gets into nobody's list, and comes back with the next annual report.",
    find,
    bad=Example(
        response=(
            (
                "The Company will quantify the effect of each factor in Results of Operations in its Annual Report on "
                "Form 10-K for the fiscal year ending September 30, 2025, substantially as follows:",
                "The decrease in gross margin had several factors, and component prices were the largest.",
            ),
            (
                "“Gross margin decreased to 41.0% from 44.0%. Higher component prices reduced gross margin by 3.6 "
                "percentage points, and a more favorable product mix increased it by 0.6 percentage points.”",
                "",
            ),
        )
    ),
    good=Example(
        response=(
            (
                "The Company will quantify the effect of each factor in Results of Operations in its Annual Report on "
                "Form 10-K for the fiscal year ending September 30, 2025, substantially as follows:",
                "The Company does not believe that the effect of any factor other than component prices is material. "
                "Its disclosure, which gives that effect, reads as follows:",
            ),
        )
    ),
    needs_letter=True,
)
