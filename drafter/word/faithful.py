"""Write a changed Word file so that each part that did not change keeps its bytes.

A letter that counsel has worked on has parts that Drafter does not know, and an order of its own. Here only the parts
that differ are replaced; a list of relationships or content types gets a line more or less.
"""

from __future__ import annotations

from lxml import etree

from drafter.word.archive import TYPES_PART, Archive, parse_plain, zip_parts
from drafter.word.package import WordFile

_KEYS = ("Id", "PartName")
"""The attributes that name a line of a list: of relationships, of content types."""


def open_faithfully(data: bytes) -> WordFile:
    """Open a Word file that `changed_only` will write.

    Raises:
        WordFileError: It is not a Word document, is damaged, or larger than any Word file.
    """
    return WordFile(data, missing_ok=True)


def changed_only(original: bytes, file: WordFile) -> bytes:
    """Return a file with the changes made since it was opened, and otherwise with the bytes of the original.

    Args:
        original: The file as it was.
        file: The same file, opened with `open_faithfully` and changed.
    """
    archive = Archive(original)
    parts = {name: archive.unpack(name) for name in archive.names}
    before, after = open_faithfully(original).files(), file.files()
    for name in before.keys() - after.keys():
        parts.pop(name, None)
    for name, content in after.items():
        if content != before.get(name):
            is_list = name in parts and (name == TYPES_PART or name.endswith(".rels"))
            parts[name] = _changed_list(parts[name], before.get(name), content) if is_list else content
    return zip_parts(parts)


def _changed_list(original: bytes, before: bytes | None, after: bytes) -> bytes:
    """Return a list with the lines that are new, and without those that are gone."""
    root = parse_plain(original)
    own, new = _lines(root), _lines(parse_plain(after))
    old = _lines(parse_plain(before)) if before else {}  # an empty list is not opened
    for name in own.keys() & (old.keys() - new.keys()):
        root.remove(own[name])
    root.extend([line for name, line in new.items() if name not in old and name not in own])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _lines(root: etree._Element) -> dict[str, etree._Element]:
    return {name: line for line in root for key in _KEYS if (name := line.get(key))}
