"""Find what makes a request unfit to be restated: a pronoun without a referent, or a slip of the staff's."""

from __future__ import annotations

import re

from drafter.kernel.patterns import pattern

_SMALL = (
    r"about|after|although|among|an|and|any|are|as|at|because|been|before|being|between|both|but|"
    r"by|can|could|did|do|does|during|each|either|for|from|had|has|have|how|if|in|including|into|"
    r"is|may|might|must|nor|not|of|on|or|over|per|regarding|should|since|so|such|than|that|the|"
    r"through|throughout|to|under|until|upon|was|were|what|when|where|whether|which|while|who|whose|"
    r"why|will|with|within|without|would|you"
)

_NAMED = (
    r"(?i)\b(?:an?|the|any|each|every|another|one|no|this|that|such|your|certain)\s+"
    rf"(?P<words>(?!(?:{_SMALL})\b)[\w’'&-]+(?:\s+(?!(?:{_SMALL})\b)[\w’'&-]+){{0,5}})\s*"
)
"""A determiner and the words up to the next small word: a noun, and perhaps the verb after it."""

_NAME = r"(?<!^)(?<![.?!] )\b[A-Z][\w&’'-]+"
"""A proper name in the middle of the words."""

_BARE = (
    r"\w{3,}(?:ance|ence|ity|ment|ness|ship|tion)\b"
    r"|\b(?!(?:that|there|this|what|which|who)\b)[a-z]{3,} (?:is|was|has|does)\b"
)
"""A singular noun without a determiner: by its ending, or before its verb."""

_PLURAL = r"(?i)\b(?:[a-z’'-]+[^su’'\W]s|people|persons|data|directors|parties)\b|\band\b"
"""A word that may be a plural noun, or a conjunction, which may make one."""

_IT = re.compile(
    r"\b(?:itself|its|it)\b"
    r"(?!(?:[’']s)?\s+(?:is|was|would be|will be|may be|might be|remains?|became|becomes?|appears?|seems?)\s+"
    r"(?:at least\s+|\w+ly\s+|not\s+|more\s+)*(?:\w+\s+(?:to|that|for|whether|how|why|if)|your)\b)",
    re.I,
)
"""A singular pronoun for a noun, and not "it is necessary to"."""

_THEY = re.compile(r"\b(?:they|them|their|theirs|themselves)\b", re.I)
_THESE = re.compile(
    r"\b(?:this|these|those)(?=\s*$|[,;]|\s+(?:is|are|was|were|as|on|in|to|for|by|under|with|within|would|could|"
    r"should|may|might|can|will|has|have|had|does|do|did|not|also|agree|compare|correlate|differ|impacts?|affects?|"
    r"\w+ly|relates?|represents?|includes?|reflects?|means?|compl(?:y|ies)|appl(?:y|ies)|reconcile)\b)",
    re.I,
)
"""A demonstrative without a noun of its own."""

_BARE_THIS = re.compile(
    r"^\W*(?:[\w’'-]+\W+){0,5}?this(?=\s*$|[,;]|\s+(?:is|was|as|would|could|should|may|might|can|will|has|had|does|did|"
    r"affects?|agrees|applies|compares|complies|differs|impacts?|means|reconciles|relates|represents)\b)"
    r"|\b(?:believe|conclude|determine|present|report|use)[a-z]* this (?:as|is|was)\b",
    re.I,
)
"""A demonstrative for what only an earlier sentence says: "its basis for presenting this as revenue"."""

_TWO_IN_ONE = re.compile(r"\([^)]*\)|(?P<two>;\s+(?!and \w+ing\b|\(|and \(|.*;))")
"""A semicolon after which something new begins: "whether losses rose; and, indicate the rate"."""

_CHARACTERIZED = re.compile(
    r"\b(?:these|those|such|this) (?:[\w-]+ )?(?:deficient|erroneous|improper|inappropriate|inconsistent|misleading|"
    r"normal|recurring)\b",
    re.I,
)
"""The staff's opinion of something, which the company would adopt: "why you exclude these recurring costs"."""

_NO_OBJECT = re.compile(r"\bto (?:address|assess|manage|mitigate|monitor|quantify|reduce|remediate|resolve)$")
"""The end of words with a verb that lacks its object: "the risks and how you intend to mitigate"."""

_SLIPS = re.compile(
    r"[A-Za-z]{3,}\d[A-Za-z]{3,}|[a-z]{2}\.[A-Z][a-z]|<<|\{\{"
    r"|(?<![&\w’'])(?:the|an?) (?:an?|and|for|in|of|or|the|to|with|is|are|that|your)(?![\w-])"
    r"|\bof you as (?:an?|the)\b"
    r"|\b(?:and|or) (?:by|for|from|in|of|to|with) (?:and|or) (?!after|before|out|outside|from|to\b)"
    r"|\b(?:upon|on|in|to|for|of) which\b[^,;.]{3,80}\b(?:rel(?:y|ies|ied) (?:up)?on|based (?:up)?on)"
    r"(?=$|\s+(?:when|in|to|as))"
)
"""Traces of words that were pasted together, or of where the staff changed its mind in the middle of a phrase."""

_FAULTS = (_SLIPS, _BARE_THIS, _CHARACTERIZED, _NO_OBJECT)


def is_sound(words: str, after: str = "") -> bool:
    """Return whether words can be restated: they have no slip, and each pronoun follows what it may stand for.

    >>> is_sound("how the mill and its owner fared"), is_sound("how its owner fared")
    (True, False)

    Args:
        words: The words of a request, still addressed to the company ("your mill").
        after: Words before them that a pronoun may also refer to.
    """
    own, before = (re.sub(r"\"[^\"]*\"|“[^”]*”", "Term", each) for each in (words, after))
    return not (
        any(fault.search(own) for fault in _FAULTS)
        or any(found["two"] for found in _TWO_IN_ONE.finditer(own))
        or _dangles(own, before)
    )


def _dangles(words: str, after: str) -> bool:
    """Return whether a pronoun has nothing before it that it may stand for."""
    return any(
        not _is_named(
            pronoun, found[0], f"{after}, {words[: found.start()]}" if after else words[: found.start()]
        )
        for pronoun in (_IT, _THEY, _THESE)
        for found in pronoun.finditer(words)
    )


def _is_named(pronoun: re.Pattern[str], word: str, before: str) -> bool:
    """Return whether words name something that a pronoun may stand for."""
    may_be_one = pronoun is _IT or word.lower() == "this"
    may_be_many = pronoun is not _IT
    return (may_be_one and _names_one(before)) or (may_be_many and bool(pattern(_PLURAL).search(before)))


def _names_one(text: str) -> bool:
    """Return whether words name a single thing."""
    return bool(pattern(_NAME).search(text) or pattern(_BARE).search(text)) or any(
        _is_singular(named["words"].split(), is_last=text[named.end() :][:1] in ("", ",", ";"))
        for named in pattern(_NAMED).finditer(text)
    )


def _is_singular(words: list[str], *, is_last: bool) -> bool:
    """Return whether the words after a determiner end with a singular noun; the last of all words may be its verb."""
    return not _is_plural(words[-1]) or (is_last and len(words) > 1 and not _is_plural(words[-2]))


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "’s", "'s"))
