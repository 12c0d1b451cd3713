"""The document's properties (docProps): those that the firm set in the letterhead, otherwise those of the letter.

Word does the same when it creates a document from a template. Author, revision and dates never come from the
letterhead. There is no creation date, so that the same letter gives the same bytes; Word adds one when it saves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from lxml import etree

from drafter.kernel.patterns import pattern
from drafter.word.archive import DECLARATION
from drafter.word.package import WordFile, drop_relationships, related
from drafter.word.runs import escape

_PARTS = {
    "core-properties": (RT.CORE_PROPERTIES, "docProps/core.xml", CT.OPC_CORE_PROPERTIES),
    "extended-properties": (RT.EXTENDED_PROPERTIES, "docProps/app.xml", CT.OFC_EXTENDED_PROPERTIES),
}
"""The type, part name and content type of each kind of relationship."""

_OF_THE_FIRM = ("subject", "description", "keywords", "category", "contentStatus", "Manager", "HyperlinkBase")
"""Properties that a letter does not have; only the firm can have set them."""

_NO_TITLE = pattern(
    r"(?:microsoft )?(?:word )?(?:blank |new |untitled )?(?:document|letter|letterhead|template|untitled) ?\d*",
    re.I,
)
"""A title that only names the file: “Letterhead”, “Document1”."""

_NONE: Mapping[str, str] = MappingProxyType({})


def set_by_firm(file: WordFile) -> dict[str, str]:
    """Return the properties that the firm set, by the names of their elements."""
    found = {}
    for part in related(file.package, *_PARTS):
        for element in part.element.iterchildren(etree.Element):
            name, text = etree.QName(element).localname, (element.text or "").strip()
            if text and name in (*_OF_THE_FIRM, "title", "Company"):
                found[name] = text
    if _NO_TITLE.fullmatch(found.get("title", "")):
        del found["title"]
    return found


def core_xml(*, title: str, author: str, language: str, own: Mapping[str, str] = _NONE) -> bytes:
    """Return the part with title, author and language.

    Args:
        title: The title; "" omits it, here and below.
        author: The author.
        language: The language.
        own: The firm's properties, by the names of their elements; they override the others.
    """
    values = {
        "dc:title": title,
        "dc:creator": author,
        "cp:lastModifiedBy": author,
        "dc:language": language,
        **dict.fromkeys(
            ("dc:subject", "dc:description", "cp:keywords", "cp:category", "cp:contentStatus"), ""
        ),
    }
    elements = "".join(_elements(values, own))
    return (
        f"{DECLARATION}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/">{elements}</cp:coreProperties>'
    ).encode()


def app_xml(*, company: str, own: Mapping[str, str] = _NONE) -> bytes:
    """Return the part with the company and the firm's other properties, without the name of an application."""
    elements = "".join(_elements({"Manager": "", "Company": company, "HyperlinkBase": ""}, own))
    return (
        f"{DECLARATION}<Properties"
        ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"{elements}</Properties>"
    ).encode()


def replace(file: WordFile, kind: str, xml: bytes) -> None:
    """Replace one of the letterhead's parts with properties.

    Args:
        file: The letterhead.
        kind: "core-properties" or "extended-properties".
        xml: The new part.
    """
    drop_relationships(file.package, kind)
    file.add(file.package, *_PARTS[kind], xml)


def _elements(values: Mapping[str, str], own: Mapping[str, str]) -> Iterator[str]:
    for name, value in values.items():
        if text := own.get(name.rpartition(":")[2], value):
            yield f"<{name}>{escape(text)}</{name}>"
