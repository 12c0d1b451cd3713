"""Word files with what people leave in them, built from short pieces of XML."""

from __future__ import annotations

from io import BytesIO

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in NAMESPACES.items())


def run(text: str, properties: str = "", tag: str = "t") -> str:
    """Return a run as XML."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def paragraph(*content: str, properties: str = "") -> str:
    """Return a paragraph as XML; text without a tag becomes a run."""
    inside = "".join(one if one.startswith("<") else run(one) for one in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def elements(xml: str) -> list[etree._Element]:
    """Return pieces of XML as elements, with the namespaces that Word uses."""
    return list(etree.fromstring(f"<w:body {_DECLARED}>{xml}</w:body>"))


def document(*body: str, styles: str = "") -> Document:
    """Return a document with a body, and with styles besides those that python-docx gives it."""
    made = docx.Document()
    for element in reversed(elements("".join(body))):
        made.element.body.insert(0, element)
    for element in elements(styles):
        made.styles.element.append(element)
    return made


def saved(made: Document) -> bytes:
    """Return a document as a file."""
    data = BytesIO()
    made.save(data)
    return data.getvalue()


def add_part(made: Document, name: str, kind: str, xml: str) -> None:
    """Add a part beside the main one; `kind` is the last word of its relationship's type."""
    reltype = f"{RT.STYLES.removesuffix('styles')}{kind}"
    part = Part(PackURI(f"/word/{name}"), "application/xml", xml.encode(), made.part.package)
    made.part.relate_to(part, reltype)


def declared(name: str, content: str) -> str:
    """Return a part's XML with its namespaces declared."""
    return f"<w:{name} {_DECLARED}>{content}</w:{name}>"
