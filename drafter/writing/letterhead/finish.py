"""Turn a filled part into valid WordprocessingML: blanks, line breaks, complete cells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

from lxml import etree

from drafter.kernel.patterns import pattern
from drafter.templating.blanks import CLOSE, OPEN, shown
from drafter.word import text as run_text
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARK = pattern(f"([{OPEN}{CLOSE}])")
_CHARACTER = pattern(r"([\n\t])")
_NEEDS_A_PARAGRAPH = [
    f"{W}{name}" for name in ("body", "hdr", "ftr", "tc", "txbxContent", "footnote", "endnote")
]
_PARAGRAPH_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"


def finish(root: _Element, blank_style: str) -> int:
    """Finish a part in place and return the number of its blanks; `blank_style` is the id of their character style."""
    blanks = 0
    for text in list(root.iter(run_text.TEXT)):
        if text.text and _MARK.search(text.text):
            blanks += _show_blanks(text, blank_style)
    for text in list(root.iter(run_text.TEXT)):
        if text.text and _CHARACTER.search(text.text):
            _show_lines(text)
    _drop_empty_rows(root)
    for element in list(root.iter(_NEEDS_A_PARAGRAPH)):
        _end_with_paragraph(element)
    _use_numbers_once(root)
    return blanks


def _show_blanks(text: _Element, style: str) -> int:
    """Give each blank, which may contain others, its own run in the style of a blank. Return their number."""
    here, blanks = text, 0
    words = text.text or ""
    run_text.set_text(text, "")
    touched = [text]
    for piece, is_blank in _blanks(words):
        run = run_text.cut(here)
        here = run_text.first_text(run)
        run_text.set_text(here, piece)
        touched.append(here)
        if is_blank:
            _set_style(run, style)
            blanks += 1
        elif (own := text.getparent()) is not None:
            _copy_look(own, run)
    following = run_text.cut(here)
    if (own := text.getparent()) is not None:
        _copy_look(own, following)
    for one in (*touched, run_text.first_text(following)):
        run_text.tidy(one)
    return blanks


def _blanks(words: str) -> Iterator[tuple[str, bool]]:
    """Yield the words in order, and whether they are a blank."""
    depth, piece = 0, ""
    for part in _MARK.split(words):
        if part == OPEN and depth == 0 and piece:
            yield piece, False
            piece = ""
        depth = max(depth + (part == OPEN) - (part == CLOSE), 0)
        piece += shown(part)
        if part == CLOSE and depth == 0:
            yield piece, True
            piece = ""
    if piece:
        yield piece, False


def _set_style(run: _Element, style: str) -> None:
    look = run.find(f"{W}rPr")
    if look is None:
        look = etree.Element(f"{W}rPr")
        run.insert(0, look)
    for old in look.findall(f"{W}rStyle"):
        look.remove(old)
    look.insert(0, etree.Element(f"{W}rStyle", {f"{W}val": style}))


def _copy_look(source: _Element, run: _Element) -> None:
    """Copy the formatting of another run to a run."""
    for look in run.findall(f"{W}rPr"):
        run.remove(look)
    own = source.find(f"{W}rPr")
    if own is not None:
        run.insert(0, etree.fromstring(etree.tostring(own)))


def _show_lines(text: _Element) -> None:
    """Replace each line feed and tab in a value by its element."""
    elements = {"\n": f"{W}br", "\t": f"{W}tab"}
    here = text
    first, *others = _CHARACTER.split(text.text or "")
    run_text.set_text(text, first)
    for piece in filter(None, others):
        new = etree.Element(elements.get(piece, run_text.TEXT))
        if piece not in elements:
            run_text.set_text(new, piece)
        here.addnext(new)
        here = new


def _drop_empty_rows(root: _Element) -> None:
    """Remove rows without a cell and tables without a row, which Word reports as damage."""
    for name, needed in (("tr", "tc"), ("tbl", "tr")):
        for element in list(root.iter(f"{W}{name}")):
            parent = element.getparent()
            if parent is not None and next(element.iter(f"{W}{needed}"), None) is None:
                parent.remove(element)


def _end_with_paragraph(element: _Element) -> None:
    """Add the paragraph that Word requires in each of these, and after a table that ends a cell."""
    last = next((child for child in reversed(element) if isinstance(child.tag, str)), None)
    if last is None or last.tag in (f"{W}tcPr", f"{W}tbl"):
        element.append(etree.Element(f"{W}p"))


def _use_numbers_once(root: _Element) -> None:
    """Renumber controls that a loop repeated, and remove repeated bookmarks and comments, which must be unique."""
    for mark in _repeated(root, f"{W}bookmarkStart", f"{W}id"):
        _remove(mark)
    for name in ("bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference"):
        for mark in _repeated(root, f"{W}{name}", f"{W}id"):
            _remove(mark)
    for paragraph in _repeated(root, f"{W}p", _PARAGRAPH_ID):
        del paragraph.attrib[_PARAGRAPH_ID]
    taken = {number.get(f"{W}val") for number in root.iterfind(f".//{W}sdtPr/{W}id")}
    free = (str(number) for number in count(1) if str(number) not in taken)
    for number in _repeated(root, f"{W}id", f"{W}val"):
        number.set(f"{W}val", next(free))


def _repeated(root: _Element, name: str, attribute: str) -> list[_Element]:
    """Return the elements with the number of an earlier element."""
    seen: set[str] = set()
    repeated = []
    for element in root.iter(name):
        number = element.get(attribute)
        if number is None:
            continue
        if number in seen:
            repeated.append(element)
        seen.add(number)
    return repeated


def _remove(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
