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
    "address advise analyze clarify confirm consider delete describe disclose discuss elaborate enhance ensure expand "
    "explain give identify include indicate provide quantify reconcile remove respond revise show specify state "
    "summarize tell update"
)
"""Verbs that a label leaves out: it says what is to be described, not that it is."""

_REMOVING = {"delete": "deletion of", "eliminate": "elimination of", "remove": "removal of"}
"""Verbs without which a label would say the opposite."""

_CONDITION = r"(?P<when>if\b[^,;:.]{3,160}),\s"
_BEFORE = (
    r",?\s*(?:with|in|at|by|for|under|as)\b[^,.;]{3,60},\s+"
    r"(?=(?:all|any|each|how|the|what|whether|why|your)\b)|"
    r"within (?:(?-i:[A-Z])[\w&.]*\s+(?:(?:of|and|the|to)\s+)?)+(?=(?:all|any|each|how|the|what|whether|why|your)\b)|"
    r"(?:(?:to|for|with) us\b|us\b|please|also|further|additionally|then|clearly|specifically|separately|"
    r"in (?:further|more|greater) (?:detail|specificity)|(?:more |further )?(?:about|on|upon|regarding|with)|"
    r"(?:with|in) (?:respect|regards?) to|your disclosures? (?:to|of)|the following|an?|"
    r"(?:that )?(?:you|your (?:disclosures?|response))(?: \w+ly)? "
    r"(?:address|describe|discuss|explain|include|provide)(?:e?s)?"
    r")\b,?\s*"
    r"(?:\w+ly\s+(?=how|why|what))?"
)
"""Words before what a bullet is about."""

_ASIDE = r"\s+\([^()]*\)"
"""The part of a phrase that a label leaves out: a remark, and no part of a citation ("Item 10(e)")."""

_AND_VERB = (
    r"\b(and,? if so,|and(?= \w+ (?:any|each|how|the|what|whether|why|your)\b)) (?:please )?"
    r"(?:describe|disclose|discuss|explain|identify|quantify|state|tell us) "
)
"""A second verb in the middle of a question: "how you set it and describe the steps"."""

_SENTENCE_ENDS = r"[;?]|:(?=\s|$)|(?<!\bvs)\.(?!\d)"
_PART_ENDS = (
    r"\sor otherwise\b|"
    r"\s\(|[—–]|,\s(?:including|such as|for example|as well as|along with)\b"
    r"|,?\s(?:and|or) (?:how|why|whether|what|if|when)\b"
)
_ENDS = (
    r",(?!\d)|\s(?:that|who|whose|rather than|resulting|including|such as|in accordance|in order|pursuant to|"
    r"as of|as such|so that|because|since|based on|during|given)\b"
    r"|(?<!\sby)(?<!\sto)(?<!\sof)(?<!\sin)(?<!\son)(?<!\sat)(?<!\sfor)(?<!\sfrom)(?<!\sover)(?<!\sunder)(?<!\swith)"
    r"\swhich\b"
)
"""Where a phrase ends: with its sentence; if that is too long, with the part that asks one thing; else where it can be
cut and still names something."""

_INDIRECT = r"(?:how|what|when|where|whether|which|why)\b"
"""The beginning of a question, which means nothing without its verb."""

_BREAKS = (
    "and or nor but for of in on at by to from with as under over than into within between among about per via if when "
    "where while is are was were be been has have had does do did will would can may"
)
"""Words before which a long label ends."""

_SMALL = f"{_BREAKS} not the a an any its their"
"""Words with which a label cannot end."""

_UNNAMED = (
    "this that these those it they there such you we same refer reorder remove page response note in at"
)
"""Words with which a label cannot begin."""

_FEWEST, _MOST, _MOST_OF_A_QUESTION, _QUOTED = 3, 36, 40, 6
"""The numbers of words of a label: at least, if the phrase is longer; at most; and of a quotation. A question may be
longer, because it means nothing without its verb."""


def label_of(text: str, requests: Sequence[Request] = ()) -> str:
    """Return a label for a bullet: what it asks, or its first words in quotation marks.

    Args:
        text: The bullet.
        requests: Its requests; if there are none, they are found in the text.
    """
    if condition := pattern(_CONDITION, re.I).match(text):
        return _label(condition["when"]) or _quoted(text)
    asked = requests or find_requests((Block("paragraph", text),))
    own = [one.object for one in asked if one.object and one.verb.split()[0] in _set_of(_ASKING)]
    if own and pattern(r"an? ", re.I).match(text) and own[0][:20] not in text.partition(". ")[0]:
        own = []  # the bullet completes its lead, and only then says more: "A discussion of the risk. It should ..."
    if own and (removal := _REMOVING.get(asked[0].verb)) and (label := _label(own[0])):
        return f"{removal.capitalize()} {label[0].lower()}{label[1:]}"
    return _label_of_all(own or [text]) or _quoted(text)


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


def _label_of_all(objects: Sequence[str]) -> str:
    """Return the label of what a bullet asks first, with what else it asks if both are short."""
    label = _label(objects[0])
    for text in objects[1:]:
        more = "and why" if text == "why" else _label(text).removesuffix(":")
        if not label or not more:
            break
        more = more if text[:1].isupper() else f"{more[0].lower()}{more[1:]}"
        longer = f"{label.removesuffix(':')}{',' if text == 'why' else ';'} {more}:"
        if len(longer.split()) > _MOST_OF_A_QUESTION:
            break
        label = longer
    return label


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
    words = in_third_person(without_pointers(_first_phrase(rest))).rstrip(" ,").split()
    while words and words[-1].lower().strip('“”"') in _set_of(_SMALL):
        words.pop()
    if words and words[-1].lower() == "including":
        words[-2:] = [words[-2].rstrip(",")] if len(words) > 1 else []
    if not words or words[0].lower() in _set_of(_UNNAMED) or not words[0][0].isalpha():
        return ""
    label = " ".join(words).rstrip(",")
    if (len(words) < _FEWEST and pattern(_INDIRECT, re.I).match(label)) or pattern(r"[{}<>]").search(label):
        return ""
    if label.count('"') % 2:
        label = label.replace('"', "")
    label += "”" * (label.count("“") - label.count("”"))
    return f"{label[0].upper()}{label[1:]}:"


def _first_phrase(text: str) -> str:
    """Return the first phrase of a text, as long as a label may be; a question only with its verb."""
    text = pattern(_AND_VERB).sub(r"\1 ", pattern(_ASIDE).sub("", text))
    is_question = bool(pattern(_INDIRECT, re.I).match(text))
    most = _MOST_OF_A_QUESTION if is_question else _MOST
    words: list[str] = []
    for ends in (_SENTENCE_ENDS, _PART_ENDS) if is_question else (_SENTENCE_ENDS, _PART_ENDS, _ENDS):
        words = _up_to(ends, text).split()
        if len(words) <= most:
            return " ".join(words)
    at = next((at for at in range(most, _FEWEST, -1) if words[at].lower() in _set_of(_BREAKS)), most)
    return " ".join(words[:at])


def _up_to(ends: str, text: str) -> str:
    """Return the words up to where a phrase ends: not within its fewest words, nor after one that needs another."""
    least = " ".join(text.split()[:_FEWEST])
    for found in pattern(ends).finditer(text):
        before = text[: found.start()]
        if found.start() >= len(least) and before.split()[-1].lower() not in _set_of(_SMALL):
            return before
        if found[0] in (";", "?", ".") or found.end() == len(text):
            return before
    return text


def _quoted(text: str) -> str:
    words = text.rstrip(" .;:,").split()
    more = " …" if len(words) > _QUOTED else ""
    return f"“{' '.join(words[:_QUOTED])}{more}”:"


@cache
def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())
