"""F3: no words are behind what is seen: in white, without size, or under a black box."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checking.letter_file import LetterFile
from drafter.checking.matter import Matter
from drafter.checking.quoting import quoted
from drafter.checking.rule import Example, Finding, Rule
from drafter.problems import Place
from drafter.reading.formats import read_source
from drafter.reading.formats.html import parse_page
from drafter.reading.formats.html_visible import hidden_texts


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the words of an HTML file or a PDF that are not seen; rule C2 reports those of a Word file."""
    file = matter.file
    if file is None:
        return
    if file.format == "html":
        yield from _in_html(file)
    elif file.format == "pdf":
        yield from _in_pdf(file)


_DELETE = "Delete them; whoever copies the letter has them."


def _in_html(file: LetterFile) -> Iterator[Finding]:
    for line, words, how in hidden_texts(parse_page(file.text, file.name)):
        place = Place(line=file.first_line + line - 1, words=words)
        yield Finding(place, f"{quoted(words)} is {how}.", _DELETE)


def _in_pdf(file: LetterFile) -> Iterator[Finding]:
    from drafter.reading.formats.pdf_annotated import (
        words_under_annotations,
    )  # pdfium is loaded only for a PDF

    for line in read_source(file.data, file.name).lines:
        if line.hidden and any(map(str.isalnum, line.text)):
            message = f"{quoted(line.text)} is {line.hidden}."
            yield Finding(Place(page=line.page, words=line.text), message, _DELETE)
    for page, words in words_under_annotations(file.data):
        message = f"{quoted(words)} is covered with an annotation."
        yield Finding(Place(page=page, words=words), message, _DELETE)


RULE = Rule(
    "F3",
    "error",
    "No words are behind what is seen.",
    "Text under a black box or in white is on EDGAR for everyone who copies it.",
    find,
    bad=Example(
        format="html",
        markup=(("could borrow $22 million", 'could borrow $<font style="color:#fff">22</font> million'),),
    ),
    good=Example(
        format="html",
        markup=(
            (
                "could borrow $22 million",
                'could borrow $<font style="color: #ffffff; background-color: black">22</font> million',
            ),
        ),
    ),
)
