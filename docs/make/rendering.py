"""Render the draft of every example letter and check that it is complete: `python docs/make/rendering.py`.

Each page after the first begins with the running header, every word of every comment is there in order, and no
character comes from another font. Needs LibreOffice (soffice) and poppler. Exit status 1 if something is wrong.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import office

import drafter
from drafter.model import CommentLetter
from drafter.response import ResponseLetter

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NO_LETTERS = {".md", ".toml"}
TEXT_FACES = {"LiberationSerif", "TimesNewRoman", "TimesNewRomanPS"}
"""Times New Roman, or the face with the same widths that replaces it."""


def main() -> int:
    examples = sorted(path for path in EXAMPLES.iterdir() if path.is_file() and path.suffix not in NO_LETTERS)
    letters = [letter for letter in map(drafter.read, examples) if letter.kind == "comments"]
    responses = [drafter.draft(letter) for letter in letters]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        documents = [folder / f"{Path(letter.source).name}.docx" for letter in letters]
        for response, document in zip(responses, documents, strict=True):
            drafter.write(response, document)
        pdfs = office.to_pdf(documents, folder)
        sound = [report(*drawn) for drawn in zip(letters, responses, pdfs, strict=True)]
    return 0 if all(sound) else 1


def report(letter: CommentLetter, response: ResponseLetter, pdf: Path) -> bool:
    """Print a line about a rendered letter, and return whether nothing is wrong with it."""
    found = list(faults(letter, response, pdf))
    print(f"{pdf.stem}: {len(office.pages(pdf))} pages, {len(letter.comments)} comments")
    for fault in found:
        print(f"    {fault}")
    return not found


def faults(letter: CommentLetter, response: ResponseLetter, pdf: Path) -> Iterator[str]:
    """Yield what is wrong with a rendered letter, a sentence each."""
    first, *others = map(_run_together, office.pages(pdf))
    text = first
    for number, page in enumerate(others, 2):
        header = _run_together("".join(response.running_header)) + f"Page{number}"
        if not page.startswith(header):
            yield f"Page {number} does not begin with the running header."
        text += page.removeprefix(header)
    at = 0
    for comment in letter.comments:
        for block in comment.blocks:
            words = _run_together(block.text)
            place = text.find(words, at)
            if place < 0:
                yield f"Comment {comment.number} is not whole: {block.text[:60]!r} ..."
            at = max(at, place + len(words))
    if borrowed := office.fonts(pdf) - TEXT_FACES:
        yield f"Characters come from other fonts: {', '.join(sorted(borrowed))}."


def _run_together(text: str) -> str:
    """Return the text without white space: the page decides where lines break."""
    return "".join(text.split())


if __name__ == "__main__":
    sys.exit(main())
