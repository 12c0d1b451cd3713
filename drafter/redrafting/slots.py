"""Put responses into the places of a new draft, and keep at its end those whose comments are gone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from drafter.word.find_words import find
from drafter.word.package import parse
from drafter.word.paragraphs import body_of
from drafter.word.runs import run_xml
from drafter.word.text import TEXT, pieces, set_text, tidy, words
from drafter.word.xml import NAMESPACE, W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.model import Comment
    from drafter.returned import Exchange, ReturnedBlock

WITHOUT_COMMENT = "Responses to comments that the staff’s letter does not contain"
"""The heading above the responses that are kept at the end."""


class Paired(NamedTuple):
    """Which response goes where.

    Attributes:
        responses: For each comment of the staff's letter, the position of its exchange; None if there is none.
        left: The positions of the exchanges whose comments the letter does not contain.
    """

    responses: tuple[int | None, ...]
    left: tuple[int, ...]


def pair(comments: Sequence[Comment], exchanges: Sequence[Exchange]) -> Paired:
    """Find the response to each comment: by the number, or by the place in a letter without numbers."""
    waiting: dict[int, list[int]] = {}
    for position, exchange in enumerate(exchanges):
        waiting.setdefault(exchange.number or position + 1, []).append(position)
    found = tuple(
        waiting[number].pop(0) if waiting.get(number) else None
        for number in (comment.number or position for position, comment in enumerate(comments, start=1))
    )
    return Paired(found, tuple(sorted(position for positions in waiting.values() for position in positions)))


def without_label(elements: Sequence[_Element], response: Sequence[ReturnedBlock]) -> None:
    """Remove what stands before the response in its first paragraph: a label, or the end of the comment.

    Args:
        elements: The elements of the response.
        response: The response as it was read, which begins behind the label.
    """
    first = next((element for element in elements if element.tag == f"{W}p"), None)
    if first is None or not response:
        return
    text = words(first)
    start = next((span.start for span in find(text, response[0].words)), 0)
    if any(map(str.isalnum, text[:start])):
        _cut(first, start)


def _cut(paragraph: _Element, count: int) -> None:
    """Remove characters from the beginning of a paragraph."""
    for element, text in list(pieces(paragraph)):
        if count <= 0:
            return
        if element.tag == TEXT:
            set_text(element, text[count:])
            tidy(element)
        elif (around := element.getparent()) is not None:
            around.remove(element)
        count -= len(text)


def put_at_end(
    document: _Element, kept: Sequence[tuple[Exchange, Sequence[_Element]]], styles: Mapping[str, str]
) -> None:
    """Add responses at the end of a letter under a heading of their own, each below its comment.

    Args:
        document: The main part.
        kept: The exchanges, with the elements of each response.
        styles: The ids of the paragraph styles for the heading ("staff heading 1") and a comment ("staff comment").
    """
    if not kept:
        return
    body = body_of(document)
    at = len(body) - 1 if len(body) and body[-1].tag == f"{W}sectPr" else len(body)
    added = [_paragraph(WITHOUT_COMMENT, styles["staff heading 1"])]
    for exchange, elements in kept:
        number = f"{exchange.number}.\t" if exchange.number else ""
        texts = [block.words for block in exchange.comment]
        added += [
            _paragraph(f"{'' if index else number}{text}", styles["staff comment"])
            for index, text in enumerate(texts)
        ]
        added += elements
    body[at:at] = added


def _paragraph(text: str, style: str) -> _Element:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
    return parse(f'<w:p xmlns:w="{NAMESPACE}">{look}{run_xml(text)}</w:p>'.encode())


def paragraphs_outside(document: _Element, controls: Sequence[_Element]) -> Iterator[_Element]:
    """Yield the paragraphs that are not in one of the controls, in order."""
    inside = set(controls)
    for paragraph in document.iter(f"{W}p"):
        if not any(around in inside for around in paragraph.iterancestors(f"{W}sdt")):
            yield paragraph
