"""Read a table of a Word file: cells that span others, borders, shades, and what the table's style adds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Protocol

from drafter.exporting.formatting import Properties, value
from drafter.exporting.lines import border_of, side
from drafter.exporting.measures import is_on, number
from drafter.exporting.page import EDGES, Block, Border, Cell, Edge, Paragraph, Part, Table, Text
from drafter.word.text import name_of
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.exporting.formatting import Formatting

_AROUND = ("sdt", "sdtContent", "customXml", "ins")
_VERTICAL = {"center": "middle", "bottom": "bottom"}
_INSIDE = {"top": "insideH", "bottom": "insideH", "left": "insideV", "right": "insideV"}
_PADDING = 5.4
_MOST_COLUMNS = 63
_FLAGS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100, "noHBand": 0x200}


class _Blocks(Protocol):
    """Reads the content of a cell."""

    def __call__(
        self, element: _Element, part: Part, around: tuple[Properties, Properties], /
    ) -> list[Block]: ...


class TableReader:
    """Reads one table."""

    def __init__(self, table: _Element, part: Part, formatting: Formatting, blocks: _Blocks) -> None:
        """Take a table; `blocks` reads its cells."""
        self._table, self._part, self._formatting, self._blocks = table, part, formatting, blocks
        self._properties = table.find(f"{W}tblPr")
        id = value(self._own("tblStyle"))
        self._around = self._formatting.of_table_style(id)
        self._styles = list(self._formatting.chain(id))
        self._elements = [list(_inside(row, "tc")) for row in _inside(table, "tr")]
        self._rows = list(_inside(table, "tr"))

    def read(self) -> Table | None:
        """Return the table; None if it has no cells."""
        placed = [
            list(self._placed(row, cells)) for row, cells in zip(self._rows, self._elements, strict=True)
        ]
        if not any(placed):
            return None
        widths = self._widths(placed)
        rows = tuple(tuple(self._cells(placed, index, len(widths))) for index in range(len(placed)))
        left = self._own("tblInd")
        indent = number(None if left is None else left.get(f"{W}w"), 20) or 0.0
        align = {"center": "center", "right": "right", "end": "right"}.get(value(self._own("jc")), "left")
        heights = tuple(map(_height, self._rows))
        return Table(rows, widths, heights, indent, align, self._part)  # type: ignore[arg-type]  # of a table of literals

    def _own(self, name: str) -> _Element | None:
        return None if self._properties is None else self._properties.find(f"{W}{name}")

    def _placed(self, row: _Element, cells: list[_Element]) -> Iterator[tuple[int, int, _Element | None]]:
        """Yield the first column of each cell of a row, the number of its columns, and the cell."""
        at = _count(row.find(f"{W}trPr/{W}gridBefore"))
        if at:
            yield 0, at, None
        for cell in cells:
            columns = max(1, _count(cell.find(f"{W}tcPr/{W}gridSpan")))
            yield at, columns, cell
            at += columns

    def _widths(self, placed: list[list[tuple[int, int, _Element | None]]]) -> tuple[float, ...]:
        count = max(at + columns for row in placed for at, columns, _ in row)
        grid = [
            number(column.get(f"{W}w"), 20) or 0.0
            for column in self._table.iterfind(f"{W}tblGrid/{W}gridCol")
        ]
        widths = (grid + [0.0] * count)[:count]
        for row in placed:
            for at, columns, cell in row:
                own = None if cell is None else cell.find(f"{W}tcPr/{W}tcW")
                if (
                    own is not None
                    and columns == 1
                    and own.get(f"{W}type", "dxa") == "dxa"
                    and not widths[at]
                ):
                    widths[at] = number(own.get(f"{W}w"), 20) or 0.0
        known = [width for width in widths if width]
        usual = sum(known) / len(known) if known else 468.0 / count
        return tuple(width or usual for width in widths)

    def _cells(
        self, placed: list[list[tuple[int, int, _Element | None]]], index: int, count: int
    ) -> Iterator[Cell]:
        end = 0
        for at, columns, cell in placed[index]:
            end = at + columns
            if cell is None:
                yield Cell(columns=columns)
            elif not _continues(cell):
                rows = 1
                while index + rows < len(placed) and any(
                    other == at and below is not None and _continues(below)
                    for other, _, below in placed[index + rows]
                ):
                    rows += 1
                yield self._cell(cell, index, (at, columns, rows), (len(placed), count))
        if end < count and placed[index]:
            yield Cell(columns=count - end)

    def _cell(self, cell: _Element, index: int, span: tuple[int, int, int], size: tuple[int, int]) -> Cell:
        at, columns, rows = span
        conditions = list(self._conditions(index, at, size))
        own = cell.find(f"{W}tcPr")
        text: dict[str, Any] = dict(self._around[1])
        shade = ""
        for condition in conditions:
            text = {**text, **self._formatting.run_level(condition.find(f"{W}rPr"))}
            shade = self._shade(condition.find(f"{W}tcPr")) or shade
        shade = self._shade(own) or shade
        text["behind"] = bool(shade)
        blocks = self._blocks(cell, self._part, (self._around[0], text))
        return Cell(
            tuple(_flat(blocks)),
            columns,
            rows,
            tuple(self._borders(own, conditions, index, at, span, size)),
            self._padding(own),
            shade,
            _VERTICAL.get(value(None if own is None else own.find(f"{W}vAlign")), "top"),  # type: ignore[arg-type]
        )

    def _shade(self, properties: _Element | None) -> str:
        return str(self._formatting.run_level(properties).get("shade", ""))

    def _conditions(self, index: int, at: int, size: tuple[int, int]) -> Iterator[_Element]:
        """Yield the parts of the table's style that apply to a cell, the weakest first."""
        look = self._own("tblLook")
        wanted = {"firstRow": index == 0, "lastRow": index == size[0] - 1}
        wanted |= {"firstCol": at == 0, "lastCol": at == size[1] - 1}
        banded = not _flag(look, "noHBand")
        first = int(_flag(look, "firstRow"))
        wanted["band1Horz"] = banded and index >= first and (index - first) % 2 == 0
        wanted["band2Horz"] = banded and index >= first and (index - first) % 2 == 1
        for name in ("band1Horz", "band2Horz", "firstCol", "lastCol", "firstRow", "lastRow"):
            flag = name.replace("Col", "Column")
            if wanted[name] and (name.startswith("band") or _flag(look, flag)):
                for style in reversed(self._styles):
                    for part in style.iterchildren(f"{W}tblStylePr"):
                        if part.get(f"{W}type") == name:
                            yield part

    def _borders(
        self,
        own: _Element | None,
        conditions: list[_Element],
        index: int,
        at: int,
        span: tuple[int, int, int],
        size: tuple[int, int],
    ) -> Iterator[tuple[Edge, Border]]:
        outer = {
            "top": index == 0,
            "bottom": index + span[2] == size[0],
            "left": at == 0,
            "right": at + span[1] == size[1],
        }
        sources = [style.find(f"{W}tblPr/{W}tblBorders") for style in reversed(self._styles)]
        sources.append(self._own("tblBorders"))
        for edge in EDGES:
            name = edge if outer[edge] else _INSIDE[edge]
            found: Border | None = None
            for source in sources:
                if side(source, name) is not None:
                    found = border_of(source, name)
            for condition in (*conditions, own):
                borders = _borders_in(condition)
                if side(borders, edge) is not None:
                    found = border_of(borders, edge)
            if found is not None:
                yield edge, found

    def _padding(self, own: _Element | None) -> tuple[float, float, float, float]:
        """Return the space inside the edges of a cell: top, right, bottom, left."""
        sources = [style.find(f"{W}tblPr/{W}tblCellMar") for style in reversed(self._styles)]
        sources += [self._own("tblCellMar"), None if own is None else own.find(f"{W}tcMar")]
        found = {"top": 0.0, "right": _PADDING, "bottom": 0.0, "left": _PADDING}
        for source in sources:
            for edge in found:
                margin = side(source, edge)
                length = None if margin is None else number(margin.get(f"{W}w"), 20)
                found[edge] = found[edge] if length is None else length
        return found["top"], found["right"], found["bottom"], found["left"]


def _height(row: _Element) -> float:
    """Return the least height of a row; 0 if none is set."""
    return max(0.0, number(value(row.find(f"{W}trPr/{W}trHeight")), 20) or 0.0)


def _count(element: _Element | None) -> int:
    """Return a number of columns, of which Word has no more in a table."""
    return max(0, min(int(number(value(element), 1) or 0), _MOST_COLUMNS))


def _borders_in(element: _Element | None) -> _Element | None:
    """Return the borders of a cell's own properties, or of a part of a table's style."""
    if element is None:
        return None
    if name_of(element) == "tcPr":
        return element.find(f"{W}tcBorders")
    return element.find(f"{W}tcPr/{W}tcBorders")


def _flat(blocks: list[Block]) -> Iterator[Block]:
    """Yield the blocks of a cell; EDGAR takes no table in a table, so the rows of one become paragraphs."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            continue
        for row in block.rows:
            inner = [one for cell in row for one in cell.blocks if isinstance(one, Paragraph)]
            pieces = [piece for one in inner for piece in (*one.pieces, Text(" "))]
            if pieces:
                yield inner[0]._replace(pieces=tuple(pieces[:-1]))


def _inside(element: _Element, name: str) -> Iterator[_Element]:
    """Yield the rows of a table, or the cells of a row; one may be in a content control."""
    for child in element:
        if name_of(child) == name:
            yield child
        elif name_of(child) in _AROUND:
            yield from _inside(child, name)


def _continues(cell: _Element) -> bool:
    """Return whether a cell is part of the one above it."""
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and value(merge) in ("", "continue")


def _flag(look: _Element | None, name: str) -> bool:
    """Return whether a part of the table's style is switched on."""
    if look is None:
        return False
    own = look.get(f"{W}{name}")
    if own is not None:
        return is_on(own)
    mask = value(look)
    try:
        return bool(int(mask, 16) & _FLAGS[name])
    except ValueError:
        return False
