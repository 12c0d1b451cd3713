"""Letters as PDF: the few features of the format that staff letters use, written by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import NamedTuple

from benchmarks.letters import Content

_MONOSPACED_LINES = 54
_LINES = 44
_MARGIN, _TEXT, _MIDDLE = 72, 108, 324
_WIDTH = 5.4
"""Of a character, on average; the page is filled by 80 of them from `_TEXT` on."""
_COLUMNS = 80
_OBJECT = "{} 0 obj\n{}\nendobj\n"


class Line(NamedTuple):
    """Words with their left edges, in points."""

    pieces: tuple[tuple[int, str], ...] = ()
    underlined: bool = False


def pdf(text: str) -> bytes:
    """Return the pages of a text in Courier, each line of the text as one line of a page."""
    lines = text.splitlines()
    pages = [lines[at : at + _MONOSPACED_LINES] for at in range(0, len(lines), _MONOSPACED_LINES)]
    return _file("Courier", [_monospaced(page) for page in pages])


def staff_letter(says: Content) -> bytes:
    """Return a letter set as the staff's own PDFs are: Times, underlined headings, a header from page 2 on."""
    lines = list(_letter(says))
    pages = [lines[:_LINES]]
    header = [_at(_MARGIN, words) for words in (says.person, says.company, says.date)]
    room = _LINES - len(header) - 2
    for at in range(_LINES, len(lines), room):
        number = _at(_MARGIN, f"Page {len(pages) + 1}")
        pages.append([*header, number, Line(), *lines[at : at + room]])
    return _file("Times-Roman", [_set(page) for page in pages])


def _letter(says: Content) -> Iterator[Line]:
    yield from (_at(_MIDDLE, says.date), Line())
    for words in (says.person, "Chief Financial Officer", says.company, says.street, "Dayton, OH 45402"):
        yield _at(_MARGIN, words)
    yield Line()
    yield Line(((_TEXT, "Re:"), (_TEXT + 36, says.company)))
    yield _at(_TEXT + 36, says.form)
    yield from (_at(_TEXT + 36, f"File No. {says.file_number}"), Line())
    yield from (_at(_MARGIN, f"Dear {says.person}:"), Line())
    yield from (_at(_TEXT, "We have reviewed your filing and have the following comments."), Line())
    yield _at(_TEXT, "Please respond within ten business days, or tell us in that time when you will.")
    yield from (Line(), _at(_MARGIN, says.form, underlined=True), Line())
    for number, (heading, words) in enumerate(says.comments, 1):
        yield from (_at(_MARGIN, heading, underlined=True), Line())
        first, *rest = wrap(words, _COLUMNS)
        yield Line(((_MARGIN, f"{number}."), (_TEXT, first)))
        yield from (_at(_TEXT, line) for line in rest)
        yield Line()
    yield from (_at(_TEXT, "You may contact Perpetua Quill at 202-551-0101 with any questions."), Line())
    for words in ("Sincerely,", "", "Division of Corporation Finance", "Office of Manufacturing"):
        yield _at(_MIDDLE, words)


def _at(left: int, words: str, *, underlined: bool = False) -> Line:
    return Line(((left, words),), underlined)


def _monospaced(lines: Sequence[str]) -> str:
    return "".join(
        f"BT /F1 10 Tf {50 + 6 * (len(line) - len(line.lstrip()))} {740 - 12 * at} Td ({_escaped(line)}) Tj ET\n"
        for at, line in enumerate(lines)
        if line.strip()
    )


def _set(lines: Sequence[Line]) -> str:
    """Return the operators of a page, with the empty graphics states that the staff's PDFs are full of."""
    operators = []
    for at, line in enumerate(lines):
        base = 725 - 14.4 * at
        for left, words in line.pieces:
            operators.append("q\nQ\nq\n2 J\n0 G\n0 G\nQ\n")
            operators.append(f"BT\n1 0 0 1 {left} {base:.1f} Tm\n/F1 12 Tf\n({_escaped(words)})Tj\nET\n")
            if line.underlined:
                right = left + _WIDTH * len(words)
                operators.append(f"q\n0.6 w\n{left} {base - 1.5:.1f} m {right:.1f} {base - 1.5:.1f} l S\nQ\n")
    return "".join(operators)


def _escaped(line: str) -> str:
    return line.strip().replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _file(font: str, streams: Sequence[str]) -> bytes:
    """Return a file with this font and a page for each content stream."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(streams)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>",
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{font} >>",
    ]
    for number, stream in enumerate(streams):
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
