"""One fictional response letter, set in the ways in which companies set theirs."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import NamedTuple


class Answered(NamedTuple):
    """A comment, the headings above it, and the response, in paragraphs."""

    headings: tuple[str, ...]
    comment: str
    response: tuple[str, ...]


ANSWERED = (
    Answered(
        ("Form 10-K for the Fiscal Year Ended December 31, 2024", "Results of Operations, page 31"),
        "We note that net sales rose by 14% and that you name three reasons. Please quantify each of them.",
        (
            "In response to the Staff’s comment, the Company will quantify each reason in its next Form 10-Q.",
            "The disclosure would have read as follows for 2024:",
            "“Net sales rose by $41.2 million, of which $30.0 million came from the Tarn mill.”",
        ),
    ),
    Answered(
        (),
        "Please tell us how you tested the goodwill of the Mills segment. In your response, address ASC 350-20-35-3C.",
        (
            "We tested it on October 1, 2024 by a quantitative test. Its fair value was 38% above its carrying value.",
        ),
    ),
    Answered(
        ("Note 9. Income Taxes, page 64",),
        "You released $12.5 million of the valuation allowance. Explain what evidence you weighed.",
        (
            "The Company weighed the following evidence:",
            "Three years of taxable income in the United States.",
            "The Company respectfully submits that no revision of Note 9 is needed.",
        ),
    ),
)

TOP = """<p>March 14, 2025</p><p><b><u>VIA EDGAR</u></b></p>
<p>U.S. Securities and Exchange Commission<br>Division of Corporation Finance<br>100 F Street, N.E.<br>
Washington, D.C. 20549</p><p>Attention: Ada Quill</p>
<p><b>Re: Calder Ridge Mills, Inc.<br>Form 10-K for the Fiscal Year Ended December 31, 2024<br>
File No. 001-99321</b></p>
<p>Dear Ms. Quill:</p>
<p>Calder Ridge Mills, Inc. (the &#147;Company&#148;) responds to the comments of the staff of the U.S. Securities and
Exchange Commission in its letter dated February 27, 2025.</p>"""

END = """<p>* * *</p><p>If you have any questions, please contact the undersigned at (555) 010-0107.</p>
<p>Sincerely,</p><p>/s/ Tobias Wren</p><p>Tobias Wren</p><p>Chief Financial Officer</p>"""

PAGE_HEADER = """<hr style="page-break-after:always"><p>Ada Quill</p><p>March 14, 2025</p><p>Page 2</p>"""


def letter(shape: Callable[[int, Answered], str], top: str = TOP) -> bytes:
    """Return the letter as EDGAR stores it, each exchange in one shape."""
    middle = "".join(shape(number, one) for number, one in enumerate(ANSWERED, start=1))
    page = f"<html><body>{top}{middle}{END}</body></html>"
    return f"<DOCUMENT>\n<TYPE>CORRESP\n<TEXT>\n{page}\n</TEXT>\n</DOCUMENT>".encode()


def _paragraphs(texts: tuple[str, ...], around: str = "{}") -> str:
    return "".join(f"<p>{around.format(escape(text))}</p>" for text in texts)


def _headings(one: Answered) -> str:
    return _paragraphs(one.headings, "<u>{}</u>")


def number_in_a_cell_and_bold(number: int, one: Answered) -> str:
    return (
        f"{_headings(one)}<table><tr><td>&nbsp;</td><td><b>{number}.</b></td><td><b>{escape(one.comment)}</b></td></tr>"
        f"</table>{_paragraphs(one.response)}"
    )


def number_in_the_text_and_italic(number: int, one: Answered) -> str:
    return f"{_headings(one)}<p><i>{number}. {escape(one.comment)}</i></p>{_paragraphs(one.response)}"


def bracketed_number(number: int, one: Answered) -> str:
    return f"{_headings(one)}<p><b>({number}) {escape(one.comment)}</b></p><p>Response:</p>{_paragraphs(one.response)}"


def labels_above(number: int, one: Answered) -> str:
    return (
        f"{_headings(one)}<p><b>Comment No. {number}</b></p><p>{escape(one.comment)}</p>"
        f"<p><b>Response to Comment No. {number}</b></p>{_paragraphs(one.response)}"
    )


def headings_below_the_label(number: int, one: Answered) -> str:
    return (
        f"<p><b>Comment #{number}:</b></p>{_headings(one)}<p>{escape(one.comment)}</p>"
        f"<p><b>Response to Comment #{number}:</b></p>{_paragraphs(one.response)}"
    )


def label_and_number(number: int, one: Answered) -> str:
    return (
        f"{_headings(one)}<p><b>Comment No. {number}</b></p><p><i>{number}. {escape(one.comment)}</i></p>"
        f"<p><u>Response</u></p>{_paragraphs(one.response)}"
    )


def labels_in_the_paragraph(number: int, one: Answered) -> str:
    first, *others = one.response
    return (
        f"{_headings(one)}<p>{number}. <u>Comment</u>: {escape(one.comment)}</p>"
        f"<p><b>Response:</b> {escape(first)}</p>{_paragraphs(tuple(others))}"
    )


def company_labels(number: int, one: Answered) -> str:
    return (
        f"{_headings(one)}<p>SEC Comment {number}: {escape(one.comment)}</p>"
        f"<p>Calder Ridge Response:</p>{_paragraphs(one.response)}"
    )


def question_and_answer(number: int, one: Answered) -> str:
    first, *others = one.response
    return (
        f"{_headings(one)}<p><b>Question {number}. {escape(one.comment)}</b></p><p>A: {escape(first)}</p>"
        f"{_paragraphs(tuple(others))}"
    )


def line_breaks_for_paragraphs(number: int, one: Answered) -> str:
    headings = "<br>".join(f"<u>{escape(heading)}</u>" for heading in one.headings)
    response = "<br><br>".join(map(escape, one.response))
    return f"<div>{headings}<br><br><b>{number}. {escape(one.comment)}</b><br><br>RESPONSE:<br><br>{response}</div>"


def style_attributes(number: int, one: Answered) -> str:
    headings = "".join(
        f'<div style="text-decoration:underline">{escape(heading)}</div>' for heading in one.headings
    )
    response = "".join(f'<div style="font-style:normal">{escape(text)}</div>' for text in one.response)
    return f'{headings}<div style="font-weight:bold"><span>{number}.&nbsp;</span>{escape(one.comment)}</div>{response}'


def no_number(_: int, one: Answered) -> str:
    return f"{_headings(one)}<p><i>{escape(one.comment)}</i></p><p><u>Response</u></p>{_paragraphs(one.response)}"


def page_in_the_middle(number: int, one: Answered) -> str:
    first, *others = one.response
    half = first.index(" ", len(first) // 2)
    page = PAGE_HEADER.replace("Page 2", f"Page {number + 1}")
    broken = f"<p>{escape(first[:half])}</p>{page}<p>{escape(first[half:])}</p>"
    return (
        f"{_headings(one)}<p><b>{number}. {escape(one.comment)}</b></p>{broken}{_paragraphs(tuple(others))}"
    )


SHAPES = (
    number_in_a_cell_and_bold,
    number_in_the_text_and_italic,
    bracketed_number,
    labels_above,
    headings_below_the_label,
    label_and_number,
    labels_in_the_paragraph,
    company_labels,
    question_and_answer,
    line_breaks_for_paragraphs,
    style_attributes,
    no_number,
)
