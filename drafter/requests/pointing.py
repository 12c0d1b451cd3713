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
_STEM, _LONGEST_NOUN, _SAME_SENTENCE = 5, 2, 200
"""The number of letters by which nouns are compared, the maximum number of words in one, and the number of characters
before a request that its sentence may have."""

_NAMED = re.compile(r"(?<!^)\b[A-Z]|[“\"]")
"""A proper name or a quotation, to which a pointer may refer."""

_NAMES = re.compile(r"\b[A-Z][\w.’'&-]*(?: [A-Z][\w.’'&-]*)*,? (?:and|or) [A-Z]")
"""Two proper names, to which a plural pointer may refer: "Orme and Brine"."""

_NOUN_ENDS = re.compile(
    r"\s+(?=(?:and|or|your?|its?|is|are|was|were|has|have|had|will|would|may|might|can|could|"
    r"should|does|do|did|not|due|in|on|at|to|for|of|by|with|as|from|under|than|that|which|who|when|where|if|because|so|"
    r"being|been|be|the|an?|any|each|all|how|why|what|whether|were|also|[\w-]+(?:ed|ing))\b)"
)

_BY_ITSELF = re.compile(
    r"\s+(?:of|that|which|who|in|for|to|about|on|with|from|between|under|relating|including|[\w-]+ed|shown|given|made|"
    r"taken)\b"
)
"""The words after a noun that explains itself: "those actions directed toward the mill"."""

_OF_THE_LETTER = re.compile(
    r"(?:fact|information|section|heading|caption|filing|comment|response|letter|offering|transaction|time|date|point|year|quarter|period|"
    r"document|prospectus|proxy|risk factor|respect|regard|matter|discussion|table|note|footnote|line item|disclosure|"
    r"presentation|measure|adjustment)s?\b"
)
"""Nouns that the comment's heading, or the filing under comment, names."""


def without_pointers(text: str) -> str:
    """Return the words of a request with "the" for each "this" whose noun they have not mentioned before.

    >>> without_pointers("explain how this rule applies to the mill and who owns this mill")
    'explain how the rule applies to the mill and who owns this mill'
    """
    return _POINTER.sub(_the, text)


def _the(found: re.Match[str]) -> str:
    before = found.string[: found.start()].lower()
    named = any(word[:_STEM] in before for word in _WORD.findall(found["phrase"]))
    named = named and not (
        found["phrase"].startswith("non-") and found["phrase"].split()[0].lower() not in before
    )
    named = named or (
        found["phrase"].split()[0].endswith("s") and bool(_NAMES.search(found.string, 0, found.start()))
    )
    if found["phrase"].split()[0] == "fact":
        return f"that {found['phrase']}"
    return found[0] if named else f"the {found['phrase']}"


def named_from_comment(words: str, before: str) -> str:
    """Return the words of a request, saying that the comment names what nothing in its words before has named.

    >>> named_from_comment("who supports this claim", "You say that the mill is the oldest. Tell us")
    'who supports the claim referred to in the Staff’s comment'
    >>> named_from_comment("who supports this claim", "You claim that the mill is the oldest. Tell us")
    'who supports this claim'

    Args:
        words: The words of a request.
        before: The words of the comment before them.
    """
    return _POINTER.sub(lambda found: _named(found, before), words)


def _named(found: re.Match[str], before: str) -> str:
    noun = _NOUN_ENDS.split(found["phrase"])[0]
    rest = found["phrase"][len(noun) :] + found.string[found.end() :]
    own = found.string[: found.start()]
    earlier = f"{before} {own}"
    is_plural = noun.endswith("s") and not noun.endswith("ss")
    if (
        len(noun.split()) > _LONGEST_NOUN
        or is_plural is not found[0].lower().startswith(("these", "those"))
        or (
            " and " in f"{before[-_SAME_SENTENCE:].rpartition('. ')[2]} {own}"
            if is_plural
            else _NAMED.search(own)
        )
        or _BY_ITSELF.match(rest)
        or _OF_THE_LETTER.match(noun)
        or (is_plural and _NAMES.search(earlier))
        or any(word[:_STEM].rstrip("s") in earlier.lower() for word in _WORD.findall(noun))
    ):
        return found[0]
    return f"the {noun} referred to in the Staff’s comment{found['phrase'][len(noun) :]}"
