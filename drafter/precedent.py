"""A precedent: a staff comment, how a company answered it, and what became of both."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple

from drafter.kernel.dates import in_letter_style
from drafter.model import Ask, jsonable
from drafter.problems import Place
from drafter.returned import Outcome

# pydantic reads these types when a record comes back from its file.

_REASONS = 3
"""The number of reasons on a line."""


@dataclass(frozen=True, slots=True)
class Precedent:
    """One exchange of a review: a comment of the staff and a company's response to it.

    Every field is plain text, a number, a date or a list of texts, so that any table or search engine can take it.

    Attributes:
        id: Names the exchange: the company's letter and the number of the comment, "0001234567-24-000001#3".
        number: The staff's number; None for the only comment of a letter that does not number it.
        headings: The headings above the comment.
        comment: The comment, in the words of the staff letter if it is known.
        response: The company's own words in answer.
        proposed: The disclosure that the response proposes or quotes; "" if there is none.
        outcome: What the response does with the comment; None if it is empty.
        reissued: Whether the staff's next letter follows up on the comment; None if no later letter is known.
        completed: The date of the letter in which the staff completed the review; None if it is not known.
        topics: The ids of the comment's topics, the main one first.
        asks: What the comment asks for.
        citations: The authorities that it cites, each in one spelling.
        filing: The filing that it is about, such as "Form 10-K".
        company: The registrant.
        cik: Its number on EDGAR.
        sic: The code of its industry.
        industry: The name of its industry, as EDGAR spells it.
        office: The office of the staff.
        examiners: The members of the staff whom the letter names.
        law_firm: The law firm that wrote the response, if one did.
        letter_date: The date of the staff letter.
        date: The date of the response.
        letter: The file with the staff letter; "" if it is not known.
        letter_accession: Its accession number on EDGAR.
        letter_place: Where the comment is in it.
        source: The file with the response.
        accession: Its accession number on EDGAR.
        place: Where the exchange is in it.
    """

    id: str
    number: int | None
    headings: tuple[str, ...]
    comment: str
    response: str
    proposed: str
    outcome: Outcome | None
    reissued: bool | None
    completed: datetime.date | None
    topics: tuple[str, ...]
    asks: tuple[Ask, ...]
    citations: tuple[str, ...]
    filing: str | None
    company: str | None
    cik: str | None
    sic: str | None
    industry: str | None
    office: str | None
    examiners: tuple[str, ...]
    law_firm: str | None
    letter_date: datetime.date | None
    date: datetime.date | None
    letter: str
    letter_accession: str | None
    letter_place: Place
    source: str
    accession: str | None
    place: Place

    def as_dict(self) -> dict[str, Any]:
        """Return the precedent as JSON has it."""
        plain: dict[str, Any] = jsonable(self)
        return plain

    @property
    def fate(self) -> str:
        """The outcome of the comment, in a few words: "revised, not reissued, review completed"."""
        words = [self.outcome.replace("_", " ")] if self.outcome else []
        if self.reissued is not None:
            words.append("reissued" if self.reissued else "not reissued")
        if self.completed:
            words.append("review completed")
        return ", ".join(words)

    @property
    def headline(self) -> str:
        """Whose answer it is, of which date: "Alder Ridge Bancorp, March 14, 2025"."""
        return ", ".join(filter(None, (self.company, in_letter_style(self.date) if self.date else None)))


_CLOSE = 0.25
"""The least likeness of a close precedent. A reader found most of these worth reading, and few of the others."""


class Found(NamedTuple):
    """A precedent that was found.

    Attributes:
        precedent: The precedent.
        score: Orders those that were found.
        likeness: The part of what tells the comment apart that it shares, from 0 to 1: words, headings, topics,
            authorities and requests, the rarer the more.
        why: What it shares: "S-K 303(b)", "topic mdna_results", "words: amortization, customer lists".
        alike: The number of further precedents with the same comment, sent to other companies or again.
        titles: The titles of the comment's topics, by id.
    """

    precedent: Precedent
    score: float
    likeness: float
    why: tuple[str, ...]
    alike: int
    titles: Mapping[str, str] = MappingProxyType({})

    def as_dict(self) -> dict[str, Any]:
        """Return the precedent as JSON has it, with its score and the reasons first."""
        found = {
            "score": self.score,
            "likeness": self.likeness,
            "why": list(self.why),
            "alike": self.alike,
        }
        return found | self.precedent.as_dict()

    @property
    def reasons(self) -> tuple[str, ...]:
        """The reasons for a person: with the titles of topics in place of their ids."""
        topics = {f"topic {id}": f"topic “{title}”" for id, title in self.titles.items()}
        return tuple(topics.get(reason, reason) for reason in self.why)

    @property
    def is_close(self) -> bool:
        """True if it is similar enough to be worth reading."""
        return self.likeness >= _CLOSE

    @property
    def line(self) -> str:
        """Whose answer it is, what became of it, what it shares, and where to read on, in a line."""
        one = self.precedent
        fate = f" ({one.fate})" if one.fate else ""
        show = f"drafter precedents show {one.id}"
        return "; ".join((f"{one.headline or 'A company'}{fate}", *self.reasons[:_REASONS], show))
