"""The terms that a letter defines in its own words: (the “Company”)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.checking.blanks import blanks, is_quoted
from drafter.checking.matter import Matter, place_in
from drafter.checking.own_text import own_texts
from drafter.problems import Place

_DEFINITION = re.compile(r"\((?P<inside>[^()“”\"]{0,40}[“\"][^()]{1,120}[”\"][^()“”\"]{0,20})\)")
_TERM = re.compile(r"[“\"](?P<term>[^“”\"]{2,60}?)[,.]?[”\"]")
_BEFORE_TERM = re.compile(
    r"(?:(?:the|a|an|our|its|each|such|collectively|together|hereinafter|referred to|as|or|and|individually)[\s,]*)*",
    re.I,
)
"""The words that may be before a term in its definition; others make it a remark."""


class Definition(NamedTuple):
    """A term where it is defined.

    Attributes:
        term: The term.
        place: Its definition.
        alternatives: The terms of the same definition, with this one: (“Larkmoor,” the “Company” or “we”).
    """

    term: str
    place: Place
    alternatives: tuple[str, ...]


def definitions(matter: Matter) -> Iterator[Definition]:
    """Yield the terms that the letter defines outside of disclosure and quotations, in order."""
    for text in own_texts(matter):
        if text.is_disclosure or text.block.kind == "table":
            continue
        words = _chosen(text.block.text)
        for found in _DEFINITION.finditer(words):
            introduced = re.split(r"[“\"]", found["inside"], maxsplit=1)[0]
            if is_quoted(words, found.start()) or not _BEFORE_TERM.fullmatch(introduced):
                continue
            terms = tuple(term["term"] for term in _TERM.finditer(found["inside"]))
            place = place_in(text.comment, text.block, found[0])
            yield from (Definition(term, place, terms) for term in terms if term[0].isupper())


def _chosen(text: str) -> str:
    """Return a text with only the first of the alternatives that are still to be chosen from."""
    for blank in blanks(text) if " / " in text else ():
        if blank.kind == "alternatives":
            text = text.replace(blank.words, blank.words.split(" / ")[0])
    return text


def uses(term: str, matter: Matter) -> int:
    """Return how often the letter has a term, in definitions, tables and disclosure too."""
    spelled = re.compile(rf"(?<!\w){re.escape(term)}(?:[’']s|e?s)?(?!\w)")
    return sum(len(spelled.findall(block.words)) for _, block in matter.blocks)
