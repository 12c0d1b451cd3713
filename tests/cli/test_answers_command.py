"""`drafter answers`: out of the letter, into files for each owner, and back from files and tables."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import xlsxwriter
from click.testing import CliRunner, Result

import drafter
from drafter.cli.group import main
from drafter.errors import ExitStatus

LETTER = Path(__file__).parents[2] / "examples" / "second-round.txt"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["answers", *map(str, arguments)])


def said(result: Result) -> str:
    return " ".join(result.output.split())


@pytest.fixture(scope="module")
def response(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("letter") / "response.docx"
    drafter.write(drafter.draft(drafter.read(LETTER)), path)
    return path


@pytest.fixture
def page(response: Path, tmp_path: Path) -> Path:
    """The responses of the letter as Markdown."""
    assert run(response, "-o", tmp_path / "answers.md").exit_code == ExitStatus.OK
    return tmp_path / "answers.md"


def responses(path: Path) -> list[str]:
    return [" ".join(block.words for block in one.response) for one in drafter.read_response(path).exchanges]


def test_an_answer_typed_into_the_file_is_in_the_letter(response: Path, page: Path, tmp_path: Path) -> None:
    text = page.read_text("utf-8")
    head, heading, rest = text.partition("## Comment 3")
    page.write_text(
        f"{head}## Comment 3\n\nThe Company **agrees**.\n\n{rest[rest.index('## Comment 4') :]}", "utf-8"
    )

    result = run(response, "--from", page, "-o", tmp_path / "answered.docx")

    assert heading
    assert "1 new response, from 6 answers." in said(result)
    before, after = responses(response), responses(tmp_path / "answered.docx")
    assert after[2] == "The Company agrees."
    assert [*after[:2], *after[3:]] == [*before[:2], *before[3:]]


def test_each_owner_gets_a_file_and_all_come_back(response: Path, tmp_path: Path) -> None:
    (tmp_path / "profile.toml").write_text('[owners]\naccounting = "Ada Quill"\n', "utf-8")

    result = run(
        response,
        "--by-owner",
        "--letter",
        LETTER,
        "--profile",
        tmp_path / "profile.toml",
        "-o",
        tmp_path / "out",
    )
    files = sorted(path.name for path in (tmp_path / "out").iterdir())
    back = run(response, "--from", tmp_path / "out", "-o", tmp_path / "answered.docx")

    assert result.exit_code == ExitStatus.OK, result.output
    assert files == ["Ada Quill.md", "No owner.md"]
    assert "0 new responses, from 6 answers." in said(back)


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_answers_come_from_a_table(ending: str, response: Path, tmp_path: Path) -> None:
    rows = [["No.", "Owner", "Response"], [2, "Ada Quill", "The Company agrees."], [5, "", ""]]
    table = tmp_path / f"tracker.{ending}"
    if ending == "csv":
        table.write_text("\n".join(",".join(map(str, row)) for row in rows), "utf-8")
    else:
        with xlsxwriter.Workbook(table) as book:
            book.add_worksheet("Summary")
            sheet = book.add_worksheet("Comments")
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)

    result = run(response, "--table", table, "-o", tmp_path / "answered.docx")

    assert result.exit_code == ExitStatus.OK, result.output
    assert responses(tmp_path / "answered.docx")[1] == "The Company agrees."


@pytest.mark.parametrize(
    ("content", "status", "message"),
    [
        ("## Comment 1\n\nYes.\n\n## Comment 1\n\nNo.\n", ExitStatus.ANSWERS_INVALID, "answered twice"),
        ("## Conclusion\n\nYes.\n", ExitStatus.ANSWERS_INVALID, "names no comment"),
        ("Only words.\n", ExitStatus.ANSWERS_INVALID, "No heading for a comment"),
    ],
)
def test_a_mistake_in_the_answers_writes_nothing(
    content: str, status: ExitStatus, message: str, response: Path, tmp_path: Path
) -> None:
    (tmp_path / "answers.md").write_text(content, "utf-8")

    result = run(response, "--from", tmp_path / "answers.md", "-o", tmp_path / "answered.docx")

    assert (result.exit_code, message in said(result)) == (status, True)
    assert not (tmp_path / "answered.docx").exists()


def test_two_files_with_one_comment_are_both_named(response: Path, page: Path, tmp_path: Path) -> None:
    second = tmp_path / "second.md"
    second.write_text("# More\n\n## Comment 1\n\nThe Company agrees.\n", "utf-8")

    result = run(response, "--from", page, "--from", second, "-o", tmp_path / "answered.docx")

    assert result.exit_code == ExitStatus.ANSWERS_INVALID
    message = result.output.replace("\n", "").replace(" ", "")
    assert f"in{page},line3,andin{second},line3" in message


def test_existing_files_and_the_letter_itself_are_kept(response: Path, page: Path, tmp_path: Path) -> None:
    assert run(response, "-o", page).exit_code == ExitStatus.OUTPUT_EXISTS
    assert run(response, "--from", page, "-o", response, "--force").exit_code == ExitStatus.OUTPUT_EXISTS
    assert run(LETTER, "-o", page).exit_code == ExitStatus.INPUT_NOT_READABLE  # no Word file: said first
    (tmp_path / "bad.xlsx").write_bytes(b"PK\x03\x04 nothing")
    status = run(response, "--table", tmp_path / "bad.xlsx", "-o", tmp_path / "b.docx").exit_code
    assert status == ExitStatus.INPUT_NOT_READABLE


OTHER_LETTERS = {
    "another company": ("# Responses of ", "# Responses of Pinmarsh "),
    "another letter": (" to the letter of ", " to the letter of March 3, 1998, not "),
    "another comment": ("> ", "> Tell us who designed the lighthouse, and why its lamp is green. "),
}
"""What makes a file with answers one of another letter: words, and what stands in their place."""


@pytest.mark.parametrize("kind", OTHER_LETTERS)
def test_answers_to_another_letter_are_refused(kind: str, response: Path, page: Path, tmp_path: Path) -> None:
    before, after = OTHER_LETTERS[kind]
    text = page.read_text("utf-8")
    changed = text.replace(before, after, 1)
    if kind == "another letter":
        changed = re.sub(r"(?m), not .*$", "", changed, count=1)
    if kind == "another comment":
        changed = re.sub(r"(?m)(green\.).*$", r"\1", changed, count=1)
    page.write_text(changed, "utf-8")

    result = run(response, "--from", page, "-o", tmp_path / "answered.docx")
    assert (changed != text, result.exit_code) == (True, ExitStatus.USAGE), result.output
    assert not (tmp_path / "answered.docx").exists()

    forced = run(response, "--from", page, "-o", tmp_path / "answered.docx", "--force")
    assert forced.exit_code == ExitStatus.OK, forced.output


@pytest.mark.parametrize("heading", ["# Our answers", "# Responses", ""])
def test_a_heading_that_somebody_typed_is_no_other_letter(
    heading: str, response: Path, page: Path, tmp_path: Path
) -> None:
    page.write_text(heading + "\n" + page.read_text("utf-8").partition("\n")[2], "utf-8")

    result = run(response, "--from", page, "-o", tmp_path / "answered.docx")
    assert result.exit_code == ExitStatus.OK, result.output
