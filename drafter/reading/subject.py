"""The Re: block: the registrant, the filings under review, their numbers and dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from drafter.kernel import dates
from drafter.kernel.patterns import pattern
from drafter.model import ReviewType, Subject
from drafter.reading.paragraphs import squeeze
from drafter.reading.source import Line

BEGINS = re.compile(r"(R[eE]\s*[:.]|R[eE](?=\s{2,})|Subject\s*:)\s*")
"""How the block begins; letters have "Re:" with and without the colon."""

COMPANY_END = re.compile(
    r"\b(inc|corp|corporation|company|co|ltd|limited|llc|l\.l\.c|l\.p|lp|llp|plc|n\.v|nv|s\.a|sa|a\.g|ag|se|trust|"
    r"group|holdings?|bancorp|bancshares|partners|partnership|technologies|international|industries|fund)\b\.?,?$",
    re.I,
)
"""How a company's name ends."""

_LINE_BEGINS = re.compile(
    r"(form|forms|schedule|registration|amendment|amended|pre-effective|post-effective|response|filed|submitted|"
    r"file|commission file|sec file|cik|draft|confidential|preliminary|definitive|revised|proxy|pre|prec|def|"
    r"defc|dfan|sc|offering|correspondence|soliciting|supplement|letter|annual|quarterly|current|report|notice|"
    r"tender|rule|additional|information|no\.|item|exhibit|earnings|application)\b[\w-]*",
    re.I,
)
_OPEN_END = re.compile(
    r"(,|-|\b(for|the|of|on|and|to|ended|ending|dated|filed|year|period|by|no\.?|quarter|quarterly|fiscal))$",
    re.I,
)

_REST = re.compile(rf"[a-z\d]|{dates.PATTERN}")

_NUMBERED = re.compile(r"\b(file|registration)\b.*", re.I)
_FILE_NUMBER = re.compile(r"(?<![\w-])\d{1,3}\s?-\s?\d{4,6}(?:-\d{1,2})?(?![\w-])")
_CIK = re.compile(r"\bCIK\b\s*(?:no|number|#)?[.:#\s]*(\d{4,10})", re.I)
_NAME_OF_FORM = r"[0-9A-Z][0-9A-Za-z-]*(?:/A)?(?!\w)"
_FORMS = re.compile(
    rf"\b(form|schedule)s?\s+({_NAME_OF_FORM}(?:(?:,\s*and|,|\s+and)\s+(?!form){_NAME_OF_FORM})*)", re.I
)
_BETWEEN_FORMS = re.compile(r",\s*and\s+|,\s*|\s+and\s+")
_RESPONSE = re.compile(r"\bresponse\b", re.I)

_REVIEW_TYPES: tuple[tuple[ReviewType, str], ...] = (
    ("tender_going_private", r"\b(schedule|sc)\s+(to|14d-?9|13e-?3)\b|tender offer"),
    (
        "proxy",
        r"\b(pre|prec|prem|prer|prrn|def|defa|defc|defm|defn|dfan)\s?-?(m|r|c|n)?14[ac]\b|\bschedule 14[ac]\b",
    ),
    ("draft_registration", r"draft registration|\bDRS\b|confidential(ly)? (draft|submi)"),
    ("regulation_a", r"\bform 1-a\b|offering statement"),
    (
        "registration",
        r"registration statement|\bform\s+(s|f|sf|n)-\d+\b|"
        r"\bform\s+(10-?12[bg]|20-?fr|40-?fr)\b|\bform 10(?![-\w])",
    ),
    ("proxy", r"\bproxy\b|information statement|soliciting"),
    ("periodic", r"\b(form\s+)?(10-?k|10-?kt|20-?f|40-?f|10-?q|8-?k|6-?k|11-?k)\b|annual report"),
)
"""In order of precedence. A Schedule 14A or TO is reviewed under its own rules even next to another form, but a "proxy
statement/prospectus" without one is part of a registration statement."""


def read_subject(lines: Sequence[Line], address: Sequence[str] = ()) -> Subject:
    """Read the lines from "Re:" to the salutation; `address` are the lines above, which may name the registrant."""
    if not lines:
        return Subject()
    first = BEGINS.sub("", squeeze(lines[0].text), count=1)
    texts = _joined([text for text in (first, *(squeeze(line.text) for line in lines[1:])) if text], address)
    registrant, rest = (texts[0], texts[1:]) if texts else (None, [])
    return Subject(
        registrant=registrant,
        lines=tuple(rest),
        forms=_unique(_forms(rest)),
        file_numbers=_unique(_file_numbers(rest)),
        response_dates=tuple(d for line in rest if _RESPONSE.search(line) for d in dates.find_dates(line)),
        ciks=_unique(cik for line in rest for cik in _CIK.findall(line)),
        review_type=_review_type("\n".join(rest)),
    )


def _joined(texts: Sequence[str], address: Sequence[str]) -> list[str]:
    """Join wrapped lines: one that does not begin like a line of the block may continue the line above."""
    joined: list[str] = []
    for text in texts:
        if joined and not _LINE_BEGINS.match(text) and _is_rest(joined, text, address):
            joined[-1] = f"{joined[-1]} {text}"
        else:
            joined.append(text)
    return joined


def _is_rest(joined: Sequence[str], following: str, address: Sequence[str]) -> bool:
    if len(joined) == 1:
        # The registrant. A second registrant has its own line too, so the address must have the joined name.
        whole = squeeze(f"{joined[0]} {following}").lower()
        return bool(_OPEN_END.search(joined[0])) or whole in squeeze(" ".join(address)).lower()
    return bool(_OPEN_END.search(joined[-1]) or _REST.match(following))


def _forms(lines: Iterable[str]) -> Iterable[str]:
    for line in lines:
        for kind, names in _FORMS.findall(line):
            for name in _BETWEEN_FORMS.split(names):
                schedule = kind.lower() == "schedule" or name.upper().startswith(
                    ("14A", "14C", "14D", "13E", "TO")
                )
                yield f"{'Schedule' if schedule else 'Form'} {name}"


def _file_numbers(lines: Iterable[str]) -> Iterable[str]:
    for line in lines:
        if numbered := _NUMBERED.search(line):
            yield from ("".join(number.split()) for number in _FILE_NUMBER.findall(numbered[0]))


def _review_type(subject: str) -> ReviewType:
    return next((kind for kind, words in _REVIEW_TYPES if pattern(words, re.I).search(subject)), "other")


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
