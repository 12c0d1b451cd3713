"""Which paragraphs of a response are disclosure that it proposes or quotes."""

from __future__ import annotations

import pytest

import drafter
from drafter.returned import ReturnedBlock
from drafter.returning.pieces import Look, Piece, Run, with_typed_marker
from drafter.returning.substance.proposed import proposed
from tests.returning.word_files import document, paragraph, saved

INDENTED, ITALIC, UNDERLINED, TABLE = ">", "/", "_", "#"

RESPONSES = {
    "a quotation": """
          The Company will revise Note 4 in its next Form 10-K to read as follows:
        + “Net sales are recognized when control of the goods passes to the customer.”
          The change is one of wording alone.""",
    "a quotation of two paragraphs": """
          We propose to add the following disclosure:
        + “The mills in Tarn and Weir were idle in the second quarter.
        + “Both began to produce again in July.”
          We acknowledge the Staff’s comment on the ports.""",
    "a sentence that begins with a quotation is the response's own": """
          The report stated on page 9 the following:
          “Net sales” were used there in the sense of revenue, as the table above it shows.""",
    "indented": """
          Set forth below is the disclosure that the Company intends to include in future filings.
        +>Cost of Sales
        +>Cost of sales rose by 4% as wool became dearer.
          The Company does not expect that wool will become cheaper.""",
    "nothing shows its end but the words after it": """
          We will expand our critical accounting policies substantially as follows:
        + Goodwill is tested on October 1 of each year.
        +#2024 | $4.0
        + The Mills segment had no goodwill.
          In future filings, we will name the discount rate.""",
    "nothing comes after it but the end of the letter": """
          Proposed Disclosure:
        + Goodwill is tested on October 1 of each year.
          * * *
          The Company acknowledges that:
          the Company is responsible for the adequacy and accuracy of the disclosure in the filing;""",
    "a sentence that is quoted from the filing": """
          We refer the Staff to Note 9 of the Form 10-K, which states:
        +/Three years of income outweigh the loss of 2019.
          This is why the allowance was released.""",
    "an inserted paragraph is underlined": """
          The risk factor on page 17 of the filing reads as follows, with the new sentence underlined:
        +_The ferry to Weir runs in summer only.
          The Staff will find it in Amendment No. 1.""",
    "a long quotation by itself": """
          The lease has a clause on this.
        + “The tenant may not assign this lease, or sublet any part of it, unless the landlord says so in a letter.”
          So the mill cannot be sublet.""",
    "reasons are the response's own": """
          In preparing the revised disclosure, we considered the following factors:
          The mills are few.
          Each of them is managed by itself.""",
    "facts for the staff are the response's own": """
          The change in the allowance is as follows:
         #2024 | $4.0
          It fell because two customers paid.""",
    "an accounting standard gives no disclosure": """
          Section 4 of the guide, as amended, requires the following disclosures:
          The nature of each plan.""",
}  # fmt: skip


def _piece(number: int, line: str) -> Piece:
    form, text = line[1], line[2:].strip()
    look = Look(italic=form == ITALIC, underlined=form == UNDERLINED)
    rows = (tuple(text.split(" | ")),) if form == TABLE else ()
    indent = 36.0 if form == INDENTED else 0.0
    return with_typed_marker(Piece(number, text, (Run(text, look),), rows=rows, indent=indent))


@pytest.mark.parametrize("name", RESPONSES)
def test_each_response(name: str) -> None:
    lines = [line[8:] for line in RESPONSES[name].splitlines() if line.strip()]
    found = proposed([_piece(number, line) for number, line in enumerate(lines, start=1)])
    assert ["+" if number in found else " " for number in range(1, len(lines) + 1)] == [
        line[0] for line in lines
    ]


def _of_word(*body: str, styles: str = "") -> list[ReturnedBlock]:
    top = paragraph("Dear Ms. Quill:"), paragraph("We respond to your letter of March 3, 2025.")
    comment = paragraph(
        "<w:r><w:rPr><w:b/></w:rPr><w:t>1. Please quantify each reason for the change.</w:t></w:r>"
    )
    end = paragraph("Sincerely,"), paragraph("Tobias Wren")
    data = saved(document(*top, comment, *body, *end, styles=styles))
    return list(drafter.read_response(data).exchanges[0].response)


@pytest.mark.parametrize(
    "properties",
    ['<w:ind w:left="720"/>', '<w:ind w:start="720" w:hanging="360"/>', '<w:pStyle w:val="Inset"/>'],
)  # fmt: skip
def test_a_paragraph_indented_in_word(properties: str) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Block"><w:name w:val="Block"/>'
        '<w:pPr><w:ind w:left="900"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Inset"><w:name w:val="Inset"/><w:basedOn w:val="Block"/></w:style>'
    )
    blocks = _of_word(
        paragraph("The report for 2023 stated on page 14:"),
        paragraph("Net sales rose by 4%.", properties=properties),
        paragraph("The rest of it was due to prices."),
        styles=styles,
    )
    assert [block.proposed for block in blocks] == [False, True, False]


def test_the_style_of_a_draft() -> None:
    style = '<w:style w:type="paragraph" w:styleId="PD"><w:name w:val="Proposed Disclosure"/></w:style>'
    blocks = _of_word(
        paragraph("The Company quantified both."),
        paragraph("Net sales rose by 4%.", properties='<w:pStyle w:val="PD"/>'),
        paragraph("They are in millions."),
        styles=style,
    )
    assert [block.proposed for block in blocks] == [False, True, False]


def test_what_is_proposed_promises_nothing_and_cites_nothing() -> None:
    page = b"""<html><body><p>Dear Ms. Quill:</p><p>We respond to your letter of March 3, 2025.</p>
    <p><b>1. Please quantify each reason for the change in net sales.</b></p>
    <p>The Company will add the following disclosure in its next Form 10-K:</p>
    <p style="margin: 0pt 0pt 6pt 36pt">We will file a table in future filings. It is on page 9.</p>
    <p>Sincerely,</p></body></html>"""
    (exchange,) = drafter.read_response(page).exchanges
    assert [block.proposed for block in exchange.response] == [False, True]
    assert [promise.filing for promise in exchange.undertakings] == ["next Form 10-K"]
    assert exchange.pages == ()
