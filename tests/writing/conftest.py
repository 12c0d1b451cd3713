"""A small response letter of a fictional company, and helpers to examine its Word file."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from lxml import etree

from drafter import writing
from drafter.response import (
    Block,
    DateLine,
    Note,
    Paragraph,
    ResponseLetter,
    ResponseSlot,
    Run,
    StaffComment,
    SubjectTable,
    Table,
)

BLANK = Run("[●]", "blank")
TAB = Run("", "tab")


def paragraph(style: str, *runs: str | Run, note: Note | None = None) -> Paragraph:
    return Paragraph(style, tuple(Run(run) if isinstance(run, str) else run for run in runs), note)


BLOCKS: tuple[Block, ...] = (
    paragraph("letterhead", Run("Pemberwick Turbine Corp.", bold=True)),
    paragraph("letterhead", "410 Larch Street, Duluth, Minnesota 55802"),
    DateLine("[●], 2026", note=Note(("Due March 13, 2026.", "Ten business days from February 27, 2026."))),
    paragraph("delivery", "VIA EDGAR"),
    paragraph("addressee", "U.S. Securities and Exchange Commission"),
    paragraph("addressee", "Division of Corporation Finance"),
    paragraph("attention", "Attention:", TAB, "Ada Quillfeather"),
    paragraph("attention", TAB, "Bram Oxley"),
    SubjectTable("Re:", ("Pemberwick Turbine Corp.", "Form 10-K for Fiscal Year Ended June 30, 2025")),
    paragraph("salutation", "Ladies and Gentlemen:"),
    paragraph("body", "We answer the letter of February 27, 2026.", note=Note(("Say who speaks.",))),
    paragraph("staff heading 1", "Form 10-K for Fiscal Year Ended June 30, 2025"),
    paragraph("staff heading 2", "Item 1A. Risk Factors, page 14"),
    StaffComment(
        "1",
        "1.",
        (
            paragraph("staff comment", "You sell to Alder & Sons under terms < 1 year. Please address:"),
            paragraph("staff bullet 1", "•", TAB, "how you renew; and"),
            paragraph("staff bullet 2", "o", TAB, "what {{ happens }} if you do not."),
        ),
        note=Note(("Asks for: revised disclosure.",)),
    ),
    ResponseSlot("1", "Response:", "[Response to comment 1]", note=Note(("Nothing suggested.",))),
    StaffComment("2", "2.", (paragraph("staff comment", "Please tell us why."),), locked=False),
    ResponseSlot(
        "2",
        "Response:",
        "",
        (
            paragraph("response", "The Company has revised page ", BLANK, " to read:"),
            paragraph(
                "proposed disclosure",
                "We renew ",
                Run("yearly", "deletion"),
                Run("monthly", "insertion"),
                ".",
                note=Note(("Counsel to confirm.",)),
            ),
            Table((((Run("Prior comment"),), (Run("Prior response"),)), ((Run("4"),), (BLANK,)))),
        ),
    ),
    paragraph("closing", "Sincerely,"),
    paragraph("signature", BLANK),
    paragraph("copies", "cc:", TAB, "Edda Marsh"),
)


@pytest.fixture(scope="session")
def letter() -> ResponseLetter:
    return ResponseLetter(
        BLOCKS,
        running_header=("U.S. Securities and Exchange Commission", "[●], 2026"),
        title="Response to the letter of February 27, 2026",
        author="Edda Marsh",
        company="Pemberwick Turbine Corp.",
    )


@pytest.fixture(scope="session")
def parts_of() -> Callable[[bytes], dict[str, bytes]]:
    """The parts of a Word file by name."""

    def parts(content: bytes) -> dict[str, bytes]:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    return parts


@pytest.fixture(scope="session")
def parts(letter: ResponseLetter, parts_of: Callable[[bytes], dict[str, bytes]]) -> dict[str, bytes]:
    """The parts of the small letter."""
    return parts_of(writing.to_bytes(letter))


@pytest.fixture(scope="session")
def document(parts: dict[str, bytes]) -> etree._Element:
    """The main part of the small letter."""
    return etree.fromstring(parts["word/document.xml"])
