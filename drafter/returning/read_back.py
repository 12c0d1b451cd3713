"""What counsel has made of a letter: the text of each content control, by its tag."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import InputNotFoundError, InputNotReadableError
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_DOCUMENT = "word/document.xml"
_CHARACTERS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}
_NOT_TEXT = {f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr"}
"""Struck by a tracked change, or a property (`w:tab` is a tab stop in a paragraph's properties)."""


def read_back(source: str | Path | bytes) -> dict[str, list[str]]:
    """The paragraphs of each tagged content control of a Word file, in the order of the document.

    The staff's number stands in the first paragraph of its comment, before a tab. A control that still shows
    its prompt has no paragraphs. Tracked insertions count, tracked deletions do not.

    Raises:
        InputNotFoundError: there is no such file.
        InputNotReadableError: it is no Word document.
    """
    found: dict[str, list[str]] = {}
    for control in _document(source).iter(f"{W}sdt"):
        tag = control.find(f"{W}sdtPr/{W}tag")
        if tag is None:
            continue
        texts = found.setdefault(tag.get(f"{W}val", ""), [])
        if control.find(f"{W}sdtPr/{W}showingPlcHdr") is None:
            texts.extend(_paragraphs(control))
    return found


def _document(source: str | Path | bytes) -> _Element:
    from lxml import etree

    file = BytesIO(source) if isinstance(source, bytes) else Path(source)
    name = "The file" if isinstance(source, bytes) else str(source)
    parser = etree.XMLParser(huge_tree=True, resolve_entities=False, no_network=True)
    try:
        with zipfile.ZipFile(file) as archive:
            return etree.fromstring(archive.read(_DOCUMENT), parser)
    except FileNotFoundError as error:
        raise InputNotFoundError(f"There is no file {name}.") from error
    except (OSError, KeyError, zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        raise InputNotReadableError(
            f"{name} is not a Word document.", advice="Open it in Word and save it as .docx."
        ) from error


def _paragraphs(control: _Element) -> list[str]:
    paragraphs = list(control.iter(f"{W}p"))
    return ["".join(_pieces(part)) for part in (paragraphs or [control])]


def _pieces(element: _Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in _CHARACTERS:
            yield _CHARACTERS[child.tag]
        elif child.tag not in _NOT_TEXT:
            yield from _pieces(child)
