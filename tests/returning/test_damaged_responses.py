"""Whatever has become of a response letter's file, it is read or refused, and its paragraphs keep their order."""

from __future__ import annotations

import copy
import functools
from io import BytesIO
from pathlib import Path

import docx
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import drafter
from drafter.errors import DrafterError
from drafter.returned import ReturnedLetter
from drafter.returning.formats.word.responses import response_elements
from tests.returning.letters import SHAPES, letter
from tests.returning.test_word_round_trips import CONTENTS
from tests.returning.word_files import elements, saved

EXAMPLE = Path(__file__).parents[2] / "examples" / "annual-report.txt"
PLACES = st.floats(0, 1, exclude_max=True)
PUT_IN = [b"", b"<", b"<table>", b"</td>", b"<p>", b"&#149;", b"1. ", b"Response:"]
DEEDS = st.sampled_from(["drop", "double", "unwrap", "wrap", "move", "empty"])


@functools.cache
def _staff_letter() -> drafter.CommentLetter:
    return drafter.read(EXAMPLE)


@functools.cache
def _draft() -> bytes:
    """Return a draft with content of every kind below each response's label."""
    made = docx.Document(BytesIO(drafter.to_bytes(drafter.draft(_staff_letter()))))
    labels = [
        one for one in made.element.body.iter("{*}p") if "ResponseLabel" in etree.tostring(one).decode()
    ]
    for place, label in enumerate(labels):
        for element in reversed(elements(CONTENTS[place % len(CONTENTS)][0])):
            label.addnext(element)
    return saved(made)


@given(st.lists(st.tuples(PLACES, DEEDS, PLACES), min_size=1, max_size=12))
def test_a_word_file_whose_elements_were_moved_about(changes: list[tuple[float, str, float]]) -> None:
    made = docx.Document(BytesIO(_draft()))
    for place, deed, other in changes:
        _change(made.element.body, place, deed, other)
    data = saved(made)
    for staff_letter in (None, _staff_letter()):
        try:
            read = drafter.read_response(data, staff_letter)
        except DrafterError:
            continue
        _is_in_order(read)
        response_elements(made.element, read.exchanges)


def _change(body: etree._Element, place: float, deed: str, other: float) -> None:
    inside = list(body.iterdescendants())
    if not inside:
        return
    element, target = inside[int(place * len(inside))], inside[int(other * len(inside))]
    around = element.getparent()
    if around is None:
        return
    if deed == "double":
        element.addnext(copy.deepcopy(element))
    elif deed == "wrap":
        outer = etree.SubElement(around, target.tag, target.attrib)
        element.addprevious(outer)
        outer.append(element)
    elif deed == "move" and element is not target and element not in target.iterancestors():
        target.append(element)
    elif deed == "unwrap":
        for part in list(element):
            element.addprevious(part)
        around.remove(element)
    elif deed == "empty":
        for part in list(element):
            element.remove(part)
    elif deed == "drop":
        around.remove(element)


@given(
    st.integers(0, len(SHAPES) - 1),
    st.lists(st.tuples(PLACES, st.integers(0, 60), st.sampled_from(PUT_IN))),
)
def test_a_page_with_holes(shape: int, changes: list[tuple[float, int, bytes]]) -> None:
    data = letter(SHAPES[shape])
    for place, length, new in changes:
        at = int(place * len(data))
        data = data[:at] + new + data[at + length :]
    try:
        _is_in_order(drafter.read_response(data))
    except DrafterError:
        return


def _is_in_order(read: ReturnedLetter) -> None:
    exchanged = [block for one in read.exchanges for block in (*one.comment, *one.response)]
    blocks = [*read.opening, *exchanged, *read.closing]
    places = [block.place.paragraph or block.place.line for block in blocks]
    assert places == sorted(places)
    read.as_dict()
