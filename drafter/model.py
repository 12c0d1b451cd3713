"""A staff comment letter and its parts.

Nothing here is ever changed: a room after `reading` that adds to a letter returns a copy (`dataclasses.replace`).
`CommentLetter.as_dict` is the contract that `drafter inspect --json` prints.
"""

import datetime
from dataclasses import dataclass, field, replace
from typing import Any, Literal, NamedTuple

from drafter.kernel.records import as_table, is_record
from drafter.problems import Place

LetterKind = Literal["comments", "completed", "review_completed", "no_review", "other"]
"""The kinds of letters.

- comments: has comments, and needs a response.
- completed: says that the review is completed.
- review_completed: says the same in other words ("no further comments").
- no_review: says that there will be no review.
- other: has no comments; it may need a response that is not to comments.
"""

ReviewType = Literal[
    "periodic", "registration", "draft_registration", "proxy", "tender_going_private", "regulation_a", "other"
]
Ask = Literal["revise_disclosure", "future_filings", "explain", "confirm", "file_exhibit", "provide_draft"]
ContactArea = Literal["accounting", "legal", "engineering", "any"]

ClientRole = Literal["registrant", "co_registrants", "dissident", "bidder", "filing_persons", "target"]
"""The client's role in the review. A dissident solicits proxies against the registrant's board, a bidder offers to
buy another company's securities, and a target responds to comments on its own Schedule 14D-9."""

AddresseeIs = Literal["officer", "outside_counsel", "other"]


INVESTMENT_MANAGEMENT = "Division of Investment Management"
"""The division that reviews the filings of funds and business development companies."""


class Block(NamedTuple):
    """A paragraph, a bullet or a table of a comment, its words unchanged; only a table has line breaks.

    Attributes:
        kind: Whether it is a paragraph, a bullet or a table.
        text: Its words; they include a letter or number that the staff typed ("(a)"), which is also the marker.
        level: The level of a bullet, from 0.
        marker: The bullet as printed ("•", "o", "–", "(a)", "i."); empty for a paragraph, and for a bullet whose
            glyph the text format dropped.
        rows: The cells of a table; each row has the same number. Its text has the lines as printed, with a tab between
            the cells of a line; a row whose cells wrap has several lines.
    """

    kind: Literal["paragraph", "bullet", "table"]
    text: str
    level: int = 0
    marker: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


class Request(NamedTuple):
    """One thing that a comment asks for.

    Attributes:
        ask: The kind of request; None for one that the letter itself does not answer, such as one for copies.
        verb: The verb of the request, such as "disclose".
        object: The words that follow the verb.
        about: The words that the object's "this" or "it" refers to, or those before the verb that are part of the
            request ("For each property, please state ..."), if any.
        citations: The authorities cited in the request itself, as `drafter.citations` spells them.
        see: The authorities cited in a "Refer to ..." after it.
        conditional: Whether the staff asks only if something is material, applicable or true.
        bullet: The index of the bullet that asks, in the blocks of its comment; None if no bullet asks.
        instead: Whether it is an alternative to the request before it ("..., or tell us why not").
    """

    ask: Ask | None
    verb: str
    object: str
    about: str = ""
    citations: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    conditional: bool = False
    bullet: int | None = None
    instead: bool = False


class TopicMatch(NamedTuple):
    """A topic that a comment raises.

    Attributes:
        id: The name of the topic's file.
        title: The topic's title.
        words: The words of the comment, or of its headings, that matched.
        score: The sum of the weights of what matched.
    """

    id: str
    title: str
    words: tuple[str, ...] = ()
    score: float = 0.0


class Offer(NamedTuple):
    """A clause of the topic library that answers requests of a comment.

    Attributes:
        topic: The id of the topic.
        clause: The id of the clause within the topic.
        requests: The indexes of the requests that it answers.
    """

    topic: str
    clause: str
    requests: tuple[int, ...] = ()


class Authority(NamedTuple):
    """An authority for a response.

    Attributes:
        cite: Its citation.
        says: What it provides, in a sentence; may be empty.
        verified: Whether it was read in a primary source; if not, counsel must check it before use.
    """

    cite: str
    says: str = ""
    verified: bool = False


CLAUSE = "CLAUSE"
"""The placeholder in a frame for the topic's clause."""


class Sentence(NamedTuple):
    """A sentence that responds to one request.

    Attributes:
        frame: The sentence, with `CLAUSE` where the clause goes.
        clause: The topic's clause.
    """

    frame: str
    clause: str = ""

    @property
    def text(self) -> str:
        """The whole sentence."""
        return self.frame.replace(CLAUSE, self.clause)


class Suggestion(NamedTuple):
    """The topic library's suggestion for a response: the clauses that were offered, as of the response's date.

    Attributes:
        topic: The id of the first clause's topic.
        wording: The sentences, one paragraph each, in Jinja and HTML.
        proposed_disclosure: The proposed disclosure, in Jinja and HTML; may be empty.
    """

    topic: str
    wording: tuple[Sentence, ...]
    proposed_disclosure: str = ""


class Guidance(NamedTuple):
    """The topic library's guidance on a topic of a comment, for the drafting note.

    Attributes:
        topic: The id of the topic.
        title: Its title.
        words: The words that matched.
        authority: The authorities for a response.
        facts: Facts to know, such as proposed rules.
        checklist: The points that a good response covers.
        traps: Common mistakes.
    """

    topic: str
    title: str
    words: tuple[str, ...] = ()
    authority: tuple[Authority, ...] = ()
    facts: tuple[str, ...] = ()
    checklist: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()


class PriorReference(NamedTuple):
    """A comment that another comment refers to.

    Attributes:
        comment: Its number.
        letter: Whether it is a comment of an earlier letter ("prior") or of this one ("this").
        letter_date: The date of the staff's earlier letter, if the comment itself states it.
        response_date: The date of the company's earlier response, if the comment itself states it.
    """

    comment: int
    letter: Literal["prior", "this"] = "prior"
    letter_date: datetime.date | None = None
    response_date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Comment:
    """One staff comment.

    Attributes:
        number: The staff's number; None if the letter does not number its comments.
        label: The number as the staff printed it ("1.", "(1)", "II."); empty if there is none.
        headings: The headings directly above; empty if the comment continues under those of the previous one.
        blocks: Its paragraphs and bullets.
        lines: The first and last source line of its text, without its headings, counting from 1.
        filing: The filing that it is about: the base form ("Form 10-K" for an amendment too), "soliciting material",
            "earnings release" or "draft registration statement"; None if the letter names none.
        topics: Its topics, the main one first.
        offers: The clauses of the topic library that answer its requests.
        asks: The kinds of its requests, in order and without repetition.
        requests: Its requests, in order.
        reissued: Whether it follows up on an earlier comment.
        refers_to: The comments that it refers to.
        pages: The pages of the filing that it or its headings cite.
        exhibits: The exhibits that it or its headings cite.
        restored: The words in which Drafter restored quotation marks or apostrophes.
        lost: The words with characters that were lost and cannot be restored.
        guidance: The topic library's guidance on its topics.
        suggestion: The topic library's suggestion for the response, if any.
        place: Where its text is, without its headings.
        heading_places: Where each of its headings is.
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
    label: str = ""
    place: Place | None = None
    heading_places: tuple[Place, ...] = ()

    @property
    def text(self) -> str:
        """The text of all blocks, one line each."""
        return "\n".join(block.text for block in self.blocks)


class Addressee(NamedTuple):
    """The person and company that the staff wrote to, as printed (with "Mr." if the staff wrote it).

    Attributes:
        name: The person's name.
        title: The person's title.
        company: The company, or the person's firm.
        address: The lines of the address.
        others: The lines of further addressees, below the first one's address.
    """

    name: str | None = None
    title: str | None = None
    company: str | None = None
    address: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """The Re: block.

    Attributes:
        registrant: The registrant, on the first line.
        lines: The lines after the registrant, unwrapped; the fields below are derived from them.
        forms: The forms that they name.
        file_numbers: The file numbers.
        response_dates: The dates of the company's earlier responses.
        ciks: The registrants' numbers on EDGAR (CIK).
        review_type: The type of review.
        defined_term: The term that it defines for the registrant ("Fund"), if any.
    """

    registrant: str | None = None
    lines: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    file_numbers: tuple[str, ...] = ()
    response_dates: tuple[datetime.date, ...] = ()
    ciks: tuple[str, ...] = ()
    review_type: ReviewType = "other"
    defined_term: str | None = None


class Deadline(NamedTuple):
    """The time that the staff allows.

    Attributes:
        business_days: The number of business days that the letter gives.
        due: The date on which the response is due; None if the letter's date is unknown.
        reason: How the date was counted, in a sentence.
        skipped: The weekdays that do not count, with the reason.
    """

    business_days: int
    due: datetime.date | None
    reason: str
    skipped: tuple[str, ...] = ()


class Contact(NamedTuple):
    """A staff member named at the end of the letter.

    Attributes:
        name: The name.
        phone: The telephone number, in the form 202-551-0101.
        area: The subject area of questions to this person.
        title: The title, if the letter gives it.
    """

    name: str
    phone: str | None
    area: ContactArea
    title: str | None = None


class Signature(NamedTuple):
    """The signature block. Letters since 2020 have only the division and the office.

    Attributes:
        name: The person who signed.
        title: That person's title.
        division: The division of the SEC.
        office: The office within the division.
    """

    name: str | None = None
    title: str | None = None
    division: str | None = None
    office: str | None = None


class EdgarHeader(NamedTuple):
    """The header of an EDGAR submission.

    Attributes:
        accession: The accession number.
        companies: The registrants' names, as EDGAR spells them.
        ciks: The registrants' numbers on EDGAR (CIK).
        file_numbers: The file numbers.
        office: The organization that EDGAR lists ("06 Technology").
        former_names: Earlier names of the registrants.
        form: The type of submission: "UPLOAD" or "LETTER" for a staff letter, "CORRESP" for a company's response.
        filed: The day as of which it is filed; a staff letter is usually dated then or a few days earlier.
        sic: The code of the registrant's industry (SIC), four digits.
        industry: The name of that industry, as EDGAR spells it.
    """

    accession: str | None = None
    companies: tuple[str, ...] = ()
    ciks: tuple[str, ...] = ()
    file_numbers: tuple[str, ...] = ()
    office: str | None = None
    former_names: tuple[str, ...] = ()
    form: str | None = None
    filed: datetime.date | None = None
    sic: str | None = None
    industry: str | None = None


class PlacedLine(NamedTuple):
    """A line of the source.

    Attributes:
        number: Its number, from 1.
        text: Its text.
        place: The part of the letter that contains it ("subject", "comment 3", "furniture").
    """

    number: int
    text: str
    place: str


class FieldPlace(NamedTuple):
    """Where a value of the letter was read.

    Attributes:
        field: The path that leads to the value in the letter's JSON ("addressee.name", "cc.0").
        place: The place.
    """

    field: str
    place: Place


class UnplacedLine(NamedTuple):
    """A line that does not belong to any known part of a letter.

    Attributes:
        line: Its number in the source, from 1.
        text: Its text.
    """

    line: int
    text: str


class ReadingWarning(NamedTuple):
    """A passage that may be misread.

    Attributes:
        code: The kind of warning ("lost_characters").
        message: What may be wrong, in a sentence.
        line: The source line, from 1; None for the whole letter.
        place: Where that line is.
    """

    code: str
    message: str
    line: int | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class CommentLetter:
    """A staff letter.

    Attributes:
        source: The name of the file.
        kind: The kind of letter.
        date: The date of the letter.
        delivery: The lines that give the method of delivery.
        addressee: The person and company that the staff wrote to.
        subject: The Re: block.
        salutation: The salutation.
        opening: The paragraphs before the first comment.
        deadline: The time that the staff allows, if it sets one.
        no_deadline_reason: Why there is no due date, if there is none.
        prior_letter_date: The date of the staff's earlier letter, as the opening states it.
        prior_response_date: The date of the company's earlier response, as the opening states it.
        comments: The comments, in order.
        closing: The paragraphs after the last comment.
        contacts: The staff members to call.
        signature: The signature block.
        cc: Those to whom the staff sent a copy.
        unplaced: The lines that do not belong to any known part of a letter.
        warnings: The passages that may be misread.
        lines: The nonblank lines of the source, each with the part of the letter that contains it.
        accession: The accession number on EDGAR.
        edgar: The header of the EDGAR submission, if the source has one.
        clients: Those for whom the response speaks; empty, with a warning that says why, if that is not certain.
        role: The client's role in the review.
        subject_company: The company that an offer or a contest is about, if it is not the client.
        addressee_is: Whether the staff wrote to an officer of the client, to outside counsel, or to someone else.
        certain: Whether the parts of the letter agree about the client.
        others_filed: Whether the Re: block mentions further filers or registrants without naming them.
        clients_to_check: The clients whose exact name counsel must look up.
        places: Where each value outside the comments was read, unless it is derived.
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
    places: tuple[FieldPlace, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return the letter as `drafter inspect --json` prints it, without source lines, guidance and suggestions.

        The span of a citation counts characters of the comment's blocks, joined by line breaks. Of a place, what is
        unknown is left out.
        """
        plain: dict[str, Any] = jsonable(replace(self, lines=()))
        del plain["lines"]
        plain["places"] = {field: place.known for field, place in self.places}
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


def jsonable(value: Any) -> Any:
    """Return records as dictionaries, other tuples as lists and dates as ISO text, at every depth."""
    if isinstance(value, Place):
        return value.known
    if is_record(value):
        return {name: jsonable(item) for name, item in as_table(value).items()}
    if isinstance(value, tuple):
        return [jsonable(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date) else value
