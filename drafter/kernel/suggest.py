"""Did you mean: the known name that is nearest to one that is unknown."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

_LONGEST = 80
"""Characters of a name that may be meant for another one."""

_SIMILARITY = 0.6  # difflib's own measure, from 0 to 1


def nearest(
    name: str, known: Iterable[str], *, ignore_case: bool = False, similarity: float = _SIMILARITY
) -> str | None:
    """Return the known name that is most similar to an unknown one.

    Args:
        name: The unknown name.
        known: The names that exist.
        ignore_case: Whether "House Text" and "house text" are the same name.
        similarity: How similar a name must be, from 0 to 1.

    Returns:
        The name, or None if none is similar enough.
    """
    if len(name) > _LONGEST:
        return None
    return _nearest(name, frozenset(known), ignore_case, similarity)


@lru_cache(maxsize=64)  # who misspells a name uses it more than once
def _nearest(name: str, known: frozenset[str], ignore_case: bool, similarity: float) -> str | None:
    from difflib import get_close_matches  # importing it takes as long as writing a letter

    fold = str.casefold if ignore_case else str
    by_form = {fold(each): each for each in sorted(known)}
    found = get_close_matches(fold(name), by_form, n=1, cutoff=similarity)
    return by_form[found[0]] if found else None


def did_you_mean(problem: str, name: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return one sentence that says what is unknown and which name may have been meant.

    Args:
        problem: The beginning of the sentence, without a period: "There is no 'dat'".
        name: The unknown name.
        known: The names that exist.
        otherwise: What follows if none is similar, "known are a, b", without a period; may be empty.
    """
    if near := nearest(name, known):
        return f"{problem}; did you mean {near!r}?"
    return f"{problem}; {otherwise}." if otherwise else f"{problem}."
