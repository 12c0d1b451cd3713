"""The parts of a response letter around its comments: letterhead, addressee, Re: block, signature, copies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from drafter.model import Subject
from drafter.problems import Place
from drafter.reading.names import PERSON
from drafter.reading.source import Line
from drafter.reading.subject import read_subject
from drafter.returned import ReturnedBlock, ReturnedLetter

_GREETING = re.compile(r"(?:dear\b|(?:ladies|gentlemen|mesdames)\b|to whom)", re.I)
_RE = re.compile(
    r"(?:in\s+)?re\s*[:;.](?:\s+|$)|(?:subject|ref|reference|regarding)\s*:\s*|RE\s+(?=[A-Z])", re.I
)
_COMMISSION = re.compile(r"securities (?:and|&) exchange commission|division of corporation finance", re.I)
_ATTENTION = re.compile(r"(?:attention|attn)\b\.?\s*:?\s*", re.I)
_CLOSE = re.compile(
    r"(?:(?:very )?truly yours|yours (?:very )?(?:truly|sincerely|faithfully)|sincerely|respectfully|regards|"
    r"(?:best|kind|warm) regards|cordially)\b.{0,25}",
    re.I,
)
_COPIES = re.compile(r"(?:b?cc|copies to|copy to|with copies? to|w/copy)\b\s*[:.]?\s*", re.I)
_ATTACHED = re.compile(
    r"(?:enclosures?|enc\.?|attachments?|annex|exhibit|appendix|schedule)\b.{0,40}|\*{3,}", re.I
)
_SIGNED = re.compile(r"(?:by:?\s*)?/s/|by:$", re.I)
_CONFORMED = re.compile(r"/s/\s*(?P<name>[^/]*)", re.I)
_LONGEST_SIGNATURE = 12
_LONGEST_LINE = 160
_PAGE_NUMBER = 20
"""The maximum number of characters of a line that is only left over from the foot of a page."""

_ABOVE_COMMISSION = 4
"""The maximum number of lines above the SEC's name in which its staff is named."""


class Signature(NamedTuple):
    """The signature block.

    Attributes:
        lines: The lines below the complimentary close, without copies and enclosures.
        conformed: The name after "/s/"; None if nothing is signed.
    """

    lines: tuple[ReturnedBlock, ...]
    conformed: str | None


class Frame(NamedTuple):
    """The letter around the comments.

    Attributes:
        head: The lines above the addressee: letterhead, date, delivery.
        addressee: The lines that name the SEC, its staff and their address.
        subject: The lines of the Re: block.
        greeting: The salutation; None if there is none.
        introduction: The paragraphs below it.
        remarks: The paragraphs between the last response and the complimentary close.
        signature: The signature block; None if the letter has no complimentary close.
        copies: The lines from "cc:".
    """

    head: tuple[ReturnedBlock, ...]
    addressee: tuple[ReturnedBlock, ...]
    subject: tuple[ReturnedBlock, ...]
    greeting: ReturnedBlock | None
    introduction: tuple[ReturnedBlock, ...]
    remarks: tuple[ReturnedBlock, ...]
    signature: Signature | None
    copies: tuple[ReturnedBlock, ...]

    @property
    def top(self) -> tuple[ReturnedBlock, ...]:
        """Everything above the salutation."""
        return (*self.head, *self.addressee, *self.subject)

    @property
    def closes(self) -> bool:
        """True if the file has an end of the letter: remarks, a signature, or copies."""
        return bool(
            self.signature or self.copies or any(len(block.words) > _PAGE_NUMBER for block in self.remarks)
        )

    @property
    def re_block(self) -> Subject:
        """The Re: block as read, without the label."""
        texts = [
            _RE.sub("", block.words, count=1) if _RE.match(block.words) else block.words
            for block in self.subject
        ]
        return read_subject(
            [Line(number, number, 1, text) for number, text in enumerate(filter(None, texts), start=1)]
        )


def frame_of(response: ReturnedLetter) -> Frame:
    """Return the parts of a response letter around its comments.

    Args:
        response: The response letter.
    """
    opening = [block for block in response.opening if block.kind != "page"]
    greeting = _first(opening, _GREETING)
    top = opening[:greeting]
    re_at = _first(top, _RE)
    address = _addressee(top[:re_at])
    closing = [block for block in response.closing if block.kind != "page"]
    close = _first_full(closing, _CLOSE)
    signed = close + 1 if close < len(closing) else _first(closing, _SIGNED)
    copies = next(
        (at for at in range(signed, len(closing)) if _COPIES.match(closing[at].words)), len(closing)
    )
    return Frame(
        head=tuple(top[:address]),
        addressee=tuple(top[address:re_at]),
        subject=tuple(top[re_at:]),
        greeting=opening[greeting] if greeting < len(opening) else None,
        introduction=tuple(opening[greeting + 1 :]),
        remarks=tuple(closing[: min(close, signed)]),
        signature=_signature(closing[signed:copies]) if signed < len(closing) else None,
        copies=tuple(_until_attached(closing[copies:])),
    )


def _first(blocks: Sequence[ReturnedBlock], pattern: re.Pattern[str]) -> int:
    return next((at for at, block in enumerate(blocks) if pattern.match(block.words)), len(blocks))


def _first_full(blocks: Sequence[ReturnedBlock], pattern: re.Pattern[str]) -> int:
    return next(
        (at for at, block in enumerate(blocks) if pattern.fullmatch(block.words.strip())), len(blocks)
    )


def _addressee(top: Sequence[ReturnedBlock]) -> int:
    """Return the index at which the addressee begins: up to a few names above the SEC's own."""
    begin = next((at for at, block in enumerate(top) if _is_commission(block.words)), len(top))
    for at in range(begin - 1, max(-1, begin - 1 - _ABOVE_COMMISSION), -1):
        if not is_person(top[at].words) and not _OF_STAFF.search(top[at].words):
            break
        begin = at
    return begin


def _is_commission(text: str) -> bool:
    """Return whether a line of an address names the SEC; a legend above the address may name it too."""
    return len(text) < _LONGEST_LINE and bool(_COMMISSION.search(text))


_OF_STAFF = re.compile(
    r"\b(?:branch|accountant|counsel|director|attorney|examiner|engineer|office of|mr|ms|messrs)\b", re.I
)
_NO_PERSON = re.compile(
    r"\b(?:via|by|edgar|correspondence|delivery|mail|office|street|avenue|inc|corp|corporation|company|llp|llc|plc|"
    r"commission|division|washington|page|form|letterhead|confidential)\b|\d",
    re.I,
)
_NAMES = re.compile(
    rf"(?:(?:Mr|Ms|Mrs|Dr|Messrs)s?\.?\s+)?{PERSON}(?:(?:,\s+(?:and\s+)?|\s+and\s+|\s*[/;&]\s*).*)?"
)


def is_person(text: str) -> bool:
    """Return whether a line names one person or several, and nothing else."""
    return bool(_NAMES.fullmatch(text)) and not _NO_PERSON.search(text)


def _signature(lines: Sequence[ReturnedBlock]) -> Signature:
    kept = []
    for block in lines[:_LONGEST_SIGNATURE]:
        if _ATTACHED.fullmatch(block.words) or len(block.words) > _LONGEST_LINE:
            break
        kept.append(block)
    found = next(filter(None, (_CONFORMED.search(block.words) for block in kept)), None)
    return Signature(tuple(kept), found["name"].strip(" ,_") if found else None)


def _until_attached(lines: Iterable[ReturnedBlock]) -> Iterator[ReturnedBlock]:
    for block in lines:
        if _ATTACHED.fullmatch(block.words) or len(block.words) > _LONGEST_LINE:
            return
        yield block


def words_of(blocks: Iterable[ReturnedBlock]) -> str:
    """Return the text of blocks, one a line."""
    return "\n".join(block.words for block in blocks)


def place_around(blocks: Sequence[ReturnedBlock], words: str, part: str) -> Place:
    """Return the place of words in a part of the letter: their paragraph, or the part's first one.

    Args:
        blocks: The part's blocks.
        words: The words.
        part: What the part is called if it has no paragraph: "opening", "closing".
    """
    block = next((one for one in blocks if words and words in one.words), None)
    if block:
        return block.place._replace(words=words)
    return blocks[0].place._replace(words=blocks[0].words) if blocks else Place(part=part, words=words)
