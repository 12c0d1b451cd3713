"""The running header of every page after the first, and the legend at the foot of every page."""

from __future__ import annotations

from drafter.response import DateLine, ResponseLetter, Run
from drafter.word.runs import field_xml, run_xml
from drafter.writing.styled_runs import runs_xml
from drafter.writing.styles import Styles

_LINE = 240  # twips: an empty line


def running_header(letter: ResponseLetter, styles: Styles) -> str:
    """Return the lines of the running header as paragraphs.

    The letter's date is a field that repeats the date control, so counsel changes it only once. An unknown date is a
    blank here too.
    """
    dates = {block.text: block.known for block in letter.every_block if isinstance(block, DateLine)}
    properties = f'<w:pPr><w:pStyle w:val="{styles.paragraph("header")}"/></w:pPr>'
    return "".join(
        f"<w:p>{properties}{_date(line, styles, known=dates[line]) if line in dates else run_xml(line)}</w:p>"
        for line in letter.running_header
    )


def page_legend(letter: ResponseLetter, styles: Styles) -> str:
    """Return the legend as paragraphs, after an empty line; "" if the letter has no legend."""
    return "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{styles.paragraph(paragraph.style)}"/>'
        f'<w:spacing w:before="{0 if number else _LINE}" w:after="0"/></w:pPr>'
        f"{runs_xml(paragraph.runs, styles)}</w:p>"
        for number, paragraph in enumerate(letter.page_legend)
    )


def _date(shown: str, styles: Styles, *, known: bool) -> str:
    look = "" if known else styles.run_look(Run("", "blank"))
    return field_xml(f'STYLEREF "{styles.name("date")}"', shown, look)
