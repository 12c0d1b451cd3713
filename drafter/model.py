"""A staff comment letter and its parts.

Nothing here is ever changed: a room after `reading` that adds to a letter returns a copy (`dataclasses.replace`).
`CommentLetter.as_dict` is the contract that `drafter inspect --json` prints.
"""

import datetime
from dataclasses import dataclass, field, replace
from typing import Any, Literal, NamedTuple

from drafter.kernel.records import as_table, is_record

LetterKind = Literal["comments", "completed", "review_completed", "no_review", "other"]
"""comments: needs a response. completed: the review is completed. review_completed: so in other words ("no further
comments"). no_review: there will be none. other: needs a response that is not to numbered comments, or none."""

ReviewType = Literal[
    "periodic", "registration", "draft_registration", "proxy", "tender_going_private", "regulation_a", "other"
]
Ask = Literal["revise_disclosure", "future_filings", "explain", "confirm", "file_exhibit", "provide_draft"]
ContactArea = Literal["accounting", "legal", "engineering", "any"]

ClientRole = Literal["registrant", "co_registrants", "dissident", "bidder", "filing_persons", "target"]
"""The client's role in the review. A dissident solicits proxies against the registrant's board, a bidder offers to
buy another company's securities, and a target responds to comments on its own Schedule 14D-9."""

AddresseeIs = Literal["officer", "outside_counsel", "other"]


class Block(NamedTuple):
    """A paragraph or a bullet of a comment, without line breaks, its words unchanged.

    A letter or number that the staff typed ("(a)") is a marker and part of `text`, because it is one of the staff's
    words. `level` counts from 0; `marker` is the bullet as printed ("•", "o", "–", "(a)", "i."), empty for a paragraph
    and for a bullet whose glyph the text format dropped.
    """

    kind: Literal["paragraph", "bullet"]
    text: str
    level: int = 0
    marker: str = ""


class Request(NamedTuple):
    """One thing that a comment asks for.

    `ask` is None for what needs no answer in the letter, such as copies of materials. `object` is what follows the
    verb. `about` is what the object's "this" or "it" refers to, or what the sentence says before its verb ("For each
    property, please state ..."), if anything. `citations` are those of the request and of a "Refer to ..." after it,
    in the spelling of `drafter.citations`. `conditional` means that the staff asks only if something is material,
    applicable or true. `bullet` is the index in `Comment.blocks` of the bullet that asks.
    """

    ask: Ask | None
    verb: str
    object: str
    about: str = ""
    citations: tuple[str, ...] = ()
    conditional: bool = False
    bullet: int | None = None


class TopicMatch(NamedTuple):
    """A topic that a comment raises, with the words of the comment or its headings that matched."""

    id: str
    title: str
    words: tuple[str, ...] = ()
    score: float = 0.0


class Offer(NamedTuple):
    """A clause of the topic library that answers requests of a comment; `requests` are indexes in its requests."""

    topic: str
    clause: str
    requests: tuple[int, ...] = ()


class Authority(NamedTuple):
    """An authority for a response. `verified` is False for a citation that counsel must check before use."""

    cite: str
    says: str = ""
    verified: bool = False


CLAUSE = "CLAUSE"
"""The placeholder in a frame for the topic's clause."""


class Sentence(NamedTuple):
    """A sentence that responds to one request: a frame, and the topic's clause that replaces `CLAUSE` in it."""

    frame: str
    clause: str = ""

    @property
    def text(self) -> str:
        """The whole sentence."""
        return self.frame.replace(CLAUSE, self.clause)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The topic library's suggestion for a response: the clauses that were offered, as of the response's date.

    `wording` (one paragraph per sentence) and `proposed_disclosure` are Jinja + HTML (see `drafting`); the latter may
    be empty. `topic` is the one of the first clause.
    """

    topic: str
    wording: tuple[Sentence, ...]
    proposed_disclosure: str = ""


@dataclass(frozen=True, slots=True)
class Guidance:
    """The topic library's guidance on a topic of a comment, for the note."""

    topic: str
    title: str
    words: tuple[str, ...] = ()
    authority: tuple[Authority, ...] = ()
    facts: tuple[str, ...] = ()
    checklist: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()


class PriorReference(NamedTuple):
    """A comment of an earlier letter (`letter` = "prior") or of this one ("this") that a comment refers to.

    `letter_date` and `response_date` are those of the staff's earlier letter and of the company's response, if the
    comment itself states them.
    """

    comment: int
    letter: Literal["prior", "this"] = "prior"
    letter_date: datetime.date | None = None
    response_date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Comment:
    """One staff comment.

    `number` is the staff's own, or None for the only comment of a letter that does not number it.
    `headings` are those printed directly above; empty if the comment continues under the headings of the previous
    one. `lines` are the first and last source line (1-based) of the comment's own text, without its headings.
    `filing` is the filing that the comment is about: its base form ("Form 10-K" for an amendment too), "soliciting
    material", "earnings release" or "draft registration statement"; None if the letter names none.
    """

    number: int | None
    headings: tuple[str, ...]
    blocks: tuple[Block, ...]
    lines: tuple[int, int]
    filing: str | None = None
    topics: tuple[TopicMatch, ...] = ()
    offers: tuple[Offer, ...] = ()
    asks: tuple[Ask, ...] = ()
    requests: tuple[Request, ...] = ()
    reissued: bool = False
    refers_to: tuple[PriorReference, ...] = ()
    pages: tuple[str, ...] = ()
    exhibits: tuple[str, ...] = ()
    restored: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    guidance: tuple[Guidance, ...] = ()
    suggestion: Suggestion | None = None

    @property
    def text(self) -> str:
        """The text of all blocks, one line each."""
        return "\n".join(block.text for block in self.blocks)


class Addressee(NamedTuple):
    """The person and company that the staff wrote to, as printed (with "Mr." if the staff wrote it).

    `others` are the lines of further addressees, below the first one's address.
    """

    name: str | None = None
    title: str | None = None
    company: str | None = None
    address: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """The Re: block. `lines` are those after the registrant, unwrapped; the other fields are derived from them."""

    registrant: str | None = None
    lines: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    file_numbers: tuple[str, ...] = ()
    response_dates: tuple[datetime.date, ...] = ()
    ciks: tuple[str, ...] = ()
    review_type: ReviewType = "other"
    defined_term: str | None = None


class Deadline(NamedTuple):
    """The time that the staff allows. `due` is None if the letter's date is unknown.

    `reason` explains how the date was counted; `skipped` lists each weekday that does not count.
    """

    business_days: int
    due: datetime.date | None
    reason: str
    skipped: tuple[str, ...] = ()


class Contact(NamedTuple):
    """A staff member named at the end of the letter, and the subject area. `phone` is written 202-551-nnnn."""

    name: str
    phone: str | None
    area: ContactArea
    title: str | None = None


class Signature(NamedTuple):
    """The signature block; since 2020 only the division and the office."""

    name: str | None = None
    title: str | None = None
    division: str | None = None
    office: str | None = None


class EdgarHeader(NamedTuple):
    """The header of an EDGAR submission.

    Its dates are omitted: they are those of the upload and the release, not of the letter. `office` is the
    organization that EDGAR lists ("06 Technology"). A letter to several registrants has several CIKs.
    """

    accession: str | None = None
    companies: tuple[str, ...] = ()
    ciks: tuple[str, ...] = ()
    file_numbers: tuple[str, ...] = ()
    office: str | None = None


class PlacedLine(NamedTuple):
    """A line of the source and the part of the letter that contains it ("subject", "comment 3", "furniture")."""

    number: int
    text: str
    place: str


class UnplacedLine(NamedTuple):
    """A line that belongs to no known part of a letter."""

    line: int
    text: str


class ReadingWarning(NamedTuple):
    """A passage that may be misread. `line` is a source line (1-based), None for the whole letter."""

    code: str
    message: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class CommentLetter:
    """A staff letter. `lines` accounts for every non-blank line of its source.

    `prior_letter_date` and `prior_response_date` are the dates of the staff's earlier letter and of the company's
    response to it, as the opening states them.

    `clients` are those for whom the response speaks; if that is not `certain`, there are none, and a warning says why.
    `clients_to_check` are those whose exact name counsel must look up. `others_filed` says that the Re: block
    mentions further filers or registrants without naming them. `subject_company` is the company that an offer or a
    contest is about, if it is not the client.
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
    clients: tuple[str, ...] = ()
    role: ClientRole = "registrant"
    subject_company: str | None = None
    addressee_is: AddresseeIs = "other"
    certain: bool = False
    others_filed: bool = False
    clients_to_check: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return the letter as `drafter inspect --json` prints it, without source lines, guidance and suggestions.

        The span of a citation counts characters of the comment's blocks, joined by line breaks.
        """
        plain: dict[str, Any] = _jsonable(replace(self, lines=()))
        del plain["lines"]
        for comment, shown in zip(self.comments, plain["comments"], strict=True):
            del shown["guidance"], shown["suggestion"]
            shown["citations"] = _citations(comment)
        return plain


def _citations(comment: Comment) -> list[dict[str, Any]]:
    from drafter.citations import find_citations  # its patterns take longer to load than all else here

    return [
        {"citation": one.canonical, "kind": one.kind, "span": [one.start, one.end]}
        for one in find_citations(comment.text, form=comment.filing)
    ]


def _jsonable(value: Any) -> Any:
    """Return records as dictionaries, other tuples as lists and dates as ISO text, at every depth."""
    if is_record(value):
        return {name: _jsonable(item) for name, item in as_table(value).items()}
    if isinstance(value, tuple):
        return [_jsonable(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date) else value
