"""How long it takes to write a letter as a Word file, beside two other ways to write the same words.

    pip install -e ".[bench]" && python benchmarks/writing.py

All three start from the shipped letterhead and end with the bytes of a .docx. Ours alone puts each comment
and each answer into a content control, bookmarks them and hangs drafting notes on them. docxtpl fills a
template with loops over the comments; python-docx adds a paragraph at a time. They take turns in one process,
so that the ratios hold where the milliseconds do not.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import docx
from docxtpl import DocxTemplate

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))

from drafter import writing  # noqa: E402 - the project need not be installed
from drafter.response import (  # noqa: E402 - as above
    STYLES,
    Block,
    Note,
    Paragraph,
    ResponseLetter,
    ResponseSlot,
    Run,
    StaffComment,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LETTERHEAD = PROJECT / "templates" / "letterhead.docx"
LETTERS = (3, 30, 100)
ROUNDS = 25

HEADING = "Item 7. Management’s Discussion and Analysis, page 41"
COMMENT = (
    "You attribute the decline in net sales to lower volumes & an unfavorable mix. Please quantify each "
    "cause, tell us which of them you expect to continue, and explain why the margin of the segment rose to "
    "more than 30% while its revenue was < $40 million. If a cause will persist, disclose it as a trend:"
)
BULLETS = ("the effect of price and of volume, each on its own; and", "what you expect for the coming year.")
LABEL = "Response:"
ANSWERS = (
    "In response to the Staff’s comment, the Company has revised page 42 of the Amendment "
    "to say which part of the decline came from volume and which from mix.",
    "The Company respectfully advises the Staff that it expects neither cause to persist.",
)
NOTE = Note(("Asks for: revised disclosure and an explanation.", "Check: Are the causes quantified?"))


@dataclass(frozen=True)
class Way:
    """A way to write a letter of so many comments; `write` is what is timed."""

    name: str
    write: Callable[[], bytes]


def ours(comments: int) -> Way:
    letter = ResponseLetter(tuple(block for number in range(1, comments + 1) for block in blocks(number)))
    return Way("drafter, with controls, bookmarks and notes", lambda: writing.to_bytes(letter))


def blocks(number: int) -> tuple[Block, ...]:
    bullets = (Paragraph("staff bullet 1", (Run("•"), Run("", "tab"), Run(bullet))) for bullet in BULLETS)
    comment = (Paragraph("staff comment", (Run(COMMENT),)), *bullets)
    answers = tuple(Paragraph("response", (Run(answer),)) for answer in ANSWERS)
    return (
        Paragraph("staff heading 1", (Run(HEADING),)),
        StaffComment(str(number), f"{number}.", comment, note=NOTE),
        ResponseSlot(str(number), LABEL, "", answers, note=NOTE),
    )


def without_marks(folder: Path) -> Path:
    """The letterhead without `{{ letter }}` and `{{ running_header }}`, which are ours to fill."""
    document = docx.Document(str(LETTERHEAD))
    for paragraph in (*document.paragraphs, *document.sections[0].header.paragraphs):
        if paragraph.text.startswith("{{"):
            paragraph.clear()
    document.save(str(folder / "paper.docx"))
    return folder / "paper.docx"


def by_docxtpl(comments: int, paper: Path) -> Way:
    template = paper.with_name("template.docx")
    document = docx.Document(str(paper))
    for style, text in (
        ("body", "{%p for comment in comments %}"),
        ("staff heading 1", "{{ comment.heading }}"),
        ("staff comment", "{{ comment.number }}.\t{{ comment.text }}"),
        ("body", "{%p for bullet in comment.bullets %}"),
        ("staff bullet 1", "•\t{{ bullet }}"),
        ("body", "{%p endfor %}"),
        ("response label", "{{ comment.label }}"),
        ("body", "{%p for answer in comment.answers %}"),
        ("response", "{{ answer }}"),
        ("body", "{%p endfor %}"),
        ("body", "{%p endfor %}"),
    ):
        document.add_paragraph(text, STYLES[style])
    document.save(str(template))
    values = [
        {
            "number": n,
            "heading": HEADING,
            "text": COMMENT,
            "bullets": BULLETS,
            "label": LABEL,
            "answers": ANSWERS,
        }
        for n in range(1, comments + 1)
    ]

    def write() -> bytes:
        filled = DocxTemplate(str(template))
        filled.render({"comments": values}, autoescape=True)
        return _bytes(filled)

    return Way("docxtpl, text alone", write)


def by_python_docx(comments: int, paper: Path) -> Way:
    def write() -> bytes:
        document = docx.Document(str(paper))
        for number in range(1, comments + 1):
            document.add_paragraph(HEADING, STYLES["staff heading 1"])
            document.add_paragraph(f"{number}.\t{COMMENT}", STYLES["staff comment"])
            for bullet in BULLETS:
                document.add_paragraph(f"•\t{bullet}", STYLES["staff bullet 1"])
            document.add_paragraph(LABEL, STYLES["response label"])
            for answer in ANSWERS:
                document.add_paragraph(answer, STYLES["response"])
        return _bytes(document)

    return Way("python-docx, text alone", write)


def _bytes(document: docx.document.Document | DocxTemplate) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def words(content: bytes) -> list[str]:
    """The text of the body's paragraphs, wherever they stand, without empty ones."""
    body = docx.Document(BytesIO(content)).element.body
    texts = ("".join(piece.text or "" for piece in p.iter(f"{W}t")) for p in body.iter(f"{W}p"))
    return [text for text in texts if text]


def milliseconds(ways: list[Way]) -> list[float]:
    """The median of each way, after a first round that loads what is loaded once."""
    times: list[list[float]] = [[] for _ in ways]
    for way in ways:
        way.write()
    for _ in range(ROUNDS):
        for way, taken in zip(ways, times, strict=True):
            start = time.perf_counter()
            way.write()
            taken.append((time.perf_counter() - start) * 1000)
    return [statistics.median(taken) for taken in times]


def main() -> None:
    print(f"Milliseconds a letter (medians of {ROUNDS}), and how many times as long as drafter takes")
    for comments in LETTERS:
        with tempfile.TemporaryDirectory() as folder:
            paper = without_marks(Path(folder))
            ways = [ours(comments), by_docxtpl(comments, paper), by_python_docx(comments, paper)]
            ours_words, *others = (words(way.write()) for way in ways)
            assert all(other == ours_words for other in others), "the letters do not say the same"
            times = milliseconds(ways)
        print(f"{comments} comments")
        for way, taken in zip(ways, times, strict=True):
            print(f"  {taken:7.1f} ms  {taken / times[0]:6.2f}  {way.name}")


if __name__ == "__main__":
    main()
