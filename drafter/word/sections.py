"""The sections of a document: the width of their text, and the headers and footers of their pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from lxml import etree

from drafter.word.package import WordFile, related
from drafter.word.paragraphs import body_of
from drafter.word.xml import W

if TYPE_CHECKING:
    from docx.opc.part import XmlPart
    from lxml.etree import _Element

_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_EMPTY_FOOTER = f'<w:ftr xmlns:w="{W.strip("{}")}"/>'.encode()
_DEFAULT_TEXT_WIDTH = 9360  # twips: US Letter between one-inch margins


_CELL_MARGINS = 216  # twips, left and right together, unless the table sets others
_KINDS = {"default": "", "first": " of the first page", "even": " of even pages"}


def text_width(document: _Element, at: _Element | None = None) -> int:
    """Return the space, in twips, between the margins of the cell, column or section that contains an element.

    Without an element, return that of the last section.
    """
    cell = None if at is None else next(at.iterancestors(f"{W}tc"), None)
    width = None if cell is None else cell.find(f"{W}tcPr/{W}tcW")
    if width is not None and width.get(f"{W}type") == "dxa" and (own := twips(width, "w")):
        return max(own - _CELL_MARGINS, _CELL_MARGINS)
    return _column_width(_section_of(document, at))


def _section_of(document: _Element, at: _Element | None) -> _Element:
    """Return the properties of the section that contains an element; they are at the section's end."""
    body = body_of(document)
    element = at
    while element is not None and element.getparent() is not body:
        element = element.getparent()
    while element is not None:
        section = element if element.tag == f"{W}sectPr" else element.find(f".//{W}pPr/{W}sectPr")
        if section is not None:
            return section
        element = element.getnext()
    return _sections(document)[-1]


def _column_width(section: _Element) -> int:
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    width, left, right = twips(size, "w"), twips(margins, "left"), twips(margins, "right")
    if width is None or left is None or right is None:
        return _DEFAULT_TEXT_WIDTH
    columns = section.find(f"{W}cols")
    count, gap = twips(columns, "num") or 1, twips(columns, "space") or 0
    return (width - left - right - gap * (count - 1)) // count


def named_parts(file: WordFile) -> Iterator[tuple[XmlPart, str]]:
    """Yield each part that has paragraphs, once, with the name that a person would use for it."""
    document = file.document
    yield document, "body"
    seen: list[XmlPart] = []
    sections = _sections(document.element)
    for number, section in enumerate(sections, 1):
        where = f" of section {number}" if len(sections) > 1 else ""
        for name in ("header", "footer"):
            for reference in section.iterfind(f"{W}{name}Reference"):
                part = file.part_of(reference.get(_ID, ""))
                if part not in seen:
                    seen.append(part)
                    yield part, f"{name}{_KINDS.get(reference.get(f'{W}type', ''), '')}{where}"
    for kind in ("header", "footer", "footnotes", "endnotes", "comments"):
        yield from ((part, kind) for part in related(document, kind) if part not in seen)


def first_page(file: WordFile) -> Iterator[tuple[str, _Element]]:
    """Yield the header of the first page and the body, with the names that a person would use for them."""
    section = _sections(file.document.element)[0]
    kind = "first" if is_on(section, "titlePg") else "default"
    for reference in section.iterfind(f"{W}headerReference"):
        if reference.get(f"{W}type") == kind:
            header = file.part_of(reference.get(_ID, ""))
            yield next(name for part, name in named_parts(file) if part is header), header.element
    yield "body", file.document.element


def footers(file: WordFile) -> Iterator[XmlPart]:
    """Yield each footer that the pages use, adding those that the first section lacks.

    A later section without a footer of its own continues that of the section before.
    """
    for number, section in enumerate(_sections(file.document.element)):
        for kind in _kinds_of_pages(file, section):
            own = _own(file, section, "footer", kind)
            if own is not None:
                yield own
            elif number == 0:
                yield _new(file, section, kind)


def above_and_below(file: WordFile) -> Iterator[dict[str, list[XmlPart]]]:
    """Yield, for each section, its own headers and footers by the kind of page: "default", "first", "even".

    "first" is included only if the first page is different, "even" only if even pages are.
    """
    for section in _sections(file.document.element):
        yield {
            kind: [part for name in ("header", "footer") if (part := _own(file, section, name, kind))]
            for kind in _kinds_of_pages(file, section)
        }


def _kinds_of_pages(file: WordFile, section: _Element) -> Iterator[str]:
    yield "default"
    if is_on(section, "titlePg"):
        yield "first"
    if any(is_on(part.element, "evenAndOddHeaders") for part in related(file.document, "settings")):
        yield "even"


def _own(file: WordFile, section: _Element, name: str, kind: str) -> XmlPart | None:
    """Return the section's own header or footer for a kind of page, if it has one."""
    references = section.iterfind(f"{W}{name}Reference")
    own = (reference for reference in references if reference.get(f"{W}type") == kind)
    return next((file.part_of(reference.get(_ID, "")) for reference in own), None)


def _new(file: WordFile, section: _Element, kind: str) -> XmlPart:
    footer = file.add(file.document, RT.FOOTER, "word/footer.xml", CT.WML_FOOTER, _EMPTY_FOOTER)
    id = file.document.relate_to(footer, RT.FOOTER)  # returns the existing id
    section.insert(0, etree.Element(f"{W}footerReference", {f"{W}type": kind, _ID: id}))
    return footer


def _sections(document: _Element) -> list[_Element]:
    """Return the properties of each section, in order; a document without any gets one section."""
    body = body_of(document)
    found = [*body.iterfind(f".//{W}pPr/{W}sectPr"), *body.iterfind(f"{W}sectPr")]
    return found or [etree.SubElement(body, f"{W}sectPr")]


def is_on(element: _Element, name: str) -> bool:
    """Return whether a switch of a section or of the settings is on."""
    switch = element.find(f"{W}{name}")
    return switch is not None and switch.get(f"{W}val") not in ("0", "false", "off")


def twips(element: _Element | None, name: str) -> int | None:
    """Return a measure in twips, or None if it is missing or has a unit, which Word does not write."""
    value = "" if element is None else element.get(f"{W}{name}", "")
    return int(value) if re.fullmatch(r"\d{1,6}", value) else None
