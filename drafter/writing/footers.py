"""The sections of a document, and the footers that their pages use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from drafter.writing.package import MAIN, Package, Part
from drafter.writing.styles import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_EMPTY_FOOTER = f'<w:ftr xmlns:w="{W.strip("{}")}"/>'.encode()
_DEFAULT_TEXT_WIDTH = 9360  # twips: US Letter between one-inch margins


def text_width(document: _Element) -> int:
    """The space between the margins of the last section, in twips."""
    section = _sections(document)[-1]
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    width, left, right = _number(size, "w"), _number(margins, "left"), _number(margins, "right")
    if width is None or left is None or right is None:
        return _DEFAULT_TEXT_WIDTH
    return width - left - right


def footers(package: Package) -> Iterator[Part]:
    """Each footer that the pages use, made where the first section has none.

    A later section has one of its own only where it does not go on with the one before.
    """
    settings = package.document.related("settings")
    even_too = any(_is_on(part.element, "evenAndOddHeaders") for part in settings)
    for number, section in enumerate(_sections(package.document.element)):
        kinds = [
            "default",
            *(["first"] if _is_on(section, "titlePg") else []),
            *(["even"] if even_too else []),
        ]
        for kind in kinds:
            own = next(
                (r for r in section.iterfind(f"{W}footerReference") if r.get(f"{W}type") == kind), None
            )
            if own is not None:
                yield package.document.part_under(own.get(_ID, ""))
            elif number == 0:
                yield _new(package, section, kind)


def _new(package: Package, section: _Element, kind: str) -> Part:
    footer = package.add(package.document, "footer", "word/footer.xml", MAIN.format("footer"), _EMPTY_FOOTER)
    id = next(id for id, (_, to) in package.document.rels.items() if to is footer)
    section.insert(0, etree.Element(f"{W}footerReference", {f"{W}type": kind, _ID: id}))
    return footer


def _sections(document: _Element) -> list[_Element]:
    """The properties of each section, in order; a document without any gets those of one section."""
    body = document[0]
    found = [*body.iterfind(f".//{W}pPr/{W}sectPr"), *body.iterfind(f"{W}sectPr")]
    return found or [etree.SubElement(body, f"{W}sectPr")]


def _is_on(element: _Element, name: str) -> bool:
    switch = element.find(f"{W}{name}")
    return switch is not None and switch.get(f"{W}val") not in ("0", "false", "off")


def _number(element: _Element | None, name: str) -> int | None:
    """A measure in twips; one with a unit, which Word does not write, is taken for unknown."""
    value = "" if element is None else element.get(f"{W}{name}", "")
    return int(value) if re.fullmatch(r"\d{1,6}", value) else None
