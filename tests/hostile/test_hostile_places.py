"""Names of things that are not ordinary files, files that change, and places that cannot be written to."""

from __future__ import annotations

import contextlib
import io
import os
import socket
import subprocess
import sys
import threading
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import docx
import pytest
from click.testing import CliRunner, Result

import drafter
from benchmarks.letters import letter
from benchmarks.pdf import pdf
from drafter.cli.group import main
from drafter.errors import ExitStatus, InputEmptyError, NotAStaffLetterError
from drafter.services.draft_bytes import draft_bytes

LETTER = letter(3)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_a_pipe_that_nobody_writes_into(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert run("inspect", str(tmp_path / "pipe")).exit_code == ExitStatus.INPUT_EMPTY


def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=(tmp_path / "pipe").write_text, args=(LETTER,))
    writer.start()
    read = drafter.read(tmp_path / "pipe")
    writer.join()
    assert len(read.comments) == 3


def test_a_device_without_end() -> None:
    assert run("inspect", "/dev/zero").exit_code in (
        ExitStatus.INPUT_TOO_LARGE,
        ExitStatus.INPUT_NOT_READABLE,
    )


@pytest.mark.parametrize("command", [("inspect",), ("draft",), ("draft", "letter.txt", "-o")])
def test_a_name_too_long_for_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "letter.txt").write_text(LETTER, "utf-8")
    result = run(*command, "a" * 300)
    assert result.exit_code in (ExitStatus.INPUT_NOT_FOUND, ExitStatus.OUTPUT_NOT_WRITABLE)


def test_a_folder_without_letters(tmp_path: Path) -> None:
    assert run("inspect", str(tmp_path)).exit_code == ExitStatus.INPUT_NOT_FOUND


def test_a_name_with_a_line_end_and_a_control_sequence(tmp_path: Path) -> None:
    place = tmp_path / "two\nlines\x1b[2J.txt"
    place.write_text(LETTER, "utf-8")
    result = run("draft", str(place), "-o", str(tmp_path))
    assert result.exit_code == ExitStatus.OK
    assert "\x1b" not in result.output
    assert (tmp_path / "two\nlines\x1b[2J-response.docx").exists()


def test_a_file_that_changes_while_it_is_read(tmp_path: Path) -> None:
    place = tmp_path / "letter.txt"
    place.write_text(LETTER, "utf-8")
    ended = threading.Event()

    def change() -> None:
        while not ended.is_set():
            place.write_text(LETTER, "utf-8")

    changing = threading.Thread(target=change)
    changing.start()
    try:
        for _ in range(30):
            with contextlib.suppress(InputEmptyError, NotAStaffLetterError):
                assert drafter.read(place).subject.registrant
    finally:
        ended.set()
        changing.join()


def test_an_output_that_is_the_letter_under_another_name(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(LETTER, "utf-8")
    (tmp_path / "link.docx").symlink_to("letter.txt")
    result = run("draft", str(tmp_path / "letter.txt"), "-o", str(tmp_path / "link.docx"), "--force")
    assert result.exit_code == ExitStatus.OUTPUT_EXISTS
    assert (tmp_path / "letter.txt").read_text("utf-8") == LETTER


@pytest.mark.parametrize("folder", ["missing", "file/below"])
def test_an_output_in_no_folder(tmp_path: Path, folder: str) -> None:
    (tmp_path / "letter.txt").write_text(LETTER, "utf-8")
    (tmp_path / "file").touch()
    place = tmp_path / folder / "response.docx"
    assert (
        run("draft", str(tmp_path / "letter.txt"), "-o", str(place)).exit_code
        == ExitStatus.OUTPUT_NOT_WRITABLE
    )


NO_NETWORK = """
import sys

def refuse(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")):
        raise RuntimeError(event)

sys.addaudithook(refuse)

import drafter.firm.checks.run
from drafter.cli.group import main

drafter.firm.checks.run.REVIEWS = ("periodic",)  # each type of review uses the same files
folder = sys.argv[1]
for arguments in (
    ["draft", "examples/second-round.txt", "--profile", "examples/profile.toml", "-o", folder + "/a.docx"],
    ["draft", "examples/ipo.txt", "--firm", folder + "/firm", "-o", folder + "/c.docx"],
    ["draft", "examples/ipo.txt", "examples/second-round.txt", "-o", folder + "/drafts", "--jobs", "2"],
    ["extension", "examples/ipo.txt", "-o", folder + "/b.docx"],
    ["inspect", "examples/ipo.txt"],
    ["inspect", "--json", *(f"{folder}/letter.{ending}" for ending in ("pdf", "html", "docx"))],
    ["templates", "check", folder + "/firm"],
    ["topics", "show", "certifications"],
):
    try:
        main(arguments, prog_name="drafter")
    except SystemExit as end:
        assert not end.code, arguments
"""


def test_nothing_ever_asks_the_network(tmp_path: Path) -> None:
    """Python would be stopped from it; what libraries in C could ask for is at an address where we listen."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        _write_what_names_an_address(tmp_path, f"http://127.0.0.1:{server.getsockname()[1]}")
        result = subprocess.run(
            [sys.executable, "-c", NO_NETWORK, str(tmp_path)],
            cwd=Path(__file__).resolve().parents[2],
            capture_output=True,
            text=True,
            check=False,
        )
        assert result.returncode == 0, result.stderr
        with pytest.raises(BlockingIOError):  # nobody came
            server.accept()


def _write_what_names_an_address(folder: Path, address: str) -> None:
    """A letter in each form, and a letterhead, that name an address wherever their form lets them."""
    (folder / "letter.pdf").write_bytes(
        pdf(LETTER).replace(b"/Catalog", b"/Catalog /OpenAction << /S /URI /URI (%s) >>" % address.encode())
    )
    page = f'<!DOCTYPE html SYSTEM "{address}/a.dtd"><html><head><base href="{address}/">'
    page += '<link rel="stylesheet" href="a.css">'
    page += f'<script src="a.js"></script></head><body><img src="a.png"><iframe src="{address}/b"></iframe>'
    (folder / "letter.html").write_text(f"{page}<pre>{LETTER}</pre></body></html>", "utf-8")
    declared = (
        f'<!DOCTYPE w [<!ENTITY % a SYSTEM "{address}/a.ent"> %a; <!ENTITY b SYSTEM "{address}/b.ent">]>'
    )
    included = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{address}/c.xml"/>'
    words = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in LETTER.split("\n"))
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(folder / "letter.docx", "w") as archive:
        document = f'{declared}<w:document xmlns:w="{space}"><w:body>{words}{included}</w:body></w:document>'
        archive.writestr("word/document.xml", document)
    (folder / "firm").mkdir()
    rels = "word/_rels/document.xml.rels"
    named = "".join(
        f'<Relationship Id="rIdX{kind}" TargetMode="External" Target="{address}/{kind}"'
        f' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"/>'
        for kind in ("attachedTemplate", "image", "hyperlink", "subDocument", "oleObject")
    )
    built_in = Path(__file__).resolve().parents[2] / "templates" / "letterhead.docx"
    with (
        zipfile.ZipFile(built_in) as given,
        zipfile.ZipFile(folder / "firm" / "letterhead.docx", "w") as archive,
    ):
        for name in given.namelist():
            content = given.read(name).decode("utf-8", "surrogateescape")
            if name == rels:
                content = content.replace("</Relationships>", f"{named}</Relationships>")
            archive.writestr(name, content.encode("utf-8", "surrogateescape"))


def test_hostile_words_come_out_as_they_went_in() -> None:
    words = "{{ 7*7 }}{% include 'x' %}<script>&amp;]]>"
    text = LETTER.replace("Please revise to", f"Please {words}\u202e\x0b revise to", 1)

    content = draft_bytes(text.encode(), name="letter")

    written = docx.Document(io.BytesIO(content)).element.itertext()
    assert f"Please {words} revise to" in "".join(written)
