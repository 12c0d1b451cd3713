"""A company's letter to the staff: each comment that it restates, with its response."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from drafter.model import Addressee, ReadingWarning, jsonable
from drafter.problems import Place

ReturnedKind = Literal["response", "acceleration", "extension", "other_correspondence"]
"""response: responds to staff comments. acceleration: requests that a registration statement become effective.
extension: requests more time. other_correspondence: anything else sent to the staff."""

BlockKind = Literal["paragraph", "bullet", "table", "page"]
"""page: the header or footer of a page that comes between the paragraphs, and is no part of the response."""


class ReturnedBlock(NamedTuple):
    """A paragraph, a bullet or a table of a comment or of its response.

    Attributes:
        kind: What it is.
        text: Its words; empty for a table.
        rows: The cells of a table, row by row.
        marker: The bullet, letter or number before a bullet's text, as printed; `text` has it too if it has a letter or
            digit.
        proposed: Whether it is disclosure that the response proposes or quotes, and not the response's own words.
    """

    kind: BlockKind
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    marker: str = ""
    proposed: bool = False

    @property
    def words(self) -> str:
        """All its words; those of a table, row by row."""
        return self.text or " ".join(cell for row in self.rows for cell in row)


@dataclass(frozen=True, slots=True)
class Exchange:
    """A comment as the company's letter restates it, and the response.

    Attributes:
        number: The staff's number; None for the only comment of a letter that does not number it.
        headings: The headings between the response before and this comment.
        comment: The comment as restated, without its number or label.
        response: The response, without its label.
        place: Its paragraphs in the file: `paragraph` is the first and `last` the last one; a table counts as one.
    """

    number: int | None
    headings: tuple[str, ...]
    comment: tuple[ReturnedBlock, ...]
    response: tuple[ReturnedBlock, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class ReturnedLetter:
    """A company's letter to the staff.

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
        exchanges: The comments and responses, in order.
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
    exchanges: tuple[Exchange, ...] = ()
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
