"""Runs of a part: the text of a paragraph across them, and cutting one in two."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

TEXT, RUN, PARAGRAPH = f"{W}t", f"{W}r", f"{W}p"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_CHARACTERS = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "-"}
_ELSEWHERE = {f"{W}pPr", f"{W}rPr", f"{W}txbxContent", f"{W}del", f"{W}moveFrom"}
"""Properties, the paragraphs of a text box, and what a tracked change has struck."""


def pieces(element: _Element) -> Iterator[tuple[_Element, str]]:
    """The elements that hold a paragraph's own text, in order, and what stands in each."""
    for child in element:
        if child.tag == TEXT:
            yield child, child.text or ""
        elif child.tag in _CHARACTERS:
            yield child, _CHARACTERS[child.tag]
        elif child.tag not in _ELSEWHERE:
            yield from pieces(child)


def words(paragraph: _Element) -> str:
    """A paragraph's own text."""
    return "".join(text for _, text in pieces(paragraph))


def set_text(element: _Element, text: str) -> None:
    """Put text into a `w:t`, the spaces at its ends kept."""
    element.text = text
    element.set(_SPACE, "preserve")


def cut(text: _Element) -> _Element:
    """Cut a run behind one of its `w:t`; the new run, of the same look, begins with an empty `w:t`."""
    run = text.getparent()
    assert run is not None  # a w:t stands in a run
    behind = etree.Element(RUN)
    look = run.find(f"{W}rPr")
    if look is not None:
        behind.append(copy.deepcopy(look))
    etree.SubElement(behind, TEXT)
    behind.extend(list(text.itersiblings()))
    run.addnext(behind)
    return behind


def first_text(run: _Element) -> _Element:
    """The first `w:t` of a run that has one."""
    text = run.find(TEXT)
    assert text is not None  # that is asked of the caller
    return text


def tidy(text: _Element) -> None:
    """Take away a `w:t` without text, and its run if that holds nothing else."""
    run = text.getparent()
    if text.text or run is None:
        return
    run.remove(text)
    around = run.getparent()
    if around is not None and run.tag == RUN and all(child.tag == f"{W}rPr" for child in run):
        around.remove(run)
