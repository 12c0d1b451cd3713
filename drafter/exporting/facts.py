"""The facts that a passage tells: amounts, figures, percentages, dates, names.

A passage tells more than one. If "a payment of $3.5 million to Vexmoor Mills" is confidential, so are the amount and
the name where they stand alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from drafter.checking.confidential import MARK
from drafter.kernel.dates import PATTERN as DATE

_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_CITED = (
    r"\b(?:ASC|ASU|SAB|SFAS|IFRS|IAS|Topic|Subtopic|Rules?|Regulation|Sections?|Items?|Notes?|Forms?|Exhibits?|[Pp]ages?"
    r"|Nos?\.|Numbers?|[Cc]omments?|Parts?|Articles?|Questions?|Release|C\.?F\.?R\.?) ?\d[\w.()-]*|§ ?\d[\w.()-]*"
)
"""The number of a rule, a note, a page. It is no fact of the company's."""

_FIGURE = (
    r"(?P<currency>[$€£¥] ?)?(?<![\w.,-])(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?!\w|[.,]\d|-\d)"
    rf"(?:(?P<percent> ?%| percent\b)|[ -](?P<scale>{'|'.join(_SCALES)})\b)?"
)
_CAPITALIZED = r"[A-Z][\w’'-]*\w"
_NAME = rf"(?<![\w’'-]){_CAPITALIZED}(?:,? (?:(?:of|and|&|de|van) )?{_CAPITALIZED})+"
_TOKEN = re.compile(rf"{_CITED}|(?P<date>{DATE})|{_FIGURE}|(?P<name>{_NAME})")
_BEFORE_NAME = re.compile(
    r"(?:(?:The|An?|In|On|At|As|Of|For|Our|We|Its?|This|That|These|To|With|From|By|If|When|While|Under|And|But) )+"
)
_FORM = r"Inc(?:orporated)?|Corp(?:oration)?|Ltd|Limited|LLC|LP|PLC|plc|GmbH|AG"
_OF_COMPANY = re.compile(
    rf"\b(?:{_FORM}|(?<!ing )Bank|Bancorp|Partners|Holdings|Industries|Enterprises|Laboratories|Pharmaceuticals)$"
)
"""The end of a company's name. What else is capitalized may be a term ("Issuing Bank") or a known auditor."""

_OF_EVERYBODY = re.compile(
    r"\b(?:Act|Regulation|Rule|Statements?|Forms?|Reports?|Officers?|Commission|Division|Staff|States|Topic|Standards|"
    r"Boards?|Year|Quarter|Fiscal|Dear|Filed|Amendment|Discussion|Operations|Letter|Confidential|File No)\b"
)
"""A word of capitalized words that every letter may have."""

_FORM_AT_END = re.compile(rf",? (?:{_FORM})$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGITS = 3
"""The number of digits of a figure that says something."""


class Fact(NamedTuple):
    """Something that a text tells.

    Attributes:
        key: What is compared: it is the same for "$3.5 million" and "3,500,000".
        text: The words.
        is_certain: Whether the same words elsewhere are most likely the same fact; otherwise a person has to look.
    """

    key: str
    text: str
    is_certain: bool


def facts_of(text: str) -> Iterator[Fact]:
    """Yield the facts of a text. Brackets are left out, so that "$[22] million" is an amount."""
    plain = MARK.sub(" * ", text).replace("[", "").replace("]", "")
    plain = re.sub(r"[^\S\n]+", " ", plain)
    for found in _TOKEN.finditer(plain):
        if found["date"]:
            yield Fact(found[0].replace(",", ""), found[0], is_certain=False)
        elif found["number"]:
            yield from _figure(found)
        elif found["name"]:
            yield from _name(found[0])


def _figure(found: re.Match[str]) -> Iterator[Fact]:
    number, text = found["number"].replace(",", ""), found[0].strip()
    digits = len(number.replace(".", "").strip("0"))
    key = f"{(Decimal(number).scaleb(_SCALES.get(found['scale'] or '', 0))).normalize():f}"
    has_fraction = "." in number
    says_much = digits >= _DIGITS and (has_fraction or len(number) > _DIGITS)
    if found["percent"]:
        yield Fact(f"{key}%", text, is_certain=says_much)
    elif found["currency"] or found["scale"]:
        yield Fact(key, text, is_certain=bool(found["scale"]) or len(number) >= _DIGITS)
    elif (has_fraction or len(number) >= _DIGITS) and not _YEAR.fullmatch(number):
        yield Fact(key, text, is_certain=says_much)


def _name(words: str) -> Iterator[Fact]:
    """Yield a name of several words, unless every letter may have them."""
    name = _BEFORE_NAME.sub("", words) if _BEFORE_NAME.match(words) else words
    is_company = bool(_OF_COMPANY.search(name))
    if " " in name and (is_company or not _OF_EVERYBODY.search(name)):
        yield Fact(_plain(_FORM_AT_END.sub("", name)), name, is_certain=is_company)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[\w&]+", text.casefold()))


def disclosed(public: str, confidential: str, known: str) -> list[Fact]:
    """Return the facts of the confidential words that the public version tells all the same.

    A fact is one of the confidential words if the version that has them tells it more often than the other one.

    Args:
        public: The text of the version for EDGAR.
        confidential: The text of the version for the staff.
        known: What is public anyway: the comments of the staff, and the letter around them.
    """
    everything, left = list(facts_of(confidential)), list(facts_of(public))
    times, times_left = (Counter(fact.key for fact in facts) for facts in (everything, left))
    printed = {fact.key: fact.text for fact in left}
    certain = {fact.key for fact in everything if fact.is_certain}
    staff, words = {fact.key for fact in facts_of(known)}, f" {_plain(known)} "
    return [
        Fact(key, printed[key], key in certain)
        for key in times
        if times[key] > times_left[key] > 0
        and key not in staff
        and f" {key} " not in words
        and not _is_term(printed[key], confidential)
    ]


def _is_term(words: str, text: str) -> bool:
    """Return whether a text has capitalized words in lower case too, as it has "general partners"."""
    return words != words.lower() and words.lower() in text
