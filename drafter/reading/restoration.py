"""Restore characters that EDGAR's text format has dropped, where only one character is possible.

Each lost character became three spaces, one for each of its bytes in UTF-8, in addition to the spaces between words:

    company   s            three spaces inside a word: an apostrophe
    company s              a single "s": the same, in copies of the text format without repeated spaces
    the    Act    as       four spaces: a curly quote and a space; two of them make a pair
    the    Act   , as      three spaces before punctuation: a closing quote

Four spaces after a word in -s may also be a plural possessive (`the banks    assets`). If such a place could be an
opening quote, or if the quotes of a paragraph do not pair up, only its apostrophes are restored. All other lost
characters (dashes, accented letters) stay spaces.
"""

from __future__ import annotations

import re

from drafter.kernel.patterns import pattern

_APOSTROPHE = re.compile(
    r" (?:(?<=[A-Za-z.] )  (?=(?:s|t|re|ve|ll|d|m)(?:[\s.,;:?!)\]\"]|$))"
    r"|(?<=[a-z] )(?=s[\s,;:)])|(?<=n )(?=t[\s,;:)])|(?<=\bO )  (?=[A-Z]))"
)
"""Every alternative begins with the space, so that Python tries only the spaces of a text, not every letter."""

_RESTORED_WORD = re.compile(r"[^\s’]{1,40}’(?:s|t|re|ve|ll|d|m|[A-Z]\w*)\b")
_QUOTE = re.compile(r" {3,4}(?=[.,;:?!)\]])| {4}(?! )| {3}$|^ {3,4}(?! )|(?<=\() {3}(?! )")
_BETWEEN_QUOTATIONS = (
    r"(?i)(and|or|to|in|of|as|for|with|on|by|from|is|are|was|were|has|have|that|which|you|your|we|our|but"
    r"|versus)\b"
)
"""The beginning of text between two quotations. If a quotation seems to begin like this, its quotation marks are paired
wrongly, because one was lost at the end of a line."""

_ENDS_A_CLAUSE = r"[.,;:?!)\]]"
_BEGINS_A_PHRASE = re.compile(r"[A-Za-z0-9$\[(]")

_LONGEST_WORD = 80
"""The number of characters of a word to show next to a lost character."""

_LONGEST_QUOTATION = 400
"""The maximum number of characters between quotation marks that form a reliable pair."""


_LOST = re.compile(r"(?<=[A-Za-z0-9,%)]) {3,}(?=[A-Za-z0-9$(])|(?<=[a-z]) {2}(?=[a-z])")
"""The spaces left by a lost character: three or more, or two inside a word ("Fr  res")."""


def lost_places(text: str) -> tuple[str, ...]:
    """Return the words around each character that remains lost, with "_" in its place."""
    places = []
    for run in _LOST.finditer(text):
        before = text[max(run.start() - _LONGEST_WORD, 0) : run.start()].rsplit(maxsplit=1)[-1]
        after = text[run.end() : run.end() + _LONGEST_WORD].split(maxsplit=1)[0]
        places.append(f"{before} _ {after}")
    return tuple(places)


def restore(text: str) -> tuple[str, tuple[str, ...]]:
    """Restore the characters whose loss is certain.

    Returns:
        The text, and each restored word or phrase.
    """
    words: list[str] = []
    text = _APOSTROPHE.sub("’", text)
    words += _RESTORED_WORD.findall(text)
    pairs = _quote_pairs(text)
    pieces, done = list[str](), 0
    for opening, closing in pairs:
        before = " " if opening.start() and len(opening[0]) > 3 else ""
        after = " " if len(closing[0]) > 3 and not pattern(_ENDS_A_CLAUSE).match(text, closing.end()) else ""
        phrase = text[opening.end() : closing.start()]
        pieces += text[done : opening.start()], f"{before}“{phrase}”{after}"
        done = closing.end()
    text = "".join((*pieces, text[done:]))
    words += (
        [f"“{' '.join(phrase.split())}”" for phrase in pattern(r"“([^“”]*)”").findall(text)] if pairs else []
    )
    return text, tuple(words)


def restore_apostrophes(text: str) -> tuple[str, tuple[str, ...]]:
    """Restore the apostrophes alone, in a text whose wide gaps may be the staff's own; return what `restore` does."""
    text = _APOSTROPHE.sub("’", text)
    return text, tuple(_RESTORED_WORD.findall(text))


def _quote_pairs(text: str) -> list[tuple[re.Match[str], re.Match[str]]]:
    """Return the pairs of quotation marks, or none if one of them could be another character."""
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
            if (
                len(phrase) > _LONGEST_QUOTATION
                or pattern(_BETWEEN_QUOTATIONS).match(phrase)
                or '"' in phrase
            ):
                return []
            pairs.append((opening, run))
            opening = None
    return pairs if opening is None else []


def _may_be_possessive(text: str, run: re.Match[str]) -> bool:
    return text.endswith("s", 0, run.start()) and not pattern(_ENDS_A_CLAUSE).match(text, run.end())


def _can_open(text: str, run: re.Match[str]) -> bool:
    return bool(_BEGINS_A_PHRASE.match(text, run.end()))
