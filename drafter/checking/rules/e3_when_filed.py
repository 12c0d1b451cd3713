"""E3: a promise to file or to amend says when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.matter import Matter
from drafter.checking.rule import Example, Finding, Rule
from drafter.kernel.dates import find_dates
from drafter.returned import Undertaking
from drafter.returning.substance.own_words import without_quotations

_FILES = re.compile(
    r"\b(?:we|company|registrant|trust|fund|partnership|issuer) (?:\w+ly |also |further )*(?:will|shall|undertakes? to|"
    r"agrees? to|(?:intend|plan|propose|expect)s? to) (?:\w+ly |also |further )*(?:"
    r"(?:file|submit|furnish)\b.{0,80}?\b(?:exhibits?|amendments?|agreements?|consents?|opinions?|certifications?)|"
    r"amend\b.{0,60}?\b(?:form|filings?|reports?|registration statement|proxy statement|exhibits?))\b",
    re.I,
)
_TIME = re.compile(
    r"\b(?:promptly|simultaneously|immediately|shortly|today|prior to|before|within|by means of|no later than|"
    r"as soon as|upon|following|after|together with|along with|at the time|when|once|if|to the extent|quarter|fiscal|"
    r"future|next|begin\w*|start\w*|upcoming|forthcoming|subsequent|concurrently|(?:pre|post)-effective|definitive)\b",
    re.I,
)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the promises to file an exhibit or an amendment that give no time."""
    for exchange in matter.exchanges:
        for promise in exchange.undertakings:
            if _FILES.search(without_quotations(promise.text)) and not _has_time(promise):
                yield Finding(
                    promise.place._replace(comment=exchange.number or 0, words=promise.text),
                    "The promise does not say when the company will file.",
                    "Give a date, or the filing with which it comes.",
                )


def _has_time(promise: Undertaking) -> bool:
    return bool(_TIME.search(promise.text) or find_dates(promise.text))


RULE = Rule(
    "E3",
    "warning",
    "A promise to file or to amend says when.",
    "The staff closes its review when the filing is there.",
    find,
    bad=Example(
        response=(
            (
                "Concurrently with this letter, the Company is filing Amendment No. 1 to its Form 10-K (“Amendment No. "
                "1”)",
                "The Company will amend its Form 10-K (“Amendment No. 1”)",
            ),
        )
    ),
    good=Example(
        response=(
            (
                "Concurrently with this letter, the Company is filing Amendment No. 1 to its Form 10-K (“Amendment No. "
                "1”)",
                "By March 21, 2025, the Company will amend its Form 10-K (“Amendment No. 1”)",
            ),
        )
    ),
)
