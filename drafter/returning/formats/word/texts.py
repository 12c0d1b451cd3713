"""The words of any element of a Word file, with or without those that a tracked change deletes."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from drafter.reading.formats.word import text_of_element
from drafter.word.text import CHARACTERS, name_of

_WRITTEN = {"\t": " ", "\n": " ", "\u2011": "-", "\u00ad": ""}
"""The text for the characters that Word stores as elements."""


def text_of(element: etree._Element, *, deleted: bool = True) -> str:
    """Return the words of an element, with its paragraphs on lines.

    Args:
        element: A paragraph, a run, or an element around either.
        deleted: Whether to include words that a tracked change deletes or moves away.
    """
    if name_of(element) == "r":
        return own_text(element)
    paragraphs = [element] if name_of(element) == "p" else list(element.iter("{*}p"))
    groups = [list(_runs(one)) for one in paragraphs if not _is_copy(one)] or [list(element.iter("{*}r"))]
    lines = (
        "".join(own_text(run, deleted=deleted) for run in group if deleted or not _is_moved_away(run))
        for group in groups
    )
    return "\n".join(line for line in (" ".join(line.split()) for line in lines) if line)


def own_text(run: etree._Element, *, deleted: bool = True) -> str:
    """Return the text of a run.

    Args:
        run: The run.
        deleted: Whether to include text that a tracked change deletes.
    """
    return "".join(_texts(run, deleted=deleted))


def text_in(element: etree._Element) -> str | None:
    """Return the text of an element of a run; None for an element without text of its own."""
    character = CHARACTERS.get(name_of(element))
    return text_of_element(element) if character is None else _WRITTEN[character]


def _texts(run: etree._Element, *, deleted: bool) -> Iterator[str]:
    for one in run:
        if name_of(one) == "delText":
            yield (one.text or "") if deleted else ""
        elif (text := text_in(one)) is not None:
            yield text


def _runs(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Yield the runs of a paragraph, without those of its text boxes."""
    for run in paragraph.iter("{*}r"):
        if next(run.iterancestors("{*}p"), None) is paragraph:
            yield run


def _is_moved_away(run: etree._Element) -> bool:
    return next(run.iterancestors("{*}moveFrom"), None) is not None


def _is_copy(element: etree._Element) -> bool:
    """Return whether an element is in the copy of a text box for older programs."""
    return next(element.iterancestors("{*}Fallback"), None) is not None
