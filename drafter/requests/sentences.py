"""Divide a comment into the staff's own sentences, without quotations from the filing, which ask for nothing."""

from __future__ import annotations

import re

_QUOTE = re.compile(r"“[^”]{0,600}?([.?!]?)”|\"[^\"]{0,400}?([.?!]?)\"")
_A_TERM = 4
"""The maximum number of words in a quotation that is only a term, such as "Adjusted Gross Margin"."""

_NO_ABBREVIATION = "".join(
    rf"(?<!\b{word}\.\s)"
    for word in ("Mr", "Ms", "Mrs", "Dr", "Co", "No", "Nos", "Inc", r"i\.e", r"e\.g", r"[A-Z]\.[A-Z]")
)
_ENDS = re.compile(
    rf"\s(?:(?:(?<=[.?!;:]\s)|(?<=[.?!;:][\"”’)]\s)){_NO_ABBREVIATION}\s*(?=[A-Z\"“(•])|(?<=\n)\n*"
    r"|(?<=\b[A-Z]\.[A-Z]\.\s)\s*(?=(?:Please|We|You|If|In|Tell|Refer|This|The)\b))"
)
"""The white space between two sentences. Its first character comes first, so that letters are passed over quickly."""


def sentences(text: str) -> list[str]:
    """Return the sentences of a block, with long quotations emptied but for their last punctuation mark."""
    own = _QUOTE.sub(_emptied, text)
    return [bare for sentence in _ENDS.split(own) if (bare := sentence.strip(" •\t"))]


def _emptied(quote: re.Match[str]) -> str:
    words = quote[0]
    if len(words.split()) <= _A_TERM and "please" not in words.lower():
        return words
    return f'"{quote[1] or quote[2] or ""}"'
