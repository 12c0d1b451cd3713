"""Find the paragraphs and tables of each response in a Word file, so that they can be kept or copied as they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from lxml import etree

from drafter.problems import Place
from drafter.reading.formats.word_file import child
from drafter.returned import Exchange
from drafter.returning.formats.word.body import slot_of
from drafter.returning.labels import RESPONSE
from drafter.word.paragraphs import paragraphs
from drafter.word.text import name_of, words


class _Span(NamedTuple):
    """The numbers of the first and the last paragraph in an element, or of a response."""

    first: int
    last: int


_Spans = Mapping[etree._Element, _Span]

_WHOLE = frozenset({"p", "tbl", "sdt", "customXml"})
"""The elements that are kept whole if all their paragraphs are in a response."""


def response_elements(
    document: etree._Element, exchanges: Sequence[Exchange]
) -> tuple[tuple[etree._Element, ...], ...]:
    """Return the elements of each exchange's response in a Word file, in order; none for an empty response.

    An element is a paragraph, a table or a content control with all that it holds, whether or not that is text:
    pictures, notes, tracked changes, deleted paragraphs. Bookmarks and comment ranges that begin or end between two
    elements are included. The response's own content control is not, nor are empty paragraphs at both ends and a
    paragraph that is only the label. A label in the first paragraph ("Response: We have ...") is included, as is the
    end of the comment if it shares a paragraph with the response.

    Args:
        document: The main part of the file, unchanged since it was read.
        exchanges: The exchanges of the `ReturnedLetter` that was read from it.
    """
    spans = _spans(document)
    return tuple(_trimmed(list(_within(document, _span(one), spans))) for one in exchanges)


def _spans(document: etree._Element) -> _Spans:
    """Return the paragraphs that each element around or in paragraphs contains."""
    spans: dict[etree._Element, _Span] = {}
    for number, paragraph in paragraphs(document):
        for element in chain((paragraph,), paragraph.iterancestors()):
            first, last = spans.get(element, (number, number))
            spans[element] = _Span(min(first, number), max(last, number))
    return spans


def _span(exchange: Exchange) -> _Span:
    """Return the paragraphs of a response: those after its comment, to the end of the exchange."""
    after = 1 + max((_last(block.place) for block in exchange.comment), default=exchange.place.paragraph - 1)
    first = min((block.place.paragraph for block in exchange.response), default=after)
    return _Span(min(first, after), _last(exchange.place))


def _last(place: Place) -> int:
    return max(place.paragraph, place.last)


def _within(around: etree._Element, response: _Span, spans: _Spans) -> Iterator[etree._Element]:
    """Yield the elements inside another one that are within a response, each as a whole where it can be."""
    begun = False
    beginnings: list[etree._Element] = []
    for element in around:
        if (span := spans.get(element)) is None:
            if name_of(element).endswith("Start"):
                beginnings.append(element)
            elif begun and name_of(element) != "sectPr":
                yield element
            continue
        begun = response.first <= span.last and span.first <= response.last
        if begun and child(element, "sdtPr", "showingPlcHdr") is None:
            yield from beginnings
            is_inside = response.first <= span.first and span.last <= response.last
            if is_inside and name_of(element) in _WHOLE and not slot_of(element):
                yield element
            else:
                yield from _within(element, response, spans)
        beginnings = []


def _trimmed(elements: list[etree._Element]) -> tuple[etree._Element, ...]:
    """Return elements without the label of a response, and without empty paragraphs at both ends."""
    kept = _without_empty(elements)
    if kept and _is_label(kept[0]):
        kept = _without_empty(kept[1:])
    return tuple(kept)


def _without_empty(elements: list[etree._Element]) -> list[etree._Element]:
    full = [index for index, element in enumerate(elements) if not _is_empty(element)]
    return elements[full[0] : full[-1] + 1] if full else []


def _is_empty(element: etree._Element) -> bool:
    return name_of(element) == "p" and next(element.iter("{*}r", "{*}sectPr"), None) is None


def _is_label(element: etree._Element) -> bool:
    if name_of(element) != "p":
        return False
    text = words(element).strip()
    label = RESPONSE.match(text)
    return label is not None and label.end() == len(text)
