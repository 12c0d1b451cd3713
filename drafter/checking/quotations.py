"""Quoted disclosure, and the passage of a filing that it should be."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from drafter.checking.matter import Matter, own_blocks, place_in
from drafter.filings import Filing
from drafter.kernel.words import plain
from drafter.problems import Place
from drafter.returned import Exchange, ReturnedBlock
from drafter.returning.substance.own_words import own_sentences, sentences

_QUOTED = re.compile(r"“([^”]+)”|\"([^\"]+)\"")
_WHOLLY = re.compile(r"[“\"][^“”\"]+[”\"]")
_TO_COME = re.compile(
    r"\b(?:propos\w+|future|will|would|example|illustrat\w+|sample|intends?|plans?|draft|expects?|undertakes?)\b",
    re.I,
)
"""Words that introduce disclosure that no filing has yet."""

_OMISSION = re.compile(r"\s*(?:\[?(?:\.\s?\.\s?\.\s?\.?|…)\]?|\*\s?\*\s?\*|\[\*+\]|\[●\])\s*")
_SHORTEST = 8
"""The minimum number of words of a passage that is looked for: fewer may be anywhere."""

_LONG = 15
"""The minimum number of words of a quotation within a sentence that can be disclosure, and not a term or a title."""

_SHINGLE = 3
_DRIFT = 12
"""By how many words passages of the same beginning may be shifted against each other."""


class Quoted(NamedTuple):
    """A passage of disclosure that a response quotes.

    Attributes:
        text: Its words.
        place: Where the response has it.
        is_block: Whether it is a paragraph of its own, and not part of a sentence.
    """

    text: str
    place: Place
    is_block: bool


def is_quotation(block: ReturnedBlock) -> bool:
    """Return whether a paragraph is disclosure that is proposed or quoted, or is wholly in quotation marks."""
    return block.kind != "table" and (block.proposed or bool(_WHOLLY.fullmatch(block.text.strip())))


def introduces_filed(words: str) -> bool:
    """Return whether the words above a quotation introduce disclosure that was made, and not a proposal."""
    return not _TO_COME.search(sentences(words)[-1] if words.strip() else "")


def quoted_passages(exchange: Exchange) -> Iterator[Quoted]:
    """Yield the passages that a response quotes as filed, and not as a proposal; one with omissions is several."""
    above = ""
    for block in own_blocks(exchange):
        if not is_quotation(block):
            above = block.words
            yield from _within_sentences(exchange, block)
        elif introduces_filed(above):
            yield from _passages(exchange, block, block.text.strip(' “”"'), is_block=True)


def _within_sentences(exchange: Exchange, block: ReturnedBlock) -> Iterator[Quoted]:
    for _, sentence in own_sentences([block]):
        for found in _QUOTED.finditer(sentence):
            text = found[1] or found[2]
            if len(text.split()) >= _LONG and not _TO_COME.search(sentence):
                yield from _passages(exchange, block, text, is_block=False)


def _passages(exchange: Exchange, block: ReturnedBlock, text: str, *, is_block: bool) -> Iterator[Quoted]:
    for part in _OMISSION.split(text):
        if len(part.split()) >= _SHORTEST:
            yield Quoted(part, place_in(exchange.number or 0, block, part), is_block)


def in_a_filing(text: str, matter: Matter) -> bool:
    """Return whether a passage is in one of the filings, apart from typography."""
    return any(filing.contains(text) for filing in matter.filings)


def closest_passage(text: str, filing: Filing) -> str:
    """Return the passage of a filing that is most like a text; "" if none is like it.

    Args:
        text: A passage that the filing does not contain.
        filing: The filing.
    """
    wanted = plain(text).split()
    at = _most_votes(wanted, filing)
    if at is None:
        return ""
    first = max(0, at - _DRIFT)
    window = filing.words[first : at + len(wanted) + 2 * _DRIFT]
    blocks = [block for block in _matcher(window, wanted).get_matching_blocks() if block.size >= _SHINGLE]
    if not blocks:
        return ""
    begin = max(0, blocks[0].a - blocks[0].b)
    after = len(wanted) - blocks[-1].b - blocks[-1].size
    return " ".join(window[begin : blocks[-1].a + blocks[-1].size + after])


def _most_votes(wanted: list[str], filing: Filing) -> int | None:
    """Return the position in a filing's words at which most groups of words say that a text begins."""
    votes: Counter[int] = Counter()
    for at in range(len(wanted) - _SHINGLE + 1):
        for position in filing.places_of(wanted[at : at + _SHINGLE]):
            votes[(position - at) // _DRIFT] += 1
    best = votes.most_common(1)
    enough = len(wanted) / 4
    return best[0][0] * _DRIFT if best and best[0][1] >= enough else None


def _matcher(one: list[str], other: list[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, one, other, autojunk=False)
