"""The exhibits and annexes of a response letter: which the letter has, and which it mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.checking.matter import Matter
from drafter.problems import Place
from drafter.returned import ReturnedBlock

_KIND = r"(?:Exhibit|Annex|Appendi(?:x|ces)|Schedule|Attachment|Enclosure)"
_LABEL = r"(?-i:(?:[A-Z]|[IVX]{1,4}|\d{1,2})(?:-\d{1,2})?)(?![\w.-]*\w)"
_NAME = rf"(?P<kind>{_KIND})(?:e?s)? (?:No\. )?{_LABEL}(?:(?:,|,? and| or) {_LABEL})*"
_MENTION = re.compile(_NAME, re.I)
_TITLE = re.compile(rf"\W*{_NAME}", re.I)
_OWN = re.compile(r"\b(?:attached|enclosed|hereto|herewith|(?:to|with) this (?:response )?letter)\b", re.I)
_NEARBY = 60
_ELSEWHERE = re.compile(
    r"\b(?:supplemental(?:ly)?|separate cover|courier|Rule 418|Rule 12b-4|secure file|agreements?|certificate|"
    r"form (?:10|8|20|6|S|F)-|filed|filing|furnished|proxy statement|prospectus)\b",
    re.I,
)
_LONGEST_TITLE = 160
"""The maximum number of characters of a line that is the title of an annex, or its row in a list of enclosures."""


class Annex(NamedTuple):
    """An exhibit or annex of the letter itself.

    Attributes:
        name: Its name, "Annex A".
        place: Where the letter mentions it or has it.
    """

    name: str
    place: Place


def mentioned(matter: Matter) -> Iterator[Annex]:
    """Yield the annexes that the responses say are attached to the letter."""
    for said in matter.sentences:
        if not said.comment or said.proposed:
            continue
        for found in _MENTION.finditer(said.own):
            around = said.own[max(0, found.start() - _NEARBY) : found.end() + _NEARBY]
            if _OWN.search(around) and not _ELSEWHERE.search(around):
                yield from (Annex(name, said.place(found[0])) for name in _names(found))


def titles(matter: Matter) -> Iterator[Annex]:
    """Yield the annexes that the letter has or lists: lines that begin with the name of one."""
    for comment, block in _ending(matter):
        if len(block.words) <= _LONGEST_TITLE and (found := _TITLE.match(block.words)):
            yield from (
                Annex(name, block.place._replace(comment=comment, words=block.words))
                for name in _names(found)
            )


def is_mentioned_anywhere(name: str, matter: Matter) -> bool:
    """Return whether the letter mentions an annex above the signature."""
    texts = [said.own for said in matter.sentences]
    texts += [
        block.words for exchange in matter.exchanges for block in exchange.response if block.kind == "table"
    ]
    ends = {block.words for _, block in _ending(matter) if _TITLE.match(block.words)}
    return any(
        name in _names(found) for text in texts if text not in ends for found in _MENTION.finditer(text)
    )


def _names(found: re.Match[str]) -> list[str]:
    """Return the name of each annex that words name together: "Annexes A and B"."""
    labels = re.findall(rf"\b{_LABEL}", found[0][found.end("kind") - found.start() :])
    kind = found["kind"].capitalize().replace("Appendices", "Appendix")
    return [f"{kind} {label}" for label in labels]


def _ending(matter: Matter) -> Iterator[tuple[int, ReturnedBlock]]:
    """Yield the blocks below the signature, and those of the last response, which goes on if nothing is signed."""
    if matter.exchanges:
        last = matter.exchanges[-1]
        yield from ((last.number or 0, block) for block in last.response)
    yield from ((0, block) for block in matter.response.closing)
