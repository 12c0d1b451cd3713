"""The document's properties (docProps): the letter's, and nothing of the program that wrote it.

There is no date of creation: the same letter gives the same bytes, and Word adds its own when it saves.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

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

_NONE: Mapping[str, str] = MappingProxyType({})


def core_xml(*, title: str, author: str, language: str, own: Mapping[str, str] = _NONE) -> bytes:
    """Title, author and language; what is empty is left out. `own` are the firm's, by the element's name."""
    values = {
        "dc:title": title,
        "dc:creator": author,
        "cp:lastModifiedBy": author,
        "dc:language": language,
        **dict.fromkeys(("dc:subject", "dc:description", "cp:keywords", "cp:category"), ""),
    }
    values |= {name: own[name[3:]] for name in values if name[3:] in own}
    elements = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in values.items() if value)
    return (
        f"{DECLARATION}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/">{elements}</cp:coreProperties>'
    ).encode()


def app_xml(*, company: str, own: Mapping[str, str] = _NONE) -> bytes:
    """The company, and whose the manager is where the firm says so; no name of an application."""
    values = {"Manager": own.get("Manager", ""), "Company": own.get("Company", company)}
    elements = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in values.items() if value)
    return (
        f"{DECLARATION}<Properties"
        ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"{elements}</Properties>"
    ).encode()


def replace(package: Package, kind: str, xml: bytes) -> None:
    """Put a part of properties in the place of the letterhead's own."""
    package.root.forget(kind)
    name, content_type = _PLACES[kind]
    package.add(package.root, kind, f"docProps/{name}.xml", content_type, xml)
