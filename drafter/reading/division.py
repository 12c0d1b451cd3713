"""Find the division of the SEC that wrote a letter, to which the response is addressed.

The signature or the letterhead names it. If they do not, the filing shows it: filings of funds and business development
companies are reviewed by the Division of Investment Management.
"""

from __future__ import annotations

from drafter.model import INVESTMENT_MANAGEMENT, Signature, Subject
from drafter.reading.funds import is_of_fund
from drafter.reading.letterhead import Letterhead


def with_division(signature: Signature, letterhead: Letterhead, subject: Subject) -> Signature:
    """Return the signature, adding its missing division if the letterhead or the filing shows it."""
    division = (
        signature.division or letterhead.division or (INVESTMENT_MANAGEMENT if is_of_fund(subject) else None)
    )
    return signature._replace(division=division, office=signature.office or letterhead.office)
