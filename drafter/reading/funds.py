"""Funds: which letters are about one, and which lines of a Re: block name its series and classes of shares.

A trust is the registrant. Its series are called funds or portfolios, and each has classes of shares; neither responds
to a letter. Two registrants in one letter have a number under the Investment Company Act each.

    Re:   Larch Series Trust (the "Trust")
          Larch Global Bond Fund (the "Fund")
          Class A and Institutional Class
          File Nos. 333-99901 and 811-99902
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.kernel.patterns import pattern
from drafter.model import Subject

_FORM = re.compile(
    r"\b(?:form\s+)?N-(?:\d\w*|CSRS?|CEN|PORT|PX|MFP|8B-2|8F|54A|6F)\b|\b48[567](?:A|B)?(?:POS|XT|PXT|24[EF])\b|"
    r"\b40-\w+",
    re.I,
)
_NUMBER = re.compile(r"81[1-4]-")
_COMPANY_NUMBER = r"811-"

_DEFINED = r"(?:\s*\([^()]*\))*"
_KIND = r"(?:Funds?|Portfolios?|ETFs?|Series)"
_REGISTRANT = rf"[A-Z].*\b(?:Trusts?|Funds|Portfolios|Series|(?:Trust|{_KIND}),?\s+(?:Inc|LLC|L\.L\.C)\.?)"
_FOR = r"(?:on behalf of|with respect to|for)\s+(?:(?:its|the)\s+)?(?:(?:new\s+)?series,?\s+(?:of\s+)?)?"

_CLASS = r"(?:(?:[\w.]+\s+){1,3}(?:class|shares)|class(?:es)?\s+\w{1,2}(?:\s+shares)?)"
_CLASSES = (
    r"(?:share\s+)?(?:classes?|series)(?:\s+of\s+shares)?:.*"
    rf"|{_CLASS}(?:(?:,\s*(?:and\s+)?|\s+and\s+|\s*;\s*)(?:{_CLASS}|\w{{1,2}}))*\.?"
)
_ONLY_SERIES = rf"(?:{_FOR}.*|(?:the\s+)?series:.*|each\s+a\s+series\b.*)"
_OF_TRUST = r".*,?\s+(?:each\s+)?a\s+(?:new\s+)?series\s+of\s+(?:the\s+)?(?P<name>[A-Z].*)"
_AND_SERIES = (
    rf"(?P<name>{_REGISTRANT}{_DEFINED})(?:\s*[;:–—/]\s*|\s+-{{1,2}}\s+|,?\s+(?={_FOR}))(?:{_FOR})?"
    rf"(?P<series>[A-Z].*\b{_KIND}{_DEFINED})"
)
_SERIES = rf"[A-Z].*\b{_KIND}\b{_DEFINED}[.;,]?"
_IS_TRUST = rf"{_REGISTRANT}{_DEFINED}"


def is_of_fund(subject: Subject) -> bool:
    """Return whether a Re: block names a filing of a fund or a business development company, or its number."""
    numbered = any(_NUMBER.match(number) for number in subject.file_numbers)
    return numbered or any(_FORM.search(line) for line in (*subject.forms, *subject.lines))


def without_series(lines: Sequence[str], subject: Subject) -> Iterator[str]:
    """Yield the lines of a Re: block without the names of a fund's series and of its classes of shares."""
    if not is_of_fund(subject):
        yield from lines
        return
    one_registrant = sum(bool(pattern(_COMPANY_NUMBER).match(number)) for number in subject.file_numbers) < 2
    trust = False
    for at, line in enumerate(lines):
        if at and (pattern(_CLASSES, re.I).fullmatch(line) or pattern(_ONLY_SERIES, re.I).fullmatch(line)):
            continue
        if trust and one_registrant and pattern(_SERIES).fullmatch(line):
            continue
        found = pattern(_OF_TRUST).fullmatch(line) or pattern(_AND_SERIES).fullmatch(line)
        trust = trust or (at == 0 and bool(found or pattern(_IS_TRUST).fullmatch(line)))
        yield found["name"] if found else line
