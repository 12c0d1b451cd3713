"""Find tags in text as people type them in Word, and convert them to Jinja's syntax.

`{{ company }}` prints a value, `{% if copies %}` begins a condition, `{# for us #}` is a comment. `{%p if copies %}`
applies to its whole paragraph, `{%tr` to the table row, `{%tc` to the cell. `{%r` and `{{r` mean the same as the plain
tag.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from drafter.kernel.patterns import pattern
from drafter.templating.scanner import braces_missing, keyword, shortened, spans, unfinished

Scope = Literal["", "p", "tr", "tc"]

_BRACES_TOO_MANY = r"\{{3}"
_ORPHAN = r"[}%#]\}"
_SCOPE = r"\{([{%#])(p|tr|tc|r)(?=\s)"

_STRING = pattern(r"\"[^\"]*\"|'[^']*'|[“”„‟\"][^“”„‟\"]*[“”„‟\"]|[‘’‚‛'][^‘’‚‛']*[‘’‚‛']")
"""A string in a tag. Word makes quotation marks curly; a curly one between straight ones is intended."""

_AS_TYPED = {**dict.fromkeys(map(ord, "\u00a0\u2007\u202f\t\r\n"), " "), ord("–"): "-", ord("—"): "-"}
_AS_TYPED |= dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"), "")
"""Special spaces, dashes and invisible characters that Word inserts, and what was typed."""


class Tag(NamedTuple):
    """A tag at `start:stop` of its text, in Jinja's syntax; `scope` is the element that it applies to."""

    text: str
    start: int
    stop: int
    scope: Scope = ""

    @property
    def typed(self) -> str:
        """The tag with its scope, as typed in Word."""
        return f"{self.text[:2]}{self.scope}{self.text[2:]}"

    @property
    def prints(self) -> bool:
        """True if the tag prints a value."""
        return self.text.startswith("{{")

    @property
    def keyword(self) -> str:
        """The first word of a condition or loop: "if", "endfor"; "" for other tags."""
        return keyword(self.text)


class Stray(NamedTuple):
    """Braces at `start` that are not a tag."""

    message: str
    start: int


def find(text: str) -> tuple[list[Tag], list[Stray]]:
    """Return the tags of a text in their order, and braces that look like a piece of one."""
    tags: list[Tag] = []
    strays: list[Stray] = []
    at = 0
    for start, stop in spans(text, _STRING, holds_tags=False):
        strays += _orphans(text, at, start)
        if stop is None:
            strays.append(Stray(braces_missing(unfinished(text, start)), start))
            at = start + 2
            continue
        tags.append(_tag(text[start:stop], start, stop))
        if pattern(_BRACES_TOO_MANY).match(text, start):
            strays.append(Stray(_too_many(text[start:stop]), start))
        at = stop
    return tags, strays + _orphans(text, at, len(text))


def _tag(words: str, start: int, stop: int) -> Tag:
    scoped = pattern(_SCOPE).match(words)
    if scoped is None:
        return Tag(_spelled(words), start, stop)
    scope: Scope = scoped[2] if scoped[1] != "{" and scoped[2] in ("p", "tr", "tc") else ""  # type: ignore[assignment]  # a string of the three
    return Tag(_spelled(words[:2] + words[scoped.end() :]), start, stop, scope)


def _spelled(tag: str) -> str:
    """Return the tag in Jinja's syntax, on one line."""
    pieces: list[str] = []
    at = 0
    for string in _STRING.finditer(tag):
        pieces += (tag[at : string.start()].translate(_AS_TYPED), _straight(string))
        at = string.end()
    return "".join(pieces) + tag[at:].translate(_AS_TYPED)


def _straight(string: re.Match[str]) -> str:
    """Return a string between straight quotation marks, its words unchanged."""
    if string[0][0] == string[0][-1] and string[0][0] in "\"'":
        return string[0].replace("\n", " ")
    words = string[0][1:-1].replace("\n", " ")
    quote = "'" if '"' in words else '"'
    return f"{quote}{words}{quote}"


def _too_many(tag: str) -> str:
    inside = tag.strip("{}").strip()
    return f"A tag has two braces, not three: “{{{{ {shortened(inside)} }}}}”."


def _orphans(text: str, start: int, stop: int) -> list[Stray]:
    return [
        Stray(f"“{found[0]}” closes a tag that was never opened.", found.start())
        for found in pattern(_ORPHAN).finditer(text, start, stop)
    ]
