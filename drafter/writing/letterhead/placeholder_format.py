"""Apply the direct formatting of a placeholder's paragraph to the content that replaces it.

Each new paragraph gets the alignment and indents, the first the space before, the last the space after. The character
formatting applies to all text without its own. A table gets only the spacing, and begins at the placeholder's left
indent. The style of the placeholder's paragraph has no effect, because the profile names the styles of a letter.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lxml import etree

from drafter.word import text as run_text
from drafter.word.run_properties import ORDER, of_run, put_in_order
from drafter.word.sections import twips
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.writing.indents import Indents

_APPLIED = ORDER[: ORDER.index("shd") + 1]
"""Character formatting that may be meant; what follows in the schema is about languages and special text."""

_OF_THE_TEXT = {"rStyle", "noProof", "vanish", "webHidden", "highlight", "shd"}
"""Formatting that is not applied. A firm may highlight its placeholders; highlighted text would look like a blank."""


def left_indent(paragraph: _Element) -> int | None:
    """Return the left indent that a paragraph has directly, in twips."""
    own = paragraph.find(f"{W}pPr/{W}ind")
    found = (twips(own, name) for name in ("left", "start"))
    return next((measure for measure in found if measure is not None), None)


def keep(paragraph: _Element) -> _Element | None:
    """Return an empty run with the formatting at the beginning of a paragraph, or None if there is none."""
    first = next((piece.getparent() for piece, _ in run_text.pieces(paragraph)), None)
    look = None if first is None else first.find(f"{W}rPr")
    if look is None:
        return None
    run = etree.Element(run_text.RUN)
    run.append(copy.deepcopy(look))
    return run


def give(placeholder: _Element, elements: Sequence[_Element], indents: Indents) -> None:
    """Apply the formatting of a placeholder to what replaces it; a table gets only the spacing.

    Args:
        placeholder: The paragraph with the placeholder.
        elements: The content that replaces it.
        indents: The indents of the letterhead's styles.
    """
    paragraphs = [element for element in elements if element.tag == run_text.PARAGRAPH]
    for own in placeholder.iterfind(f"{W}pPr/{W}ind"):
        for paragraph in paragraphs:
            _set_property(paragraph, _hung(own, left_indent(placeholder), _style_of(paragraph), indents))
    for own in placeholder.iterfind(f"{W}pPr/{W}jc"):
        for paragraph in paragraphs:
            _set_property(paragraph, copy.deepcopy(own))
    for spacing in placeholder.iterfind(f"{W}pPr/{W}spacing"):
        for at, edge in ((0, "before"), (-1, "after")):
            _give_space(_outermost(elements, at), spacing, edge)
    kept = [run[0] for run in placeholder.iterfind(run_text.RUN) if len(run) == 1 and run[0].tag == f"{W}rPr"]
    for look in kept:
        for run in (run for paragraph in paragraphs for run in paragraph.iter(run_text.RUN)):
            _give_characters(run, look)


def _hung(own: _Element, left: int | None, style_id: str, indents: Indents) -> _Element:
    """Return a placeholder's indent for a paragraph of a style; the first line of a hanging one begins there."""
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
    """Return the first paragraph (at 0) or the last (-1); for a table, the paragraphs of its first or last row."""
    if not elements:
        return []
    rows = list(elements[at].iter(f"{W}tr"))
    return list((rows[at] if rows else elements[at]).iter(run_text.PARAGRAPH))


def _give_characters(run: _Element, look: _Element) -> None:
    """Apply character formatting to a run, except where the run has its own."""
    own = of_run(run)
    for name in _APPLIED:
        theirs = look.find(f"{W}{name}")
        if theirs is not None and name not in _OF_THE_TEXT and own.find(f"{W}{name}") is None:
            own.append(copy.deepcopy(theirs))
    put_in_order(own)


def _give_space(paragraphs: Sequence[_Element], spacing: _Element, edge: str) -> None:
    """Set the space before or after paragraphs, keeping the rest of their spacing."""
    names = [name for name in spacing.keys() if edge in str(name)]  # noqa: SIM118  # an element's keys are its attributes
    for paragraph in paragraphs if names else ():
        own = paragraph.find(f"{W}pPr/{W}spacing")
        new = etree.Element(f"{W}spacing") if own is None else copy.deepcopy(own)
        for name in names:
            new.set(name, spacing.get(name, ""))
        _set_property(paragraph, new)


def _set_property(paragraph: _Element, own: _Element) -> None:
    """Set a property of a paragraph; spacing, indents and alignment come last in the order of the schema."""
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
