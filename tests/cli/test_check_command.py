"""`drafter check` says what is wrong, by comment; its exit status is that of the worst problem."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from drafter.checking.rule import Example
from drafter.errors import ExitStatus
from tests.checking.sample import FILING, TODAY, response_letter, staff_letter

Drafter = Callable[..., Result]

AS_OF = ("--on", TODAY.isoformat())
ERRORS = (
    ("Amos Whitfield", "Amos Whitefield"),
    ("attribute the decrease in gross margin", "attribute the increase in gross margin"),
    ("could borrow $22", "could borrow $[●]"),
)


@pytest.fixture(autouse=True)
def letters(drafter: Drafter) -> None:  # noqa: ARG001 - in the folder in which it runs
    for other in ("letter.txt", "completed.txt"):
        Path(other).unlink()
    Path("staff.txt").write_bytes(staff_letter())
    Path("clean.docx").write_bytes(response_letter())
    Path("wrong.docx").write_bytes(response_letter(Example(response=ERRORS)))
    Path("dated.docx").write_bytes(response_letter(late()))


def late() -> Example:
    """Return a letter with a warning and nothing worse: it is dated before the day on which it is sent."""
    return Example(response=(("March 14, 2025", "March 15, 2025"),))


def test_nothing_wrong_is_status_0(drafter: Drafter) -> None:
    result = drafter("check", "clean.docx", *AS_OF)
    assert result.exit_code == ExitStatus.OK
    assert result.stdout.splitlines()[0] == "clean.docx against staff.txt: nothing to correct"


def test_problems_are_grouped_by_comment_and_counted(drafter: Drafter) -> None:
    result = drafter("check", "wrong.docx", *AS_OF)
    assert result.exit_code == ExitStatus.CHECK_ERRORS
    lines = result.stdout.splitlines()
    assert lines[0] == "wrong.docx against staff.txt: 3 errors"
    headings = [line for line in lines if line.startswith(("The letter", "Comment"))]
    assert headings == ["The letter as a whole: 1 error", "Comment 1: 1 error", "Comment 2: 1 error"]
    assert "  error  C1  “[●]” is still to be completed. Complete or delete it. [paragraph 30]" in lines


def test_what_the_company_promises_is_listed(drafter: Drafter) -> None:
    lines = drafter("check", "clean.docx", *AS_OF).stdout.splitlines()
    promise = lines[lines.index("Undertakings") + 1]
    assert promise.startswith(
        "  1  Annual Report on Form 10-K for the fiscal year  The Company will quantify"
    )


@pytest.mark.parametrize(
    ("name", "strict", "status"),
    [
        ("clean.docx", False, ExitStatus.OK),
        ("clean.docx", True, ExitStatus.OK),
        ("dated.docx", False, ExitStatus.CHECK_WARNINGS),
        ("dated.docx", True, ExitStatus.CHECK_ERRORS),
        ("wrong.docx", False, ExitStatus.CHECK_ERRORS),
    ],
)
def test_the_status_is_that_of_the_worst_problem(
    drafter: Drafter, name: str, strict: bool, status: ExitStatus
) -> None:
    result = drafter("check", "--json", *["--strict"] * strict, name, *AS_OF)
    assert result.exit_code == status
    severities = {problem["severity"] for problem in json.loads(result.stdout)["problems"]}
    assert ("error" in severities) == (status == ExitStatus.CHECK_ERRORS)
    assert ("warning" in severities) == (status == ExitStatus.CHECK_WARNINGS)


def test_json_has_one_object_per_letter(drafter: Drafter) -> None:
    printed = drafter("check", "--json", "clean.docx", "wrong.docx", *AS_OF).stdout.splitlines()
    clean, wrong = map(json.loads, printed)
    assert list(wrong) == ["response", "letters", "problems", "counts", "undertakings"]
    assert (wrong["response"], wrong["letters"]) == ("wrong.docx", ["staff.txt"])
    assert wrong["counts"] == {"error": 3, "warning": 0, "info": 0}
    assert clean["problems"] == []
    assert wrong["problems"][-1] == {
        "rule": "C1",
        "severity": "error",
        "place": {"comment": 2, "paragraph": 30, "words": "[●]"},
        "message": "“[●]” is still to be completed.",
        "advice": "Complete or delete it.",
    }
    (promise,) = [one for one in wrong["undertakings"] if one["comment"] == 1]
    assert promise["filing"].startswith("Annual Report on Form 10-K")
    assert promise["place"]["comment"] == 1


def test_without_the_staff_letter_only_the_response_is_checked(drafter: Drafter) -> None:
    Path("staff.txt").unlink()
    shown = drafter("check", "wrong.docx", *AS_OF).stdout
    assert shown.startswith("wrong.docx, without a staff letter: 1 error\n")


def test_the_staff_letter_may_be_named(drafter: Drafter) -> None:
    Path("staff.txt").rename("elsewhere.dat")
    shown = drafter("check", "wrong.docx", "--letter", "elsewhere.dat", *AS_OF).stdout
    assert shown.startswith("wrong.docx against elsewhere.dat: 3 errors\n")


def test_in_a_folder_each_response_is_checked_and_staff_letters_are_passed_over(drafter: Drafter) -> None:
    result = drafter("check", ".", *AS_OF)
    heads = [line for line in result.stdout.splitlines() if ".docx" in line]
    assert [head.split(" against")[0] for head in heads] == ["clean.docx", "dated.docx", "wrong.docx"]
    assert result.exit_code == ExitStatus.CHECK_ERRORS


def test_several_processes_print_the_same(drafter: Drafter) -> None:
    one, two = (drafter("check", ".", "--jobs", jobs, *AS_OF).stdout for jobs in ("1", "2"))
    assert one == two


def test_in_a_folder_what_is_no_letter_is_reported_and_the_others_are_checked(drafter: Drafter) -> None:
    Path("amendment.htm").write_bytes(FILING)
    result = drafter("check", ".", *AS_OF)
    assert "amendment.htm: This is not a letter to the SEC staff." in result.stderr
    assert "clean.docx against staff.txt" in result.stdout
    assert result.exit_code == ExitStatus.NOT_A_STAFF_LETTER
    named = drafter("check", ".", "--filing", "amendment.htm", *AS_OF)
    assert (named.exit_code, named.stderr) == (ExitStatus.CHECK_ERRORS, "")


def test_a_folder_with_only_staff_letters_has_nothing_to_check(drafter: Drafter) -> None:
    for path in Path().glob("*.docx"):
        path.unlink()
    result = drafter("check", ".")
    assert result.exit_code == ExitStatus.INPUT_NOT_FOUND
    assert "no response letter" in result.stderr


def test_a_staff_letter_in_place_of_the_response_is_refused(drafter: Drafter) -> None:
    result = drafter("check", "staff.txt")
    assert result.exit_code == ExitStatus.NOT_A_STAFF_LETTER
    assert "the staff letter with --letter" in result.stderr


def test_standard_input(drafter: Drafter) -> None:
    given = Path("wrong.docx").read_bytes()
    result = drafter("check", "-", "--letter", "staff.txt", *AS_OF, stdin=given)
    assert result.exit_code == ExitStatus.CHECK_ERRORS


def test_a_profile_turns_a_rule_off_or_lowers_it_and_its_reason_is_printed(drafter: Drafter) -> None:
    Path("firm.toml").write_text('[check]\nB6 = "off: names are checked at signing"\nC1 = "info: to come"\n')
    result = drafter("check", "wrong.docx", "--profile", "firm.toml", *AS_OF)
    lines = result.stdout.splitlines()
    assert lines[0] == "wrong.docx against staff.txt: 1 error, 1 note"
    assert lines[-2:] == [
        "Rule B6 is off: names are checked at signing",
        "Rule C1 is lowered to info: to come",
    ]
    printed = json.loads(drafter("check", "--json", "wrong.docx", "--profile", "firm.toml", *AS_OF).stdout)
    assert printed["switched_off"] == [
        {"rule": "B6", "to": "off", "reason": "names are checked at signing"},
        {"rule": "C1", "to": "info", "reason": "to come"},
    ]


@pytest.mark.parametrize("setting", ['Z9 = "off: none"', 'B6 = "off"', 'B6 = "error: worse"'])
def test_a_setting_without_rule_or_reason_is_an_error_of_the_profile(drafter: Drafter, setting: str) -> None:
    Path("firm.toml").write_text(f"[check]\n{setting}\n")
    assert drafter("check", "clean.docx", "--profile", "firm.toml").exit_code == ExitStatus.PROFILE_INVALID


def test_a_response_is_no_staff_letter_to_check_against(drafter: Drafter) -> None:
    result = drafter("check", "clean.docx", "--letter", "clean.docx", *AS_OF)
    assert result.exit_code == ExitStatus.NOT_A_STAFF_LETTER
    assert "This is a response, not a staff letter" in " ".join(result.stderr.split())
