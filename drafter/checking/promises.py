"""Which promises of a response are about disclosure, and whether they say when they will be kept."""

from __future__ import annotations

import re

from drafter.returning.substance.own_words import without_quotations

_COMPANY = (
    r"(?:we|it|(?:the|our) (?:company|registrant|trust|fund|partnership|bank|corporation|issuer|adviser))"
)
_WILL = r"(?:will|shall|undertakes? to|agrees? to|(?:intend|plan|propose|expect|commit)s? to)"
_ADVERBS = r"(?:(?:\w+ly|also|further|then|instead|endeavor to) )*"
_REVISES = (
    r"(?:add|amend|clarify|correct|delete|describe|disaggregate|discontinue|disclose|enhance|expand|include|modify|provide|"
    r"present|quantify|reconcile|remove|replace|revise|supplement|update)"
)
_REVISION = re.compile(rf"\b{_COMPANY} {_ADVERBS}{_WILL} {_ADVERBS}{_REVISES}\b", re.I)
_CONDITION = re.compile(
    r"\b(?:to the extent|if|should|in the event|as (?:appropriate|necessary|applicable|needed|circumstances)|"
    r"where (?:material|relevant|applicable)|when|whenever|evaluat\w+|monitor\w*|warranted|once)\b",
    re.I,
)
_TO_STAFF = re.compile(r"\b(?:to|with) the staff\b|\bstaff with\b|\bsupplementa\w+|\bseparate cover\b", re.I)
_TIME = re.compile(
    r"\b(?:future|begin\w*|start\w*|commenc\w*|next|upcoming|forthcoming|subsequent|amendments?|amended|concurrently|"
    r"pre-effective|post-effective|definitive)\b",
    re.I,
)


def promises_revision(sentence: str) -> bool:
    """Return whether a sentence promises, without a condition, to change disclosure.

    >>> promises_revision("The Company will expand its discussion of rebates.")
    True
    >>> promises_revision("If rebates become material, the Company will disclose them.")
    False
    """
    own = without_quotations(sentence)
    return bool(_REVISION.search(own)) and not _CONDITION.search(own) and not _TO_STAFF.search(own)


def says_when(text: str) -> bool:
    """Return whether a text says in which filing, or from when on, a promise will be kept.

    >>> says_when("The Company will expand this discussion, beginning with its second quarter.")
    True
    >>> says_when("The Company will expand this discussion going forward.")
    False
    """
    return bool(_TIME.search(text))
