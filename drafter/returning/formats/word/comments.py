"""The Word comments of a file, each with its thread and whether it is resolved."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from drafter.reading.formats.word_file import attribute
from drafter.word.text import name_of, words

_ON = {"1", "true", "on"}


class Comment(NamedTuple):
    """A Word comment: its own text, its author and date as the file has them, its thread."""

    id: str
    text: str
    author: str
    date: str
    replies_to: str
    resolved: bool


def word_comments(part: etree._Element | None, extended: etree._Element | None) -> dict[str, Comment]:
    """Return the comments of a file by their ids, in order.

    Args:
        part: The part with the comments; None if there is none.
        extended: The part in which newer versions of Word keep threads; None if there is none.
    """
    elements = [one for one in (() if part is None else part) if name_of(one) == "comment"]
    paragraphs = {attribute(one, "id"): list(one.iter("{*}p")) for one in elements}
    of_paragraph = {
        key: id
        for id, some in paragraphs.items()
        for paragraph in some
        if (key := attribute(paragraph, "paraId"))
    }
    threads = {attribute(one, "paraId"): one for one in (() if extended is None else extended)}
    found = {}
    for one in elements:
        id = attribute(one, "id")
        thread = next(
            (threads[key] for p in reversed(paragraphs[id]) if (key := attribute(p, "paraId")) in threads),
            None,
        )
        found[id] = Comment(
            id,
            "\n".join(filter(None, (words(paragraph).strip() for paragraph in paragraphs[id]))),
            attribute(one, "author"),
            attribute(one, "date"),
            of_paragraph.get(attribute(thread, "paraIdParent"), ""),
            attribute(thread, "done") in _ON,
        )
    return found
