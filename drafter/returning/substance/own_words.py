"""The sentences that a response says in its own voice, without the disclosure that it proposes or quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from drafter.returned import ReturnedBlock

_QUOTATION = re.compile(r"“[^”]{0,2000}”|\"[^\"]{0,2000}\"")
_A_TERM = 6
"""The maximum number of words in a quotation that is only a term or a title: “Liquidity and Capital Resources”."""

_ABBREVIATIONS = (
    *("Mr", "Ms", "Mrs", "Dr", "Co", "Corp", "No", "Nos", "Inc", "Ltd", "Reg", "Sec", "vs", "p", "pp", "St"),
    *(r"U\.S", r"N\.A", r"i\.e", r"e\.g", "et al", "[A-Z]"),
)
_NO_END = "".join(rf"(?<!\b{word}\.\s)" for word in _ABBREVIATIONS)
_END = re.compile(rf"\s(?:(?<=[.?!]\s)|(?<=[.?!][\"”’)]\s)|(?<=[.?!]\d\s)){_NO_END}\s*(?=[A-Z\"“(\[])")
"""The white space between two sentences. Its first character comes first, so that letters are passed over quickly."""


def own_sentences(blocks: Iterable[ReturnedBlock]) -> Iterator[tuple[ReturnedBlock, str]]:
    """Yield each sentence of a response's own words, as written, with its block.

    Args:
        blocks: A response.
    """
    for block in blocks:
        if block.kind in ("paragraph", "bullet") and not block.proposed:
            for sentence in sentences(block.text):
                yield block, sentence


def sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph; one that ends inside a quotation goes on after it."""
    hidden = _QUOTATION.sub(lambda quotation: f"“{'_' * (len(quotation[0]) - 3)}{quotation[0][-2:]}", text)
    cuts = [0, *(found.end() for found in _END.finditer(hidden)), len(text)]
    parts = (text[a:b].strip() for a, b in pairwise(cuts))
    return [part for part in parts if part]


def without_quotations(sentence: str) -> str:
    """Return a sentence in which each long quotation is empty."""
    return _QUOTATION.sub(lambda quotation: quotation[0] if _is_term(quotation[0]) else "“”", sentence)


def _is_term(quotation: str) -> bool:
    return len(quotation.split()) <= _A_TERM
