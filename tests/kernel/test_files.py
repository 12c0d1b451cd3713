"""Bounded reads and atomic writes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from drafter.errors import InputNotReadableError, OutputExistsError, OutputNotWritableError
from drafter.kernel.files import make_folder, read_file, read_text, require_free, write_atomic


def test_a_file_is_read_no_further_than_one_byte_past_the_limit(tmp_path: Path) -> None:
    (file := tmp_path / "a").write_bytes(b"12345")

    assert read_file(file, most=3) == b"1234"


def test_a_pipe_that_nothing_writes_to_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.kernel.files._PIPE_TIMEOUT", 0.05)
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(InputNotReadableError) as raised:
        read_text(tmp_path / "pipe")

    assert raised.value.problems[0].rule == "empty_pipe"


def test_a_file_that_cannot_be_written_leaves_the_old_one_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (file := tmp_path / "a").write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputNotWritableError, match="disk is full"):
        write_atomic(file, b"new", overwrite=True)

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"old"}


def test_a_path_that_is_taken_is_refused_with_the_built_in_error_too(tmp_path: Path) -> None:
    (file := tmp_path / "a").touch()

    require_free(file, overwrite=True)
    with pytest.raises(FileExistsError) as raised:
        require_free(file, overwrite=False)
    assert isinstance(raised.value, OutputExistsError)
    with pytest.raises(OutputNotWritableError, match="is a folder"):
        require_free(tmp_path, overwrite=True)


def test_a_path_that_is_a_pipe_is_refused_with_its_advice_once(tmp_path: Path) -> None:
    os.mkfifo(pipe := tmp_path / "pipe")

    with pytest.raises(OutputNotWritableError) as raised:
        require_free(pipe, overwrite=True)

    assert str(raised.value) == f"{pipe} is not an ordinary file. Choose another location."


def test_a_folder_below_a_file_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "a").touch()

    with pytest.raises(OSError, match="a file, not a folder"):
        make_folder(tmp_path / "a" / "b")
