"""Mark a wording file's own text, in which brackets are blanks and straight quotes become curly.

The values that a template prints are not marked, so they stay as they are.
"""

from __future__ import annotations

import re

from drafter.kernel.patterns import pattern
from drafter.templating import blanks, smart_quotes

_TAG = pattern(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)


def mark(wording: str) -> str:
    """Return wording that contains no tags, with its brackets and quotes marked."""
    return smart_quotes.mark(blanks.mark(wording))[0]


def own_text(wording: str) -> str:
    """Return the text of a wording file with Jinja's tags replaced by spaces; line breaks stay."""
    return _TAG.sub(lambda tag: re.sub(r"[^\n]", " ", tag[0]), wording)
