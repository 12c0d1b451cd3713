"""A fictional staff letter and the finished response to it: no rule finds anything wrong with them.

An `Example` of a rule changes words in them. The response becomes a Word file, as counsel would send it.
"""

from __future__ import annotations

import io
import re
from functools import cache

import docx
import docx.shared
from docx.document import Document
from docx.text.paragraph import Paragraph

from drafter.checking.rule import Example
from tests.checking.word_marks import MARKS

STAFF = """\
                                UNITED STATES
                      SECURITIES AND EXCHANGE COMMISSION
                           WASHINGTON, D.C. 20549

     DIVISION OF
CORPORATION FINANCE

                                                   March 3, 2025

Dorothea Quill
Chief Financial Officer
Larkmoor Instruments, Inc.
18 Tannery Row
Duluth, Minnesota 55802

        Re:     Larkmoor Instruments, Inc.
                Form 10-K for Fiscal Year Ended September 30, 2024
                Filed November 22, 2024
                File No. 001-55501

Dear Dorothea Quill:

        We have reviewed your filing and have the following comments.

        Please respond to this letter within ten business days by providing the
requested information or advise us as soon as possible when you will respond.
If you do not believe a comment applies to your facts and circumstances,
please tell us why in your response.

        After reviewing your response to this letter, we may have additional
comments.

Form 10-K for Fiscal Year Ended September 30, 2024

Management's Discussion and Analysis
Results of Operations, page 31

1.      We note that you attribute the decrease in gross margin to several
        factors. Please revise your disclosure in future filings to quantify
        the effect of each factor, including [a]ny that offset one another.

Liquidity and Capital Resources, page 36

2.      Please tell us the following about your revolving credit facility:
           whether you were in compliance with its leverage covenant; and
           how much you could borrow without a violation of that covenant.

Notes to Consolidated Financial Statements
Note 4. Inventories, page 58

3.      Please explain to us how you determine the net realizable value of
        your sensor inventory. Cite the accounting literature on which you
        rely.

        In closing, we remind you that the company and its management are
responsible for the accuracy and adequacy of their disclosures,
notwithstanding any review, comments, action or absence of action by the staff.

        Please contact Ruth Abelard at 202-551-0141 or Amos Whitfield at
202-551-0142 with any questions.

                                     Sincerely,

                                     Division of Corporation Finance
                                     Office of Manufacturing
cc: Leonie Hartsook
"""

RESPONSE = """\
LARKMOOR INSTRUMENTS, INC.
18 Tannery Row
Duluth, Minnesota 55802

March 14, 2025

VIA EDGAR

United States Securities and Exchange Commission
Division of Corporation Finance
Office of Manufacturing
100 F Street, N.E.
Washington, D.C. 20549

Attention: Ruth Abelard
Amos Whitfield

Re: Larkmoor Instruments, Inc.
Form 10-K for Fiscal Year Ended September 30, 2024
Filed November 22, 2024
File No. 001-55501

Ladies and Gentlemen:

Larkmoor Instruments, Inc. (the “Company”) submits this letter in response to the comments of the staff (the “Staff”) of the Securities and Exchange Commission in its letter dated March 3, 2025, regarding the Company’s Annual Report on Form 10-K for the fiscal year ended September 30, 2024. Each comment is set out below in bold, followed by the Company’s response.

# Form 10-K for Fiscal Year Ended September 30, 2024
# Management’s Discussion and Analysis
# Results of Operations, page 31

* 1. We note that you attribute the decrease in gross margin to several factors. Please revise your disclosure in future filings to quantify the effect of each factor, including [a]ny that offset one another.

Response: The Company will quantify the effect of each factor in Results of Operations in its Annual Report on Form 10-K for the fiscal year ending September 30, 2025, substantially as follows:

> “Gross margin decreased to 41.0% from 44.0%. Higher component prices reduced gross margin by 3.6 percentage points, and a more favorable product mix increased it by 0.6 percentage points.”

# Liquidity and Capital Resources, page 36

* 2. Please tell us the following about your revolving credit facility:
- whether you were in compliance with its leverage covenant; and
- how much you could borrow without a violation of that covenant.

Response: The Company was in compliance with the leverage covenant of its revolving credit facility at September 30, 2024. Its leverage ratio was 2.1 to 1, compared with the highest permitted ratio of 3.5 to 1.

At that date, the Company could borrow $22 million under the facility without a violation of the covenant.

# Notes to Consolidated Financial Statements
# Note 4. Inventories, page 58

* 3. Please explain to us how you determine the net realizable value of your sensor inventory. Cite the accounting literature on which you rely.

Response: The Company measures its sensor inventory at the lower of cost and net realizable value under ASC 330-10-35-1B. It determines net realizable value from the contract prices of open orders and, for inventory without orders, from average selling prices of the preceding two quarters, less the costs of completion and sale.

If you have any questions about this letter, please call me at 218-555-0118.

Sincerely,

/s/ Dorothea Quill
Dorothea Quill
Chief Financial Officer
Larkmoor Instruments, Inc.

cc: Leonie Hartsook, Hartsook & Bell LLP
"""
"""A line a paragraph: "#" is a heading, "*" a restated comment, "-" its bullet, ">" proposed disclosure."""


def staff_letter(example: Example = Example()) -> bytes:
    """Return the staff letter of an example, in EDGAR's text format."""
    return _changed(STAFF, (*example.both, *example.staff)).encode()


def response_letter(example: Example = Example()) -> bytes:
    """Return the response letter of an example, as a Word file."""
    document = docx.Document()
    document.core_properties.author = ""
    for line in _changed(RESPONSE, (*example.both, *example.response)).splitlines():
        if line.strip():
            _add(document, line)
    for mark, words in example.marks:
        MARKS[mark](document, words)
    return _saved(document)


@cache
def _changed(text: str, replacements: tuple[tuple[str, str], ...]) -> str:
    for old, new in replacements:
        changed = _in_lines(text, old, new)
        assert changed != text, f"the sample has no {old!r}"
        text = changed
    return text


def _in_lines(text: str, old: str, new: str) -> str:
    """Replace words that may be wrapped over two lines of the staff letter."""
    if old in text:
        return text.replace(old, new)
    flexible = r"\s+".join(map(re.escape, old.split()))
    return re.sub(flexible, lambda _: new, text)


def _add(document: Document, line: str) -> Paragraph:
    kind, _, words = line.partition(" ")
    if kind == "#":
        paragraph = document.add_paragraph()
        paragraph.add_run(words).underline = True
    elif kind in ("*", "-"):
        paragraph = document.add_paragraph(style="List Bullet" if kind == "-" else None)
        paragraph.add_run(words).bold = True
    elif kind == ">":
        paragraph = document.add_paragraph(words)
        paragraph.paragraph_format.left_indent = docx.shared.Inches(0.5)
    else:
        paragraph = document.add_paragraph(line)
    return paragraph


def _saved(document: Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
