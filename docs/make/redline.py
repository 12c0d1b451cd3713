"""Write examples/redline/response.docx, the letter of docs/redline.md: `python docs/make/redline.py`."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path

import docx
from docx.document import Document
from docx.shared import Inches, Pt

from drafter.word.archive import zip_parts

LETTER = Path(__file__).resolve().parents[2] / "examples" / "redline" / "response.docx"
HEAD = (
    "Larkmoor Instruments, Inc.",
    "12 Quarry Lane, Dayton, Ohio 45402",
    "March 14, 2025",
    "VIA EDGAR",
    "U.S. Securities and Exchange Commission\nDivision of Corporation Finance\n100 F Street, "
    "N.E.\nWashington, D.C. 20549",
    "Attention: Thea Fairweather",
    "Re: Larkmoor Instruments, Inc.\nForm 10-K for the Fiscal Year Ended September 30, 2024\nFile "
    "No. 001-99417",
    "Dear Ms. Fairweather:",
    "Larkmoor Instruments, Inc. (the “Company”) responds below to the comments in your letter dated "
    "February 27, 2025.",
)
EXCHANGES = (
    (
        "We note your risk factor about suppliers. Please tell us how many there are, and disclose "
        "whether you have "
        "contracts with them.",
        "In future filings, beginning with its Form 10-K for the fiscal year ending September 30, 2025, "
        "the Company will "
        "revise this risk factor as follows:",
        "We buy the sensors of our gauges from three suppliers, all of them in Taiwan. If one of them "
        "could not deliver, "
        "our shipments could be delayed for up to nine months, which is how long it takes us to qualify "
        "another. We have "
        "no contract with any of them beyond one year.",
    ),
    (
        "You say that net sales of gauges decreased primarily due to lower volume. Please quantify each "
        "factor.",
        "In future filings, the Company will quantify each factor. The discussion of fiscal 2024 would "
        "have read as "
        "follows:",
        "Net sales of gauges decreased by $12.5 million, or 4.1%, in fiscal 2024, primarily due to a 6% "
        "decline in volume "
        "as two customers in Europe delayed their orders, partially offset by a 2% increase from "
        "pricing. Net sales of "
        "services increased by $1.9 million, or 3.0%, because more customers renewed their contracts "
        "for calibration.",
    ),
    (
        "Please disclose the effect of the recall in November 2024.",
        "In its next Form 10-Q, the Company will disclose the following:",
        "In November 2024, we recalled 2,300 pressure gauges of one series, because a valve may leak at "
        "low temperatures. "
        "We recorded an expense of $0.8 million for their repair.",
    ),
)
TAIL = (
    "Please call me with any questions.",
    "Sincerely,",
    "/s/ Dana Quill",
    "Dana Quill\nChief Financial Officer",
)


def letter() -> Document:
    """Return the letter, with the proposed disclosure indented."""
    document = docx.Document()
    document.core_properties.created = document.core_properties.modified = datetime.datetime(2025, 3, 14)
    document.core_properties.author = document.core_properties.comments = ""
    document.styles["Normal"].font.size = Pt(11)
    for text in HEAD:
        document.add_paragraph(text)
    for number, (comment, response, proposed) in enumerate(EXCHANGES, 1):
        document.add_paragraph().add_run(f"{number}.\t{comment}").bold = True
        document.add_paragraph(f"Response: {response}")
        document.add_paragraph(proposed).paragraph_format.left_indent = Inches(0.5)
    for text in TAIL:
        document.add_paragraph(text)
    return document


if __name__ == "__main__":
    written = io.BytesIO()
    letter().save(written)
    with zipfile.ZipFile(written) as archive:  # python-docx writes the time of day into it
        LETTER.write_bytes(zip_parts({name: archive.read(name) for name in archive.namelist()}))
