"""What is true of a wording file's own text alone: its brackets are blanks, its straight quotes turn curly.

What a template prints into it is not marked, and so comes out as it went in.
"""

from __future__ import annotations

import re

from drafter.kernel.patterns import pattern
from drafter.templating import blanks, smart_quotes

_TAG = pattern(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)


def mark(wording: str) -> str:
    """The text of a wording file, all of it its own, marked."""
    return smart_quotes.mark(blanks.mark(wording))[0]


def own_text(wording: str) -> str:
    """The text of a wording file with Jinja's tags as blanks, each line in its place."""
    return _TAG.sub(lambda tag: re.sub(r"[^\n]", " ", tag[0]), wording)
