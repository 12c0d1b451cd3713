"""Word files made to harm, tried at each door through which one comes in: staff letter, letterhead, response, check.

Each is refused soon and in little memory, whichever room opens it, because all of them open it in the same way.
"""

from __future__ import annotations

import io
import os
import struct
import subprocess
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from benchmarks.letters import letter
from drafter.errors import ExitStatus
from tests.hostile.conftest import PROJECT, Limited

BUILT_IN = PROJECT / "templates" / "letterhead.docx"
READ_BACK = """
import sys
from drafter.errors import DrafterError
from drafter.returning.read_back import read_back
try:
    read_back(sys.argv[1])
except DrafterError as error:
    print(error, file=sys.stderr)
    sys.exit(error.exit_status)
"""


def as_letter(limited: Limited, bomb: Path) -> subprocess.CompletedProcess[str]:
    return limited("draft", str(bomb), "-o", str(bomb.with_name("out.docx")))


def as_letterhead(limited: Limited, bomb: Path) -> subprocess.CompletedProcess[str]:
    firm = bomb.with_name("firm")
    firm.mkdir()
    bomb.rename(firm / "letterhead.docx")
    text = bomb.with_name("letter.txt")
    text.write_text(letter(3), "utf-8")
    return limited("draft", str(text), "-o", str(bomb.with_name("out.docx")), "--firm", str(firm))


def as_response(limited: Limited, bomb: Path) -> subprocess.CompletedProcess[str]:
    return limited(str(bomb), program=READ_BACK)


def as_checked(limited: Limited, bomb: Path) -> subprocess.CompletedProcess[str]:
    return limited("check", str(bomb), "--fix", str(bomb.with_name("out.docx")))


def word_file(
    *, body: str = "", declared: str = "", padding: int = 0, packed: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """The built-in letterhead with more in its body, before its root, or blanks at its end."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(BUILT_IN) as built_in, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in built_in.namelist():
            content = built_in.read(name)
            if name != "word/document.xml":
                archive.writestr(name, content)
                continue
            content = content.replace(b"<w:body>", f"<w:body>{body}".encode(), 1)
            content = content.replace(b"<w:document", f"{declared}<w:document".encode(), 1)
            archive.writestr(name, content + b" " * padding, packed, 1)
    return buffer.getvalue()


@cache
def of_blanks() -> bytes:
    """A Word file whose main part unpacks to 100 MB."""
    return word_file(padding=100_000_000)


def says_it_is_small(archive: bytes) -> bytes:
    """The archive, whose main part says in both of its headers that it unpacks to 100 bytes."""
    changed = bytearray(archive)
    name = b"word/document.xml"
    in_list, before_part = changed.rfind(name) - 46, changed.find(name) - 30
    for size_at in (in_list + 24, before_part + 22):
        changed[size_at : size_at + 4] = struct.pack("<I", 100)
    return bytes(changed)


DOUBLING = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
ENTITIES = f'<!DOCTYPE w [<!ENTITY e0 "ha">{DOUBLING}]>'


def of_many_files() -> bytes:
    """A Word file with 150,000 empty files beside its parts."""
    buffer = io.BytesIO(word_file())
    with zipfile.ZipFile(buffer, "a") as archive:
        for number in range(101_000):
            archive.writestr(zipfile.ZipInfo(str(number)), b"")
    return buffer.getvalue()


Door = Callable[[Limited, Path], "subprocess.CompletedProcess[str]"]
DOORS: dict[str, Door] = {
    "letter": as_letter,
    "letterhead": as_letterhead,
    "response": as_response,
    "check": as_checked,
}
TOO_LARGE, NOT_READABLE = ExitStatus.INPUT_TOO_LARGE, ExitStatus.INPUT_NOT_READABLE
BOMBS: dict[str, tuple[Callable[[], bytes], ExitStatus]] = {
    "a zip bomb": (of_blanks, TOO_LARGE),
    "a zip bomb that says it is small": (lambda: says_it_is_small(of_blanks()), NOT_READABLE),
    "packed as Word does not pack": (lambda: word_file(packed=zipfile.ZIP_LZMA), NOT_READABLE),
    "101,000 files in the archive": (of_many_files, TOO_LARGE),
    "entities that double": (
        lambda: word_file(body='<w:p w:rsidR="&e11;"/>', declared=ENTITIES),
        NOT_READABLE,
    ),
    "nested without end": (lambda: word_file(body="<w:sdt>" * 1_000_000), TOO_LARGE),
    "deeper than any parser's stack": (lambda: word_file(body="<w:sdt>" * 400_000), NOT_READABLE),
    "a million paragraphs": (lambda: word_file(body="<w:p/>" * 1_000_000), TOO_LARGE),
}


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("name", BOMBS)
def test_each_is_refused_at_each_door(
    limited: Limited, made_once: Callable[..., Path], name: str, door: str, tmp_path: Path
) -> None:
    make, status = BOMBS[name]
    bomb = tmp_path / "bomb.docx"
    os.link(made_once(name, make), bomb)

    refused = DOORS[door](limited, bomb)

    expected = ExitStatus.TEMPLATE_INVALID if door == "letterhead" else status
    assert refused.returncode == expected, refused.stderr
    assert "Traceback" not in refused.stderr
    assert not (tmp_path / "out.docx").exists()


@pytest.mark.parametrize("content", [b"Letterhead", b""], ids=["no archive", "nothing"])
def test_another_file_is_refused_as_a_letterhead(limited: Limited, content: bytes, tmp_path: Path) -> None:
    (tmp_path / "bomb.docx").write_bytes(content)
    refused = as_letterhead(limited, tmp_path / "bomb.docx")
    assert refused.returncode == ExitStatus.TEMPLATE_INVALID
    assert "cannot be read as a Word document" in refused.stderr, refused.stderr
