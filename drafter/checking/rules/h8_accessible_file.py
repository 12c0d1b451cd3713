"""H8: a Word file opens everywhere as it was written: language, headings, fonts."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checking.matter import Matter
from drafter.checking.quoting import listed, quoted
from drafter.checking.rule import Example, Finding, Rule
from drafter.checking.word_parts import word_parts
from drafter.problems import Place

_EVERYWHERE = frozenset({
    "aptos", "arial", "arial narrow", "arial unicode ms", "book antiqua", "bookman old style", "calibri",
    "calibri light", "cambria", "cambria math", "candara", "century", "century gothic", "century schoolbook",
    "constantia", "corbel", "courier", "courier new", "franklin gothic book", "garamond", "georgia", "gill sans mt",
    "helvetica", "liberation mono", "liberation sans", "liberation serif", "lucida sans unicode",
    "palatino linotype", "segoe ui", "segoe ui symbol", "symbol", "tahoma", "times", "times new roman",
    "trebuchet ms", "verdana", "wingdings", "wingdings 2",
})  # fmt: skip
"""Fonts that come with Word or with Windows, and those that LibreOffice has in their place."""


def find(matter: Matter) -> Iterator[Finding]:
    """Yield a missing or other language, then headings without a level, then fonts that others may not have."""
    parts = word_parts(matter.file)
    if parts is None:
        return
    language = parts.language
    if not language.startswith("en"):
        yield Finding(
            Place(part="styles"),
            f"The language of the text is {quoted(language)}." if language else "The text has no language.",
            "Set its proofing language to English.",
        )
    if any(exchange.headings for exchange in matter.exchanges) and not parts.has_headings:
        yield Finding(
            Place(part="styles"),
            "The headings are text like any other: a screen reader and Word’s navigation do not find them.",
            "Give them the styles Heading 1 to Heading 3.",
            severity="info",
        )
    if others := [font for font in parts.fonts if font.lower() not in _EVERYWHERE]:
        yield Finding(
            Place(part="styles"),
            f"Some readers may not have {'this font' if len(others) == 1 else 'these fonts'}: {listed(others)}.",
            "Embed it (in Word: File, Options, Save), or use a standard font.",
            severity="info",
        )


RULE = Rule(
    "H8",
    "warning",
    "A Word file opens everywhere as it was written.",
    "Those who work on the letter must see the same pages, whatever reads them to them.",
    find,
    bad=Example(marks=(("language", "de-DE"),)),
    good=Example(marks=(("language", "en-GB"),)),
)
