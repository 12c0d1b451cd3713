"""The lines of a staff letter, the same for every format in which it may arrive.

A module of `formats/` turns bytes into a `Source`; everything after that works on its lines alone.
"""

from __future__ import annotations

from typing import NamedTuple

from drafter.model import EdgarHeader, ReadingWarning
from drafter.problems import Box


class Cells(NamedTuple):
    """A line's share of a table row.

    Attributes:
        table: The number of the table in the source.
        row: The number of the row in the table; a row whose cells wrap has several lines.
        texts: The text of each cell, "" if the line has none in it; no cells if it is not certain that this is a table.
    """

    table: int
    row: int
    texts: tuple[str, ...]


class Line(NamedTuple):
    """One line as it appears on the page.

    Attributes:
        number: Its first line in the source, counted from 1.
        last: Its last line in the source, which differs from `number` if EDGAR cut a long line in two.
        page: Its page, counted from 1.
        text: Its text without outer spaces; spaces inside are as on the page, so that positions are columns.
        indent: Columns from the left edge of the page's text (a PDF's points divided by 6).
        gap: White space above it, in blank lines (fractions in a PDF).
        bold: Whether most of it is bold.
        hidden: How it is hidden, as the end of "it is ..."; "" if it is seen.
        box: Where it is on its page; None in a form without pages.
        cells: Its cells, if it is in a table.
        edges: The left and right edge of each part of a PDF's line that a wide gap sets off, in columns.
    """

    number: int
    last: int
    page: int
    text: str
    indent: float = 0.0
    gap: float = 0.0
    bold: bool = False
    hidden: str = ""
    box: Box | None = None
    cells: Cells | None = None
    edges: tuple[tuple[float, float], ...] = ()


class GivenComment(NamedTuple):
    """A comment whose first and last line a person has given; the numbers are those of the source's lines.

    Attributes:
        first: Its first line.
        last: Its last line.
        number: The staff's number, if it has one.
        label: The number as printed.
    """

    first: int
    last: int
    number: int | None = None
    label: str = ""


class Source(NamedTuple):
    """A letter as lines.

    Attributes:
        name: The letter's name in messages.
        form: The format of the lines (`formats.table.FORMATS`); a submission's lines are those of the PDF in it.
        lines: The lines that have text.
        raw: The source's lines as they came, by number - 1, for `inspect --lines`.
        lossy: Whether curly quotes, dashes and bullets may have become spaces, as in EDGAR's text format.
        flowing: Whether a line is a whole paragraph (HTML, Word, pasted text).
        restore: Whether to restore lost characters where that is certain.
        as_letter: Whether the user says that it is a letter from the staff.
        accession: The accession number of an EDGAR submission.
        notes: What could not be read, such as a page that is a picture.
        alternative: The same letter in the other format that a submission contains, for comparison.
        edgar: The submission's header.
        given: All comments, in order, if a person has said where they begin and end; none if the reader finds them.
    """

    name: str
    form: str
    lines: tuple[Line, ...]
    raw: tuple[str, ...]
    lossy: bool = False
    flowing: bool = False
    restore: bool = True
    as_letter: bool = False
    accession: str | None = None
    notes: tuple[ReadingWarning, ...] = ()
    alternative: Source | None = None
    edgar: EdgarHeader | None = None
    given: tuple[GivenComment, ...] = ()
