"""The document's properties (docProps): the letter's, and nothing of the program that wrote it.

There is no date of creation: the same letter gives the same bytes, and Word adds its own when it saves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from drafter.writing.text import escape

if TYPE_CHECKING:
    from docx.package import Package

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PLACES = {
    RELATIONSHIP_TYPE.CORE_PROPERTIES: ("/docProps/core.xml", CONTENT_TYPE.OPC_CORE_PROPERTIES),
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES: ("/docProps/app.xml", CONTENT_TYPE.OFC_EXTENDED_PROPERTIES),
}


def core_xml(*, title: str, author: str, language: str) -> bytes:
    """Title, author and language; what is empty is left out."""
    values = (
        ("dc:title", title),
        ("dc:creator", author),
        ("cp:lastModifiedBy", author),
        ("dc:language", language),
    )
    elements = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in values if value)
    return (
        f"{_DECLARATION}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/">{elements}</cp:coreProperties>'
    ).encode()


def app_xml(*, company: str) -> bytes:
    """The company; no name of an application."""
    element = f"<Company>{escape(company)}</Company>" if company else ""
    return (
        f"{_DECLARATION}<Properties"
        ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"{element}</Properties>"
    ).encode()


def replace(package: Package, relation: str, xml: bytes) -> None:
    """Put a part of properties in the place of the letterhead's own."""
    for key in [key for key, rel in package.rels.items() if rel.reltype == relation]:
        del package.rels[key]
    name, content_type = _PLACES[relation]
    package.relate_to(Part(PackURI(name), content_type, xml, package), relation)
