"""H3: a text file does not promise bold or italics, which EDGAR's text format does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.frame import place_around, words_of
from drafter.checking.matter import Matter
from drafter.checking.quoting import quoted
from drafter.checking.rule import Example, Finding, Rule

_TYPEFACE = re.compile(
    r"\b(?:in|by|using) (?:(?:a|the)\s+)?(?:[\w-]+(?:,| and)?\s+){0,2}?"
    r"(?:bold(?:face|faced|ed)?|italics?|italicized|underlined?)\b"
    r"(?:[\s,/-]+(?:and\s+)?(?:bold|italics?|italicized|underlined|face|faced|type|text|font|print)\b)*"
    r"|\b(?:bold|italic|boldface)(?:faced|ized)? (?:type|text|font|print|letters)\b",
    re.I,
)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the words of the introduction that name a typeface."""
    if matter.file is None or matter.file.format != "text":
        return
    introduction = matter.frame.introduction or matter.response.opening
    if found := _TYPEFACE.search(words_of(introduction)):
        yield Finding(
            place_around(introduction, found[0], "opening"),
            f"The letter says that the comments are {quoted(found[0])}, which EDGAR’s text format does not show.",
            "Put “Comment:” and “Response:” before each comment and response, and change the sentence.",
        )


RULE = Rule(
    "H3",
    "warning",
    "A text file does not distinguish comments by bold or italics.",
    "In EDGAR’s text format, comments and responses look the same unless labels distinguish them.",
    find,
    bad=Example(format="text", markup=(("set out\nbelow, followed", "set out\nbelow in bold, followed"),)),
    good=Example(
        format="text", markup=(("set out\nbelow, followed", "set out\nbelow as a comment, followed"),)
    ),
)
