"""Tell English from text that only looks like it: a PDF's fonts may give other letters than they show.

The measure knows only the small words that every English sentence has. Names, numbers and citations do not count,
because only words in lowercase letters do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_SMALL_WORDS = """
the of to and in that your for we or is as with please this be on have how are by it not you which any from an at if its
has was will us our their these such may also other all been were when would whether more than each no so about do what
where who why but there into under upon they should could can does did both only then those between including include
revise disclose discuss describe explain provide note tell clarify
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_WORD = re.compile(r"(?<![\w'’.-])[a-z]+(?![\w'’-])")
_SENTENCE = re.compile(r"(?<=[.?!;:])\s+")

_ENOUGH = 8
"""The number of words in lowercase letters from which a text is measured."""

_SHARE = 0.1
"""The least share of small words: real comments have from 0.2, and letters that are shifted at most 0.08."""

_FREQUENT = "etaoinsr"
_USUAL = 0.55
"""The share of English letters that are one of these eight is 0.65, in a list of nouns, too; shifted ones have less."""

_MOST_STRANGE = 0.3
"""The share of characters that no English text has, such as those of a symbol font."""

_TYPICAL = re.compile(
    r"[\x00-\x7f\u00a0-\u024f\u2010-\u2044\u20ac\u2122\u2190-\u21ff\u25a0-\u25ff\u2610-\u2612\ufffd]"
)
_LONG = 20


def strange_parts(text: str) -> Iterator[str]:
    """Yield the sentences of a text that are not English.

    >>> list(strange_parts("Please revise. Qmfbtf ufmm vt ipx uif esfehfs xbt jotvsfe boe xiz ju jt tp."))
    ['Qmfbtf ufmm vt ipx uif esfehfs xbt jotvsfe boe xiz ju jt tp.']
    """
    return (sentence for sentence in _SENTENCE.split(text) if _is_strange(sentence))


def _is_strange(sentence: str) -> bool:
    characters = "".join(sentence.split())
    if len(characters) >= _LONG:
        strange = len(characters) - len(_TYPICAL.findall(characters))
        if strange > _MOST_STRANGE * len(characters):
            return True
    words = _WORD.findall(sentence)
    if len(words) < _ENOUGH or sum(word in _SMALL for word in words) >= _SHARE * len(words):
        return False
    letters = "".join(words)
    return sum(letter in _FREQUENT for letter in letters) < _USUAL * len(letters)
