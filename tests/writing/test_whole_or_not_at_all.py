"""An output appears complete or not at all, and replaces an existing file only on request."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from drafter import writing
from drafter.errors import OutputExistsError, OutputNotWritableError, TemplateError
from drafter.response import Paragraph, ResponseLetter, Run

SHORT = ResponseLetter((Paragraph("body", (Run("A letter."),)),))


def test_an_existing_file_is_kept(tmp_path):
    path = tmp_path / "response.docx"
    path.write_bytes(b"counsel's work")
    with pytest.raises(OutputExistsError, match="--force"):
        writing.write(SHORT, path)
    assert path.read_bytes() == b"counsel's work"


def test_an_existing_file_is_replaced_on_request(tmp_path):
    path = tmp_path / "response.docx"
    path.write_bytes(b"old")
    writing.write(SHORT, path, overwrite=True)
    assert path.read_bytes() == writing.to_bytes(SHORT)
    assert list(tmp_path.iterdir()) == [path]


def test_the_umask_decides_who_may_read(tmp_path):
    path = tmp_path / "response.docx"
    before = os.umask(0o027)
    try:
        writing.write(SHORT, path)
    finally:
        os.umask(before)
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_keeps_pointing_where_it_did(tmp_path):
    target, link = tmp_path / "target.docx", tmp_path / "link.docx"
    link.symlink_to(target)
    with pytest.raises(OutputExistsError):
        writing.write(SHORT, link)
    writing.write(SHORT, link, overwrite=True)
    assert link.is_symlink()
    assert target.read_bytes() == writing.to_bytes(SHORT)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (".", "is a folder"),
        ("absent/response.docx", "the folder does not exist. Create it"),
        ("file/response.docx", "is a file, not a folder"),
        ("x" * 300, "the name is too long"),
        ("nul\0.docx", "null"),
    ],
)
def test_places_that_cannot_take_a_file(tmp_path, name, message):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputNotWritableError, match=message):
        writing.write(SHORT, tmp_path / name, overwrite=True)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="no /proc here")
def test_an_existing_folder_is_not_reported_as_missing():
    with pytest.raises(OutputNotWritableError, match="no file can be created in this folder"):
        writing.write(SHORT, "/proc/response.docx")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_replaced(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OutputNotWritableError, match="not an ordinary file"):
        writing.write(SHORT, tmp_path / "pipe", overwrite=True)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder(tmp_path):
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(OutputNotWritableError, match="do not have permission"):
            writing.write(SHORT, tmp_path / "response.docx")
    finally:
        tmp_path.chmod(0o700)


def test_a_full_disk_leaves_nothing(tmp_path):
    """A limit on the size of files simulates the full disk."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(OutputNotWritableError, match="too large for this disk"):
            writing.write(SHORT, tmp_path / "response.docx")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(tmp_path.iterdir()) == []


def test_a_broken_letterhead_writes_nothing(tmp_path):
    letterhead = tmp_path / "letterhead.docx"
    letterhead.write_text("no Word file")
    with pytest.raises(TemplateError, match=r"letterhead\.docx"):
        writing.write(SHORT, tmp_path / "response.docx", letterhead=letterhead)
    assert list(tmp_path.iterdir()) == [letterhead]
