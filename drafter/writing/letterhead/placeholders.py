"""The marks of a letterhead: the paragraphs in whose place the letter, a part of it or the running header goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from drafter.kernel.patterns import pattern
from drafter.kernel.suggest import nearest
from drafter.problems import Place, Problem
from drafter.response import ResponseLetter
from drafter.word.xml import W
from drafter.writing.letterhead.balance import Opened

if TYPE_CHECKING:
    from lxml.etree import _Element, _ProcessingInstruction

LETTER, RUNNING_HEADER = "letter", "running_header"
"""Marks that name no part; the first is the place of all that has no place of its own."""

PLACE = "place"
"""The processing instruction that a paragraph holds which is a mark."""

INLINE_HEADER = "\ufdd5"
"""What stands for the running header where it has other text in its paragraph, until its lines are known:
a noncharacter, which no text of Word's holds."""

_MARK = pattern(r"\{\{-?\s*(?:(letter|running_header)|parts\.(\w+))\s*-?\}\}")
_TEXT_BOX = f"{W}txbxContent"
_FIELD = "\t"  # between the fields of the instruction
_Path = tuple[tuple[int, int], ...]


class Mark(NamedTuple):
    """A paragraph of `{{ letter }}`, `{{ parts.date }}` or `{{ running_header }}` and nothing else."""

    name: str
    spot: Place

    @property
    def typed(self) -> str:
        """The mark as it stands in Word."""
        return self.spot.words.strip()


def marked_by(tag: str) -> str | None:
    """What a tag names as its place's content; None where it is no mark."""
    found = _MARK.fullmatch(tag)
    return found and (found[1] or found[2])


def instruction(mark: Mark) -> _Element:
    """What stands for a mark in its paragraph."""
    fields = (mark.name, mark.spot.part, str(mark.spot.paragraph), mark.spot.within, mark.typed)
    return etree.ProcessingInstruction(PLACE, _FIELD.join(fields))


def marks(root: _Element) -> Iterator[tuple[_Element, Mark]]:
    """The paragraphs of a part that are marks, in their order."""
    for instruction in root.iter(etree.PI):
        if isinstance(instruction, etree._ProcessingInstruction) and instruction.target == PLACE:
            paragraph = instruction.getparent()
            if paragraph is not None:
                yield paragraph, read(instruction)


def read(instruction: _ProcessingInstruction) -> Mark:
    """The mark that an instruction stands for."""
    name, part, number, within, words = (instruction.text or "").split(_FIELD, 4)
    return Mark(name, Place(part=part, paragraph=int(number), words=words, within=within))


def misplaced(name: str, spot: Place, paragraph: _Element) -> Iterator[Problem]:
    """What is wrong with a mark in the part, or in the text box, in which it stands."""
    root = etree.QName(paragraph.getroottree().getroot()).localname
    if name == RUNNING_HEADER:
        if root not in ("hdr", "ftr"):
            yield Problem(
                "misplaced_tag", "error", spot, "{{ running_header }} belongs in a header or footer."
            )
    elif root != "document" or next(paragraph.iterancestors(_TEXT_BOX), None) is not None:
        yield Problem(
            "misplaced_tag",
            "error",
            spot,
            "The letter and its parts belong in the body (tables included), not in a header or text box.",
        )


def unknown_part(mark: Mark, letter: ResponseLetter) -> Problem | None:
    """What is wrong where a letterhead names a part; None where the letter knows it."""
    known = {part.name for part in letter.parts}
    name = mark.name
    if name in known or name in (LETTER, RUNNING_HEADER):
        return None
    near = nearest(name, known)
    way_out = f"; did you mean {near!r}?" if near else f". Its parts are {', '.join(sorted(known))}."
    return Problem("unknown_part", "error", mark.spot, f"A letter has no part {name!r}{way_out}")


def repeated(order: Iterable[Opened | Mark]) -> Iterator[Problem]:
    """The marks that stand in a loop, or where another of the same name has been filled.

    Args:
        order: The tags and marks of a part as they follow one another; what opens is closed.
    """
    within: list[Opened] = []
    path: _Path = ()  # which tags are open, and in which of their branches one is
    seen: dict[str, list[tuple[_Path, Mark]]] = {}
    for number, one in enumerate(order):
        if isinstance(one, Mark):
            loop = next((outer for outer in within if outer.tag.keyword == "for"), None)
            if loop:
                yield Problem(
                    "tag_in_loop",
                    "error",
                    one.spot,
                    f"“{one.typed}” is inside the loop “{loop.tag.typed}” and would be filled more than once; "
                    "move it before or after the loop.",
                )
            elif earlier := next(
                (mark for at, mark in seen.get(one.name, ()) if at == path[: len(at)]), None
            ):
                yield second(one, earlier)
            if one.name != RUNNING_HEADER:
                seen.setdefault(one.name, []).append((path, one))
        elif one.opens:
            within.append(one)
            path = (*path, (number, 0))
        elif one.closes:
            within.pop()
            path = path[:-1]
        elif one.branches:
            opened, branch = path[-1]
            path = (*path[:-1], (opened, branch + 1))


def second(mark: Mark, earlier: Mark) -> Problem:
    """That something has a place already."""
    return Problem(
        "repeated_tag",
        "error",
        mark.spot,
        f"“{mark.typed}” already appears in {earlier.spot.numbered}; delete one.",
    )
