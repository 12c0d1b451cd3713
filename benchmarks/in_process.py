"""Reading, drafting, and writing, with everything loaded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2

import drafter
from benchmarks import measured, peers
from benchmarks.letters import letter
from benchmarks.measured import Row
from benchmarks.pdf import pdf
from drafter import reading, writing
from drafter.kernel.built_in import templates_folder

SIZES = (3, 30, 100)
WRITING = {30: 0.8, 100: 1.46}
"""The most that writing alone may cost of docxtpl's filling, by the number of comments."""
PDFS = 30
"""Letters of a folder that are read, spread evenly."""


def rows(scratch: Path, pdfs: Path | None) -> Iterator[Row]:
    """Return the rows about work inside of one process."""
    for comments in SIZES:
        yield from one_letter(comments, scratch)
    yield growth()
    yield reading_pdf("read a PDF letter, 12 comments on two pages", [pdf(letter(12))])
    if pdfs:
        files = sorted(pdfs.glob("*.pdf"))
        evenly = files[:: max(1, len(files) // PDFS)][:PDFS]
        yield reading_pdf(f"read {len(evenly)} PDF letters", [path.read_bytes() for path in evenly])


def one_letter(comments: int, scratch: Path) -> Iterator[Row]:
    """The peers write the same words on the same paper, and make no controls, bookmarks, or notes."""
    template = peers.template(templates_folder() / "letterhead.docx", scratch / "template.docx")
    staff = letter(comments).encode()
    response = drafter.draft(drafter.read(staff, name="letter"))
    words = peers.values(response)
    ours, write, docxtpl, docx, zipped = measured.medians(
        lambda: draft(staff),
        lambda: writing.to_bytes(response),
        lambda: peers.with_docxtpl(template, words),
        lambda: peers.with_python_docx(scratch / "paper.docx", words),
        peers.floor(writing.to_bytes(response)),
    )
    whole = f"read, draft, and write {comments} comments"
    yield Row(f"write {comments} comments", write, "docxtpl, filling", docxtpl, WRITING.get(comments))
    yield Row(whole, ours, "docxtpl, filling", docxtpl)
    yield Row(whole, ours, "python-docx, writing", docx)
    yield Row(whole, ours, "zipping the finished parts", zipped)


def draft(staff: bytes) -> bytes:
    """Return the Word file for a letter's bytes."""
    return writing.to_bytes(drafter.draft(drafter.read(staff, name="letter")))


def growth() -> Row:
    """Ten times the letter should take ten times as long."""
    small, large = letter(30).encode(), letter(300).encode()
    times = measured.medians(lambda: draft(large), lambda: draft(small))
    return Row("read, draft, and write 300 comments", times[0], "the same, 30 comments", times[1], 12.0)


def reading_pdf(what: str, letters: Sequence[bytes]) -> Row:
    """PDFs, read into letters, beside the bare text of their pages."""

    def whole() -> None:
        for data in letters:
            reading.read(data, name="letter")

    def bare() -> None:
        for data in letters:
            document = pypdfium2.PdfDocument(data)
            for page in document:
                page.get_textpage().get_text_bounded()
            document.close()

    times = measured.medians(whole, bare)
    return Row(what, times[0], "pypdfium2, bare text", times[1])
