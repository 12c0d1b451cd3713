"""The lines of a staff letter, in one shape for every form it arrives in.

A format module (see `formats/`) turns bytes into a `Source`; all that comes after works on its lines alone.
"""

from __future__ import annotations

from typing import NamedTuple

from drafter.model import EdgarHeader, ReadingWarning


class Line(NamedTuple):
    """One line as it was laid out on the page.

    `number` and `last` are 1-based line numbers in the source; they differ where EDGAR had cut a long line
    in two. `text` is without outer blanks; blanks inside stand as laid out. `indent` and the place of every
    character are in columns from the left edge of the text (a PDF's points are divided by 6). `gap` is the
    white space above, in blank lines (a PDF's leading may give fractions). `hidden` text was drawn in the
    colour of the paper.
    """

    number: int
    last: int
    page: int
    text: str
    indent: float = 0.0
    gap: float = 0.0
    bold: bool = False
    hidden: bool = False


class Source(NamedTuple):
    """A letter as lines.

    `raw` are the source's lines as they came, by number - 1, for `inspect --lines`. `lossy` says that curly
    quotes, dashes and bullets may have been turned into blanks (EDGAR's text form), `restore` that they are
    to be restored where that is certain. `flowing` says that a
    line is a whole paragraph (HTML, Word, pasted text). `notes` are what the form could not read (a page
    that is a picture) or what its parts disagree in. `alternative` is the same letter in the other form
    that an EDGAR submission holds, for comparison, `edgar` the submission's header. `form` is that of the
    lines: a submission's are those of a PDF, a text or a page in HTML.
    """

    name: str
    form: str
    lines: tuple[Line, ...]
    raw: tuple[str, ...]
    lossy: bool = False
    flowing: bool = False
    restore: bool = True
    accession: str | None = None
    notes: tuple[ReadingWarning, ...] = ()
    alternative: Source | None = None
    edgar: EdgarHeader | None = None
