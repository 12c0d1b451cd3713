"""Add to words of a Word file what people leave in one: a tracked change, a comment, hidden text."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable

from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor
from docx.text.run import Run
from lxml import etree

from drafter.checking.rule import WordMark

_PIXEL = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")


def _run_with(document: Document, words: str) -> Run:
    """Return a run of these words alone, splitting the run that contains them."""
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            before, found, after = run.text.partition(words)
            if not found:
                continue
            run.text = before
            own, rest = (_copy_after(run, text) for text in (words, after))
            run._r.addnext(own._r)
            own._r.addnext(rest._r)
            return own
    raise AssertionError(f"the sample has no {words!r} in one run")


def _copy_after(run: Run, text: str) -> Run:
    from copy import deepcopy

    copied = Run(deepcopy(run._r), run._parent)
    copied.text = text
    return copied


def _tracked(kind: str) -> Callable[[Document, str], None]:
    def change(document: Document, words: str) -> None:
        run = _run_with(document, words)
        element = OxmlElement(f"w:{kind}")
        element.set(qn("w:id"), "901")
        element.set(qn("w:author"), "Piet Hallam")
        element.set(qn("w:date"), "2025-03-13T09:00:00Z")
        run._r.addprevious(element)
        element.append(run._r)
        if kind == "del":
            for text in run._r.findall(qn("w:t")):
                text.tag = qn("w:delText")

    return change


def _comment(document: Document, words: str) -> None:
    document.add_comment(
        [_run_with(document, words)], text="Is this so?", author="Piet Hallam", initials="PH"
    )


def _hidden(document: Document, words: str) -> None:
    _run_with(document, words).font.hidden = True


def _colored(document: Document, words: str) -> None:
    _run_with(document, words).font.color.rgb = RGBColor(0xC0, 0x00, 0x00)


def _highlighted(document: Document, words: str) -> None:
    _run_with(document, words).font.highlight_color = WD_COLOR_INDEX.YELLOW


def _field(document: Document, words: str) -> None:
    """Turn words into a merge field that shows them."""
    run = _run_with(document, words)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), " MERGEFIELD Matter ")
    run._r.addprevious(field)
    field.append(run._r)


def _embedded(document: Document, words: str) -> None:
    embedded = OxmlElement("w:object")
    etree.SubElement(embedded, "{urn:schemas-microsoft-com:office:office}OLEObject", ProgID="Excel.Sheet.12")
    _run_with(document, words)._r.append(embedded)


def _picture(document: Document, words: str) -> None:
    _run_with(document, words).add_picture(io.BytesIO(_PIXEL))


def _blank_control(document: Document, words: str) -> None:
    """Put words into a control as its prompt."""
    run = _run_with(document, words)
    control, properties, content = (OxmlElement(f"w:{name}") for name in ("sdt", "sdtPr", "sdtContent"))
    properties.append(OxmlElement("w:showingPlcHdr"))
    control.extend((properties, content))
    run._r.addprevious(control)
    content.append(run._r)


def _note_of_drafter(document: Document, words: str) -> None:
    document.add_comment([_run_with(document, words)], text="Topic: Inventory.", author="Drafter")


def _property(document: Document, words: str) -> None:
    document.core_properties.author = words


def _language(document: Document, words: str) -> None:
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), words)


MARKS: dict[WordMark, Callable[[Document, str], None]] = {
    "insertion": _tracked("ins"),
    "deletion": _tracked("del"),
    "comment": _comment,
    "hidden": _hidden,
    "colored": _colored,
    "highlighted": _highlighted,
    "field": _field,
    "embedded_object": _embedded,
    "picture": _picture,
    "blank_control": _blank_control,
    "note_of_drafter": _note_of_drafter,
    "property": _property,
    "language": _language,
}
