"""`drafter redline` from the command line: what it prints, and its exit status."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.cli.group import main
from drafter.errors import ExitStatus
from tests.redlining.letters import OLD, filing, letter

CHANGED = OLD["revenue"].replace("declined", "declined by 3.1%")


def run(folder: Path, responses: dict[int, list[str]], *arguments: object) -> Result:
    (folder / "response.docx").write_bytes(letter(responses))
    (folder / "10-K.htm").write_bytes(filing())
    named = ["redline", folder / "response.docx", "--filing", folder / "10-K.htm", "-o", folder / "out.docx"]
    return CliRunner().invoke(main, [*map(str, named), *map(str, arguments)])


def test_each_passage_is_reported_with_its_page(tmp_path: Path) -> None:
    result = run(tmp_path, {1: [CHANGED]})
    assert result.exit_code == 0
    assert (tmp_path / "out.docx").is_file()
    assert "marked against page 31 of the filing, 1 change." in " ".join(result.stdout.split())


def test_what_is_not_marked_has_an_exit_status_of_its_own(tmp_path: Path) -> None:
    unknown = "Our new plant in Dayton will open in the spring of next year, and employ forty people."
    result = run(tmp_path, {1: [CHANGED], 2: [unknown]})
    assert result.exit_code == ExitStatus.NOT_COMPARED
    assert (tmp_path / "out.docx").is_file()


def test_nothing_is_written_if_nothing_is_marked(tmp_path: Path) -> None:
    result = run(tmp_path, {1: [OLD["twice"].format("2022", "six")]})
    assert (result.exit_code, result.stdout.splitlines()[0]) == (
        ExitStatus.NOT_COMPARED,
        "Nothing was written.",
    )
    assert "pages 31 and 32 of the filing are equally near" in " ".join(result.stdout.split())
    assert not (tmp_path / "out.docx").exists()


UNKNOWN = "Our new plant in Dayton will open in the spring of next year, and employ forty people."


@pytest.mark.parametrize(
    ("responses", "is_wrong"),
    [
        ({1: [UNKNOWN], 2: [UNKNOWN.replace("forty", "fifty")]}, True),
        ({1: [UNKNOWN], 2: [CHANGED]}, False),
        ({1: [OLD["twice"].format("2022", "six")]}, False),
    ],
)
def test_a_filing_with_nothing_of_the_letter_may_be_the_wrong_one(
    tmp_path: Path, responses: dict[int, list[str]], is_wrong: bool
) -> None:
    assert ("it may be the wrong filing" in run(tmp_path, responses).stdout) is is_wrong


def test_a_comment_that_the_letter_does_not_have_is_named(tmp_path: Path) -> None:
    result = run(tmp_path, {1: [CHANGED], 2: [CHANGED]}, "--comment", 1, "--comment", 99)

    assert result.exit_code == ExitStatus.INPUT_NOT_FOUND
    assert "The letter has no comment 99. Its comments are 1, 2." in result.stderr
    assert not (tmp_path / "out.docx").exists()


def test_the_extra_may_be_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.kernel.extras.find_spec", lambda _: None)
    result = run(tmp_path, {1: [CHANGED]})
    assert result.exit_code == ExitStatus.PACKAGE_MISSING
    assert "sec-response-drafter[redline]" in result.stderr
