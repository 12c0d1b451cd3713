"""Put responses into the places of a new draft, and keep below the others those whose comments are gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, count
from typing import TYPE_CHECKING, NamedTuple

from drafter.kernel.words import likeness
from drafter.word.controls import RESPONSE_TAG, Controls, fill_control, response_controls
from drafter.word.find_words import find
from drafter.word.package import parse
from drafter.word.paragraphs import body_of
from drafter.word.prompts import Prompts
from drafter.word.runs import run_xml
from drafter.word.text import TEXT, pieces, set_text, tidy, words
from drafter.word.xml import NAMESPACE, W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.model import Comment
    from drafter.returned import Exchange, ReturnedBlock

WITHOUT_COMMENT = "Responses to comments that the staff’s letter does not contain"
"""The heading above the responses that are kept below the others."""


_THE_SAME = 0.95
_ALIKE = 0.6
"""The share of words that a comment and its restatement have in common, even if the reading was corrected."""


class Paired(NamedTuple):
    """Which response goes where.

    Attributes:
        responses: For each comment of the staff's letter, the position of its exchange; None if there is none.
        left: The positions of the exchanges whose comments the letter does not contain.
    """

    responses: tuple[int | None, ...]
    left: tuple[int, ...]


def pair(comments: Sequence[Comment], exchanges: Sequence[Exchange]) -> Paired:
    """Find the response to each comment by the words of the comment, since its number may have changed.

    Of several exchanges that restate a comment, the one most like it counts, and of equal ones that with its number. An
    exchange that restates none of the comments is left.
    """
    found = dict(_unchanged(comments, exchanges))
    others = [at for at in range(len(comments)) if at not in found]
    left = [place for place in range(len(exchanges)) if place not in found.values()]
    like = sorted(
        (
            (_likeness(comments[at], exchanges[place]), -abs(at - place), at, place)
            for at in others
            for place in left
        ),
        reverse=True,
    )
    for alike, _, at, place in like:
        if alike >= _ALIKE and at not in found and place in left:
            found[at] = place
            left.remove(place)
    return Paired(tuple(found.get(at) for at in range(len(comments))), tuple(left))


def _unchanged(comments: Sequence[Comment], exchanges: Sequence[Exchange]) -> Iterator[tuple[int, int]]:
    """Yield the positions of each comment and of the exchange that restates it under the same number."""
    places: dict[int, list[int]] = {}
    for place, exchange in enumerate(exchanges):
        places.setdefault(exchange.number or place + 1, []).append(place)
    for at, comment in enumerate(comments):
        own = places.get(comment.number or at + 1, [])
        if own and _likeness(comment, exchanges[own[0]]) >= _THE_SAME:
            yield at, own.pop(0)


def _likeness(comment: Comment, exchange: Exchange) -> float:
    restated = " ".join(block.words for block in exchange.comment)
    return round(likeness(comment.text, restated), 2)


def without_label(elements: Sequence[_Element], response: Sequence[ReturnedBlock]) -> None:
    """Remove the words before the response in its first paragraph: a label, or the end of the comment.

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


def put_below(
    document: _Element, kept: Sequence[tuple[Exchange, Sequence[_Element]]], styles: Mapping[str, str]
) -> None:
    """Add responses below the last one of a letter under a heading of their own, each below its comment.

    They are in controls like all others, so that the next redraft finds them again.

    Args:
        document: The main part.
        kept: The exchanges, with the elements of each response.
        styles: The ids of the paragraph styles for the heading ("staff heading 1") and a comment ("staff comment").
    """
    if not kept:
        return
    controls = Controls(_free_ids(document, [elements for _, elements in kept]), Prompts())
    keys = _free_keys(document)
    added = _parsed(_paragraph(WITHOUT_COMMENT, styles["staff heading 1"]))
    for exchange, elements in kept:
        key = keys(exchange.number)
        number = f"{exchange.number}.\t" if exchange.number else ""
        texts = [f"{'' if index else number}{block.words}" for index, block in enumerate(exchange.comment)]
        comment = "".join(_paragraph(text, styles["staff comment"]) for text in texts)
        added += _parsed(controls.comment(key, comment, locked=False))
        (control,) = _parsed(controls.response(key, "", begun=True))
        fill_control(control, elements)
        added.append(control)
    body = body_of(document)
    at = _below_responses(document, body)
    body[at:at] = added


def _below_responses(document: _Element, body: _Element) -> int:
    """Return the place in the body below the last response; without any, the end of the letter."""
    for control in reversed(response_controls(document)):
        last = next(each for each in (control, *control.iterancestors()) if each.getparent() is body)
        return body.index(last) + 1
    return len(body) - 1 if len(body) and body[-1].tag == f"{W}sectPr" else len(body)


def _free_ids(document: _Element, others: Sequence[Sequence[_Element]]) -> Iterator[int]:
    """Return numbers that no control has, in the letter or in elements that it is about to get."""
    roots = [document, *chain.from_iterable(others)]
    taken = {id.get(f"{W}val") for root in roots for id in root.iterfind(f".//{W}sdtPr/{W}id")}
    return (number for number in count(1) if str(number) not in taken)


def _free_keys(document: _Element) -> Callable[[int | None], str]:
    """Return what gives a comment a key that no other one of the letter has: its number, "4-2", or a free number."""
    taken = {tag.get(f"{W}val") for tag in document.iter(f"{W}tag")}

    def key(number: int | None) -> str:
        keys = (
            chain([str(number)], (f"{number}-{time}" for time in count(2))) if number else map(str, count(1))
        )
        free = next(each for each in keys if RESPONSE_TAG.format(each) not in taken)
        taken.add(RESPONSE_TAG.format(free))
        return free

    return key


def _paragraph(text: str, style: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run_xml(text)}</w:p>'


def _parsed(xml: str) -> list[_Element]:
    return list(parse(f'<w:body xmlns:w="{NAMESPACE}">{xml}</w:body>'.encode()))


def paragraphs_outside(document: _Element, controls: Sequence[_Element]) -> Iterator[_Element]:
    """Yield the paragraphs that are not in one of the controls, in order."""
    inside = set(controls)
    for paragraph in document.iter(f"{W}p"):
        if not any(around in inside for around in paragraph.iterancestors(f"{W}sdt")):
            yield paragraph
