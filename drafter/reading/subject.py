"""Read the Re: block: the registrant, the filings under review, their numbers and dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter.kernel import dates
from drafter.kernel.literals import places
from drafter.kernel.patterns import pattern
from drafter.model import ReviewType, Subject
from drafter.reading.funds import is_of_fund
from drafter.reading.paragraphs import GAP, squeeze
from drafter.reading.source import Line

_BEGINS = (
    re.compile(r"(?:in\s+)?re\s*[:;.]\s*|(?:subject|ref|reference|regarding)\s*:\s*", re.I),
    re.compile(r"R[eE]\s+(?:[-–—]+\s+)?(?=[\"“A-Z])"),
)
"""The beginning of the block, the surest sign first; some letters have "Re" without a colon."""

_OF_BLOCK = (
    r"(?i)\b(?:forms?|schedule|registration|amendment|report|statement|filed|file no|file number|SEC file)\b"
)
"""Words by which a block without a label is recognized."""

COMPANY_END = re.compile(
    r"\b(inc|corp|corporation|company|co|ltd|limited|llc|l\.l\.c|l\.p|lp|llp|plc|n\.v|nv|s\.a|sa|a\.g|ag|se|trust|"
    r"group|holdings?|bancorp|bancshares|partners|partnership|technologies|international|industries|fund)\b\.?,?$",
    re.I,
)
"""The end of a company's name."""

_LINE_BEGINS = re.compile(
    r"(form|forms|schedule|registration|amendment|amended|pre-effective|post-effective|response|filed|submitted|"
    r"file|commission file|sec file|cik|draft|confidential|preliminary|definitive|revised|proxy|pre|prec|def|"
    r"defc|dfan|sc|offering|correspondence|soliciting|supplement|letter|annual|quarterly|current|report|notice|"
    r"tender|rule|additional|information|no\.|item|exhibit|earnings|application)\b[\w-]*",
    re.I,
)
_OPEN_END = (
    r"(?i)(,|-|\b(for|the|of|on|and|to|ended|ending|dated|filed|year|period|by|no\.?"
    r"|quarter|quarterly|fiscal))$"
)

_FILING_FOLLOWS = re.compile(
    r"(?<=[\w.]{3})(?:[,;:]|\s[-–—]{1,2})?\s+(?=\(?(?:(?:staff )?comments? on\b|"
    r"registration statement\b|forms? (?:\d|[A-Z]{1,3}-\w)|"
    r"schedule (?:1|to\b)|amendment no|(?:annual|quarterly|current) report|"
    r"(?:preliminary|definitive) (?:proxy|information)|(?:draft|offering|registration) statement|"
    r"(?:pre-|post-)effective amendment|(?:sec |commission )?file no|filed ))",
    re.I,
)
"""The place in a line where the registrant's name ends and a filing follows: some letters have all on one line."""

_BEFORE_REGISTRANT = re.compile(
    r"(?:your|our) |(?:staff )?comments?\b|confidential\b"
    r"|(?:commission |sec )?file no|(?:registration|offering) statement|form \S+\d|schedule \d"
    r"|amendment no|response|(?:preliminary|definitive) |(?:annual|quarterly|current) report",
    re.I,
)
_FILING_OF = re.compile(
    r"(?P<filing>(?:(?:pre-|post-)effective amendment|amendment no|registration statement|offering statement|"
    r"(?:annual|quarterly|current) report|(?:(?:preliminary|definitive) )?proxy statement|forms? [\dA-Z]|schedule "
    r"\d).*?) (?:of|for|by) (?P<name>(?-i:[A-Z]).*?)(?P<rest>(?:,? (?:for|filed|dated) .*)?)",
    re.I,
)
"""A first line with the registrant's name behind the filing: "Registration Statement on Form N-14 of Alder Trust"."""

_REST = rf"[a-z\d]|{dates.PATTERN}"

_NUMBERED = re.compile(r"\b(?:file|reg(?:istration)?|commission)\b.*", re.I)
_NUMBERS_ALONE = r"(?i)(?:[\s,;&]|and|nos?\.?|\d{1,3}\s?-\s?\d{4,6}(?:-\d{1,2})?)+$"
_DEFINED = re.compile(r"\s*\([^()\"“”]{0,40}[\"“](?P<term>[^\"“”()]{2,40}?),?[\"”][^()]{0,80}\)")
_SPACED_FORM = re.compile(r"\b(10|20|40|8|6|11)(?:\s+-\s*|\s*-\s+|\s+)(?=(?:K|Q|F|KSB|QSB|SB)\b)")
_FILE_NUMBER = re.compile(r"(?<![\w-])(?:\d{1,3}\s?-\s?\d{4,6}(?:-\d{1,2})?|81[1-4]\s?-\s?\d{2,3})(?![\w-])")
_CIK = re.compile(r"\bCIK\b\s*(?:no|number|#)?[.:#\s]*(\d{4,10})", re.I)
_NAME_OF_FORM = r"(?!(?:filed|file|for|as|amendment|submitted|dated)\b)[0-9A-Z][0-9A-Za-z-]*(?:/A)?(?!\w)"
_FORMS = re.compile(
    rf"\b(form|schedule)s?\s+({_NAME_OF_FORM}(?:(?:,\s*and|,|\s+and)\s+(?!form){_NAME_OF_FORM})*)", re.I
)
_BETWEEN_FORMS = re.compile(r",\s*and\s+|,\s*|\s+and\s+")
_BETWEEN_NAMES = r"(?i),?\s+and\s+|,\s+(?!inc|ltd|l\.?l\.?c|l\.?p|n\.?a|s\.?a)"
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
        r"registration statement|\bform\s+(s|f|sf|sb)-\d+\b|\bform\s+n-(1a|2|3|4|6|8b-2|14)\b|\b48[567](a|b)(pos|xt|"
        r"pxt|24e)|"
        r"\bform\s+(10-?12[bg]|10-?sb|20-?fr|40-?fr)\b|\bform 10(?![- ]?\w)|\b(pre|post)-effective amendment",
    ),
    ("proxy", r"\bproxy\b|information statement|soliciting"),
    (
        "periodic",
        r"\b(form\s+)?((10|11|18|8|6)-?kt?|10-?k(405|sb)|10-?q|10-?qsb|10-?d|20-?f|40-?f|n-?csrs?|n-?cen|n-?port)\b"
        r"|annual report",
    ),
)
"""The types of review in order of precedence. A Schedule 14A or TO is reviewed under its own rules even next to another
form, but a "proxy statement/prospectus" without one is part of a registration statement."""


_PREFIXES: dict[str, ReviewType] = {
    "333": "registration",
    "24": "regulation_a",
    "377": "draft_registration",
    "5": "tender_going_private",
    "1": "periodic",
    "": "periodic",
    "814": "periodic",
}
"""The types of review by the prefix of a file number, without leading zeros."""


def read_subject(lines: Sequence[Line], address: Sequence[str] = ()) -> Subject:
    """Read the lines from "Re:" to the salutation.

    Args:
        lines: The lines of the block.
        address: The lines above it, which may name the registrant.
    """
    if not lines:
        return Subject()
    first = squeeze(lines[0].text)
    first = next((begins.sub("", first, count=1) for begins in _BEGINS if begins.match(first)), first)
    texts = _joined(
        [
            text
            for text in (first, *(_BEGINS[0].sub("", squeeze(line.text), count=1) for line in lines[1:]))
            if text
        ],
        address,
    )
    texts = _registrant_first(texts)
    if texts and (filing := _FILING_FOLLOWS.search(texts[0])):
        texts[:1] = [texts[0][: filing.end()].rstrip(" ,;:-–—"), texts[0][filing.end() :]]
    elif texts and (of := _FILING_OF.fullmatch(texts[0])) and COMPANY_END.search(of["name"]):
        texts[:1] = [of["name"], f"{of['filing']}{of['rest']}"]
    registrant, rest = (texts[0], texts[1:]) if texts else (None, [])
    named = [_SPACED_FORM.sub(r"\1-", line) for line in rest]
    return Subject(
        registrant=_DEFINED.sub("", registrant) if registrant else None,
        lines=tuple(rest),
        forms=_unique(_forms(named)),
        file_numbers=_unique(_file_numbers(rest)),
        response_dates=tuple(d for line in rest if _RESPONSE.search(line) for d in dates.find_dates(line)),
        ciks=_unique(cik for line in rest for cik in _CIK.findall(line)),
        review_type=_review_type("\n".join(named)),
        defined_term=next((found["term"] for found in _DEFINED.finditer(registrant or "")), None),
    )


def _registrant_first(texts: list[str]) -> list[str]:
    """Return the lines with the registrant's first, if a filing, a number or a letter is named above it."""
    if not texts or not _BEFORE_REGISTRANT.match(texts[0]) or COMPANY_END.search(texts[0]):
        return texts
    for index, text in enumerate(texts[1:], 1):
        name = _FILING_FOLLOWS.split(text)[0]
        if COMPANY_END.search(name) and not _LINE_BEGINS.match(name):
            return [text, *texts[:index], *texts[index + 1 :]]
    return texts


def find_subject(lines: Sequence[Line]) -> int:
    """Return the index of the line with which the block begins, or the number of lines if there is no block.

    Without "Re:", it is the last block of lines without a gap that names a filing or its number.
    """
    for begins in _BEGINS:
        for index, line in enumerate(lines):
            if begins.match(line.text):
                return index
    start = len(lines)
    for index, line in enumerate(lines):
        if line.gap > GAP:
            start = index
        if start and pattern(_OF_BLOCK).search(line.text):
            return start
    return len(lines)


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
        if _lists_companies(joined[0]) and COMPANY_END.search(following):
            return True
        whole = squeeze(f"{joined[0]} {following}").lower()
        return bool(pattern(_OPEN_END).search(joined[0])) or whole in squeeze(" ".join(address)).lower()
    return bool(pattern(_OPEN_END).search(joined[-1]) or pattern(_REST).match(following))


def _lists_companies(text: str) -> bool:
    """Return whether a line names several companies and ends within the name of the last one."""
    *before, last = pattern(_BETWEEN_NAMES).split(text)
    return bool(before) and any(COMPANY_END.search(name) for name in before) and not COMPANY_END.search(last)


def _forms(lines: Iterable[str]) -> Iterable[str]:
    for line in lines:
        for kind, names in _FORMS.findall(line):
            for name in _BETWEEN_FORMS.split(names):
                schedule = kind.lower() == "schedule" or name.upper().startswith(
                    ("14A", "14C", "14D", "13E", "TO")
                )
                yield f"{'Schedule' if schedule else 'Form'} {name}"


def _file_numbers(lines: Iterable[str]) -> Iterable[str]:
    continues = False
    for line in lines:
        numbered = _NUMBERED.search(line) or (pattern(_NUMBERS_ALONE).match(line) if continues else None)
        continues = numbered is not None
        if numbered:
            yield from ("".join(number.split()) for number in _FILE_NUMBER.findall(numbered[0]))


def with_opening(subject: Subject, opening: str) -> Subject:
    """Return a subject with what the opening adds: the type of review, a fund's form, and the registrant's term.

    A Re: block of a letter to a fund often has only its name and numbers.
    """
    subject = with_review_type(subject, opening)
    if not subject.forms and is_of_fund(subject):
        subject = replace(
            subject, forms=_unique(form for form in _forms([opening]) if not form.split()[-1].islower())
        )
    if not subject.defined_term and subject.registrant:
        subject = replace(subject, defined_term=_term_for(subject.registrant, opening))
    return subject


def _term_for(name: str, text: str) -> str | None:
    """Return the term that a text defines after a name: "the Company"."""
    ends = (at + len(name) for at in places(name, text))
    defined = (_DEFINED.match(text, end + text.startswith(",", end)) for end in ends)
    return next((found["term"] for found in defined if found), None)


def with_review_type(subject: Subject, opening: str) -> Subject:
    """Return a subject with the type of review that the opening or a file number shows, if the Re: block does not."""
    if subject.review_type != "other":
        return subject
    found = [_review_type(opening), *map(_by_number, subject.file_numbers)]
    return replace(
        subject, review_type=next((kind for kind in found if kind != "other"), subject.review_type)
    )


def _review_type(text: str) -> ReviewType:
    return next((kind for kind, words in _REVIEW_TYPES if pattern(words, re.I).search(text)), "other")


def _by_number(number: str) -> ReviewType:
    """Return the type of review by the prefix of a file number."""
    return _PREFIXES.get(number.partition("-")[0].lstrip("0"), "other")


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
