"""Letters as an attacker or a bad network makes them: each ends soon, in little memory, with an answer.

docs/hostile-inputs.md has a row for each of them, and says in words what is asserted here.
"""

from __future__ import annotations

import binascii
import io
import json
import os
import re
import resource
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.letters import letter
from benchmarks.pdf import pdf

PROJECT = Path(__file__).resolve().parents[2]
PAGE = PROJECT / "docs" / "hostile-inputs.md"
SECONDS = 20
MEMORY = 1_500_000_000
"""Bytes of address space, four fifths of which pdfium and glibc reserve and do not use."""

LETTER = letter(3)
WORDS = "Please tell us how you determined that turbine blades are one segment. "


def pdf_of(content: bytes, extra: str = "", pages: int = 1) -> bytes:
    """A PDF whose pages all show the same content, compressed."""
    packed = zlib.compress(content, 9)
    kids = " ".join(f"{number} 0 R" for number in range(10, 10 + pages))
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << "
    page += f"/Font << /F1 3 0 R >> {extra} >> >>"
    objects: dict[int, bytes] = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode(),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
        4: b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed),
    }
    objects |= {number: page.encode() for number in range(10, 10 + pages)}
    return _file(objects)


def _file(objects: dict[int, bytes]) -> bytes:
    body = b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % item for item in objects.items())
    return body + b"trailer\n<< /Root 1 0 R >>\n%%EOF\n"


def forms_in_forms() -> bytes:
    """A form that draws a form ten times, which draws another ten times, six deep: more than a million objects."""
    objects: dict[int, bytes] = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 20 0 R "
        b"/Resources << /XObject << /X 10 0 R >> >> >>",
        4: b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
        20: b"<< /Length 6 >>\nstream\n/X Do \nendstream",
    }
    for level in range(6):
        drawn = b"/X Do " * 10 if level < 5 else b"BT /F1 9 Tf 50 700 Td (again) Tj ET "
        inner = b"/XObject << /X %d 0 R >>" % (11 + level) if level < 5 else b"/Font << /F1 4 0 R >>"
        objects[10 + level] = (
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << %s >> /Length %d >>\n"
            b"stream\n%s\nendstream" % (inner, len(drawn), drawn)
        )
    return _file(objects)


def word(document: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
    return buffer.getvalue()


def with_entities() -> bytes:
    """Entities that double: a kilobyte that would unfold into gigabytes, and one that names a file."""
    doubling = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    return (
        f'<!DOCTYPE w [<!ENTITY e0 "ha">{doubling}<!ENTITY file SYSTEM "file:///etc/passwd">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
        "<w:t>&e11;&file;</w:t></w:r></w:p></w:body></w:document>"
    ).encode()


def cut_submission() -> bytes:
    data = pdf(LETTER)
    lines = [binascii.b2a_uu(data[at : at + 45]).decode() for at in range(0, len(data), 45)]
    return ("<DOCUMENT>\n<TYPE>LETTER\n<TEXT>\n<PDF>\nbegin 644 letter.pdf\n" + "".join(lines[:20])).encode()


READ = ""
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "200 MB of text": (lambda: WORDS.encode() * 2_900_000, "input_too_large"),
    "a line of ten million characters": (lambda: (LETTER + WORDS * 145_000).encode(), "input_too_large"),
    "a line of a million characters": (lambda: (LETTER + WORDS * 14_500).encode(), READ),
    "300,000 empty lines": (lambda: LETTER.encode() + b"\n" * 300_000, READ),
    "20,000 numbered comments": (
        lambda: (LETTER + "".join(f"   {n}.   Please revise.\n\n" for n in range(4, 20_000))).encode(),
        READ,
    ),
    "a PDF stream that unpacks to 100 MB": (lambda: pdf_of(b" " * 100_000_000), "input_empty"),
    "a PDF page of 300,000 words": (
        lambda: pdf_of(b"BT /F1 9 Tf 50 700 Td " + b"(again) Tj " * 300_000 + b"ET"),
        "input_too_large",
    ),
    "PDF forms in forms": (forms_in_forms, "input_too_large"),
    "a PDF of 10,000 pages": (lambda: pdf_of(b"BT /F1 9 Tf (x) Tj ET", pages=10_000), "input_too_large"),
    "a PDF cut short": (lambda: pdf(LETTER)[:1500], "input_not_readable"),
    "a zip bomb as .docx": (lambda: word(b"<w>" + b" " * 100_000_000), "input_too_large"),
    "XML deeper than any parser's stack": (lambda: word(b"<w>" * 1_000_000), "input_not_readable"),
    "XML entities that double": (lambda: word(with_entities()), "input_not_readable"),
    "a uuencoded body cut short": (cut_submission, "input_not_readable"),
    "NUL characters": (lambda: LETTER.replace("turbine", "tur\0bine").encode() + b"\0", "input_not_readable"),
    "control characters": (lambda: LETTER.replace("tell us", "tell\x0b \x1b[31mus").encode(), READ),
    "lone surrogates": (
        lambda: LETTER.replace("tell us", "tell \ud800us").encode("utf-8", "surrogatepass"),
        READ,
    ),
    "right-to-left marks": (lambda: LETTER.replace("tell us", "tell \u202eus\u2066").encode(), READ),
    "HTML nested without end": (lambda: b"<html><p>Dear Ms. Roe:" + b"<div>" * 300_000, "not_a_staff_letter"),
}


def inspected(place: Path, **options: object) -> dict[str, object]:
    """What `drafter inspect --json` says, in a process of little memory and little time."""
    run = subprocess.run(
        [sys.executable, "-m", "drafter", "inspect", "--json", str(place)],
        capture_output=True,
        timeout=SECONDS,
        env={**os.environ, "PYTHONPATH": str(PROJECT), "MALLOC_ARENA_MAX": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
        check=False,
        **options,  # type: ignore[call-overload]
    )
    assert b"Drafter itself failed" not in run.stderr, run.stderr.decode()
    told: dict[str, object] = json.loads(run.stdout)
    assert (run.returncode != 0) == ("error" in told)
    return told


@pytest.mark.parametrize("name", HOSTILE)
def test_each_has_an_answer(name: str, tmp_path: Path) -> None:
    made, expected = HOSTILE[name]
    place = tmp_path / "letter"
    place.write_bytes(made())

    told = inspected(place)

    error = told.get("error", {"code": READ})
    assert isinstance(error, dict)
    assert error["code"] == expected, error


def test_a_pdf_cut_short_says_that_something_may_be_missing(tmp_path: Path) -> None:
    (tmp_path / "letter").write_bytes(pdf(LETTER)[:-10])
    warnings = inspected(tmp_path / "letter")["warnings"]
    assert isinstance(warnings, list)
    assert "pdf_cut_short" in [warning["code"] for warning in warnings]


def test_the_page_lists_each_of_them() -> None:
    rows = re.findall(r"^\| ([^|]+?) \|", PAGE.read_text("utf-8"), re.M)
    assert set(HOSTILE) <= set(rows)
