"""The tag that was never closed, where it stands. Jinja tells the end of the file, which helps nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.patterns import pattern

_OPENING = pattern(r"\{[{%#]")
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_STRING = pattern(r"\"[^\"\n]*\"|'[^'\n]*'")
_KEYWORD = pattern(r"\{%[-+]?\s*(\w+)")
_BLOCKS = ("if", "for", "with", "macro", "call", "filter", "block", "autoescape", "set")
_BETWEEN = {"elif": ("if",), "else": ("if", "for")}
_LONGEST = 40


class Wrong(NamedTuple):
    """What is wrong with a tag, and on which line (from 1) it stands."""

    line: int
    message: str


class _Tag(NamedTuple):
    text: str
    line: int
    closed: bool

    @property
    def keyword(self) -> str:
        found = _KEYWORD.match(self.text)
        return found[1] if found else ""


def never_closed(wording: str) -> Wrong | None:
    """The first tag that was never closed, or that closes what was never opened; None where all is well."""
    waiting: list[_Tag] = []
    for tag in _tags(wording):
        word = tag.keyword
        if not tag.closed:
            return Wrong(
                tag.line, f"The tag {_short(tag)} is never closed: {_CLOSING[tag.text[:2]]} is missing."
            )
        if word in _BLOCKS and not (word == "set" and "=" in tag.text):
            waiting.append(tag)
        elif word in _BETWEEN:
            if not waiting or waiting[-1].keyword not in _BETWEEN[word]:
                outer = any(one.keyword in _BETWEEN[word] for one in waiting)
                return (
                    _open(waiting[-1]) if outer else _stray(tag, f"stands in no {{% {_BETWEEN[word][0]} %}}")
                )
        elif word.startswith("end"):
            if not any(f"end{one.keyword}" == word for one in waiting):
                return _stray(tag, "closes nothing that was opened before")
            if f"end{waiting[-1].keyword}" != word:
                return _open(waiting[-1])
            waiting.pop()
    return _open(waiting[-1]) if waiting else None


def _tags(wording: str) -> Iterator[_Tag]:
    at = 0
    while opening := _OPENING.search(wording, at):
        start = opening.start()
        stop = _end(wording, start)
        following = _OPENING.search(wording, start + 2)
        text = wording[start : stop or (following.start() if following else len(wording))]
        tag = _Tag(text, wording.count("\n", 0, start) + 1, stop is not None)
        yield tag
        at = stop or start + 2
        if tag.keyword == "raw" and (end := re.compile(r"\{%[-+]?\s*endraw\b.*?%\}").search(wording, at)):
            at = end.end()


def _end(wording: str, start: int) -> int | None:
    """Where the tag stops that starts here; another tag within it tells that it does not."""
    closing, at = _CLOSING[wording[start : start + 2]], start + 2
    if closing == "#}":
        found = wording.find(closing, at)
        return found + 2 if found >= 0 else None
    while at < len(wording):
        if wording.startswith(closing, at):
            return at + 2
        if _OPENING.match(wording, at):
            return None
        string = _STRING.match(wording, at)
        at = string.end() if string else at + 1
    return None


def _open(tag: _Tag) -> Wrong:
    return Wrong(tag.line, f"The tag {_short(tag)} is never closed: {{% end{tag.keyword} %}} is missing.")


def _stray(tag: _Tag, what: str) -> Wrong:
    return Wrong(tag.line, f"The tag {_short(tag)} {what}.")


def _short(tag: _Tag) -> str:
    words = " ".join(tag.text.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
