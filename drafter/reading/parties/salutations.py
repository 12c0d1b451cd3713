"""Compare the salutation with the person whom the address block names."""

from __future__ import annotations

from difflib import SequenceMatcher

from drafter.kernel.patterns import pattern
from drafter.model import CommentLetter
from drafter.reading.parties.kinds import without_courtesy, without_suffixes

_NOBODY = frozenset(
    [
        "dear",
        "mr",
        "mrs",
        "ms",
        "dr",
        "messrs",
        "mss",
        "prof",
        "professor",
        "sir",
        "sirs",
        "madam",
        "madams",
        "and",
        "or",
        "all",
        "miss",
        "mesdames",
        "ladies",
        "gentlemen",
        "to",
        "whom",
        "it",
        "may",
        "concern",
        "jr",
        "sr",
        "ii",
        "iii",
        "iv",
        "esq",
        "chairman",
        "counsel",
        "the",
        "of",
        "board",
        "members",
    ]
)
_ALIKE = 0.75
"""The minimum similarity of two spellings of the same surname ("Rothenstein", "Rothstein")."""


def greets_another(letter: CommentLetter) -> bool:
    """Return whether the salutation names people but not the addressee."""
    name = letter.addressee.name
    greeted = [word for word in _words(letter.salutation or "") if word not in _NOBODY]
    addressed = [word for word in _words(without_suffixes(without_courtesy(name or ""))) if len(word) > 1]
    if not greeted or not addressed:
        return False
    return not any(_are_alike(one, other) for one in greeted for other in addressed)


def _are_alike(one: str, other: str) -> bool:
    return one == other or (len(one) > 3 and SequenceMatcher(None, one, other).ratio() >= _ALIKE)


def _words(text: str) -> list[str]:
    return pattern(r"[a-zà-ÿ’'-]+").findall(text.lower())
