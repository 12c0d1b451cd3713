"""What the staff wrote: a comment letter and its parts.

Nothing here is ever changed: a room after `reading` that adds to a letter returns a copy (`dataclasses.replace`).
`CommentLetter.as_dict` is the contract that `drafter inspect --json` prints.
"""

import datetime
from dataclasses import dataclass, field, replace
from typing import Any, Literal, NamedTuple

from drafter.kernel.records import as_table, is_record

LetterKind = Literal["comments", "completed", "no_review", "other"]
"""comments: to be answered. completed, no_review: need no answer. other: to be answered, but not numbered."""

ReviewType = Literal[
    "periodic", "registration", "draft_registration", "proxy", "tender_going_private", "regulation_a", "other"
]
Ask = Literal["revise_disclosure", "future_filings", "explain", "confirm", "file_exhibit", "provide_draft"]
ContactArea = Literal["accounting", "legal", "engineering", "any"]


class Block(NamedTuple):
    """A paragraph or a bullet of a comment, its line breaks undone, its words untouched.

    A letter or number of the staff's own ("(a)") is a marker that stands in `text` too, as it is among the staff's
    words. `level` counts from 0; `marker` is the bullet as the staff set it ("•", "o", "–", "(a)", "i."), empty
    for a paragraph and for a bullet whose glyph the text form has lost.
    """

    kind: Literal["paragraph", "bullet"]
    text: str
    level: int = 0
    marker: str = ""


class TopicMatch(NamedTuple):
    """A topic that a comment raises, with the words of the comment (or its headings) that decided."""

    id: str
    title: str
    words: tuple[str, ...] = ()
    score: float = 0.0


class Authority(NamedTuple):
    """What an answer stands on. `verified` is False for a citation that counsel must check before use."""

    cite: str
    says: str = ""
    verified: bool = False


CLAUSE = "CLAUSE"
"""Stands in a frame where the topic's clause goes."""


class Sentence(NamedTuple):
    """What answers one thing that a comment asks: a frame, and the topic's clause for the place of `CLAUSE` in it."""

    frame: str
    clause: str = ""

    @property
    def text(self) -> str:
        """The sentence whole."""
        return self.frame.replace(CLAUSE, self.clause)


@dataclass(frozen=True, slots=True)
class Guidance:
    """What the topic library offers for one comment: drafting turns it into suggested text and a note.

    `wording` (a paragraph a sentence) and `proposed_disclosure` are Jinja + HTML (see `drafting`), chosen by what the
    comment asks and by the date of the response; either may be empty. `facts`, `checklist` and `traps` go into the note
    only.
    """

    topic: str
    title: str
    words: tuple[str, ...] = ()
    wording: tuple[Sentence, ...] = ()
    proposed_disclosure: str = ""
    authority: tuple[Authority, ...] = ()
    facts: tuple[str, ...] = ()
    checklist: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()


class PriorReference(NamedTuple):
    """A comment of an earlier letter (`letter` = "prior") or of this one ("this") that a comment speaks of.

    `letter_date` and `response_date` are those of the staff's earlier letter and of the company's answer, where the
    comment itself names them.
    """

    comment: int
    letter: Literal["prior", "this"] = "prior"
    letter_date: datetime.date | None = None
    response_date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Comment:
    """One staff comment.

    `number` is the staff's own, or None for the only comment of a letter that does not number it.
    `headings` are those printed directly above, none when the comment goes on under the headings of the one
    before. `lines` are the first and last source line (1-based) of the comment's own text, its headings
    left out.
    """

    number: int | None
    headings: tuple[str, ...]
    blocks: tuple[Block, ...]
    lines: tuple[int, int]
    topics: tuple[TopicMatch, ...] = ()
    asks: tuple[Ask, ...] = ()
    reissued: bool = False
    refers_to: tuple[PriorReference, ...] = ()
    pages: tuple[str, ...] = ()
    exhibits: tuple[str, ...] = ()
    restored: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    guidance: tuple[Guidance, ...] = ()

    @property
    def text(self) -> str:
        """The words of all blocks, a line each."""
        return "\n".join(block.text for block in self.blocks)


class Addressee(NamedTuple):
    """The person and company that the staff wrote to, as printed (with "Mr." where the staff wrote it)."""

    name: str | None = None
    title: str | None = None
    company: str | None = None
    address: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """The Re: block. `lines` are those after the registrant, unwrapped; the other fields come from them."""

    registrant: str | None = None
    lines: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    file_numbers: tuple[str, ...] = ()
    response_dates: tuple[datetime.date, ...] = ()
    ciks: tuple[str, ...] = ()
    review_type: ReviewType = "other"


class Deadline(NamedTuple):
    """How long the staff gives. `due` is None when the letter's date is unknown.

    `reason` says in words how the day was counted; `skipped` names each weekday that does not count.
    """

    business_days: int
    due: datetime.date | None
    reason: str
    skipped: tuple[str, ...] = ()


class Contact(NamedTuple):
    """A staff member named at the end of the letter, and what for. `phone` is written 202-551-nnnn."""

    name: str
    phone: str | None
    area: ContactArea
    title: str | None = None


class Signature(NamedTuple):
    """Who signed; since 2020 only the division and the office."""

    name: str | None = None
    title: str | None = None
    division: str | None = None
    office: str | None = None


class EdgarHeader(NamedTuple):
    """What the header of an EDGAR submission says.

    Its dates are left out: they are those of the upload and of the release, not the letter's. `office` is the
    organization that EDGAR names ("06 Technology"). A letter to several registrants has several CIKs.
    """

    accession: str | None = None
    companies: tuple[str, ...] = ()
    ciks: tuple[str, ...] = ()
    file_numbers: tuple[str, ...] = ()
    office: str | None = None


class PlacedLine(NamedTuple):
    """A line of the source and the part of the letter it went to ("subject", "comment 3", "furniture")."""

    number: int
    text: str
    place: str


class UnplacedLine(NamedTuple):
    """A line that belongs to no part that the reader knows."""

    line: int
    text: str


class ReadingWarning(NamedTuple):
    """A place where the reader is not sure. `line` is a source line (1-based), None for the whole letter."""

    code: str
    message: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class CommentLetter:
    """A staff letter, every non-blank line of its source placed (`lines`).

    `prior_letter_date` and `prior_response_date` are the dates of the staff's earlier letter and of the company's
    answer to it, as the opening names them.
    """

    source: str
    kind: LetterKind
    date: datetime.date | None = None
    delivery: tuple[str, ...] = ()
    addressee: Addressee = field(default_factory=Addressee)
    subject: Subject = field(default_factory=Subject)
    salutation: str | None = None
    opening: tuple[str, ...] = ()
    deadline: Deadline | None = None
    no_deadline_reason: str | None = None
    prior_letter_date: datetime.date | None = None
    prior_response_date: datetime.date | None = None
    comments: tuple[Comment, ...] = ()
    closing: tuple[str, ...] = ()
    contacts: tuple[Contact, ...] = ()
    signature: Signature = field(default_factory=Signature)
    cc: tuple[str, ...] = ()
    unplaced: tuple[UnplacedLine, ...] = ()
    warnings: tuple[ReadingWarning, ...] = ()
    lines: tuple[PlacedLine, ...] = ()
    accession: str | None = None
    edgar: EdgarHeader | None = None

    def as_dict(self) -> dict[str, Any]:
        """The letter as the JSON contract has it: plain values, ISO dates; no source lines, no guidance."""
        plain: dict[str, Any] = _jsonable(replace(self, lines=()))
        del plain["lines"]
        for comment in plain["comments"]:
            del comment["guidance"]
        return plain


def _jsonable(value: Any) -> Any:
    """Records as tables, other tuples as lists, dates as ISO text, all the way down."""
    if is_record(value):
        return {name: _jsonable(item) for name, item in as_table(value).items()}
    if isinstance(value, tuple):
        return [_jsonable(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date) else value
