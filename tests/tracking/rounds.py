"""A fictional company's responses in two rounds of a review, and in the review of a later year."""

from __future__ import annotations

from html import escape

from drafter.returned import ReturnedLetter
from drafter.services.returned import read_response

FIRST = "March 14, 2025", "February 27, 2025"
SECOND = "May 9, 2025", "April 24, 2025"
LATER = "March 20, 2028", "March 6, 2028"

MARGINS = "We note that sales of gauges rose by 14%. Please quantify each of the reasons that you name."
PORTS = "Please name the ports at which your barges load."
AGAIN = "We note your response to prior comment 1. Please show us the disclosure that you intend to provide."

QUANTIFIES = (
    "In its Form 10-Q for the quarter ending June 30, 2025, the Company will quantify each reason for it."
)
QUANTIFIES_AGAIN = (
    "In its Form 10-Q for the quarter ending June 30, 2025, the Company will quantify each of the reasons."
)
NAMES = "We will name the ports in future filings."


def response(
    *answered: tuple[str, str], dates: tuple[str, str] = FIRST, company: str = "Calder Ridge Mills, Inc."
) -> bytes:
    """A response letter with these comments and responses, as EDGAR stores it."""
    own, staff = dates
    exchanges = "".join(
        f"<p><b>{number}. {escape(comment)}</b></p><p>Response: {escape(text)}</p>"
        for number, (comment, text) in enumerate(answered, start=1)
    )
    return (
        f"<html><body><p>{own}</p><p>VIA EDGAR</p><p>U.S. Securities and Exchange Commission<br>Division of "
        f"Corporation Finance<br>100 F Street, N.E.<br>Washington, D.C. 20549</p>"
        f"<p>Attention: Ada Quill</p><p><b>Re: {company}<br>"
        "Form 10-K for the Fiscal Year Ended December 31, 2024<br>File No. 001-99321</b></p><p>Dear Ms. Quill:</p>"
        f"<p>{company} responds to the comments of the staff of the U.S. Securities and Exchange Commission in its "
        f"letter dated {staff}.</p>{exchanges}<p>Sincerely,</p><p>/s/ Tobias Wren</p><p>Tobias Wren</p></body></html>"
    ).encode()


def read(name: str, *answered: tuple[str, str], dates: tuple[str, str] = FIRST) -> ReturnedLetter:
    """The same letter as it is read."""
    return read_response(response(*answered, dates=dates), name=name)
