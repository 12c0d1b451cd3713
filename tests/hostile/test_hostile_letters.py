"""Letters as an attacker or a bad network may deliver them: each is read or refused quickly, in little memory.

docs/hostile-inputs.md has a row for each of them, and says in words what is asserted here.
"""

from __future__ import annotations

import binascii
import gzip
import io
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from benchmarks.growth import DRAFTED
from benchmarks.letters import letter
from benchmarks.pdf import pdf
from drafter.services.draft_bytes import draft_bytes
from tests.hostile.conftest import PROJECT, Limited

PAGE = PROJECT / "docs" / "hostile-inputs.md"

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


def pages_in_a_circle() -> bytes:
    """Pages that are their own pages, and a cross-reference table that continues in itself."""
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 900 /Parent 2 0 R >>",
    }
    body = _file(objects)
    table = b"xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 5 /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
    return body + table % (len(body), len(body))


def word(document: bytes, *, packed: int = zipfile.ZIP_DEFLATED, beside: Iterable[str] = ()) -> bytes:
    """Return a Word file of one part; `beside` are the names of others, which are empty."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", packed, compresslevel=1) as archive:
        archive.writestr("word/document.xml", document)
        for name in beside:
            archive.writestr(name, b"")
    return buffer.getvalue()


def word_xml(body: str, *, declared: str = "") -> bytes:
    """Return the main part of a Word file; `declared` precedes its root."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'{declared}<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'.encode()


def paragraphs(text: str) -> str:
    return "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in text.split("\n"))


def says_it_is_small(archive: bytes) -> bytes:
    """The archive, whose one part says in both of its headers that it unpacks to 100 bytes."""
    changed = bytearray(archive)
    for header, size_at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = changed.find(header) + size_at
        changed[at : at + 4] = struct.pack("<I", 100)
    return bytes(changed)


def overlapping() -> bytes:
    """An archive whose second part lies in its first: its place in the list is that of the first."""
    changed = bytearray(word(word_xml(paragraphs(LETTER)), beside=["_rels/.rels"]))
    at = changed.rfind(b"PK\x01\x02") + 42
    changed[at : at + 4] = struct.pack("<I", 0)
    return bytes(changed)


@cache
def of_blanks() -> bytes:
    """A Word file whose main part unpacks to 100 MB."""
    return word(b"<w>" + b" " * 100_000_000)


DOUBLING = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
ENTITIES = f'<!DOCTYPE w [<!ENTITY e0 "ha">{DOUBLING}<!ENTITY file SYSTEM "file:///etc/passwd">]>'
"""A kilobyte that would unfold into gigabytes, and an entity that names a file."""


def submission(content: str, *, header: str = "", more: str = "") -> bytes:
    """`more` follows the letter, in other documents."""
    return (
        f"<SEC-DOCUMENT>a.txt\n{header}<DOCUMENT>\n<TYPE>LETTER\n<TEXT>\n{content}\n</TEXT></DOCUMENT>\n{more}"
    ).encode()


def uuencoded(data: bytes) -> str:
    lines = (binascii.b2a_uu(data[at : at + 45]).decode() for at in range(0, len(data), 45))
    return f"<PDF>\nbegin 644 letter.pdf\n{''.join(lines)}end\n</PDF>"


def in_a_comment(words: str) -> bytes:
    """A letter with these words in its first comment, before its own."""
    return re.sub(
        r"(?m)^( +1\. +)", lambda number: f"{number[0]}Please tell us\n{words}", LETTER, count=1
    ).encode()


READ = ""
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "200 MB of text": (lambda: WORDS.encode() * 2_900_000, "input_too_large"),
    "a line of ten million characters": (lambda: (LETTER + WORDS * 145_000).encode(), "input_too_large"),
    "a line of 250,000 characters": (lambda: (LETTER + WORDS * 3_600).encode(), READ),
    "100,000 empty lines": (lambda: LETTER.encode() + b"\n" * 100_000, READ),
    "5,000 numbered comments": (
        lambda: (LETTER + "".join(f"   {n}.   Please revise.\n\n" for n in range(4, 5_000))).encode(),
        READ,
    ),
    "a comment of 10,000 lines": (lambda: in_a_comment("a\n" * 10_000), READ),
    "2,000 lists that begin at 1": (lambda: in_a_comment("1. Please\n" * 2_000), READ),
    "10,000 lost characters in a line": (lambda: in_a_comment("s    a   , " * 10_000 + "\n"), READ),
    "a PDF stream that unpacks to 100 MB": (lambda: pdf_of(b" " * 100_000_000), "input_empty"),
    "a PDF page of 20,000 words": (
        lambda: pdf_of(b"BT /F1 9 Tf 50 700 Td " + b"(again) Tj " * 20_000 + b"ET"),
        "input_too_large",
    ),
    "PDF forms in forms": (forms_in_forms, "input_too_large"),
    "a PDF of 10,000 pages": (lambda: pdf_of(b"BT /F1 9 Tf (x) Tj ET", pages=10_000), "input_too_large"),
    "a PDF cut short": (lambda: pdf(LETTER)[:1500], "input_not_readable"),
    "a PDF whose pages or cross-references are circular": (pages_in_a_circle, "input_not_readable"),
    "a zip bomb as .docx": (of_blanks, "input_too_large"),
    "a zip bomb that says it is small": (lambda: says_it_is_small(of_blanks()), "input_not_readable"),
    "a zip bomb packed as Word does not pack": (
        lambda: word(b"<w>" + b" " * 10_000_000, packed=zipfile.ZIP_LZMA),
        "input_not_readable",
    ),
    "an archive of 10,000 parts": (
        lambda: word(word_xml(paragraphs(LETTER)), beside=map(str, range(10_000))),
        READ,
    ),
    "an archive with names that lead outside it": (
        lambda: word(word_xml(paragraphs(LETTER)), beside=["/etc/passwd", "../../passwd"]),
        READ,
    ),
    "parts of an archive that overlap": (overlapping, "input_not_readable"),
    "a million paragraphs in Word": (lambda: word(word_xml("<w:p/>" * 1_000_000)), "input_too_large"),
    "a paragraph of 20,000 runs": (
        lambda: word(word_xml("<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 20_000 + "</w:p>" + paragraphs(LETTER))),
        READ,
    ),
    "tables in tables, 80 deep": (
        lambda: word(
            word_xml(
                "<w:tbl><w:tr><w:tc>" * 80
                + paragraphs(LETTER + "\na" * 5_000)
                + "</w:tc></w:tr></w:tbl>" * 80
            )
        ),
        READ,
    ),
    "XML deeper than any parser's stack": (lambda: word(b"<w>" * 400_000), "input_not_readable"),
    "XML entities that double": (
        lambda: word(word_xml(paragraphs("&").replace("&amp;", "&e11;&file;"), declared=ENTITIES)),
        "input_not_readable",
    ),
    "the same in an attribute": (
        lambda: word(word_xml('<w:p w:rsidR="&e11;"/>', declared=ENTITIES)),
        "input_not_readable",
    ),
    "a long entity 100,000 times": (
        lambda: word(
            word_xml(
                f'<w:p w:rsidR="{"&e;" * 100_000}"/>',
                declared=f'<!DOCTYPE w [<!ENTITY e "{"a" * 100_000}">]>',
            )
        ),
        "input_not_readable",
    ),
    "a DTD at an address": (
        lambda: word(
            word_xml(paragraphs(LETTER), declared='<!DOCTYPE w SYSTEM "http://localhost:9/w.dtd">'),
        ),
        READ,
    ),
    "a uuencoded body cut short": (
        lambda: submission(uuencoded(pdf(LETTER))[:1200]),
        "input_not_readable",
    ),
    "a uuencoded PDF that is a bomb": (lambda: submission(uuencoded(forms_in_forms())), "input_too_large"),
    "a submission with 5 MB of text": (
        lambda: submission(LETTER + "Please tell us.\n" * 310_000),
        "input_too_large",
    ),
    "a submission with 5 MB of text extract": (
        lambda: submission(LETTER, more="<DOCUMENT><TYPE>TEXT-EXTRACT<TEXT>" + "Please tell us.\n" * 310_000),
        "input_too_large",
    ),
    "a submission with 100,000 empty lines on top": (
        lambda: submission(LETTER, header=" \n" * 100_000),
        READ,
    ),
    "a submission of 10,000 documents": (
        lambda: submission(LETTER, more="<DOCUMENT>\n<TYPE>GRAPHIC\n<TEXT>\nbegin 644 a\n" * 10_000),
        READ,
    ),
    "a submission of 2,000 filers": (
        lambda: submission(
            LETTER,
            header="".join(
                f"FILER:\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME: ALDER {n} CORP\n" for n in range(2_000)
            ),
        ),
        READ,
    ),
    "2,000 copies": (
        lambda: (
            f"{LETTER}\ncc:    {'       '.join(f'Ann Bo {n}, Esq.' + chr(10) for n in range(2_000))}".encode()
        ),
        READ,
    ),
    "compressed text": (lambda: gzip.compress(LETTER.encode()), "input_not_readable"),
    "NUL characters": (lambda: LETTER.replace("tell us", "tell\0 us").encode(), "input_not_readable"),
    "control characters": (lambda: LETTER.replace("tell us", "tell\x0b \x1b[31mus").encode(), READ),
    "lone surrogates": (
        lambda: LETTER.replace("tell us", "tell \ud800us").encode("utf-8", "surrogatepass"),
        READ,
    ),
    "right-to-left marks": (lambda: LETTER.replace("tell us", "tell \u202eus\u2066").encode(), READ),
    "HTML nested without end": (lambda: b"<html><p>Dear Ms. Roe:" + b"<div>" * 300_000, "not_a_staff_letter"),
    "an HTML tag with 400,000 attributes": (
        lambda: f"<html><p {' '.join(f'a{n}' for n in range(400_000))}>{LETTER}".encode(),
        "input_too_large",
    ),
    "600,000 paragraphs in HTML": (lambda: b"<html>" + b"<p>a" * 600_000, "input_too_large"),
    "pictures in the HTML itself": (
        lambda: f'<html><img src="data:image/png;base64,{"A" * 3_000_000}"><pre>{LETTER}</pre>'.encode(),
        READ,
    ),
}


def inspected(limited: Limited, place: Path) -> dict[str, object]:
    """Return what `drafter inspect --json` prints, in a process with little memory and time."""
    run = limited("inspect", "--json", str(place))
    assert "Drafter itself failed" not in run.stderr, run.stderr
    result: dict[str, object] = json.loads(run.stdout)
    assert (run.returncode != 0) == ("error" in result)
    return result


@pytest.mark.parametrize("name", HOSTILE)
def test_each_has_an_answer(limited: Limited, name: str, tmp_path: Path) -> None:
    made, expected = HOSTILE[name]
    place = tmp_path / "letter"
    place.write_bytes(made())

    result = inspected(limited, place)

    error = result.get("error", {"code": READ})
    assert isinstance(error, dict)
    assert error["code"] == expected, error


def test_a_pdf_cut_short_says_that_something_may_be_missing(limited: Limited, tmp_path: Path) -> None:
    (tmp_path / "letter").write_bytes(pdf(LETTER)[:-10])
    warnings = inspected(limited, tmp_path / "letter")["warnings"]
    assert isinstance(warnings, list)
    assert "pdf_cut_short" in [warning["code"] for warning in warnings]


@pytest.mark.parametrize("line", DRAFTED)
def test_a_comment_of_many_lines_is_drafted(line: str) -> None:
    """`python -m benchmarks.growth` holds that its time grows with its length."""
    assert draft_bytes(in_a_comment(line * (10_000 // len(line)))).startswith(b"PK")


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("utf-16", "“turbine” blades"),  # with its mark
        ("utf-16-le", "“turbine” blades"),
        ("utf-16-be", "“turbine” blades"),
        ("utf-32", "“turbine” blades"),
        ("utf-8-sig", "“turbine” blades"),
        ("cp1252", "“turbine” blades"),
        ("shift-jis", "日本 blades"),
        ("mac-roman", "turbine blades"),
        ("cp037", None),  # EBCDIC: no text
        ("utf-32-le", None),
    ],
)
def test_other_encodings(limited: Limited, tmp_path: Path, encoding: str, words: str | None) -> None:
    (tmp_path / "letter").write_bytes(in_a_comment(f"of {words}.\n").decode().encode(encoding))
    result = inspected(limited, tmp_path / "letter")
    assert ("error" in result) == (words is None)
    if words and encoding != "shift-jis":  # which nothing tells from Windows-1252
        assert words in json.dumps(result, ensure_ascii=False)


def test_the_page_lists_each_of_them() -> None:
    rows = re.findall(r"^\| ([^|]+?) \|", PAGE.read_text("utf-8"), re.M)
    assert set(HOSTILE) <= set(rows)
