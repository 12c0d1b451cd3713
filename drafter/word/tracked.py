"""Tracked changes: words replaced, and paragraphs added, so that a person can accept or reject each in Word."""

from __future__ import annotations

import copy
import datetime
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from drafter.word.find_words import Span, copy_attributes, run_at, run_before, runs_of
from drafter.word.locks import unlock_around
from drafter.word.package import parse
from drafter.word.runs import text_xml
from drafter.word.text import CHARACTERS, PARAGRAPH, RUN, TEXT, words
from drafter.word.xml import NAMESPACE, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_INSERTED, _DELETED = f"{W}ins", f"{W}del"
_INSTRUCTION = f"{W}instrText"
_DELETED_FORM = {TEXT: f"{W}delText", _INSTRUCTION: f"{W}delInstrText"}
_TYPED_MARKER = re.compile(r"[^\w\s\[(“\"']{1,2}\s+")
"""A bullet that somebody typed at the beginning of a paragraph."""

_NUMBER = re.compile(r"\d{1,8}")
_WORDS_ONLY = {f"{W}{name}" for name in ("rPr", "t", "lastRenderedPageBreak", *CHARACTERS)}
"""The content of a run that is only words; a run with anything else is not replaced."""

_COMPUTED = (f"{W}fldSimple", f"{W}sdt")
_HOLDS_CHANGES = (f"{W}hyperlink", f"{W}smartTag", f"{W}sdtContent")
_NOT_FOR_A_NEW_PARAGRAPH = ("sectPr", "pPrChange")


class TrackedChanges:
    """Makes tracked changes in the main part of a Word file."""

    def __init__(self, root: _Element, author: str, date: datetime.date | None) -> None:
        """Begin without any.

        Args:
            root: The root of the part.
            author: Their author.
            date: Their date, if they have one.
        """
        ids = (element.get(f"{W}id", "") for element in root.iter(etree.Element))
        self._next = 1 + max((int(id) for id in ids if _NUMBER.fullmatch(id)), default=0)
        self._by = {f"{W}author": author}
        if date:
            self._by[f"{W}date"] = f"{date.isoformat()}T00:00:00Z"

    def replace(self, paragraph: _Element, span: Span, text: str) -> None:
        """Replace a part of a paragraph's text; the new words look like the first of the old ones.

        Args:
            paragraph: The paragraph.
            span: The part; an empty one adds words after the character before it.
            text: The new words; "" removes the old ones.
        """
        if span.start == span.end:
            self._insert(paragraph, span.start, text)
            return
        runs = runs_of(paragraph, span)
        unlock_around(runs[0])
        deleted = [self._delete(run) for run in runs]
        if text:
            _put_after(deleted[0], self._inserted(text, runs[0]))

    def add_paragraph(self, below: _Element, text: str, like: _Element) -> None:
        """Add a paragraph.

        Args:
            below: The paragraph before it.
            text: Its words; a bullet that is typed at the beginning of `like` is put before them.
            like: The paragraph that it looks like.
        """
        marker = _TYPED_MARKER.match(words(like))
        new = etree.Element(PARAGRAPH)
        properties = own_properties(like)
        mark = properties.find(f"{W}rPr")
        if mark is None:
            mark = etree.SubElement(properties, f"{W}rPr")
        mark.insert(0, self._change("ins"))
        new.append(properties)
        last = run_at(like, len(words(like)))
        new.append(self._inserted((marker[0] if marker else "") + text, last))
        unlock_around(below)
        below.addnext(new)

    def replaced(self, paragraph: _Element, span: Span, text: str) -> None:
        """Show that a part of a paragraph's text has taken the place of other words.

        Args:
            paragraph: The paragraph.
            span: The part; an empty one shows that words are gone that followed the character before it.
            text: The old words; "" shows that the part is new.
        """
        if span.start == span.end:
            run = run_before(paragraph, span.start)
            gone = self._deleted(text, run)
            if run is not None:
                _put_after(run, gone)
            else:
                runs_of(paragraph, Span(0, 1))[0].addprevious(gone)
            unlock_around(gone)
            return
        runs = runs_of(paragraph, span)
        unlock_around(runs[0])
        if text:
            runs[0].addprevious(self._deleted(text, runs[0]))
        for run in runs:
            self._mark_added(run)

    def as_added(self, element: _Element) -> None:
        """Show that a paragraph, or an element with paragraphs such as a table, is new."""
        unlock_around(element)
        self._mark_rows(element, "ins")
        for paragraph in element.iter(PARAGRAPH):
            for run in [run for run in paragraph.iter(RUN) if _stands_alone(run, paragraph)]:
                self._mark_added(run)
            self._mark_end(paragraph, "ins")

    def as_deleted(self, element: _Element) -> None:
        """Show that a paragraph, or an element with paragraphs such as a table, is gone."""
        unlock_around(element)
        self._mark_rows(element, "del")
        for paragraph in element.iter(PARAGRAPH):
            for run in [
                run for run in paragraph.iter(RUN) if _stands_alone(run, paragraph) or _is_shown(run)
            ]:
                self._delete(run)
            self._mark_end(paragraph, "del")

    def add_deleted_paragraph(self, beside: _Element, text: str, *, above: bool = False) -> _Element:
        """Show that a paragraph is gone; return it.

        Args:
            beside: The paragraph before it, or after it, which it looks like.
            text: Its words.
            above: Whether it was above the other paragraph, not below it.
        """
        gone = etree.Element(PARAGRAPH)
        gone.append(own_properties(beside))
        gone.append(self._deleted(text, run_at(beside, len(words(beside)))))
        self._mark_end(gone, "del")
        unlock_around(beside)
        (beside.addprevious if above else beside.addnext)(gone)
        return gone

    def _mark_added(self, run: _Element) -> None:
        change = self._change("ins")
        run.addprevious(change)
        change.append(run)

    def _mark_rows(self, element: _Element, kind: str) -> None:
        """Mark the rows of all tables as added or deleted."""
        for row in element.iter(f"{W}tr"):
            properties = row.find(f"{W}trPr")
            if properties is None:
                properties = etree.Element(f"{W}trPr")
                before = row.find(f"{W}tblPrEx")
                row.insert(0 if before is None else 1, properties)
            later = properties.find(f"{W}trPrChange")
            mark = self._change(kind)
            if later is None:
                properties.append(mark)
            else:
                later.addprevious(mark)

    def _mark_end(self, paragraph: _Element, kind: str) -> None:
        """Mark the end of a paragraph as added or deleted."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            properties = etree.Element(f"{W}pPr")
            paragraph.insert(0, properties)
        mark = properties.find(f"{W}rPr")
        if mark is None:
            mark = etree.Element(f"{W}rPr")
            behind = [each for each in properties if each.tag in (f"{W}sectPr", f"{W}pPrChange")]
            properties.insert(len(properties) - len(behind), mark)
        mark.insert(0, self._change(kind))

    def _deleted(self, text: str, like: _Element | None) -> _Element:
        """Return a deletion of words that look like another run."""
        change = self._inserted(text, like)
        change.tag = _DELETED
        for element in change.iter(TEXT):
            element.tag = f"{W}delText"
        return change

    def _insert(self, paragraph: _Element, position: int, text: str) -> None:
        if (run := run_before(paragraph, position)) is not None:
            _put_after(run, self._inserted(text, run))
        else:
            run = runs_of(paragraph, Span(0, 1))[0]
            run.addprevious(self._inserted(text, run))
        unlock_around(run)

    def _delete(self, run: _Element) -> _Element:
        """Put a run into a deletion: into the one just before it, if that is ours too."""
        for element in run.iterchildren(TEXT, _INSTRUCTION):
            element.tag = _DELETED_FORM[element.tag]
        before = run.getprevious()
        if before is not None and before.tag == _DELETED and _is_by(before, self._by):
            before.append(run)
            return before
        change = self._change("del")
        run.addprevious(change)
        change.append(run)
        return change

    def _inserted(self, text: str, like: _Element | None) -> _Element:
        run = parse(f'<w:r xmlns:w="{NAMESPACE}">{text_xml(text)}</w:r>'.encode())
        if like is not None and (look := like.find(f"{W}rPr")) is not None:
            own = copy.deepcopy(look)
            for change in own.findall(f"{W}rPrChange"):
                own.remove(change)
            run.insert(0, own)
        change = self._change("ins")
        change.append(run)
        return change

    def _change(self, name: str) -> _Element:
        number, self._next = self._next, self._next + 1
        return etree.Element(f"{W}{name}", {f"{W}id": str(number), **self._by})


def can_replace(paragraph: _Element, span: Span) -> bool:
    """Return whether a part of a paragraph's text is plain words, which nothing in the file computes or refers to."""
    if span.start == span.end:
        beside = run_at(paragraph, max(0, span.start - 1))
        return beside is not None and beside.tag == RUN and not _is_computed(beside, paragraph)
    runs = runs_of(paragraph, span)
    return not any(_is_computed(run, paragraph) or not _is_words(run) for run in runs)


def _is_words(run: _Element) -> bool:
    return run.tag == RUN and all(child.tag in _WORDS_ONLY for child in run)


def _is_computed(run: _Element, paragraph: _Element) -> bool:
    """Return whether Word writes a run itself: the result of a field, or of a control with data of its own."""
    for around in run.iterancestors(*_COMPUTED):
        if around.tag == f"{W}fldSimple" or around.find(f"{W}sdtPr/{{*}}dataBinding") is not None:
            return True
    return run in set(_in_fields(paragraph))


def _in_fields(paragraph: _Element) -> Iterator[_Element]:
    depth = 0
    for run in paragraph.iter(RUN):
        for mark in run.iterchildren(f"{W}fldChar"):
            depth += {"begin": 1, "end": -1}.get(mark.get(f"{W}fldCharType", ""), 0)
        if depth > 0:
            yield run


def _stands_alone(run: _Element, paragraph: _Element) -> bool:
    """Return whether a run may be put into a change: it is the paragraph's own, and in no change yet."""
    around = run.getparent()
    return around is not None and (around is paragraph or around.tag in _HOLDS_CHANGES)


def _is_shown(run: _Element) -> bool:
    """Return whether a run is the result of a field that is one element."""
    around = run.getparent()
    return around is not None and around.tag == f"{W}fldSimple"


def _is_by(change: _Element, by: dict[str, str]) -> bool:
    return all(change.get(name) == value for name, value in by.items())


def _put_after(element: _Element, change: _Element) -> None:
    """Put an insertion after an element; an insertion by somebody else around that is divided in two."""
    around = element.getparent()
    if around is None or around.tag != _INSERTED:
        element.addnext(change)
        return
    rest = list(element.itersiblings())
    if rest:
        second = etree.Element(_INSERTED)
        copy_attributes(around, second)
        second.extend(rest)
        around.addnext(second)
    around.addnext(change)


def own_properties(paragraph: _Element) -> _Element:
    """Return a copy of a paragraph's properties, without its section and its tracked changes."""
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        return etree.Element(f"{W}pPr")
    own = copy.deepcopy(properties)
    for name in _NOT_FOR_A_NEW_PARAGRAPH:
        for element in own.findall(f"{W}{name}"):
            own.remove(element)
    for mark in own.findall(f"{W}rPr"):
        for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange"):
            for element in mark.findall(f"{W}{name}"):
                mark.remove(element)
    return own
