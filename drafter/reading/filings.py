"""Find the filing that each comment is about: "Form 10-K", "Schedule 14A", "soliciting material".

A heading names it ("Form 8-K filed May 5, 2016"), for its own comment and for those below it, until a heading names
another filing. Without such a heading, a comment is about the first filing in the Re: block.
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
    """A document that a heading may name without naming the filing that contains it ("Prospectus Summary, page 2").

    Attributes:
        words: A pattern for its name.
        of: Patterns for the filings that may contain it, the most likely one first.
        example: A heading that names it.
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
"""The documents in order of precedence: the first applies that begins the heading and is part of a reviewed filing."""

_LEAD_IN = (
    r"(?:(?:pre-effective |post-effective )?amendment(?: no\.? ?\d+)?|amended|revised|draft|confidential|"
    r"registration statements?|offering statements?|annual reports?|quarterly reports?|current reports?|"
    r"transition reports?|preliminary|definitive|additional|materials?|information statements?|proxy statements?|joint|"
    r"tender offer statements?|items? \d\.\d\d|exhibits? \d+(?:\.\d+)?|filings? made|filings?|filed|"
    r"under cover of|reports?|your|the|on|to|and|"
    r"of|as|,|-|–|—)"
)
"""The words that may precede the name of a filing in a heading that is about it."""

_SAYS_WHICH = (
    r"(?:,? (?:filed|file|furnished|submitted|dated|as amended)\b|,? (?:for|as of)\b"
    r"|,?\s*$|,? by |,? \(|,? amendment|\s*[:;]|,? pursuant|,? fiscal|,? year|,? quarter|\s?[-–—])"
)
"""The text after the name of a filing in a heading that is about it: words that identify the filing, or nothing."""

_OF_A_SECTION = r"\b(?:incorporat\w*|items?|notes?|risks?|exhibit index|page)\b"
"""Words of a heading that is about a section and only mentions a filing: "Incorporation of our Form 10-K, page 5"."""

_OF_ITSELF = (
    r"\bincorporat(?!ed (?:herein )?by reference (?:from|to) (?:(?:the|your|its) )?(?:definitive )?proxy statement)"
    r"|\bexhibit index\b"
)
"""Words of a heading that is about a section even if it identifies the filing ("Exhibit Index, Form 10-K for 2015").
What Part III of an annual report incorporates from a proxy statement is revised in the next proxy statement."""

_SAYS_DAY = r"\b(?:filed|file|furnished|submitted|dated|for)$"
"""Words that identify the filing beyond doubt, even in the heading of a section."""

_NAMES_FORM = re.compile(r"\b(?:form|schedule|14A|14C|8-K|10-[KQ])\b", re.I)
_EXHIBIT = re.compile(r"\s*(?:exhibits?|ex\.?)[ -]?99", re.I)
_FURNISHED = r"\bform [86]-k\b"
_FROM_PROXY = (
    r"\bincorporated (?:herein )?by reference (?:from|to|in) (?:(?:the|your|its) )?(?:\w+ )?proxy statement"
)
"""Words of an item of an annual report that is revised in the next proxy statement."""

_RELEASE = r"(?i)\b(?:earnings|press|news) release|\bfurnished\b|\bnon-gaap\b"

_FIRST_WORDS = 300
"""The number of characters at the beginning of a comment that are searched for the filing that it is about."""

_IS_ABOUT = (
    r"(?i)(?:(?:please )?refer to|reference is made to|we (?:note|refer to|have read|reviewed)|in|with respect to)\b"
    r"(?: that)?(?: in)? (?:your|the) "
)
"""The beginning of a comment that then names the filing that it is about: "We note that in your Form 8-K ..."."""


def filings(subject: Subject) -> tuple[str, ...]:
    """Return the filings that a Re: block names, in order and without repetition; otherwise those of its forms."""
    of_lines = dict.fromkeys(name for line in subject.lines if (name := next(filings_named(line), None)))
    return tuple(of_lines or dict.fromkeys(name for form in subject.forms for name in filings_named(form)))


def with_filings(comments: Sequence[Comment], subject: Subject) -> tuple[Comment, ...]:
    """Return the comments of a letter, each with the filing that it is about.

    Args:
        comments: The comments, in order.
        subject: The Re: block.
    """
    each = zip(comments, filing_of_each(subject, comments), strict=True)
    return tuple(replace(comment, filing=filing) for comment, filing in each)


def filing_of_each(subject: Subject, comments: Sequence[Comment]) -> list[str | None]:
    """Return the filing of each comment; None if neither the Re: block nor a heading names one.

    Args:
        subject: The Re: block.
        comments: The comments, in order.
    """
    finder = _Finder(filings(subject), comments)
    return [finder.find(comment) for comment in comments]


class _Finder:
    """Goes through the comments of a letter in order and keeps track of the filing that each is about."""

    def __init__(self, of_letter: Sequence[str], comments: Sequence[Comment]) -> None:
        """Start with the filings of the Re: block."""
        self._of_letter = of_letter
        headings = [heading for comment in comments for heading in comment.headings]
        self._unnamed = set(of_letter) - {_filing_in(heading) for heading in headings}
        self._current: str | None = None

    def find(self, comment: Comment) -> str | None:
        """Return the filing of the next comment.

        The last heading that names one applies. The comment's own words can only add a filing that no heading names.
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
        if _EXHIBIT.match(heading) and (pattern(_RELEASE).search(text) or pattern(_RELEASE).search(heading)):
            return self._known(r"Form [86]-K")
        named = _filing_in(heading)
        if named == "earnings release" and (form := pattern(_FURNISHED, re.I).search(heading)):
            return next(filings_named(form[0]))
        if (
            named == "earnings release"
            and self._of_letter
            and not self._known(r"Form (?:\d+-[FKQ]|10-[KQ]SB)")
        ):
            return None  # a release in a letter on an offering or a contest does not change the filing
        if named == "draft registration statement":
            return self._known(r"Form (?:S|F|SF|N|1)-\w+|Form 10") or named
        return named

    def _document(self, heading: str) -> str | None:
        """Return the filing under review that contains a document, unless the heading also names a form or schedule."""
        if _NAMES_FORM.search(heading):
            return None
        for document in DOCUMENT_NAMES:
            whole = rf"\s*(?:{_LEAD_IN}\s*)*?(?:{document.words})"
            if _has(document.words, heading) and pattern(whole, re.I).match(heading):
                return self._known(*document.of)
        return None

    def _known(self, *names: str) -> str | None:
        """Return the current filing if its name matches, otherwise the first filing of the letter that matches."""
        known = [*filter(None, [self._current]), *self._of_letter]
        return next((each for name in names for each in known if pattern(name).fullmatch(each)), None)

    def _of_first_words(self, text: str) -> str | None:
        """Return the filing that the beginning of a comment names, if no heading of the letter names it."""
        if not self._unnamed or len(self._of_letter) < 2 or not (begins := pattern(_IS_ABOUT).match(text)):
            return None
        lowered = text.lower()
        for filing in FILING_NAMES:
            if not filing.may_be_in(lowered):
                continue
            if found := pattern(rf"(?:[\w-]+ ){{0,3}}?(?:{filing.words})", re.I).match(text, begins.end()):
                named = name_of(filing, found)
                return named if named in self._unnamed else None
        return None

    def _mentioned(self, text: str) -> str | None:
        """Return the filing of the Re: block that the first words of a comment name, if they name exactly one."""
        named = set(filings_named(text[:_FIRST_WORDS])) & set(self._of_letter)
        return named.pop() if len(named) == 1 and len(self._of_letter) > 1 else None


@lru_cache(maxsize=4096)
def _filing_in(heading: str) -> str | None:
    """Return the filing that a heading is about, or None if it only mentions a filing."""
    if "ncorporated" in heading and pattern(_FROM_PROXY, re.I).search(heading):
        return "Schedule 14A"
    # The heading begins with the filing: "Amendment No. 1 to Form 10-K for ...".
    lowered = heading.lower()
    named = [one for one in FILING_NAMES if one.may_be_in(lowered) and _has(one.words, heading)]
    for filing in named:
        if found := pattern(rf"\s*(?:{_LEAD_IN}\s*)*(?:{filing.words})", re.I).match(heading):
            return name_of(filing, found)
    # It names a section and then the filing: "Exhibit 99.1 to Form 8-K filed May 5, 2016".
    for filing in named:
        if found := pattern(rf".*?(?<![\w-])(?:{filing.words}){_SAYS_WHICH}", re.I).match(heading):
            of_section = _OF_ITSELF if pattern(_SAYS_DAY, re.I).search(found[0]) else _OF_A_SECTION
            if not pattern(of_section, re.I).search(found[0]):
                return name_of(filing, found)
    return None


def _has(words: str, heading: str) -> bool:
    """Return whether a heading has the words of a filing anywhere; few do, and the whole patterns are long."""
    return pattern(words, re.I).search(heading) is not None
