"""H2: a text file has EDGAR's lines and characters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.letter_file import LetterFile
from drafter.checking.matter import Matter
from drafter.checking.quoting import characters
from drafter.checking.rule import Example, Finding, Rule
from drafter.problems import Place

_LONGEST_LINE = 80
_LONGEST_ROW = 132
"""Regulation S-T, Rule 305: 80 characters a line, and 132 in a table."""

_ALLOWED = frozenset(map(chr, range(0x20, 0x7F))) | {"\n", "\r", "\f"}
_TABLE = re.compile(r"<(/?)TABLE>", re.I)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield lines that are too long, then characters that EDGAR does not accept."""
    file = matter.file
    if file is None or file.format != "text":
        return
    yield from _long_lines(file)
    yield from _characters(file)


def _long_lines(file: LetterFile) -> Iterator[Finding]:
    in_table = False
    longest: list[tuple[int, str]] = []
    for number, line in enumerate(file.text.splitlines()):
        for tag in _TABLE.finditer(line):
            in_table = not tag[1]
        if len(line.rstrip()) > (_LONGEST_ROW if in_table else _LONGEST_LINE):
            longest.append((file.first_line + number, line))
    if longest:
        number, line = longest[0]
        counted = "A line is" if len(longest) == 1 else f"{len(longest)} lines are"
        yield Finding(
            Place(line=number, words=line.strip()),
            f"{counted} longer than EDGAR accepts: {len(line.rstrip())} characters.",
            f"Break lines after {_LONGEST_LINE} characters; only tables may have {_LONGEST_ROW}, between <TABLE> and "
            "</TABLE>.",
        )


def _characters(file: LetterFile) -> Iterator[Finding]:
    others = [(at, character) for at, character in enumerate(file.text) if character not in _ALLOWED]
    if others:
        yield Finding(
            Place(line=file.line_of(others[0][0]), words=_line_at(file.text, others[0][0])),
            f"EDGAR’s text format does not have {characters(character for _, character in others)}.",
            "Use ASCII: \" and ' for quotation marks, -- for a dash, - for a bullet, and spaces for tabs.",
        )


def _line_at(text: str, position: int) -> str:
    """Return the line that contains a position."""
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    return text[start : end if end >= 0 else len(text)].strip()


RULE = Rule(
    "H2",
    "error",
    "A text file has EDGAR’s lines and characters.",
    "EDGAR suspends a submission with other characters, and cuts or refuses longer lines.",
    find,
    bad=Example(format="text", markup=(('"Company")', "“Company”)"),)),
    good=Example(format="text", markup=(('(the "Company")', '(the\n"Company")'),)),
)
