"""Files that people write in TOML, read; what is wrong with one is said for somebody who does not know TOML."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from drafter.errors import InputNotReadableError
from drafter.kernel.patterns import pattern
from drafter.kernel.text_files import read_text
from drafter.problems import Place, Problem

_WHERE = pattern(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")
_PAIR = pattern(r"\s*([^=]+?)\s*=\s*(.*?)\s*")
_PLAIN_PAIR = pattern(r"\s*[\w.-]+\s*=\s*(?![\[{]|\"{3}|'{3}).+")
"""A key and its value, which end with their line."""

_HEADING = pattern(r"\s*\[{1,2}[^\[\]]+\]{1,2}\s*(?:#.*)?$")
"""The name of a table, on a line of its own."""

_ENDLESS_KEY = pattern(r"""[\w"'-]\s*(?:\.\s*+[\w"'-]++\s*+){50}""")
"""A key of many steps, "a.a.a.a": tomllib goes from the first to the last of them once for each."""

_ENDLESS = "Lists or tables stand in one another without end."

_CURLY = "“”„‟‘’‚‛"
_WORDS_OWN = '{} is a quotation mark as Word makes it; TOML wants straight ones, "…".'
_DAY_KEY = pattern(r"(?:date|since|until)$")


def read_toml(path: Path) -> tuple[dict[str, Any], str]:
    """The values in a file, and its text.

    Raises:
        InputNotReadableError: it is not there, not UTF-8, or no TOML.
    """
    values, text, problems = read_toml_on(path)
    if problems:
        raise InputNotReadableError.of(problems[:1])
    return values, text


def read_toml_on(path: Path) -> tuple[dict[str, Any], str, list[Problem]]:
    """The values in a file, its text, and what is wrong in it; lines that are wrong by themselves are passed over.

    Nothing of the values is there where something else is wrong, which may reach over several lines.

    Raises:
        InputNotReadableError: it is not there, or not UTF-8.
    """
    text = read_text(path).replace("\r\n", "\n")
    lines, problems = text.split("\n"), list[Problem]()
    if _ENDLESS_KEY.search(text):
        return {}, text, [_endless(path)]
    while True:
        try:
            return tomllib.loads("\n".join(lines)), text, problems
        except RecursionError:
            return {}, text, [*problems, _endless(path)]
        except ValueError as error:  # tomllib's own, and Python's of a number with thousands of digits
            line, message = _in_words(str(error), text)
        problems.append(Problem("toml_syntax", "error", Place(str(path), line), message))
        wrong = _apart(lines, line)
        if not wrong:
            return {}, text, problems
        lines[line - 1 : line - 1 + wrong] = [""] * wrong


def _endless(path: Path) -> Problem:
    return Problem("toml_nesting", "error", Place(str(path)), _ENDLESS)


def _apart(lines: Sequence[str], line: int) -> int:
    """How many lines can be left out from a wrong one (from 1) on: it alone, or all of a table that stands twice."""
    words = lines[line - 1] if line <= len(lines) else ""
    if _HEADING.match(words):
        below = (number for number, other in enumerate(lines[line:], 1) if _HEADING.match(other))
        return next(below, len(lines) - line + 1)
    return 1 if _PLAIN_PAIR.fullmatch(words) else 0


class _Line(NamedTuple):
    """A line that is wrong: its number, its words, how many of its characters are right, and the whole file."""

    number: int
    words: str
    right: int
    file: str


def _in_words(message: str, text: str) -> tuple[int, str]:
    """The line of an error of `tomllib`, and what is wrong in words."""
    lines = text.split("\n")
    where = _WHERE.search(message)
    number = int(where[1]) if where and where[1] else max(len(text.rstrip().split("\n")), 1)
    column = int(where[2]) if where and where[2] else 1
    line = _Line(number, lines[number - 1] if number <= len(lines) else "", column - 1, text)
    said = _WHERE.sub("", message)
    for rule in _RULES:
        if (match := rule.said.match(said)) and (words := rule.ours(line, match)):
            return number, words
    return number, f"This is not TOML: {said}."


def _curly(line: _Line, _: re.Match[str]) -> str | None:
    at = line.words[line.right : line.right + 1]
    return _WORDS_OWN.format(at) if at and at in _CURLY else None


def _never_closed(line: _Line, _: re.Match[str]) -> str:
    last = line.words.rstrip(" ,]")[-1:]
    if last and last in _CURLY:
        return _WORDS_OWN.format(last)
    return "A text is never closed: the quotation mark at its end is missing."


def _unquoted(line: _Line, _: re.Match[str]) -> str | None:
    pair = _PAIR.fullmatch(line.words)
    if pair is None or pair[2][:1] in ('"', "'", "{"):
        return None
    if not pair[2]:
        return f"{pair[1]} = has no value."
    if pair[2][0] == "[":
        return 'In a list each text stands in quotation marks: ["9 Wharf Lane", "Boston"].'
    if pair[2].lower() in ("true", "false"):
        return f"Write {pair[1]} = {pair[2].lower()}."
    if _DAY_KEY.search(pair[1]):
        return f"{pair[2]} is no day; write it as in {pair[1]} = 2026-03-02."
    return f'A text stands in quotation marks: {pair[1]} = "{pair[2]}".'


def _behind(line: _Line, _: re.Match[str]) -> str | None:
    words = line.words[line.right :].strip()
    return f'“{words}” stands behind the end of the value; a quotation mark within a text is written \\".'


def _declared_twice(line: _Line, said: re.Match[str]) -> str:
    table = ".".join(re.findall(r"['\"]([^'\"]*)['\"]", said[1]))
    heading = re.search(rf"(?m)^\s*\[\s*{re.escape(table)}\s*\]", line.file)
    first = f" of line {line.file.count(chr(10), 0, heading.end()) + 1}" if heading else ""
    return f"The table [{table}] stands twice; put these keys under the one{first}."


def _written_twice(line: _Line, _: re.Match[str]) -> str | None:
    pair = _PAIR.fullmatch(line.words)
    return f"The key {pair[1]} stands twice." if pair else None


class _Rule(NamedTuple):
    said: re.Pattern[str]
    ours: Callable[[_Line, re.Match[str]], str | None]


_RULES = (
    _Rule(pattern(r"Exceeds the limit"), lambda *_: "A number has too many digits."),  # a = 9999... and so on
    _Rule(pattern(r"Invalid|Unbalanced|Expected"), _curly),  # name = “Rook & Tarn LLP”
    _Rule(
        pattern(r"Illegal character '\\[nr]'|Unterminated|Expected (?:\"'\"|'\"')"), _never_closed
    ),  # name = "Rook
    _Rule(pattern(r"Cannot declare \((.+)\) twice"), _declared_twice),  # [signer] and again [signer]
    _Rule(pattern(r"Cannot overwrite a value|Duplicate"), _written_twice),  # name = "A" and again name = "B"
    _Rule(
        pattern(r"Invalid value|Invalid date|Expected newline"), _unquoted
    ),  # name = Rook; phone = 212-555-0177
    _Rule(pattern(r"Expected newline"), _behind),  # name = "Rook "and" Tarn"
    _Rule(
        pattern(r"Expected '=' after a key|Invalid statement"), lambda *_: "A line is a key, = and its value."
    ),
    _Rule(pattern(r"Expected '\]"), lambda *_: "] is missing at the end of the table's name."),  # [signer
    _Rule(
        pattern(r"Unclosed array|Unclosed inline"),
        lambda *_: "A list is never closed: ] or a comma is missing.",
    ),
    _Rule(
        pattern(r"Unescaped '\\+'|Invalid hex"),  # name = "C:\house"
        lambda *_: "A backslash is written twice, \\\\; or put the text into single quotes.",
    ),
)
"""What Python says of a file that is no TOML, an example of it, and what is said instead; the first that has words."""
