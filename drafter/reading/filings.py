"""The filing that each comment is about: "Form 10-K", "Schedule 14A", "soliciting material".

A heading says so ("Form 8-K filed May 5, 2016"), for its own comment and for those below, until another heading names
another filing. Without such a heading, a comment is about the first filing of the Re: block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.model import Comment, Subject


class FilingName(NamedTuple):
    """A filing and the words by which the staff's headings and Re: blocks know it.

    `name` is the base form, for an amendment and a draft too; it may use a group of `words` ("Form {form}").
    `examples` each name this filing; `counterexamples` name another, or none.
    """

    name: str
    words: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()


FILING_NAMES = (
    FilingName(
        "soliciting material",
        r"DFAN-?14A|DEFA-?14A|DFRN-?14A|soliciting materials?|definitive additional (?:proxy )?materials?|rule 14a-12",
        (
            "DFAN14A filed May 1, 2024 by Gull LP",
            "Soliciting Material on Schedule 14A",
            "Definitive Additional Materials on Schedule 14A, DEFA14A",
            "Soliciting Materials filed pursuant to Rule 14a-12",
        ),
        ("Preliminary Proxy Statement on Schedule 14A",),
    ),
    FilingName(
        "Schedule 14C",
        r"schedule 14C|(?:PRE|PREM|PRER|DEF|DEFM|DEFR)\s?-?14C",
        ("Preliminary Information Statement on Schedule 14C", "PRE 14C", "DEFM14C filed June 3, 2011"),
        ("Information Statement filed as Exhibit 99.1",),
    ),
    FilingName(
        "Schedule 14A",
        r"schedule 14A(?!-)|(?:PRE|PREC|PREM|PREN|PRER|PRRN|DEF|DEFC|DEFM|DEFN|DEFR)\s?-?14A"
        r"|(?:proxy|consent solicitation|consent revocation|revocation solicitation) statements?(?!\s?/)",
        (
            "Definitive Proxy Statement on Schedule 14A",
            "PREC14A preliminary proxy statement filing made on Schedule 14A",
            "Amendment No. 1 to PREM14A",
            "Preliminary Consent Solicitation Statement",
        ),
        ("Proxy Statement/Prospectus",),
    ),
    FilingName(
        "Schedule 14D-9",
        r"schedule 14D-?9|SC\s?14D-?9(?:/A)?",
        ("Schedule 14D-9 filed March 4, 2019", "SC 14D9/A"),
    ),
    FilingName("Schedule 14F-1", r"schedule 14F(?:-1)?|SC\s?14F1", ("Schedule 14F-1",)),
    FilingName(
        "Schedule 13E-3",
        r"(?:schedule|rule) 13E-?3|SC\s?13E-?3(?:/A)?",
        ("Schedule 13E-3 filed by Larkmoor, Inc.", "SC 13E3/A"),
    ),
    FilingName(
        "Schedule TO",
        r"(?-i:S(?:chedule|CHEDULE) TO)(?:-[TIC])?(?![A-Za-z])|SC\s?TO-?[TIC](?:/A)?",
        ("Schedule TO-I/A", "SC TO-T filed by Gull LP", "Schedule TO", "SCHEDULE TO"),
        ("Schedule to the Agreement",),
    ),
    FilingName(
        "Schedule 13D", r"schedule 13D|SC\s?13D(?:/A)?", ("Schedule 13D filed by Gull LP", "SC 13D/A")
    ),
    FilingName("Schedule 13G", r"schedule 13G|SC\s?13G(?:/A)?", ("Schedule 13G/A",)),
    FilingName(
        "Form 10",
        r"form 10(?:-?12[BG])?(?:/A)?(?![-\w])|10-?12[BG](?:/A)?",
        (
            "Draft Registration Statement on Form 10-12B",
            "Form 10",
            "Amendment No. 1 to Form 10-12G",
            "10-12G/A filed April 2, 2014",
        ),
        ("Form 10-K", "Form 10-D"),
    ),
    FilingName(
        "Form {form}",
        r"(?:form )?(?P<form>10-?KSB|10-?QSB|10-?SB|10-?K|10-?Q|20-?F|40-?F|18-?K|11-?K|10-?D|8-?K|6-?K|1-?SA|SB-?[12])"
        r"(?:405|T|R)?(?:12[BG])?(?:/A)?(?![\w-])",
        (
            "Form 10-K for the fiscal year ended June 30, 2014",
            "10-K405",
            "Form 10-KSB/A",
            "Form 8-K/A furnished May 4, 2022",
            "10-Q for the quarter ended June 30, 2010",
            "Form 20-F",
        ),
    ),
    FilingName(
        "Form {form}",
        r"forms? (?P<form>N-[\dA-Z]+|(?:S|F|SF|C|U|T|ABS)-\d+[A-Z]?|1-[AKUEZ]|13[FH]|144|CB|D|SD|15|25|3|4|5)"
        r"(?:MEF|ASR|POS)?(?:/A)?(?![\w-])"
        r"|(?P<bare>(?:S|F)-(?:1|3|4|8|10|11))(?:/A|(?= filed)|(?= for))(?![\w-])",
        (
            "Registration Statement on Form S-1",
            "Amendment No. 3 to Form F-4",
            "Form N-1A",
            "Form 1-A",
            "Form S-4/A",
            "S-1 filed July 2, 2012",
        ),
        ("Schedule S-1, page 4", "page F-30", "page F-1"),
    ),
    FilingName(
        "earnings release",
        r"earnings (?:press |news )?releases?|(?:press|news) releases?",
        ("Earnings Release dated April 29, 2010", "Press Release", "Earnings Press Release, page 3"),
    ),
    FilingName(
        "draft registration statement",
        r"(?:confidential )?draft registration statements?",
        ("Confidential Draft Registration Statement", "Amendment No. 2 to Draft Registration Statement"),
    ),
)
"""In order: of two names in one line the one that is higher in this list counts, so "Soliciting Material on Schedule
14A" is soliciting material, and a draft registration statement on a form that is named is that form."""


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
    r"tender offer statements?|items? \d\.\d\d|filings? made|filings?|filed|under cover of|reports?|your|the|on|to|and|"
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
    return tuple(dict.fromkeys(name for line in subject.lines if (name := next(_names(line), None))))


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
                named = _name(filing, found)
                return named if named in self._unnamed else None
        return None

    def _mentioned(self, text: str) -> str | None:
        """Return the one filing of the Re: block that the first words of a comment name."""
        named = set(_names(text[:_FIRST_WORDS])) & set(self._of_letter)
        return named.pop() if len(named) == 1 and len(self._of_letter) > 1 else None


@lru_cache(maxsize=4096)
def _filing_in(heading: str) -> str | None:
    """Return the filing that a heading is about; one that only mentions a filing is about something else."""
    # The heading begins with the filing: "Amendment No. 1 to Form 10-K for ...".
    for filing in FILING_NAMES:
        if found := pattern(rf"\s*(?:{_LEAD_IN}\s*)*(?:{filing.words})", re.I).match(heading):
            return _name(filing, found)
    # It names a section and then the filing: "Exhibit 99.1 to Form 8-K filed May 5, 2016".
    for filing in FILING_NAMES:
        if found := pattern(rf".*?(?<![\w-])(?:{filing.words}){_SAYS_WHICH}", re.I).match(heading):
            of_section = _OF_ITSELF if pattern(_SAYS_DAY, re.I).search(found[0]) else _OF_A_SECTION
            if not pattern(of_section, re.I).search(found[0]):
                return _name(filing, found)
    return None


def _names(text: str) -> Iterator[str]:
    for filing in FILING_NAMES:
        if found := pattern(rf"(?<![\w-])(?:{filing.words})", re.I).search(text):
            yield _name(filing, found)


def _name(filing: FilingName, found: re.Match[str]) -> str:
    form = next((value for value in found.groupdict().values() if value), "").upper()
    dashed = form if "-" in form else re.sub(r"(?<=\d)(?=[A-Z])|(?<=[A-Z])(?=\d)", "-", form, count=1)
    return filing.name.format(form=dashed)
