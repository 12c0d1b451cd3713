"""Responses that decline to revise disclosure, or say why no revision is needed."""

from __future__ import annotations

import re

_NO_REVISION = re.compile(
    r"\bnot (?:believe|consider|think|propose|intend|plan)\b|\b(?:not|no longer) (?:\w+ )?(?:necessary|required|"
    r"needed|warranted|appropriate|meaningful\w*|applicable|material|useful)\b|\b(?:im|in)(?:material|significant)\w*\b|"
    r"\bwould not\b|\bno (?:\w+ )?(?:revisions?|disclosures?|changes?)\b|\brespectfully submits?\b|"
    r"\b(?:already|currently) (?:\w+ )?(?:disclose|include|present|describe|provide)\w*\b",
    re.I,
)


def declines_revision(response: str) -> bool:
    """Return whether a response says that the disclosure stays as it is, or why that is right.

    >>> declines_revision("We do not believe that the rate is material.")
    True
    >>> declines_revision("Component prices were the largest factor.")
    False
    """
    return bool(_NO_REVISION.search(response))
