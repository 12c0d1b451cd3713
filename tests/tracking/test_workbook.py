"""A tracker as a workbook: it is read back as it was written, and is set up to be filtered and printed."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree
from python_calamine import CalamineWorkbook, SheetVisibleEnum

from drafter.errors import InputEncryptedError, InputNotReadableError, InputTooLargeError, PackageMissingError
from drafter.kernel.extras import require_extra
from drafter.tracking.tables import COMMENTS, UNDERTAKINGS, Row, Table
from drafter.tracking.typed import Kept, record, with_typed
from drafter.tracking.workbook import Count, Summary, workbook_of
from drafter.tracking.workbook_file import WorkbookFile, read_workbook

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DAY = date(2025, 2, 27)
HOSTILE = '=HYPERLINK("http://tarn.example")'


def comments(*rows: Row) -> Table:
    return COMMENTS._replace(rows=rows)


ROWS = comments(
    {"Letter": DAY, "No.": 1, "Comment": "Please explain:\n• why\n• when", "Owner": "A & <B>",
     "Status": "empty", "Due": DAY},
    {"Letter": DAY, "No.": 2, "Comment": HOSTILE, "Owner": "A*", "Status": "done"},
)  # fmt: skip


def workbook(table: Table = ROWS, summary: Summary | None = None) -> bytes:
    return workbook_of((table, UNDERTAKINGS), record(table), title="Tarn & Sons", summary=summary)


def read(content: bytes, path: Path) -> WorkbookFile:
    path.write_bytes(content)
    file = read_workbook(path, (COMMENTS, UNDERTAKINGS))
    assert file
    return file


def sheet(content: bytes, number: int) -> etree._Element:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return etree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))


def test_it_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    file = read(workbook(), tmp_path / "t.xlsx")

    assert file.tables["Comments"].columns == COMMENTS.columns
    read_rows = [
        {name: cell for name, cell in row.items() if cell is not None} for row in file.tables["Comments"].rows
    ]
    assert read_rows == list(ROWS.rows)
    assert file.tables["Undertakings"] == UNDERTAKINGS
    assert file.written == record(ROWS)
    assert file.others == file.lost == ()


def test_the_same_tables_give_the_same_bytes() -> None:
    assert workbook() == workbook()


def test_text_is_never_a_formula_or_a_link() -> None:
    content = workbook()

    assert sheet(content, 1).find(f".//{MAIN}f") is None
    assert sheet(content, 1).find(f".//{MAIN}hyperlink") is None


def test_the_heads_stay_in_view_filter_and_are_repeated_on_each_printed_page() -> None:
    content = workbook()
    comments_sheet = sheet(content, 1)

    pane = comments_sheet.find(f".//{MAIN}pane")
    assert (pane.get("topLeftCell"), pane.get("state")) == ("C2", "frozen")
    assert comments_sheet.find(f"{MAIN}autoFilter").get("ref") == "A1:L3"
    setup = comments_sheet.find(f"{MAIN}pageSetup")
    assert (setup.get("orientation"), setup.get("fitToHeight")) == ("landscape", "0")
    assert comments_sheet.find(f"{MAIN}sheetPr/{MAIN}pageSetUpPr").get("fitToPage") == "1"
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = etree.fromstring(archive.read("xl/workbook.xml")).iter(f"{MAIN}definedName")
        titles = [name.text for name in names if name.get("name") == "_xlnm.Print_Titles"]
    assert titles == ["Comments!$1:$1", "Undertakings!$1:$1"]


def test_the_record_is_a_hidden_sheet(tmp_path: Path) -> None:
    (tmp_path / "t.xlsx").write_bytes(workbook())
    with CalamineWorkbook.from_path(tmp_path / "t.xlsx") as book:
        hidden = [one.name for one in book.sheets_metadata if one.visible != SheetVisibleEnum.Visible]

    assert hidden == ["Drafter"]


def test_counts_are_formulas_that_only_their_own_value_meets() -> None:
    counts = (
        ("A*", Count((("Owner", "A*"), ("Status", "done")), 1)),
        ("No owner", Count((("Owner", ""),), 0)),
        ("All", Count((), 2)),
    )
    content = workbook(summary=Summary("Tracker", (("Due", "Not known."),), ("Owner", "done"), counts))
    found = {
        cell.findtext(f"{MAIN}f"): cell.findtext(f"{MAIN}v") for cell in sheet(content, 3).iter(f"{MAIN}c")
    }
    del found[None]

    assert found == {
        'COUNTIFS(Comments!$I$2:$I$3,"=A~*",Comments!$J$2:$J$3,"=done")': "1",
        'COUNTIFS(Comments!$I$2:$I$3,"")': "0",
        "ROWS(Comments!$A$2:$A$3)": "2",
    }


def test_a_row_is_as_high_as_its_longest_cell_needs() -> None:
    long = comments(
        {"Letter": DAY, "No.": 1, "Comment": "a " * 600}, {"Letter": DAY, "No.": 2, "Comment": "a " * 9000}
    )
    _, first, second = sheet(workbook(long), 1).iter(f"{MAIN}row")

    assert 200 < float(first.get("ht")) < 409
    assert 408 < float(second.get("ht")) <= 409


def test_sheets_that_people_added_are_kept(tmp_path: Path) -> None:
    calls = [["When", "Who"], [DAY, "Ada Quill"], [None, 3], ["", True]]
    file = read(workbook_of((ROWS,), record(ROWS), title="T", others=[("Calls", calls)]), tmp_path / "t.xlsx")

    assert file.others == (("Calls", [["When", "Who"], [DAY, "Ada Quill"], [None, 3], [None, True]]),)


def test_another_workbook_is_no_tracker(tmp_path: Path) -> None:
    import xlsxwriter

    with xlsxwriter.Workbook(tmp_path / "other.xlsx") as book:
        book.add_worksheet("Comments").write_string(0, 0, "Letter")

    assert read_workbook(tmp_path / "other.xlsx", (COMMENTS,)) is None


@pytest.mark.parametrize(
    "content", [b"", b"Dear Ada,", workbook()[:2000]], ids=["empty", "text", "cut short"]
)
def test_a_damaged_file_is_an_error(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "t.xlsx").write_bytes(content)

    with pytest.raises(InputNotReadableError):
        read_workbook(tmp_path / "t.xlsx", (COMMENTS,))


def test_a_workbook_with_a_password_is_an_error_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "t.xlsx").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))

    with pytest.raises(InputEncryptedError):
        read_workbook(tmp_path / "t.xlsx", (COMMENTS,))


def test_a_workbook_that_unpacks_to_gigabytes_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "t.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(9):
            archive.writestr(f"xl/worksheets/sheet{number}.xml", bytes(32 * 1024 * 1024), compresslevel=1)

    with pytest.raises(InputTooLargeError):
        read_workbook(tmp_path / "t.xlsx", (COMMENTS,))


def test_what_cannot_be_kept_is_named(tmp_path: Path) -> None:
    import xlsxwriter

    with xlsxwriter.Workbook(tmp_path / "t.xlsx") as book:
        sheet = book.add_worksheet("Comments")
        sheet.write_comment(0, 0, "Ask Ada")
        sheet.write_formula(1, 1, "=1+1", None, 2)
        book.add_worksheet("Drafter").write_row(1, 0, ["Comments", "no JSON", "Owner", "x"])
    file = read_workbook(tmp_path / "t.xlsx", (COMMENTS,))

    assert file
    assert file.lost == ("notes or comments on cells", "formulas, which became values")
    assert file.written == {}


def test_the_formulas_of_the_summary_are_not_lost(tmp_path: Path) -> None:
    summary = Summary("Tracker", (), ("Owner", "All"), (("All", Count((), 2)),))

    assert read(workbook(summary=summary), tmp_path / "t.xlsx").lost == ()


def test_a_tracker_that_lost_its_record_is_known_by_its_columns(tmp_path: Path) -> None:
    import xlsxwriter

    with xlsxwriter.Workbook(tmp_path / "t.xlsx") as book:
        book.add_worksheet("Comments").write_row(0, 0, (*COMMENTS.columns, "Reviewed"))
    file = read_workbook(tmp_path / "t.xlsx", (COMMENTS,))

    assert file
    assert (file.tables["Comments"].columns[-1], file.written) == ("Reviewed", {})


def test_characters_that_no_file_can_hold_do_no_harm(tmp_path: Path) -> None:
    odd = comments({"Letter": DAY, "No.": 1, "Comment": "Larkmoor\udcff.txt", "Owner": "\x0bAda\x1f"})
    file = read(workbook(odd), tmp_path / "t.xlsx")

    assert [file.tables["Comments"].rows[0][name] for name in ("Comment", "Owner")] == [
        "Larkmoor�.txt",
        "�Ada�",
    ]
    assert with_typed(odd, file.tables["Comments"], file.written).kept == Kept()


def test_a_missing_package_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.kernel.extras.find_spec", lambda _: None)

    with pytest.raises(PackageMissingError) as raised:
        require_extra("tracker", "xlsxwriter", "python_calamine")

    assert raised.value.message == (
        "XlsxWriter and python-calamine are needed to write a spreadsheet, and are not installed."
    )
    assert "sec-response-drafter[tracker]" in raised.value.advice
