"""Accept or reject all tracked changes of a Word file, as Word does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from drafter.word.package import WordFile, related, root_of
from drafter.word.text import PARAGRAPH, name_of
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARTS = ("header", "footer", "footnotes", "endnotes")
_ADDED, _STRUCK = ("ins", "moveTo"), ("del", "moveFrom")
_FORMATS = (
    *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange"),
    *("trPrChange", "tcPrChange", "numberingChange"),
)
_CELLS = ("cellIns", "cellDel", "cellMerge")
_RANGES = tuple(
    f"{name}Range{end}"
    for name in ("moveFrom", "moveTo", "customXmlIns", "customXmlDel", "customXmlMoveFrom", "customXmlMoveTo")
    for end in ("Start", "End")
)
_KEPT = {"pPr": ("rPr", "sectPr"), "sectPr": ("headerReference", "footerReference")}
"""Elements that a change of format never contains, by the properties that it changes."""

_STRUCK_TEXT = {f"{W}delText": f"{W}t", f"{W}delInstrText": f"{W}instrText"}


def count_changes(file: WordFile) -> int:
    """Return the number of tracked changes; what is moved counts once."""
    names = (*_ADDED[:1], *_STRUCK, *_FORMATS, *_CELLS)
    return sum(1 for root in _roots(file) for _ in root.iter(*(f"{W}{name}" for name in names)))


def settle_changes(file: WordFile, *, accept: bool) -> None:
    """Accept all tracked changes of a file, or reject all of them.

    Args:
        file: The file.
        accept: Whether to accept them.
    """
    for root in _roots(file):
        _settle(root, accept=accept)


def _roots(file: WordFile) -> Iterator[_Element]:
    yield root_of(file.document)
    yield from map(root_of, related(file.document, *_PARTS))


def _settle(root: _Element, *, accept: bool) -> None:
    kept, gone = (_ADDED, _STRUCK) if accept else (_STRUCK, _ADDED)
    for change in _all(root, _FORMATS):
        if not accept:
            _restore(change)
        _remove(change)
    for change in _all(root, _CELLS):
        cell = _around(change, "tc")
        if name_of(change) == ("cellDel" if accept else "cellIns") and cell is not None:
            _remove(cell)
        else:
            _remove(change)
    ended: list[_Element] = []
    for change in _all(root, (*kept, *gone)):
        parent = change.getparent()
        if parent is None or change.getroottree().getroot() is not root:
            continue  # inside something that was removed
        is_gone = name_of(change) in gone
        if name_of(parent) == "trPr":
            _remove(_around(change, "tr") if is_gone else change)
        elif name_of(parent) == "rPr" and name_of(parent.getparent()) == "pPr":  # type: ignore[arg-type]
            if is_gone and (paragraph := _around(change, "p")) is not None:
                ended.append(paragraph)
            _remove(change)
        elif name_of(parent) == "numPr":
            _remove(parent if is_gone else change)
        elif is_gone:
            _remove(change)
        else:
            _unwrap(change)
    for paragraph in ended:
        _join_to_next(paragraph)
    for element in root.iter(*_STRUCK_TEXT):
        element.tag = _STRUCK_TEXT[str(element.tag)]
    for mark in _all(root, _RANGES):
        _remove(mark)


def _all(root: _Element, names: tuple[str, ...]) -> list[_Element]:
    return list(root.iter(*(f"{W}{name}" for name in names)))


def _around(element: _Element, name: str) -> _Element | None:
    return next(element.iterancestors(f"{W}{name}"), None)


def _remove(element: _Element | None) -> None:
    parent = None if element is None else element.getparent()
    if parent is not None and element is not None:
        parent.remove(element)


def _unwrap(change: _Element) -> None:
    """Put the content of a change in its place."""
    parent = change.getparent()
    if parent is not None:
        at = parent.index(change)
        parent[at : at + 1] = list(change)


def _restore(change: _Element) -> None:
    """Give the properties around a change of format the values that they had before."""
    properties = change.getparent()
    before = next(change.iterchildren(etree.Element), None)
    if properties is None:
        return
    kept = _KEPT.get(name_of(properties), ())
    for child in list(properties):
        if child is not change and name_of(child) not in kept:
            properties.remove(child)
    for child in reversed(list(before) if before is not None else []):
        properties.insert(0, child)


def _join_to_next(paragraph: _Element) -> None:
    """Join a paragraph, whose mark is gone, with the next one; the one that has text keeps its formatting."""
    following = paragraph.getnext()
    while following is not None and following.tag != PARAGRAPH and name_of(following).startswith("bookmark"):
        following = following.getnext()
    own = [child for child in paragraph if name_of(child) != "pPr"]
    has_text = any(name_of(child) in ("r", "hyperlink", "sdt", "fldSimple") for child in own)
    if following is None or following.tag != PARAGRAPH:
        if not has_text and paragraph.getparent() is not None and paragraph.getprevious() is not None:
            _remove(paragraph)
        return
    theirs = following.find(f"{W}pPr")
    if has_text:
        mine = paragraph.find(f"{W}pPr")
        if theirs is not None:
            following.remove(theirs)
        if mine is not None:
            following.insert(0, mine)
        theirs = mine
    at = 0 if theirs is None else 1
    following[at:at] = own
    _remove(paragraph)
