"""The lines of a sample letter as a PDF, as a program prints it; and raw pages."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

_INDENT = {"-": 1, ">": 1}
_LINES, _WIDTH, _LEADING, _LEFT, _TOP = 50, 84, 13, 72, 720
_FONTS = {"": "Times-Roman", "*": "Times-Bold", "-": "Times-Bold", "#": "Times-Bold"}


def as_pdf(lines: Sequence[str]) -> bytes:
    """Return a letter as a PDF."""
    printed = list(_printed(lines))
    return pdf_of(*(_page(printed[at : at + _LINES]) for at in range(0, len(printed), _LINES)))


def pdf_of(*pages: bytes, annotation: str = "") -> bytes:
    """Return a PDF of pages that are given as their drawing operators.

    Args:
        pages: The operators of each page.
        annotation: The dictionary of an annotation on each page.
    """
    fonts = " ".join(
        f"/{_key(kind)} << /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
        for kind, name in _FONTS.items()
    )
    kids = " ".join(f"{3 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
    ]
    for at, content in enumerate(pages):
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << {fonts} >> >> "
            f"/Annots [{annotation}] /Contents {4 + 2 * at} 0 R >>".encode(),
            f"<< /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream",
        ]
    return _file(objects)


def _page(lines: Sequence[tuple[str, float, str]]) -> bytes:
    return b"\n".join(
        text_at(left, _TOP - _LEADING * at, words, kind)
        for at, (kind, left, words) in enumerate(lines)
        if words
    )


def text_at(left: float, bottom: float, words: str, kind: str = "") -> bytes:
    """Return the operators for words at a place of a page."""
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252")
    return f"BT /{_key(kind)} 11 Tf {left} {bottom} Td (".encode() + escaped + b") Tj ET"


def _printed(lines: Sequence[str]) -> Iterator[tuple[str, float, str]]:
    """Yield each printed line with its kind and left edge, and an empty one between paragraphs."""
    for line in filter(str.strip, lines):
        kind, _, words = line.partition(" ")
        if kind == "^":
            continue
        kind, words = (kind, words) if kind in ("#", "*", "-", ">") else ("", line)
        bullet = "• " if kind == "-" else ""
        for printed in textwrap.wrap(bullet + words, _WIDTH):
            yield kind, _LEFT + 36 * _INDENT.get(kind, 0), printed
        yield "", _LEFT, ""


def _key(kind: str) -> str:
    return {"": "Plain", "#": "Heading", "*": "Comment", "-": "Bullet", ">": "Plain"}[kind]


def _file(objects: Sequence[bytes]) -> bytes:
    data = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    return bytes(data) + f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode() + end.encode()
