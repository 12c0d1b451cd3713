"""Extremely wrong files of a firm: each is reported as a mistake, quickly and in little memory."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from benchmarks.letters import letter
from drafter.errors import ExitStatus
from tests.hostile.conftest import Limited


def drafted(limited: Limited, folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """A draft with options, in a process of little memory and little time."""
    (folder / "letter.txt").write_text(letter(3), "utf-8")
    return limited("draft", str(folder / "letter.txt"), "-o", str(folder / "a.docx"), *options)


TOML = {
    "lists": ("a = " + "[" * 100_000, "nested too deeply"),
    "tables": ("a = " + "{a = " * 20_000, "nested too deeply"),
    "keys": (".".join("a" * 100_000) + " = 1", "nested too deeply"),
    "digits": ("a = " + "9" * 5_000, ":1: A number has too many digits."),
    "megabytes": (f'[firm]\nname = "{"x" * 10_000_000}"', "is larger than 512 KB"),
}


@pytest.mark.parametrize("name", TOML)
def test_a_profile_without_end(limited: Limited, tmp_path: Path, name: str) -> None:
    text, said = TOML[name]
    (tmp_path / "profile.toml").write_text(text, "utf-8")
    result = drafted(limited, tmp_path, "--profile", str(tmp_path / "profile.toml"))
    assert (result.returncode, said in result.stderr) == (ExitStatus.PROFILE_INVALID, True), result.stderr


@pytest.mark.parametrize("name", TOML)
def test_a_topic_without_end(limited: Limited, tmp_path: Path, name: str) -> None:
    text, said = TOML[name]
    (tmp_path / "topics").mkdir()
    (tmp_path / "topics" / "docks.toml").write_text(text, "utf-8")
    result = drafted(limited, tmp_path, "--firm", str(tmp_path))
    assert (result.returncode, said in result.stderr) == (ExitStatus.TOPIC_INVALID, True), result.stderr


def test_wording_of_megabytes(limited: Limited, tmp_path: Path) -> None:
    (tmp_path / "letter").mkdir()
    (tmp_path / "letter" / "closing.html").write_text("<p>On and on.</p>\n" * 1_000_000, "utf-8")
    result = drafted(limited, tmp_path, "--firm", str(tmp_path))
    assert (result.returncode, "is larger than" in result.stderr) == (ExitStatus.TEMPLATE_INVALID, True), (
        result.stderr
    )


def test_a_profile_that_is_a_device_without_end(limited: Limited, tmp_path: Path) -> None:
    result = drafted(limited, tmp_path, "--profile", "/dev/zero")
    assert (result.returncode, "is larger than" in result.stderr) == (ExitStatus.PROFILE_INVALID, True), (
        result.stderr
    )


PIPES = {
    "profile.toml": "a pipe, and nothing writes to it",
    "letterhead.docx": "cannot be read as a Word document",
}


@pytest.mark.parametrize("name", PIPES)
def test_a_pipe_that_nobody_writes_into(limited: Limited, tmp_path: Path, name: str) -> None:
    firm = tmp_path / "firm"
    firm.mkdir()
    os.mkfifo(firm / name)

    result = drafted(limited, tmp_path, "--firm", str(firm))

    assert result.returncode in (ExitStatus.PROFILE_INVALID, ExitStatus.TEMPLATE_INVALID)
    assert PIPES[name] in result.stderr
    assert not (tmp_path / "a.docx").exists()


MANY = {
    "wrong lines": "wrong\n" * 10_000,
    "wrong values": "".join(f"k{n} = wrong\n" for n in range(5_000)),
    "wrong keys": "".join(f"k{n} = 1\n" for n in range(5_000)),
    "a name of 100,000 letters": f"{'x' * 100_000} = 1",
}


@pytest.mark.parametrize("name", MANY)
def test_of_many_mistakes_the_first_are_shown(limited: Limited, tmp_path: Path, name: str) -> None:
    (tmp_path / "profile.toml").write_text(MANY[name], "utf-8")
    result = drafted(limited, tmp_path, "--profile", str(tmp_path / "profile.toml"))

    assert result.returncode == ExitStatus.PROFILE_INVALID, result.stderr
    assert result.stderr.count("profile.toml:1") >= 1
    assert len(result.stderr) < 30_000
    assert result.stderr.count("\n") <= 103


@pytest.mark.parametrize(
    "wording",
    ["{{ nosuch }}\n" * 500, "{{ company | nosuch }}\n" * 500, "{{ company | " + "x" * 50_000 + " }}"],
    ids=["names", "filters", "a filter of 50,000 letters"],
)
def test_of_many_mistakes_in_wording_the_first_are_shown(
    limited: Limited, tmp_path: Path, wording: str
) -> None:
    (tmp_path / "letter").mkdir()
    (tmp_path / "letter" / "closing.html").write_text(wording, "utf-8")
    result = drafted(limited, tmp_path, "--firm", str(tmp_path))

    assert result.returncode == ExitStatus.TEMPLATE_INVALID, result.stderr
    assert len(result.stderr) < 30_000
