"""The lines of a sample letter as the HTML or the text that goes on EDGAR."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from html import escape

_INDENTED = ' style="margin-left: 36pt"'
_HTML = {
    "#": "<p><u>{}</u></p>",
    "*": "<p><b>{}</b></p>",
    "-": f"<p{_INDENTED}><b>&#8226; {{}}</b></p>",
    ">": f"<p{_INDENTED}>{{}}</p>",
}
_TEXT = {"#": "{}", "*": "{}", "-": "  * {}", ">": "{}"}
_INDENT = {"-": 4, ">": 8}
_ASCII = str.maketrans({"“": '"', "”": '"', "’": "'", "–": "-", "—": "--", "§": "Section", "\u00a0": " "})
_WIDTH = 80


def as_html(lines: Sequence[str]) -> str:
    """Return a letter as HTML within EDGAR's limits."""
    paragraphs = [
        _HTML.get(kind, "<p>{}</p>").format(escape(words, quote=False)) for kind, words in _each(lines)
    ]
    body = "\n".join(paragraphs).encode("ascii", "xmlcharrefreplace").decode()
    return f"<html>\n<head><title>Response</title></head>\n<body>\n{body}\n</body>\n</html>\n"


def as_text(lines: Sequence[str]) -> str:
    """Return a letter as text within EDGAR's limits; text is never bold."""
    return "\n\n".join(
        textwrap.fill(
            _TEXT.get(kind, "{}").format(words.replace(" in bold,", ",").translate(_ASCII)),
            _WIDTH,
            initial_indent=" " * _INDENT.get(kind, 0),
            subsequent_indent=" " * _INDENT.get(kind, 0),
        )
        for kind, words in _each(lines)
    )


def _each(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the sign and the words of each line; EDGAR has no headers of pages."""
    for line in filter(str.strip, lines):
        kind, _, words = line.partition(" ")
        if kind != "^":
            yield (kind, words) if kind in _HTML else ("", line)
