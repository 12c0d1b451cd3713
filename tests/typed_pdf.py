"""A letter's text as a PDF, line by line in Courier, for tests that need pages."""

from __future__ import annotations

_LINES, _TOP, _LEFT, _HEIGHT = 46, 740, 54, 14.5


def pdf_of(text: str) -> bytes:
    """A PDF with these lines."""
    lines = text.splitlines()
    pages = [_page(lines[at : at + _LINES]) for at in range(0, len(lines), _LINES)]
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    for at, content in enumerate(pages):
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * at} 0 R "
            "/Resources << /Font << /F 3 0 R >> >> >>".encode(),
            f"<< /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream",
        ]
    return _file(objects)


def _page(lines: list[str]) -> bytes:
    shown = []
    for at, line in enumerate(lines):
        if words := line.strip():
            indent = _LEFT + 5.4 * (len(line) - len(line.lstrip()))
            text = words.encode("cp1252", "replace")
            for special in (b"\\", b"(", b")"):
                text = text.replace(special, b"\\" + special)
            place = f"BT /F 9 Tf 1 0 0 1 {indent:.1f} {_TOP - _HEIGHT * at:.1f} Tm (".encode()
            shown.append(place + text + b") Tj ET")
    return b"\n".join(shown)


def _file(objects: list[bytes]) -> bytes:
    data = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    return bytes(data) + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode() + end.encode()
