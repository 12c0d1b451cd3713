"""L-EX1: an accounting response cites the literature on which it relies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.matter import Matter, own_words, place_of
from drafter.checking.rule import Example, Finding, Rule
from drafter.citations import find_citations

_ACCOUNTING = frozenset({"asc", "asu", "ifrs", "legacy_gaap", "sab", "sx_rule", "pcaob"})
"""The kinds of citations that are accounting literature."""

_ASKED = re.compile(
    r"\b(?:accounting|authoritative) (?:literature|guidance|basis|standards?|support)\b|"
    r"\b(?:GAAP|IFRS) literature\b|"
    r"\bspecific (?:guidance|literature|paragraphs?)\b|\bcite (?:the )?(?:guidance|literature|paragraphs?)\b",
    re.I,
)
_EARLIER = re.compile(r"\b(?:prior|previous|earlier) (?:response|letter)s?\b|\bresponse letter dated\b", re.I)
"""Words that refer to an earlier response, which may cite the literature."""


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the responses without any accounting literature to comments that ask for it, or that cite it."""
    for comment, exchange in matter.answered:
        if not exchange.response or _cites(own_words(exchange)) or _EARLIER.search(own_words(exchange)):
            continue
        if _ASKED.search(comment.text) and not find_citations(own_words(exchange)):
            yield Finding(
                place_of(exchange, own_words(exchange)),
                "The staff asks for the accounting literature, and the response cites none.",
                "Cite the paragraphs, and make sure that the auditor has read the response.",
            )
        elif exchange.outcome in ("explained", "declined") and _cites(comment.text):
            yield Finding(
                place_of(exchange, own_words(exchange)),
                "The comment cites accounting literature, and the response cites none.",
                "Apply the paragraphs to the facts, and make sure that the auditor has read the response.",
                severity="info",
            )


def _cites(text: str) -> bool:
    return any(citation.kind in _ACCOUNTING for citation in find_citations(text))


RULE = Rule(
    "L-EX1",
    "warning",
    "An accounting response cites the literature on which it relies.",
    "An accountant of the staff checks the response against the paragraphs.",
    find,
    bad=Example(response=((" under ASC 330-10-35-1B", ""),)),
    good=Example(response=((" under ASC 330-10-35-1B", " under IAS 2.9"),)),
    needs_letter=True,
)
