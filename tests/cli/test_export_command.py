"""`drafter export`: what it writes, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import drafter
from drafter.checking.rule import Example
from drafter.checking.sample_request import REQUESTED
from drafter.cli.group import main
from drafter.errors import ExitStatus
from drafter.services.check import check
from drafter.word.package import WordFile, root_of
from drafter.word.paragraphs import paragraphs
from drafter.word.text import words
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
        (
            Example(
                response=(("The Company will quantify", "The Company [has quantified / will quantify]"),)
            ),
            "The letter leaves something to choose; C7: An alternative is still open",
        ),
        (Example(marks=(("insertion", "the leverage covenant"),)), "The letter has a tracked change."),
    ],
)
def test_an_unfinished_letter_is_refused(example: Example, message: str, tmp_path: Path) -> None:
    result = run(letter(tmp_path, example), "-o", tmp_path / "corresp.htm")

    assert result.exit_code == ExitStatus.EXPORT_REFUSED
    assert message in " ".join(result.output.split())
    assert not (tmp_path / "corresp.htm").exists()


def test_an_unfinished_letter_is_exported_if_that_is_wanted(tmp_path: Path) -> None:
    unfinished = letter(tmp_path, Example(response=(("$22 million", "$[●] million"),)))

    result = run(unfinished, "-o", tmp_path / "corresp.htm", "--force")

    assert result.exit_code == ExitStatus.OK
    assert "Exported in spite of 1 error" in result.output


def test_the_warnings_of_the_check_are_counted(tmp_path: Path) -> None:
    chosen = letter(
        tmp_path,
        Example(response=(("The Company will quantify", "The Company [has quantified / will quantify]"),)),
    )

    result = run(chosen, "-o", tmp_path / "corresp.htm", "--force")

    assert result.exit_code == ExitStatus.OK
    assert "The check has 1 warning (C7); see it with `drafter check`." in " ".join(result.output.split())


def test_a_comment_in_word_stays_behind(tmp_path: Path) -> None:
    noted = letter(tmp_path, Example(marks=(("comment", "the leverage covenant"),)))

    result = run(noted, "-o", tmp_path / "corresp.htm")

    assert result.exit_code == ExitStatus.OK, result.output
    assert "Left behind: 1 Word comment" in result.output


@pytest.mark.parametrize(
    ("output", "status"),
    [("corresp.pdf", ExitStatus.OUTPUT_NOT_WRITABLE), ("there.htm", ExitStatus.OUTPUT_EXISTS)],
)
def test_a_file_is_not_lost(output: str, status: ExitStatus, tmp_path: Path) -> None:
    (tmp_path / "there.htm").write_text("mine")

    assert run(letter(tmp_path), "-o", tmp_path / output).exit_code == status
    assert (tmp_path / "there.htm").read_text() == "mine"


OMITTED = Example(response=(("could borrow $22 million", "could borrow $[[22]] million"), *REQUESTED))


def test_both_versions_of_a_letter_with_confidential_words_are_written(tmp_path: Path) -> None:
    result = run(letter(tmp_path, OMITTED), "-o", tmp_path / "corresp.htm", "--redacted")

    assert result.exit_code == ExitStatus.OK, result.output
    public = (tmp_path / "corresp.htm").read_text("ascii")
    assert "could borrow $[***] million" in public
    assert "LI-1" in public
    assert "LI-2" in public
    assert "could borrow $[22] million" in (tmp_path / "CONFIDENTIAL corresp.htm").read_text("ascii")
    request = WordFile((tmp_path / "foia-request.docx").read_bytes())
    said = " ".join(words(one) for _, one in paragraphs(root_of(request.document)))
    assert "is identified by its number, LI-2." in said  # the code is that of the response
    assert "[code]" not in said
    report = " ".join(result.output.split())
    assert "1 passage omitted, on page 2." in report
    assert "to the Office of FOIA Services" in report


def test_a_request_that_somebody_completed_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "foia-request.docx").write_text("completed")

    result = run(letter(tmp_path, OMITTED), "-o", tmp_path / "corresp.htm", "--redacted", "--force")

    assert result.exit_code == ExitStatus.OK, result.output
    assert (tmp_path / "foia-request.docx").read_text() == "completed"
    assert "stays as it is" in " ".join(result.output.split())


@pytest.mark.parametrize("name", ["corresp.htm", "corresp.txt"])
def test_the_rules_on_confidential_treatment_hold_on_the_files(name: str, tmp_path: Path) -> None:
    run(letter(tmp_path, OMITTED), "-o", tmp_path / name, "--redacted")

    checked = check(
        tmp_path / name,
        [drafter.read(tmp_path / "staff.txt")],
        confidential=tmp_path / f"CONFIDENTIAL {name}",
        today=TODAY,
    )
    assert [problem for problem in checked.problems if problem.severity == "error"] == []
    assert [problem.message for problem in checked.problems if problem.rule.startswith("F")] == []


def test_confidential_words_never_go_out_by_mistake(tmp_path: Path) -> None:
    result = run(letter(tmp_path, OMITTED), "-o", tmp_path / "corresp.htm", "--force")

    assert result.exit_code == ExitStatus.EXPORT_REFUSED
    assert "--redacted" in result.output
    assert not list(tmp_path.glob("*.htm"))


def test_confidential_words_that_are_left_elsewhere_are_refused(tmp_path: Path) -> None:
    twice = Example(
        response=(
            ("could borrow $22 million", "could borrow from [[Vexmoor Bank]] $22 million"),
            ("Each comment is set out", "Vexmoor Bank agrees. Each comment is set out"),
            *REQUESTED[:2],
        )
    )

    result = run(letter(tmp_path, twice), "-o", tmp_path / "corresp.htm", "--redacted", "--force")

    assert result.exit_code == ExitStatus.EXPORT_REFUSED
    assert "Vexmoor Bank" in result.output


@pytest.mark.parametrize(
    ("passage", "elsewhere", "message"),
    [
        (
            "It paid [[a fee of $3.5 million to Vexmoor Bank]]",
            "Vexmoor Bank agrees.",
            "“Vexmoor Bank” is part of a",
        ),
        ("It used [[$71.23 per barrel]]", "The price of $71.23 is low.", "“$71.23” is part of a"),
    ],
)
def test_part_of_the_confidential_words_that_is_left_elsewhere_is_refused(
    passage: str, elsewhere: str, message: str, tmp_path: Path
) -> None:
    twice = Example(
        response=(
            ("could borrow $22 million", f"could borrow $22 million. {passage}"),
            ("Each comment is set out", f"{elsewhere} Each comment is set out"),
            *REQUESTED[:2],
        )
    )

    result = run(letter(tmp_path, twice), "-o", tmp_path / "corresp.htm", "--redacted", "--force")

    assert result.exit_code == ExitStatus.EXPORT_REFUSED
    assert message in " ".join(result.output.split())


def test_the_packing_list_names_what_goes_along(tmp_path: Path) -> None:
    report = " ".join(run(letter(tmp_path), "-o", tmp_path / "corresp.htm").output.split())

    assert "Submit as CORRESP." in report
    assert "- Amendment No. 1 to the Form 10-K: filed with the letter" in report
    assert "- Exhibits 31.1, 31.2, 32.1: filed with the amendment or report" in report
    assert "20 business days after the staff completes its review" in report


def test_a_text_has_no_line_longer_than_edgar_takes(tmp_path: Path) -> None:
    result = run(letter(tmp_path), "-o", tmp_path / "corresp.txt")

    assert result.exit_code == ExitStatus.OK, result.output
    text = (tmp_path / "corresp.txt").read_text("ascii")
    assert max(map(len, text.splitlines())) <= 80
    assert "Comment:\n" in text


@pytest.mark.parametrize(("name", "is_told"), [("corresp.txt", True), ("corresp.htm", False)])
def test_a_text_is_not_said_to_have_bold_comments(name: str, is_told: bool, tmp_path: Path) -> None:
    bold = Example(response=(("Each comment is set out below", "Each comment is set out below in bold"),))

    report = " ".join(run(letter(tmp_path, bold), "-o", tmp_path / name).output.split())

    assert (
        "“in bold”, which EDGAR’s text format does not show. Change the sentence in Word. (H3)" in report
    ) == is_told


@pytest.mark.parametrize("name", ["_corresp.htm", "my letter.htm", f"{'a' * 40}.htm"])
def test_a_name_that_edgar_does_not_take_is_refused(name: str, tmp_path: Path) -> None:
    result = run(letter(tmp_path), "-o", tmp_path / name)

    assert result.exit_code == ExitStatus.OUTPUT_NOT_WRITABLE
    assert "EDGAR does not accept" in result.output


@pytest.mark.parametrize("name", ["CORRESP.htm", "corresp.HTM", f"{'a' * 28}.txt"])
def test_a_name_that_the_validation_accepts_is_taken(name: str, tmp_path: Path) -> None:
    assert run(letter(tmp_path), "-o", tmp_path / name).exit_code == ExitStatus.OK
    assert run("--validate", tmp_path / name).exit_code == ExitStatus.OK


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    result = run(letter(tmp_path), "-o", tmp_path / "filing")

    assert result.exit_code == ExitStatus.OUTPUT_NOT_WRITABLE
    assert "There is no folder" in result.output


def test_the_version_for_the_staff_is_left_out_when_a_folder_is_validated(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    run(letter(tmp_path, OMITTED), "-o", tmp_path / "out", "--redacted")

    result = run("--validate", tmp_path / "out")

    assert result.exit_code == ExitStatus.OK, result.output
    assert "CONFIDENTIAL corresp.htm: left out, because it is for the staff only" in result.output
    assert (
        run("--validate", tmp_path / "out" / "CONFIDENTIAL corresp.htm").exit_code == ExitStatus.NOT_ACCEPTED
    )


def test_the_staff_letter_is_never_overwritten(tmp_path: Path) -> None:
    source = letter(tmp_path)
    staff = (tmp_path / "staff.txt").rename(tmp_path / "corresp.txt")
    before = staff.read_bytes()

    named = run(source, "--letter", staff, "-o", staff, "--force")
    found = run(source, "-o", staff, "--force")

    for result in (named, found):
        assert result.exit_code == ExitStatus.OUTPUT_EXISTS
        assert "one of the files that are read" in result.stderr
    assert staff.read_bytes() == before
