"""Characters that EDGAR's text form has lost, where only one can have stood.

Each became three blanks (its three bytes). An apostrophe inside a word is certain: `company   s`. So are curly quotes that
pair up: `the term    Marketplace    in`. All else (a dash, an accented letter, a lone quote) is left as a blank.
"""

from __future__ import annotations

import re

_APOSTROPHE = re.compile(r"(?<=[A-Za-z])   (s|t|re|ve|ll|d|m)(?=[\s.,;:?!)\]\"]|$)")
_QUOTED = re.compile(r"(?<![^\s(\[]) {3,4}(?=\S)((?:(?! {3}).){1,200}?\S) {3}(?=[\s.,;:?!)\]]|$)")


def restore(text: str) -> tuple[str, tuple[str, ...]]:
    """Put back what was certainly lost; the second value names each place by the words around it."""
    places: list[str] = []

    def apostrophe(match: re.Match[str]) -> str:
        word = re.search(r"\S+$", text[: match.start()])
        places.append(f"{word[0] if word else ''}’{match[1]}")
        return f"’{match[1]}"

    text_with_apostrophes = _APOSTROPHE.sub(apostrophe, text)
    return text_with_apostrophes, tuple(places)
