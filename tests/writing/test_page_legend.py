"""The legend at the foot of every page: Rule 83 requires it, whatever letterhead a firm has."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_SECTION

from drafter import writing
from drafter.response import Paragraph, ResponseLetter, Run

LEGEND = Paragraph(
    "legend",
    (
        Run("Confidential Treatment Requested by Orrin & Vale Ltd"),
        Run("\n", "line_break"),
        Run("[Code]", "blank"),
        Run("-"),
        Run("0001", "page_number"),
    ),
)
LETTER = ResponseLetter((Paragraph("body", (Run("We answer."),)),), page_legend=(LEGEND,))
SHOWN = "Confidential Treatment Requested by Orrin & Vale Ltd\n[Code]-"


def feet(content: bytes) -> list[list[str]]:
    """Return the footers of each section: of a different first page, of even pages, of the others."""
    document = docx.Document(BytesIO(content))
    return [
        [
            "\n".join(paragraph.text for paragraph in footer.paragraphs)
            for footer in (section.first_page_footer, section.even_page_footer, section.footer)
        ]
        for section in document.sections
    ]


def test_the_first_page_has_it_too():
    assert feet(writing.to_bytes(LETTER)) == [[SHOWN, "", SHOWN]]


def test_the_page_number_has_as_many_digits_as_are_shown(parts_of):
    parts = parts_of(writing.to_bytes(LETTER))

    fields = [content for name, content in parts.items() if name.startswith("word/footer")]
    assert len(fields) == 2
    assert all(b'w:instr=" PAGE \\# &quot;0000&quot; "' in content for content in fields)


def test_there_is_an_empty_line_above_it_and_none_below():
    footer = docx.Document(BytesIO(writing.to_bytes(LETTER))).sections[0].footer
    spacing = [
        (p.paragraph_format.space_before.pt, p.paragraph_format.space_after.pt) for p in footer.paragraphs
    ]
    assert spacing == [(12, 0)]


def test_without_a_legend_there_is_no_footer(parts_of):
    parts = parts_of(writing.to_bytes(ResponseLetter(LETTER.blocks)))

    assert not [name for name in parts if "footer" in name]


def test_the_same_letter_gives_the_same_bytes():
    assert writing.to_bytes(LETTER) == writing.to_bytes(LETTER)


@pytest.fixture
def letterhead(tmp_path: Path) -> Path:
    """A firm's letterhead: a footer, different even pages, and a second section that continues the first's."""
    document = docx.Document()
    document.sections[0].footer.paragraphs[0].text = "Orrin House, Leith"
    document.settings.odd_and_even_pages_header_footer = True
    document.add_section(WD_SECTION.CONTINUOUS)
    document.save(str(tmp_path / "firm.docx"))
    return tmp_path / "firm.docx"


def test_it_is_below_the_firms_own_footer(letterhead):
    under_firms_own = f"Orrin House, Leith\n{SHOWN}"

    first, second = feet(writing.to_bytes(LETTER, letterhead))
    assert first == ["", SHOWN, under_firms_own]
    assert second == ["", SHOWN, under_firms_own]
