"""The top of a staff letter: date, delivery, addressee, Re: block, salutation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from drafter.model import Addressee, ReviewType, Subject
from drafter.reading import dates
from drafter.reading.ledger import Ledger
from drafter.reading.paragraphs import squeeze
from drafter.reading.source import Line

SALUTATION = re.compile(r"(Dear\b.{2,80}|(Ladies and )?Gentlemen|To Whom [Ii]t [Mm]ay Concern)\s*[:,]?$")
_FRONT_LINES = 60
_BODY_BEGINS = re.compile(r"(We|This|Your|The staff|I am)\b.{20,}")

_DATE_LINE = re.compile(rf"({dates.PATTERN})$")
_DELIVERY = re.compile(
    r"(via|by)\s+(u\.?s\.?\s+)?"
    r"(e-?mail|edgar|facsimile|fax|overnight|hand|federal express|fedex|mail|secure|courier|electronic)\b"
    r"|mail stop\b|(facsimile|fax|e-?mail)\b\s*(no\.?|number)?\s*:|\S+@\S+\.\w+$|confidential$",
    re.I,
)
SUBJECT = re.compile(r"R[eE]\s*[:.]\s*")

_COMPANY_SUFFIX = re.compile(
    r"\b(inc|corp|corporation|company|co|ltd|limited|llc|l\.l\.c|l\.p|lp|llp|plc|n\.v|nv|s\.a|sa|a\.g|ag|se|trust|group|holdings?|"
    r"bancorp|bancshares|partners|partnership|technologies|international|industries|fund)\b\.?,?$",
    re.I,
)
_STREET = re.compile(
    r"(\d|c/o\b|p\.?\s?o\.?\s+box|one |two |three |suite\b|attn\b|attention\b"
    r"|.*\b(street|avenue|road|drive|boulevard|parkway|plaza|way|lane|floor)\b)",
    re.I,
)
_TITLE = re.compile(
    r"\b(officer|president|counsel|secretary|director|chairman|chairwoman|chair|treasurer|controller|partner|manager|ceo|cfo|trustee|"
    r"member|head|principal)\b",
    re.I,
)

_SUBJECT_LINE_BEGINS = re.compile(
    r"(form|forms|schedule|registration|amendment|amended|pre-effective|post-effective|response|filed|submitted|"
    r"file|commission file|sec file|cik|draft|confidential|preliminary|definitive|revised|proxy|pre|prec|def|"
    r"defc|dfan|sc|offering|correspondence|soliciting|supplement|letter|annual|quarterly|current|report|notice|tender|"
    r"rule|additional|information|no\.|item|exhibit|earnings|application)\b[\w-]*",
    re.I,
)
_FILE_NUMBERS = re.compile(r"\bfile\s+(?:nos?|numbers?)\b[.:]*\s*(.+)", re.I)
_FILE_NUMBER = re.compile(r"\b\d{1,3}\s?-\s?\d{4,6}(?:-\d{1,2})?\b")
_CIK = re.compile(r"\bCIK\b\s*(?:no|number|#)?[.:#]*\s*(\d{4,10})", re.I)
_FORM = re.compile(r"\b(?:form|schedule)s?\s+([0-9A-Z][0-9A-Za-z-]*(?:/A)?)(?!\w)", re.I)
_RESPONSE_DATED = re.compile(
    rf"response\b[^.]*?\bdated\b\s*:?\s*({dates.PATTERN}(?:(?:,| and|;)+\s*{dates.PATTERN})*)", re.I
)

_REVIEW_TYPES: tuple[tuple[ReviewType, str], ...] = (
    ("tender_going_private", r"\b(schedule|sc)\s+(to|14d-?9|13e-?3)\b|\bSC TO\b|\bSC 13E-?3\b|tender offer"),
    (
        "proxy",
        r"\b(pre|prec|prem|prer|prrn|def|defa|defc|defm|defn|dfan)\s?-?(m|r|c|n)?14[ac]\b|"
        r"\bschedule 14[ac]\b|\bproxy\b|information statement|soliciting",
    ),
    ("draft_registration", r"draft registration|\bDRS\b|confidential(ly)? (draft|submi)"),
    ("regulation_a", r"\bform 1-a\b|offering statement"),
    (
        "registration",
        r"registration statement|\bform\s+(s|f|sf|n)-\d+\b|"
        r"\bform\s+(10-?12[bg]|20-?fr|40-?fr)\b|\bform 10(?![-\w])",
    ),
    ("periodic", r"\bform\s+(10-?k|10-?kt|20-?f|40-?f|10-?q|8-?k|6-?k|11-?k)\b|annual report"),
)
"""In order of precedence: a letter on a proxy statement that is part of a Form S-4 is about the Form S-4 only
when no Schedule 14A is named. Source of the order: practice of the review offices."""


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before the first sentence; `body` is the index of the line after the salutation."""

    date: date | None
    delivery: tuple[str, ...]
    addressee: Addressee
    subject: Subject
    salutation: str | None
    body: int


def read_header(lines: Sequence[Line], ledger: Ledger) -> Header:
    """Read the top of the letter and place its lines."""
    salutation = _salutation_index(lines)
    body = salutation + 1 if salutation is not None else _first_sentence(lines)
    front = list(lines[: salutation if salutation is not None else body])
    if salutation is not None:
        ledger.put(lines[salutation], "salutation")

    re_index = next((i for i, line in enumerate(front) if SUBJECT.match(line.text)), len(front))
    subject = _read_subject(front[re_index:], ledger)
    written, delivery, rest = None, [], []
    for line in front[:re_index]:
        text = squeeze(line.text)
        if written is None and (match := _DATE_LINE.search(text)):
            written = dates.first_date(match[1])
            ledger.put(line, "date")
            if before := text[: match.start()].strip():
                delivery.append(before)
        elif _DELIVERY.match(text):
            delivery.append(text)
            ledger.put(line, "delivery")
        else:
            rest.append(line)
    addressee = _read_addressee(rest, subject.registrant, ledger)
    greeting = squeeze(lines[salutation].text) if salutation is not None else None
    return Header(written, tuple(delivery), addressee, subject, greeting, body)


def _salutation_index(lines: Sequence[Line]) -> int | None:
    return next(
        (i for i, line in enumerate(lines[:_FRONT_LINES]) if SALUTATION.match(squeeze(line.text))), None
    )


def _first_sentence(lines: Sequence[Line]) -> int:
    """Where the text begins in a letter without a salutation."""
    return next((i for i, line in enumerate(lines[:_FRONT_LINES]) if _BODY_BEGINS.match(line.text)), 0)


def _read_addressee(lines: Sequence[Line], registrant: str | None, ledger: Ledger) -> Addressee:
    ledger.put(lines, "addressee")
    texts = [squeeze(line.text) for line in lines]
    if not texts:
        return Addressee()
    company = _company_index(texts, registrant)
    if company is None:
        return Addressee(name=texts[0], address=tuple(texts[1:]))
    return Addressee(
        name=texts[0] if company > 0 else None,
        title=" ".join(texts[1:company]) or None,
        company=texts[company],
        address=tuple(texts[company + 1 :]),
    )


def _company_index(texts: Sequence[str], registrant: str | None) -> int | None:
    """The company's line.

    The registrant's name, or else one that ends like a company's, or else the one above the street.
    """
    wanted = _letters(registrant or "")
    after_name = range(1, len(texts))
    for index in after_name:
        here = _letters(texts[index])
        if wanted and here and (here == wanted or (len(here) > 4 and (here in wanted or wanted in here))):
            return index
    for index in after_name:
        if _COMPANY_SUFFIX.search(texts[index]) and not _TITLE.search(texts[index]):
            return index
    street = next((i for i in after_name if _STREET.match(texts[i]) and not _TITLE.search(texts[i])), None)
    if street is None:
        return None
    return street - 1 if street > 1 else None


def _read_subject(lines: Sequence[Line], ledger: Ledger) -> Subject:
    ledger.put(lines, "subject")
    if not lines:
        return Subject()
    texts = _joined(
        [
            SUBJECT.sub("", squeeze(line.text), count=1) if i == 0 else squeeze(line.text)
            for i, line in enumerate(lines)
        ]
    )
    registrant, rest = (texts[0], texts[1:]) if texts else (None, [])
    whole = "\n".join(rest)
    return Subject(
        registrant=registrant or None,
        lines=tuple(rest),
        forms=_unique(
            f"Form {form}" if not form.upper().startswith(("14", "13", "TO")) else f"Schedule {form}"
            for form in _FORM.findall(whole)
        ),
        file_numbers=_unique(
            re.sub(r"\s", "", number)
            for run in _FILE_NUMBERS.findall(whole)
            for number in _FILE_NUMBER.findall(run)
        ),
        response_dates=tuple(d for run in _RESPONSE_DATED.findall(whole) for d in dates.find_dates(run)),
        ciks=_unique(_CIK.findall(whole)),
        review_type=_review_type(whole),
    )


def _joined(texts: Sequence[str]) -> list[str]:
    """The lines of the Re.

    Block with wraps undone: after the registrant, a line that begins like none goes on with the one
    above.
    """
    joined: list[str] = []
    for text in texts:
        if not text:
            continue
        if len(joined) < 2 or _SUBJECT_LINE_BEGINS.match(text) or not _goes_on(joined[-1], text):
            joined.append(text)
        else:
            joined[-1] = f"{joined[-1]} {text}"
    return joined


def _goes_on(line: str, following: str) -> bool:
    """Whether `following` reads as the rest of `line`."""
    open_end = re.search(
        r"(,|-|\b(for|the|of|on|and|to|ended|ending|dated|filed|year|period|by|no\.?|quarter|quarterly|fiscal))$",
        line,
        re.I,
    )
    return (
        bool(open_end)
        or following[0].islower()
        or following[0].isdigit()
        or bool(re.match(dates.PATTERN, following))
    )


def _review_type(subject: str) -> ReviewType:
    return next((kind for kind, pattern in _REVIEW_TYPES if re.search(pattern, subject, re.I)), "other")


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())
