"""`drafter tracker` writes a row for each comment, and keeps what people typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Thread
from typing import Any

import icalendar
import pytest
from click.testing import Result
from python_calamine import CalamineWorkbook

from drafter import find_firm
from drafter.errors import ExitStatus
from drafter.kernel.files import write_atomic
from drafter.services.tracked_review import ReviewOptions
from drafter.services.tracker import TrackerFiles, write_tracker
from drafter.tracking.tables import COMMENTS, UNDERTAKINGS, Table
from drafter.tracking.workbook import workbook_of
from drafter.tracking.workbook_file import read_workbook
from tests.tracking import rounds

Drafter = Callable[..., Result]
TRACKER = Path("tracker.xlsx")
PROFILE = """
[contact]
name = "Tobias Renner"
[owners]
accounting = "Halina Sorel <h.sorel@pemberton.example>"
[milestones]
"Draft responses" = 6
"""


@pytest.fixture(autouse=True)
def profile(drafter: Drafter) -> None:  # noqa: ARG001 - in the folder in which it runs
    Path("profile.toml").write_text(PROFILE, "utf-8")


def rows(sheet: str = "Comments") -> list[dict[str, Any]]:
    """The rows of a sheet, as a person sees them."""
    with CalamineWorkbook.from_path(TRACKER) as book:
        heads, *others = book.get_sheet_by_name(sheet).to_python()
    return [dict(zip(map(str, heads), row, strict=True)) for row in others]


def retyped(changes: Mapping[int, Mapping[str, str]]) -> None:
    """Change cells of the comments, as a person does in a spreadsheet program; the record stays as it is."""
    file = read_workbook(TRACKER, (COMMENTS, UNDERTAKINGS))
    assert file
    before = file.tables["Comments"]
    typed = tuple({**row, **changes.get(at, {})} for at, row in enumerate(before.rows))
    columns = tuple(dict.fromkeys((*before.columns, *(name for row in typed for name in row))))
    table: Table = before._replace(columns=columns, rows=typed)
    TRACKER.write_bytes(
        workbook_of((table, file.tables["Undertakings"]), file.written, title="", others=file.others)
    )


def test_a_letter_gives_a_row_a_comment(drafter: Drafter) -> None:
    result = drafter("tracker", "letter.txt", "-o", "tracker", "--profile", "profile.toml")

    assert result.exit_code == ExitStatus.OK
    assert "tracker.xlsx: 2 comments of March 3, 2025 to Larkmoor Instruments, Inc." in result.stdout
    first, second = rows()
    assert first["Comment"].startswith("You say that sales of gauges fell because of")
    assert (
        first["Headings"]
        == "Form 10-K for Fiscal Year Ended September 30, 2024\nResults of Operations, page 31"
    )
    assert first["Asks"].splitlines()[0] == "Explain: tell us which orders moved"
    assert (first["Filing"], str(first["Due"]), first["Status"]) == ("Form 10-K", "2025-03-17", "empty")
    assert first["Owner"] == "Halina Sorel <h.sorel@pemberton.example>"
    assert second["Comment"] == "Please tell us how you estimate the accrual {{ for gauges }} & <meters>."
    assert second["No."] == 2


def test_a_second_run_keeps_what_people_typed_and_added(drafter: Drafter) -> None:
    drafter("tracker", "letter.txt", "-o", "tracker.xlsx", "--profile", "profile.toml")
    retyped({0: {"Owner": "Odile Brandt", "Reviewed": "yes"}, 1: {"Status": "in review"}})
    result = drafter("tracker", "letter.txt", "-o", "tracker.xlsx", "--mail", "note.txt")

    assert [(row["Owner"], row["Status"], row["Reviewed"]) for row in rows()] == [
        ("Odile Brandt", "empty", "yes"),
        ("", "in review", ""),
    ]
    assert "Kept on the sheet Comments: 2 cells that people typed, 1 added column." in result.stdout
    assert "\nOdile Brandt\n  Comment 1: " in Path("note.txt").read_text("utf-8")


def test_the_next_letter_goes_above_the_rows_of_the_last_one(drafter: Drafter) -> None:
    drafter("tracker", "letter.txt", "-o", "tracker.xlsx")
    Path("next.txt").write_text(
        Path("letter.txt").read_text("utf-8").replace("March 3, 2025", "May 5, 2025"), "utf-8"
    )
    drafter("tracker", "next.txt", "-o", "tracker.xlsx")

    assert [(str(row["Letter"]), row["No."]) for row in rows()] == [
        ("2025-05-05", 1),
        ("2025-05-05", 2),
        ("2025-03-03", 1),
        ("2025-03-03", 2),
    ]


def test_a_response_gives_the_status_and_the_undertakings(drafter: Drafter) -> None:
    blank = (rounds.PORTS, "We will name [●] in future filings.")
    response = rounds.response((rounds.MARGINS, rounds.QUANTIFIES), blank, (rounds.PORTS, "[●]"))
    Path("response.htm").write_bytes(response)
    result = drafter("tracker", "response.htm", "-o", "tracker.xlsx")

    assert "No due date. The staff letter was not read; name it with --letter." in result.stdout
    assert [row["Status"] for row in rows()] == ["done", "blanks left", "empty"]
    assert [row["Target filing"] for row in rows("Undertakings")] == [
        "Form 10-Q for the quarter ending June 30, 2025",
        "future filings",
    ]


def test_the_letter_that_a_response_answers_gives_the_due_date(drafter: Drafter) -> None:
    drafter("draft", "letter.txt", "-o", "response.docx")
    drafter("tracker", "response.docx", "--letter", "letter.txt", "-o", "tracker.xlsx")

    assert [(str(row["Due"]), row["Status"]) for row in rows()] == [("2025-03-17", "blanks left")] * 2


def test_the_calendar_counts_back_from_an_agreed_date(drafter: Drafter) -> None:
    options = ("--due", "2025-03-31", "--ics", "days.ics", "--profile", "profile.toml")
    result = drafter("tracker", "letter.txt", "-o", "tracker.xlsx", *options)

    assert "days.ics: the due date and 1 internal day." in result.stdout
    events = icalendar.Calendar.from_ical(Path("days.ics").read_bytes()).walk("VEVENT")
    assert [str(event.decoded("DTSTART")) for event in events] == ["2025-03-31", "2025-03-21"]


def test_a_mail_is_written_by_its_ending(drafter: Drafter) -> None:
    drafter("tracker", "letter.txt", "-o", "tracker.xlsx", "--mail", "note.eml", "--profile", "profile.toml")

    assert b"\r\nTo: Halina Sorel <h.sorel@pemberton.example>\r\n" in Path("note.eml").read_bytes()


REFUSED = {
    "a letter without comments": (("completed.txt",), ExitStatus.NO_RESPONSE_NEEDED),
    "a missing letter": (("missing.txt",), ExitStatus.INPUT_NOT_FOUND),
    "a Saturday": (("letter.txt", "--due", "2025-03-29"), ExitStatus.USAGE),
    "an unknown area": (("letter.txt", "--set", "owners.acounting=A"), ExitStatus.PROFILE_INVALID),
    "a day after the due date": (("letter.txt", "--set", "milestones.Draft=0"), ExitStatus.PROFILE_INVALID),
    "another ending": (("letter.txt", "-o", "tracker.docx"), ExitStatus.OUTPUT_NOT_WRITABLE),
    "a calendar that exists": (("letter.txt", "--ics", "profile.toml"), ExitStatus.OUTPUT_EXISTS),
    "the letter itself": (("letter.txt", "--mail", "letter.txt"), ExitStatus.OUTPUT_EXISTS),
    "a calendar without a due date": (("undated.txt", "--ics", "days.ics"), ExitStatus.USAGE),
}


@pytest.mark.parametrize("row", REFUSED)
def test_nothing_is_written_if_something_is_wrong(row: str, drafter: Drafter) -> None:
    arguments, status = REFUSED[row]
    text = Path("letter.txt").read_text("utf-8")
    at = text.index("Please respond within")
    Path("undated.txt").write_text(text[:at] + text[text.index("Form 10-K for", at) :], "utf-8")
    output = () if "-o" in arguments else ("-o", "tracker.xlsx")

    assert drafter("tracker", *arguments, *output).exit_code == status
    assert not TRACKER.exists()


def test_a_file_that_is_no_tracker_is_replaced_only_by_force(drafter: Drafter) -> None:
    import xlsxwriter

    with xlsxwriter.Workbook(TRACKER) as book:
        book.add_worksheet("Fees")
    assert drafter("tracker", "letter.txt", "-o", "tracker.xlsx").exit_code == ExitStatus.OUTPUT_EXISTS
    assert drafter("tracker", "letter.txt", "-o", "tracker.xlsx", "--force").exit_code == ExitStatus.OK

    TRACKER.write_text("Dear Ada,", "utf-8")
    assert drafter("tracker", "letter.txt", "-o", "tracker.xlsx").exit_code == ExitStatus.INPUT_NOT_READABLE
    assert drafter("tracker", "letter.txt", "-o", "tracker.xlsx", "--force").exit_code == ExitStatus.OK


def test_a_missing_package_is_an_error_of_its_own(drafter: Drafter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.kernel.extras.find_spec", lambda _: None)

    assert drafter("tracker", "letter.txt").exit_code == ExitStatus.PACKAGE_MISSING


def test_the_undertakings_are_written_and_written_again(drafter: Drafter) -> None:
    Path("first.htm").write_bytes(rounds.response((rounds.PORTS, rounds.NAMES)))
    Path("second.htm").write_bytes(rounds.response((rounds.PORTS, rounds.NAMES), dates=rounds.SECOND))
    for _ in range(2):
        result = drafter("undertakings", "first.htm", "second.htm", "-o", "tracker.xlsx")
        assert result.exit_code == ExitStatus.OK

    (row,) = rows("Undertakings")
    assert (row["Company"], str(row["Response"]), row["No."]) == ("Calder Ridge Mills, Inc.", "2025-03-14", 1)
    assert row["Stated again"] == f"May 9, 2025, comment 1: {rounds.NAMES}"


def test_two_letters_at_the_same_time_both_get_their_rows(
    drafter: Drafter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second command begins when the first has read the workbook and is about to write it."""
    Path("next.txt").write_text(
        Path("letter.txt").read_text("utf-8").replace("March 3, 2025", "May 5, 2025"), "utf-8"
    )
    firm = find_firm(None)
    review = ReviewOptions(firm, firm.profile())
    second = Thread(target=write_tracker, args=("next.txt", TRACKER, review, TrackerFiles()))

    def slowly(path: Path, content: bytes, *, overwrite: bool) -> None:
        if not second.ident:
            second.start()
            second.join(0.3)
        write_atomic(path, content, overwrite=overwrite)

    monkeypatch.setattr("drafter.services.tracker.write_atomic", slowly)

    drafter("tracker", "letter.txt", "-o", "tracker.xlsx")
    second.join()

    assert len(rows()) == 4
