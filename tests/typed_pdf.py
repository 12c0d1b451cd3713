"""A letter as a PDF in Courier, for tests and pictures that need pages."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from drafter.model import CommentLetter

_COLUMNS, _LINES, _TOP, _LEFT, _HEIGHT = 78, 46, 720, 72, 14.0


def typed(letter: CommentLetter) -> bytes:
    """A letter that was read, typed on pages again."""
    return pdf_of("\n".join(_lines(letter)))


def _lines(letter: CommentLetter) -> Iterator[str]:
    to = letter.addressee
    yield from (
        "",
        f"{'':36}{letter.date:%B} {letter.date.day}, {letter.date.year}" if letter.date else "",
        "",
    )
    yield from filter(None, (to.name, to.title, to.company, *to.address))
    first, *others = filter(None, (letter.subject.registrant, *letter.subject.lines))
    yield from (
        "",
        f"        Re:     {first}",
        *(f"{'':16}{line}" for line in others),
        "",
        str(letter.salutation),
    )
    for paragraph in letter.opening:
        yield from ("", *textwrap.wrap(paragraph, _COLUMNS))
    for comment in letter.comments:
        yield from (line for heading in comment.headings for line in ("", *textwrap.wrap(heading, _COLUMNS)))
        for at, block in enumerate(comment.blocks):
            number = comment.label if at == 0 else ""
            yield from (
                "",
                *textwrap.wrap(block.text, _COLUMNS, initial_indent=f"{number:6}", subsequent_indent=6 * " "),
            )
    for paragraph in letter.closing:
        yield from ("", *textwrap.wrap(paragraph, _COLUMNS))
    yield from (
        "",
        f"{'':36}Sincerely,",
        "",
        f"{'':36}{letter.signature.division}",
        f"{'':36}{letter.signature.office}",
    )


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
            indent = _LEFT + 6 * (len(line) - len(line.lstrip()))
            text = words.encode("cp1252", "replace")
            for special in (b"\\", b"(", b")"):
                text = text.replace(special, b"\\" + special)
            place = f"BT /F 10 Tf 1 0 0 1 {indent:.1f} {_TOP - _HEIGHT * at:.1f} Tm (".encode()
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
