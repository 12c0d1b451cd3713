"""Characters that EDGAR's text form has lost, where only one can have stood.

Each became three blanks (its three bytes in UTF-8), beside which the blanks between words still stand:

    company   s            three blanks inside a word: an apostrophe
    company s              a lone "s": the same, in copies of the text form whose blanks were run together
    the    Act    as       four blanks: a curly quote and a blank; two of them make a pair
    the    Act   , as      three blanks before punctuation: a closing quote

Four blanks after a word in -s may as well be a plural possessive (`the banks    assets`). Where such a
place could be taken for an opening quote, or where quotes do not pair up, nothing in the paragraph is
touched but its apostrophes. All else (dashes, accented letters) is left as a blank.
"""

from __future__ import annotations

import re

from drafter.kernel.patterns import pattern

_APOSTROPHE = re.compile(
    r" (?:(?<=[A-Za-z.] )  (?=(?:s|t|re|ve|ll|d|m)(?:[\s.,;:?!)\]\"]|$))"
    r"|(?<=[a-z] )(?=s[\s,;:)])|(?<=n )(?=t[\s,;:)])|(?<=\bO )  (?=[A-Z]))"
)
"""Each begins with its blank: so Python looks at the blanks of a text alone, and not at every letter."""

_QUOTE = re.compile(r" {3,4}(?=[.,;:?!)\]])| {4}(?! )| {3}$|^ {3,4}(?! )|(?<=\() {3}(?! )")
_BETWEEN_QUOTATIONS = re.compile(
    r"(and|or|to|in|of|as|for|with|on|by|from|is|are|was|were|has|have|that|which|you|your|we|our|but|versus)\b",
    re.I,
)
"""How words between two quotations begin: where one seems to begin so, a quote was lost at the end of a line."""

_ENDS_A_CLAUSE = re.compile(r"[.,;:?!)\]]")
_BEGINS_A_PHRASE = re.compile(r"[A-Za-z0-9$\[(]")

_LONGEST_WORD = 80
"""Characters of a word that are shown beside a place."""

_LONGEST_QUOTATION = 400
"""Characters; two quotes further apart are no pair that can be relied on."""


_LOST = re.compile(r"(?<=[A-Za-z0-9,%)]) {3,}(?=[A-Za-z0-9$(])|(?<=[a-z]) {2}(?=[a-z])")
"""What is left of a lost character: three blanks or more, or two inside a word ("Fr  res")."""


def lost_places(text: str) -> tuple[str, ...]:
    """Where a character is lost and stays so: the words around each place, a low line in the gap."""
    places = []
    for run in _LOST.finditer(text):
        before = text[max(run.start() - _LONGEST_WORD, 0) : run.start()].rsplit(maxsplit=1)[-1]
        after = text[run.end() : run.end() + _LONGEST_WORD].split(maxsplit=1)[0]
        places.append(f"{before} _ {after}")
    return tuple(places)


def restore(text: str) -> tuple[str, tuple[str, ...]]:
    """Put back what was certainly lost.

    Returns:
        The text, and each restored word or phrase as it now stands.
    """
    words: list[str] = []
    text = _APOSTROPHE.sub("’", text)
    words += pattern(r"[^\s’]{1,40}’(?:s|t|re|ve|ll|d|m|[A-Z]\w*)\b").findall(text)
    pairs = _quote_pairs(text)
    pieces, done = list[str](), 0
    for opening, closing in pairs:
        before = " " if opening.start() and len(opening[0]) > 3 else ""
        after = " " if len(closing[0]) > 3 and not _ENDS_A_CLAUSE.match(text, closing.end()) else ""
        phrase = text[opening.end() : closing.start()]
        pieces += text[done : opening.start()], f"{before}“{phrase}”{after}"
        done = closing.end()
    text = "".join((*pieces, text[done:]))
    words += (
        [f"“{' '.join(phrase.split())}”" for phrase in pattern(r"“([^“”]*)”").findall(text)] if pairs else []
    )
    return text, tuple(words)


def _quote_pairs(text: str) -> list[tuple[re.Match[str], re.Match[str]]]:
    """The quotes that pair up, or none at all when one of them could be something else."""
    runs = list(_QUOTE.finditer(text))
    pairs: list[tuple[re.Match[str], re.Match[str]]] = []
    opening: re.Match[str] | None = None
    for run in runs:
        if opening is None:
            if _may_be_possessive(text, run) or not _can_open(text, run):
                return []
            opening = run
        else:
            phrase = text[opening.end() : run.start()]
            if len(phrase) > _LONGEST_QUOTATION or _BETWEEN_QUOTATIONS.match(phrase) or '"' in phrase:
                return []
            pairs.append((opening, run))
            opening = None
    return pairs if opening is None else []


def _may_be_possessive(text: str, run: re.Match[str]) -> bool:
    return text.endswith("s", 0, run.start()) and not _ENDS_A_CLAUSE.match(text, run.end())


def _can_open(text: str, run: re.Match[str]) -> bool:
    return bool(_BEGINS_A_PHRASE.match(text, run.end()))
