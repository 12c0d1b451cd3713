"""Declare in one Word file the namespaces of another, so that what is carried over can be understood as it was.

Word names namespaces by their prefixes in the values of some attributes (`mc:Ignorable`, `Requires`), so these must be
declared at the root, and older versions of Word must know which ones they may ignore.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from drafter.word.archive import zip_parts
from drafter.word.package import WordFile, related, root_of
from drafter.word.xml import COMPATIBILITY

if TYPE_CHECKING:
    from docx.opc.part import XmlPart
    from lxml.etree import _Element

_IGNORABLE = f"{COMPATIBILITY}Ignorable"
_SHARED = ("styles", "numbering", "comments", "footnotes", "endnotes", "commentsExtended", "people")


def with_namespaces_of(source: WordFile, data: bytes) -> bytes:
    """Return a Word file with the namespaces of another one declared in the parts that both have.

    Args:
        source: The other file.
        data: The file.
    """
    file = WordFile(data)
    files = file.files()
    for own, other in _both(file, source):
        root = _declaring(root_of(own), root_of(other))
        files[own.partname.membername] = etree.tostring(
            root, xml_declaration=True, encoding="UTF-8", standalone=True
        )
    return zip_parts(files)


def begun_like(other: _Element) -> bytes:
    """Return an empty part with the name and the namespaces of another one's root."""
    return etree.tostring(_declaring(etree.Element(other.tag), other))


def _namespaces(root: _Element) -> dict[str, str]:
    """Return the namespaces that a root declares, by their prefixes; one without a prefix is not needed by name."""
    return {prefix: name for prefix, name in root.nsmap.items() if prefix}


def _both(file: WordFile, other: WordFile) -> list[tuple[XmlPart, XmlPart]]:
    shared = [(related(file.document, kind), related(other.document, kind)) for kind in _SHARED]
    return [
        (file.document, other.document),
        *((own[0], others[0]) for own, others in shared if own and others),
    ]


def _declaring(root: _Element, other: _Element) -> _Element:
    """Return a root with the namespaces of another one too; where both use a prefix, it keeps its own meaning."""
    known = {**_namespaces(other), **_namespaces(root)}
    new = etree.Element(root.tag, nsmap=known)
    for name, value in root.attrib.items():
        new.set(name, value)
    new.text = root.text
    new.extend(list(root))
    ignorable = dict.fromkeys(root.get(_IGNORABLE, "").split())
    ignorable.update(
        dict.fromkeys(
            prefix
            for prefix in other.get(_IGNORABLE, "").split()
            if known.get(prefix) == other.nsmap.get(prefix)
        )
    )
    if ignorable:
        new.set(_IGNORABLE, " ".join(prefix for prefix in ignorable if prefix in known))
    return new
