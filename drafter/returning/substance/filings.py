"""The filing that a sentence of a response names: the one in which a promise will be kept."""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.kernel import dates

_SPAN = r"(?:year|quarter|period|(?:three|six|nine|twelve) months)s?"
_PERIOD = (
    rf"(?:(?:(?:fiscal|quarterly|annual|interim|calendar|transition) )*{_SPAN},? (?:ended|ending|to end)(?: on)? "
    rf"(?:{dates.PATTERN}|\w+ \d{{4}}|\w+ \d{{1,2}})|"
    r"(?:first|second|third|fourth) (?:fiscal )?quarter (?:of|in) (?:(?:fiscal|calendar) )?(?:year )?\d{4}|"
    r"(?:(?:fiscal|calendar) )?(?:years? )?\d{4})"
)
_FORM = r"(?:10-K|10-Q|20-F|40-F|8-K|6-K|10|11-K|1-A|1-K|1-SA|N-\w{1,5}|S-\d{1,2}|F-\d{1,2})(?:/A)?"
_FORMS = rf"(?:(?:forms? )?{_FORM}(?:(?:,| and| or)+ (?:forms? )?{_FORM})*)"
_REPORT = (
    r"(?:(?:annual|quarterly|current|periodic|semi-?annual) reports?|registration statements?|"
    r"offering statements?)"
)
_DOCUMENT = rf"(?:(?:{_REPORT} on )?form {_FORM}|{_REPORT}|schedule [\w-]+|(?:proxy|information) statement|prospectus)"
_ITS = r"(?:(?:the|its|our|the company['’]s) )?"


class NamedFiling(NamedTuple):
    """A way to name a filing.

    Attributes:
        name: Its name in the tests.
        pattern: Matches the filing.
        examples: Filings that it matches whole.
    """

    name: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]


NAMED_FILINGS = (
    NamedFiling(
        "with its period",
        re.compile(
            rf"(?:{_REPORT} on )?{_FORMS}(?: filings?| reports?)?,? (?:for|covering) {_ITS}(?:\w+ )?{_PERIOD}|"
            rf"(?:fiscal (?:year )?|FY ?)?20\d\d (?:{_REPORT} on )?form {_FORM}|"
            rf"(?:fiscal (?:year )?)?20\d\d (?:annual report|proxy statement)|"
            rf"{_REPORT} for {_ITS}{_PERIOD}|"
            rf"proxy statement for {_ITS}20\d\d annual meeting(?: of (?:stock|share)holders)?",
            re.I,
        ),
        (
            "Form 10-K for the fiscal year ending June 30, 2026",
            "Annual Report on Form 10-K for the year ending December 31, 2026",
            "Form 10-Q for the second quarter of 2026",
            "2026 Form 10-K",
            "fiscal 2026 Form 10-K",
            "proxy statement for its 2026 annual meeting of stockholders",
        ),
    ),
    NamedFiling(
        "amendment",
        re.compile(
            rf"(?:(?:pre|post)-effective )?amendment (?:no\. ?\d+|number \w+)(?: to {_ITS}{_DOCUMENT})?|"
            rf"(?:(?:pre|post)-effective|next|subsequent|further|future|forthcoming|upcoming|first|second) amendments?"
            rf"(?: to {_ITS}{_DOCUMENT})?|"
            rf"amended (?:and restated )?{_DOCUMENT}|amendments? to {_ITS}(?:\d{{4}} )?{_DOCUMENT}|form {_FORM}/A",
            re.I,
        ),
        (
            "Amendment No. 1",
            "Pre-Effective Amendment No. 2 to the Registration Statement",
            "post-effective amendment",
            "next amendment to the registration statement",
            "amendment to its Form 10-K",
        ),
    ),
    NamedFiling(
        "document",
        re.compile(
            r"(?:definitive|preliminary|revised|final) (?:proxy statement|information statement|prospectus)|"
            r"prospectus supplement|rule 424\(b\)\(\d\) (?:prospectus|filing)|free writing prospectus",
            re.I,
        ),
        ("definitive proxy statement", "prospectus supplement"),
    ),
    NamedFiling(
        "next report",
        re.compile(
            rf"(?:next|upcoming|forthcoming|following|subsequent) (?:{_DOCUMENT}|{_FORM}|earnings release|filing)s?"
            r"(?: filings?)?",
            re.I,
        ),
        ("next Form 10-Q", "upcoming Annual Report on Form 10-K", "next proxy statement"),
    ),
    NamedFiling(
        "future filings",
        re.compile(
            rf"(?:future|prospective|subsequent) (?:(?:applicable|sec|periodic|public|exchange act|quarterly|annual|"
            rf"proxy|and|or|interim) )*(?:{_FORMS} )?(?:(?:filings?|reports?)(?: (?:on|of) {_FORMS})?|submissions|"
            rf"disclosures?|(?:earnings|press) releases?|proxy statements?|registration statements?|{_FORMS})",
            re.I,
        ),
        (
            "future filings",
            "future annual reports on Form 10-K",
            "future 10-Q filings",
            "future earnings releases",
            "future periodic reports on Forms 10-Q and 10-K",
            "future proxy disclosures",
        ),
    ),
    NamedFiling(
        "form",
        re.compile(
            rf"(?:{_REPORT} on )?form {_FORM}|registration statement|proxy statement|"
            r"schedule (?:1[34][\w-]+|TO)\b",
            re.I,
        ),
        ("Form 10-K", "Annual Report on Form 10-K", "registration statement", "Schedule 14A"),
    ),
)
"""The ways, in order of precedence."""

_YET_TO_BE_FILED = ("next report", "future filings")
"""The ways to name a filing that cannot have been made already, whatever words precede it."""

_YET_TO_END = re.compile(r"\b(?:ending|to end)\b", re.I)
"""Words of a period that is not over, so that no report for it can have been made."""

_ALREADY_FILED = re.compile(
    r"\b(?:contained|included|presented|disclosed|described|reported|provided|stated|filed|furnished|similar|"
    r"consistent|set forth|pages? [\w-]+|paragraph|section|note \w+)\b(?: \w+){0,3} (?:in|of|to|with|on)"
    r"(?: (?:the|its|our|item [\d.]+|[\w.’']+['’]s?)){0,2}(?: recent| most recently filed)? $|"
    r"\b(?:using|from)(?: the| its| our)? $",
    re.I,
)
"""Words before a filing that was made already."""


def named_filing(sentence: str) -> str | None:
    """Return the filing that a sentence names, as written, without one that was made already; None if it names none."""
    for kind in NAMED_FILINGS:
        for found in kind.pattern.finditer(sentence):
            is_to_come = kind.name in _YET_TO_BE_FILED or _YET_TO_END.search(found[0])
            if is_to_come or not _is_filed(sentence, found.start()):
                return " ".join(found[0].split())
    return None


def _is_filed(sentence: str, at: int) -> bool:
    """Return whether the words before a filing say that it was made already."""
    return bool(_ALREADY_FILED.search(sentence, max(0, at - 80), at))
