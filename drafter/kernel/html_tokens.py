"""The tags and the text of an HTML file as written, each with its position; no parser repairs them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

_VALUE = r"(?>\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>[^\s>]*+))"
_ATTRIBUTE = re.compile(rf"(?<![\s/])[\s/]*+(?P<name>[^\s/>=]++)(?:\s*+=\s*+{_VALUE})?")
_TOKEN = re.compile(
    r"<!--(?P<comment>.*?)(?:-->|\Z)"
    r"|<[!?][^>]*+>?"
    r"|<(?P<slash>/?)(?P<tag>[a-z][^\s/>]*+)(?P<attributes>(?>[^>\"']++|\"[^\"]*+\"|'[^']*+'|[\"'])*+)>?",
    re.I | re.S,
)
_INSIDE = re.compile(r"</?[^\s/>]+(?P<attributes>.*?)/?>?\Z", re.S)


class Tag(NamedTuple):
    """A tag.

    Attributes:
        name: Its name, in lower case.
        start: The position of its "<".
        text: The whole tag.
        closes: Whether it is an end tag.
    """

    name: str
    start: int
    text: str
    closes: bool

    @property
    def attributes(self) -> Mapping[str, str]:
        """Its attributes, by their names in lower case."""
        return attributes_of(self.text)


class Words(NamedTuple):
    """The text between two tags: its position, and what it shows."""

    start: int
    text: str


class Remark(NamedTuple):
    """A comment in the file: its position, and its text."""

    start: int
    text: str


@lru_cache(maxsize=1)
def tokens(text: str) -> tuple[Tag | Words | Remark, ...]:
    """Return the tags, texts and comments of HTML, in order; of the last file, they are kept for the next rule.

    Args:
        text: The HTML.
    """
    return tuple(_tokens(text))


def _tokens(text: str) -> Iterator[Tag | Words | Remark]:
    at = 0
    for found in _TOKEN.finditer(text):
        if found.start() > at:
            yield Words(at, html.unescape(text[at : found.start()]))
        at = found.end()
        if found["tag"]:
            yield Tag(found["tag"].lower(), found.start(), found[0], bool(found["slash"]))
        elif found["comment"] is not None:
            yield Remark(found.start(), found["comment"])
    if at < len(text):
        yield Words(at, html.unescape(text[at:]))


@lru_cache(maxsize=1024)
def attributes_of(tag: str) -> Mapping[str, str]:
    """Return the attributes of a tag; most tags of a letter are one of a few.

    Args:
        tag: The whole tag.
    """
    inside = _INSIDE.match(tag)
    return {
        one["name"].lower(): html.unescape(one["double"] or one["single"] or one["bare"] or "")
        for one in _ATTRIBUTE.finditer(inside["attributes"] if inside else "")
    }
