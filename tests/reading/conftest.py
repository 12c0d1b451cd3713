"""Builds files in the forms that letters arrive in, from as little as a test wants to say."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence

import pytest

Text = tuple[float, float, str] | tuple[float, float, str, str]
"""x, y (points from the lower left corner), text; style: any of bold, symbol, white, unpainted, small."""

FONTS = {"roman": "Times-Roman", "bold": "Times-Bold", "symbol": "Symbol"}
PICTURE = b"q 612 0 0 792 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"


def _operators(x: float, y: float, text: str, style: str = "") -> bytes:
    font = next((name for name in FONTS if name in style), "roman")
    size = 8 if "small" in style else 12
    ink = "1 1 1 rg" if "white" in style else "0 0 0 rg"
    mode = 3 if "unpainted" in style else 0
    shown = text.encode("latin-1" if font == "symbol" else "cp1252")
    for special in (b"\\", b"(", b")"):
        shown = shown.replace(special, b"\\" + special)
    return f"BT {ink} {mode} Tr /{font} {size} Tf 1 0 0 1 {x} {y} Tm (".encode() + shown + b") Tj ET\n"


def _stream(content: bytes, entries: str = "") -> bytes:
    return f"<< /Length {len(content)} {entries} >>\nstream\n".encode() + content + b"\nendstream"


def _file(objects: Sequence[bytes], trailer: str) -> bytes:
    data = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(data)}\n%%EOF\n"
    return bytes(data) + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode() + end.encode()


def build_pdf(
    *pages: Sequence[Text] | bytes, in_form: bool = False, rotate: int = 0, password: bool = False
) -> bytes:
    """A PDF of some pages, each a list of texts or raw content.

    `in_form` puts a page's content into a form XObject that is drawn ten points further right.
    """
    fonts = "".join(
        f"/{key} << /Type /Font /Subtype /Type1 /BaseFont /{name}"
        f"{'' if key == 'symbol' else ' /Encoding /WinAnsiEncoding'} >> "
        for key, name in FONTS.items()
    )
    resources = f"/Resources << /Font << {fonts}>>"
    first = 3
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{first + 3 * index} 0 R" for index in range(len(pages)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
    for index, page in enumerate(pages):
        content = page if isinstance(page, bytes) else b"".join(_operators(*text) for text in page)
        at = first + 3 * index
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Rotate {rotate} "
            f"{resources} /XObject << /Form {at + 2} 0 R >> >> /Contents {at + 1} 0 R >>".encode(),
            _stream(b"q 1 0 0 1 10 0 cm /Form Do Q" if in_form else content),
            _stream(content, f"/Type /XObject /Subtype /Form /BBox [0 0 612 792] {resources} >>"),
        ]
    if not password:
        return _file(objects, "")
    key = "<" + 32 * "5A" + ">"
    objects.append(f"<< /Filter /Standard /V 1 /R 2 /O {key} /U {key} /P -4 >>".encode())
    return _file(objects, f"/Encrypt {len(objects)} 0 R /ID [{key} {key}]")


def build_docx(body: str, **parts: str) -> bytes:
    """A Word document with this XML in its body, and other parts by their names (`numbering`, `styles`)."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {space}>{content}</w:{name}>")
    return buffer.getvalue()


@pytest.fixture
def make_pdf() -> Callable[..., bytes]:
    """`build_pdf`, for tests: files here cannot import one another."""
    return build_pdf


@pytest.fixture
def make_docx() -> Callable[..., bytes]:
    """`build_docx`, for tests."""
    return build_docx


@pytest.fixture
def picture() -> bytes:
    """The content of a page that is a picture."""
    return PICTURE
