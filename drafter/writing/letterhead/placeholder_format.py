"""The look that a firm has given to the paragraph of a mark itself, for what takes its place.

Alignment and indents go to each paragraph, the space before to the first and the space after to the last; the
look of the mark's characters goes to all text that says nothing else itself. Of these a table has the spaces alone,
and begins at the mark's left indent. What the mark's style says does not go over: the styles of a letter are named in
the profile.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lxml import etree

from drafter.word import text as run_text
from drafter.word.sections import twips
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.writing.indents import Indents

_CHARACTERS = (
    *(
        "rStyle",
        "rFonts",
        "b",
        "bCs",
        "i",
        "iCs",
        "caps",
        "smallCaps",
        "strike",
        "dstrike",
        "outline",
        "shadow",
    ),
    *("emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern"),
    *("position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd"),
)
"""The look of characters, in the schema's order."""

_OF_THE_TEXT = {"rStyle", "noProof", "vanish", "webHidden", "highlight", "shd"}
"""What stays that of the text: what highlights a mark for who types it would hide which words are a blank."""


def left_indent(paragraph: _Element) -> int | None:
    """The left indent that a paragraph has itself, in twips."""
    own = paragraph.find(f"{W}pPr/{W}ind")
    found = (twips(own, name) for name in ("left", "start"))
    return next((measure for measure in found if measure is not None), None)


def keep(paragraph: _Element) -> _Element | None:
    """A run without text, of the look with which a paragraph's text begins; None where that has none."""
    first = next((piece.getparent() for piece, _ in run_text.pieces(paragraph)), None)
    look = None if first is None else first.find(f"{W}rPr")
    if look is None:
        return None
    run = etree.Element(run_text.RUN)
    run.append(copy.deepcopy(look))
    return run


def give(mark: _Element, elements: Sequence[_Element], indents: Indents) -> None:
    """Give the look of a mark's paragraph to what takes its place; tables keep theirs, but for the spaces."""
    paragraphs = [element for element in elements if element.tag == run_text.PARAGRAPH]
    for own in mark.iterfind(f"{W}pPr/{W}ind"):
        for paragraph in paragraphs:
            _set_property(paragraph, _hung(own, left_indent(mark), _style_of(paragraph), indents))
    for own in mark.iterfind(f"{W}pPr/{W}jc"):
        for paragraph in paragraphs:
            _set_property(paragraph, copy.deepcopy(own))
    for spacing in mark.iterfind(f"{W}pPr/{W}spacing"):
        for at, edge in ((0, "before"), (-1, "after")):
            _give_space(_outermost(elements, at), spacing, edge)
    kept = [run[0] for run in mark.iterfind(run_text.RUN) if len(run) == 1 and run[0].tag == f"{W}rPr"]
    for look in kept:
        for run in (run for paragraph in paragraphs for run in paragraph.iter(run_text.RUN)):
            _give_characters(run, look)


def _hung(own: _Element, left: int | None, style_id: str, indents: Indents) -> _Element:
    """A mark's indent for a paragraph of a style: the first line of one that hangs begins there."""
    indent = copy.deepcopy(own)
    says_itself = any(own.get(f"{W}{name}") is not None for name in ("hanging", "firstLine"))
    hanging = indents.hanging(style_id)
    if left is not None and hanging and not says_itself:
        name = "left" if twips(own, "left") is not None else "start"
        indent.set(f"{W}{name}", str(left + hanging))
    return indent


def _style_of(paragraph: _Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(f"{W}val", "")


def _outermost(elements: Sequence[_Element], at: int) -> list[_Element]:
    """The first paragraph of all (at 0) or the last (-1); where a table stands there, those of its row there."""
    if not elements:
        return []
    rows = list(elements[at].iter(f"{W}tr"))
    return list((rows[at] if rows else elements[at]).iter(run_text.PARAGRAPH))


def _give_characters(run: _Element, look: _Element) -> None:
    """Give a run the look of characters, but for what it says otherwise itself."""
    own = run.find(f"{W}rPr")
    if own is None:
        own = etree.Element(f"{W}rPr")
        run.insert(0, own)
    for name in _CHARACTERS:
        theirs = look.find(f"{W}{name}")
        if theirs is not None and name not in _OF_THE_TEXT and own.find(f"{W}{name}") is None:
            own.append(copy.deepcopy(theirs))
    places = {f"{W}{name}": number for number, name in enumerate(_CHARACTERS)}
    own[:] = sorted(own, key=lambda child: places.get(child.tag, len(places)))


def _give_space(paragraphs: Sequence[_Element], spacing: _Element, edge: str) -> None:
    """Give paragraphs the space of an edge, and leave the rest of their spacing as it is."""
    names = [name for name in spacing.keys() if edge in str(name)]  # noqa: SIM118  # an element's keys are its attributes
    for paragraph in paragraphs if names else ():
        own = paragraph.find(f"{W}pPr/{W}spacing")
        new = etree.Element(f"{W}spacing") if own is None else copy.deepcopy(own)
        for name in names:
            new.set(name, spacing.get(name, ""))
        _set_property(paragraph, new)


def _set_property(paragraph: _Element, own: _Element) -> None:
    """Set a property of a paragraph; spacing, indents and alignment are the last of those that ours have."""
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        properties = etree.Element(f"{W}pPr")
        paragraph.insert(0, properties)
    for old in properties.findall(own.tag):
        properties.remove(old)
    order = [f"{W}{name}" for name in ("spacing", "ind", "jc")]
    behind = [child for child in properties if child.tag in order[order.index(own.tag) + 1 :]]
    if behind:
        behind[0].addprevious(own)
    else:
        properties.append(own)
