"""Merge debris: four rows that a mail merge printed in white on every page, from February 2018 to June 2024.

    FirstName LastName<addressee>          (misspelt as printed)
    Comapany Name<company>
    <date> Page <n>
    FirstName LastName

In a PDF their colour gives them away. In the text form they stand between, or inside, the lines of the
page: among the running header, beside the signature, or laid out in between the words of a comment. There
the debris is taken out word by word and the comment's words are put back in the order of their columns.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from drafter.model import Warning
from drafter.reading.paragraphs import squeeze
from drafter.reading.source import Line

_BEGINS = re.compile(r"FirstName\b")
_ENDS = re.compile(r"FirstName\s+LastName$")
_NAME = re.compile(r"FirstName\s+LastName(?P<value>\S.*)$")
_COMPANY = re.compile(r"Comapany\s+Name(?P<value>\S.*)$")
_DATE = r"(?P<value>[A-Z][a-z]+\s+\d{1,2},\s+\d{4})"
_DATE_ROW = re.compile(_DATE + r"\s+Page\s+\d+(\s|$)")
_DATE_LINE = re.compile(_DATE + "$")
_LONGEST = 18
"""Lines of a block: four rows of debris, a running header, and what of a comment stands between them."""
_WIDE_GAP = re.compile(r"\s{4,}")
"""What follows so many blanks is no part of the field, but stands beside it."""

_BEGINS_ROW = re.compile(r"\d{1,3}\.|cc:")
_LEFT_EDGE = 1
_LONGEST_NAME = 70
HEADER_LINES = 3
"""Lines of a running header above its date: the addressee, and the company, whose name may take two."""

_DRIFT = 14
"""Columns by which a word of debris may stand right of its own place: the words of the text push it."""

_PUSHED = 2
"""Columns by which words of one row may overlap in the layout."""

_ROW_SPREAD = 2
"""Lines over which the words of one row may have been spread."""

_DEBRIS_IN_TEXT = (
    "Merge debris stood among the words here; it was taken out and the words were put back by their columns. "
    "Compare them with the PDF."
)


class MergeFields(NamedTuple):
    """What the merge printed: addressee, company and date, as far as some page shows them unbroken."""

    name: str = ""
    company: str = ""
    date: str = ""
    front_words: frozenset[str] = frozenset()

    @classmethod
    def found_in(cls, lines: Sequence[Line], front: Sequence[Line]) -> MergeFields:
        """Read the fields from the lines before the salutation (`front`), or from a clean row of debris."""
        return cls(
            _field("LastName", _NAME, lines, front),
            _field("Name", _COMPANY, lines, front),
            _merge_date(lines, front),
            words_of(front),
        )

    def debris_rows(self, page: int) -> list[list[str]]:
        """The words of each row of debris, in order."""
        return [
            ["FirstName", *f"LastName{self.name}".split()],
            ["Comapany", *f"Name{self.company}".split()],
            [*self.date.split(), "Page", str(page)],
            ["FirstName", "LastName"],
        ]

    def header_rows(self, page: int) -> list[list[str]]:
        """The words of each row of a running header."""
        return [self.name.split(), self.company.split(), self.date.split(), ["Page", str(page)]]


def _field(mark: str, clean: re.Pattern[str], lines: Sequence[Line], front: Sequence[Line]) -> str:
    """The value that some row prints unbroken, or the line of the front whose first word follows the mark."""
    printed = "\n".join(squeeze(line.text) for line in lines)

    def stands(value: str, end: str) -> bool:
        return re.search(rf"(?<![A-Za-z]){mark} ?{re.escape(value)}{end}", printed, re.MULTILINE) is not None

    rows = [squeeze(_WIDE_GAP.split(m["value"])[0]) for line in lines if (m := clean.match(line.text))]
    begun = [text for line in front if (text := squeeze(line.text)) and stands(text.split()[0], "")]
    whole = [value for value in (*begun, *rows) if stands(value, "$")]
    whole += [value for value in begun if any(value.startswith(part) for part in whole)]
    return max(whole or begun[:1] or rows, key=len, default="")


def _merge_date(lines: Sequence[Line], front: Sequence[Line]) -> str:
    """The letter's date, unless the merge kept that of an older letter, of another month or year."""
    own = next((m["value"] for line in front if (m := _DATE_LINE.match(line.text))), "")
    for line in lines:
        if (row := _DATE_ROW.match(line.text)) and row["value"].split()[::2] != own.split()[::2]:
            return squeeze(row["value"])
    return squeeze(own)


def is_merge_row(text: str) -> bool:
    """Whether a line is a row of a merge, alone: what a PDF has drawn in white."""
    text = squeeze(text)
    return bool(
        not text
        or _BEGINS.match(text)
        or text.startswith(("Comapany", "LastName"))
        or _DATE_ROW.fullmatch(text)
    )


def has_debris(lines: Sequence[Line]) -> bool:
    """Whether there is any; most letters have none."""
    return any(_BEGINS.match(line.text) for line in lines)


def find_debris(lines: Sequence[Line], fields: MergeFields) -> list[range]:
    """Index ranges of the blocks, each with the lines of a running header that stand right above it."""
    blocks: list[range] = []
    index = 0
    while index < len(lines):
        if not _BEGINS.match(lines[index].text):
            index += 1
            continue
        window = range(index, min(index + _LONGEST, len(lines)))
        end = next((i + 1 for i in window if _ENDS.match(lines[i].text)), index + 1)
        start = index
        floor = blocks[-1].stop if blocks else 0
        while start > max(floor, index - HEADER_LINES) and names_addressee(
            lines[start - 1], fields.front_words
        ):
            start -= 1
        blocks.append(range(start, end))
        index = end
    return blocks


def names_addressee(line: Line, front_words: frozenset[str], margin: float = 0.0) -> bool:
    """Whether a line of a running header names the addressee or company.

    It stands at the left margin (a column), begins as they do, and mostly has their words ("Inc" for
    "Incorporated").
    """
    words = _words(line.text)
    return (
        line.indent <= margin + _LEFT_EDGE + 1
        and len(line.text) <= _LONGEST_NAME
        and bool(words)
        and words[0] in front_words
        and 2 * sum(word in front_words for word in words) >= len(words)
    )


def words_of(lines: Sequence[Line]) -> frozenset[str]:
    """The words of some lines, in lower case and without punctuation."""
    return frozenset(word for line in lines for word in _words(line.text))


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower())


def take_out_debris(
    block: Sequence[Line], fields: MergeFields, page: int
) -> tuple[list[Line], list[Line], Warning | None]:
    """Split a block into the lines to keep and the furniture, with a warning where words were reordered.

    `page` is the number of the page that the block stands on.
    """
    rows, header = fields.debris_rows(page), fields.header_rows(page)
    kept: list[Line] = []
    taken: list[Line] = []
    for line in block:
        row = next((r for r in (*rows, *header) if _is_row(line.text, r)), None)
        if row is None:
            kept.append(line)
            continue
        taken.append(line)
        (rows if row in rows else header).remove(row)
    if len(rows) == 0 or not kept:
        return kept, taken, None
    for expected in ([*rows, *header], rows):
        if _same_characters(kept, expected):
            return [], [*taken, *kept], None
    header_words = fields.front_words | {w for row in fields.header_rows(page) for w in _words(" ".join(row))}
    return _unweave(kept, taken, [row for row in rows if row], header_words)


def _is_row(text: str, row: list[str]) -> bool:
    return bool(row) and text.split() == row


def _same_characters(lines: Sequence[Line], rows: Sequence[Sequence[str]]) -> bool:
    """Whether the lines are made of the rows' characters and nothing else, in whatever order."""
    return Counter("".join("".join(line.text.split()) for line in lines)) == Counter(
        "".join(w for row in rows for w in row)
    )


class _Word(NamedTuple):
    """A word of a block, where it stands: index of its line, and column on the page."""

    line: int
    column: int
    text: str


def _unweave(
    lines: list[Line], taken: list[Line], rows: list[list[str]], header_words: frozenset[str]
) -> tuple[list[Line], list[Line], Warning | None]:
    words = [
        _Word(index, int(line.indent) + match.start(), match[0])
        for index, line in enumerate(lines)
        for match in re.finditer(r"\S+", line.text)
    ]
    touched: set[int] = set()
    certain = True
    for row in rows:
        words, clean = _take_row(words, row, touched)
        certain = certain and clean
    if not touched:
        return lines, taken, None
    if all(part in header_words for word in words for part in _words(word.text)):
        return [], [*taken, *lines], None
    kept = _rows_by_column(lines, words, touched)
    still_there = {word.line for word in words}
    taken = taken + [line for index, line in enumerate(lines) if index not in still_there]
    if certain and len(kept) == len(still_there):
        return kept, taken, None
    return kept, taken, Warning("debris_in_text", _DEBRIS_IN_TEXT, lines[min(touched)].number)


def _take_row(words: list[_Word], row: Sequence[str], touched: set[int]) -> tuple[list[_Word], bool]:
    """Take the words of one row of debris out, in their order.

    A word that is welded to one of the text's leaves that behind. The second value is whether every word
    was found standing alone.
    """
    rest = list(words)
    at, clean = 0, True
    column = 0
    for position, expected in enumerate(row):
        found = _find_word(rest, expected, at, column, begins=position == 0)
        column += len(expected) + 1
        if found is None:
            clean = False
            continue
        index, start, stop = found
        word = rest[index]
        left, right = word.text[:start], word.text[stop:]
        clean = clean and not left and not right
        rest[index : index + 1] = [
            _Word(word.line, word.column + offset, text)
            for offset, text in ((0, left), (stop, right))
            if text
        ]
        touched.add(word.line)
        at = index + (1 if left else 0)
    return rest, clean


def _find_word(
    words: list[_Word], expected: str, at: int, column: int, *, begins: bool
) -> tuple[int, int, int] | None:
    """The next place of a word of debris: index of the word that has it, and where in that word.

    A row begins at the left edge; its words stand near the columns they would have alone. One that stands
    alone counts before one welded to the text, of two alike the nearer one. Where the page is not the one
    that was expected, any number alone will do.
    """
    found = _nearest(words, re.escape(expected), at, column, begins=begins)
    if found is None and expected.isdigit():
        return _nearest(
            [w if w.text.isdigit() else w._replace(text="") for w in words],
            r"\d{1,2}",
            at,
            column,
            begins=False,
        )
    return found


def _nearest(
    words: list[_Word], pattern: str, at: int, column: int, *, begins: bool
) -> tuple[int, int, int] | None:
    best: tuple[tuple[int, int], tuple[int, int, int]] | None = None
    for index in range(at, len(words)):
        word = words[index]
        if word.line > words[at].line + _ROW_SPREAD and not begins:
            break
        for match in re.finditer(pattern, word.text):
            stands = word.column + match.start()
            if stands > (_LEFT_EDGE if begins else column + _DRIFT):
                continue
            rank = (_how_welded(word.text, match.span()), index)
            if best is None or rank < best[0]:
                best = rank, (index, match.start(), match.end())
    return best[1] if best else None


def _how_welded(text: str, span: tuple[int, int]) -> int:
    """0 for a word that stands alone.

    1 between letters or at an end; 2 among digits, where it may be the text's own.
    """
    around = text[: span[0]][-1:] + text[span[1] :][:1]
    if not around:
        return 0
    return 1 if around.isalpha() or not text[span[0] : span[1]].isdigit() else 2


def _rows_by_column(lines: list[Line], words: list[_Word], touched: set[int]) -> list[Line]:
    """The lines again; neighbours of a touched line that fill one another's holes are one row of the page."""
    groups: list[list[_Word]] = []
    members: list[set[int]] = []
    for index in range(len(lines)):
        own = [w for w in words if w.line == index]
        if not own:
            continue
        near = index in touched or (members and members[-1] & touched)
        numbered = _BEGINS_ROW.fullmatch(min(own, key=lambda word: word.column).text)
        if groups and near and not numbered and _fits_between(groups[-1], own):
            groups[-1].extend(own)
            members[-1].add(index)
        else:
            groups.append(own)
            members.append({index})
    return [
        _line_of(group, [lines[i] for i in sorted(member)])
        for group, member in zip(groups, members, strict=True)
    ]


def _fits_between(row: list[_Word], others: list[_Word]) -> bool:
    """Whether the words fill holes of the row.

    None stands over a word of it, but for what a wide letter pushes aside.
    """
    if min(word.column for word in others) < min(word.column for word in row):
        return False
    return all(
        a.column + len(a.text) <= b.column + _PUSHED or b.column + len(b.text) <= a.column + _PUSHED
        for a in row
        for b in others
    )


def _line_of(words: list[_Word], lines: list[Line]) -> Line:
    words = sorted(words, key=lambda w: w.column)
    indent = words[0].column
    text = ""
    for word in words:
        text = (
            text.ljust(word.column - indent)
            if not text
            else text + " " * max(1, word.column - indent - len(text))
        )
        text += word.text
    if len(lines) > 1 or squeeze(lines[0].text) != squeeze(text):
        text = (
            squeeze(text)
            if not re.match(r"\d{1,3}\.\s", text)
            else re.sub(r"(?<=\S)\s{2,}(?=\S)", _number_gap, text)
        )
    return replace(lines[0], last=max(line.last for line in lines), text=text, indent=float(indent))


def _number_gap(match: re.Match[str]) -> str:
    """Wide blanks stay wide after a comment's number only: elsewhere they are where debris stood."""
    return match[0] if match.start() <= 4 else " "
