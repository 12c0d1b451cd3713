"""Read the header of a company's letter: its date, the staff letter that it answers, addressee and Re: block."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.kernel import dates
from drafter.model import Addressee, Subject
from drafter.reading.names import PERSON, TITLE
from drafter.reading.parties.law_firms import is_law_firm
from drafter.reading.source import Line
from drafter.reading.subject import read_subject
from drafter.returned import ReturnedKind
from drafter.returning.pieces import Piece

_SALUTATION = re.compile(r"(?:dear\b|ladies and gentlemen|gentlemen|ladies & gentlemen|to whom)", re.I)
_STAFF_LETTER = re.compile(
    r"\b(?:letters?|comments?|correspondence|facsimile|e-?mails?|observations?|questions?|inquiry|request)\b",
    re.I,
)
_NOT_THE_LETTER = re.compile(
    r"(?:\b(?:filed|furnished|ended|ending|period|year|quarter|as of|submitted|amended|held|effective|through|"
    r"conversation|call|meeting|agreement|release|form [\w-]+)\b[^,;]{0,25}|"
    r"\b(?:our|company['’]s) (?:\w+ ){0,3}(?:letters?|responses?)\b[^,;]{0,12}|"
    r"\b\d{4},? (?:response|letter)(?: letter)? to (?:your|the staff['’]s)\b[^.;]{0,60}|"
    r"\bresponses?(?: letters?)?,?\s+(?:dated|of|on|submitted)\s+)$",
    re.I,
)
_DATE_OF = re.compile(
    r"(?:\bdated?(?: as of)?|\bof|\bon|,|\bfrom|\breceived|\band|\bthe|['’]s)\W*(?:\(?the “?[\w ]+”?\)\W*)?$",
    re.I,
)
_LETTER_AFTER = re.compile(r",?\s+(?:comment\s+)?(?:letters?|comments?|correspondence|e-?mail)\b", re.I)
_DATES = re.compile(dates.PATTERN, re.I)
_AND_DATES = re.compile(rf"[^.;]{{0,40}}{dates.PATTERN}\W*(?:and|,)?\W*(?:dated\s*)?", re.I)
_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bNo)(?<!\bInc)(?<!\bCo)(?<!\bCorp)(?<!\bLtd)\.\s+(?=[A-Z])"
)
_REACH = 400
"""The maximum number of characters between "letter" and its date, where the SEC and its staff are named and defined."""

_LONGEST_REVIEW = 730
"""The maximum number of days between a staff letter and a response to it."""

_FARTHEST_SALUTATION = 80
_LONGEST_HEADER = 20
_LONGEST_SIGNATURE = 14
_AROUND_A_DATE = 30
_OTHER_DATE = re.compile(r"\b(?:filed|ended|form|response|letter|submitted|period|year)\b", re.I)
_RE = re.compile(r"(?:in\s+)?re\s*[:;.]\s*|(?:subject|ref|reference|regarding)\s*:\s*|RE\s+(?=[A-Z])", re.I)
_COMMISSION = re.compile(r"securities (?:and|&) exchange commission|division of corporation finance", re.I)
_ATTENTION = re.compile(r"(?:attention|attn)\b\.?\s*:?\s*", re.I)
_PERSON = re.compile(rf"(?:(?:Mr|Ms|Mrs|Dr)s?\.?\s+)?{PERSON}(?:,\s.*)?")
_BETWEEN_PEOPLE = re.compile(rf"\s*[;/]\s*|\s+(?:and|&)\s+|,\s+(?={PERSON}(?:$|,|;|\s+and\b))(?!{TITLE})")
"""The separators between people of the staff; a comma is one if no title follows it."""

_NO_PERSON = re.compile(
    r"\b(?:\d{5}(?:-\d{4})?|division|via|by|edgar|correspondence|delivery|mail|office|accountant|counsel|chief|director|attorney|submission|"
    r"confidential|street|avenue|inc|corp|company|llp)\b",
    re.I,
)
_CONFORMED = re.compile(r"/s/\s*(?P<name>[^/]{3,60}?)\s*(?=$|\b(?:By|Name|Title|Its):)", re.I)
_NAMED_BELOW = re.compile(rf"(?:(?:By|Name):\s*)?(?P<name>{PERSON})(?:, .*)?")
_NO_SIGNER = re.compile(
    r"\b(?:inc|corp|corporation|company|llp|llc|ltd|plc|by|name|title|its|cc|officer|counsel|president|secretary|"
    r"enclosures?|sincerely|yours|submitted|regards|responses?|staff|annex\w*)\b",
    re.I,
)
_COMPANY_FORM = re.compile(r", (?:inc|corp|llc|ltd|l\.?p|n\.?a|s\.?a|plc)\b", re.I)
_BEFORE_A_FIRM = re.compile(r"^(?:/s/|of|for|by:)\s+", re.I)
_LLP = re.compile(r"\bllp\b", re.I)
_NO_FIRM = re.compile(r"\b(?:attention|attn|staff|secretary|general counsel)\b", re.I)
_KINDS: tuple[tuple[ReturnedKind, re.Pattern[str]], ...] = (
    (
        "extension",
        re.compile(
            r"\b(?:extension of time|(?:request|grant|appreciate)\w*[^.]{0,80}\bextension|additional time|more time|"
            r"additional (?:\w+ ){0,3}(?:business )?days|not (?:be )?(?:possible|able) to respond within|"
            r"unable to respond|(?:expects?|intends?|anticipates?|plans?|will)(?: to)? "
            r"(?:respond|provide|submit|file)[^.]{0,60}\b(?:on or before|no later than|by|before)\b)[^.]*",
            re.I,
        ),
    ),
    (
        "response",
        re.compile(
            r"(?:in response to|respond(?:s|ing)? to|responses? to|reply to)[^.]{0,250}\b(?:comments?|letter)\b|"
            r"comment letter[^.]{0,200}\b(?:respon[ds]|address)|your letter[^.]{0,250}\bcomments?\b",
            re.I,
        ),
    ),
    (
        "acceleration",
        re.compile(
            r"\brule 461\b|\brule 12d1-2\b|request\w*[^.]{0,80}\bacceleration\b|accelerat\w+ (?:of )?the effective|"
            r"be (?:declared|made|become) effective",
            re.I,
        ),
    ),
)
"""The kinds of letters without comments, in order of precedence: an extension request also names the comment letter."""


def salutation(pieces: Sequence[Piece]) -> int:
    """Return the index of the salutation; 0 if there is none."""
    for index, piece in enumerate(pieces[:_FARTHEST_SALUTATION]):
        if _SALUTATION.match(piece.text) and len(piece.text) < 150:
            return index
    return 0


def written(pieces: Sequence[Piece], greeting: int) -> datetime.date | None:
    """Return the date of the letter: that of the first line above the salutation that contains little else.

    Args:
        pieces: The whole letter.
        greeting: The index of the salutation.
    """
    for piece in pieces[: greeting or _LONGEST_HEADER]:
        day = dates.first_date(piece.text)
        rest = _DATES.sub("", piece.text)
        if day and len(rest) < _AROUND_A_DATE and not _OTHER_DATE.search(rest):
            return day
    return None


def subject(pieces: Sequence[Piece], greeting: int) -> Subject:
    """Return the Re: block above the salutation.

    Args:
        pieces: The whole letter.
        greeting: The index of the salutation.
    """
    begin = next((index for index, piece in enumerate(pieces[:greeting]) if _RE.match(piece.text)), None)
    if begin is None:
        return Subject()
    first = _RE.match(pieces[begin].text)
    lines = [
        pieces[begin].text[first.end() if first else 0 :],
        *(piece.text for piece in pieces[begin + 1 : greeting]),
    ]
    return read_subject(
        [Line(number, number, 1, text) for number, text in enumerate(filter(None, lines), start=1)]
    )


def addressee(pieces: Sequence[Piece], greeting: int) -> Addressee:
    """Return the staff to whom the letter is written, as the address or its "Attention:" names them.

    Args:
        pieces: The whole letter.
        greeting: The index of the salutation.
    """
    block = [piece.text for piece in pieces[: greeting or _LONGEST_HEADER]]
    commission = next((index for index, text in enumerate(block) if _COMMISSION.search(text)), None)
    if commission is None:
        return Addressee()
    end = next((index for index, text in enumerate(block) if _RE.match(text)), len(block))
    attention = _attention_lines(block[commission:end])
    people = [person for line in attention for person in _people(line)]
    if not people:
        above = block[max(0, commission - 3) : commission]
        people = [_named(text) for text in above if _PERSON.fullmatch(text) and not _NO_PERSON.search(text)]
    address = [
        text
        for text in block[commission:end]
        if not _ATTENTION.match(text) and text not in attention and not _DATES.search(text)
    ]
    first = people[0] if people else _Named("", "")
    return Addressee(
        name=first.name or None,
        title=first.title or None,
        company=block[commission],
        address=tuple(address[1:]),
        others=tuple(person.name for person in people[1:]),
    )


class _Named(NamedTuple):
    """A person of the staff with a title, which may be empty."""

    name: str
    title: str


def _attention_lines(block: Sequence[str]) -> list[str]:
    """Return the lines of an address that name people: those after "Attention:", and those below that go on with it."""
    lines: list[str] = []
    for text in block:
        if _ATTENTION.match(text):
            lines.append(_ATTENTION.sub("", text).strip())
        elif lines and (not lines[-1] or lines[-1].endswith((",", "and", "/"))):
            lines.append(text.strip())
    return lines


def _people(line: str) -> Iterator[_Named]:
    """Yield the people in a line such as "Ada Quill, Staff Attorney; Ivo Hale and Ida Brook"."""
    for part in _BETWEEN_PEOPLE.split(line):
        named = _named(part.strip(" ,"))
        if named.name and not _NO_PERSON.search(named.name):
            yield named


def _named(text: str) -> _Named:
    name, _, title = text.partition(", ")
    return _Named(name.strip(), title.strip(" ,"))


def signer(pieces: Sequence[Piece], close: int) -> str | None:
    """Return who signed, according to the line with "/s/" or the line below the complimentary close.

    Args:
        pieces: The whole letter.
        close: The index of the complimentary close.
    """
    below = [text for piece in pieces[close : close + _LONGEST_SIGNATURE] for text in _lines(piece)]
    for text in below:
        if found := _CONFORMED.search(text):
            return found["name"].strip(" ,") or None
    names = (_NAMED_BELOW.fullmatch(text.strip()) for text in below[1:])
    return next((found["name"] for found in names if found and _is_person(found)), None)


def _lines(piece: Piece) -> list[str]:
    """Return the text of a paragraph, or of each cell of a table."""
    return [cell for row in piece.rows for cell in row] if piece.rows else [piece.text]


def _is_person(line: re.Match[str]) -> bool:
    return " " in line["name"] and not (_NO_SIGNER.search(line["name"]) or _COMPANY_FORM.search(line[0]))


def law_firm(pieces: Sequence[Piece], greeting: int, close: int) -> str | None:
    """Return the law firm on whose letterhead the letter is written, or that signed it.

    Args:
        pieces: The whole letter.
        greeting: The index of the salutation.
        close: The index of the complimentary close.
    """
    around = (*pieces[:greeting], *pieces[close : close + _LONGEST_SIGNATURE])
    for piece in around:
        if piece.text.lower().startswith("cc") or piece.marker.lower().startswith("cc"):
            return None
        for text in _lines(piece):
            name = _BEFORE_A_FIRM.sub("", text)
            if is_law_firm(_LLP.sub("LLP", name)) and not _NO_FIRM.search(text):
                return name
    return None


def kind(pieces: Sequence[Piece], *, answers: bool) -> ReturnedKind:
    """Return the kind of the letter; `answers` means that it has comments with responses."""
    if answers:
        return "response"
    text = " ".join(piece.text for piece in pieces)
    return next((name for name, pattern in _KINDS if pattern.search(text)), "other_correspondence")


def letter_dates(
    opening: Sequence[Piece], above: Sequence[Piece], date: datetime.date | None
) -> tuple[datetime.date, ...]:
    """Return the dates of the staff letters that the letter responds to.

    Args:
        opening: The letter from the salutation to the first comment, which usually gives the dates.
        above: The letter above the salutation, whose Re: block may give them.
        date: The date of the letter itself.
    """
    for part in (opening, above):
        text = " ".join(piece.text for piece in part)
        found = {day for match in _DATES.finditer(text) if (day := _letter_date(text, match, date))}
        if found:
            return tuple(sorted(found))
    return ()


def _letter_date(text: str, match: re.Match[str], date: datetime.date | None) -> datetime.date | None:
    day = dates.first_date(match[0])
    if day is None or (date is not None and not 0 <= (date - day).days <= _LONGEST_REVIEW):
        return None
    if _LETTER_AFTER.match(text, match.end()):
        return day
    before = _SENTENCE_END.split(text[max(0, match.start() - _REACH) : match.start()])[-1]
    words = list(_STAFF_LETTER.finditer(before))
    if not words or _NOT_THE_LETTER.search(before) or not _DATE_OF.search(before):
        return None
    between = before[words[-1].end() :]
    if _DATES.search(between) and not _AND_DATES.fullmatch(between):
        return None
    return day
