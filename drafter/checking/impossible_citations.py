"""Citations of what cannot exist: an item or a rule beyond the last one, a topic of no codification."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from drafter.citations.canonical.accounting import ASC_TOPICS
from drafter.citations.canonical.regulations import SK_ITEMS, SK_SUBPARTS
from drafter.kernel.patterns import pattern

_ASC = r"\bASC(?: Topics?| Sub-?topics?| Sections?| [Pp]aragraphs?)?[ -]"
_CDI = r"(?:C ?& ?DIs?|Compliance (?:and|&) Disclosure Interpretations?)"

_LAST_RULE = {
    "1": 2, "2": 7, "3": 20, "3A": 5, "4": 10, "5": 4, "6": 11, "7": 5, "8": 8, "9": 7, "10": 1, "11": 3, "12": 29,
    "13": 2,
}  # fmt: skip
"""The number of the last rule of each article of Regulation S-X."""

_ASC_SECTIONS = frozenset(
    (
        "00",
        "05",
        "10",
        "15",
        "20",
        "25",
        "30",
        "32",
        "35",
        "40",
        "45",
        "50",
        "55",
        "60",
        "65",
        "70",
        "75",
        "80",
        "99",
    )
)
"""The sections of a subtopic of the Accounting Standards Codification."""


class Impossible(NamedTuple):
    """A form of citation that can be tested by its number.

    Attributes:
        words: A regular expression for it.
        exists: Whether what it cites can exist.
        why: What is wrong with one that cannot, as a clause before the words.
        advice: What to do about it.
        examples: Citations of what cannot exist.
        counterexamples: Citations of what does.
    """

    words: str
    exists: Callable[[re.Match[str]], bool]
    why: str
    advice: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


class Wrong(NamedTuple):
    """A citation of what does not exist.

    Attributes:
        words: The citation, as written.
        why: What is wrong with it.
        advice: What to do about it.
    """

    words: str
    why: str
    advice: str


def _is_item(found: re.Match[str]) -> bool:
    return found["number"].isdigit() and int(found["number"]) in SK_ITEMS | SK_SUBPARTS


def _is_rule(found: re.Match[str]) -> bool:
    return int(found["rule"]) <= _LAST_RULE.get(found["article"], 99)


def _never(_found: re.Match[str]) -> bool:
    return False


IMPOSSIBLE = (
    Impossible(
        r"\bItems? (?P<number>\d{1,4}[A-Z]?)(?:\([a-zA-Z0-9]{1,5}\))*,? (?:of|under|in) Regulation S-K\b",
        _is_item,
        "Regulation S-K has no such item",
        "Look up the item; an item of Form 10-K is not one of Regulation S-K.",
        ("Item 309 of Regulation S-K", "Item 9A of Regulation S-K"),
        ("Item 308(a) of Regulation S-K", "Item 1305 of Regulation S-K", "Item 10(e)(1)(i) of Regulation S-K"),
    ),
    Impossible(
        r"\bRules? (?P<article>1?\dA?)-(?P<rule>\d\d)(?:[.(][\w()]{1,12})?,? (?:of|under|in) Regulation S-X\b",
        _is_rule,
        "Regulation S-X has no such rule",
        "Look up the number of the rule.",
        ("Rule 5-08 of Regulation S-X", "Rule 11-05 of Regulation S-X"),
        ("Rule 4-08(g) of Regulation S-X", "Rule 3-05 of Regulation S-X", "Rule 12-18 of Regulation S-X"),
    ),
    Impossible(
        rf"{_ASC}(?P<topic>\d{{3}})(?![\d.])",
        lambda found: found["topic"] in ASC_TOPICS,
        "The Accounting Standards Codification has no such topic",
        "Look up the number of the topic.",
        ("ASC 607-10-25-1", "ASC Topic 281"),
        ("ASC 606-10-25-1", "ASC Topic 280"),
    ),
    Impossible(
        rf"{_ASC}\d{{3}}-\d{{2,3}}-S?(?P<section>\d\d)(?![\d.])",
        lambda found: found["section"] in _ASC_SECTIONS,
        "A subtopic of the Accounting Standards Codification has no such section",
        "Look up the number of the paragraph.",
        ("ASC 606-10-26-1",),
        ("ASC 606-10-25-1", "ASC 480-10-S99-3A"),
    ),
    Impossible(
        r"\bASC (?:19|20)\d\d-\d\d\b",
        _never,
        "An Accounting Standards Update is cited as part of the codification",
        "Write “ASU”, or cite the paragraph of the codification.",
        ("ASC 2016-13",),
        ("ASU 2016-13",),
    ),
    Impossible(
        rf"\bQuestions? (?P<number>\d+\.\d+)(?=[^.;]{{0,60}}{_CDI})|{_CDI}(?:,? Questions?)? (?P<alone>\d+\.\d+)\b",
        lambda found: bool(re.fullmatch(r"\d{3}\.\d\d", found["number"] or found["alone"])),
        "The staff's interpretations have numbers of another form",
        "Look up the question: its number has three digits, a period, and two digits, such as 102.10.",
        ("Question 102.1 of the C&DIs", "C&DI 10.01"),
        ("Question 102.10 of the C&DIs", "C&DI Question 104.05"),
    ),
)  # fmt: skip


def impossible_citations(text: str) -> Iterator[Wrong]:
    """Yield the citations in a text of what cannot exist."""
    for one in IMPOSSIBLE:
        for found in pattern(one.words).finditer(text):
            if not one.exists(found):
                yield Wrong(found[0], one.why, one.advice)
