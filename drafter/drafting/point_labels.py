"""Labels for the points of a comment: a few words of each bullet, without its request verb and pronouns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from drafter.kernel.patterns import pattern

_REQUEST = (
    r"(?:address|advise|analyze|clarify|confirm|consider|describe|disclose|discuss|elaborate|enhance|expand|explain|give|"
    r"identify|include|indicate|provide|quantify|reconcile|respond|revise|show|specify|state|summarize|tell)\b"
)
_BEFORE_REQUEST = (
    rf"^(?:if|in|since|to|as|you|your|we|with|for|regardless|based)\b.*?\b(?:please\s+)?(?={_REQUEST})"
)
"""The beginning of a bullet in which the request comes only after what the staff notes."""

_LEAD_IN = (
    r"(?:with|in|at|by|for|under|as|where)\b[^,.;]{0,60},\s*"
    r"|(?:please|also|further|additionally|then|clearly|specifically|separately|"
    r"in (?:further|more|greater) (?:detail|specificity)|(?:with|in) (?:respect|regards?) to|and|or|"
    r"to us|for us|us|your disclosures?|the following|with|about|on|for|of|to)\b,?\s*"
    rf"|{_REQUEST},?\s*"
    r"|(?:the )?extent to which\s+|(?:to|of) what extent\s+"
    r"|(?:how (?:often|far|much|many)|how|why|what|whether|if|when|where|which|whom?)\b,?\s*(?:or (?:not|why)\s+)?"
)
_SUBJECT = (
    r"(?:you|they|it|management|the company)\s+"
    r"(?:(?:also|do|did|does|have|has|had|will|would|are|were|can|could|may|not|"
    r"intend to|plan to|expect to|believe|elected to)\s+)*(?:\w+\s+)?(?:(?:for|with|to|on|of)\s+)?"
)
_ARTICLE = re.compile(r"(?:the|an?|any|each|all|your|its|their|both)\s+", re.I)
_ENDS = (
    "and or for that which who when where as at by from in including with because since if whether over under than "
    "is are was were be been has have had do does did can could may will would should you we it they this these those "
    "not but how why what so such per during within across required requested related regarding concerning presenting "
    "supporting explaining describing showing relating using go goes went uses expires expire refers begins becomes "
    "exceed exceeds remains applies affects occurs occurred arises made makes gives takes includes constitutes differs "
    "appears seems means"
)
"""Words before which a label ends."""

_UNNAMED = (
    "this that these those it they there such you we same following above response page finally list label refer "
    "reorder remove"
)
"""Words with which a label cannot begin."""

_JOINS = ("of", "between", "to", "on")
_LEFT_OVER = (*_JOINS, "and", "the", "a", "an", "any", "each", "all")
_WORD = re.compile(r"[^\s,;:.?!()“”\"—–]+")
_WORDS, _JOINED_WORDS = 3, 5
_QUOTED_WORDS = 4


def label_of(text: str) -> str:
    """Return a label for a bullet: a few of its key words, or its first words in quotation marks."""
    rest = pattern(_BEFORE_REQUEST, re.I).sub("", text)
    while lead_in := (
        pattern(_LEAD_IN, re.I).match(rest) or pattern(_SUBJECT, re.I).match(rest) or _ARTICLE.match(rest)
    ):
        rest = rest[lead_in.end() :]
    words = _key_words(rest)
    return f"{words[0].upper()}{words[1:]}:" if words else _quoted(text)


def labels_of(texts: Sequence[str]) -> tuple[str, ...]:
    """Return a different label for each bullet, adding a number where two would be the same."""
    labels = [label_of(text) for text in texts]
    times = Counter(labels)
    labels = [
        label if times[label] == 1 else _quoted(text) for label, text in zip(labels, texts, strict=True)
    ]
    times = Counter(labels)
    return tuple(
        label if times[label] == 1 else f"{label.removesuffix(':')} ({number}):"
        for number, label in enumerate(labels, 1)
    )


def _key_words(text: str) -> str:
    """Return the words at the beginning of a text that name something, or "" if they do not."""
    kept: list[str] = []
    most, end = _WORDS, 0
    for match in _WORD.finditer(text):
        word, small = match[0], match[0].lower()
        ends = small in _set_of(_ENDS) and not (small == "and" and len(kept) == 1)
        if kept and (text[end : match.start()].strip() or ends or (len(kept) > 1 and word.endswith("ed"))):
            break  # a comma or a bracket, a verb or a connecting word
        end = match.end()
        if small in ("your", "its", "their"):
            continue
        if small in _JOINS or small == "and":
            most = _JOINED_WORDS
        kept.append(word)
        if len(kept) == most:
            break
    while kept and kept[-1].lower() in _LEFT_OVER:
        kept.pop()
    is_name = kept and kept[0].lower() not in _set_of(_UNNAMED) | _set_of(_ENDS)
    return " ".join(kept) if is_name and not pattern(_REQUEST, re.I).fullmatch(kept[-1]) else ""


@cache
def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _quoted(text: str) -> str:
    words = text.rstrip(" .;:,").split()
    more = " …" if len(words) > _QUOTED_WORDS else ""
    return f"“{' '.join(words[:_QUOTED_WORDS])}{more}”:"
