"""Turn the HTML of rendered wording files into blocks of the letter.

The vocabulary is small: p, ul, ol, li, table, tr, th, td, blockquote (proposed disclosure), and within them b, i, u,
ins, del, br, tab and page. `<columns>` puts blocks side by side, each `<column>` in a cell of its own.
`<page>0001</page>` is the page number with at least four digits. `class` names a style of
`drafter.response.STYLES`; `note` on a p is a drafting note for counsel. Outside a p, a blank line begins a new
paragraph. Elements that represent a block of the letter (`<comment number="1">`) are looked up, so the staff's text is
never read as HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from drafter.drafting.wording.elements import ELEMENTS, VOCABULARY, unknown, wrong_attribute
from drafter.errors import TemplateError
from drafter.kernel.patterns import pattern
from drafter.problems import Place
from drafter.response import STYLES, Block, Column, Columns, Note, Paragraph, Run, RunKind, Table
from drafter.templating import blanks, smart_quotes

if TYPE_CHECKING:
    from lxml.etree import _Element

StandsFor = Mapping[str, Callable[[Mapping[str, str]], Iterable[Block]]]
"""Functions that turn the attributes of an element into its blocks, by the element's name."""

_SURROGATE = pattern("[\ud800-\udfff]")  # half a character, at which lxml would stop reading
_SPACE = pattern(r"[ \t\r\n\f]+")  # a no-break space stays
_BLANK_LINE = r"\n[ \t]*\n\s*"
_SHARE, _SHADE = pattern(r"[1-9]\d?"), pattern(r"(?:[0-9A-Fa-f]{6})?")
_ENCLOSING = "part"
"""The element that ends what it begins, if it has content; `<part></part>` ends the part that another one began."""

_BREAKS: dict[str, RunKind] = {"br": "line_break", "tab": "tab"}
_BREAK_TEXT: dict[str, str] = {"br": "\n", "tab": "\t"}


class _Look(NamedTuple):
    """The formatting of a piece of text."""

    kind: RunKind = "text"
    bold: bool = False
    italic: bool = False
    underline: bool = False


_PLAIN = _Look()
_INLINE: dict[str, Callable[[_Look], _Look]] = {
    "b": lambda look: look._replace(bold=True),
    "i": lambda look: look._replace(italic=True),
    "u": lambda look: look._replace(underline=True),
    "ins": lambda look: look._replace(kind="insertion"),
    "del": lambda look: look._replace(kind="deletion"),
}


def read(html: str, *, style: str = "body", stands_for: StandsFor | None = None) -> tuple[Block, ...]:
    """Return the blocks of rendered wording.

    Args:
        html: The markup, its brackets and quotes marked (`own_text.mark`).
        style: The style of a paragraph that names none.
        stands_for: The elements that represent blocks.

    Raises:
        TemplateError: An element, attribute or style is unknown. The error's place contains words to look for in the
            wording files.
    """
    reader = _Reader(style, stands_for or {})
    reader.walk(_parse(html), _PLAIN)
    reader.end_paragraph()
    return tuple(reader.blocks)


def markup_error(message: str, words: str) -> TemplateError:
    """Return an error whose place is not known yet.

    Args:
        message: The message.
        words: Words of the mistake to look for in the wording files; "" if unknown.
    """
    return TemplateError(message, place=Place(words=words), rule="unknown_markup")


def _parse(html: str) -> _Element:
    whole = _SURROGATE.sub("\ufffd", html)
    parser = etree.HTMLParser(remove_comments=True, remove_pis=True)
    root = etree.fromstring(f"<html><body><div>{whole}\n</div></body></html>", parser)
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise markup_error("Elements are nested too deeply; the text after them would be lost.", "")
    body: _Element = root[0][0]
    for element in body.iter():
        for name in map(str, element.keys()):
            if message := wrong_attribute(str(element.tag), name):
                raise markup_error(message, f"{name}=")
    return body


class _Reader:
    """Walks through the elements and collects blocks."""

    def __init__(self, style: str, stands_for: StandsFor) -> None:
        self.blocks: list[Block] = []
        self._style, self._stands_for = style, stands_for
        self._pieces: list[tuple[str, _Look]] = []
        self._note: Note | None = None
        self._in_paragraph = False
        self._begins_page = False

    def walk(self, element: _Element, look: _Look) -> None:
        """Read the contents of an element."""
        self._text(element.text, look)
        for child in element:
            self._element(child, look)
            self._text(child.tail, look)

    def end_paragraph(self) -> None:
        """End the current paragraph; an empty one is dropped."""
        if self._pieces and (runs := _runs(self._pieces)):
            self.blocks.append(Paragraph(self._style, runs, self._note, self._begins_page))
            self._begins_page = False
        self._pieces, self._note = [], None

    def _text(self, text: str | None, look: _Look) -> None:
        if not text or (not self._pieces and text.isspace()):
            return
        if self._in_paragraph:
            self._pieces.append((text, look))
            return
        first, *others = pattern(_BLANK_LINE).split(text)
        self._pieces.append((first, look))
        for other in others:
            self.end_paragraph()
            self._pieces.append((other, look))

    def _element(self, element: _Element, look: _Look) -> None:
        tag = str(element.tag)
        match tag:
            case "br" | "tab":
                self._pieces.append((_BREAK_TEXT[tag], _Look(_BREAKS[tag])))
                self.walk(element, look)
            case "page":
                self._pieces.append((element.text or "1", look._replace(kind="page_number")))
            case "b" | "i" | "u" | "ins" | "del":
                self.walk(element, _INLINE[tag](look))
            case "p":
                self.end_paragraph()
                self._begins_page = _choice(element, "page", ("same", "new")) == "new"
                of_word = " ".join(str(element.get("word-style", "")).split())
                self._paragraph(element, look, of_word or _style(element) or self._style)
            case "blockquote":
                self._container(element, look, _style(element) or "proposed disclosure")
            case "ul" | "ol":
                self._list(element, look, _style(element) or "response bullet")
            case "table":
                self._table(element, look)
            case "columns":
                self._columns(element, look)
            case _ if tag in self._stands_for:
                self.end_paragraph()
                self.blocks += self._stands_for[tag]({str(key): str(value) for key, value in element.items()})
                self.walk(element, look)  # if the element was not closed, it contains the text after it
                if tag == _ENCLOSING and _has_content(element):
                    self.end_paragraph()
                    self.blocks += self._stands_for[tag]({})
            case _ if tag in ELEMENTS:
                raise _in_a_cell(tag)
            case _:
                raise _unknown(tag, VOCABULARY | set(self._stands_for))

    def _paragraph(self, element: _Element, look: _Look, style: str) -> None:
        before, self._in_paragraph = self._in_paragraph, True
        self._container(element, look, style, note=element.get("note"))
        self._in_paragraph = before

    def _container(self, element: _Element, look: _Look, style: str, *, note: str | None = None) -> None:
        self.end_paragraph()
        self._note = _note(note)
        before, self._style = self._style, style
        self.walk(element, look)
        self.end_paragraph()
        self._style = before

    def _list(self, element: _Element, look: _Look, style: str) -> None:
        self.end_paragraph()
        for number, item in enumerate(_parts(element), 1):
            self._pieces = [("•" if element.tag == "ul" else f"{number}.", look), ("\t", _Look("tab"))]
            before, self._style = self._style, style
            self.walk(item, look)
            self.end_paragraph()
            self._style = before

    def _table(self, element: _Element, look: _Look) -> None:
        self.end_paragraph()
        rows = (row for part in _parts(element) for row in ([part] if part.tag == "tr" else _parts(part)))
        self.blocks.append(
            Table(tuple(tuple(self._cell(cell, look) for cell in _parts(row)) for row in rows))
        )

    def _columns(self, element: _Element, look: _Look) -> None:
        self.end_paragraph()
        columns = tuple(self._column(child, look) for child in _parts(element))
        if not columns:
            raise markup_error("<columns> needs a <column> for each column.", "<columns")
        lines = _choice(element, "lines", ("no", "yes"))
        self.blocks.append(Columns(columns, lines=lines == "yes"))

    def _column(self, column: _Element, look: _Look) -> Column:
        reader = _Reader(self._style, self._stands_for)
        reader.walk(column, look)
        reader.end_paragraph()
        share, shade = column.get("share", "1"), column.get("shade", "")
        if not _SHARE.fullmatch(share):
            raise markup_error(f"The share of a column is a whole number, not {share!r}.", "share=")
        if not _SHADE.fullmatch(shade):
            raise markup_error(f"A shade is six letters or digits, such as F2F2F2, not {shade!r}.", "shade=")
        return Column(tuple(reader.blocks), int(share), shade)

    def _cell(self, cell: _Element, look: _Look) -> tuple[Run, ...]:
        """Return the runs of a cell; its paragraphs become lines."""
        reader = _Reader(self._style, {})
        reader.walk(cell, look._replace(bold=True) if cell.tag == "th" else look)
        reader.end_paragraph()
        runs: list[Run] = []
        for block in reader.blocks:
            if not isinstance(block, Paragraph):
                raise _in_a_cell("columns" if isinstance(block, Columns) else "table")
            runs += ([Run("\n", "line_break")] if runs else []) + list(block.runs)
        return tuple(runs)


def _unknown(tag: str, known: Collection[str]) -> TemplateError:
    return markup_error(unknown("element", f"<{tag}>", known), f"<{tag}")


def _in_a_cell(tag: str) -> TemplateError:
    return markup_error(
        f"<{tag}> cannot be in a cell of a table, which holds only words; put it into a <column>.", f"<{tag}"
    )


_PARTS = {
    "table": ("tr", "thead", "tbody"),
    "thead": ("tr",),
    "tbody": ("tr",),
    "tr": ("td", "th"),
    "columns": ("column",),
    "ul": ("li",),
    "ol": ("li",),
}
"""The elements directly in each element that holds only others, the usual one first."""


def _parts(element: _Element) -> list[_Element]:
    """Return the elements in one that holds no words itself; whatever else is in it would be lost."""
    parts = _PARTS[str(element.tag)]
    for child in element:
        if child.tag not in VOCABULARY:
            raise _unknown(str(child.tag), VOCABULARY)
        if child.tag not in parts:
            raise markup_error(
                f"<{child.tag}> cannot be directly in <{element.tag}>; put it into a <{parts[0]}>.",
                f"<{child.tag}",
            )
    for words in filter(None, (element.text, *(child.tail for child in element))):
        if not words.isspace():
            raise markup_error(
                f"Words cannot be directly in <{element.tag}>; put them into a <{parts[0]}>.", words.strip()
            )
    return list(element)


def _has_content(element: _Element) -> bool:
    return len(element) > 0 or bool(element.text and element.text.strip())


def _choice(element: _Element, name: str, values: Sequence[str]) -> str:
    """Return the value of an attribute that has few; the first if the element does not have it."""
    value = str(element.get(name, values[0]))
    if value not in values:
        raise markup_error(f"{name}= is {' or '.join(values)}, not {value!r}.", f"{name}=")
    return value


def _style(element: _Element) -> str | None:
    """Return the style that an element's class names; "proposed-disclosure" is the same as "proposed disclosure"."""
    name = element.get("class")
    if name is None:
        return None
    style = name.strip().replace("-", " ")
    if style not in STYLES:
        raise markup_error(unknown("style", repr(name), STYLES), name)
    return style


def _note(words: str | None) -> Note | None:
    """Return the note for an element's `note` attribute, with visible brackets and curly quotes."""
    return Note((blanks.shown(smart_quotes.curl(_SPACE.sub(" ", words), "")),)) if words else None


def _runs(pieces: Iterable[tuple[str, _Look]]) -> tuple[Run, ...]:
    """Return pieces of text as runs: white space collapsed as in HTML, blanks separated, quotes curled."""
    runs: list[tuple[str, _Look]] = []
    depth = 0
    before = ""  # the last character on this line
    for text, look in pieces:
        if look.kind in ("tab", "line_break"):
            _strip_end(runs)
            runs.append((text, look))
            before = ""
            continue
        text = _SPACE.sub(" ", text)
        text = text.lstrip(" ") if before in ("", " ") else text
        if not text:
            continue
        text = smart_quotes.curl(text, before)
        before = text[-1]
        for words, outside, inside in blanks.split(text, depth):
            in_blank = outside > 0 or inside > 0
            look_of_words = look._replace(kind="blank") if in_blank else look
            _add(runs, words, look_of_words, new=in_blank and outside == 0)
            depth = inside
    _strip_end(runs)
    return tuple(Run(text, *look) for text, look in runs)


def _add(runs: list[tuple[str, _Look]], words: str, look: _Look, *, new: bool) -> None:
    """Append words to the last run if the formatting is the same, otherwise or if a blank begins, as a new run."""
    if runs and runs[-1][1] == look and not new:
        runs[-1] = runs[-1][0] + words, look
    else:
        runs.append((words, look))


def _strip_end(runs: list[tuple[str, _Look]]) -> None:
    """Remove the spaces at the end of a line."""
    while runs and runs[-1][1].kind not in ("tab", "line_break"):
        text, look = runs[-1]
        if stripped := text.rstrip(" "):
            runs[-1] = stripped, look
            return
        runs.pop()
