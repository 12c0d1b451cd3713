"""Say "the" for "this" or "such" before a noun that only an earlier sentence names: "how this rule applies"."""

from __future__ import annotations

import re

_POINTER = re.compile(
    r"\b(?:(?:this|these|those|(?<!any )such)\s+"
    r"(?!(?:as|is|are|was|were|be|been|being|that|who|which|in|on|to|of|for|by|with|and|or|from|at|into|under|would|"
    r"could|should|may|might|can|will|has|have|had|does|do|did|not|also|an?|the|year|quarter|period|letter|filing|time|"
    r"agree|appl(?:y|ies)|arise|compare|contribute|correlate|correspond|differ|interact|occur|qualify|reconcile|vary|"
    r"represents?|includes?|reflects?|means?|exists?|contains?|consists?|comprises?|"
    r"impacts?|affects?|relates?|differs?|compl(?:y|ies)|\w+ly|\w+ed|\w+ing)\b)"
    r"|that\s+(?=(?:adjustment|amount|assertion|claim|conclusion|measure|presentation|statement)\b))"
    r"(?P<phrase>[a-z][\w-]*(?:\s+[a-z][\w-]*){0,2})"
)
"""A pointer to a noun with the phrase that it begins, and not a pronoun ("how this affects")."""

_WORD = re.compile(r"[a-z]{4,}")


def without_pointers(text: str) -> str:
    """Return the words of a request with "the" for each "this" whose noun they have not mentioned before.

    >>> without_pointers("explain how this rule applies to the mill and who owns this mill")
    'explain how the rule applies to the mill and who owns this mill'
    """
    return _POINTER.sub(_the, text)


def _the(found: re.Match[str]) -> str:
    before = found.string[: found.start()].lower()
    named = any(word[:5] in before for word in _WORD.findall(found["phrase"]))
    return found[0] if named else f"the {found['phrase']}"
