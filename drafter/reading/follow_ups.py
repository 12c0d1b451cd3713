"""Recognize comments that follow up on an earlier letter."""

from __future__ import annotations

import re

from drafter.kernel.patterns import pattern
from drafter.reading.references import ANSWER, NUMBER
from drafter.requests.sentences import sentences

_CORRESPONDENCE = re.compile(r"comment|letter|correspondence|respon|repl[yi]|issu", re.I)
"""Every alternative of `_FOLLOWS_UP` needs one of these. Most comments and sentences have none: it is tried first."""

_FOLLOWS_UP = "|".join(
    (
        rf"\byour {ANSWER} (to (our|(the )?(prior|previous|comments?)|the staff|each|question)"
        r"|dated|that|indicat\w*|stat\w+)\b",
        r"\b(note|read|reviewed|considered|acknowledge|appreciate|understand)\b[^.]{0,40}"
        rf"\byour {ANSWER}\b",
        rf"^(based (up)?on|from|per) your {ANSWER}\b",
        r"^(in|with) (response|regard|respect|reference) to (our )?(prior|previous) comment",
        r"\b(letter|correspondence) (to (us|the staff),? )?dated [^.]{0,30}"
        r"\byou (stated|discussed|told|described|advised|indicated)",
        r"\byour (letter|correspondence)( to (us|the staff))?,? dated",
        r"\byour \w+ \d+, (19|20)\d\d,? (letter|response)",
        r"\bre-?issu(e|ed|ing)\b[^.]{0,30}\b(comment|it|in part)\b|\bcomment\b[^.]{0,60}\bre-?issued?\b",
        r"\bwe (continue to|note that you (have )?(revised|added|not revised))[^.]{0,120}"
        r"\b(response|comment)\b",
        rf"\b(prior|previous|preceding) comments? (no\.? ?)?{NUMBER}",
        r"\bcomments? \d+ (of|in|from) our\b|\bour (prior|previous) (comment|letter)",
        r"\bas (previously )?requested (by|in) (our|the) (prior |previous )?comment",
    )
)


def follows_up(text: str) -> bool:
    """Return whether a comment follows up on an earlier comment or on the company's response to it."""
    return bool(_CORRESPONDENCE.search(text)) and any(
        pattern(_FOLLOWS_UP, re.I).search(sentence)
        for sentence in sentences(text)
        if _CORRESPONDENCE.search(sentence)
    )
