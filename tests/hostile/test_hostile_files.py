"""A firm's files that are wrong beyond all measure: each is told as a mistake, soon and in little memory."""

from __future__ import annotations

import io
import os
import resource
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.letters import letter
from drafter.errors import ExitStatus

PROJECT = Path(__file__).resolve().parents[2]
SHIPPED = PROJECT / "templates" / "letterhead.docx"
SECONDS = 20
MEMORY = 1_500_000_000


def drafted(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """A draft with options, in a process of little memory and little time."""
    (folder / "letter.txt").write_text(letter(3), "utf-8")
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "drafter",
            "draft",
            str(folder / "letter.txt"),
            "-o",
            str(folder / "a.docx"),
            *options,
        ],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        cwd=PROJECT,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
        check=False,
    )


TOML = {
    "lists": ("a = " + "[" * 100_000, "nested too deeply"),
    "tables": ("a = " + "{a = " * 20_000, "nested too deeply"),
    "keys": (".".join("a" * 100_000) + " = 1", "nested too deeply"),
    "digits": ("a = " + "9" * 5_000, ":1: A number has too many digits."),
    "megabytes": (f'[firm]\nname = "{"x" * 10_000_000}"', "is larger than 512 KB"),
}


@pytest.mark.parametrize("name", TOML)
def test_a_profile_without_end(tmp_path: Path, name: str) -> None:
    text, said = TOML[name]
    (tmp_path / "profile.toml").write_text(text, "utf-8")
    told = drafted(tmp_path, "--profile", str(tmp_path / "profile.toml"))
    assert (told.returncode, said in told.stderr) == (ExitStatus.PROFILE_INVALID, True), told.stderr


@pytest.mark.parametrize("name", TOML)
def test_a_topic_without_end(tmp_path: Path, name: str) -> None:
    text, said = TOML[name]
    (tmp_path / "topics").mkdir()
    (tmp_path / "topics" / "docks.toml").write_text(text, "utf-8")
    told = drafted(tmp_path, "--firm", str(tmp_path))
    assert (told.returncode, said in told.stderr) == (ExitStatus.TOPIC_INVALID, True), told.stderr


def test_wording_of_megabytes(tmp_path: Path) -> None:
    (tmp_path / "letter").mkdir()
    (tmp_path / "letter" / "closing.html").write_text("<p>On and on.</p>\n" * 1_000_000, "utf-8")
    told = drafted(tmp_path, "--firm", str(tmp_path))
    assert (told.returncode, "is larger than" in told.stderr) == (ExitStatus.TEMPLATE_INVALID, True), (
        told.stderr
    )


def test_a_profile_that_is_a_device_without_end(tmp_path: Path) -> None:
    told = drafted(tmp_path, "--profile", "/dev/zero")
    assert (told.returncode, "is larger than" in told.stderr) == (ExitStatus.PROFILE_INVALID, True), (
        told.stderr
    )


def letterhead(
    *, body: str = "", declared: str = "", padding: int = 0, packed: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """The shipped letterhead with more in its body, before its root, or blanks at its end."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(SHIPPED) as shipped, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in shipped.namelist():
            content = shipped.read(name)
            if name != "word/document.xml":
                archive.writestr(name, content)
                continue
            content = content.replace(b"<w:body>", f"<w:body>{body}".encode(), 1)
            content = content.replace(b"<w:document", f"{declared}<w:document".encode(), 1)
            archive.writestr(name, content + b" " * padding, packed, 1)
    return buffer.getvalue()


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
LETTERHEADS: dict[str, Callable[[], bytes]] = {
    "a zip bomb": lambda: letterhead(padding=400_000_000),
    "a zip bomb that says it is small": lambda: says_it_is_small(letterhead(padding=400_000_000)),
    "packed as Word does not pack": lambda: letterhead(packed=zipfile.ZIP_LZMA),
    "entities that double": lambda: letterhead(body='<w:p w:rsidR="&e11;"/>', declared=ENTITIES),
    "nested without end": lambda: letterhead(body="<w:sdt>" * 1_000_000),
    "a million paragraphs": lambda: letterhead(body="<w:p/>" * 1_000_000),
    "no archive": lambda: b"Letterhead",
    "nothing": lambda: b"",
}


@pytest.mark.parametrize("name", LETTERHEADS)
def test_a_letterhead_without_end(tmp_path: Path, name: str) -> None:
    (tmp_path / "letterhead.docx").write_bytes(LETTERHEADS[name]())
    told = drafted(tmp_path, "--firm", str(tmp_path))
    assert told.returncode == ExitStatus.TEMPLATE_INVALID
    assert "cannot be read as a Word document" in told.stderr, told.stderr


PIPES = {
    "profile.toml": "a pipe, and nothing writes to it",
    "letterhead.docx": "cannot be read as a Word document",
}


@pytest.mark.parametrize("name", PIPES)
def test_a_pipe_that_nobody_writes_into(tmp_path: Path, name: str) -> None:
    firm = tmp_path / "firm"
    firm.mkdir()
    os.mkfifo(firm / name)

    result = drafted(tmp_path, "--firm", str(firm))

    assert result.returncode in (ExitStatus.PROFILE_INVALID, ExitStatus.TEMPLATE_INVALID)
    assert PIPES[name] in result.stderr
    assert not (tmp_path / "a.docx").exists()
