"""Fill the tags anywhere in a letterhead with the values of one letter."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from drafter.errors import TemplateError
from drafter.kernel.records import as_table
from drafter.problems import Place, Problem
from drafter.response import ResponseLetter
from drafter.templating.blanks import shown
from drafter.templating.types import vocabulary
from drafter.word.package import WordFile, related
from drafter.word.sections import named_parts
from drafter.word.xml import take_content
from drafter.writing.letterhead import part_template
from drafter.writing.letterhead.finish import finish
from drafter.writing.letterhead.links import Links
from drafter.writing.letterhead.part_template import PartTemplate, encode
from drafter.writing.letterhead.placeholders import (
    INLINE_HEADER,
    RUNNING_HEADER,
    placeholder_name,
    unknown_part,
)
from drafter.writing.letterhead.tag_sandbox import render

if TYPE_CHECKING:
    from docx.opc.part import XmlPart
    from lxml.etree import _Element

    from drafter.templating.types import Vocabulary
    from drafter.templating.undefined import Undefined

_FIRST_LINE = 2  # of a template's tags
_PROPERTIES = ("core-properties", "extended-properties", "custom-properties")


class LetterPart:
    """Tells whether a letter has a part, for `{% if parts.copies %}`. Its text goes only into a placeholder."""

    def __init__(self, *, there: bool) -> None:
        self._there = there

    def __bool__(self) -> bool:
        """Return whether the letter has the part."""
        return self._there


class LetterParts(dict[str, LetterPart]):
    """The parts of a letter by name."""

    @classmethod
    def of(cls, letter: ResponseLetter) -> LetterParts:
        """Return the parts of one letter."""
        return cls({part.name: LetterPart(there=part.stop > part.start) for part in letter.parts})


def templates(file: WordFile) -> Iterator[tuple[XmlPart | Links, PartTemplate]]:
    """Yield the parts of the file that contain tags, with their templates."""
    for part, name in named_parts(file):
        template = part_template.story(part.blob, name)
        if template is not None:
            yield part, template
        links = Links(part)
        template = part_template.properties(links.xml, name)
        if template is not None:
            yield links, template
    for part in related(file.package, *_PROPERTIES):
        template = part_template.properties(part.blob, "document properties")
        if template is not None:
            yield part, template


def fill(
    file: WordFile, letter: ResponseLetter, *, blank_style: str, undefined: Undefined, path: Path
) -> tuple[dict[str, str], int]:
    """Fill all tags, in place.

    Args:
        file: The letterhead.
        letter: The letter.
        blank_style: The id of the character style for blanks.
        undefined: How a name that does not exist is treated.
        path: The path of the letterhead, for messages.

    Returns:
        The filled document properties by name, and the number of blanks elsewhere.

    Raises:
        TemplateError: A tag is wrong; each problem has its place.
    """
    found = list(templates(file))
    if any(_unusable(template, letter) for _, template in found):
        raise _error(mistakes(file, letter, undefined), path)
    filled: dict[str, str] = {}
    blanks = 0
    for part, template in found:
        try:
            root = _filled(template, letter, undefined)
        except TemplateError as error:
            line = error.place.line - _FIRST_LINE + 1
            first = error.problems[0]._replace(place=Place(line=line))
            seen = mistakes(file, letter, undefined) or [_located(first, template)]
            raise _error(seen, path) from error
        if etree.QName(root).localname in ("coreProperties", "Properties"):
            filled |= _tagged(template, root)
        else:
            blanks += finish(root, blank_style)
        if isinstance(part, Links):
            part.put(root)
        else:
            take_content(part.element, root)
    return filled, blanks


def mistakes(file: WordFile, letter: ResponseLetter, undefined: Undefined = "error") -> list[Problem]:
    """Return all mistakes in a letterhead's tags, in their order.

    Args:
        file: The letterhead.
        letter: The letter.
        undefined: With "blank", a name that does not exist is not a mistake.
    """
    from drafter.writing.letterhead.tag_faults import faults  # most letterheads have no mistakes

    findings: list[Problem] = []
    for _, template in templates(file):
        of_part = _unusable(template, letter)
        tags = ["" if placeholder_name(tag) else tag for tag, _ in template.tags]
        if any(tags) and letter.tag_values is not None and undefined == "error":
            wrong = faults(tags, _values(letter), _vocabulary(letter))
            of_part += [_located(problem, template) for problem in wrong]
        findings += sorted(of_part, key=lambda problem: problem.place.paragraph)
    return list(dict.fromkeys(findings))


def _unusable(template: PartTemplate, letter: ResponseLetter) -> list[Problem]:
    """Return what makes a part unusable, however names that do not exist are treated."""
    unknown = (wrong for one in template.placeholders if (wrong := unknown_part(one, letter)))
    return [*template.findings, *unknown]


def _filled(template: PartTemplate, letter: ResponseLetter, undefined: Undefined) -> _Element:
    """Return the root of a part, filled.

    Raises:
        TemplateError: A tag is wrong; the place is a line of the template.
    """
    if not template.tags:
        return copy.deepcopy(template.root)
    if letter.tag_values is None:
        raise TemplateError("The letterhead has tags, but this letter has no values for them.")
    text = render(
        template.source,
        _values(letter),
        encode=encode,
        undefined=undefined,
        vocabulary=_vocabulary(letter),
    )
    try:
        return part_template.decoded(text)
    except etree.XMLSyntaxError as error:
        raise TemplateError("The tags of this part open something that they do not close.") from error


def _values(letter: ResponseLetter) -> dict[str, object]:
    """Return what the tags of a letterhead may use."""
    return {**as_table(letter.tag_values), "parts": LetterParts.of(letter), RUNNING_HEADER: INLINE_HEADER}


def _vocabulary(letter: ResponseLetter) -> Vocabulary:
    """Return the names that the tags of a letterhead may use, for suggestions."""
    return vocabulary(type(letter.tag_values))


def _error(problems: Iterable[Problem], path: Path) -> TemplateError:
    return TemplateError.of(problem.in_file(path) for problem in problems)


def _located(problem: Problem, template: PartTemplate) -> Problem:
    """Return the problem of a tag, whose number (from 1) is its line, with the tag's place in the letterhead."""
    _, place = template.tags[max(problem.place.line, 1) - 1]
    return problem._replace(place=place)


def _tagged(template: PartTemplate, root: _Element) -> dict[str, str]:
    """Return the properties that contained tags, filled, by the names of their elements."""
    leaves = zip(template.root.iter(etree.Element), root.iter(etree.Element), strict=True)
    filled = {}
    for before, after in leaves:
        if len(before) == 0 and before.text and part_template.has_tag(before.text):
            after.text = shown(after.text or "")
            filled[etree.QName(after).localname] = after.text
    return filled
