"""A company's letter to the staff: each comment that it restates, with its response."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from drafter.marks import FileProperties, Margin, Mark
from drafter.model import Addressee, ReadingWarning, jsonable
from drafter.problems import Place

ReturnedKind = Literal["response", "acceleration", "extension", "other_correspondence"]
"""response: responds to staff comments. acceleration: requests that a registration statement become effective.
extension: requests more time. other_correspondence: anything else sent to the staff."""

Outcome = Literal["revised", "will_revise", "explained", "declined", "supplemented"]
"""The outcome of a comment. revised: the filing was changed. will_revise: it, or a future one, will be. declined: the
response asks to leave it as it is. supplemented: material is provided to the staff outside of the letter. explained: it
answers in its own words and says none of these."""

BlockKind = Literal["paragraph", "bullet", "table", "picture", "page"]
"""picture: a paragraph of a Word file with a picture or another object, and no text. page: the header or footer of a
page that comes between the paragraphs, and is no part of the response."""


class ReturnedBlock(NamedTuple):
    """A paragraph, a bullet, a table or a picture of a comment or of its response.

    Attributes:
        kind: What it is.
        text: Its words; empty for a table or a picture.
        rows: The cells of a table, row by row.
        marker: The bullet, letter or number before a bullet's text, as printed; `text` has it too if it has a letter or
            digit.
        proposed: Whether it is disclosure that the response proposes or quotes, and not the response's own words.
        place: Where it is in the file: `paragraph` (a table has its first and `last` one), or `line` in a format with
            lines (text, PDF), with the page of a PDF.
    """

    kind: BlockKind
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    marker: str = ""
    proposed: bool = False
    place: Place = Place()

    @property
    def words(self) -> str:
        """All its words; those of a table, row by row."""
        return self.text or " ".join(cell for row in self.rows for cell in row)


class Undertaking(NamedTuple):
    """A promise to the staff.

    Attributes:
        text: The sentence.
        filing: The filing in which it will be kept, as named ("Form 10-K for the fiscal year ending June 30, 2026",
            "Amendment No. 1", "future filings"); None if none is named.
        place: The place of its paragraph.
    """

    text: str
    filing: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Exchange:
    """A comment as the company's letter restates it, and the response.

    Attributes:
        number: The staff's number; None for the only comment of a letter that does not number it.
        headings: The headings between the response before and this comment.
        comment: The comment as restated, without its number or label.
        response: The response, without its label.
        place: Its paragraphs in the file, from its comment's label to the end of its response: `paragraph` is the first
            and `last` the last one. In a format with lines (text, PDF), `line` and `last`.
        pages: The pages that the response cites, each once: "45", "F-12".
        undertakings: The promises of the response.
        outcome: What became of the comment; None if there is no response.
        printed: The number that is printed before the comment, right or wrong; None if there is none.
        heading_places: Where each of the headings is, as in `place`.
    """

    number: int | None
    headings: tuple[str, ...]
    comment: tuple[ReturnedBlock, ...]
    response: tuple[ReturnedBlock, ...]
    place: Place
    pages: tuple[str, ...] = ()
    undertakings: tuple[Undertaking, ...] = ()
    outcome: Outcome | None = None
    printed: int | None = None
    heading_places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class ReturnedLetter:
    """A company's letter to the staff.

    Every paragraph of the letter is in `opening`, in an exchange, or in `closing`, in the order of the file.

    Attributes:
        source: The file.
        kind: What kind of letter it is.
        date: Its date.
        letter_date: The date of the staff letter that it responds to; of several, the latest.
        letter_dates: The dates of all staff letters that it responds to, in order.
        addressee: The person or office of the staff to whom it is written.
        registrant: The registrant, as the Re: block names it.
        file_numbers: The file numbers in the Re: block.
        signer: Who signed it, as the signature's "/s/" says.
        law_firm: The law firm that wrote it, if one did.
        opening: What comes before the first comment and its headings: letterhead, date, delivery, addressee, Re: block,
            salutation, introduction. In a letter without comments, everything before the closing.
        exchanges: The comments and responses, in order.
        closing: What comes after the last response: closing, signature, copies, enclosures.
        margins: The running headers and footers of a Word file.
        marks: The tracked changes, comments, unusual formatting, fields, notes and objects of a Word file, in order.
        properties: What a Word file says about itself; None in other formats.
        warnings: What may be wrong, such as a staff letter that it does not respond to.
    """

    source: str
    kind: ReturnedKind
    date: datetime.date | None = None
    letter_date: datetime.date | None = None
    letter_dates: tuple[datetime.date, ...] = ()
    addressee: Addressee = field(default_factory=Addressee)
    registrant: str | None = None
    file_numbers: tuple[str, ...] = ()
    signer: str | None = None
    law_firm: str | None = None
    opening: tuple[ReturnedBlock, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    closing: tuple[ReturnedBlock, ...] = ()
    margins: tuple[Margin, ...] = ()
    marks: tuple[Mark, ...] = ()
    properties: FileProperties | None = None
    warnings: tuple[ReadingWarning, ...] = ()

    @property
    def is_to_the_staff(self) -> bool:
        """True if the letter is written to the SEC about a filing or comments; False for any other letter."""
        about = bool(self.exchanges) or self.kind != "other_correspondence" or bool(self.registrant)
        return about and self.addressee.company is not None

    def as_dict(self) -> dict[str, Any]:
        """Return the letter as `drafter inspect --json` prints it."""
        plain: dict[str, Any] = jsonable(self)
        return plain

    def lines(self) -> list[str]:
        """Return each block of the exchanges on a line of its own, with its part."""
        return [
            f"{part} {exchange.number or place}  {block.words}"
            for place, exchange in enumerate(self.exchanges, start=1)
            for part, blocks in (("comment ", exchange.comment), ("response", exchange.response))
            for block in blocks
        ]
