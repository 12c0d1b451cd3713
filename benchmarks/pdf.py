"""A text as a PDF, a line of the text as a line of the page: enough of the format to be read."""

from __future__ import annotations

_LINES = 54
_OBJECT = "{} 0 obj\n{}\nendobj\n"


def pdf(text: str) -> bytes:
    """The pages of a text in Courier."""
    lines = text.splitlines()
    pages = [lines[at : at + _LINES] for at in range(0, len(lines), _LINES)]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
    ]
    for number, page in enumerate(pages):
        stream = _stream(page)
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}endstream")
    file, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(file))
        file += _OBJECT.format(number, content)
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    file += f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\n"
    return f"{file}startxref\n{file.rindex('xref')}\n%%EOF\n".encode("latin-1")


def _stream(lines: list[str]) -> str:
    shown = ""
    for at, line in enumerate(lines):
        words = line.lstrip()
        if words:
            x, y = 50 + 6 * (len(line) - len(words)), 740 - 12 * at
            escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
            shown += f"BT /F1 10 Tf {x} {y} Td ({escaped}) Tj ET\n"
    return shown
