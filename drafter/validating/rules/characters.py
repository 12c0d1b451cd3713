"""EFM.5.02.01.01: each character is one of the manual's table 5-1."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from drafter.validating.document import Document, DocumentFormat
from drafter.validating.rule import Example, Fault, Rule

_TABLE_5_1 = r"""0-9A-Za-z`~!@#$%&*().\-+ {}\[\]|\\:;"'<>,_?/=\n\r\f"""
"""The printable characters of ASCII, except ^."""

_OTHERS: Mapping[DocumentFormat, re.Pattern[str]] = {
    "html": re.compile(rf"[^\t{_TABLE_5_1}]+"),
    "text": re.compile(rf"[^{_TABLE_5_1}]+"),  # a tab would move the columns of a table
}

_AROUND = 25
"""The number of characters that are shown on either side."""


def find(document: Document) -> Iterator[Fault]:
    """Yield each run of characters that are not in the table."""
    for found in _OTHERS[document.format].finditer(document.text):
        named = ", ".join(dict.fromkeys(map(_named, found[0])))
        yield Fault(
            f"the character {named}",
            found.start(),
            _around(document, found.start()),
            _advice(document),
            together="characters outside ASCII",
        )


def _named(character: str) -> str:
    code = f"U+{ord(character):04X}"
    visible = f"{character} " if character.isprintable() and not character.isspace() else ""
    if character == "\t":
        return "(tab)"
    return f"{visible}({unicodedata.name(character, 'unnamed').lower()}, {code})"


def _advice(document: Document) -> str:
    if document.format == "html":
        return "Write it as a reference, such as &#8220; for “."
    return "Use what a typewriter has: \" and ' for quotation marks, -- for a dash, * for a bullet, spaces for a tab."


def _around(document: Document, position: int) -> str:
    """Return the words around a position, in its line."""
    before = document.text[max(0, position - _AROUND) : position].rpartition("\n")[2]
    return (before + document.text[position : position + _AROUND].partition("\n")[0]).strip()


RULE = Rule(
    "EFM.5.02.01.01",
    "Each character is one of table 5-1.",
    ("html", "text"),
    find,
    bad=(
        Example("<p>“Company”</p>"),
        Example("<p>10^6</p>"),
        Example("Dear Ms. Fairweather —\n", name="letter.txt"),
        Example("Revenue\t12.5\n", name="letter.txt"),
        Example("\ufeff<html><body><p>x</p></body></html>"),
    ),
    good=(
        Example("<p>\t&#8220;Company&#8221;</p>"),
        Example("Dear Ms. Fairweather:\n\nWe [have] {revised} ~5% | `it`_?\n\f", name="letter.txt"),
    ),
)
