"""C2: nothing privileged or internal, and no text that looks as if somebody still had to deal with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from drafter.checking.looks import how_it_looks, unusual_text
from drafter.checking.marked import place_of_mark
from drafter.checking.matter import Matter, place_in
from drafter.checking.own_text import own_texts
from drafter.checking.quoting import listed, quoted
from drafter.checking.rule import Example, Finding, Rule
from drafter.problems import Place


class _Phrase(NamedTuple):
    """Something that is said among those who write the letter, and never to the staff.

    Attributes:
        has: Letters in lower case, one of which it always has.
        pattern: How it looks; the group `words`, if it has one, is what is meant.
    """

    has: tuple[str, ...]
    pattern: re.Pattern[str]


_START = r"(?:^|[\[({.;:!?—–]\s*)"
_PERSON = (
    r"(?:the )?(?:client|company|auditors?|accountants?|counsel|partner|associate|CFO|CEO|GC|controller"
    r"|management)\b"
)
_PHRASES = tuple(
    _Phrase(has, re.compile(expression, re.I | re.M))
    for has, expression in (
        (("privileged",), r"\bprivileged (?:and|&|/) confidential\b|\bconfidential (?:and|&|/) privileged\b"),
        (("work",), r"\battorney[’'s-]{0,3} work[ -]product\b(?! (?:doctrine|protection|privilege))"),
        (("attorney",), r"\battorney[- ]client (?:privileged|communication|confidential)\b"),
        (
            ("counsel",),
            r"\bprepared (?:at the (?:request|direction) of|by) (?:outside )?counsel in anticipation\b",
        ),
        (("only",), r"\bfor (?:internal|discussion) (?:use|purposes) only\b"),
        (("not for",), r"\bnot for (?:distribution|circulation|filing|external use)\b"),
        (("do not",), rf"{_START}(?P<words>do not (?:file|send|circulate|forward|distribute)\b)"),
        (("internal",), r"\binternal (?:note|draft|comment|use only)s?\b\s*(?=[:.)\]—–-]|$)"),
        (
            ("ask ", " with "),
            rf"{_START}(?P<words>(?:please )?(?:ask|(?:confirm|check|follow up|discuss) with)\s+{_PERSON})",
        ),
        (
            ("confirm", "advise", "verify", "check", "sign off", "let us"),
            rf"{_START}(?P<words>{_PERSON} to (?:please )?"
            r"(?:confirm|advise us|verify|double-check|sign off|let us know)\b)",
        ),
        (("note to",), r"\bnote to (?:self|file|client|reviewers?|partner|counsel|associate)\b"),
        (("?",), r"[\[({]\s*\?+\s*[\])}]|\{[^{}]*\?[^{}]*\}"),  # a question mark in brackets
        ((" ai", "language model"), r"\bas an AI\b|\bAI-generated\b|\blarge language model\b"),
    )
)

_STAMP = re.compile(
    r"(?:strictly )?(?:privileged|attorney[- ]client(?: privileged?)?|attorney work product|internal(?: use only)?"
    r"|work product)(?: (?:material|document|communication|draft)s?)?\.?",
    re.I,
)
"""A line of its own that says so."""

_LONGEST_STAMP = 80


def find(matter: Matter) -> Iterator[Finding]:
    """Yield internal words, then hidden, highlighted and colored text."""
    for own in own_texts(matter):
        yield from _internal(own.block.words, place_in(own.comment, own.block))
    for margin in matter.response.margins:
        yield from _internal(margin.text, Place(part=margin.part))
    for place, text in matter.file.remarks if matter.file else ():
        yield from _internal(text, place)
    yield from _unusual(matter)


def _internal(text: str, place: Place) -> Iterator[Finding]:
    lowered = text.lower()
    phrases = (
        match
        for phrase in _PHRASES
        if any(letters in lowered for letters in phrase.has) and (match := phrase.pattern.search(text))
    )
    stamps = (_STAMP.fullmatch(line.strip()) for line in text.splitlines() if len(line) < _LONGEST_STAMP)
    if found := next(chain(phrases, filter(None, stamps)), None):
        words = found[found.lastgroup or 0].strip()
        yield Finding(
            place._replace(words=words),
            f"{quoted(words)} is not meant for the staff.",
            "Delete it; everything in the letter becomes public.",
        )


def _unusual(matter: Matter) -> Iterator[Finding]:
    """Yield text that looks different: one finding for each way in which a comment or its response does."""
    for marks in unusual_text(matter):
        words = dict.fromkeys(" ".join(mark.words.split()) for mark in marks)
        hidden = marks[0].kind == "hidden"
        yield Finding(
            place_of_mark(matter, marks[0]),
            f"Text is {how_it_looks(marks[0])}: {listed(words)}.",
            "Delete it, or show it." if hidden else "Deal with what it was marked for, and remove the mark.",
            severity="warning" if marks[0].kind == "shaded" else None,
        )


RULE = Rule(
    "C2",
    "error",
    "Nothing privileged or internal is left, and no text is hidden, highlighted or in color.",
    "A note among counsel that reaches the staff can waive privilege, and becomes public.",
    find,
    bad=Example(marks=(("highlighted", "less the costs of completion and sale"),)),
    good=Example(
        response=(
            (
                "the Company could borrow $22 million under the facility",
                "the Company, whose internal controls cover the facility and which does not waive attorney-client "
                "privilege, could borrow $22 million under the facility",
            ),
        ),
        marks=(("colored", "Response:"),),
    ),
)
