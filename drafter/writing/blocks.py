"""Write the blocks of a letter as elements of a document body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from drafter.kernel.patterns import pattern
from drafter.response import (
    Block,
    Column,
    Columns,
    DateLine,
    Note,
    Paragraph,
    ResponseSlot,
    Run,
    StaffComment,
    SubjectTable,
    Table,
)
from drafter.word.controls import LABEL_GAP, Controls
from drafter.word.runs import run_xml
from drafter.word.style_chain import StyleChain
from drafter.writing.column_widths import column_widths
from drafter.writing.indents import Indents
from drafter.writing.notes import Notes
from drafter.writing.styled_runs import label_look, runs_xml
from drafter.writing.styles import PLACEHOLDER, SUBJECT_TABLE, TABLE, Styles

_SUBJECT_LABEL_WIDTH = 720  # twips (twentieths of a point): half an inch, as the first tab stop
_SUBJECT_INDENT = 720

_OF_STAFF, _STAFF_HEADING = "staff ", "staff heading"  # prefixes of the styles for the staff's words

_UNNUMBERED = '<w:numPr><w:numId w:val="0"/></w:numPr>'
"""Removes the number that a firm's style prints, because the staff did not write it."""

_LOOK = '<w:tblLook w:val="{}" w:firstRow="{}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" {}/>'
_NO_BANDS = 'w:noHBand="1" w:noVBand="1"'
_HEADED, _UNHEADED = _LOOK.format("0620", 1, _NO_BANDS), _LOOK.format("0600", 0, _NO_BANDS)

_CELL_MARGINS = 216  # twips, left and right together, as the style of tables sets them
_NO_LINES = "".join(
    f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_NO_LINES = f"<w:tblBorders>{_NO_LINES}</w:tblBorders>"
_ALMOST_NOTHING = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'

_DATE_PROMPT = "[Date]"

_STAFF_NUMBER = pattern(r"\w(?:.*\w)?", re.DOTALL)  # "4." -> "4"


class BodyWriter:
    """Writes blocks one after the other, and collects the notes anchored to them in `notes`."""

    def __init__(
        self,
        styles: Styles,
        controls: Controls,
        notes: Notes,
        *,
        text_width: int,
        language: str,
        subject_indent: int | None = None,
        is_column: bool = False,
    ) -> None:
        """Prepare to write at one place.

        Args:
            styles: The styles of the letterhead.
            controls: Makes content controls and bookmarks.
            notes: Collects the drafting notes.
            text_width: The space between the margins, in twips.
            language: The language of the date control.
            subject_indent: The left indent of the Re: block, in twips; by default half an inch.
            is_column: Whether the place is a column, in which paragraphs begin at the left edge.
        """
        self.notes = notes
        self._styles, self._controls = styles, controls
        self._text_width, self._language = text_width, language
        self._subject_indent = _SUBJECT_INDENT if subject_indent is None else subject_indent
        self._is_column = is_column
        self._chain = StyleChain(styles.sheet)
        self._indents = Indents(self._chain)

    def write(
        self, blocks: Sequence[Block], following: Block | None = None, *, before_paragraph: bool = False
    ) -> str:
        """Return the XML of blocks.

        Args:
            blocks: The blocks.
            following: The first block after them, elsewhere on the letterhead.
            before_paragraph: Whether a paragraph follows on the letterhead; if not, a paragraph is added after a
                table at the end.
        """
        needs_gap = blocks and isinstance(blocks[-1], SubjectTable) and not before_paragraph
        return "".join(self._blocks(blocks, following)) + (self._gap() if needs_gap else "")

    def _blocks(self, blocks: Sequence[Block], last: Block | None) -> Iterator[str]:
        """Yield each block, with the notes of the comment before it.

        In Word, a note inside a locked control cannot be resolved or deleted. So a comment's notes are anchored to
        the label of its response.
        """
        waiting: tuple[Note, ...] = ()
        pairs = tuple(pairwise((*blocks, last)))
        signed = [slot for slot, after in pairs if _is_signed_below(slot, after)]
        for block, following in pairs:
            match block:
                case StaffComment():
                    waiting = _notes_of(block)
                    outside = isinstance(following, ResponseSlot)
                    yield self._comment(block, () if outside else waiting, keep=following not in signed)
                case ResponseSlot():
                    notes = (*waiting, *_notes(block.note))
                    runs_in = block.runs_in and isinstance(next(iter(block.paragraphs), None), Paragraph)
                    yield "" if runs_in else self._label(block, notes)
                    before = self._label_run(block, notes) if runs_in else ""
                    yield self._slot(block, ends=_is_closing(following), label=before)
                    waiting = ()
                case Paragraph():
                    # A list of the letter itself is what the company acknowledges and signs below.
                    keep = block.style == "response bullet"
                    yield self._paragraph(block, following=following, keep=keep)
                case DateLine():
                    yield self._date(block)
                case SubjectTable():
                    yield self._subject(block)
                case Table():
                    yield self._table(block)
                case Columns():
                    yield self._columns(block)

    def _paragraph(
        self, paragraph: Paragraph, *, following: Block | None, keep: bool = False, before: str = ""
    ) -> str:
        content = before + self.notes.anchor(runs_xml(paragraph.runs, self._styles), _notes(paragraph.note))
        kept = keep or _leads_to(paragraph, following)
        return self._styled(paragraph.style, content, keep_next=kept, begins_page=paragraph.begins_page)

    def _date(self, date: DateLine) -> str:
        look = "" if date.known else self._styles.run_look(Run("", "blank"))
        control = self._controls.date(
            run_xml(date.text, look), self._language, _DATE_PROMPT, known=date.known
        )
        return self._styled("date", self.notes.anchor(control, _notes(date.note)))

    def _comment(self, comment: StaffComment, notes: Sequence[Note], *, keep: bool) -> str:
        """Return the quoted comment, whose last lines stay on the page of the response label if `keep` is true.

        Word keeps only a paragraph's last lines with the next paragraph (ECMA-376 requires both to be "at least
        partly" on one page); LibreOffice moves the whole paragraph.
        """
        paragraphs = comment.paragraphs
        if not paragraphs or isinstance(paragraphs[0], Table):
            paragraphs = (Paragraph("staff comment", ()), *paragraphs)
        last = len(paragraphs) - 1
        content = []
        for at, paragraph in enumerate(paragraphs):
            if isinstance(paragraph, Table):
                content.append(
                    self._staff_table(paragraph, notes if at == last else (), keep=keep and at == last)
                )
                continue
            words = (self._number(comment) if at == 0 else "") + runs_xml(paragraph.runs, self._styles)
            words = self.notes.anchor(words, notes if at == last else ())
            keep_next = (keep and at == last) or _introduces(paragraph)
            content.append(self._styled(paragraph.style, words, keep_next=keep_next))
        return self._controls.comment(comment.key, "".join(content), locked=comment.locked)

    def _number(self, comment: StaffComment) -> str:
        """Return the staff's number as text, with a bookmark, and a tab; without a number, only the bookmark."""
        name = f"Comment_{comment.key}"
        number = _STAFF_NUMBER.search(comment.label)
        if number is None:
            return self._controls.bookmark(name, "") + (
                run_xml(f"{comment.label}\t") if comment.label else ""
            )
        before, after = comment.label[: number.start()], comment.label[number.end() :]
        return (
            (run_xml(before) if before else "")
            + self._controls.bookmark(name, run_xml(number.group()))
            + run_xml(f"{after}\t")
        )

    def _label(self, slot: ResponseSlot, notes: Sequence[Note]) -> str:
        content = self._controls.bookmark(f"Response_{slot.key}", run_xml(slot.label))
        return self._styled("response label", self.notes.anchor(content, notes), keep_next=True)

    def _label_run(self, slot: ResponseSlot, notes: Sequence[Note]) -> str:
        """Return the label as the beginning of the first line of a response; its bookmark shows where that begins."""
        look = label_look(self._chain, self._styles.paragraph("response label"))
        label = self._controls.bookmark(f"Response_{slot.key}", run_xml(slot.label, look))
        return self.notes.anchor(label, notes) + run_xml(LABEL_GAP)

    def _slot(self, slot: ResponseSlot, *, ends: bool, label: str = "") -> str:
        """Return the control for a response; the end of the last one stays on the page of the signature.

        `ends` tells whether the response is the last one: nobody signs a page without text of the letter. `label`
        begins the first paragraph.
        """
        if not slot.paragraphs:
            look = f'<w:rStyle w:val="{self._styles.character(PLACEHOLDER)}"/>'
            shown = self._styled("response", run_xml(slot.prompt, look), keep_next=ends)
            return self._controls.response(slot.key, shown, slot.prompt, begun=False)
        indent = self._left("response")
        content = "".join(
            self._table(part, indent=indent)
            if isinstance(part, Table)
            else self._paragraph(
                part, following=following, keep=ends and following is None, before="" if at else label
            )
            for at, (part, following) in enumerate(pairwise((*slot.paragraphs, None)))
            if part is not None
        )
        return self._controls.response(slot.key, content, slot.prompt, begun=True)

    def _subject(self, subject: SubjectTable) -> str:
        """Return the Re: block, one row per line, the label beside the first. No row breaks across pages."""
        label = self.notes.anchor(run_xml(subject.label), _notes(subject.note))
        lines = [run_xml(line) for line in subject.lines] or [""]
        labels = [label] + [""] * (len(lines) - 1)
        indent = self._subject_indent
        left_over = self._text_width - indent - _SUBJECT_LABEL_WIDTH
        widths = (_SUBJECT_LABEL_WIDTH, max(left_over, _SUBJECT_LABEL_WIDTH))
        rows = tuple(zip(labels, lines, strict=True))
        return self._controls.subject(self._grid(SUBJECT_TABLE, "subject", rows, widths, indent=indent))

    def _table(self, table: Table, *, indent: int = 0) -> str:
        """Return a bordered table with equal columns and a heading repeated on each page, and an empty line."""
        columns = max((len(row) for row in table.rows), default=0)
        if not columns:
            return ""
        rows = tuple(
            tuple(runs_xml(cell, self._styles) for cell in row) + ("",) * (columns - len(row))
            for row in table.rows
        )
        widths = ((self._text_width - indent) // columns,) * columns
        return self._grid(TABLE, "table text", rows, widths, indent=indent, heading=True) + self._gap()

    def _columns(self, block: Columns) -> str:
        """Return blocks side by side as a table of one row, which may break across pages, and an empty line."""
        shares = sum(column.share for column in block.columns)
        widths = [self._text_width * column.share // shares for column in block.columns]
        cells = "".join(map(self._column, block.columns, widths))
        lines = "" if block.lines else _NO_LINES
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        table = (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{self._styles.table(TABLE)}"/>'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>{lines}<w:tblLayout w:type="fixed"/>{_UNHEADED}</w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid><w:tr>{cells}</w:tr></w:tbl>"
        )
        return table + self._gap()

    def _column(self, column: Column, width: int) -> str:
        """Return a cell. It ends with a paragraph, as Word requires, which is as good as invisible."""
        inside = BodyWriter(
            self._styles,
            self._controls,
            self.notes,
            text_width=max(width - _CELL_MARGINS, _CELL_MARGINS),
            language=self._language,
            subject_indent=0,
            is_column=True,
        )
        content = inside.write(column.blocks, before_paragraph=True)
        ends_well = bool(column.blocks) and isinstance(column.blocks[-1], Paragraph | DateLine)
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{column.shade}"/>' if column.shade else ""
        end = "" if ends_well else f"<w:p><w:pPr>{_ALMOST_NOTHING}</w:pPr></w:p>"
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{content}{end}</w:tc>'

    def _staff_table(self, table: Table, notes: Sequence[Note], *, keep: bool) -> str:
        """Return a table of a comment, indented as its text is, its columns as wide as their texts need.

        The paragraph after it has the notes, and stays with the response if `keep` is true.
        """
        rows = tuple(tuple(runs_xml(cell, self._styles) for cell in row) for row in table.rows)
        indent = self._left("staff comment continued")
        widths = column_widths(table, self._text_width - indent)
        grid = self._grid(TABLE, "staff table", rows, widths, indent=indent)
        return grid + self._gap(self.notes.anchor("", notes), keep_next=keep)

    def _left(self, style: str) -> int:
        """Return how far a table is indented that belongs to paragraphs of a style."""
        id = self._styles.paragraph(style)
        return self._indents.hanging(id) if self._is_column else self._indents.left(id)

    def _grid(
        self,
        table_style: str,
        style: str,
        rows: Sequence[tuple[str, ...]],
        widths: Sequence[int],
        *,
        indent: int,
        heading: bool = False,
    ) -> str:
        """Return a table with fixed column widths (in twips) and one paragraph per cell."""
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        lines = "".join(
            self._row(row, style, widths, heading=heading and number == 0) for number, row in enumerate(rows)
        )
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{self._styles.table(table_style)}"/>'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="{indent}" w:type="dxa"/>'
            f'<w:tblLayout w:type="fixed"/>{_HEADED if heading else _UNHEADED}</w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid>{lines}</w:tbl>"
        )

    def _row(self, cells: Iterable[str], style: str, widths: Iterable[int], *, heading: bool) -> str:
        repeat = "<w:tblHeader/>" if heading else ""
        content = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f"{self._styled(style, cell, keep_next=heading)}</w:tc>"
            for cell, width in zip(cells, widths, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/>{repeat}</w:trPr>{content}</w:tr>"

    def _gap(self, content: str = "", *, keep_next: bool = False) -> str:
        """Return an empty line: Word joins adjacent tables, and requires a paragraph after a table at the end."""
        style = self._styles.paragraph("table text")
        keep = "<w:keepNext/>" if keep_next else ""
        space = '<w:spacing w:before="0" w:after="0"/>'
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}{space}</w:pPr>{content}</w:p>'

    def _styled(self, style: str, content: str, *, keep_next: bool = False, begins_page: bool = False) -> str:
        keep = ("<w:keepNext/>" if keep_next else "") + ("<w:pageBreakBefore/>" if begins_page else "")
        id = self._styles.paragraph(style)
        unnumbered = _UNNUMBERED if style.startswith(_OF_STAFF) and self._chain.is_numbered(id) else ""
        indent = self._indents.flush(id) if self._is_column else self._indents.narrowed(id, self._text_width)
        return f'<w:p><w:pPr><w:pStyle w:val="{id}"/>{keep}{unnumbered}{indent}</w:pPr>{content}</w:p>'


def _leads_to(paragraph: Paragraph, following: Block | None) -> bool:
    """Return whether the paragraph must stay on the page of what follows.

    A heading is never the last line on a page, whatever the firm's style. A signature is never alone on a page, and
    the name of a recipient of copies stays with the title or firm in the next line.
    """
    if paragraph.style.startswith(_STAFF_HEADING):
        return True
    if isinstance(following, Paragraph):
        copied = paragraph.style == following.style == "copies"
        signed = following.style in ("closing", "signature")
        kept = copied or signed
    else:
        kept = isinstance(following, Table)
    return kept or _introduces(paragraph)


def _is_signed_below(block: Block | None, following: Block | None) -> bool:
    """Return whether a short last response stays whole with the signature.

    Its comment is not kept with it too: what does not fit on a page together breaks anywhere.
    """
    return isinstance(block, ResponseSlot) and _is_closing(following) and len(block.paragraphs) <= 1


def _is_closing(following: Block | None) -> bool:
    """Return whether the letter's closing follows, and not the heading of another comment."""
    return isinstance(following, Paragraph) and not following.style.startswith(_STAFF_HEADING)


def _introduces(paragraph: Paragraph) -> bool:
    """Return whether a paragraph ends with a colon; it stays on the page of what it introduces."""
    return bool(paragraph.runs) and paragraph.runs[-1].text.rstrip(" ]").endswith(":")


def _notes(*notes: Note | None) -> tuple[Note, ...]:
    return tuple(note for note in notes if note is not None)


def _notes_of(comment: StaffComment) -> tuple[Note, ...]:
    return _notes(comment.note, *(part.note for part in comment.paragraphs if isinstance(part, Paragraph)))
