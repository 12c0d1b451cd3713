"""The text of a paragraph: what counts as text, across its runs; and how to split a run.

Letters, responses and letterheads are all read with the list in this file.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING

from lxml import etree

from drafter.word.xml import COMPATIBILITY, W

if TYPE_CHECKING:
    from lxml.etree import _Element

NO_TEXT = frozenset(
    {
        *(
            "pPr",
            "rPr",
            "sectPr",
            "tblPr",
            "tblGrid",
            "trPr",
            "tcPr",
        ),  # properties; a `w:tab` there is a tab stop
        *("del", "moveFrom", "delText"),  # struck by a tracked change
        *(
            "instrText",
            "delInstrText",
            "fldChar",
        ),  # how a field is computed; what it shows is in separate runs
        "Fallback",  # for older programs: repeats the element before it
        "txbxContent",  # a text box: its paragraphs count separately
    }
)
"""Elements that are not text of a paragraph, by their names without namespace."""

CHARACTERS = MappingProxyType({
    "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad",
})  # fmt: skip
"""The elements of a run that represent a character."""

_NO_TEXT = {f"{W}{name}" for name in NO_TEXT} | {f"{COMPATIBILITY}Fallback"}
_CHARACTERS = {f"{W}{name}": character for name, character in CHARACTERS.items()}
TEXT, RUN, PARAGRAPH = f"{W}t", f"{W}r", f"{W}p"
_TYPED = str.maketrans({"\t": " ", "\n": " ", "\u2011": "-"})
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def name_of(element: _Element) -> str:
    """Return an element's name without its namespace, which has two variants; "" for a comment in the XML."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def pieces(element: _Element) -> Iterator[tuple[_Element, str]]:
    """Yield the elements that contain a paragraph's own text, in order, and the text of each."""
    for child in element:
        if child.tag == TEXT:
            yield child, child.text or ""
        elif child.tag in _CHARACTERS:
            yield child, _CHARACTERS[child.tag]
        elif child.tag not in _NO_TEXT:
            yield from pieces(child)


def words(paragraph: _Element) -> str:
    """Return a paragraph's own text."""
    return "".join(text for _, text in pieces(paragraph))


def words_on_one_line(paragraph: _Element) -> str:
    """Return a paragraph's own text with plain characters: a space for a tab or a line break, a hyphen.

    Each character is replaced by one character, so positions in the text are positions in `pieces` too.
    """
    return words(paragraph).translate(_TYPED)


def set_text(element: _Element, text: str) -> None:
    """Set the text of a `w:t`, keeping the spaces at its ends."""
    element.text = text
    element.set(_SPACE, "preserve")


def cut(text: _Element) -> _Element:
    """Split a run after one of its `w:t`; the new run has the same formatting and begins with an empty `w:t`."""
    run = text.getparent()
    assert run is not None  # a w:t is always in a run
    behind = etree.Element(RUN)
    look = run.find(f"{W}rPr")
    if look is not None:
        behind.append(copy.deepcopy(look))
    etree.SubElement(behind, TEXT)
    behind.extend(list(text.itersiblings()))
    run.addnext(behind)
    return behind


def first_text(run: _Element) -> _Element:
    """Return the first `w:t` of a run that has one."""
    text = run.find(TEXT)
    assert text is not None  # required of the caller
    return text


def tidy(text: _Element) -> None:
    """Remove a `w:t` without text, and its run if nothing else is in it."""
    run = text.getparent()
    if text.text or run is None:
        return
    run.remove(text)
    around = run.getparent()
    if around is not None and run.tag == RUN and all(child.tag == f"{W}rPr" for child in run):
        around.remove(run)
