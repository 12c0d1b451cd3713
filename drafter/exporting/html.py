"""Write a letter as HTML that EDGAR accepts: few tags, no style sheet, every character ASCII."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from drafter.exporting.page import (
    EDGES,
    Block,
    Border,
    Cell,
    Edge,
    Letter,
    LineBreak,
    Look,
    NoteMark,
    PageNumber,
    Paragraph,
    Picture,
    Piece,
    Tab,
    Table,
    Text,
)
from drafter.exporting.pages import Page, pages_of
from drafter.exporting.tabs import Stretch, lines_of, stretches

_SPECIAL = re.compile(r"[&<>\"]|[^\x20-\x7e]|(?<= ) |^ ")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\u00ad": "", " ": "&#160;"}
_BREAK = '<hr size="3" width="100%" style="color:#999999;page-break-after:always">\n'
_RULE_OF_NOTES = '<hr align="left" size="1" width="30%">\n'
_GAP = '<p style="margin:0pt">&#160;</p>\n'
"""The space between the text of a page and its header or footer."""

_MARGIN = 36.0
"""The space around the letter, into which an indent to the left of the margin reaches."""

_LEADERS = {".": "dotted", "_": "solid", "-": "dashed"}
_SLACK = 1.0
"""The width that a box at the right margin lacks, so that rounding does not push it to the next line."""

_NEARLY = 1.05
"""How much wider than the lines of text a table may be and still be set as wide as they are."""

_NATURAL = 1.15
"""The height of a line of Times in a browser, as a multiple of its size."""


def html_of(letter: Letter, names: Mapping[int, str], title: str) -> bytes:
    """Return a letter as an HTML document.

    Args:
        letter: The letter.
        names: The file name of each picture by its number; a picture without one is left out.
        title: The title of the document.
    """
    return "".join(_Writer(letter, names).document(title)).encode("ascii")


class _Context(NamedTuple):
    """The surroundings of a block: the space that it has, and the page that it is on."""

    width: float
    page: Page


class _Writer:
    def __init__(self, letter: Letter, names: Mapping[int, str]) -> None:
        self._letter, self._names = letter, names

    def document(self, title: str) -> Iterator[str]:
        letter = self._letter
        pages = pages_of(letter)
        yield f"<html>\n<head>\n<title>{escaped(title)}</title>\n</head>\n"
        yield f'<body style="font-family:{_family(letter.font)};font-size:{_pt(letter.size)}">\n'
        yield f'<div style="max-width:{_pt(letter.width)};margin:0pt auto;padding:{_pt(_MARGIN)}">\n'
        for page in pages:
            if page.number > 1:
                yield _BREAK
            context = _Context(letter.width, page)
            if page.margins.above:
                yield from (*self._blocks(page.margins.above, context), _GAP)
            yield from self._blocks(page.blocks, context)
            if page.is_last:
                yield from self._notes(context)
            if page.margins.below:
                yield from (_GAP, *self._blocks(page.margins.below, context))
        yield "</div>\n</body>\n</html>\n"

    def _notes(self, context: _Context) -> Iterator[str]:
        if self._letter.notes:
            yield _RULE_OF_NOTES
        for number, blocks in enumerate(self._letter.notes, 1):
            yield f'<a name="note{number}"></a>'
            yield from self._blocks(blocks, context)

    def _blocks(self, blocks: Iterable[Block], context: _Context) -> Iterator[str]:
        for borders, group in groupby(blocks, _frame):
            if borders:
                yield from self._framed([block for block in group if isinstance(block, Paragraph)], context)
                continue
            for block in group:
                if isinstance(block, Table):
                    yield from self._table(block, context)
                else:
                    yield self._paragraph(block, context)

    def _framed(self, paragraphs: Sequence[Paragraph], context: _Context) -> Iterator[str]:
        """Yield paragraphs with the same lines around them, which are around all of them together."""
        first, last = paragraphs[0], paragraphs[-1]
        borders = dict(first.borders)
        space = {edge: borders[edge].space if edge in borders else 0.0 for edge in EDGES}
        left = min(first.left, first.left + first.first)
        sides = (first.above, first.right - space["right"], last.below, left - space["left"])
        style = [f"margin:{' '.join(map(_pt, sides))}", *_borders(first.borders)]
        style.append(f"padding:{' '.join(_pt(space[edge]) for edge in ('top', 'right', 'bottom', 'left'))}")
        if first.shade:
            style.append(f"background-color:#{first.shade}")
        yield f'<div style="{";".join(style)}">\n'
        for paragraph in paragraphs:
            above = 0.0 if paragraph is first else paragraph.above
            below = 0.0 if paragraph is last else paragraph.below
            yield self._paragraph(
                paragraph._replace(left=paragraph.left - left, right=0.0, above=above, below=below, shade=""),
                context,
            )
        yield "</div>\n"

    def _paragraph(self, paragraph: Paragraph, context: _Context) -> str:
        lines = list(lines_of(paragraph))
        texts = []
        for index, line in enumerate(lines):
            if any(isinstance(piece, Tab) for piece in line):
                parts = stretches(line, paragraph, context.width, is_first=index == 0)
                texts.append("".join(self._stretch(one, context) for one in parts))
            else:
                texts.append(self._inline(line, context) if _has_content(line) else "")
        content = "<br>\n".join(texts) if len(texts) > 1 or texts[0] else "&#160;"
        return f'<p style="{self._style(paragraph)}">{content}</p>\n'

    def _style(self, paragraph: Paragraph) -> str:
        sides = (paragraph.above, paragraph.right, paragraph.below, paragraph.left)
        found = [f"margin:{' '.join(map(_pt, sides))}"]
        if paragraph.first:
            found.append(f"text-indent:{_pt(paragraph.first)}")
        if paragraph.align != "left":
            found.append(f"text-align:{paragraph.align}")
        if paragraph.exact:
            found.append(f"line-height:{_pt(paragraph.line)}")
        elif abs(paragraph.line - 1) > 0.02:
            found.append(f"line-height:{paragraph.line * _NATURAL * 100:.0f}%")
        if paragraph.shade:
            found.append(f"background-color:#{paragraph.shade}")
        if (size := _only_size(paragraph.pieces)) and size != self._letter.size:
            found.append(f"font-size:{_pt(size)}")
        return ";".join(found)

    def _stretch(self, stretch: Stretch, context: _Context) -> str:
        """Return the words between two tabs, in a box as wide as the tabs ask for."""
        words = self._inline(stretch.pieces, context)
        stop, following = stretch.stop, stretch.following
        if stop is not None and stop.align != "left":
            return _box(f"&#160;{words}", stretch.end - stretch.start - _SLACK, stop.leader, align="right")
        if following is None:
            return words
        if following.align != "left":
            return _box(words or "&#160;", stretch.width, fixed=True) if words else ""
        if following.leader:
            return words + _box("&#160;", following.at - stretch.end, following.leader)
        return _box(f"{words}&#160;", following.at - stretch.start)

    def _inline(self, pieces: Sequence[Piece], context: _Context) -> str:
        size = _only_size(pieces) or self._letter.size
        found: list[str] = []
        opened: tuple[str, ...] = ()
        for piece in pieces:
            tags = () if isinstance(piece, (Picture, LineBreak)) else tuple(self._tags(piece.look, size))
            same = 0
            while same < min(len(tags), len(opened)) and tags[same] == opened[same]:
                same += 1
            found += [_closing(tag) for tag in reversed(opened[same:])]
            found += tags[same:]
            opened = tags
            found.append(self._words(piece, context))
        found += [_closing(tag) for tag in reversed(opened)]
        return "".join(found)

    def _tags(self, look: Look, size: float) -> Iterator[str]:
        style = []
        if look.font != self._letter.font and look.font:
            style.append(f"font-family:{_family(look.font)}")
        if look.size and look.size != size:
            style.append(f"font-size:{_pt(look.size)}")
        if look.color:
            style.append(f"color:#{look.color}")
        if look.capitals:
            style.append("text-transform:uppercase" if look.capitals == "all" else "font-variant:small-caps")
        if style:
            yield f'<font style="{";".join(style)}">'
        for wanted, tag in (
            (look.bold, "b"),
            (look.italic, "i"),
            (look.underline, "u"),
            (look.strike, "strike"),
        ):
            if wanted:
                yield f"<{tag}>"
        if look.raised:
            yield f"<{look.raised}>"

    def _words(self, piece: Piece, context: _Context) -> str:
        match piece:
            case Text():
                return escaped(piece.text)
            case PageNumber():
                number = context.page.of if piece.total else context.page.number
                return f"{number:0{piece.digits}}"
            case NoteMark():
                mark = f'<a href="#note{piece.number}">{piece.number}</a>'
                return mark if piece.look.raised else f"<sup>{mark}</sup>"
            case Picture():
                return self._picture(piece)
        return ""

    def _picture(self, picture: Picture) -> str:
        name = self._names.get(picture.number)
        if name is None:
            return ""
        size = (("width", picture.width), ("height", picture.height))
        style = ";".join(f"{side}:{_pt(length)}" for side, length in size if length)
        return f'<img src="{name}" alt="picture {picture.number}" style="{style}">'

    def _table(self, table: Table, context: _Context) -> Iterator[str]:
        total = sum(table.widths)
        # without a DOCTYPE, browsers let no table inherit its size
        style = ["border-collapse:collapse", f"font-size:{_pt(self._letter.size)}"]
        fits = total <= _NEARLY * context.width
        style.append(f"width:{_share(min(total, context.width), context.width) if fits else _pt(total)}")
        if table.align == "center":
            style.append("margin:0pt auto")
        elif table.align == "right":
            style.append("margin:0pt 0pt 0pt auto")
        elif table.left > 0:
            style.append(f"margin-left:{_pt(table.left)}")
        yield f'<table cellpadding="0" cellspacing="0" style="{";".join(style)}">\n'
        waiting = {column: _share(width, total) for column, width in enumerate(table.widths)}
        taken: dict[int, int] = {}
        for row, height in zip(table.rows, table.heights, strict=True):
            yield f'<tr style="height:{_pt(height)}">\n' if height else "<tr>\n"
            at = 0
            for cell in row:
                while taken.get(at, 0) > 0:
                    at += 1
                width = waiting.pop(at, None) if cell.columns == 1 else None
                yield from self._cell(cell, width, sum(table.widths[at : at + cell.columns]), context)
                taken |= dict.fromkeys(range(at, at + cell.columns), cell.rows)
                at += cell.columns
            taken = {column: rows - 1 for column, rows in taken.items() if rows > 1}
            yield "</tr>\n"
        yield "</table>\n"

    def _cell(self, cell: Cell, width: str | None, space: float, context: _Context) -> Iterator[str]:
        style = [f"vertical-align:{cell.vertical}"]
        if any(cell.padding):
            style.append(f"padding:{' '.join(map(_pt, cell.padding))}")
        if width is not None:
            style.append(f"width:{width}")
        style += _borders(cell.borders)
        if cell.shade:
            style.append(f"background-color:#{cell.shade}")
        spans = "".join(
            f' {name}="{count}"'
            for name, count in (("colspan", cell.columns), ("rowspan", cell.rows))
            if count > 1
        )
        yield f'<td{spans} style="{";".join(style)}">'
        yield from self._blocks(cell.blocks, context._replace(width=space)) if cell.blocks else ("&#160;",)
        yield "</td>\n"


def _box(words: str, width: float, leader: str = "", *, align: str = "left", fixed: bool = False) -> str:
    """Return words in a box within a line, at least as wide as a tab asks for; a leader becomes a line below it."""
    style = ["display:inline-block", "text-indent:0pt", "white-space:nowrap"]
    style.append(f"{'width' if fixed else 'min-width'}:{_pt(max(width, 0.0))}")
    if align != "left":
        style.append(f"text-align:{align}")
    if leader:
        style.append(f"border-bottom:1pt {_LEADERS[leader]} #000000")
    return f'<font style="{";".join(style)}">{words}</font>'


def _frame(block: Block) -> tuple[object, ...]:
    """Return what paragraphs have in common that Word draws one frame around; () for a block without one."""
    if isinstance(block, Table) or not block.borders:
        return ()
    return block.borders, min(block.left, block.left + block.first), block.right, block.shade


def _has_content(line: Iterable[Piece]) -> bool:
    return any(not isinstance(piece, Text) or piece.text for piece in line)


def escaped(text: str) -> str:
    """Return words as ASCII, with a reference for every other character; no space is lost."""
    return _SPECIAL.sub(lambda found: _ENTITIES.get(found[0], f"&#{ord(found[0])};"), text)


def _closing(tag: str) -> str:
    return f"</{tag.strip('<>').split()[0]}>"


def _pt(length: float) -> str:
    return f"{length:.1f}".removesuffix(".0").replace("-0pt", "0") + "pt"


def _share(length: float, whole: float) -> str:
    """Return a length as a share of another, so that a table becomes narrower with the window."""
    return f"{100 * length / (whole or 1.0):.1f}".removesuffix(".0") + "%"


def _family(font: str) -> str:
    """Return a typeface as a list of families, the last one of which every browser has."""
    plain = re.sub(r"[^\w -]", "", font, flags=re.ASCII) or "Times New Roman"
    name = f"'{plain}'" if " " in plain else plain
    sans = re.search(
        r"arial|calibri|helvetica|verdana|tahoma|sans|aptos|segoe|franklin|gill|univers", plain, re.I
    )
    mono = re.search(r"courier|consolas|mono", plain, re.I)
    generic = "sans-serif" if sans else "monospace" if mono else "serif"
    return f"{name},{generic}"


def _only_size(pieces: Iterable[Piece]) -> float:
    """Return the size of all the text, or 0 if there are several sizes."""
    sizes = {piece.look.size for piece in pieces if isinstance(piece, (Text, PageNumber))}
    return sizes.pop() if len(sizes) == 1 else 0.0


def _borders(borders: Iterable[tuple[Edge, Border]]) -> list[str]:
    found = dict(borders)
    lines = {edge: _line(border) for edge, border in found.items()}
    if len(lines) == len(EDGES) and len(set(lines.values())) == 1:
        return [f"border:{lines['top']}"]
    return [f"border-{edge}:{line}" for edge, line in lines.items()]


def _line(border: Border) -> str:
    width = max(border.width, 0.5) if border.style != "double" else max(border.width * 3, 2.25)
    return f"{_pt(width)} {border.style} #{border.color or '000000'}"
