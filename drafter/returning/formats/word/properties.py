"""A Word file's properties, its variables, and traces of how it was made."""

from __future__ import annotations

from lxml import etree

from drafter.marks import FileProperties, NamedValue
from drafter.reading.formats.word_file import attribute, child
from drafter.returning.formats.word.file_parts import root
from drafter.word.package import WordFile, related
from drafter.word.text import name_of

_CORE = {
    **{"title": "title", "subject": "subject", "creator": "author", "lastModifiedBy": "last_modified_by"},
    **{"keywords": "keywords", "description": "description", "category": "category"},
    **{"contentStatus": "status", "revision": "revision"},
}
_EXTENDED = {"Company": "company", "Manager": "manager", "Template": "template"}
"""The elements of the two parts with properties, and the field for each."""


def file_properties(file: WordFile) -> FileProperties:
    """Return the properties of a file."""
    found = _fields(root(file, "core-properties"), _CORE) | _fields(
        root(file, "extended-properties"), _EXTENDED
    )
    settings = next(iter(related(file.document, "settings")), None)
    sheet = root(file.document, "settings")
    if settings is not None:
        attached = (rel for rel in settings.rels.values() if rel.reltype.endswith("/attachedTemplate"))
        if path := next((rel.target_ref for rel in attached if rel.is_external), ""):
            found["template"] = path
    custom = _elements(root(file, "custom-properties"))
    variables = _elements(child(sheet, "docVars"))
    return FileProperties(
        **found,
        custom=tuple(NamedValue(attribute(one, "name"), _text(one)) for one in custom),
        variables=tuple(NamedValue(attribute(one, "name"), attribute(one, "val")) for one in variables),
        has_revision_ids=child(sheet, "rsids") is not None,
        has_thumbnail=any(rel.reltype.endswith("/thumbnail") for rel in file.package.rels.values()),
    )


def _fields(part: etree._Element | None, names: dict[str, str]) -> dict[str, str]:
    return {
        names[name]: text
        for one in _elements(part)
        if (name := name_of(one)) in names and (text := _text(one))
    }


def _elements(around: etree._Element | None) -> list[etree._Element]:
    return [] if around is None else list(around)


def _text(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())
