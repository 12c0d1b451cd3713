"""`drafter check --annotate` and `--fix` write copies of a letter, and say what is in them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from drafter.checking.rule import Example
from drafter.errors import ExitStatus
from tests.checking.sample import response_letter, staff_letter
from tests.word.documents import texts

Drafter = Callable[..., Result]

FAULTS = Example(
    response=(("Amos Whitfield", "Amos Whitefield"), ("could borrow $22", "could borrow $[●]")),
    marks=(("note_of_drafter", "completion and sale"),),
)


@pytest.fixture(autouse=True)
def letters(drafter: Drafter) -> None:  # noqa: ARG001 - in the folder in which it runs
    Path("staff.txt").write_bytes(staff_letter())
    Path("response.docx").write_bytes(response_letter(FAULTS))
    Path("response.htm").write_bytes(response_letter(Example(format="html")))


def test_each_copy_is_named_with_what_is_in_it(drafter: Drafter) -> None:
    result = drafter("check", "response.docx", "--annotate", "seen.docx", "--fix", "corrected.docx")
    assert result.exit_code == ExitStatus.CHECK_ERRORS
    lines = result.stdout.splitlines()
    assert any(
        line.startswith("Wrote seen.docx: ") and line.endswith("comments by Drafter.") for line in lines
    )
    assert (
        "Wrote corrected.docx: 1 problem corrected as tracked changes, 1 drafting note removed, metadata removed "
        "(revision number)." in lines
    )
    assert lines[-1] == "Accept the tracked changes by Drafter in Word, and check the letter again."
    before = texts(Path("response.docx").read_bytes())
    assert texts(Path("seen.docx").read_bytes()) == before
    corrected = texts(Path("corrected.docx").read_bytes())
    assert [(old, new) for old, new in zip(before, corrected, strict=True) if old != new] == [
        ("Amos Whitefield", "Amos Whitfield")
    ]


def test_with_json_the_copies_are_named_apart_from_it(drafter: Drafter) -> None:
    result = drafter("check", "--json", "response.docx", "--fix", "corrected.docx")
    assert json.loads(result.stdout)["response"] == "response.docx"
    assert "corrected.docx" in result.stderr


def test_a_letter_without_a_fault_has_nothing_to_correct(drafter: Drafter) -> None:
    drafter("check", "response.docx", "--fix", "once.docx")
    assert (
        "Wrote twice.docx: nothing to correct." in drafter("check", "once.docx", "--fix", "twice.docx").stdout
    )


def test_words_that_word_computes_are_named_and_left(drafter: Drafter) -> None:
    field = Example(response=(("File No. 001-55501", "File No. 001-55510"),), marks=(("field", "001-55510"),))
    Path("response.docx").write_bytes(response_letter(field))
    shown = drafter("check", "response.docx", "--letter", "staff.txt", "--fix", "corrected.docx").stdout
    (line,) = [line for line in shown.splitlines() if line.startswith("Not corrected")]
    assert "File No. 001-55510" in line
    assert texts(Path("corrected.docx").read_bytes()) == texts(Path("response.docx").read_bytes())


def test_an_existing_file_is_replaced_only_by_force(drafter: Drafter) -> None:
    Path("seen.docx").write_text("mine")
    for option in ("--annotate", "--fix"):
        result = drafter("check", "response.docx", option, "seen.docx")
        assert result.exit_code == ExitStatus.OUTPUT_EXISTS
        assert Path("seen.docx").read_text() == "mine"
    assert (
        drafter("check", "response.docx", "--annotate", "seen.docx", "--force").exit_code
        == ExitStatus.CHECK_ERRORS
    )
    assert Path("seen.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("response.htm", "--annotate", "seen.docx"), ExitStatus.INPUT_NOT_READABLE),
        (("response.docx", "response.htm", "--fix", "seen.docx"), ExitStatus.USAGE),
        ((".", "--fix", "seen.docx"), ExitStatus.USAGE),
        (("response.docx", "--fix", "seen.docx", "--annotate", "seen.docx"), ExitStatus.USAGE),
        (("response.docx", "--fix", "missing/seen.docx"), ExitStatus.OUTPUT_NOT_WRITABLE),
    ],
)
def test_copies_that_cannot_be_written_are_refused(
    drafter: Drafter, arguments: tuple[str, ...], status: ExitStatus
) -> None:
    assert drafter("check", *arguments).exit_code == status
    assert not Path("seen.docx").exists()


@pytest.mark.parametrize("option", ["--annotate", "--fix"])
def test_the_letter_itself_is_never_replaced(option: str, drafter: Drafter) -> None:
    before = Path("response.docx").read_bytes()

    result = drafter("check", "response.docx", option, "response.docx", "--force")

    assert result.exit_code == ExitStatus.OUTPUT_EXISTS
    assert Path("response.docx").read_bytes() == before
