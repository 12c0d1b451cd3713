"""The document's properties (docProps): the letter's, and nothing of the program that wrote it.

There is no date of creation: the same letter gives the same bytes, and Word adds its own when it saves.
"""

from __future__ import annotations

from drafter.writing.package import DECLARATION, Package
from drafter.writing.text import escape

_PLACES = {
    "core-properties": ("core", "application/vnd.openxmlformats-package.core-properties+xml"),
    "extended-properties": (
        "app",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    ),
}
"""By kind of relation: the name of the part and its content type."""


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
        f"{DECLARATION}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/">{elements}</cp:coreProperties>'
    ).encode()


def app_xml(*, company: str) -> bytes:
    """The company; no name of an application."""
    element = f"<Company>{escape(company)}</Company>" if company else ""
    return (
        f"{DECLARATION}<Properties"
        ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"{element}</Properties>"
    ).encode()


def replace(package: Package, kind: str, xml: bytes) -> None:
    """Put a part of properties in the place of the letterhead's own."""
    package.root.forget(kind)
    name, content_type = _PLACES[kind]
    package.add(package.root, kind, f"docProps/{name}.xml", content_type, xml)
