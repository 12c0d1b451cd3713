"""The lines of a staff letter, the same for every form that it arrives in.

A module of `formats/` turns bytes into a `Source`; everything after that works on its lines alone.
"""

from __future__ import annotations

from typing import NamedTuple

from drafter.model import EdgarHeader, ReadingWarning
from drafter.problems import Box


class Line(NamedTuple):
    """One line as it appears on the page.

    Attributes:
        number: its first line in the source, counted from 1.
        last: its last line in the source; another one where EDGAR had cut a long line in two.
        page: its page, counted from 1.
        text: its text without outer spaces; spaces inside are as on the page, so that positions are columns.
        indent: columns from the left edge of the page's text (a PDF's points divided by 6).
        gap: white space above it, in blank lines (fractions in a PDF).
        bold: whether most of it is bold.
        hidden: whether it was drawn in the color of the paper.
        box: where it is on its page; None in a form without pages.
    """

    number: int
    last: int
    page: int
    text: str
    indent: float = 0.0
    gap: float = 0.0
    bold: bool = False
    hidden: bool = False
    box: Box | None = None


class Source(NamedTuple):
    """A letter as lines.

    Attributes:
        name: what messages call the letter.
        form: the form of the lines (`formats.table.FORMATS`); a submission's lines are those of the PDF in it.
        lines: the lines that have text.
        raw: the source's lines as they came, by number - 1, for `inspect --lines`.
        lossy: whether curly quotes, dashes and bullets may have become spaces (EDGAR's text form).
        flowing: whether a line is a whole paragraph (HTML, Word, pasted text).
        restore: whether to restore lost characters where that is certain.
        as_letter: whether the user says that it is a letter from the staff.
        accession: the accession number of an EDGAR submission.
        notes: what could not be read, such as a page that is a picture.
        alternative: the same letter in the other form that a submission contains, for comparison.
        edgar: the submission's header.
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
