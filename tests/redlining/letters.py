"""A response letter that proposes disclosure, and the annual report that it would change."""

from __future__ import annotations

import io
from itertools import count

import docx
from docx.shared import Pt

OLD = {
    "supply": "We buy the sensors of our gauges from two suppliers.",
    "risk": "Attacks on our information systems could interrupt our business and harm our reputation with customers.",
    "revenue": "Net sales of gauges declined in fiscal 2024 because two customers in Europe delayed their orders.",
    "services": "Net sales of services rose in fiscal 2024 because more customers renewed contracts for calibration.",
    "between": "We sold the rental business in March 2024, and no longer report its results as a segment of ours.",
    "costs": "The costs of our sales rose in fiscal 2024 with the price of copper, which is in all of our probes.",
    "twice": "In fiscal {}, we paid {} executives a bonus for the growth of our orders over the three years before.",
}
"""Paragraphs of the annual report."""

_PAGES = {
    "9": ["Risk Factors", OLD["supply"], OLD["risk"]],
    "31": [
        "Results of Operations",
        OLD["revenue"],
        OLD["services"],
        OLD["between"],
        OLD["costs"],
        OLD["twice"].format("2024", "four"),
    ],
    "32": [OLD["twice"].format("2023", "five")],
}


def filing() -> bytes:
    """Return the annual report as HTML, with the number of each page at its end."""
    pages = '<hr style="page-break-after: always">'.join(
        "".join(f"<p>{text}</p>" for text in [*texts, number]) for number, texts in _PAGES.items()
    )
    return f"<html><body>{pages}</body></html>".encode()


def letter(responses: dict[int, list[str]]) -> bytes:
    """Return a response letter in Word, with the proposed disclosure of each response."""
    document = docx.Document()
    for line in (
        "Larkmoor Instruments, Inc.",
        "March 14, 2025",
        "Division of Corporation Finance",
        "U.S. Securities and Exchange Commission",
        "Re: Larkmoor Instruments, Inc., Form 10-K for the Fiscal Year Ended September 30, 2024",
        "Dear Ms. Fairweather:",
        "This letter responds to your letter dated February 27, 2025.",
    ):
        document.add_paragraph(line)
    paragraphs = count(1)
    for number, proposed in responses.items():
        comment = document.add_paragraph()
        comment.add_run(f"{number}.\tPlease expand your disclosure of item {next(paragraphs)}.").bold = True
        introduced = ", which would read as follows:" if proposed else "."
        document.add_paragraph(f"Response: We will revise the disclosure in future filings{introduced}")
        for text in proposed:
            document.add_paragraph(text).paragraph_format.left_indent = Pt(36)
    document.add_paragraph("Please call me with any questions.")
    document.add_paragraph("Very truly yours,")
    document.add_paragraph("Dana Quill")
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()
