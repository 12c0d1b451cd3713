"""Recognize what a line of an address block or Re: block is: a person, a title, a firm, a company, a street, a city.

A line is recognized by its own words. `EXAMPLES` has lines of each kind, which the tests compare with `kind_of`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from drafter.kernel.patterns import pattern
from drafter.reading.parties.law_firms import is_law_firm
from drafter.reading.parties.titles import LAWYERS, has_title, is_title

Kind = Literal[
    "person", "title", "law_firm", "agent", "company", "care_of", "street", "city", "office", "other"
]

COMPANY_FORM = (
    r"Inc(?:orporated)?|Corp(?:oration)?|Co(?:mpany|mpanies|s)?|Ltd|Limited|LLC|L\.L\.C|LP|L\.P|LLP|LLLP"
    r"|Limited Partnership"
    r"|PLC|N\.V|NV|B\.V|BV|S\.A|SA|S\.A\.S|SAS|A\.G|AG|SE|S\.E|SpA|S\.p\.A|AB|ASA|A/S|Oyj|KGaA|GmbH|Pte|Pty|Bhd|"
    r"N\.A|S\.A\.B\. de C\.V|de C\.V|S\.à r\.l|S\.a\.r\.l|K\.K|SARL|S\.A\.R\.L|S\.A\.A|Oy|Ltda|Sdn|ULC|SICAV|REIT"
)
_FORM_AT_END = pattern(
    rf"(?:^|[\s,])(?:{COMPANY_FORM})\.?(?:\s+[IVX]+)?(?:\s*/[A-Z]{{2,4}}/?)?(?:\s*\([^)]*\))?,?$", re.I
)
_LAST_WORD = pattern(r"(?P<word>\w+),?$")
_ENDINGS = (
    "trust trusts group holding holdings bancorp bancorporation bancshares bankshares bank partners partnership fund "
    "funds technologies international industries associates enterprises properties systems laboratories "
    "pharmaceuticals resources ventures capital management association foundation union acquisition series portfolio "
    "portfolios income authority republic communications therapeutics energy petroleum motor motors airlines stores "
    "financial solutions networks sciences minerals mining gold oil gas brands foods hotels realty insurance software "
    "interactive entertainment media products company plan"
)
_LAST_WORDS = frozenset(_ENDINGS.split())
"""The end of a company's name that has no legal form; no person's name ends like this."""

_SERIES_AT_END = pattern(r"(?<=[a-z])\s+(?:(?:19|20)\d\d-[A-Z0-9]+|[IVX]+)$")
"""The series of a trust or a fund, at the end of its name: "Amber Auto Trust 2012-1"."""

_BEGINS_COMPANY = r"(?:The )?(?:Bank|Trust|University|Republic|Province|State|City|Kingdom) of\b"

_AGENT = pattern(
    r"\b(?:Puglisi & Associates|C ?T Corporation|Corporation Trust|Corporation Service Company|Cogency Global|"
    r"National Registered Agents|Registered Agents?|Incorp Services|Law Debenture|Filing Desk|Filing Agent)\b",
    re.I,
)
_CARE_OF = pattern(r"(?:c/o|care of|in care of|%)\s*:?\s+", re.I)
_STREET = pattern(
    r"(?:\d|#\s?\d|p\.?\s?o\.?\s+(?:box|drawer)|post office box|suite\b|room\b|floor\b|unit\b|level\b|building\b|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|number|no\.)\s+[A-Z0-9])"
    r"|.*\b(?:street|st\.|avenue|ave\.?|road|rd\.?|drive|dr\.|boulevard|blvd\.?|parkway|pkwy\.?|plaza|way|lane"
    r"|highway|"
    r"hwy\.?|floor|suite|square|circle|court|tower|towers|building|house|centre|turnpike|terrace|quay|campus"
    r"|p\.o\. box)"
    r"(?:\s+(?:[NSEW]|NE|NW|SE|SW|North|South|East|West|\d\S*)\.?)?,?$",
    re.I,
)
_CITY = pattern(
    r".*(?:\b[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?|,\s*[A-Z][a-z]+(?: [A-Z][a-z]+)?\.?\s+\d{5}(?:-\d{4})?|"
    r"\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b.*|,\s*(?:U\.?S\.?A\.?|United States(?: of America)?|United Kingdom|Canada"
    r"|Israel|China|"
    r"P\.?R\.?C\.?|Hong Kong|Ireland|Switzerland|Germany|France|Japan|Bermuda|Cayman Islands|Netherlands|Australia|"
    r"Singapore|Mexico|Brazil|India|Luxembourg)\.?)$"
)
_COURTESY = pattern(
    r"(?:Mr|Mrs|Ms|Dr|Prof|Messrs|Sir|Dame|Hon|Rev|Miss|Professor|Madam|The Honorable)\b\.?\s+", re.I
)
_ESQUIRE = pattern(r",?\s*\b(?:Esq(?:uire)?s?|J\.D)\b\.?", re.I)
_SUFFIX = pattern(
    r"(?:Jr|Sr|I{1,3}|IV|V|Esq(?:uires?|s)?|M\.?D|Ph\.?\s?D|CPA|C\.P\.A|J\.?D|MBA|M\.B\.A|CFA|LL\.M|DVM|D\.V\.M"
    r"|P\.?E|"
    r"Sc\.?D|Ed\.?D|Dr|RN|QC)\.?$",
    re.I,
)
_PERSON = pattern(
    r"(?:[A-Z][\w’'\-]*\.?|[A-Z]\.(?:[A-Z]\.)+|\(?[“\"][A-Z]\w+[”\"]\)?|\([A-Z]\w+\))"
    r"(?:\s+(?:[A-ZÀ-Þ][\w’'\-]*\.?|[A-Z]\.(?:[A-Z]\.)+|\(?[“\"][A-Z]\w+[”\"]\)?|\([A-Z]\w+\)|"
    r"d[eiau]|del|della|de la|la|van|von|der|den|ter|bin|al|du|y|e|St\.)){1,5}$"
)
_NO_PERSON = pattern(
    r"\b(?:The|Of|And|Department|Division|Office|Desk|Board|Committee|Legal|Services|Trustees|Shareholders|"
    r"General|American|National|United|First|Global|Mountain|Ridge|River|Valley)\b",
    re.I,
)
_OFFICE = pattern(
    r"\b(?:Department|Division|Office of|Desk|Board of|Committee|Group Legal|Mailroom|Headquarters)\b", re.I
)

EXAMPLES: dict[Kind, tuple[str, ...]] = {
    "person": (
        "Mr. Alan Orme",
        "Ivo Hale, Esq.",
        "Marguerite T. Sandoval, Ph.D.",
        "J. P. de la Cruz",
        "Alan Orme, Jr.",
        "Anne-Marie D’Angelo",
        "Mary Kay Henry",
        "Ivo Hale and Omar Reed",
    ),
    "title": (
        "Chief Financial Officer",
        "President, Treasurer and",
        "Managing Member",
        "Registered Agent",
        "Attorney at Law",
    ),
    "law_firm": ("Wick, Tarn & Orme LLP", "Law Offices of Ivo Hale", "Tarn & Associates, P.C."),
    "agent": ("Puglisi & Associates", "C T Corporation System", "Corporation Service Company"),
    "company": (
        "Calder Ridge Mining Corp.",
        "amber vale athletica inc.",
        "Gull Partners, L.P.",
        "Gull Acquisition Corp. II",
        "Harbor Municipal Income Trust",
        "Amber Auto Trust 2012-1",
        "Service Workers International Union",
        "The Alder Company",
        "CALDER CORP /DE/",
        "Windmere Realty Corp",
        "The Bank of Amber Vale",
    ),
    "care_of": ("c/o Wick, Tarn & Orme LLP", "In care of Ivo Hale"),
    "street": (
        "12 Hollow Road",
        "One Amber Plaza",
        "P.O. Box 12",
        "Suite 400",
        "Baerengasse 12",
        "Metropolitan Building",
    ),
    "city": (
        "Reno, NV 89501",
        "Boston, Massachusetts 02110",
        "Toronto, Ontario M5H 2N2",
        "Dublin 2, Ireland",
    ),
    "office": ("Legal Department", "Filing Office of the Secretary General"),
    "other": ("Amber", "Stamped by the mail room"),
}


@lru_cache(maxsize=64)  # each line of an address or Re: block is looked at several times
def kind_of(text: str) -> Kind:
    """Return what a line is."""
    text = _SERIES_AT_END.sub("", text.strip())
    if _CARE_OF.match(text):
        return "care_of"
    if _AGENT.search(text) and not is_title(text):
        return "agent"
    if LAWYERS.match(text):
        return "title"
    if is_law_firm(text):
        return "law_firm"
    if has_company_form(text):
        return "company"
    for kind, is_it in _BY_FORM:
        if is_it(text):
            return kind
    return "company" if _ends_like_a_company(text) or pattern(_BEGINS_COMPANY).match(text) else "other"


def has_company_form(text: str) -> bool:
    """Return whether a line ends with the legal form of a company."""
    return bool(_FORM_AT_END.search(text.strip()))


def _ends_like_a_company(text: str) -> bool:
    last = _LAST_WORD.search(text)
    return last is not None and last["word"].lower() in _LAST_WORDS


@lru_cache(maxsize=64)
def is_person(text: str) -> bool:
    """Return whether a line is the name of one person, or of two joined by "and"."""
    both = pattern(r"\s+(?:and|&)\s+").split(text)
    if len(both) == 2 and all(len(one.split()) > 1 for one in both):
        return all(map(is_person, both))
    named = without_suffixes(_COURTESY.sub("", text, count=1))
    if _COURTESY.match(text) or _ESQUIRE.search(text):
        return not has_company_form(named) and bool(named[:1].isupper())
    return bool(_PERSON.match(named)) and not (
        has_company_form(named) or _ends_like_a_company(named) or _NO_PERSON.search(named) or has_title(named)
    )


def is_lawyer_by_name(text: str | None) -> bool:
    """Return whether a name is marked as a lawyer's: "Ivo Hale, Esq."."""
    return bool(text and _ESQUIRE.search(text))


def is_suffix(text: str) -> bool:
    """Return whether the text after a comma belongs to a person's name: "Jr.", "Esq.", "Ph.D."."""
    return bool(_SUFFIX.match(text.strip()))


def without_suffixes(text: str) -> str:
    """Return a person's name without "Esq." and other suffixes after a comma."""
    name, *rest = (part.strip() for part in text.split(","))
    return name if all(map(is_suffix, rest)) else text


def without_courtesy(text: str) -> str:
    """Return a person's name without "Mr." and the like."""
    return _COURTESY.sub("", text, count=1)


def without_care_of(text: str) -> str:
    """Return a line without "c/o" at its beginning."""
    return _CARE_OF.sub("", text, count=1)


def _is_street(text: str) -> bool:
    return bool(_STREET.match(text) or pattern(r"[A-ZÀ-Þ][\wà-ÿ]+ \d{1,4}\w?$").match(text))


_BY_FORM: tuple[tuple[Kind, Callable[[str], bool]], ...] = (
    ("city", lambda text: bool(_CITY.match(text))),
    ("title", lambda text: is_title(text) and not _STREET.match(text)),
    ("street", _is_street),
    ("office", lambda text: bool(_OFFICE.search(text))),
    ("person", is_person),
    ("title", has_title),
)
