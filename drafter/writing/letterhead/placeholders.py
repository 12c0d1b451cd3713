"""Placeholders: tags that the letter, a part of it, or the running header replaces."""

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
"""Placeholders that are not parts; the first is for everything without its own placeholder."""

PLACE = "place"
"""The name of the processing instruction that represents a placeholder in its paragraph."""

INLINE_HEADER = "\ufdd5"
"""Represents the running header beside other text in a paragraph until its lines are known. It is a noncharacter,
which does not occur in Word's text."""

_PATTERN = r"\{\{-?\s*(?:(letter|running_header)|parts\.(\w+))\s*-?\}\}"
_TEXT_BOX = f"{W}txbxContent"
_FIELD = "\t"  # between the fields of the instruction
_Path = tuple[tuple[int, int], ...]


class Placeholder(NamedTuple):
    """A paragraph with only `{{ letter }}`, `{{ parts.date }}` or `{{ running_header }}`."""

    name: str
    spot: Place

    @property
    def typed(self) -> str:
        """The placeholder as typed in Word."""
        return self.spot.words.strip()


def placeholder_name(tag: str) -> str | None:
    """Return what a placeholder is for, "letter" or the name of a part; None for other tags."""
    found = pattern(_PATTERN).fullmatch(tag)
    return found and (found[1] or found[2])


def instruction(placeholder: Placeholder) -> _Element:
    """Return the processing instruction that represents a placeholder."""
    fields = (
        placeholder.name,
        placeholder.spot.part,
        str(placeholder.spot.paragraph),
        placeholder.spot.within,
        placeholder.typed,
    )
    return etree.ProcessingInstruction(PLACE, _FIELD.join(fields))


def find_placeholders(root: _Element) -> Iterator[tuple[_Element, Placeholder]]:
    """Yield the placeholders of a part in their order, each with its paragraph."""
    for instruction in root.iter(etree.PI):
        if isinstance(instruction, etree._ProcessingInstruction) and instruction.target == PLACE:
            paragraph = instruction.getparent()
            if paragraph is not None:
                yield paragraph, read(instruction)


def read(instruction: _ProcessingInstruction) -> Placeholder:
    """Return the placeholder that an instruction represents."""
    name, part, number, within, words = (instruction.text or "").split(_FIELD, 4)
    return Placeholder(name, Place(part=part, paragraph=int(number), words=words, within=within))


def misplaced(name: str, spot: Place, paragraph: _Element) -> Iterator[Problem]:
    """Yield a problem if a placeholder is in the wrong part, or in a text box.

    Args:
        name: What the placeholder is for.
        spot: Its place.
        paragraph: Its paragraph.
    """
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


def unknown_part(placeholder: Placeholder, letter: ResponseLetter) -> Problem | None:
    """Return the problem if a letter has no part of the placeholder's name, else None."""
    known = {part.name for part in letter.parts}
    name = placeholder.name
    if name in known or name in (LETTER, RUNNING_HEADER):
        return None
    near = nearest(name, known)
    way_out = f"; did you mean {near!r}?" if near else f". Its parts are {', '.join(sorted(known))}."
    return Problem("unknown_part", "error", placeholder.spot, f"A letter has no part {name!r}{way_out}")


def repeated(order: Iterable[Opened | Placeholder]) -> Iterator[Problem]:
    """Yield a problem for each placeholder in a loop, and for each that repeats an earlier one in the same branch.

    Args:
        order: The tags and placeholders of a part in their order; every opening tag is closed.
    """
    within: list[Opened] = []
    path: _Path = ()  # the open tags, each with the number of its current branch
    seen: dict[str, list[tuple[_Path, Placeholder]]] = {}
    for number, one in enumerate(order):
        if isinstance(one, Placeholder):
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
                (placeholder for at, placeholder in seen.get(one.name, ()) if at == path[: len(at)]), None
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


def second(placeholder: Placeholder, earlier: Placeholder) -> Problem:
    """Return the problem of a placeholder that repeats an earlier one."""
    return Problem(
        "repeated_tag",
        "error",
        placeholder.spot,
        f"“{placeholder.typed}” already appears in {earlier.spot.numbered}; delete one.",
    )
