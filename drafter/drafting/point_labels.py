"""Labels for the points of a comment: what each bullet asks, in the company's words, ending where a phrase ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from drafter.kernel.patterns import pattern
from drafter.model import Block, Request
from drafter.requests import find_requests, in_third_person, without_pointers

_ASKING = (
    "address advise analyze clarify confirm consider describe disclose discuss elaborate enhance expand explain give "
    "identify include indicate provide quantify reconcile respond revise show specify state summarize tell "
    "update"
)
"""Verbs that a label leaves out: it says what is to be described, not that it is."""

_CONDITION = r"(?P<when>if\b[^,;:.]{3,160}),\s"
_BEFORE = (
    r"(?:(?:to|for|with) us\b|us\b|please|also|further|additionally|then|clearly|specifically|separately|"
    r"in (?:further|more|greater) (?:detail|specificity)|(?:more |further )?(?:about|on|upon|regarding|with)|"
    r"(?:with|in) (?:respect|regards?) to|your disclosures? (?:to|of)|the following|an?)\b,?\s*"
    r"(?:\w+ly\s+(?=how|why|what))?|,?\s*(?:with|in|at|by|for|under|as)\b[^,.;]{3,60},\s+(?=\w)"
)
"""Words before what a bullet is about."""

_ENDS = (
    r"[;:?(—–]|,(?!\d)|(?<!\bvs)\.(?!\d)|"
    r"\s(?:that|who|whose|rather than|resulting|including|such as|in accordance|in order|pursuant to|"
    r"as of|as such|and (?:how|why|whether|what|if|when)|or (?:how|why|whether)|so that|because|since|based on|during|"
    r"given)\b"
    r"|(?<!\sby)(?<!\sto)(?<!\sof)(?<!\sin)(?<!\son)(?<!\sat)(?<!\sfor)(?<!\sfrom)(?<!\sover)(?<!\sunder)(?<!\swith)"
    r"\swhich\b"
)
"""Where a phrase ends."""

_INDIRECT = r"(?:how|what|when|where|whether|which|why)\b"
"""The beginning of a question, which means nothing without its verb."""

_BREAKS = (
    "and or nor but for of in on at by to from with as under over than into within between among about per via if when "
    "where while is are was were be been has have had does do did will would can may"
)
"""Words before which a long label ends."""

_SMALL = f"{_BREAKS} not the a an any its their it they"
"""Words with which a label cannot end."""

_UNNAMED = (
    "this that these those it they there such you we same refer reorder remove page response note in at"
)
"""Words with which a label cannot begin."""

_FEWEST, _MOST, _QUOTED = 3, 16, 6
"""The numbers of words of a label: at least, if the phrase is longer; at most; and of a quotation."""


def label_of(text: str, requests: Sequence[Request] = ()) -> str:
    """Return a label for a bullet: what it asks, or its first words in quotation marks.

    Args:
        text: The bullet.
        requests: Its requests; if there are none, they are found in the text.
    """
    if condition := pattern(_CONDITION, re.I).match(text):
        return _label(condition["when"]) or _quoted(text)
    asked = requests or find_requests((Block("paragraph", text),))
    own = next((one.object for one in asked if one.object and one.verb.split()[0] in _set_of(_ASKING)), text)
    return _label(own) or _quoted(text)


def labels_of(texts: Sequence[str], requests: Sequence[Sequence[Request]] = ()) -> tuple[str, ...]:
    """Return a different label for each bullet, adding a number where two would be the same."""
    of_each = requests or [()] * len(texts)
    labels = [label_of(text, asked) for text, asked in zip(texts, of_each, strict=True)]
    times = Counter(labels)
    labels = [
        label if times[label] == 1 else _quoted(text) for label, text in zip(labels, texts, strict=True)
    ]
    times = Counter(labels)
    return tuple(
        label if times[label] == 1 else f"{label.removesuffix(':')} ({number}):"
        for number, label in enumerate(labels, 1)
    )


def _label(text: str) -> str:
    """Return the first phrase of a text in the company's words, or "" if it names nothing."""
    rest = text.strip()
    while before := pattern(_BEFORE, re.I).match(rest):
        rest = rest[before.end() :]
    rest = re.sub(
        r"^if (?=(?:only|the|any|these|this|each|your?)\b)(?!you (?:do|did|have|are|were)\b)",
        "whether ",
        rest,
    )
    words = in_third_person(without_pointers(_first_phrase(rest))).split()
    while words and words[-1].lower().strip('“”"') in _set_of(_SMALL):
        words.pop()
    if not words or words[0].lower() in _set_of(_UNNAMED) or not words[0][0].isalpha():
        return ""
    label = " ".join(words)
    if (len(words) < _FEWEST and pattern(_INDIRECT, re.I).match(label)) or pattern(r"[{}<>]").search(label):
        return ""
    if label.count('"') % 2:
        label = label.replace('"', "")
    return f"{label[0].upper()}{label[1:]}:"


def _first_phrase(text: str) -> str:
    """Return the words up to where a phrase ends, or up to the last small word among as many as a label may have."""
    least = " ".join(text.split()[:_FEWEST])
    end = next(
        (found.start() for found in pattern(_ENDS).finditer(text) if _is_end(found, len(least))), len(text)
    )
    words = text[:end].split()
    if len(words) <= _MOST:
        return " ".join(words)
    at = next((at for at in range(_MOST, _FEWEST, -1) if words[at].lower() in _set_of(_BREAKS)), _MOST)
    return " ".join(words[:at])


def _is_end(found: re.Match[str], least: int) -> bool:
    """Return whether a phrase ends there: at punctuation, or at a word after the fewest words of a label."""
    return not found[0].startswith((" ", "\n")) or found.start() >= least


def _quoted(text: str) -> str:
    words = text.rstrip(" .;:,").split()
    more = " …" if len(words) > _QUOTED else ""
    return f"“{' '.join(words[:_QUOTED])}{more}”:"


@cache
def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())
