"""The record of a letter that was read: enough to pair it with others, now or when they are added later."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.citations import find_citations
from drafter.model import Ask, Block, Comment, CommentLetter, EdgarHeader, LetterKind
from drafter.precedents.industries import major_group
from drafter.problems import Place
from drafter.returned import Exchange, Outcome, ReturnedBlock, ReturnedKind, ReturnedLetter
from drafter.returning.substance.outcomes import outcome
from drafter.returning.substance.undertakings import undertakings

ACCESSION = re.compile(r"(?<!\d)(\d{10})-?(\d{2})-?(\d{6})(?!\d)")
"""An accession number, with its dashes or without, as in the name of a file."""

_SALUTATION = re.compile(r"(?:Dear|Ladies|Gentlemen|To whom)\b.{0,80}[:,]$", re.I)

_LABEL = re.compile(r"\W*(?:(?:the )?[\w.&]+(?: [\w.&]+)?['’]s? )?(?:response|answer|reply)\W*", re.I)
_BEFORE_LABEL = 4
"""The number of lines of a response among which its label may be."""
_LONGEST_LABEL = 60
"""The most characters of a label, and of a line of a letterhead."""
_WORD = re.compile(r"\w+")
_TO_COMPANY, _OF_COMPANY = (
    re.compile(r"\b(?:please|you|your)\b", re.I),
    re.compile(r"\b(?:we|our|us)\b", re.I),
)
_ALIKE = 0.8
"""The share of a line's words that are in a comment of which it is the end."""

_FORMS_OF_BUSINESS = re.compile(
    r"\b(?:the|and|inc|incorporated|corp|corporation|co|company|ltd|limited|llc|lp|llp|plc|sa|nv|ag|trust)\b"
)


@dataclass(frozen=True, slots=True)
class StaffComment:
    """A comment of a staff letter.

    Attributes:
        number: The staff's number; None if the letter does not number its comments.
        headings: The headings directly above.
        text: Its paragraphs, one line each.
        filing: The filing that it is about.
        topics: The ids of its topics, the main one first.
        asks: What it asks for.
        citations: The authorities that it cites.
        follows_up: The numbers of the comments of earlier letters that it refers to.
        place: Where it is in the file.
    """

    number: int | None
    headings: tuple[str, ...]
    text: str
    filing: str | None
    topics: tuple[str, ...]
    asks: tuple[Ask, ...]
    citations: tuple[str, ...]
    follows_up: tuple[int, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class StaffLetter:
    """A staff letter.

    Attributes:
        id: Its accession number, or the beginning of its file's digest.
        file: The file that it was read from.
        accession: Its accession number on EDGAR, if the file or its name tells.
        kind: The kind of letter.
        date: Its date.
        company: The registrant.
        names: All names of registrants and clients.
        ciks: Their numbers on EDGAR.
        file_numbers: The file numbers.
        forms: The forms under review.
        sic: The code of the registrant's industry.
        industry: Its name; that of the wider group, if the file has the code alone.
        office: The office of the staff.
        examiners: The members of the staff whom it names.
        earlier_letter: The date of the staff's earlier letter, as it states it.
        earlier_responses: The dates of the company's earlier responses, as it states them.
        comments: Its comments.
    """

    id: str
    file: str
    accession: str | None
    kind: LetterKind
    date: datetime.date | None
    company: str | None
    names: tuple[str, ...]
    ciks: tuple[str, ...]
    file_numbers: tuple[str, ...]
    forms: tuple[str, ...]
    sic: str | None
    industry: str | None
    office: str | None
    examiners: tuple[str, ...]
    earlier_letter: datetime.date | None
    earlier_responses: tuple[datetime.date, ...]
    comments: tuple[StaffComment, ...]

    @property
    def completes(self) -> bool:
        """True if the staff completes its review with this letter."""
        return self.kind in ("completed", "review_completed")

    def as_read(self) -> CommentLetter:
        """Return the letter as far as its words help to divide an answer; its source is its id."""
        return CommentLetter(
            source=self.id,
            kind=self.kind,
            date=self.date,
            comments=tuple(
                Comment(
                    one.number,
                    one.headings,
                    tuple(Block("paragraph", line) for line in one.text.split("\n")),
                    (0, 0),
                    filing=one.filing,
                )
                for one in self.comments
            ),
        )


@dataclass(frozen=True, slots=True)
class Answered:
    """A comment as an answer restates it, with the response.

    Attributes:
        number: The staff's number; None for the only comment of a letter that does not number it.
        headings: The headings above the comment.
        comment: The comment as restated.
        response: The response in the company's own words.
        proposed: The disclosure that it proposes or quotes.
        outcome: What became of the comment.
        place: Where it is in the file.
    """

    number: int | None
    headings: tuple[str, ...]
    comment: str
    response: str
    proposed: str
    outcome: Outcome | None
    place: Place


@dataclass(frozen=True, slots=True)
class Answer:
    """A company's letter to the staff.

    Attributes:
        id: Its accession number, or the beginning of its file's digest.
        file: The file that it was read from.
        accession: Its accession number on EDGAR, if the file or its name tells.
        kind: The kind of letter.
        date: Its date.
        letter_dates: The dates of the staff letters that it names.
        company: The registrant.
        names: All names of registrants.
        ciks: Their numbers on EDGAR.
        file_numbers: The file numbers.
        sic: The code of the registrant's industry.
        industry: Its name; that of the wider group, if the file has the code alone.
        law_firm: The law firm that wrote it, if one did.
        answered: The comments with their responses, as its shape shows them.
        whole: The letter as one response, if it is not divided into comments.
    """

    id: str
    file: str
    accession: str | None
    kind: ReturnedKind
    date: datetime.date | None
    letter_dates: tuple[datetime.date, ...]
    company: str | None
    names: tuple[str, ...]
    ciks: tuple[str, ...]
    file_numbers: tuple[str, ...]
    sic: str | None
    industry: str | None
    law_firm: str | None
    answered: tuple[Answered, ...]
    whole: Answered | None = None


Document = StaffLetter | Answer


def accession_of(file: str, header: EdgarHeader | None = None) -> str | None:
    """Return the accession number of a file, from its EDGAR header or from its name."""
    if header and header.accession:
        return header.accession
    found = ACCESSION.search(file.replace("\\", "/").rpartition("/")[2])
    return "-".join(found.groups()) if found else None


def staff_letter(letter: CommentLetter, digest: str) -> StaffLetter:
    """Return what is kept of a staff letter whose topics have been found.

    Args:
        letter: The letter.
        digest: The digest of its file.
    """
    edgar = letter.edgar or EdgarHeader()
    accession = accession_of(letter.source, letter.edgar)
    subject = letter.subject
    company = next(iter(letter.clients), None) or subject.registrant or next(iter(edgar.companies), None)
    names = (company, subject.registrant, *letter.clients, *edgar.companies, *edgar.former_names)
    return StaffLetter(
        id=accession or digest[:16],
        file=letter.source,
        accession=accession,
        kind=letter.kind,
        date=letter.date or edgar.filed,
        company=company,
        names=_each_once(names),
        ciks=_each_once((*edgar.ciks, *subject.ciks)),
        file_numbers=_each_once((*subject.file_numbers, *edgar.file_numbers)),
        forms=subject.forms,
        sic=edgar.sic,
        industry=edgar.industry or major_group(edgar.sic),
        office=letter.signature.office or edgar.office,
        examiners=tuple(contact.name for contact in letter.contacts),
        earlier_letter=letter.prior_letter_date,
        earlier_responses=_dates((*subject.response_dates, letter.prior_response_date)),
        comments=tuple(map(_staff_comment, under_headings(letter.comments))),
    )


def under_headings(comments: Sequence[Comment]) -> Iterator[Comment]:
    """Yield each comment with the headings that it is under, those of an earlier comment too."""
    headings: tuple[str, ...] = ()
    for comment in comments:
        headings = comment.headings or headings
        yield replace(comment, headings=headings)


def _staff_comment(comment: Comment) -> StaffComment:
    cited = find_citations("\n".join((*comment.headings, comment.text)), form=comment.filing)
    return StaffComment(
        comment.number,
        comment.headings,
        comment.text,
        comment.filing,
        tuple(topic.id for topic in comment.topics),
        comment.asks,
        _each_once(one.canonical for one in cited),
        tuple(one.comment for one in comment.refers_to if one.letter == "prior"),
        comment.place or Place(),
    )


def answer(returned: ReturnedLetter, digest: str, header: EdgarHeader | None = None) -> Answer:
    """Return what is kept of a company's letter.

    Args:
        returned: The letter.
        digest: The digest of its file.
        header: Its EDGAR header, if the file has one.
    """
    edgar = header or EdgarHeader()
    accession = accession_of(returned.source, header)
    company = returned.registrant or next(iter(edgar.companies), None)
    return Answer(
        id=accession or digest[:16],
        file=returned.source,
        accession=accession,
        kind=returned.kind,
        date=returned.date or edgar.filed,
        letter_dates=returned.letter_dates,
        company=company,
        names=_each_once((company, *edgar.companies, *edgar.former_names)),
        ciks=edgar.ciks,
        file_numbers=_each_once((*returned.file_numbers, *edgar.file_numbers)),
        sic=edgar.sic,
        industry=edgar.industry or major_group(edgar.sic),
        law_firm=returned.law_firm,
        answered=tuple(map(answered, returned.exchanges)),
        whole=_whole(returned),
    )


def _whole(returned: ReturnedLetter) -> Answered | None:
    """Return a letter that is not divided into comments as one response: what follows its salutation."""
    greeting = next((at for at, one in enumerate(returned.opening) if _SALUTATION.match(one.words)), None)
    body = returned.opening[greeting + 1 :] if greeting is not None else ()
    if returned.exchanges or returned.kind in ("extension", "acceleration") or not text_of(body):
        return None
    place = body[0].place._replace(last=body[-1].place.paragraph or body[-1].place.line)
    return answered(Exchange(None, (), (), body, place, outcome=outcome(body, undertakings(body))))


def answered(exchange: Exchange) -> Answered:
    """Return what is kept of an exchange."""
    own = (block for block in _below_label(exchange) if not block.proposed)
    proposed = (block for block in exchange.response if block.proposed)
    return Answered(
        exchange.number,
        exchange.headings,
        text_of(exchange.comment),
        text_of(own),
        text_of(proposed),
        exchange.outcome,
        exchange.place,
    )


def _below_label(exchange: Exchange) -> tuple[ReturnedBlock, ...]:
    """Return a response without a label that is among its first lines, and what is above it.

    That is the end of a comment which the answer words otherwise than the staff, or a letterhead. Below anything else,
    the label is one that the response quotes.
    """
    blocks = exchange.response
    first = next((at for at, block in enumerate(blocks[:_BEFORE_LABEL]) if _is_label(block.words)), None)
    if first is None:
        return blocks
    known = set(_WORD.findall(text_of(exchange.comment).casefold()))
    above = [block.words for block in blocks[:first] if block.kind != "page"]
    is_label = all(_is_of_letterhead(words) or _is_of_comment(words, known) for words in above)
    return blocks[first + 1 :] if is_label else blocks


def _is_label(words: str) -> bool:
    return len(words) <= _LONGEST_LABEL and bool(_LABEL.fullmatch(words))


def _is_of_letterhead(words: str) -> bool:
    """Return whether words are a short line, and no sentence."""
    return len(words) <= _LONGEST_LABEL and words.rstrip()[-1:] not in (".", ":", "?", "!", ";")


def _is_of_comment(words: str, known: set[str]) -> bool:
    """Return whether words speak to the company, and not for it, or are for the most part in the comment."""
    own = _WORD.findall(words.casefold())
    speaks_to_company = bool(_TO_COMPANY.search(words)) and not _OF_COMPANY.search(words)
    return speaks_to_company or sum(word in known for word in own) >= _ALIKE * len(own)


def text_of(blocks: Iterator[ReturnedBlock] | Sequence[ReturnedBlock]) -> str:
    """Return the words of blocks, one line each, without the headers and footers of pages."""
    return "\n".join(block.words for block in blocks if block.kind != "page" and block.words)


def matter_keys(document: Document) -> tuple[str, ...]:
    """Return what a letter shares with the other letters of its matter: file numbers, EDGAR numbers, names.

    An answer without a file number shares the dates of the staff letters that it names; then its words must agree.
    """
    keys = [f"file {_plain_file_number(number)}" for number in document.file_numbers]
    keys += [f"cik {cik.lstrip('0')}" for cik in document.ciks]
    keys += [f"name {plain}" for name in document.names if (plain := plain_name(name))]
    if isinstance(document, StaffLetter):
        keys += [f"dated {document.date}"] if document.date and document.comments else []
    elif not document.file_numbers:
        keys += [f"dated {date}" for date in document.letter_dates]
    return tuple(dict.fromkeys(keys))


def plain_name(name: str | None) -> str:
    """Return a company's name without punctuation and the form of its business."""
    spaced = re.sub(r"[^\w\s]+", " ", re.sub(r"(?<=\w)\.(?=\w)|['’]", "", (name or "").casefold()))
    return "".join(_FORMS_OF_BUSINESS.sub(" ", spaced).split())


def _plain_file_number(number: str) -> str:
    return "-".join(part.lstrip("0") for part in number.split("-"))


def _each_once(values: Iterator[str] | Sequence[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, values)))


def _dates(values: Sequence[datetime.date | None]) -> tuple[datetime.date, ...]:
    return tuple(dict.fromkeys(filter(None, values)))
