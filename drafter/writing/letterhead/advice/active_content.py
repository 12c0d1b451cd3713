"""Content of a letterhead besides text and pictures of its own, which would go out with every letter.

Nothing of it is opened, fetched or taken out. What runs by itself is refused where the letterhead is opened.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.problems import Place, Problem
from drafter.word.fields import instructions
from drafter.word.package import related
from drafter.word.paragraphs import paragraphs
from drafter.word.sections import named_parts
from drafter.word.text import PARAGRAPH
from drafter.writing.letterhead.spots import spot_of
from drafter.writing.letterhead.to_read import letterhead_to_read

if TYPE_CHECKING:
    from docx.opc.part import Part, XmlPart
    from docx.package import Package
    from lxml.etree import _Element

_INSIDE = {
    "oleObject": "An embedded object (OLE) would go out with every letter, with all that it contains; "
    "delete it, or paste it again as a picture.",
    "package": "An embedded file would go out with every letter; delete it, or paste it again as a picture.",
    "control": "A control that may run code (ActiveX) would go out with every letter; delete it.",
    "aFChunk": "Another document is embedded, which Word would only insert when a letter is opened; insert its text.",
    "webextensiontaskpanes": "An add-in for Word is embedded, which would start with every letter; remove it: "
    "File, Info, Inspect Document.",
}
"""Content of the file, by the last word of the type of its relationship."""

_OUTSIDE = {
    "attachedTemplate": "With every letter, Word would load the template {}; change it to Normal: Developer, "
    "Document Template.",
    "image": "Word would fetch the picture {} from there with every letter; insert the picture itself.",
    "oleObject": "With every letter, Word would ask {} for an object; delete it, or paste it again as a picture.",
    "frame": "Word would fetch {} from there with every letter; delete the frame.",
    "subDocument": "Word would fetch {} from there with every letter; insert its text.",
    "aFChunk": "Word would fetch {} from there with every letter; insert its text.",
    "mailMergeSource": "A letter would be the main document of a mail merge with {}; make it a normal Word document: "
    "Mailings, Start Mail Merge.",
}
"""Content at an address, by the same; the address replaces the braces."""

_FIELDS = {
    "DDE": "The field “{}” asks another program for its text; unlink it (Ctrl+Shift+F9).",
    "LINK": "The field “{}” asks another program for its text; unlink it (Ctrl+Shift+F9).",
    "INCLUDETEXT": "The field “{}” reads another file; unlink it (Ctrl+Shift+F9).",
    "INCLUDEPICTURE": "The field “{}” reads a picture from elsewhere; insert the picture itself.",
    "IMPORT": "The field “{}” reads a picture from elsewhere; insert the picture itself.",
    "DATABASE": "The field “{}” asks a database; unlink it (Ctrl+Shift+F9).",
    "MACROBUTTON": "The field “{}” shows a button for a macro; type a tag in its place.",
}
"""Fields that reach outside the letter, by the first word of their instruction, which replaces the braces."""


def active_content(path: Path) -> Iterator[Problem]:
    """Yield embedded objects and files, whatever is at an address, and fields that reach outside the letter.

    Raises:
        TemplateError: The letterhead cannot be read.
    """
    file = letterhead_to_read(path)
    parts = list(named_parts(file))
    sources: list[tuple[Package | Part, str]] = [(file.package, "file"), *parts]
    sources += ((part, "settings") for part in related(file.document, "settings"))
    found: dict[Problem, None] = {}
    for source, name in sources:
        for relation in source.rels.values():
            kind = relation.reltype.rpartition("/")[2]
            table = _OUTSIDE if relation.is_external else _INSIDE
            if kind in table:
                message = table[kind].format(f"“{relation.target_ref}”" if relation.is_external else "")
                found[Problem("active_content", "info", Place(part=name), message)] = None
    for part, name in parts:
        found |= dict.fromkeys(_of_fields(part, name))
    yield from found


def _of_fields(part: XmlPart, name: str) -> Iterator[Problem]:
    numbers = {paragraph: number for number, paragraph in paragraphs(part.element)}
    for element, instruction in instructions(part.element):
        kind = instruction.partition(" ")[0].upper()
        if kind in _FIELDS:
            message = _FIELDS[kind].format(instruction)
            yield Problem("active_content", "info", _spot(element, name, numbers), message)


def _spot(element: _Element, part: str, numbers: dict[_Element, int]) -> Place:
    paragraph = next(element.iterancestors(PARAGRAPH), None)
    if paragraph is None or paragraph not in numbers:
        return Place(part=part)
    return spot_of(part, numbers[paragraph], paragraph)
