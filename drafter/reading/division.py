"""Find the division of the SEC that wrote a letter, to which the response is addressed.

The signature or the letterhead names it. If they do not, the filing shows it: filings of funds and business development
companies are reviewed by the Division of Investment Management.
"""

from __future__ import annotations

import re

from drafter.model import Signature, Subject
from drafter.reading.letterhead import Letterhead

INVESTMENT_MANAGEMENT = "Division of Investment Management"

_FUND_FORM = re.compile(
    r"\b(?:form\s+)?N-(?:\d\w*|CSRS?|CEN|PORT|PX|MFP|8B-2|8F|54A|6F)\b|\b48[567](?:A|B)?(?:POS|XT|PXT|24[EF])\b|"
    r"\b40-\w+",
    re.I,
)
_FUND_NUMBER = re.compile(r"81[1-4]-")


def with_division(signature: Signature, letterhead: Letterhead, subject: Subject) -> Signature:
    """Return the signature, adding its missing division if the letterhead or the filing shows it."""
    division = (
        signature.division or letterhead.division or (INVESTMENT_MANAGEMENT if _is_of_fund(subject) else None)
    )
    return signature._replace(division=division, office=signature.office or letterhead.office)


def _is_of_fund(subject: Subject) -> bool:
    numbered = any(_FUND_NUMBER.match(number) for number in subject.file_numbers)
    return numbered or any(_FUND_FORM.search(line) for line in (*subject.forms, *subject.lines))
