"""Sections inside a response, such as a page on its side for a wide table: they continue the letter's own."""

from __future__ import annotations

import copy
from collections.abc import Collection
from typing import TYPE_CHECKING

from drafter.word.text import name_of
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

SECTION = f"{W}sectPr"

_HEADS = ("headerReference", "footerReference")
_AT_THE_BEGINNING = ("titlePg", "pgNumType")
"""Properties that only the first of several continuing sections has: another first page, and its number."""

_BEHIND = {"pgNumType": ("cols", "formProt", "vAlign", "noEndnote", "titlePg")}
_LAST = ("textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange")
"""The elements behind each of them in the order of the schema."""


def continue_sections(document: _Element, carried: Collection[_Element]) -> None:
    """Give the letter's headers and footers to the first section that a response has; the others continue it.

    The properties of a section are at its end, so a break in a response makes all that is above it part of the
    response's section, with the letterhead on the first page.

    Args:
        document: The main part.
        carried: The properties of the sections that the responses have.
    """
    first: _Element | None = None
    for section in document.iter(SECTION):
        if next(section.iterancestors(f"{W}sectPrChange"), None) is not None:
            continue
        if section not in carried:
            if first is not None:
                _move_beginning(section, first)
            first = None
        elif first is None:
            first = section


def _move_beginning(own: _Element, first: _Element) -> None:
    """Move what begins the letter's section to the first section of the response, which is above it."""
    for name in _AT_THE_BEGINNING:
        for each in first.findall(f"{W}{name}"):
            first.remove(each)
        for each in own.findall(f"{W}{name}"):
            behind = (*_BEHIND.get(name, ()), *_LAST)
            at = next((index for index, one in enumerate(first) if name_of(one) in behind), len(first))
            first.insert(at, each)
    first[:0] = [copy.deepcopy(each) for each in own if name_of(each) in _HEADS]
