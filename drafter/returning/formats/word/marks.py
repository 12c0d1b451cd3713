"""Collect the marks of a part of a Word file: everything in it besides plain text."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from lxml import etree

from drafter.marks import Mark, MarkKind
from drafter.problems import Place
from drafter.reading.formats.word_file import attribute, child
from drafter.returning.formats.word.comments import Comment
from drafter.returning.formats.word.fields import needs_attention
from drafter.returning.formats.word.texts import own_text, text_of
from drafter.word.paragraphs import paragraphs
from drafter.word.text import name_of
from drafter.word.text_colors import looks_black, looks_white
from drafter.word.text_styles import NOTHING, Formatting, Styles
from drafter.word.visible import (
    HIDDEN_BOX,
    HIDDEN_ROW,
    NOT_DISPLAYED,
    TINY,
    how_hidden,
    how_row_is_hidden,
    is_hidden_box,
)

_CHANGES: dict[str, tuple[MarkKind, str]] = {
    "ins": ("insertion", ""),
    "del": ("deletion", ""),
    "moveFrom": ("move", "from"),
    "moveTo": ("move", "to"),
}
_FORMAT_CHANGES = frozenset(
    {
        *(
            "rPrChange",
            "pPrChange",
            "sectPrChange",
            "tblPrChange",
            "tblPrExChange",
            "tblGridChange",
            "trPrChange",
        ),
        *("tcPrChange", "numberingChange"),
    }
)
_CELL_CHANGES: dict[str, tuple[MarkKind, str]] = {
    "cellIns": ("insertion", "cell"),
    "cellDel": ("deletion", "cell"),
    "cellMerge": ("format_change", "cell"),
}
_TRACKED = tuple(f"{{*}}{name}" for name in (*sorted(_FORMAT_CHANGES), *_CELL_CHANGES, "ins", "del"))
_PARAGRAPH_MARKS = {"ins": "inserted", "del": "deleted", "moveFrom": "deleted", "moveTo": "inserted"}
_PROPERTIES = frozenset(
    {"pPr", "rPr", "sectPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr"}
)
_NOTES: dict[str, MarkKind] = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_OBJECTS = frozenset({"object", "altChunk", "subDoc", "chart", "relIds"})
_PICTURES = frozenset({"pic", "imagedata"})
_INK = frozenset({"contentPart", "ink"})


_DETAILS = {NOT_DISPLAYED: "", TINY: TINY}
"""How hidden text is described; otherwise by its color, which is that of its background."""

_NOWHERE = Place()


class _Change(NamedTuple):
    """A tracked change around runs."""

    kind: MarkKind
    detail: str
    author: str
    date: datetime.datetime | None


@dataclass(slots=True)
class _Field:
    """A field whose end was not reached yet."""

    place: Place
    instruction: list[str] = field(default_factory=list)
    result: list[str] = field(default_factory=list)
    shows_result: bool = False


@dataclass(slots=True)
class _Anchor:
    """Words that a Word comment is about."""

    place: Place
    words: list[str] = field(default_factory=list)


class _Around(NamedTuple):
    """The context of an element: its formatting, its tracked change, and how its row or text box is hidden."""

    formatting: Formatting = NOTHING
    change: _Change | None = None
    hidden: str = ""


def marks_of(
    root: etree._Element,
    part: str,
    styles: Styles,
    notes: Mapping[MarkKind, Mapping[str, str]],
    comments: Mapping[str, Comment] = MappingProxyType({}),
) -> list[Mark]:
    """Return the marks of a part, in the order of their places.

    Args:
        root: The part.
        part: The name of the part in the places, "" for the body.
        styles: The file's styles.
        notes: The text of each footnote and endnote by its id.
        comments: The Word comments in the part.
    """
    numbers = {paragraph: number for number, paragraph in paragraphs(root)}
    reader = _Reader(numbers, part, styles, notes, comments)
    reader.read(root, _Around())
    reader.finish()
    return sorted(reader.marks, key=lambda mark: mark.place.paragraph)


@dataclass(slots=True)
class _Reader:
    numbers: Mapping[etree._Element, int]
    part: str
    styles: Styles
    notes: Mapping[MarkKind, Mapping[str, str]]
    comments: Mapping[str, Comment]
    marks: list[Mark] = field(default_factory=list)
    _place: Place = _NOWHERE
    _run: int = 0
    _last: dict[tuple[MarkKind, str, str], tuple[int, int]] = field(default_factory=dict)
    _fields: list[_Field] = field(default_factory=list)
    _anchors: dict[str, _Anchor] = field(default_factory=dict)
    _open: set[str] = field(default_factory=set)

    def read(self, element: etree._Element, around: _Around) -> None:
        """Read an element with its content."""
        for one in element:
            name = name_of(one)
            if name in ("Fallback", ""):
                continue
            if name == "p" and one in self.numbers:
                self._paragraph(one, around)
            elif name in _PROPERTIES:
                self._properties(name, one, element)
            elif name == "r":
                self._read_run(one, around)
            elif name in _CHANGES:
                kind, detail = _CHANGES[name]
                change = _Change(kind, detail, attribute(one, "author"), _date(attribute(one, "date")))
                self.read(one, around._replace(change=change))
            elif name == "tr" and how_row_is_hidden(one) == HIDDEN_ROW:
                self.read(one, around._replace(hidden=HIDDEN_ROW))
            elif name == "sdt":
                self._control(one, around)
            elif name == "fldSimple":
                self._simple_field(one, around)
            elif name in ("commentRangeStart", "commentRangeEnd"):
                self._range(one, begins=name == "commentRangeStart")
            else:
                self._within(name, one, around)

    def finish(self) -> None:
        """Add the comments and the fields that have no end."""
        for found in self._fields:
            self._end_field(found)
        for id, comment in self.comments.items():
            self._comment(comment, self._anchors.get(id) or _Anchor(_NOWHERE))

    def _comment(self, comment: Comment, anchor: _Anchor) -> None:
        words = " ".join("".join(anchor.words).split())
        self.marks.append(
            Mark(
                "comment",
                words,
                anchor.place,
                comment.text,
                comment.author,
                _date(comment.date),
                comment.id,
                comment.replies_to,
                comment.resolved,
            )
        )

    def _paragraph(self, paragraph: etree._Element, around: _Around) -> None:
        before = self._place
        self._place = Place(part=self.part, paragraph=self.numbers[paragraph])
        self._run += 1
        self.read(paragraph, around._replace(formatting=self.styles.of_paragraph(paragraph)))
        self._run += 1
        for id in self._open:
            self._anchors[id].words.append("\n")
        if before.paragraph and next(paragraph.iterancestors("{*}txbxContent"), None) is not None:
            self._place = before

    def _properties(self, name: str, properties: etree._Element, owner: etree._Element) -> None:
        """Read the tracked changes in the properties of a paragraph, a run, a row, a cell, or a table."""
        mark = child(properties, "rPr") if name == "pPr" else None
        for one in mark if mark is not None else ():
            if (kind := name_of(one)) in _PARAGRAPH_MARKS:
                self._changed("paragraph_mark", text_of(owner), _PARAGRAPH_MARKS[kind], one)
        for one in properties.iter(*_TRACKED):
            kind, above = name_of(one), one.getparent()
            if kind in _FORMAT_CHANGES or (kind == "ins" and above is not None and name_of(above) == "numPr"):
                self._changed("format_change", text_of(owner), "", one)
            elif kind in _CELL_CHANGES:
                self._changed(_CELL_CHANGES[kind][0], text_of(owner), _CELL_CHANGES[kind][1], one)
            elif name == "trPr" and kind in ("ins", "del"):
                self._changed(_CHANGES[kind][0], text_of(owner), "row", one)

    def _changed(self, kind: MarkKind, words: str, detail: str, change: etree._Element) -> None:
        self._add(kind, words, detail, attribute(change, "author"), _date(attribute(change, "date")))

    def _read_run(self, run: etree._Element, around: _Around) -> None:
        properties = child(run, "rPr")
        formatting = self.styles.of_run(properties, around.formatting)
        text = own_text(run)
        self._run += 1
        if around.change is not None:
            self._extend(
                around.change.kind, text, around.change.detail, around.change.author, around.change.date
            )
        is_plain = not text.strip() or _is_struck(around.change)
        for kind, detail in () if is_plain else _looks(formatting, around.hidden):
            self._extend(kind, text, detail, "", None)
        for id in self._open:
            self._anchors[id].words.append("" if _is_struck(around.change) else text)
        for one in self._fields:
            if one.shows_result:
                one.result.append(text)
        self._run_content(run, around)

    def _run_content(self, run: etree._Element, around: _Around) -> None:
        """Read what a run holds besides text."""
        for one in run:
            name = name_of(one)
            if name == "rPr":
                self._properties(name, one, run)
            elif name == "fldChar":
                self._field_character(attribute(one, "fldCharType"))
            elif name == "instrText" and self._fields:
                self._fields[-1].instruction.append(one.text or "")
            elif name in _NOTES:
                kind = _NOTES[name]
                self._add(kind, self.notes.get(kind, {}).get(attribute(one, "id"), ""), "")
            elif name == "commentReference":
                self._anchors.setdefault(attribute(one, "id"), _Anchor(self._place))
            elif len(one) or name in _INK:
                self._within(name, one, around)

    def _within(self, name: str, element: etree._Element, around: _Around) -> None:
        """Read an element that is or may hold an object."""
        if name == "txbxContent":
            self._add("text_box", text_of(element), "")
            if is_hidden_box(element):
                around = around._replace(hidden=HIDDEN_BOX)
        elif name in _PICTURES:
            self._add("picture", "", _described(element))
        elif name in _INK:
            self._add("ink", "", "")
        elif name in _OBJECTS:
            program = next(element.iter("{*}OLEObject"), None)
            self._add("embedded_object", "", attribute(program, "ProgID") or name)
            return
        self.read(element, around)

    def _control(self, control: etree._Element, around: _Around) -> None:
        if child(control, "sdtPr", "showingPlcHdr") is None:
            self.read(control, around)
            return
        titles = (attribute(child(control, "sdtPr", name), "val") for name in ("alias", "tag"))
        inside = next(control.iter("{*}p"), None)
        place = self._place
        if inside is not None and inside in self.numbers:
            place = Place(part=self.part, paragraph=self.numbers[inside])
        self.marks.append(Mark("blank_control", text_of(control), place, next(filter(None, titles), "")))

    def _simple_field(self, element: etree._Element, around: _Around) -> None:
        instruction, result = attribute(element, "instr"), text_of(element)
        if needs_attention(instruction, result):
            self._add("field", result, " ".join(instruction.split()))
        self.read(element, around)

    def _field_character(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(_Field(self._place))
        elif kind == "separate" and self._fields:
            self._fields[-1].shows_result = True
        elif kind == "end" and self._fields:
            self._end_field(self._fields.pop())

    def _end_field(self, found: _Field) -> None:
        instruction, result = (
            " ".join("".join(texts).split()) for texts in (found.instruction, found.result)
        )
        if needs_attention(instruction, result):
            self.marks.append(Mark("field", result, found.place, instruction))

    def _range(self, element: etree._Element, *, begins: bool) -> None:
        id = attribute(element, "id")
        if begins and id not in self._anchors:
            self._anchors[id] = _Anchor(self._place)
            self._open.add(id)
        elif not begins:
            self._open.discard(id)

    def _add(
        self,
        kind: MarkKind,
        words: str,
        detail: str,
        author: str = "",
        date: datetime.datetime | None = None,
    ) -> None:
        self.marks.append(Mark(kind, words, self._place, detail, author, date))

    def _extend(
        self, kind: MarkKind, words: str, detail: str, author: str, date: datetime.datetime | None
    ) -> None:
        """Add a mark of a run, or its words to that of the run before it."""
        key = kind, detail, author
        at, run = self._last.get(key, (0, -1))
        if run == self._run - 1 and self.marks[at].place == self._place:
            self.marks[at] = self.marks[at]._replace(words=self.marks[at].words + words)
        else:
            at = len(self.marks)
            self._add(kind, words, detail, author, date)
        self._last[key] = at, self._run


def _looks(formatting: Formatting, hidden: str) -> Iterator[tuple[MarkKind, str]]:
    """Yield what makes text look different from plain black text on white paper.

    Args:
        formatting: The formatting of the text.
        hidden: How the row or text box around it is hidden.
    """
    if hidden:
        yield "hidden", hidden
        return
    color, shade = formatting.color or "", formatting.shade or ""
    shaded = bool(shade) and not looks_white(shade)
    how = how_hidden(formatting._replace(struck=False))
    if how:
        yield "hidden", _DETAILS.get(how, color)
    elif not looks_black(color):
        yield "colored", color
    if formatting.highlight:
        yield "highlighted", formatting.highlight
    elif shaded:
        yield "shaded", shade


def _is_struck(change: _Change | None) -> bool:
    return change is not None and (change.kind == "deletion" or change.detail == "from")


def _described(picture: etree._Element) -> str:
    """Return the description of a picture, or its name."""
    for around in picture.iterancestors("{*}inline", "{*}anchor", "{*}shape"):
        properties = child(around, "docPr")
        source = around if properties is None else properties
        return next(filter(None, (attribute(source, name) for name in ("descr", "alt", "title", "name"))), "")
    return ""


def _date(text: str) -> datetime.datetime | None:
    try:
        return datetime.datetime.fromisoformat(text)
    except ValueError:
        return None
