"""The words of a comment that ask for something, and those that raised a topic, for pages that mark them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from drafter.model import Comment, Request


class Stretch(NamedTuple):
    """Some words of a block.

    Attributes:
        text: The words.
        asks: The kind of the request that they are part of; "other" for one that the letter does not answer; "" if they
            ask for nothing.
        topic: The title of the topic that they raised; "" if they raised none.
    """

    text: str
    asks: str = ""
    topic: str = ""


def marked_words(comment: Comment) -> list[list[Stretch]]:
    """Return each block of a comment as stretches, which together are its words.

    Args:
        comment: The comment, with its requests and topics.
    """
    texts = [block.text for block in comment.blocks]
    asked: list[list[tuple[int, int, str]]] = [[] for _ in texts]
    for request in comment.requests:
        for at, start, end in _asked(texts, request):
            asked[at].append((start, end, request.ask or "other"))
    return [list(_stretches(text, own, comment)) for text, own in zip(texts, asked, strict=True)]


def _asked(texts: Sequence[str], request: Request) -> Iterator[tuple[int, int, int]]:
    """Yield where a request is: its words together or, if a bullet has its object, that alone."""
    for words in (f"{request.verb} {request.object}", request.object, request.verb):
        for at, text in enumerate(texts):
            for start, end in _places(text, words):
                yield at, start, end
                return


def _stretches(text: str, asked: Iterable[tuple[int, int, str]], comment: Comment) -> Iterator[Stretch]:
    asks = [""] * len(text)
    topics = [""] * len(text)
    for start, end, kind in asked:
        asks[start:end] = [kind] * (end - start)
    for topic in reversed(comment.topics):  # the main topic marks last, above the others
        for words in topic.words:
            for start, end in _places(text, words):
                topics[start:end] = [topic.title] * (end - start)
    begin = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or (asks[at], topics[at]) != (asks[begin], topics[begin]):
            yield Stretch(text[begin:at], asks[begin], topics[begin])
            begin = at


def _places(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Yield where words are in a text, whatever the spaces between them and the case."""
    parts = words.split()
    if not parts:
        return
    pattern = re.compile(r"\s+".join(map(re.escape, parts)) + r"\w*", re.IGNORECASE)
    yield from (found.span() for found in pattern.finditer(text))
