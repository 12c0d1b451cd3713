"""The content of a letterhead's first page above the letter: perhaps the sender's name, as text or in a picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.kernel.patterns import pattern
from drafter.problems import Place
from drafter.response import HEAD, Paragraph, ResponseLetter
from drafter.word.paragraphs import paragraphs
from drafter.word.sections import first_page
from drafter.writing.letterhead.placeholders import placeholder_name
from drafter.writing.letterhead.spots import spot_of
from drafter.writing.letterhead.tag_text import find
from drafter.writing.letterhead.to_read import letterhead_to_read
from drafter.writing.letterhead.typed_text import parts_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_OF_THE_FIRM, _NAME_TAG = "profile.firm", "profile.firm.name"
_PAGE_NUMBER = r"(?i)(?:\bpages?\b|\bof\b|[\W\d_])+"
_PICTURE = (
    "{http://schemas.openxmlformats.org/drawingml/2006/main}blip",
    "{urn:schemas-microsoft-com:vml}imagedata",
    "{urn:schemas-microsoft-com:vml}textpath",
)
_DESCRIBED = {
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr": (
        "descr",
        "title",
        "name",
    ),
    "{urn:schemas-microsoft-com:vml}textpath": ("string",),
    "{urn:schemas-microsoft-com:vml}shape": ("alt",),
}
"""The elements that say what a picture shows, or the words of a decorated text, and their attributes."""

_WORD = pattern(r"\w+")
_NO_PART_OF_A_NAME = {"and", "the", "llp", "llc", "pllc", "lp", "pc", "pa", "plc", "inc", "corp", "co", "ltd"} | {
    "corporation", "incorporated", "company", "limited",
}  # fmt: skip
"""Words that a name has in one place and lacks in another."""

_LONG = 8
"""Letters of a name that are not found by chance where the spaces between words are not known."""


def name_of(letter: ResponseLetter) -> str:
    """Return the sender's name at the head of a letter; "" if there is none, or a blank."""
    part = letter.part(HEAD)
    if part.start == part.stop:
        return ""
    block = letter.blocks[part.start]
    first = block.runs[0] if isinstance(block, Paragraph) and block.runs else None
    return first.text if first and first.kind == "text" else ""


def name_on(path: Path, *names: str) -> Place | None:
    """Return where the first page of a letterhead has one of these names, however it spells it, or a tag for it.

    Raises:
        TemplateError: The letterhead cannot be read.
    """
    found = (
        place
        for place, paragraph in _first_page(path)
        if _NAME_TAG in place.words
        or any(_has(text, name) for text in (place.words, *_described(paragraph)) for name in names)
    )
    return next(found, None)


def head_of(path: Path) -> Place | None:
    """Return the first words or picture of the firm's own above the letter; None if the letterhead is bare there.

    Raises:
        TemplateError: The letterhead cannot be read.
    """
    for place, paragraph in _first_page(path):
        if any(placeholder_name(tag.text) for tag in find(place.words)[0]):
            return None
        if is_the_firms(paragraph):
            return place
    return None


def is_the_firms(paragraph: _Element) -> bool:
    """Return whether a paragraph has a picture, or words besides the running header and the page number."""
    words = spot_of("", 0, paragraph).words
    tags = [tag.text for tag in find(words)[0]]
    if any("date" in tag for tag in tags) or parts_of(words):
        return False  # the firm's own running header
    if next(paragraph.iter(*_PICTURE), None) is not None or any(_OF_THE_FIRM in tag for tag in tags):
        return True
    return bool(pattern(_PAGE_NUMBER).sub("", _typed(words)))


def _first_page(path: Path) -> Iterator[tuple[Place, _Element]]:
    for part, root in first_page(letterhead_to_read(path)):
        yield from ((spot_of(part, number, paragraph), paragraph) for number, paragraph in paragraphs(root))


def _typed(words: str) -> str:
    """Return a text without its tags."""
    for tag in reversed(find(words)[0]):
        words = words[: tag.start] + words[tag.stop :]
    return words


def _described(paragraph: _Element) -> Iterable[str]:
    return (one.get(name, "") for one in paragraph.iter(*_DESCRIBED) for name in _DESCRIBED[str(one.tag)])


def _has(text: str, name: str) -> bool:
    """Return whether a text has a name, in capitals, with or without "LLP", or letter by letter ("H A R R O W")."""
    sought, there = _words_of(name), _words_of(text)
    if not sought:
        return False
    starts = range(len(there) - len(sought) + 1)
    together = "".join(sought)
    return any(there[at : at + len(sought)] == sought for at in starts) or (
        len(together) >= _LONG and together in "".join(there)
    )


def _words_of(name: str) -> list[str]:
    plain = name.casefold().replace("'", "").replace("’", "").replace(".", "")
    return [word for word in _WORD.findall(plain) if word not in _NO_PART_OF_A_NAME]
