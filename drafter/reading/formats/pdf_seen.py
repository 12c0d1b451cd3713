"""Separate what is seen of a PDF page's texts from what is not.

A text that is seen in part, such as a line of which a black box covers a number, is divided.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

import pypdfium2 as pdfium

from drafter.reading.formats.glyphs import plain
from drafter.reading.formats.pdf_calls import Address
from drafter.reading.formats.pdf_pieces import Matrix, Piece
from drafter.reading.formats.pdf_pixels import Doubtful, Letter, Look
from drafter.reading.formats.pdf_visible import (
    CERTAIN,
    COVERED,
    OTHER_WORDS,
    Box,
    Grounds,
    Ink,
    Inks,
)

_SIGNS = str.maketrans({"\x02": "-", "\ufffe": "-", "\xad": "-", "\r": None, "\n": " "})
"""The characters that pdfium returns for a hyphen at the end of a line, and a soft hyphen, which is visible here."""

_SIGN = 3
"""The letters that a single drawn sign may stand for, such as "ffi"."""

_MOST_OF_THE_PAGE = 0.5
"""The share of a page from which its pictures are a scan, whose words OCR put behind or over them."""


@dataclass(slots=True)
class DrawnText:
    """A text object.

    Attributes:
        piece: What is read of it.
        drawn: Its text as pdfium returns it.
        symbols: Whether its font has symbols.
        ink: How it is drawn.
        items: The objects that draw it, several if it is drawn again to look bold.
    """

    piece: Piece
    drawn: str
    symbols: bool
    ink: Ink
    items: list[Address]


@dataclass(frozen=True, slots=True)
class Page:
    """A page whose objects were read: its text, its place on paper, and whether it may be drawn."""

    page: pdfium.PdfPage
    textpage: Any
    paper: Matrix
    inks: Inks
    can_be_drawn: bool


def as_shown(drawn: str, *, symbols: bool) -> str:
    """Return a text as it looks."""
    usual = drawn.isascii() and drawn.isprintable()
    return drawn if usual else plain(drawn.translate(_SIGNS), symbols=symbols)


def seen_pieces(texts: Sequence[DrawnText], grounds: Grounds, page: Page) -> Iterator[Piece]:
    """Yield the pieces of a page, and how each of them is hidden.

    Args:
        texts: The text objects of the page.
        grounds: What is drawn besides.
        page: The page.
    """
    doubtful: list[tuple[DrawnText, str]] = []
    for text in texts:
        how = grounds.doubt(text.ink) or (COVERED if page.inks.cuts_text else "")
        if not how:
            yield text.piece
        elif _is_certain(text, how, grounds, page):
            yield text.piece._replace(hidden=how)
        else:
            doubtful.append((text, how))
    if doubtful and page.can_be_drawn:
        yield from _looked_at(doubtful, grounds, page)
    else:
        yield from (text.piece._replace(hidden=how) for text, how in doubtful)


def other_words(
    given: Sequence[DrawnText], drawn: Sequence[DrawnText], groups: Mapping[int, int]
) -> Iterator[Piece]:
    """Yield the words that marks give for what is drawn, where it is other words.

    Args:
        given: The texts of the page with the words of marks.
        drawn: The texts as they are drawn.
        groups: The mark of each text object, by its order.
    """
    shown = _letters_by_mark(drawn, groups)
    words = _letters_by_mark(given, groups)
    for text in given:
        mark = groups.get(text.ink.order, 0)
        if mark and words[mark] not in shown[mark]:
            is_sign = not shown[mark] and len(words[mark]) <= _SIGN
            yield text.piece if is_sign else text.piece._replace(hidden=OTHER_WORDS)


def _letters_by_mark(texts: Sequence[DrawnText], groups: Mapping[int, int]) -> dict[int, str]:
    letters = dict.fromkeys(groups.values(), "")
    for text in texts:
        if mark := groups.get(text.ink.order):
            letters[mark] += "".join(filter(str.isalnum, text.drawn))
    return letters


def _is_certain(text: DrawnText, how: str, grounds: Grounds, page: Page) -> bool:
    """Return whether text is hidden without a look: white on paper, as the debris of a mail merge is."""
    if how in CERTAIN:
        return True
    return len(text.items) == 1 and page.inks.is_white(text.ink) and not grounds.meet(text.ink)


def _looked_at(doubtful: Sequence[tuple[DrawnText, str]], grounds: Grounds, page: Page) -> Iterator[Piece]:
    look = Look(page.page, page.textpage)
    pictures = _scan(grounds, page.inks.page_box)
    all_letters = look.letters([Doubtful(text.items, text.ink.box) for text, _ in doubtful])
    for (text, how), letters in zip(doubtful, all_letters, strict=True):
        is_of_scan = not any(letter.seen for letter in letters) and any(
            picture.holds_middle(text.ink.box) for picture in pictures
        )
        if is_of_scan and look.shows_ink(text.ink.box):
            yield text.piece._replace(behind_picture=True)
        else:
            yield from _divided(text, how, letters, page.paper)


def _scan(grounds: Grounds, page: Box) -> list[Box]:
    """Return the pictures of a page if they are most of it."""
    shares = map(page.common, grounds.pictures)
    covered = sum(max(width, 0.0) * max(height, 0.0) for width, height in shares)
    return grounds.pictures if covered > _MOST_OF_THE_PAGE * page.area else []


def _divided(text: DrawnText, how: str, letters: Sequence[Letter], paper: Matrix) -> Iterator[Piece]:
    """Yield the parts of a text that are seen, and those that are not."""
    piece = text.piece
    seen = _smoothed(letters)
    characters = [one for one in text.drawn if not one.isspace()]
    if all(seen) or not any(seen) or len(characters) != len(letters):
        is_seen = 2 * sum(seen) > len(seen)
        yield piece._replace(hidden="" if is_seen else how)
        return
    for is_seen, part in groupby(_words(text.drawn, letters, seen), key=itemgetter(0)):
        shares = list(part)
        drawn = "".join(character for _, character, _ in shares)
        boxes = [box for _, _, box in shares if box]
        shown = as_shown(drawn, symbols=text.symbols)
        if boxes and shown.strip():
            yield piece._replace(
                text=shown.strip(),
                x=paper.place(boxes[0].left, boxes[0].bottom)[0],
                right=paper.place(boxes[-1].right, boxes[-1].bottom)[0],
                hidden="" if is_seen else how,
                blank_before=shown[0] == " ",
                blank_after=shown[-1] == " ",
            )


def _words(
    drawn: str, letters: Sequence[Letter], seen: Sequence[bool]
) -> Iterator[tuple[bool, str, Box | None]]:
    """Yield the characters of a text, each with whether it is seen; a blank is as the letter before it."""
    at = -1
    for character in drawn:
        if character.isspace():
            yield seen[max(at, 0)], character, None
        else:
            at += 1
            yield seen[at], character, letters[at].box


def _smoothed(letters: Sequence[Letter]) -> list[bool]:
    """Return whether each letter is seen; a sign or a letter alone is as those on both sides of it."""
    seen = [letter.seen for letter in letters]
    for run in _runs(seen):
        inside = [letters[at].character for at in run]
        between = run.start > 0 and run.stop < len(seen)
        if not any(map(str.isalnum, inside)) or (len(run) == 1 and between and not seen[run.start]):
            around = seen[run.start - 1] if run.start else seen[min(run.stop, len(seen) - 1)]
            seen[run.start : run.stop] = [around] * len(run)
    return seen


def _runs(seen: Sequence[bool]) -> list[range]:
    begins = [at for at in range(len(seen)) if not at or seen[at] != seen[at - 1]]
    return [range(begin, end) for begin, end in zip(begins, [*begins[1:], len(seen)], strict=True)]
