"""The tags of a letterhead, wherever there is text in it, filled with the values of one letter."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from drafter.errors import TemplateError
from drafter.problems import Problem
from drafter.response import ResponseLetter
from drafter.tags import TagError, Undefined
from drafter.word.package import WordFile, related
from drafter.word.sections import named_parts
from drafter.word.xml import take_content
from drafter.writing.letterhead import part_template
from drafter.writing.letterhead.finish import finish, shown
from drafter.writing.letterhead.links import Links
from drafter.writing.letterhead.part_template import PartTemplate, encode
from drafter.writing.letterhead.placeholders import INLINE_HEADER, RUNNING_HEADER, marked_by, unknown_part

if TYPE_CHECKING:
    from docx.opc.part import XmlPart
    from lxml.etree import _Element

_FIRST_LINE = 2  # of a template's tags
_PROPERTIES = ("core-properties", "extended-properties", "custom-properties")


class LetterPart:
    """Whether a letter has a part, for `{% if parts.copies %}`. It has no text: its place is a paragraph."""

    def __init__(self, *, there: bool) -> None:
        self._there = there

    def __bool__(self) -> bool:
        """Whether the part is there."""
        return self._there


class LetterParts(dict[str, LetterPart]):
    """The parts of a letter by name."""

    @classmethod
    def of(cls, letter: ResponseLetter) -> LetterParts:
        """Those of one letter."""
        return cls({part.name: LetterPart(there=part.stop > part.start) for part in letter.parts})


def templates(file: WordFile) -> Iterator[tuple[XmlPart | Links, PartTemplate]]:
    """The parts in which there are tags or marks."""
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
    """Fill all tags; the properties that had some, by name, and how many blanks there are besides.

    Raises:
        TemplateError: a tag is wrong; its place is told.
    """
    found = list(templates(file))
    if any(_unusable(template, letter) for _, template in found):
        raise _error(mistakes(file, letter, undefined), path)
    filled: dict[str, str] = {}
    blanks = 0
    for part, template in found:
        try:
            root = _filled(template, letter, undefined)
        except TagError as error:
            seen = mistakes(file, letter, undefined) or [_finding(template, error)]
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
    """All mistakes in a letterhead's tags, in their order.

    With "blank" names that do not exist are none.
    """
    findings: list[Problem] = []
    for _, template in templates(file):
        of_part = _unusable(template, letter)
        if letter.tags is not None and undefined == "error":
            tags = ["" if marked_by(tag) else tag for tag, _ in template.tags]
            faults = letter.tags.faults(tags, more=_more(letter))
            of_part += [
                Problem("tag", "error", template.tags[number][1], message) for number, message in faults
            ]
        findings += sorted(of_part, key=lambda problem: problem.place.paragraph)
    return list(dict.fromkeys(findings))


def _unusable(template: PartTemplate, letter: ResponseLetter) -> list[Problem]:
    """What makes a part unusable, whatever becomes of names that do not exist."""
    unknown = (wrong for mark in template.marks if (wrong := unknown_part(mark, letter)))
    return [*template.findings, *unknown]


def _filled(template: PartTemplate, letter: ResponseLetter, undefined: Undefined) -> _Element:
    """The root of a part, filled.

    Raises:
        TagError: a tag is wrong.
    """
    if not template.tags:
        return copy.deepcopy(template.root)
    if letter.tags is None:
        raise TagError("The letterhead has tags, and this letter has no values for them.", _FIRST_LINE)
    text = letter.tags.render(template.source, encode=encode, more=_more(letter), undefined=undefined)
    try:
        return part_template.decoded(text)
    except etree.XMLSyntaxError as error:
        raise TagError("The tags of this part leave something of it open.", _FIRST_LINE) from error


def _more(letter: ResponseLetter) -> dict[str, object]:
    """What a letterhead's tags may use besides the values of the letter."""
    return {"parts": LetterParts.of(letter), RUNNING_HEADER: INLINE_HEADER}


def _error(problems: Iterable[Problem], path: Path) -> TemplateError:
    return TemplateError.of(problem.in_file(path) for problem in problems)


def _finding(template: PartTemplate, error: TagError) -> Problem:
    """What a mistake in a part's template is, and where."""
    _, spot = template.tags[max(error.line, _FIRST_LINE) - _FIRST_LINE]
    return Problem("tag", "error", spot, str(error))


def _tagged(template: PartTemplate, root: _Element) -> dict[str, str]:
    """The properties that held tags, filled, by the names of their elements."""
    leaves = zip(template.root.iter(etree.Element), root.iter(etree.Element), strict=True)
    filled = {}
    for before, after in leaves:
        if len(before) == 0 and before.text and part_template.has_tag(before.text):
            after.text = shown(after.text or "")
            filled[etree.QName(after).localname] = after.text
    return filled
