"""The files of an exported letter: the letter with its pictures, the version for the staff, and the FOIA letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from drafter.kernel.paths import is_there
from drafter.services.foia_letter import Range, foia_letter

if TYPE_CHECKING:
    from drafter.checking.matter import Matter
    from drafter.exporting.page import Letter
    from drafter.model import CommentLetter
    from drafter.profile.model import Profile
    from drafter.services.drafter import Drafter
    from drafter.services.export_versions import CheckedPair

_TITLE = "CORRESP"
"""The title of the document. It says nothing of the letter, whose words may be confidential."""

FOR_STAFF = "CONFIDENTIAL "
"""The beginning of the name of the version for the staff. EDGAR refuses a name with a space, so nobody submits
it by mistake."""

_FOIA_LETTER = "foia-request.docx"

_LONGEST_STEM = 22
"""How much of the name of the letter begins that of a picture; EDGAR takes 32 characters in all."""

_MOST = 8
"""The number of words that a person is asked to compare."""

_LARGE = 1_000_000
"""Bytes; a larger file is slow to open on EDGAR."""


class Document(NamedTuple):
    """A file to write.

    Attributes:
        path: Where.
        what: The letter for EDGAR, a picture beside it, the version for the staff, a picture of that one, or the
            request for the FOIA office.
        content: Its bytes.
    """

    path: Path
    what: Literal["letter", "picture", "unredacted", "foia"]
    content: bytes


class Documents(NamedTuple):
    """The files to write, and what a person should know about them, as sentences."""

    documents: tuple[Document, ...]
    notes: tuple[str, ...] = ()


def documents_of(
    ready: CheckedPair, path: Path, letters: Sequence[CommentLetter], drafter: Drafter
) -> Documents:
    """Return the files of a letter.

    Args:
        ready: Its versions, which were checked.
        path: The file for EDGAR.
        letters: The staff letters.
        drafter: Drafts the letter to the FOIA office.
    """
    pair = ready.pair
    public = _written(pair.public.letter, path)
    documents = list(public.documents)
    notes = [*public.notes, *_findings(public.documents)]
    if path.suffix.lower() == ".txt":
        notes += _promised_looks(ready.matter, drafter.profile)
    if pair.confidential:
        aside = path.with_name(f"{FOR_STAFF}{path.name}")
        unredacted = _written(pair.confidential.letter, aside).documents
        documents += [document._replace(what="unredacted") for document in unredacted]
        pages = _pages_with_omissions(pair.public.letter, pair.confidential.letter)
        where = _listed([first if first == last else f"{first} to {last}" for first, last in pages])
        where = f"page {where}" if len(pages) == 1 and pages[0].first == pages[0].last else f"pages {where}"
        notes.append(f"{_counted(len(pair.spans), 'passage')} omitted, on {where}.")
        if ready.doubtful:
            notes.append(
                "See whether these words tell what is omitted elsewhere; if so, mark them too: "
                f"{_quoted(ready.doubtful)}."
            )
        foia_path = path.with_name(_FOIA_LETTER)
        if is_there(foia_path):  # somebody may have completed it
            notes.append(f"{foia_path} is there already and stays as it is; compare its page numbers.")
        elif letters:
            foia = foia_letter(letters[-1], drafter, ready.matter, pair.public.letter, pages)
            documents.append(Document(foia_path, "foia", foia))
        else:
            notes.append(
                "The letter to the FOIA office is not drafted: it needs the staff letter (--letter)."
            )
    return Documents(tuple(documents), tuple(notes))


def _written(letter: Letter, path: Path) -> Documents:
    """Return a version of the letter in the format of its file name."""
    lost = [f"{_counted(times, what)}: not in the file." for what, times in letter.lost]
    if path.suffix.lower() == ".txt":
        from drafter.exporting.text import text_of

        text = text_of(letter)
        lost += [
            f"The character {character} has no equivalent in ASCII and became a question mark."
            for character in text.unknown
        ]
        lost += [f"<{words}> became ({words}), because EDGAR would take it for a tag." for words in text.tags]
        if letter.pictures:
            lost.append(f"{_counted(len(letter.pictures), 'picture')}: text has none.")
        return Documents((Document(path, "letter", text.content),), tuple(lost))
    from drafter.exporting.html import html_of

    pictures = dict(_pictures(letter, path))
    names = {number: document.path.name for number, document in pictures.items()}
    content = html_of(letter, names, _TITLE)
    lost += [
        f"Picture {number} is left out: EDGAR takes JPEG and GIF, and it is {file.format.upper()}.{_how(file.format)}"
        for number, file in enumerate(letter.pictures, 1)
        if number not in pictures
    ]
    documents = (Document(path, "letter", content), *pictures.values())
    if len(content) > _LARGE:
        lost.append(f"The letter has {len(content) / _LARGE:.1f} megabytes: EDGAR shows it slowly.")
    return Documents(documents, tuple(lost))


def _promised_looks(matter: Matter, profile: Profile) -> Iterator[str]:
    """Yield what the letter says about its typefaces, which text does not show, as sentences."""
    from drafter.checking.letter_file import LetterFile
    from drafter.checking.rules.h3_bold_in_text import RULE
    from drafter.checking.run import check_matter
    from drafter.services.check import settings_for

    as_text = replace(matter, file=LetterFile("text", ""))
    for problem in check_matter(as_text, settings_for(profile), [RULE]).problems:
        yield f"{problem.message} Change the sentence in Word. ({problem.rule})"


def _findings(documents: Sequence[Document]) -> Iterator[str]:
    """Yield what EDGAR would not accept in the letter, as sentences."""
    from drafter.validating import problems_of, read_document

    letter, *pictures = documents
    beside = {picture.path.name: picture.content for picture in pictures}
    for problem in problems_of(read_document(letter.content, str(letter.path), beside)):
        yield f"Line {problem.place.line}: {problem.message} ({problem.rule})"


def _pictures(letter: Letter, path: Path) -> Iterator[tuple[int, Document]]:
    from drafter.exporting.picture_files import picture_for_edgar

    for number, file in enumerate(letter.pictures, 1):
        if found := picture_for_edgar(file):
            ending, content = found
            name = f"{path.stem[:_LONGEST_STEM]}_g{number}.{ending}"
            yield number, Document(path.with_name(name), "picture", content)


def _how(kind: str) -> str:
    from drafter.exporting.picture_files import CONVERTED

    if kind in CONVERTED:
        return " Install Drafter with its extra: pip install 'sec-response-drafter[pictures]'."
    return " Insert it into the letter as a JPEG picture."


def _pages_with_omissions(public: Letter, confidential: Letter) -> list[Range]:
    """Return the numbers of the pages with omitted words, as the legend of the pages has them, in ranges."""
    from drafter.exporting.page import PageNumber, paragraphs_of
    from drafter.exporting.pages import pages_of

    legend = paragraphs_of((*public.later.above, *public.later.below))
    digits = max(
        (piece.digits for line in legend for piece in line.pieces if isinstance(piece, PageNumber)), default=1
    )
    found = [
        page.number
        for page, other in zip(pages_of(public), pages_of(confidential), strict=True)
        if page.blocks != other.blocks or (page.is_last and public.notes != confidential.notes)
    ]
    return [Range(f"{first:0{digits}}", f"{last:0{digits}}") for first, last in _ranges(found or [1])]


def _ranges(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of each series of numbers without a gap."""
    for _, group in groupby(enumerate(numbers), lambda one: one[1] - one[0]):
        series = [number for _, number in group]
        yield series[0], series[-1]


def _listed(parts: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def _quoted(words: Sequence[str]) -> str:
    shown, more = ", ".join(f"“{one}”" for one in words[:_MOST]), len(words) - _MOST
    return f"{shown} and {more} more" if more > 0 else shown


def _counted(number: int, what: str) -> str:
    first, *rest = re.split(r"(?=, )", what, maxsplit=1)
    return f"{number} {first}{'s' if number != 1 else ''}{''.join(rest)}"
