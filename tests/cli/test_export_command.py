"""`drafter export`: what it writes, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.checking.rule import Example
from drafter.cli.group import main
from drafter.errors import ExitStatus
from tests.checking.sample import TODAY, response_letter, staff_letter
from tests.exporting.letters import words_of_html


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["export", *map(str, arguments), "--on", TODAY.isoformat()])


def letter(folder: Path, example: Example = Example()) -> Path:  # noqa: B008 - an Example is a value
    """Return the sample response in a folder with its staff letter, in which the check finds nothing wrong."""
    (folder / "staff.txt").write_bytes(staff_letter(example))
    (folder / "response.docx").write_bytes(response_letter(example))
    return folder / "response.docx"


def test_a_finished_letter_becomes_html(tmp_path: Path) -> None:
    result = run(letter(tmp_path), "-o", tmp_path / "corresp.htm")

    assert result.exit_code == ExitStatus.OK, result.output
    words = words_of_html((tmp_path / "corresp.htm").read_bytes())
    assert " ".join(words).startswith("LARKMOOR INSTRUMENTS, INC. 18 Tannery Row")


def test_a_folder_gets_a_file_with_a_name_that_edgar_takes(tmp_path: Path) -> None:
    run(letter(tmp_path), "-o", tmp_path)

    assert (tmp_path / "corresp.htm").is_file()


@pytest.mark.parametrize(
    ("example", "message"),
    [
        (Example(response=(("$22 million", "$[●] million"),)), "The check finds an error; the first is C1"),
        (Example(marks=(("insertion", "the leverage covenant"),)), "The letter has a tracked change."),
    ],
)
def test_an_unfinished_letter_is_refused(example: Example, message: str, tmp_path: Path) -> None:
    result = run(letter(tmp_path, example), "-o", tmp_path / "corresp.htm")

    assert result.exit_code == ExitStatus.EXPORT_REFUSED
    assert message in result.output
    assert not (tmp_path / "corresp.htm").exists()


def test_an_unfinished_letter_is_exported_if_that_is_wanted(tmp_path: Path) -> None:
    unfinished = letter(tmp_path, Example(response=(("$22 million", "$[●] million"),)))

    result = run(unfinished, "-o", tmp_path / "corresp.htm", "--force")

    assert result.exit_code == ExitStatus.OK
    assert "Exported in spite of 1 error" in result.output


def test_a_comment_in_word_stays_behind(tmp_path: Path) -> None:
    noted = letter(tmp_path, Example(marks=(("comment", "the leverage covenant"),)))

    result = run(noted, "-o", tmp_path / "corresp.htm")

    assert result.exit_code == ExitStatus.OK, result.output
    assert "Left behind: 1 Word comment." in result.output


@pytest.mark.parametrize(
    ("output", "status"),
    [("corresp.pdf", ExitStatus.OUTPUT_NOT_WRITABLE), ("there.htm", ExitStatus.OUTPUT_EXISTS)],
)
def test_a_file_is_not_lost(output: str, status: ExitStatus, tmp_path: Path) -> None:
    (tmp_path / "there.htm").write_text("mine")

    assert run(letter(tmp_path), "-o", tmp_path / output).exit_code == status
    assert (tmp_path / "there.htm").read_text() == "mine"
