"""Write characters in ASCII, the only ones that a text on EDGAR may have."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_NOT_ASCII = re.compile(r"[^\x20-\x7e]")
_RANGE = re.compile(r"(?<=\d)[\u2012\u2013](?=\d)")

_PLAIN = {
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc", "'"),
    **dict.fromkeys("\u2010\u2011\u2212", "-"),
    **dict.fromkeys("\u2012\u2013\u2014\u2015", "--"),
    **dict.fromkeys(
        "\u2022\u2023\u2043\u25aa\u25e6\u25cb\u25a0\u25a1\u25fb\u27a2\u2751\u2756\u00b7\u2219", "-"
    ),
    **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\t", " "),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
    "\u2026": "...",
    "\u25cf": "[*]",
    "\u00a7": "Section",
    "\u00b6": "Paragraph",
    "\u20ac": "EUR",
    "\u00a3": "GBP",
    "\u00a5": "JPY",
    "\u00a2": " cents",
    "\u00a9": "(c)",
    "\u00ae": "(R)",
    "\u2122": "(TM)",
    "\u2120": "(SM)",
    "\u00b0": " degrees",
    "\u00b1": "+/-",
    "\u00d7": "x",
    "\u00f7": "/",
    "\u2264": "<=",
    "\u2265": ">=",
    "\u2260": "not equal to",
    "\u2248": "approximately",
    "\u2192": "->",
    "\u2190": "<-",
    "\u2020": "+",
    "\u2021": "++",
    "\u2713": "[x]",
    "\u2714": "[x]",
    "\u2610": "[ ]",
    "\u2611": "[x]",
    "\u2612": "[x]",
    "\u00bc": "1/4",
    "\u00bd": "1/2",
    "\u00be": "3/4",
    "\u2153": "1/3",
    "\u2154": "2/3",
    "\u00c6": "AE",
    "\u00e6": "ae",
    "\u0152": "OE",
    "\u0153": "oe",
    "\u00d8": "O",
    "\u00f8": "o",
    "\u00df": "ss",
    "\u0141": "L",
    "\u0142": "l",
    "\u00b5": "micro",
    "\u03bc": "micro",
}
"""Replacements for characters. A white circle is a bullet; a black one is a blank, which the check reports."""

_UNKNOWN = "?"


def in_ascii(text: str, unknown: Counter[str] | None = None) -> str:
    """Return words in ASCII.

    Args:
        text: The words.
        unknown: Counts the characters that have no equivalent and become a question mark.
    """
    if text.isascii() and text.isprintable():
        return text
    return _NOT_ASCII.sub(lambda found: _plain(found[0], unknown), _RANGE.sub("-", text))


def _plain(character: str, unknown: Counter[str] | None) -> str:
    if character in _PLAIN:
        return _PLAIN[character]
    letters = unicodedata.normalize("NFKD", character)
    kept = "".join(_PLAIN.get(one, one) for one in letters if one.isascii() or one in _PLAIN)
    if kept and kept.isprintable():
        return kept
    if unknown is not None:
        unknown[character] += 1
    return _UNKNOWN
