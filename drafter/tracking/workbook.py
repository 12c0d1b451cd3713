"""Write tables as an Excel workbook: the same tables give the same bytes."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from textwrap import wrap
from typing import TYPE_CHECKING, Any, NamedTuple

from drafter.kernel.extras import require_extra
from drafter.tracking.status import BLANKS_LEFT, DONE, EMPTY
from drafter.tracking.tables import DUE, OWNER, PRECEDENTS, STATUS, Cell, Table, storable
from drafter.tracking.typed import Written

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

RECORD = "Drafter"
"""The hidden sheet with the digests of what Drafter wrote, by which it recognizes what people typed."""

RECORD_COLUMNS = ("Sheet", "Row", "Column", "Digest")
"""The columns of that sheet; a row is its key as JSON."""

SUMMARY = "Summary"

_CREATED = datetime.datetime(2000, 1, 1)
"""The time in the properties of each file. The clock would make two files of the same letter differ."""

_WIDTHS = {
    "Letter": 10, "Response": 10, "No.": 5, "Headings": 20, "Comment": 50, "Topic": 16, "Asks": 34, "Citations": 14,
    "Filing": 11, OWNER: 14, STATUS: 10, DUE: 10, "Company": 18, "Target filing": 22, "Undertaking": 60,
    "Stated again": 40, PRECEDENTS: 40,
}  # fmt: skip
_WIDTH_OF_OTHERS = 16
_SUMMARY_WIDTHS = (26, 16)
"""The width of the first column of the summary, and of each of the others."""

_SUMMARY_COLUMNS = 6
"""The number of columns over which a value of the summary goes."""

_LINE = 13.5
"""Points of a line of text."""

_DENSITY = 1.2
"""Characters of running text per unit of a column's width, which is that of a digit."""

_HIGHEST = 409.0
"""Points of the highest row that Excel allows."""

_FONT: Mapping[str, Any] = {"font_name": "Calibri", "font_size": 10, "valign": "top"}
_BORDERS: Mapping[str, Any] = {"border": 1, "border_color": "#D0D0D0"}
_HEADER: Mapping[str, Any] = {"bold": True, "bg_color": "#1F3864", "font_color": "#FFFFFF", "text_wrap": True}
_STATUS_COLORS = {EMPTY: "#F8CBAD", BLANKS_LEFT: "#FFE699", DONE: "#C6E0B4"}
_US_LETTER = 1


class Count(NamedTuple):
    """A number that the spreadsheet program keeps up to date: the rows in which columns have given values.

    Attributes:
        of: The column and the value of each condition.
        value: The number now.
    """

    of: tuple[tuple[str, str], ...]
    value: int


class Summary(NamedTuple):
    """The first lines of a summary sheet, and its table of counts.

    Attributes:
        title: Its title.
        fields: Names and values in words.
        columns: The heads of the table of counts.
        counts: Its rows.
    """

    title: str
    fields: Sequence[tuple[str, str]]
    columns: Sequence[str]
    counts: Sequence[Sequence[str | Count]]


def workbook_of(
    tables: Sequence[Table],
    written: Written,
    *,
    title: str,
    summary: Summary | None = None,
    others: Sequence[tuple[str, Sequence[Sequence[Cell]]]] = (),
) -> bytes:
    """Return a workbook.

    Args:
        tables: The tables, each on a sheet of its name.
        written: The digests of what Drafter wrote into them.
        title: What the header of each printed page says.
        summary: The summary of the first table, on a sheet of its own.
        others: The sheets that people added, with their cells.

    Raises:
        PackageMissingError: XlsxWriter is not installed.
    """
    require_extra("tracker", "xlsxwriter")
    import xlsxwriter  # most commands do without

    content = BytesIO()
    book = xlsxwriter.Workbook(
        content, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"title": storable(title), "created": _CREATED})
    sheets = _Sheets(book, title)
    for table in tables:
        sheets.add(table)
    if summary:
        sheets.add_summary(summary, tables[0])
    for name, cells in others:
        sheets.add_cells(name, cells)
    sheets.add_record(written)
    book.close()
    return content.getvalue()


class _Sheets:
    """The sheets of a workbook, and the formats that they share."""

    def __init__(self, book: Workbook, title: str) -> None:
        self._book, self._title = book, storable(title)
        self._text = book.add_format({**_FONT, **_BORDERS, "text_wrap": True})
        self._date = book.add_format({**_FONT, **_BORDERS, "num_format": "yyyy-mm-dd", "align": "left"})
        self._number = book.add_format({**_FONT, **_BORDERS, "align": "left"})
        self._value = book.add_format({**_FONT, "text_wrap": True})
        self._header = book.add_format({**_FONT, **_HEADER})
        self._bold = book.add_format({**_FONT, "bold": True})
        self._title_format = book.add_format({**_FONT, "bold": True, "font_size": 14})
        self._colors = {
            state: book.add_format({"bg_color": color}) for state, color in _STATUS_COLORS.items()
        }

    def add(self, table: Table) -> None:
        """Add a table: a row of heads that stays in view and is repeated on each page, and filters."""
        sheet = self._book.add_worksheet(table.name)
        for column, name in enumerate(table.columns):
            sheet.set_column(column, column, _width(name))
            sheet.write_string(0, column, name, self._header)
        for number, row in enumerate(table.rows, start=1):
            for column, name in enumerate(table.columns):
                self._write(sheet, number, column, row.get(name))
            sheet.set_row(number, _height((row.get(name), _width(name)) for name in table.columns))
        last = len(table.rows)
        sheet.autofilter(0, 0, max(last, 1), len(table.columns) - 1)
        sheet.freeze_panes(1, len([name for name in table.columns[:2] if name in table.key]))
        sheet.repeat_rows(0)
        self._set_up_page(sheet)
        if STATUS in table.columns and last:
            self._color_status(sheet, table.columns.index(STATUS), last)

    def _color_status(self, sheet: Worksheet, column: int, last: int) -> None:
        """Color each status, and offer the three that Drafter uses; people may type others."""
        sheet.data_validation(
            1, column, last, column,
            {"validate": "list", "source": list(_STATUS_COLORS), "show_error": False, "ignore_blank": True},
        )  # fmt: skip
        for state, color in self._colors.items():
            rule = {"type": "cell", "criteria": "==", "value": f'"{state}"', "format": color}
            sheet.conditional_format(1, column, last, column, rule)

    def add_summary(self, summary: Summary, table: Table) -> None:
        """Add the summary; its counts are formulas over the table."""
        sheet = self._book.add_worksheet(SUMMARY)
        first, other = _SUMMARY_WIDTHS
        sheet.set_column(0, 0, first)
        sheet.set_column(1, max(len(summary.columns), _SUMMARY_COLUMNS), other)
        sheet.write_string(0, 0, storable(summary.title), self._title_format)
        row = 2
        for name, value in summary.fields:
            sheet.write_string(row, 0, name, self._bold)
            sheet.merge_range(row, 1, row, _SUMMARY_COLUMNS, storable(value), self._value)
            sheet.set_row(row, _height([(name, first), (value, other * _SUMMARY_COLUMNS)]))
            row += 1
        row += 1
        for column, head in enumerate(summary.columns):
            sheet.write_string(row, column, head, self._header)
        for line in summary.counts:
            row += 1
            for column, cell in enumerate(line):
                if isinstance(cell, Count):
                    sheet.write_formula(row, column, _formula(cell, table), self._number, cell.value)
                else:
                    sheet.write_string(row, column, storable(cell), self._text)
            sheet.set_row(row, _height([(str(line[0]), first)]))
        self._set_up_page(sheet)

    def add_cells(self, name: str, cells: Sequence[Sequence[Cell]]) -> None:
        """Add a sheet of people's own, with its values."""
        sheet = self._book.add_worksheet(name)
        for number, row in enumerate(cells):
            for column, cell in enumerate(row):
                self._write(sheet, number, column, cell)

    def add_record(self, written: Written) -> None:
        """Add the hidden sheet with the digests."""
        sheet = self._book.add_worksheet(RECORD)
        sheet.very_hidden()
        for column, name in enumerate(RECORD_COLUMNS):
            sheet.write_string(0, column, name)
        for number, ((table, key, name), digest) in enumerate(sorted(written.items()), start=1):
            for column, text in enumerate((table, json.dumps(key), name, digest)):  # JSON is ASCII
                sheet.write_string(number, column, text)

    def _set_up_page(self, sheet: Worksheet) -> None:
        sheet.set_landscape()
        sheet.set_paper(_US_LETTER)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
        sheet.set_header(f"&L{self._title.replace('&', '&&')}&R&A")
        sheet.set_footer("&CPage &P of &N")

    def _write(self, sheet: Worksheet, row: int, column: int, cell: Cell) -> None:
        """Write a cell as what it is; text is never taken for a formula."""
        if cell is None or cell == "":
            sheet.write_blank(row, column, None, self._text)
        elif isinstance(cell, bool):
            sheet.write_boolean(row, column, cell, self._text)
        elif isinstance(cell, int | float):
            sheet.write_number(row, column, cell, self._number)
        elif isinstance(cell, str):
            sheet.write_string(row, column, storable(cell), self._text)
        else:
            sheet.write_datetime(row, column, cell, self._date)


def _width(column: str) -> int:
    return _WIDTHS.get(column, _WIDTH_OF_OTHERS)


def _height(cells: Iterable[tuple[Cell, int]]) -> float:
    """Return the height of a row that shows its cells whole, as far as Excel allows; each comes with its width."""
    lines = max((_lines(cell, width) for cell, width in cells if isinstance(cell, str)), default=1)
    return min(_HIGHEST, _LINE * lines + 2)


def _lines(text: str, width: int) -> int:
    """Return the number of lines that a text takes in a column whose width is given in characters."""
    fits = int(width * _DENSITY)
    return sum(len(wrap(line, fits, break_on_hyphens=False)) or 1 for line in text.split("\n"))


def _formula(count: Count, table: Table) -> str:
    from xlsxwriter.utility import xl_col_to_name

    last = len(table.rows) + 1
    if not count.of:
        return f"=ROWS({table.name}!$A$2:$A${last})"
    conditions = []
    for name, value in count.of:
        column = xl_col_to_name(table.columns.index(name), col_abs=True)
        conditions.append(f'{table.name}!{column}$2:{column}${last},"{_criterion(value)}"')
    return f"=COUNTIFS({','.join(conditions)})"


def _criterion(value: str) -> str:
    """Return a value as a criterion that only the value itself meets: "*" and "?" would stand for others."""
    plain = re.sub(r"[~*?]", r"~\g<0>", value).replace('"', '""')
    return f"={plain}" if value else ""
