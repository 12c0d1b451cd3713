"""The filing that each comment is about: "Form 10-K", "Schedule 14A", "soliciting material".

A letter on one filing needs no search: every comment is about it. A letter on several says under which one its comments
stand by a heading ("Form 8-K filed May 5, 2016"), which holds until another heading names another filing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from drafter.model import Block, Subject


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
        r"(?:earnings|press|news) releases?",
        ("Earnings Release dated April 29, 2010", "Press Release"),
    ),
    FilingName(
        "draft registration statement",
        r"(?:confidential )?draft registration statements?",
        ("Confidential Draft Registration Statement", "Amendment No. 2 to Draft Registration Statement"),
    ),
)
"""In order: of two names in one line the one that is higher in this list counts, so "Soliciting Material on Schedule
14A" is soliciting material, and a draft registration statement on a form that is named is that form."""

_LEAD_IN = (
    r"(?:(?:pre-effective |post-effective )?amendment(?: no\.? ?\d+)?|amended|revised|draft|confidential|"
    r"registration statements?|offering statements?|annual reports?|quarterly reports?|current reports?|"
    r"transition reports?|preliminary|definitive|additional|materials?|information statements?|proxy statements?|"
    r"tender offer statements?|filings? made|filings?|filed|under cover of|reports?|your|the|on|to|and|of|as|,|-|–|—)"
)
"""What may precede the name of a filing in a heading that is about it."""

_SAYS_WHICH = (
    r"(?:,? (?:filed|file|furnished|submitted|dated|as amended)\b|,? (?:for|as of)\b"
    r"|,?\s*$|,? by |,? \(|,? amendment|\s*[:;]|,? pursuant|,? fiscal|,? year|,? quarter|\s?[-–—])"
)
"""What follows the name of a filing in a heading that is about it: which one it is, or nothing."""

_OF_A_SECTION = re.compile(r"\b(?:incorporation|items?|notes?|risks?|exhibit index|page)\b", re.I)
"""Words of a heading of a section that mentions a filing: "Incorporation of our Form 10-K, page 5"."""

_EXHIBIT = re.compile(r"\s*exhibits? 99", re.I)
_RELEASE = re.compile(r"\b(?:earnings|press|news) release|\bfurnished\b|\bnon-gaap\b", re.I)
_FIRST_SENTENCES = 300
"""Characters of a comment in which it says what it is about."""


def filings(subject: Subject) -> tuple[str, ...]:
    """Return the filings that a Re: block names, each once and in its order."""
    return tuple(dict.fromkeys(name for line in subject.lines if (name := _named_in(line))))


class FilingFinder:
    """Goes through the comments of one letter in their order, and knows the filing that each is about."""

    def __init__(self, subject: Subject) -> None:
        """Start with what the Re: block names."""
        self._of_letter = filings(subject)
        self._current: str | None = None

    def find(self, headings: Sequence[str], blocks: Sequence[Block]) -> str | None:
        """Return the filing of the next comment, None where nothing names one.

        Args:
            headings: those directly above the comment; the last one that names a filing counts.
            blocks: the comment's own words, which count where a letter on several filings has named none yet.
        """
        text = " ".join(block.text for block in blocks)
        for heading in headings:
            self._current = self._of_heading(heading, text) or self._current
        return self._current or self._of_words(text) or next(iter(self._of_letter), None)

    def _of_heading(self, heading: str, text: str) -> str | None:
        named = _of_heading(heading)
        if named == "earnings release" and (self._is_on("Form 8-K") or "Form 8-K" in self._of_letter):
            return "Form 8-K"  # the release is an exhibit to it
        if (
            named is None
            and _EXHIBIT.match(heading)
            and "Form 8-K" in self._of_letter
            and _RELEASE.search(text)
        ):
            return "Form 8-K"
        if named == "Schedule 14A" and not {"Schedule 14A", "soliciting material"} & set(self._of_letter):
            # "Proxy Statement" above comments on a merger's registration statement is a part of that
            joint = next(
                (one for one in self._of_letter if one in ("Form S-4", "Form F-4", "Form N-14")), None
            )
            return joint or named
        if named == "draft registration statement":
            return next((one for one in self._of_letter if one.startswith("Form ")), named)
        return named

    def _is_on(self, filing: str) -> bool:
        return self._current == filing

    def _of_words(self, text: str) -> str | None:
        """Return the one filing of the Re: block that a comment's first sentences name."""
        if len(self._of_letter) < 2:
            return None
        named = set(_names(text[:_FIRST_SENTENCES])) & set(self._of_letter)
        return named.pop() if len(named) == 1 else None


@cache
def _of_heading(heading: str) -> str | None:
    """Return the filing that a heading is about; one that only mentions a filing is about something else."""
    for filing in FILING_NAMES:  # the heading opens with the filing: "Amendment No. 1 to Form 10-K for ..."
        if found := _pattern(rf"\s*(?:{_LEAD_IN}\s*)*(?:{filing.words})").match(heading):
            return _name(filing, found)
    for (
        filing
    ) in FILING_NAMES:  # it names a section and then the filing: "Exhibit 99.1 to Form 8-K filed May 5, 2016"
        found = _pattern(rf".*?(?<![\w-])(?:{filing.words}){_SAYS_WHICH}").match(heading)
        if found and not _OF_A_SECTION.search(found[0]):
            return _name(filing, found)
    return None


def _named_in(line: str) -> str | None:
    return next(_names(line), None)


def _names(text: str) -> Iterator[str]:
    for filing in FILING_NAMES:
        if found := _pattern(rf"(?<![\w-])(?:{filing.words})").search(text):
            yield _name(filing, found)


def _name(filing: FilingName, found: re.Match[str]) -> str:
    form = next((value for value in found.groupdict().values() if value), "").upper()
    dashed = form if "-" in form else re.sub(r"(?<=\d)(?=[A-Z])|(?<=[A-Z])(?=\d)", "-", form, count=1)
    return filing.name.format(form=dashed)


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.I)


def filing_of_each(
    subject: Subject, comments: Iterable[tuple[Sequence[str], Sequence[Block]]]
) -> list[str | None]:
    """Return the filing of each comment, given as its headings and its blocks, in the order of the letter."""
    finder = FilingFinder(subject)
    return [finder.find(headings, blocks) for headings, blocks in comments]
