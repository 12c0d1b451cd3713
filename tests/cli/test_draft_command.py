"""`drafter draft`: what it writes, what it prints, and what it leaves alone."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from docx import Document

from drafter.errors import ExitStatus

Drafter = Callable[..., Result]


def _xml(docx: Path, part: str = "word/document.xml") -> str:
    with zipfile.ZipFile(docx) as package:
        return package.read(part).decode("utf-8")


def test_the_file_is_named_after_the_letter_and_goes_into_the_current_folder(
    drafter: Drafter, folder: Path
) -> None:
    (folder / "matter").mkdir()
    (folder / "letter.txt").rename(folder / "matter" / "Staff letter.v2.txt")

    result = drafter("draft", "matter/Staff letter.v2.txt")

    assert result.exit_code == ExitStatus.OK
    assert (folder / "Staff letter.v2-response.docx").is_file()


def test_the_file_goes_where_output_says(drafter: Drafter, folder: Path) -> None:
    (folder / "out").mkdir()

    drafter("draft", "letter.txt", "-o", "answer.docx")
    drafter("draft", "letter.txt", "--output", "out")

    assert (folder / "answer.docx").is_file()
    assert (folder / "out" / "letter-response.docx").is_file()


def test_the_letter_may_come_from_standard_input(drafter: Drafter, folder: Path) -> None:
    result = drafter("draft", "-", stdin=(folder / "letter.txt").read_bytes())

    assert result.exit_code == ExitStatus.OK
    assert (folder / "response.docx").is_file()


def test_the_staffs_words_are_unchanged_in_the_word_file(drafter: Drafter) -> None:
    drafter("draft", "letter.txt", "-o", "answer.docx")

    xml = _xml(Path("answer.docx"))
    assert "{{ for gauges }} &amp; &lt;meters&gt;." in xml
    assert Document("answer.docx").paragraphs


def test_the_summary_shows_the_file_the_due_date_and_the_open_blanks(drafter: Drafter) -> None:
    lines = drafter("draft", "letter.txt", "-o", "answer.docx").stdout.splitlines()

    assert (
        lines[0] == "answer.docx: the response to 2 comments of March 3, 2025 to Larkmoor Instruments, Inc."
    )
    assert lines[1].startswith("  Due March 17, 2025. ")
    assert lines[2].endswith(" blanks and alternatives to complete, highlighted in the file.")


def test_a_client_that_is_not_certain_is_a_blank_until_it_is_settled(drafter: Drafter, folder: Path) -> None:
    letter = (folder / "letter.txt").read_text("utf-8")
    mistaken = letter.replace("Re: Larkmoor Instruments, Inc.", "Re: Copper Basin Corp.")
    (folder / "letter.txt").write_text(mistaken, "utf-8")

    unsettled = drafter("draft", "letter.txt", "-o", "unsettled.docx")
    settled = drafter(
        "draft", "letter.txt", "-o", "settled.docx", "--set", "matter.client=Larkmoor Instruments, Inc."
    )

    assert "Copper Basin Corp., but the letter is addressed to Larkmoor" in " ".join(unsettled.output.split())
    assert "[●] (the" in "".join(p.text for p in Document("unsettled.docx").paragraphs)
    assert "Warning" not in settled.output
    assert "Larkmoor Instruments, Inc. (the" in "".join(p.text for p in Document("settled.docx").paragraphs)


def test_notes_are_word_comments_and_can_be_left_out(drafter: Drafter) -> None:
    drafter("draft", "letter.txt", "-o", "with.docx")
    drafter("draft", "letter.txt", "-o", "without.docx", "--no-notes")

    assert "March 17, 2025" in _xml(Path("with.docx"), "word/comments.xml")
    assert "w:commentReference" not in _xml(Path("without.docx"))


def test_an_existing_file_is_kept(drafter: Drafter) -> None:
    Path("answer.docx").write_text("three days of work")

    result = drafter("draft", "letter.txt", "-o", "answer.docx")

    assert result.exit_code == ExitStatus.OUTPUT_EXISTS
    assert result.stderr.startswith("Error: answer.docx already exists")
    assert Path("answer.docx").read_text() == "three days of work"


def test_an_existing_file_is_replaced_with_force(drafter: Drafter) -> None:
    Path("answer.docx").write_text("an old draft")

    result = drafter("draft", "letter.txt", "-o", "answer.docx", "--force")

    assert result.exit_code == ExitStatus.OK
    assert zipfile.is_zipfile("answer.docx")


def test_the_staff_letter_itself_is_never_overwritten(drafter: Drafter) -> None:
    letter = Path("letter.txt").rename("letter.docx")
    before = letter.read_bytes()

    result = drafter("draft", "letter.docx", "-o", "./letter.docx", "--force")

    assert result.exit_code == ExitStatus.OUTPUT_EXISTS
    assert "the staff letter itself" in result.stderr
    assert letter.read_bytes() == before


def test_a_completed_review_is_reported_and_nothing_is_written(drafter: Drafter, folder: Path) -> None:
    result = drafter("draft", "completed.txt")

    assert result.exit_code == ExitStatus.NO_RESPONSE_NEEDED
    assert result.output == (
        "The staff has completed its review of Larkmoor Instruments, Inc., so no response is needed "
        "and none was drafted. To draft one anyway, use --force.\n"
    )
    assert not list(folder.glob("*.docx"))


@pytest.mark.parametrize(
    ("notice", "status", "meaning"),
    [
        ("Your company is delinquent in its periodic filings.", ExitStatus.NO_RESPONSE_NEEDED, "File them"),
        ("Your filing is materially deficient.", ExitStatus.NO_RESPONSE_NEEDED, "so deficient"),
        ("We may declare your filing abandoned.", ExitStatus.NOT_A_STAFF_LETTER, "explain the delay"),
    ],
)
def test_a_notice_is_reported_with_its_meaning_and_nothing_is_written(
    drafter: Drafter, folder: Path, notice: str, status: ExitStatus, meaning: str
) -> None:
    text = Path("completed.txt").read_text()
    sentence = next(line for line in text.splitlines() if "completed our review" in line)
    Path("notice.txt").write_text(text.replace(sentence, f"              {notice}"))

    result = drafter("draft", "notice.txt")

    assert result.exit_code == status
    assert meaning in result.stderr + result.stdout
    assert not list(folder.glob("*.docx"))


def test_a_completed_review_is_drafted_with_force(drafter: Drafter, folder: Path) -> None:
    result = drafter("draft", "completed.txt", "--force")

    assert result.exit_code == ExitStatus.OK
    assert zipfile.is_zipfile(folder / "completed-response.docx")


def test_a_name_without_an_ending_gets_one(drafter: Drafter, folder: Path) -> None:
    result = drafter("draft", "letter.txt", "-o", "answer")

    assert result.stdout.startswith("answer.docx: ")
    assert zipfile.is_zipfile(folder / "answer.docx")


def test_our_own_response_is_not_a_staff_letter(drafter: Drafter, folder: Path) -> None:
    """It quotes the staff's comments, but it is written to the staff."""
    drafter("draft", "letter.txt", "-o", "ours.docx")

    result = drafter("draft", "ours.docx")

    assert result.exit_code == ExitStatus.NOT_A_STAFF_LETTER
    assert "ours.docx: This is a response, not a staff letter" in result.stderr
    assert "If it is a letter from the staff, use --as letter." in " ".join(result.stderr.split())
    assert not (folder / "ours-response.docx").exists()


REFUSED_LETTER = """\
Securities and Exchange Commission
100 F Street, N.E.

March 3, 2025

Re: Larkmoor Instruments, Inc.

Dear Odile Brandt:

On behalf of the staff, we write in response to your submission.

1. Please tell us which orders moved from the third quarter.

Perpetua Quill
"""
"""It looks like a response: it is addressed to the Commission, and nobody of the staff signs it."""


@pytest.mark.parametrize("command", [("draft", "-o", "answer.docx"), ("extension",)], ids=lambda c: c[0])
def test_a_letter_that_was_refused_is_drafted_when_it_is_said_to_be_one(
    drafter: Drafter, command: tuple[str, ...]
) -> None:
    Path("refused.txt").write_text(REFUSED_LETTER)

    assert drafter(*command, "refused.txt").exit_code == ExitStatus.NOT_A_STAFF_LETTER
    result = drafter(*command, "refused.txt", "--as", "letter")

    assert result.exit_code == ExitStatus.OK
    assert "read as a staff letter because of --as letter" in " ".join(result.stdout.split())


def test_many_letters_are_drafted_as_what_they_are_said_to_be(drafter: Drafter, folder: Path) -> None:
    Path("refused.txt").write_text(REFUSED_LETTER)

    result = drafter("draft", "letter.txt", "refused.txt", "-o", "drafts", "--as", "letter")

    assert result.exit_code == ExitStatus.OK
    assert len(list((folder / "drafts").glob("*.docx"))) == 2


def test_a_profile_says_who_signs(drafter: Drafter) -> None:
    Path("matter.toml").write_text('[signer]\nname = "Odile Brandt"\n')

    result = drafter("draft", "letter.txt", "-o", "answer.docx", "--profile", "matter.toml")

    assert result.exit_code == ExitStatus.OK
    assert "Odile Brandt" in _xml(Path("answer.docx"))


NOT_A_LETTER = (
    "Minutes of the garden club.\n\nThe roses were discussed at length, and the hedge was not.\n" * 9
)

REFUSALS = {
    "no such file": (["nowhere.txt"], ExitStatus.INPUT_NOT_FOUND, "nowhere.txt"),
    "a folder": (["a_folder"], ExitStatus.INPUT_NOT_FOUND, "a_folder"),
    "an empty file": (["empty.txt"], ExitStatus.INPUT_EMPTY, "empty.txt"),
    "a binary file": (["program.bin"], ExitStatus.INPUT_NOT_READABLE, "program.bin"),
    "a text that is no staff letter": (["garden.txt"], ExitStatus.NOT_A_STAFF_LETTER, "garden.txt"),
    "a folder that is not there": (["letter.txt", "-o", "no/a.docx"], ExitStatus.OUTPUT_NOT_WRITABLE, "no"),
    "a PDF as output": (
        ["letter.txt", "-o", "a.pdf"],
        ExitStatus.OUTPUT_NOT_WRITABLE,
        "Use a name that ends in .docx.",
    ),
    "a PDF that is none": (["noise.pdf"], ExitStatus.INPUT_NOT_READABLE, "is not a PDF"),
    "a Word document that is none": (["noise.docx"], ExitStatus.INPUT_NOT_READABLE, "not a Word document"),
    "a profile that is no TOML": (
        ["letter.txt", "--profile", "bad.toml"],
        ExitStatus.PROFILE_INVALID,
        "bad.toml",
    ),
    "a profile that is not there": (
        ["letter.txt", "--profile", "none.toml"],
        ExitStatus.PROFILE_INVALID,
        "none.toml",
    ),
    "an option that is unknown": (["letter.txt", "--colour"], ExitStatus.USAGE, "--colour"),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_a_refusal_is_one_message_and_a_status_and_nothing_is_written(
    case: str, drafter: Drafter, folder: Path
) -> None:
    (folder / "a_folder").mkdir()
    (folder / "empty.txt").touch()
    (folder / "program.bin").write_bytes(bytes(range(256)) * 40)
    for name in ("noise.pdf", "noise.docx"):
        (folder / name).write_bytes(bytes(range(255, -1, -1)) * 40)
    (folder / "garden.txt").write_text(NOT_A_LETTER)
    (folder / "bad.toml").write_text("[signer\n")
    before = sorted(folder.rglob("*"))
    arguments, status, named = REFUSALS[case]

    result = drafter("draft", *arguments)

    assert result.exit_code == status
    assert "Error: " in result.stderr
    assert named in result.stderr
    assert "Traceback" not in result.stderr
    assert result.stdout == ""
    assert sorted(folder.rglob("*")) == before


@pytest.mark.parametrize(
    ("earlier", "message"),
    [("letter.txt", "a letter from the staff"), ("minutes.txt", "no comments with responses")],
)
def test_only_a_response_is_one_of_an_earlier_round(
    earlier: str, message: str, drafter: Drafter, folder: Path
) -> None:
    (folder / "minutes.txt").write_text("Dear all,\n\nThese are the minutes of our meeting.\n", "utf-8")

    result = drafter("draft", "letter.txt", "--after", earlier, "-o", "next.docx")

    assert result.exit_code == ExitStatus.USAGE
    assert message in " ".join(result.stderr.split())
    assert not Path("next.docx").exists()
