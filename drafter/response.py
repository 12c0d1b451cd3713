"""What is sent: a response letter as ordered blocks, with no trace of how it is written down.

`drafting` makes it, `writing` turns it into a Word file. Styles are named by what a paragraph is ("staff
comment", "response label"), never by how it looks: the look is the letterhead's.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from drafter.tags import Tags

RunKind = Literal["text", "blank", "insertion", "deletion", "tab", "line_break", "page_number"]
"""blank: a visible [●] to be filled in. insertion, deletion: proposed disclosure, new and struck words.
page_number: Word computes it; its text ("0001") says with how many digits at least."""

Typeface = Literal["plain", "bold", "italic", "bold italic"]


class Run(NamedTuple):
    """A stretch of text of one look. `text` is exactly what appears."""

    text: str
    kind: RunKind = "text"
    bold: bool = False
    italic: bool = False
    underline: bool = False


class Note(NamedTuple):
    """A drafting note for counsel: it becomes a Word comment, never text. One string a paragraph."""

    paragraphs: tuple[str, ...]


class Paragraph(NamedTuple):
    """A paragraph of a named style (see `STYLES`); `note` is anchored to the whole paragraph."""

    style: str
    runs: tuple[Run, ...]
    note: Note | None = None


class DateLine(NamedTuple):
    """The letter's date, a control that opens a calendar in Word. `text` is shown until one is picked."""

    text: str
    known: bool = False
    note: Note | None = None


class SubjectTable(NamedTuple):
    """The Re: block: "Re:" on the left, one line a row on the right, without borders."""

    label: str
    lines: tuple[str, ...]
    note: Note | None = None


class Table(NamedTuple):
    """A bordered table; the first row is its heading. A cell is a tuple of runs."""

    rows: tuple[tuple[tuple[Run, ...], ...], ...]


class StaffComment(NamedTuple):
    """A comment quoted word for word, in a content control tagged `comment-N`.

    `key` is N in the tag. `label` is the staff's number as printed ("1."), as text: it must not change when
    somebody deletes another comment. The first paragraph carries it.
    """

    key: str
    label: str
    paragraphs: tuple[Paragraph, ...]
    locked: bool = True
    note: Note | None = None


class ResponseSlot(NamedTuple):
    """Where counsel answers: a rich-text content control tagged `response-N`.

    `label` ("Response:") stands before it. With no `paragraphs` the `prompt` is shown as the control's
    placeholder.
    """

    key: str
    label: str
    prompt: str
    paragraphs: tuple[Paragraph | Table, ...] = ()
    note: Note | None = None


Block: TypeAlias = Paragraph | DateLine | SubjectTable | Table | StaffComment | ResponseSlot

STYLES = {
    "letterhead": "Letterhead",
    "legend": "Legend",
    "date": "Letter Date",
    "delivery": "Delivery",
    "addressee": "Addressee",
    "attention": "Attention",
    "subject": "Subject",
    "salutation": "Salutation",
    "body": "Letter Text",
    "staff heading 1": "Staff Heading 1",
    "staff heading 2": "Staff Heading 2",
    "staff heading 3": "Staff Heading 3",
    "staff comment": "Staff Comment",
    "staff comment continued": "Staff Comment Continued",
    "staff bullet 1": "Staff Bullet 1",
    "staff bullet 2": "Staff Bullet 2",
    "response label": "Response Label",
    "response": "Response",
    "response bullet": "Response Bullet",
    "proposed disclosure": "Proposed Disclosure",
    "closing": "Letter Closing",
    "signature": "Letter Signature",
    "copies": "Copies",
    "header": "Letter Header",
    "table text": "Letter Table Text",
}
"""Paragraph styles: the name a block uses, and the name that stands in Word's list of styles."""

CHARACTER_STYLES = {"blank": "Blank", "insertion": "Insertion", "deletion": "Deletion"}
"""Character styles, by the kind of run."""


class Part(NamedTuple):
    """A part of the letter that a letterhead may place on its own: `blocks[start:stop]`, or nothing."""

    name: str
    start: int = 0
    stop: int = 0


@dataclass(frozen=True, slots=True)
class ResponseLetter:
    """The letter, whole. `running_header` are the lines at the top of every page from the second on.

    `page_legend` stands at the foot of every page, the first among them.
    `title`, `author` and `company` go into the document's properties; `language` is an RFC 5646 tag.
    `comment_typeface` sets the style of the staff's comments; None leaves it as the letterhead has it.
    `parts` may lie within one another; `tags` fills what a firm has written in braces in its own letterhead.
    `styles` are the firm's names for styles, by ours ("staff comment", or "Staff Comment" as in Word).
    """

    blocks: tuple[Block, ...]
    running_header: tuple[str, ...] = ()
    title: str = ""
    author: str = ""
    company: str = ""
    language: str = "en-US"
    comment_typeface: Typeface | None = None
    parts: tuple[Part, ...] = ()
    tags: Tags | None = None
    page_legend: tuple[Paragraph, ...] = ()
    styles: Mapping[str, str] = field(default_factory=dict)
    firm_folder: Path | None = None

    @property
    def open_blanks(self) -> int:
        """How many blanks and alternatives are left for counsel. A letterhead may add some of its own."""
        return sum(run.kind == "blank" for block in self.blocks for run in _runs(block))


def _runs(block: Block) -> Iterator[Run]:
    """Yield the runs of a block, at any depth."""
    match block:
        case Paragraph():
            yield from block.runs
        case Table():
            yield from (run for row in block.rows for cell in row for run in cell)
        case StaffComment() | ResponseSlot():
            for part in block.paragraphs:
                yield from _runs(part)
