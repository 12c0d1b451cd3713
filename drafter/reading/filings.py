"""The filing that each comment is about: "Form 10-K", "Schedule 14A", "soliciting material".

A heading says so ("Form 8-K filed May 5, 2016"), for its own comment and for those below, until another heading names
another filing. Without such a heading, a comment is about the first filing of the Re: block.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from drafter.filing_names import FILING_NAMES, filings_named, name_of
from drafter.kernel.patterns import pattern
from drafter.model import Comment, Subject


class DocumentName(NamedTuple):
    """A document that a heading may name without the filing that it is part of ("Prospectus Summary, page 2").

    `of` matches the filings of which it may be part, the likeliest first.
    """

    words: str
    of: tuple[str, ...]
    example: str


_REGISTRATION = r"Form (?:S|F|SF|N|SB)-\w+|Form 10|draft registration statement"
DOCUMENT_NAMES = (
    DocumentName(
        r"(?:proxy|information|consent solicitation) statements?\s?[/–-]\s?(?:offer to exchange\s?/\s?)?prospectus",
        (r"Form (?:S|F|N)-\w+",),
        "Joint Proxy Statement/Prospectus Cover Page",
    ),
    DocumentName(
        r"prospectus(?:es)?\b|registration statements?\b", (_REGISTRATION,), "Prospectus Summary, page 2"
    ),
    DocumentName(
        r"(?:proxy|consent solicitation) statements?\b|(?:form of )?proxy card\b",
        (r"Schedule 14A", r"Form (?:S-4|F-4|N-14)"),
        "Preliminary Proxy Statement, page 4",
    ),
    DocumentName(
        r"information statements?\b", (r"Schedule 14C|Schedule 14F-1|Form 10",), "Information Statement"
    ),
    DocumentName(
        r"offer to purchase\b|letter of transmittal\b", (r"Schedule TO",), "Offer to Purchase, page 7"
    ),
    DocumentName(r"offering (?:circular|statement)s?\b", (r"Form 1-A",), "Offering Circular Summary"),
    DocumentName(
        r"annual reports?\b(?! (?:on|of) (?:internal|management))",
        (r"Form (?:10-K|20-F|40-F|10-KSB|11-K|18-K|1-K)",),
        "Annual Report to Shareholders, page 30",
    ),
    DocumentName(r"quarterly reports?\b", (r"Form 10-Q(?:SB)?",), "Quarterly Report, page 12"),
    DocumentName(r"current reports?\b", (r"Form 8-K",), "Current Report filed May 5, 2016"),
    DocumentName(
        r"(?:earnings|press|news) (?:press |news )?releases?\b|earnings call\b",
        (r"Form [86]-K", r"soliciting material|Schedule TO|Schedule 14D-9"),
        "Press Release dated May 5, 2016",
    ),
)
"""In order: the first that a heading begins with, and that is part of a filing of the letter, counts."""

_LEAD_IN = (
    r"(?:(?:pre-effective |post-effective )?amendment(?: no\.? ?\d+)?|amended|revised|draft|confidential|"
    r"registration statements?|offering statements?|annual reports?|quarterly reports?|current reports?|"
    r"transition reports?|preliminary|definitive|additional|materials?|information statements?|proxy statements?|joint|"
    r"tender offer statements?|items? \d\.\d\d|exhibits? \d+(?:\.\d+)?|filings? made|filings?|filed|"
    r"under cover of|reports?|your|the|on|to|and|"
    r"of|as|,|-|–|—)"
)
"""What may precede the name of a filing in a heading that is about it."""

_SAYS_WHICH = (
    r"(?:,? (?:filed|file|furnished|submitted|dated|as amended)\b|,? (?:for|as of)\b"
    r"|,?\s*$|,? by |,? \(|,? amendment|\s*[:;]|,? pursuant|,? fiscal|,? year|,? quarter|\s?[-–—])"
)
"""What follows the name of a filing in a heading that is about it: which one it is, or nothing."""

_OF_A_SECTION = r"\b(?:incorporat\w*|items?|notes?|risks?|exhibit index|page)\b"
"""Words of a heading of a section that mentions a filing: "Incorporation of our Form 10-K, page 5"."""

_OF_ITSELF = r"\bincorporat|\bexhibit index\b"
"""Such a heading is about a section even if it says which filing it mentions ("... our Form 10-K for 2015")."""

_SAYS_DAY = r"\b(?:filed|file|furnished|submitted|dated|for)$"
"""What leaves no doubt which filing is meant, in the heading of a section too."""

_NAMES_FORM = re.compile(r"\b(?:form|schedule|14A|14C|8-K|10-[KQ])\b", re.I)
_EXHIBIT = re.compile(r"\s*(?:exhibits?|ex\.?)[ -]?99", re.I)
_RELEASE = re.compile(r"\b(?:earnings|press|news) release|\bfurnished\b|\bnon-gaap\b", re.I)

_FIRST_WORDS = 300
"""Characters of a comment in which it says what it is about."""

_IS_ABOUT = re.compile(
    r"(?:(?:please )?refer to|reference is made to|we (?:note|refer to|have read|reviewed)|in|with respect to)\b"
    r"(?: that)?(?: in)? (?:your|the) ",
    re.I,
)
"""How a comment begins that is about the filing that it names next: "We note that in your Form 8-K ..."."""


def filings(subject: Subject) -> tuple[str, ...]:
    """Return the filings that a Re: block names, each once and in its order."""
    return tuple(dict.fromkeys(name for line in subject.lines if (name := next(filings_named(line), None))))


def with_filings(comments: Sequence[Comment], subject: Subject) -> tuple[Comment, ...]:
    """Return the comments of a letter, each with the filing that it is about."""
    each = zip(comments, filing_of_each(subject, comments), strict=True)
    return tuple(replace(comment, filing=filing) for comment, filing in each)


def filing_of_each(subject: Subject, comments: Sequence[Comment]) -> list[str | None]:
    """Return the filing of each comment; None if neither the Re: block nor a heading names one."""
    finder = _Finder(filings(subject), comments)
    return [finder.find(comment) for comment in comments]


class _Finder:
    """Goes through the comments of a letter in order and knows the filing that each is about."""

    def __init__(self, of_letter: Sequence[str], comments: Sequence[Comment]) -> None:
        """Start with the filings of the Re: block."""
        self._of_letter = of_letter
        headings = [heading for comment in comments for heading in comment.headings]
        self._unnamed = set(of_letter) - {_filing_in(heading) for heading in headings}
        self._current: str | None = None

    def find(self, comment: Comment) -> str | None:
        """Return the filing of the next comment.

        The last heading that names one counts. The comment's words count for a filing that no heading names.
        """
        for heading in comment.headings:
            self._current = self._of_heading(heading, comment.text) or self._current
        return (
            self._of_first_words(comment.text)
            or self._current
            or self._mentioned(comment.text)
            or next(iter(self._of_letter), None)
        )

    def _of_heading(self, heading: str, text: str) -> str | None:
        if whole := self._document(heading):
            return whole
        if _EXHIBIT.match(heading) and (_RELEASE.search(text) or _RELEASE.search(heading)):
            return self._known(r"Form [86]-K")
        named = _filing_in(heading)
        if (
            named == "earnings release"
            and self._of_letter
            and not self._known(r"Form (?:\d+-[FKQ]|10-[KQ]SB)")
        ):
            return None  # a release in a letter on an offering or a contest: what it is about does not change
        if named == "draft registration statement":
            return self._known(r"Form (?:S|F|SF|N|1)-\w+|Form 10") or named
        return named

    def _document(self, heading: str) -> str | None:
        """Return the filing of the letter of which a document is part; a form or schedule that it names is surer."""
        if _NAMES_FORM.search(heading):
            return None
        for document in DOCUMENT_NAMES:
            if pattern(rf"\s*(?:{_LEAD_IN}\s*)*?(?:{document.words})", re.I).match(heading):
                return self._known(*document.of)
        return None

    def _known(self, *names: str) -> str | None:
        """Return the current filing if its name matches, else the first of the letter that does."""
        known = [*filter(None, [self._current]), *self._of_letter]
        return next((each for name in names for each in known if pattern(name).fullmatch(each)), None)

    def _of_first_words(self, text: str) -> str | None:
        """Return the filing with which a comment begins, if no heading of the letter names it."""
        if not self._unnamed or len(self._of_letter) < 2 or not (begins := _IS_ABOUT.match(text)):
            return None
        for filing in FILING_NAMES:
            if found := pattern(rf"(?:[\w-]+ ){{0,3}}?(?:{filing.words})", re.I).match(text, begins.end()):
                named = name_of(filing, found)
                return named if named in self._unnamed else None
        return None

    def _mentioned(self, text: str) -> str | None:
        """Return the one filing of the Re: block that the first words of a comment name."""
        named = set(filings_named(text[:_FIRST_WORDS])) & set(self._of_letter)
        return named.pop() if len(named) == 1 and len(self._of_letter) > 1 else None


@lru_cache(maxsize=4096)
def _filing_in(heading: str) -> str | None:
    """Return the filing that a heading is about; one that only mentions a filing is about something else."""
    # The heading begins with the filing: "Amendment No. 1 to Form 10-K for ...".
    for filing in FILING_NAMES:
        if found := pattern(rf"\s*(?:{_LEAD_IN}\s*)*(?:{filing.words})", re.I).match(heading):
            return name_of(filing, found)
    # It names a section and then the filing: "Exhibit 99.1 to Form 8-K filed May 5, 2016".
    for filing in FILING_NAMES:
        if found := pattern(rf".*?(?<![\w-])(?:{filing.words}){_SAYS_WHICH}", re.I).match(heading):
            of_section = _OF_ITSELF if pattern(_SAYS_DAY, re.I).search(found[0]) else _OF_A_SECTION
            if not pattern(of_section, re.I).search(found[0]):
                return name_of(filing, found)
    return None
