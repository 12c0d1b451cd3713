"""The content of a paragraph of a Word file as pieces: words with their look, tabs, pictures, marks of notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.exporting.formatting import Properties, look_of
from drafter.exporting.page import LineBreak, NoteMark, PageNumber, Piece, Tab, Text
from drafter.reading.formats.glyphs import is_symbol_font, plain
from drafter.word.text import NO_TEXT, name_of
from drafter.word.text_colors import looks_white
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.exporting.formatting import Formatting
    from drafter.exporting.pictures import Pictures

_PRIVATE = re.compile("[\ue000-\uf8ff]")
_WINDOWS = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
"""Characters of Windows that a program took for control characters; Word and browsers show them as what was meant."""

_CODE = re.compile(r"(?!D[89A-F])[0-9A-F]{2,4}", re.I)
_CONTROL = re.compile("[\x80-\x9f]")
_MOST_DIGITS = 9
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_OWN_MARKS = ("footnoteRef", "endnoteRef")
_DRAWN = ("drawing", "pict", "object")
_PAGE_FIELD = re.compile(r"\s*(?P<name>PAGE|NUMPAGES|SECTIONPAGES)\b(?:.*\\#\s*\"?(?P<digits>0+))?", re.I)
_STYLE_FIELD = re.compile(r"\s*STYLEREF\s+(?:\"(?P<quoted>[^\"]+)\"|(?P<name>\S+))", re.I)


class PageBreak:
    """A page break inside a paragraph: the page ends here. `by_word` tells where Word last ended one by itself."""

    def __init__(self, *, by_word: bool = False) -> None:
        """Make one."""
        self.by_word = by_word


@dataclass(slots=True)
class _Field:
    instruction: list[str] = field(default_factory=list)
    shows_result: bool = False
    replaced: bool = False  # its result is computed here, so the one that Word left is not read


@dataclass(slots=True)
class Notes:
    """The footnotes and endnotes that a letter refers to, in the order of their marks."""

    ids: list[tuple[str, str]] = field(default_factory=list)
    _numbers: dict[tuple[str, str], int] = field(default_factory=dict)

    def number(self, kind: str, id: str) -> int:
        """Return the number of a note."""
        if (kind, id) not in self._numbers:
            self.ids.append((kind, id))
            self._numbers[kind, id] = len(self.ids)
        return self._numbers[kind, id]


@dataclass(slots=True)
class InlineReader:
    """Reads the content of paragraphs of one part of the file."""

    formatting: Formatting
    pictures: Pictures
    notes: Notes
    text_of_style: Callable[[str], str]
    own_note: int = 0
    boxes: list[_Element] = field(default_factory=list)
    hidden: int = 0
    _fields: list[_Field] = field(default_factory=list)

    def read_paragraph(self, element: _Element, around: Properties) -> Iterator[Piece | PageBreak]:
        """Yield the pieces of a paragraph; text boxes are collected in `boxes`.

        What a field shows may be several paragraphs long, but its instruction is not: one without end is damaged.
        """
        self._fields = [field for field in self._fields if field.shows_result and not field.replaced]
        yield from self.read(element, around)

    def read(self, element: _Element, around: Properties) -> Iterator[Piece | PageBreak]:
        """Yield the pieces of an element inside a paragraph."""
        for child in element:
            name = name_of(child)
            if name == "r":
                yield from self._run(child, around)
            elif name == "fldSimple":
                yield from self._simple_field(child, around)
            elif name == "sdt":
                if child.find(f"{W}sdtPr/{W}showingPlcHdr") is None:
                    yield from self.read(child, around)
            elif name in ("oMath", "oMathPara"):
                yield from self._formula(child, around)
            elif name not in NO_TEXT:
                yield from self.read(child, around)

    def _run(self, run: _Element, around: Properties) -> Iterator[Piece | PageBreak]:
        own = self.formatting.of_run(run.find(f"{W}rPr"), around)
        for child in run:
            name = name_of(child)
            if name == "fldChar":
                yield from self._field_character(child.get(f"{W}fldCharType", ""), own)
            elif name == "instrText" and self._fields:
                self._fields[-1].instruction.append(child.text or "")
            elif any(field.replaced or not field.shows_result for field in self._fields):
                continue
            elif own.get("hidden") or _is_unseen(own):
                self.hidden += len((child.text or "").split()) if name == "t" else 0
            else:
                yield from self._content(child, own)

    def _content(self, child: _Element, own: Properties) -> Iterator[Piece | PageBreak]:
        name = name_of(child)
        if name == "t":
            if child.text:
                yield Text(self._seen(child.text, own), look_of(own))
        elif name in ("tab", "ptab"):
            yield Tab(look_of(own))
        elif name == "br" and child.get(f"{W}type") == "page":
            yield PageBreak()
        elif name in ("br", "cr"):
            yield LineBreak()
        elif name == "lastRenderedPageBreak":
            yield PageBreak(by_word=True)
        elif name == "noBreakHyphen":
            yield Text("\u2011", look_of(own))
        elif name == "sym":
            code = child.get(f"{W}char", "")
            symbol = chr(int(code, 16)) if _CODE.fullmatch(code) else ""
            yield Text(self._seen(symbol, {**own, "font": "Symbol"}), look_of(own))
        elif name in _NOTES:
            if not child.get(f"{W}customMarkFollows"):
                yield NoteMark(self.notes.number(_NOTES[name], child.get(f"{W}id", "")), look_of(own))
        elif name in _OWN_MARKS:
            yield Text(str(self.own_note), look_of(own))
        elif name in _DRAWN:
            yield from self._drawn(child)
        elif name in ("oMath", "oMathPara"):
            yield from self._formula(child, own)
        elif name not in NO_TEXT and len(child):
            for inner in child:
                yield from self._content(inner, own)

    def _seen(self, text: str, own: Properties) -> str:
        """Return words as they look: characters of a symbol font as what they show."""
        if _CONTROL.search(text):
            text = text.translate(_WINDOWS)
        if _PRIVATE.search(text) or is_symbol_font(own.get("font", "")):
            text = plain(text, symbols=is_symbol_font(own.get("font", "")))
            if _PRIVATE.search(text):
                self.pictures.lose("character of a symbol font, in whose place is a bullet")
        return _PRIVATE.sub("•", text)

    def _drawn(self, element: _Element) -> Iterator[Piece]:
        boxes = list(element.iter(f"{W}txbxContent"))
        self.boxes += boxes
        yield from self.pictures.of(element, has_text=bool(boxes))

    def _formula(self, element: _Element, around: Properties) -> Iterator[Piece]:
        self.pictures.lose("formula, of which only the characters are left")
        words = "".join(text.text or "" for text in element.iter("{*}t"))
        yield Text(words, look_of({**around, "italic": True}))

    def _simple_field(self, element: _Element, around: Properties) -> Iterator[Piece | PageBreak]:
        inner = next(element.iterchildren(f"{W}r"), None)
        own = self.formatting.of_run(None if inner is None else inner.find(f"{W}rPr"), around)
        computed = self._computed(element.get(f"{W}instr", ""), own)
        if computed is not None:
            yield computed
        else:
            yield from self.read(element, around)

    def _field_character(self, kind: str, own: Properties) -> Iterator[Piece]:
        if kind == "begin":
            self._fields.append(_Field())
        elif self._fields and kind == "separate":
            field = self._fields[-1]
            computed = self._computed("".join(field.instruction), own)
            field.shows_result, field.replaced = True, computed is not None
            if computed is not None and not any(outer.replaced for outer in self._fields[:-1]):
                yield computed
        elif self._fields and kind == "end":
            self._fields.pop()

    def _computed(self, instruction: str, own: Properties) -> Piece | None:
        if found := _PAGE_FIELD.match(instruction):
            return PageNumber(
                min(len(found["digits"] or "0"), _MOST_DIGITS), found["name"].upper() != "PAGE", look_of(own)
            )
        if found := _STYLE_FIELD.match(instruction):
            words = self.text_of_style(found["quoted"] or found["name"])
            return Text(words, look_of(own)) if words else None
        return None


def joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return pieces in which neighboring words of one look are one piece."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if isinstance(piece, Text) and isinstance(last, Text) and piece.look == last.look:
            found[-1] = Text(last.text + piece.text, piece.look)
        else:
            found.append(piece)
    return tuple(found)


def _is_unseen(own: Properties) -> bool:
    """Return whether text is white on white."""
    return looks_white(own.get("color", "")) and not own.get("behind") and _is_light(own.get("shade", ""))


def _is_light(shade: str) -> bool:
    return not shade or looks_white(shade)
