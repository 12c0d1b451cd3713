"""The words that a letter omits under Rule 83, and its statements about confidential treatment."""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.checking.matter import Matter, place_in
from drafter.checking.own_text import own_texts
from drafter.problems import Place
from drafter.returned import ReturnedBlock

MARK = re.compile(
    r"\[\s*\*[\s*]*\]"  # [***]
    r"|(?<=[$€£])\*{3,}|\*{3,}(?=\s?%)"  # $***
    # brackets that close, so that none of the words is tried in vain, however long the mark is
    r"|\[(?=[^\[\]]*+\])[^\[\]]*?\b(?:confidential treatment|redacted|omitted)\b[^\[\]]*+\]",
    re.I,
)
"""The mark of omitted words in the public version."""

TYPED = re.compile(r"\[\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])+)\]\]")
"""Words that are marked as confidential in a letter of which two versions are still to be made: `[[22]]`."""

STYLE_NAMES = frozenset({
    "confidential", "confidential text", "confidential treatment", "confidential information", "rule 83", "redacted",
})  # fmt: skip
"""The names of the styles that mark confidential words, in lower case."""

_EXPLAINS = re.compile(
    r"(?:marked|marks?|placeholder|identified|denoted|indicated|replaced|asterisks?)\b.{0,30}$", re.I | re.S
)
"""Words before a mark that is only explained, as in "replaced with [***]"."""
_NEAR = 50
"""Characters before a mark that may explain it."""

_REQUEST = re.compile(r"\bconfidential treatment\b|\b200\.83\b|\brule 83\b", re.I)
_RULE = re.compile(r"\b200\.83\b|\brule 83\b", re.I)


class Omission(NamedTuple):
    """A mark for omitted words.

    Attributes:
        comment: The number of the comment to which the response belongs; 0 outside of the responses.
        block: The paragraph or table.
        words: The mark.
    """

    comment: int
    block: ReturnedBlock
    words: str

    @property
    def place(self) -> Place:
        """The place of the mark."""
        return place_in(self.comment, self.block, self.words)


def omissions(matter: Matter) -> list[Omission]:
    """Return the marks for omitted words in the company's own text, in order."""
    return [
        Omission(own.comment, own.block, mark[0])
        for own in own_texts(matter)
        for mark in MARK.finditer(own.block.words)
        if not _EXPLAINS.search(own.block.words, max(0, mark.start() - _NEAR), mark.start())
    ]


def own_text(matter: Matter) -> str:
    """Return everything that the letter says itself, with the headers and footers of its pages."""
    return "\n".join((*(own.block.words for own in own_texts(matter)), *page_texts(matter)))


def page_texts(matter: Matter) -> list[str]:
    """Return what is repeated on pages: the headers and footers of a Word file, and of EDGAR's pages."""
    response = matter.response
    blocks = (
        *response.opening,
        *(block for exchange in matter.exchanges for block in (*exchange.comment, *exchange.response)),
        *response.closing,
    )
    return [
        *(margin.text for margin in response.margins),
        *(block.words for block in blocks if block.kind == "page"),
    ]


def opening_text(matter: Matter) -> str:
    """Return the text above the first comment, with the headers and footers of pages."""
    return "\n".join((*(block.words for block in matter.response.opening), *page_texts(matter)))


def asks_for_confidential_treatment(text: str) -> bool:
    """Return whether a text mentions a request for confidential treatment, by whatever rule."""
    return bool(_REQUEST.search(text))


def cites_rule_83(text: str) -> bool:
    """Return whether a text cites Rule 83."""
    return bool(_RULE.search(text))
