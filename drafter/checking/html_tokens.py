"""The tags and the text of an HTML file as written, each with its position; no parser repairs them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

_VALUE = r"(?>\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>[^\s>]*+))"
_ATTRIBUTE = re.compile(rf"[\s/]*+(?P<name>[^\s/>=]++)(?:\s*+=\s*+{_VALUE})?")
_TOKEN = re.compile(
    r"<!--(?P<comment>.*?)(?:-->|\Z)"
    r"|<[!?][^>]*+>?"
    r"|<(?P<slash>/?)(?P<tag>[a-z][^\s/>]*+)(?P<attributes>(?>[^>\"']++|\"[^\"]*+\"|'[^']*+'|[\"'])*+)>?",
    re.I | re.S,
)


class Tag(NamedTuple):
    """A tag.

    Attributes:
        name: Its name, in lower case.
        start: The position of its "<".
        text: The whole tag.
        attributes: Its attributes, by their names in lower case.
        closes: Whether it is an end tag.
    """

    name: str
    start: int
    text: str
    attributes: dict[str, str]
    closes: bool


class Words(NamedTuple):
    """The text between two tags: its position, and what it shows."""

    start: int
    text: str


class Remark(NamedTuple):
    """A comment in the file: its position, and its text."""

    start: int
    text: str


def tokens(text: str) -> Iterator[Tag | Words | Remark]:
    """Yield the tags, texts and comments of HTML, in order.

    Args:
        text: The HTML.
    """
    at = 0
    for found in _TOKEN.finditer(text):
        if found.start() > at:
            yield Words(at, html.unescape(text[at : found.start()]))
        at = found.end()
        if found["tag"]:
            yield Tag(
                found["tag"].lower(),
                found.start(),
                found[0],
                _attributes(found["attributes"]),
                bool(found["slash"]),
            )
        elif found["comment"] is not None:
            yield Remark(found.start(), found["comment"])
    if at < len(text):
        yield Words(at, html.unescape(text[at:]))


def _attributes(text: str) -> dict[str, str]:
    return {
        one["name"].lower(): html.unescape(one["double"] or one["single"] or one["bare"] or "")
        for one in _ATTRIBUTE.finditer(text)
    }
