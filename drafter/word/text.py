"""The text of a paragraph: what counts as text and what does not, across its runs, and cutting a run in two.

Letters, responses and letterheads are all read by the one list of this file.
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
        ),  # how a field is computed; what it shows stands in runs of its own
        "Fallback",  # for older programs: says again what the element before it says
        "txbxContent",  # a text box: its paragraphs are paragraphs of their own
    }
)
"""What is not text of a paragraph, by the names of elements without their namespace."""

CHARACTERS = MappingProxyType({
    "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad",
})  # fmt: skip
"""The elements of a run that write a character."""

_NO_TEXT = {f"{W}{name}" for name in NO_TEXT} | {f"{COMPATIBILITY}Fallback"}
_CHARACTERS = {f"{W}{name}": character for name, character in CHARACTERS.items()}
TEXT, RUN, PARAGRAPH = f"{W}t", f"{W}r", f"{W}p"
_TYPED = str.maketrans({"\t": " ", "\n": " ", "\u2011": "-"})
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def name_of(element: _Element) -> str:
    """Return an element's name without its namespace, which has two spellings; "" for a remark in the XML."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def pieces(element: _Element) -> Iterator[tuple[_Element, str]]:
    """Yield the elements that hold a paragraph's own text, in order, and the text of each."""
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
    """Return a paragraph's own text as one types it: a space for a tab or a line break, a plain hyphen.

    Each character stays one character, so that places in the text are places in `pieces` too.
    """
    return words(paragraph).translate(_TYPED)


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
