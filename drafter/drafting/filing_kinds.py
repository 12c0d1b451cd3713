"""The kinds of filings: the letter's term for each, and where a response promises to revise it."""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.profile.model import ReviseIn

AMENDED_ITEMS = frozenset({"Form 10-K", "Form 10-Q", "Form 20-F", "Form 40-F", "Form 10-KSB", "Form 10-QSB"})
"""Reports whose amendments contain each amended item in full and new certifications (Exchange Act Rule 12b-15)."""


class FilingKind(NamedTuple):
    """A kind of filing.

    Attributes:
        names: Matches the names of its filings; `{name}` in the other fields is replaced by the one that matched.
        term: The letter's term for it after its first mention.
        future: The next such filing, in words that follow "its".
        revise_in: Where it is customarily revised.
        has_pages: Whether a response gives the page of a revision.
        example: A filing of this kind.
    """

    names: str
    term: str
    future: str
    revise_in: ReviseIn
    has_pages: bool
    example: str


FILING_KINDS = (
    FilingKind(
        r"Form (?:10-K|10-KSB|20-F|40-F|11-K|18-K|1-K)",
        "{name}",
        "next annual report on {name}",
        "future_filings",
        has_pages=True,
        example="Form 10-K",
    ),
    FilingKind(
        r"Form 10-Q(?:SB)?",
        "{name}",
        "next quarterly report on {name}",
        "future_filings",
        has_pages=True,
        example="Form 10-Q",
    ),
    FilingKind(
        r"Form 1-SA",
        "{name}",
        "next semiannual report on {name}",
        "future_filings",
        has_pages=True,
        example="Form 1-SA",
    ),
    FilingKind(
        r"Form 8-K",
        "{name}",
        "future current reports on {name}",
        "future_filings",
        has_pages=False,
        example="Form 8-K",
    ),
    FilingKind(
        r"Form (?:6-K|10-D|N-CSR)",
        "{name}",
        "future reports on {name}",
        "future_filings",
        has_pages=False,
        example="Form 6-K",
    ),
    FilingKind(
        "earnings release",
        "Earnings Release",
        "future earnings releases",
        "future_filings",
        has_pages=False,
        example="earnings release",
    ),
    FilingKind(
        "Schedule 14A",
        "Proxy Statement",
        "next proxy statement",
        "amendment",
        has_pages=True,
        example="Schedule 14A",
    ),
    FilingKind(
        "Schedule 14C",
        "Information Statement",
        "next information statement",
        "amendment",
        has_pages=True,
        example="Schedule 14C",
    ),
    FilingKind(
        "soliciting material",
        "Soliciting Material",
        "future soliciting material",
        "amendment",
        has_pages=False,
        example="soliciting material",
    ),
    FilingKind(
        r"Form 1-A",
        "Offering Statement",
        "future filings",
        "amendment",
        has_pages=True,
        example="Form 1-A",
    ),
    FilingKind(
        r"draft registration statement|Form (?:(?:S|F|SF|N)-\w+|SB-[12]|10|10-SB)",
        "Registration Statement",
        "future filings",
        "amendment",
        has_pages=True,
        example="Form S-1",
    ),
    FilingKind(
        r"Schedule .+",
        "{name}",
        "future amendments to the {name}",
        "amendment",
        has_pages=True,
        example="Schedule TO",
    ),
    FilingKind(
        r"Form .+",
        "{name}",
        "future filings on {name}",
        "future_filings",
        has_pages=False,
        example="Form CB",
    ),
)
"""The kinds in order of precedence: the first whose `names` match applies."""

EARNINGS_RELEASES = "future earnings releases"
"""Where a response promises to revise a release that was furnished on Form 8-K or Form 6-K."""

_RELEASE = (
    r"\bexhibits? 99|\bex-99|\b(?:earnings|press|news) releases?\b|\bitem 2\.02\b|\bfurnished\b|\bnon-gaap\b"
)


def kind_of(name: str) -> FilingKind:
    """Return the kind of a filing, with its name filled in.

    Args:
        name: The filing's base form, such as "Form 10-K".

    Raises:
        LookupError: No kind includes a filing of this name.
    """
    for kind in FILING_KINDS:
        if pattern(kind.names).fullmatch(name):
            return kind._replace(term=kind.term.format(name=name), future=kind.future.format(name=name))
    raise LookupError(name)


def is_earnings_release(name: str, words: str) -> bool:
    """Return whether a comment on a current report is about the earnings release that was furnished with it.

    Args:
        name: The letter's term for the current report, such as "Form 8-K".
        words: The text of the comment and its headings.
    """
    return name in ("Form 8-K", "Form 6-K") and bool(pattern(_RELEASE, re.I).search(words))
