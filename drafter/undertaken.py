"""The undertakings of a company, over all of its letters."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, NamedTuple

from drafter.kernel.dates import in_letter_style
from drafter.returned import Undertaking


class Statement(NamedTuple):
    """An undertaking as one letter states it.

    Attributes:
        response: The file of the letter.
        date: The date of the letter.
        letter_date: The date of the staff letter that it responds to; of several, the latest.
        comment: The number of the comment; None for the only comment of a letter that does not number it.
        undertaking: The sentence, and the filing that it names.
    """

    response: str
    date: datetime.date | None
    letter_date: datetime.date | None
    comment: int | None
    undertaking: Undertaking

    @property
    def where(self) -> str:
        """Which letter states it, and where: "March 14, 2025, comment 2"; an undated letter by its file's name."""
        letter = in_letter_style(self.date) if self.date else PurePath(self.response).name
        return f"{letter}, comment {self.comment}" if self.comment else letter

    def as_dict(self) -> dict[str, Any]:
        """Return the statement as JSON has it."""
        return {
            "response": self.response,
            "date": self.date.isoformat() if self.date else None,
            "letter_date": self.letter_date.isoformat() if self.letter_date else None,
            "comment": self.comment,
            "text": self.undertaking.text,
            "filing": self.undertaking.filing,
            "place": self.undertaking.place.known,
        }


@dataclass(frozen=True, slots=True)
class TrackedPromise:
    """A promise, with each letter that states it.

    Attributes:
        statements: The letters' statements, the earliest first; at least one.
    """

    statements: tuple[Statement, ...]

    @property
    def text(self) -> str:
        """The promise in the words of the last letter that states it."""
        return self.statements[-1].undertaking.text

    @property
    def filing(self) -> str | None:
        """The filing in which it will be kept, as the last letter that names one does; None if none does."""
        named = (one.undertaking.filing for one in reversed(self.statements) if one.undertaking.filing)
        return next(named, None)

    def as_dict(self) -> dict[str, Any]:
        """Return the promise as JSON has it."""
        return {
            "text": self.text,
            "filing": self.filing,
            "statements": [one.as_dict() for one in self.statements],
        }


@dataclass(frozen=True, slots=True)
class CompanyUndertakings:
    """The promises of a company.

    Attributes:
        company: Its name, as its latest letter gives it; None if no letter does.
        responses: The files of its letters, the earliest first.
        promises: The promises, by the date of the staff letter and the number of the comment.
    """

    company: str | None
    responses: tuple[str, ...]
    promises: tuple[TrackedPromise, ...]

    def as_dict(self) -> dict[str, Any]:
        """Return the promises as `drafter undertakings --json` prints them."""
        return {
            "company": self.company,
            "responses": list(self.responses),
            "promises": [promise.as_dict() for promise in self.promises],
        }
