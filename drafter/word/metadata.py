"""Remove what a Word file says about the people and the drafts behind it.

Whatever the text itself shows, through a field, stays: Word would show an error in its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from docx.opc.part import XmlPart
from lxml import etree

from drafter.word.package import WordFile, drop_relationships, related, root_of
from drafter.word.text import name_of
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_CORE = {"creator": "author", "lastModifiedBy": "last modified by", "revision": "revision number"}
_EXTENDED = {"Company": "company", "Manager": "manager", "Template": "template"}
_TEXT_PARTS = (
    *("header", "footer", "footnotes", "endnotes", "comments"),
    *("styles", "numbering", "settings", "glossaryDocument", "fontTable"),
)
_REVISION_ID = re.compile(rf"{re.escape(W)}rsid\w*")
_NAME = r"""\s+(?:"([^"]*)"|(\S+))"""
_SHOWN = {
    "property": re.compile(rf"\bDOCPROPERTY{_NAME}", re.I),
    "variable": re.compile(rf"\bDOCVARIABLE{_NAME}", re.I),
    "field": re.compile(r"\b(AUTHOR|LASTSAVEDBY|REVNUM|TEMPLATE)\b", re.I),
}
"""Instructions of fields that show the file's metadata."""

_FIELD_OF = {
    **{"creator": "author", "lastModifiedBy": "lastsavedby", "revision": "revnum"},
    **{"Company": "company", "Manager": "manager", "Template": "template"},
}
"""The name of a property in fields: of its own, or of DOCPROPERTY."""


def scrub(file: WordFile) -> list[str]:
    """Remove the metadata of a file.

    Returns:
        What was removed: "author", "custom properties".
    """
    shown = _shown(file)
    found = [
        *_drop_properties(file, "core-properties", _CORE, shown),
        *_drop_properties(file, "extended-properties", _EXTENDED, shown),
        *_drop_custom(file, shown),
        *_drop_settings(file, shown),
        *_drop_revision_ids(file),
    ]
    if _has(file, "thumbnail"):
        drop_relationships(file.package, "thumbnail")
        found.append("thumbnail")
    return found


def _shown(file: WordFile) -> set[str]:
    """Return the names of the properties and variables that a field or a bound control shows, casefolded."""
    names = set()
    for root in _roots(file):
        code = "".join(_instructions(root))
        for pattern in _SHOWN.values():
            names |= {name.casefold() for found in pattern.findall(code) for name in _strings(found)}
        for binding in root.iter(f"{W}dataBinding"):
            names |= {name.casefold() for name in re.findall(r"\w+", binding.get(f"{W}xpath", ""))}
    return names


def _strings(found: str | tuple[str, ...]) -> Iterator[str]:
    yield from (found,) if isinstance(found, str) else filter(None, found)


def _instructions(root: _Element) -> Iterator[str]:
    for element in root.iter(f"{W}instrText", f"{W}fldSimple"):
        yield element.get(f"{W}instr", "") + " " if element.tag == f"{W}fldSimple" else element.text or ""


def _drop_properties(file: WordFile, kind: str, names: dict[str, str], shown: set[str]) -> list[str]:
    def is_meant(element: _Element) -> bool:
        name = name_of(element)
        kept = {name.casefold(), _FIELD_OF.get(name, "")} & shown
        return name in names and bool((element.text or "").strip()) and not kept

    return [
        names[name_of(element)] for part in related(file.package, kind) for element in _drop(part, is_meant)
    ]


def _drop_custom(file: WordFile, shown: set[str]) -> list[str]:
    dropped = [
        element
        for part in related(file.package, "custom-properties")
        for element in _drop(part, lambda element: element.get("name", "").casefold() not in shown)
    ]
    if not any(len(root_of(part)) for part in related(file.package, "custom-properties")):
        drop_relationships(file.package, "custom-properties")
    return ["custom properties"] if dropped else []


def _drop_settings(file: WordFile, shown: set[str]) -> list[str]:
    found = []
    for part in related(file.document, "settings"):
        if _drop(part, lambda element: name_of(element) == "attachedTemplate"):
            drop_relationships(part, "attachedTemplate")
            found.append("attached template")
        for variables in part.element.findall(f"{W}docVars"):
            for variable in list(variables):
                if variable.get(f"{W}name", "").casefold() not in shown:
                    variables.remove(variable)
                    found.append("document variables")
            if not len(variables):
                part.element.remove(variables)
    return list(dict.fromkeys(found))


def _drop_revision_ids(file: WordFile) -> list[str]:
    """Remove the numbers of editing sessions, from which drafts can be matched."""
    found = False
    for root in _roots(file):
        for element in list(root.iter(f"{W}rsids", f"{W}rsid")):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
                found = True
        for element in root.iter(etree.Element):
            for name in [name for name in element.attrib if _REVISION_ID.fullmatch(str(name))]:
                del element.attrib[name]
                found = True
    return ["revision ids"] if found else []


def _drop(part: XmlPart, chosen: Callable[[_Element], bool]) -> list[_Element]:
    """Remove the chosen elements of a part, and return them."""
    root = root_of(part)
    dropped = [element for element in root.iterchildren(etree.Element) if chosen(element)]
    for element in dropped:
        root.remove(element)
    return dropped


def _roots(file: WordFile) -> Iterator[_Element]:
    yield root_of(file.document)
    yield from map(root_of, related(file.document, *_TEXT_PARTS))


def _has(file: WordFile, kind: str) -> bool:
    return any(rel.reltype.rpartition("/")[2] == kind for rel in file.package.rels.values())
