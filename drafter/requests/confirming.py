"""Say what the staff asks the company to confirm, in words that follow "that"."""

from __future__ import annotations

import re

from drafter.kernel.patterns import pattern
from drafter.model import Request
from drafter.requests.asked_comment import AskedComment
from drafter.requests.phrases import plain, spoken, whole

_CONFIRMED = (
    r"(?s)(?:(?:to|for|with) us |in your response |(?:your|our) understanding )?that,? "
    r"(?P<later>in (?:your |all |any )?future [^,]{3,60}, )?(?P<what>.+)"
)
_IF_TRUE = r"(?i)^if (?:true|correct|so|accurate),\s*"

PROMISED = re.compile(
    r"(?:(?:to|for|with) us )?that,? (?:(?:in|with) (?:your |all |any )?(?:future|next) [^,]{3,60}?,? )?"
    r"(?:you|the company) (?:will|intend to|plan to) (?:also |further )?(?P<does>.+)",
    re.S | re.I,
)
"""Words for what the company is to confirm that it will do."""

PROMISING = frozenset({"acknowledge", "confirm", "represent"})


def confirmed(request: Request, comment: AskedComment) -> str:
    """Return what a request asks to confirm, in the company's words; "" if that is not certain."""
    words = pattern(_CONFIRMED).match(pattern(_IF_TRUE).sub("", whole(request.object, comment.text)))
    if words is None:
        return ""
    said = spoken(plain(words["what"]), after=comment.text)
    return f"in its future filings, {said}" if said and words["later"] else said
