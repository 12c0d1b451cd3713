"""An empty Word document: python-docx's own without its hundred table styles, which take most of the time of a test."""

from __future__ import annotations

import io
from functools import cache

import docx
from docx.document import Document
from docx.oxml.ns import qn


def paper() -> Document:
    """Return a new document without text."""
    return docx.Document(io.BytesIO(_content()))


@cache
def _content() -> bytes:
    document = docx.Document()
    styles = document.styles.element
    for style in styles.findall(qn("w:style")):
        if style.get(qn("w:type")) == "table" and not style.get(qn("w:default")):
            styles.remove(style)
    for relationship in list(document.part.rels.values()):
        if relationship.reltype.endswith("/stylesWithEffects"):
            del document.part.rels[relationship.rId]
    return as_bytes(document)


def as_bytes(document: Document) -> bytes:
    """Return a document as a file."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
