"""`drafter redraft`: what it writes, and what it refuses."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import drafter
from drafter.cli.group import main
from drafter.errors import ExitStatus

EXAMPLES = Path(__file__).parents[2] / "examples"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["redraft", *map(str, arguments)])


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A draft beside the staff's letter, dated, so that it names the letter."""
    folder = tmp_path_factory.mktemp("matter")
    shutil.copy(EXAMPLES / "second-round.txt", folder)
    draft = drafter.draft(drafter.read(EXAMPLES / "second-round.txt"))
    drafter.write(draft, folder / "response.docx")
    return folder / "response.docx"


def test_the_staff_letter_is_found_beside_the_response(written: Path, tmp_path: Path) -> None:
    result = run(written, "-o", tmp_path / "again.docx")

    assert result.exit_code == ExitStatus.OK, result.output
    assert "6 responses carried over, to 6 comments." in " ".join(result.output.split())
    assert "changed outside" not in result.output
    assert (tmp_path / "again.docx").is_file()


@pytest.mark.parametrize(
    ("response", "letter", "status", "message"),
    [
        ("response.docx", "other.txt", ExitStatus.USAGE, "about another company or filing"),
        ("second-round.txt", "second-round.txt", ExitStatus.INPUT_NOT_READABLE, "not a Word file"),
        ("nowhere.docx", "second-round.txt", ExitStatus.INPUT_NOT_FOUND, "There is no such file"),
        ("alone/response.docx", None, ExitStatus.INPUT_NOT_FOUND, "Name it with --letter."),
    ],
)
def test_what_is_refused_leaves_no_file(
    response: str, letter: str | None, status: ExitStatus, message: str, written: Path, tmp_path: Path
) -> None:
    shutil.copytree(written.parent, tmp_path / "matter")
    (tmp_path / "matter" / "alone").mkdir()
    shutil.copy(written, tmp_path / "matter" / "alone")
    shutil.copy(EXAMPLES / "mail-stop.txt", tmp_path / "matter" / "other.txt")
    named = ("--letter", tmp_path / "matter" / letter) if letter else ()

    result = run(tmp_path / "matter" / response, *named, "-o", tmp_path / "again.docx")

    assert result.exit_code == status
    assert message in " ".join(result.output.split())
    assert not (tmp_path / "again.docx").exists()


def test_the_response_itself_is_never_replaced(written: Path) -> None:
    before = written.read_bytes()

    result = run(written, "-o", written, "--force")

    assert result.exit_code == ExitStatus.OUTPUT_EXISTS
    assert written.read_bytes() == before
