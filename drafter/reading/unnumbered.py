"""Divide letters without numbers into opening, headings, comments and closing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.reading import stock_phrases
from drafter.reading.ending import find_ending, is_heading
from drafter.reading.paragraphs import SENTENCE_END, group_paragraphs, text_of
from drafter.reading.procedure import weigh
from drafter.reading.source import Line
from drafter.reading.stock_phrases import matches

_ONE = r"(?i)\bhave (?:the|one) following comment\b(?!s)"
BULLET = re.compile(r"(?P<marker>[•·▪◦●■□–—*-])\s+")
"""The bullet of a comment in a letter without numbers, or of an item of a list in it."""

_CONTINUES = r"[•·▪◦●■□–—*-]\s|\(?[a-z]{1,3}[.)]\s|[a-z]"


class Section(NamedTuple):
    """A comment's lines, and the headings that apply to it."""

    headings: tuple[Line, ...]
    lines: tuple[Line, ...]


class Division(NamedTuple):
    """The parts of a letter without numbers; `headings` is the number of headings above the comments."""

    opening: tuple[Line, ...]
    sections: tuple[Section, ...]
    rest: tuple[Line, ...]
    headings: int = 0


def divide_letter(lines: Sequence[Line]) -> Division:
    """Divide the lines between the salutation and the signature."""
    groups = group_paragraphs(lines)
    begin = _end_of_opening(groups)
    body = _flat(groups[begin:])
    if not body:
        return Division(tuple(lines), (), ())
    end = find_ending(body, None, _flat(groups[:begin])).at
    middle = group_paragraphs(body[:end])
    sections = _sections(middle)
    headings = len({section.headings for section in sections if section.headings})
    if headings < 2 and (len(sections) < 2 or pattern(_ONE).search(text_of(lines)) or not headings):
        sections = _as_one(middle)
    return Division(_flat(groups[:begin]), sections, tuple(body[end:]), headings)


def _end_of_opening(groups: Sequence[Sequence[Line]]) -> int:
    """Return the index of the first paragraph after the opening, which may end by announcing comments."""
    announced = [i for i, group in enumerate(groups) if matches(text_of(group), stock_phrases.ANNOUNCED)]
    begin = announced[0] + 1 if announced else 0
    while begin < len(groups) and not is_heading(groups[begin]):
        text = text_of(groups[begin])
        if not matches(text, stock_phrases.OPENING) and not (announced and weigh(text) > _SURELY):
            break
        begin += 1
    return begin


_SURELY = 4
"""The minimum weight of a paragraph after the announcement that still belongs to the opening."""


def _sections(groups: Sequence[Sequence[Line]]) -> tuple[Section, ...]:
    """Divide paragraphs under their headings; a list belongs to the paragraph that introduces it."""
    sections: list[tuple[list[Line], list[Line]]] = []
    headings: list[Line] = []
    above = False
    for group in groups:
        if is_heading(group) and not group[0].cells:
            headings = headings if above else []
            headings += group
            above = True
            continue
        if sections and not above and _continues(sections[-1][1], group[0]):
            sections[-1][1].extend(group)
        else:
            sections.append((headings, list(group)))
        above = False
    return tuple(Section(tuple(over), tuple(lines)) for over, lines in sections)


def _continues(section: Sequence[Line], line: Line) -> bool:
    """Return whether a paragraph continues a comment; one of several comments with bullets does not."""
    first, above = section[0], section[-1]
    unfinished = above.text.endswith((":", ";")) or not SENTENCE_END.search(above.text)
    if line.cells is not None or unfinished:
        return True
    bullet = BULLET.match(line.text)
    is_like_first = bullet and (own := BULLET.match(first.text)) and own["marker"] == bullet["marker"]
    return bool(pattern(_CONTINUES).match(line.text)) and not is_like_first


def _as_one(groups: Sequence[Sequence[Line]]) -> tuple[Section, ...]:
    """Return all paragraphs as one comment, below the headings at its top."""
    cut = next((i for i, group in enumerate(groups) if SENTENCE_END.search(group[-1].text)), 0)
    return (Section(_flat(groups[:cut]), _flat(groups[cut:])),) if groups else ()


def _flat(groups: Sequence[Sequence[Line]]) -> tuple[Line, ...]:
    return tuple(line for group in groups for line in group)
