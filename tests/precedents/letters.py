"""Fictional reviews: staff letters and responses of several companies, in several rounds."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from html import escape
from textwrap import fill

SEGMENTS = (
    "We note that your chief operating decision maker reviews the gross margin of each mill. Please tell us how you "
    "determined your reportable segments under ASC 280-10-50, and why the two mills may be aggregated."
)
NON_GAAP = (
    "You present Adjusted EBITDA before net income in the highlights. Please revise to present the most directly "
    "comparable GAAP measure with equal or greater prominence. Refer to Item 10(e)(1)(i)(A) of Regulation S-K."
)
CONTROLS = (
    "We note that you do not include management's report on internal control over financial reporting. Please amend "
    "your filing to include it, as required by Item 308(a) of Regulation S-K."
)
GOODWILL = (
    "Please tell us the percentage by which the fair value of the barge reporting unit exceeded its carrying value as "
    "of the date of your most recent goodwill impairment test, and the key assumptions that drive fair value."
)
CLIMATE = (
    "Please tell us what consideration you gave to the indirect consequences of climate change on the demand for coal "
    "barges, and to the cost of purchased carbon credits or offsets."
)


class Company:
    """A registrant, whose letters and responses are made one by one."""

    def __init__(
        self,
        name: str = "Calder Ridge Mills, Inc.",
        file_number: str = "001-99321",
        form: str = "Form 10-K for the Fiscal Year Ended December 31, 2024",
        office: str = "Office of Manufacturing",
    ) -> None:
        self.name = name
        self.file_number = file_number
        self.form = form
        self.office = office

    def letter(self, date: str, *comments: str, opening: str = "We have reviewed your filing.") -> bytes:
        """A staff letter with comments."""
        numbered = "\n\n".join(
            f"{number}.   {fill(comment, 78, subsequent_indent='     ')}"
            for number, comment in enumerate(comments, start=1)
        )
        asks = "Please respond within ten business days, or tell us in that time when you will respond."
        return self._staff(
            date,
            fill(f"{opening} We have the following comments. {asks}", 78)
            + f"\n\n{self.form}\n\nNotes to Financial Statements, page 61\n\n{numbered}\n\n"
            "     You may contact Ada Quill at 202-551-0101 or Hollis Brandt at 202-551-0102 with any questions.",
        )

    def completed(self, date: str) -> bytes:
        """A staff letter that completes the review."""
        return self._staff(
            date,
            "     We have completed our review of your filing. The company and its management must\n"
            "still answer for what it says.",
        )

    def _staff(self, date: str, body: str) -> bytes:
        return (
            "              UNITED STATES SECURITIES AND EXCHANGE COMMISSION\n"
            "                      WASHINGTON, D.C. 20549\n\n"
            f"     DIVISION OF CORPORATION FINANCE\n\n                              {date}\n\n"
            f"Tobias Wren\nChief Financial Officer\n{self.name}\n8 Loom Street\nDayton, OH 45402\n\n"
            f"     Re:  {self.name}\n          {self.form}\n          File No. {self.file_number}\n\n"
            f"Dear Tobias Wren:\n\n{body}\n\n"
            f"                    Sincerely,\n\n                    Division of Corporation Finance\n"
            f"                    {self.office}\n"
        ).encode()

    def response(
        self,
        date: str,
        letter_date: str,
        *answered: tuple[str, str],
        about: bool = True,
        numbers: Sequence[int] = (),
        law_firm: str = "",
    ) -> bytes:
        """A response letter, as EDGAR stores it; without a Re: block if it is not to say what it is about."""
        exchanges = "".join(
            f"<p><b>{number}. {escape(comment)}</b></p><p>Response: {escape(text)}</p>"
            for number, (comment, text) in zip(numbers or range(1, 99), answered, strict=False)
        )
        return self._letter(
            date,
            f"<p>{self._speaker(about=about)} responds to the comments of the staff of the U.S. Securities and "
            f"Exchange Commission in its letter dated {letter_date}.</p>{exchanges}",
            about=about,
            law_firm=law_firm,
        )

    def undivided(self, date: str, letter_date: str, text: str) -> bytes:
        """A response letter that restates no comment."""
        return self._letter(
            date,
            f"<p>We write in response to the staff's letter dated {letter_date}.</p><p>{escape(text)}</p>",
        )

    def _speaker(self, *, about: bool) -> str:
        return self.name if about else "The Company"

    def _letter(self, date: str, body: str, *, about: bool = True, law_firm: str = "") -> bytes:
        subject = (
            f"<p><b>Re: {self.name}<br>{self.form}<br>File No. {self.file_number}</b></p>" if about else ""
        )
        head = f"<p>{law_firm}<br>9 Wharf Street<br>Boston, MA 02110</p>" if law_firm else ""
        return (
            f"<html><body>{head}<p>{date}</p><p>VIA EDGAR</p><p>U.S. Securities and Exchange Commission<br>Division "
            "of Corporation Finance<br>100 F Street, N.E.<br>Washington, D.C. 20549</p><p>Attention: Ada Quill</p>"
            f"{subject}<p>Dear Ms. Quill:</p>{body}<p>Sincerely,</p><p>/s/ Tobias Wren</p><p>Tobias Wren</p>"
            "</body></html>"
        ).encode()


def submission(
    document: bytes, *, accession: str, company: str, cik: str, sic: str, form: str = "UPLOAD"
) -> bytes:
    """A whole EDGAR submission of a document."""
    filed = datetime.date(2025, 3, 14).strftime("%Y%m%d")
    header = (
        f"<SEC-DOCUMENT>{accession}.txt : {filed}\n<SEC-HEADER>{accession}.hdr.sgml : {filed}\n"
        f"ACCESSION NUMBER:\t\t{accession}\nCONFORMED SUBMISSION TYPE:\t{form}\nFILED AS OF DATE:\t\t{filed}\n\n"
        f"\tCOMPANY DATA:\t\n\t\tCOMPANY CONFORMED NAME:\t\t\t{company.upper()}\n\t\tCENTRAL INDEX KEY:\t\t\t{cik}\n"
        f"\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\t{sic}\n\t\tORGANIZATION NAME:           \t04 Manufacturing\n"
        "</SEC-HEADER>\n"
    )
    body = f"<DOCUMENT>\n<TYPE>{form}\n<TEXT>\n{document.decode()}\n</TEXT>\n</DOCUMENT>\n"
    return f"{header}{body}</SEC-DOCUMENT>\n".encode()
