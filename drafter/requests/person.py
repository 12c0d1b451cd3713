"""Turn words addressed to a company into words about it: "you expect" becomes "it expects", "your" becomes "its"."""

from __future__ import annotations

import re

from drafter.kernel.patterns import pattern

_YOU = re.compile(
    r"\byou(?P<short>['’](?:ve|re|ll|d))?\b"
    r"(?P<between>(?:\s+(?!(?:re|app|supp|comp|imp|rep|tal|ral|multip)ly\b)"
    r"(?:\w+ly|also|still|now|then|never|often|only|first|last|no longer))*)\s*(?P<verb>(?:re-)?[a-z]+)?",
    re.I,
)
_YOUR = {"your": "its", "yours": "its own", "yourself": "itself", "yourselves": "itself"}
_OF_YOURS = re.compile(r"\b(?:your|yours|yourself|yourselves)\b", re.I)
_SHORT = {"ve": "has", "re": "is", "ll": "will", "d": "would"}
_IRREGULAR = {
    "are": "is",
    "were": "was",
    "have": "has",
    "do": "does",
    "go": "goes",
    "aren": "isn",
    "don": "doesn",
}
_ASKING = re.compile(r"\b(?P<verb>are|were|have|do|don|aren) you\b(?P<rest>(?:\s+\w+)?)", re.I)
"""Inverted order: "nor do you have" becomes "nor does it have"."""

_QUOTED = re.compile(r"([“\"][^”\"]*[”\"])")
_VERBS = (
    r"(?P<verb>account|allocate|apply|assess|calculate|consider|determine|disclose|distribute|estimate|evaluate|expect|"
    r"generate|intend|manage|measure|mitigate|monitor|operate|plan|present|recognize|record|report|sell|test|use)\b"
)
_SECOND = re.compile(rf"(?P<first>\bit (?:\w+ly )?\w+(?: \w+)? (?:and|or) ){_VERBS}(?! of\b)")
"""A second verb after "it": "how it earns and accounts for revenue"."""

_FAR = re.compile(
    rf"(?P<first>\bit (?:\w+ly )?\w+s\b[^,;.]{{1,60}}? and ){_VERBS}(?= (?:an?|any|each|its|revenues?|the)\b)"
)
"""The same with the object of the first verb between them: "how it measures rent and records the cost"."""

_NOT_PAST = frozenset(("need", "proceed", "exceed", "succeed", "bring"))
_AS_THEY_ARE = (
    r"will|would|may|might|can|could|shall|should|must|had|did|was|is|has|does|made|took|gave|found|held|paid|"
    r"sold|began|became|chose|went|got|said|told|wrote|bought|brought|kept|left|lost|met|saw|spent|came|knew|"
    r"ran|read|set|put|cut|let|sought|caught|drove|hid|hit|laid|lent|rode|spoke|stood|stuck|taught|threw|wore|"
    r"hurt|shut|built|dealt|drew|fell|felt|grew|led|meant|rose|sent|thought|understood|undertook|withdrew|won|"
    r"used|to|and|or|in|on|at|for|by|with|from|of|as|that|who|which|if|when|than|not|but|the|a|an|any|all|"
    r"both|each|under|about|through|into|during|because|since|unless|until|regarding|concerning|so|after|"
    r"before"
)


def in_third_person(text: str) -> str:
    """Return words addressed to a company as words about it.

    >>> in_third_person("how you measured the units that you rely on, and what your auditors told you")
    'how it measured the units that it relies on, and what its auditors told it'
    """
    spans = _QUOTED.split(text)  # what is quoted stays as it is
    return "".join(span if at % 2 else _in_third_person(span) for at, span in enumerate(spans))


def _in_third_person(text: str) -> str:
    text = _ASKING.sub(lambda found: f"{_IRREGULAR[found['verb'].lower()]} it{found['rest']}", text)
    text = _YOU.sub(_it, text)
    for second in (_SECOND, _FAR):
        text = second.sub(lambda found: f"{found['first']}{_of_it(found['verb'])}", text)
    return _OF_YOURS.sub(lambda found: _YOUR[found[0].lower()], text)


def _it(found: re.Match[str]) -> str:
    verb = found["verb"] or ""
    between = found["between"] or ""
    if found["short"]:
        return " ".join(filter(None, (f"it {_SHORT[found['short'][1:]]}{between}", verb)))
    return f"it{between} {_of_it(verb)}".rstrip() if verb else f"it{between}{_space(found)}"


def _space(found: re.Match[str]) -> str:
    return " " if found[0].endswith(" ") else ""


def _of_it(verb: str) -> str:
    """Return a verb that follows "you" in the form that follows "it"."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if pattern(_AS_THEY_ARE).fullmatch(verb) or (verb.endswith(("ed", "ing")) and verb not in _NOT_PAST):
        return verb
    if re.search(r"(?:[sxz]|[cs]h)$", verb):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if re.search(r"[^aeiou]y$", verb) else f"{verb}s"
