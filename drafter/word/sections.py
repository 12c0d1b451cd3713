"""The sections of a document: how wide their text is, and the headers and footers that their pages use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from drafter.word.package import MAIN, Package, Part
from drafter.word.paragraphs import body_of
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_EMPTY_FOOTER = f'<w:ftr xmlns:w="{W.strip("{}")}"/>'.encode()
_DEFAULT_TEXT_WIDTH = 9360  # twips: US Letter between one-inch margins


_CELL_MARGINS = 216  # twips, left and right together, where a table does not say otherwise
_KINDS = {"default": "", "first": " of the first page", "even": " of even pages"}


def text_width(document: _Element, at: _Element | None = None) -> int:
    """The space, in twips, between the margins of the cell, column or section in which an element stands.

    Without an element it is that of the last section.
    """
    cell = None if at is None else next(at.iterancestors(f"{W}tc"), None)
    width = None if cell is None else cell.find(f"{W}tcPr/{W}tcW")
    if width is not None and width.get(f"{W}type") == "dxa" and (own := twips(width, "w")):
        return max(own - _CELL_MARGINS, _CELL_MARGINS)
    return _column_width(_section_of(document, at))


def _section_of(document: _Element, at: _Element | None) -> _Element:
    """The properties of the section in which an element stands: they come at the section's end."""
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


def named_parts(package: Package) -> Iterator[tuple[Part, str]]:
    """The parts that have paragraphs, and what a person calls them; each once."""
    document = package.document
    yield document, "body"
    seen: list[Part] = []
    sections = _sections(document.element)
    for number, section in enumerate(sections, 1):
        where = f" of section {number}" if len(sections) > 1 else ""
        for name in ("header", "footer"):
            for reference in section.iterfind(f"{W}{name}Reference"):
                part = document.part_under(reference.get(_ID, ""))
                if part not in seen:
                    seen.append(part)
                    yield part, f"{name}{_KINDS.get(reference.get(f'{W}type', ''), '')}{where}"
    for kind in ("header", "footer", "footnotes", "endnotes", "comments"):
        yield from ((part, kind) for part in document.related(kind) if part not in seen)


def first_page(package: Package) -> Iterator[tuple[str, _Element]]:
    """The header of the first page and the body, with what a person calls them."""
    section = _sections(package.document.element)[0]
    kind = "first" if is_on(section, "titlePg") else "default"
    for reference in section.iterfind(f"{W}headerReference"):
        if reference.get(f"{W}type") == kind:
            header = package.document.part_under(reference.get(_ID, ""))
            yield next(name for part, name in named_parts(package) if part is header), header.element
    yield "body", package.document.element


def footers(package: Package) -> Iterator[Part]:
    """Each footer that the pages use, made where the first section has none.

    A later section has one of its own only where it does not go on with the one before.
    """
    for number, section in enumerate(_sections(package.document.element)):
        for kind in _kinds_of_pages(package, section):
            own = _own(package, section, "footer", kind)
            if own is not None:
                yield own
            elif number == 0:
                yield _new(package, section, kind)


def above_and_below(package: Package) -> Iterator[dict[str, list[Part]]]:
    """For each section the headers and footers of its own, by the kind of its pages: "default", "first", "even".

    "first" is there only where the first page differs, and "even" where even pages do.
    """
    for section in _sections(package.document.element):
        yield {
            kind: [part for name in ("header", "footer") if (part := _own(package, section, name, kind))]
            for kind in _kinds_of_pages(package, section)
        }


def _kinds_of_pages(package: Package, section: _Element) -> Iterator[str]:
    yield "default"
    if is_on(section, "titlePg"):
        yield "first"
    if any(is_on(part.element, "evenAndOddHeaders") for part in package.document.related("settings")):
        yield "even"


def _own(package: Package, section: _Element, name: str, kind: str) -> Part | None:
    """The header or footer that a section has of its own for a kind of pages."""
    references = section.iterfind(f"{W}{name}Reference")
    own = (reference for reference in references if reference.get(f"{W}type") == kind)
    return next((package.document.part_under(reference.get(_ID, "")) for reference in own), None)


def _new(package: Package, section: _Element, kind: str) -> Part:
    footer = package.add(package.document, "footer", "word/footer.xml", MAIN.format("footer"), _EMPTY_FOOTER)
    id = next(id for id, (_, to) in package.document.rels.items() if to is footer)
    section.insert(0, etree.Element(f"{W}footerReference", {f"{W}type": kind, _ID: id}))
    return footer


def _sections(document: _Element) -> list[_Element]:
    """The properties of each section, in order; a document without any gets those of one section."""
    body = body_of(document)
    found = [*body.iterfind(f".//{W}pPr/{W}sectPr"), *body.iterfind(f"{W}sectPr")]
    return found or [etree.SubElement(body, f"{W}sectPr")]


def is_on(element: _Element, name: str) -> bool:
    """Whether a switch of a section, or of the settings, is on."""
    switch = element.find(f"{W}{name}")
    return switch is not None and switch.get(f"{W}val") not in ("0", "false", "off")


def twips(element: _Element | None, name: str) -> int | None:
    """A measure in twips; one with a unit, which Word does not write, is taken for unknown."""
    value = "" if element is None else element.get(f"{W}{name}", "")
    return int(value) if re.fullmatch(r"\d{1,6}", value) else None
