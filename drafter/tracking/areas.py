"""The area of a comment: whether accountants, lawyers or engineers answer it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, get_args

from drafter.citations import find_citations
from drafter.model import Comment
from drafter.topics import Library

Area = Literal["accounting", "engineering", "legal"]
AREAS: tuple[Area, ...] = get_args(Area)

_ENGINEERING = ("mining_sk1300", "oil_gas_reserves")
"""The topics that engineers and geologists answer."""

_ACCOUNTING_FAMILY = "financial reporting"
"""The family of topics that accountants answer; lawyers answer the others."""

_ACCOUNTING_SOURCES = ("asc", "asu", "ifrs", "legacy_gaap", "sab", "pcaob", "sx_rule", "frm")
"""The kinds of citations that show that a comment without a topic is about accounting."""

ACCOUNTING_HEADINGS = re.compile(
    r"\bfinancial statements\b|\bnotes? \d+\b|\bresults of operations\b|\bcritical accounting\b|\bnon-gaap\b|"
    r"\bbalance sheets?\b|\bstatements? of (?:operations|income|cash flows|earnings)\b|\bcontrols and procedures\b",
    re.I,
)
"""Headings that show the same."""


def area_of(comment: Comment, headings: Sequence[str], library: Library) -> Area | None:
    """Return the area of a comment; None if neither a topic nor a citation nor a heading shows it.

    Args:
        comment: The comment, with its topics.
        headings: The headings above it.
        library: The topics.
    """
    if comment.topics:
        return _area_of_topic(comment.topics[0].id, library)
    cited = find_citations(comment.text, form=comment.filing)
    shown = any(one.kind in _ACCOUNTING_SOURCES for one in cited) or any(
        map(ACCOUNTING_HEADINGS.search, headings)
    )
    return "accounting" if shown else None


def _area_of_topic(topic: str, library: Library) -> Area:
    if topic in _ENGINEERING:
        return "engineering"
    return "accounting" if library.topic(topic).guidance["family"] == _ACCOUNTING_FAMILY else "legal"
