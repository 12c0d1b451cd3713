"""A response letter as ordered blocks, independent of Word.

`drafting` composes it, `writing` turns it into a Word file. Styles are named by what a paragraph is ("staff
comment", "response label"), not by how it looks: the letterhead determines the look.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeAlias

RunKind = Literal["text", "blank", "insertion", "deletion", "tab", "line_break", "page_number"]
"""blank: a visible [●] to complete. insertion, deletion: new and struck words of proposed disclosure.
page_number: Word computes it; its text ("0001") sets the minimum number of digits."""

CompanionKind = Literal[
    "extension",
    "acceleration",
    "joinder",
    "qualification",
    "withdrawal",
    "confidential-request",
    "supplemental",
]
"""The short letters that go with a response (`drafter.drafting.companions`)."""

Typeface = Literal["plain", "bold", "italic", "bold italic"]


class Run(NamedTuple):
    """Text with uniform formatting. `text` is exactly what appears."""

    text: str
    kind: RunKind = "text"
    bold: bool = False
    italic: bool = False
    underline: bool = False


class Note(NamedTuple):
    """A drafting note for counsel: it becomes a Word comment, never text. One string per paragraph."""

    paragraphs: tuple[str, ...]


class Paragraph(NamedTuple):
    """A paragraph with a named style: one of `STYLES`, or the name in Word of one of the letterhead's.

    `note` is anchored to the whole paragraph, which may begin a page.
    """

    style: str
    runs: tuple[Run, ...]
    note: Note | None = None
    begins_page: bool = False


class DateLine(NamedTuple):
    """The letter's date, a control that opens a calendar in Word. `text` appears until a date is picked."""

    text: str
    known: bool = False
    note: Note | None = None


class SubjectTable(NamedTuple):
    """The Re: block: "Re:" on the left, one line per row on the right, without borders."""

    label: str
    lines: tuple[str, ...]
    note: Note | None = None


class Table(NamedTuple):
    """A bordered table; the first row is the header. A cell is a tuple of runs."""

    rows: tuple[tuple[tuple[Run, ...], ...], ...]


class StaffComment(NamedTuple):
    """A comment quoted word for word, in a content control tagged `comment-N`.

    `key` is N in the tag. `label` is the staff's number as printed ("1."), as text, so that it
    does not change when another comment is deleted. It begins the first paragraph.
    """

    key: str
    label: str
    paragraphs: tuple[Paragraph | Table, ...]
    locked: bool = True
    note: Note | None = None


class ResponseSlot(NamedTuple):
    """The place for counsel's response: a rich-text content control tagged `response-N`.

    `label` ("Response:") precedes it, or begins its first line if `runs_in`. Without `paragraphs`, `prompt` appears as
    the control's placeholder, below the label.
    """

    key: str
    label: str
    prompt: str
    paragraphs: tuple[Paragraph | Table, ...] = ()
    note: Note | None = None
    runs_in: bool = False


class Column(NamedTuple):
    """One of several `Columns`: its blocks, its share of the width, and its background ("F2F2F2"; "" for none)."""

    blocks: "tuple[Block, ...]"
    share: int = 1
    shade: str = ""


class Columns(NamedTuple):
    """Blocks side by side: a table of one row, with or without lines around its cells. One column alone is a box."""

    columns: tuple[Column, ...]
    lines: bool = False


Block: TypeAlias = Paragraph | DateLine | SubjectTable | Table | StaffComment | ResponseSlot | Columns

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
    "staff table": "Staff Table",
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
"""Paragraph styles: the name that a block uses, and the name in Word's list of styles."""

CHARACTER_STYLES = {
    "blank": "Blank",
    "insertion": "Insertion",
    "deletion": "Deletion",
    "confidential": "Rule 83",
}
"""Character styles, by the kind of run. Counsel marks confidential words, which no draft has; the export omits them."""


PLACE_OF_PROPOSALS = "[Proposed disclosure of response {}]"
"""The paragraph of an exhibit in the place of the disclosure that a response proposes, by its position among all."""

HEAD = "letterhead"
"""The part of a letter with the sender's name and address."""


class Part(NamedTuple):
    """A part of the letter that a letterhead may place separately: `blocks[start:stop]`, which may be empty."""

    name: str
    start: int = 0
    stop: int = 0


@dataclass(frozen=True, slots=True)
class ResponseLetter:
    """A whole letter. `running_header` contains the lines at the top of every page after the first.

    `page_legend` appears at the foot of every page, including the first.
    `title`, `author` and `company` become the document's properties; `language` is an RFC 5646 tag.
    `comment_typeface` sets the style of the staff's comments; None keeps the letterhead's.
    `parts` may be nested; `tag_values` is a record whose fields are the variables of a letterhead's tags.
    `styles` are the firm's names for styles, by Drafter's ("staff comment", or "Staff Comment" as in Word).
    `firm_folder` is the folder of the firm that the letter was drafted for, None for the built-in files; the letter
    goes out on that firm's letterhead. `warnings` say what counsel must know before the letter is opened.
    """

    blocks: tuple[Block, ...]
    running_header: tuple[str, ...] = ()
    title: str = ""
    author: str = ""
    company: str = ""
    language: str = "en-US"
    comment_typeface: Typeface | None = None
    parts: tuple[Part, ...] = ()
    tag_values: Any = None
    page_legend: tuple[Paragraph, ...] = ()
    styles: Mapping[str, str] = field(default_factory=dict)
    firm_folder: Path | None = None
    warnings: tuple[str, ...] = ()

    @property
    def open_blanks(self) -> int:
        """The number of blanks and alternatives left for counsel. A letterhead may add some of its own."""
        return sum(run.kind == "blank" for block in self.every_block for run in _runs(block))

    @property
    def every_block(self) -> Iterator[Block]:
        """The blocks one by one, those of columns too."""
        return each_block(self.blocks)

    def part(self, name: str) -> "Part":
        """Return the part of this name; an empty one if the letter does not have it."""
        return next((part for part in self.parts if part.name == name), Part(name))

    def without(self, name: str) -> "ResponseLetter":
        """Return the letter with a part of this name left empty."""
        part = self.part(name)
        gone = part.stop - part.start

        def moved(at: int) -> int:
            return min(at, part.start) if at < part.stop else at - gone

        parts = tuple(Part(one.name, moved(one.start), moved(one.stop)) for one in self.parts)
        return replace(self, blocks=self.blocks[: part.start] + self.blocks[part.stop :], parts=parts)

    def beginning_with(self, name: str, blocks: tuple[Block, ...]) -> "ResponseLetter":
        """Return the letter with these blocks before all others, as the part of this name, which it lacks."""
        new = len(blocks)
        others = (Part(one.name, one.start + new, one.stop + new) for one in self.parts if one.name != name)
        return replace(self, blocks=blocks + self.blocks, parts=(Part(name, 0, new), *others))


def each_block(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks one by one: in place of columns, what is in them."""
    for block in blocks:
        if isinstance(block, Columns):
            for column in block.columns:
                yield from each_block(column.blocks)
        else:
            yield block


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
