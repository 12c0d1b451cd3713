"""`drafter extension`: the letter that asks for more time, and the dates that it may promise."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from docx import Document

from drafter.errors import ExitStatus

Drafter = Callable[..., Result]


def words(docx: str) -> str:
    return "\n".join(paragraph.text for paragraph in Document(docx).paragraphs)


def test_the_file_is_named_after_the_letter(drafter: Drafter) -> None:
    result = drafter("extension", "letter.txt")

    assert result.exit_code == ExitStatus.OK
    assert result.stdout.startswith(
        "letter-extension.docx: asks for more time to respond to 2 comments of March 3,"
    )
    assert Path("letter-extension.docx").is_file()


def test_the_date_is_a_blank_by_default(drafter: Drafter) -> None:
    drafter("extension", "letter.txt", "-o", "open.docx")
    drafter("extension", "letter.txt", "-o", "iso.docx", "--until", "2025-03-31")
    drafter("extension", "letter.txt", "-o", "in-words.docx", "--until", "March 31, 2025")

    assert "on or before [date][, as discussed" in words("open.docx")
    assert "on or before March 31, 2025[, as discussed" in words("iso.docx")
    assert words("in-words.docx") == words("iso.docx")


def test_it_has_the_letterhead_and_signature_of_the_response_and_no_comments(drafter: Drafter) -> None:
    Path("matter.toml").write_text('[signer]\nname = "Odile Brandt"\n')
    drafter("draft", "letter.txt", "-o", "response.docx", "--profile", "matter.toml")
    drafter("extension", "letter.txt", "-o", "extension.docx", "--profile", "matter.toml")
    response, extension = words("response.docx"), words("extension.docx")

    assert extension.split("Ladies and Gentlemen:")[0] == response.split("Ladies and Gentlemen:")[0]
    assert extension.split("Sincerely,")[1] == response.split("Sincerely,")[1]
    assert "gauges" not in extension


REFUSED = {
    "the day it is due": ("2025-03-17", "March 17, 2025 is not after March 17, 2025."),
    "a day before": ("2025-03-10", "March 10, 2025 is not after March 17, 2025."),
    "a Saturday": ("2025-03-29", "March 29, 2025 is not a business day. The next one is March 31, 2025."),
    "a holiday": (
        "2025-05-26",
        "not a business day (Memorial Day). The next one is May 27, 2025.",
    ),
    "no day at all": ("soon", "'soon' does not match the format"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_an_unsuitable_date_is_refused(case: str, drafter: Drafter, folder: Path) -> None:
    day, message = REFUSED[case]

    result = drafter("extension", "letter.txt", "--until", day)

    assert result.exit_code == ExitStatus.USAGE
    assert message in " ".join(result.stderr.split())
    assert not list(folder.glob("*.docx"))


def test_no_extension_is_drafted_if_no_response_is_needed(drafter: Drafter, folder: Path) -> None:
    result = drafter("extension", "completed.txt")

    assert result.exit_code == ExitStatus.NO_RESPONSE_NEEDED
    assert not list(folder.glob("*.docx"))


def test_an_existing_file_is_kept(drafter: Drafter) -> None:
    Path("letter-extension.docx").write_text("sent yesterday")

    result = drafter("extension", "letter.txt")

    assert result.exit_code == ExitStatus.OUTPUT_EXISTS
    assert Path("letter-extension.docx").read_text() == "sent yesterday"
