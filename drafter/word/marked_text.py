"""Changes as they are shown on paper: what is new is underlined, what is gone is struck through."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from drafter.word.find_words import Span, run_at, run_before, runs_of
from drafter.word.locks import unlock_around
from drafter.word.package import parse
from drafter.word.run_properties import of_run, set_property
from drafter.word.runs import text_xml
from drafter.word.text import PARAGRAPH, RUN, words
from drafter.word.tracked import own_properties
from drafter.word.xml import NAMESPACE, W

if TYPE_CHECKING:
    from lxml.etree import _Element


class MarkedText:
    """Marks changes in the main part of a Word file, with the methods of `TrackedChanges`."""

    def replaced(self, paragraph: _Element, span: Span, text: str) -> None:
        """Show that a part of a paragraph's text has taken the place of other words.

        Args:
            paragraph: The paragraph.
            span: The part, which is underlined; an empty one shows that words are gone.
            text: The old words, which are added and struck; "" shows that the part is new.
        """
        if span.start == span.end:
            before = run_before(paragraph, span.start)
            if before is not None:
                before.addnext(_struck(text, before))
                unlock_around(before)
                return
        runs = runs_of(paragraph, span if span.end > span.start else Span(0, 1))
        unlock_around(runs[0])
        if text:
            runs[0].addprevious(_struck(text, runs[0]))
        if span.end > span.start:
            for run in runs:
                _underline(run)

    def as_added(self, paragraph: _Element) -> None:
        """Show that a paragraph is new."""
        unlock_around(paragraph)
        for run in paragraph.iter(RUN):
            _underline(run)

    def add_deleted_paragraph(self, beside: _Element, text: str, *, above: bool = False) -> _Element:
        """Show that a paragraph is gone; return it.

        Args:
            beside: The paragraph before it, or after it, which it looks like.
            text: Its words.
            above: Whether it was above the other paragraph, not below it.
        """
        gone = etree.Element(PARAGRAPH)
        gone.append(own_properties(beside))
        gone.append(_struck(text, run_at(beside, len(words(beside)))))
        unlock_around(beside)
        (beside.addprevious if above else beside.addnext)(gone)
        return gone


def is_struck(paragraph: _Element) -> bool:
    """Return whether some words of a paragraph are struck through."""
    return any(
        mark.get(f"{W}val") not in ("0", "false", "off")
        for name in ("strike", "dstrike")
        for mark in paragraph.iterfind(f".//{W}r/{W}rPr/{W}{name}")
    )


def _struck(text: str, like: _Element | None) -> _Element:
    """Return a run of words that are struck, and otherwise look like those of another run."""
    run = parse(f'<w:r xmlns:w="{NAMESPACE}">{text_xml(text)}</w:r>'.encode())
    if like is not None and (look := like.find(f"{W}rPr")) is not None:
        run.insert(0, copy.deepcopy(look))
    look = of_run(run)
    for name in ("u", "rPrChange"):
        for element in look.findall(f"{W}{name}"):
            look.remove(element)
    set_property(look, "strike", {})
    return run


def _underline(run: _Element) -> None:
    set_property(of_run(run), "u", {f"{W}val": "single"})
