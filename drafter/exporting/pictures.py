"""The pictures of a Word file, and the objects that cannot be exported."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafter.exporting.page import Picture, PictureFile

if TYPE_CHECKING:
    from docx.opc.part import Part
    from lxml.etree import _Element

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_EMU = 12700
_LENGTH = re.compile(r"\b(width|height)\s*:\s*([\d.]+)(pt|in|px)?")
_UNITS = {"pt": 1.0, "in": 72.0, "px": 0.75, None: 0.75}
_SIGNATURES = {
    b"\xff\xd8\xff": "jpg",
    b"GIF8": "gif",
    b"\x89PNG": "png",
    b"BM": "bmp",
    b"\x01\x00\x00\x00": "emf",
    b"\xd7\xcd\xc6\x9a": "wmf",
    b"II*\x00": "tiff",
    b"MM\x00*": "tiff",
}


class Pictures:
    """The pictures of a letter, each file once, and what was lost."""

    def __init__(self) -> None:
        """Begin without any."""
        self.files: list[PictureFile] = []
        self.lost: Counter[str] = Counter()
        self._numbers: dict[bytes, int] = {}
        self.part: Part | None = None

    def of(self, element: _Element, *, has_text: bool) -> Iterator[Picture]:
        """Yield the pictures of a drawing, or of an object. One without any is lost, unless it has a text box."""
        found = False
        for reference in element.iter("{*}blip", "{*}imagedata"):
            data = self._data(reference.get(f"{_R}embed") or reference.get(f"{_R}id") or "")
            if data:
                found = True
                yield Picture(self._number(data), *_size(element, reference))
        if not found and not has_text:
            self.lose("chart or drawing")

    def lose(self, what: str) -> None:
        """Note that something cannot be exported."""
        self.lost[what] += 1

    def _data(self, id: str) -> bytes:
        rels = self.part.rels if self.part is not None else {}
        if id in rels and not rels[id].is_external:
            return bytes(rels[id].target_part.blob)
        return b""

    def _number(self, data: bytes) -> int:
        if data not in self._numbers:
            self.files.append(PictureFile(data, _format(data)))
            self._numbers[data] = len(self.files)
        return self._numbers[data]


def _format(data: bytes) -> str:
    return next((kind for start, kind in _SIGNATURES.items() if data.startswith(start)), "unknown")


def _size(element: _Element, reference: _Element) -> tuple[float, float]:
    """Return the width and height of a picture."""
    for extent in element.iter("{*}extent"):
        width, height = extent.get("cx", ""), extent.get("cy", "")
        if width.isdigit() and height.isdigit():
            return int(width) / _EMU, int(height) / _EMU
    shape = reference.getparent()
    style = "" if shape is None else shape.get("style", "")
    lengths = {name: float(length) * _UNITS[unit or None] for name, length, unit in _LENGTH.findall(style)}
    return lengths.get("width", 0.0), lengths.get("height", 0.0)
