"""The script that a user would write in Drafter's place: text of a PDF, a pattern for the numbers, python-docx.

    python benchmarks/script.py pdfplumber|pypdf LETTER.pdf RESPONSE.docx

It quotes each comment in bold, adds “Response:” and a blank, and knows nothing else: headings, page headers, and the
staff's closing end up in the comments, and there is no addressee, Re: block, due date, topic, or control.
"""

from __future__ import annotations

import re
import sys

import docx


def with_pdfplumber(path: str) -> str:
    import pdfplumber

    with pdfplumber.open(path) as pdf:
        return "\n".join(page.extract_text() for page in pdf.pages)


def with_pypdf(path: str) -> str:
    import pypdf

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def write(text: str, output: str) -> None:
    """Write a response letter for the numbered comments of a text."""
    _opening, *rest = re.split(r"^\s*(\d{1,3})\.\s+", text, flags=re.MULTILINE)
    document = docx.Document()
    document.add_paragraph("VIA EDGAR")
    document.add_paragraph("Division of Corporation Finance")
    document.add_paragraph("Ladies and Gentlemen:")
    document.add_paragraph("On behalf of the Company, we respond to the Staff's comments as follows.")
    for number, words in zip(rest[::2], rest[1::2], strict=True):
        document.add_paragraph().add_run(f"{number}. {' '.join(words.split())}").bold = True
        document.add_paragraph("Response:")
        document.add_paragraph("[●]")
    document.add_paragraph("Sincerely,")
    document.save(output)


if __name__ == "__main__":
    library, letter, response = sys.argv[1:]
    write({"pdfplumber": with_pdfplumber, "pypdf": with_pypdf}[library](letter), response)
