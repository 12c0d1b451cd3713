"""Read TOML files; problems are reported in the words of people who do not know TOML."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from drafter.errors import InputNotReadableError
from drafter.kernel.files import read_text
from drafter.kernel.noncharacters import without_noncharacters
from drafter.kernel.patterns import pattern
from drafter.problems import MOST_SHOWN, Place, Problem

_WHERE = pattern(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")
_PAIR = pattern(r"\s*([^=]+?)\s*=\s*(.*?)\s*")
_PLAIN_PAIR = pattern(r"\s*[\w.-]+\s*=\s*(?![\[{]|\"{3}|'{3}).+")
"""A key and a value that ends on the same line."""

_HEADING = pattern(r"\s*\[{1,2}[^\[\]]+\]{1,2}\s*(?:#.*)?$")
"""A table heading on a line of its own."""

_ENDLESS_KEY = pattern(r"""[\w"'-]\s*(?:\.\s*+[\w"'-]++\s*+){50}""")
"""A key of many steps, "a.a.a.a": the time that tomllib takes grows with the square of their number."""

_MOST_READ = 5_000_000
"""Characters that are read in one file: the whole of it again for each line that is wrong."""

_TOO_DEEP = "Lists or tables are nested too deeply."

_CURLY = "“”„‟‘’‚‛"
_NOT_STRAIGHT = '{} is a curly quotation mark; use straight ones, "…".'
_DATE_KEY = pattern(r"(?:date|since|until)$")


def read_toml(path: Path) -> tuple[dict[str, Any], str]:
    """Return the values in a file, and its text.

    Raises:
        InputNotReadableError: The file is missing, not UTF-8, or not TOML.
    """
    values, text, problems = read_toml_leniently(path)
    if problems:
        raise InputNotReadableError.of(problems[:1])
    return values, text


def read_toml_leniently(path: Path) -> tuple[dict[str, Any], str, list[Problem]]:
    """Read a file and report all problems in it, skipping lines that are wrong by themselves.

    Returns:
        The values, the text, and the problems. There are no values if a problem may extend over several lines.

    Raises:
        InputNotReadableError: The file is missing or not UTF-8.
    """
    text = read_text(path).replace("\r\n", "\n")
    lines, problems = text.split("\n"), list[Problem]()
    if _ENDLESS_KEY.search(text):
        return {}, text, [_nested_too_deeply(path)]
    for _ in range(min(MOST_SHOWN, _MOST_READ // (len(text) + 1) + 1)):
        try:
            return _clean(tomllib.loads("\n".join(lines))), text, problems
        except RecursionError:
            return {}, text, [*problems, _nested_too_deeply(path)]
        except ValueError as error:  # tomllib's own, and Python's for a number with thousands of digits
            line, message = _in_words(str(error), text)
        problems.append(Problem("toml_syntax", "error", Place(str(path), line), message))
        skipped = _lines_to_skip(lines, line)
        if not skipped:
            return {}, text, problems
        lines[line - 1 : line - 1 + skipped] = [""] * skipped
    more = "More lines may be wrong; they are looked at when these are right."
    return {}, text, [*problems, Problem("toml_syntax", "error", Place(str(path)), more)]


def _clean(value: Any) -> Any:
    """Return a value without noncharacters, which an escape in TOML may write."""
    if isinstance(value, str):
        return without_noncharacters(value)
    if isinstance(value, dict):
        return {key: _clean(inner) for key, inner in value.items()}
    return [_clean(inner) for inner in value] if isinstance(value, list) else value


def _nested_too_deeply(path: Path) -> Problem:
    return Problem("toml_nesting", "error", Place(str(path)), _TOO_DEEP)


def _lines_to_skip(lines: Sequence[str], line: int) -> int:
    """Return how many lines to skip from a wrong one (from 1) on: it alone, or the whole of a repeated table.

    0 means that the problem may extend over several lines, so that skipping some would report others wrongly.
    """
    words = lines[line - 1] if line <= len(lines) else ""
    if _HEADING.match(words):
        below = (number for number, other in enumerate(lines[line:], 1) if _HEADING.match(other))
        return next(below, len(lines) - line + 1)
    return 1 if _PLAIN_PAIR.fullmatch(words) else 0


class _Line(NamedTuple):
    """A wrong line: its number, its text, how many of its characters are right, and the text of the file."""

    number: int
    text: str
    right: int
    file: str


def _in_words(message: str, text: str) -> tuple[int, str]:
    """Return the line that an error of `tomllib` is about, and our message for it."""
    lines = text.split("\n")
    where = _WHERE.search(message)
    number = int(where[1]) if where and where[1] else max(len(text.rstrip().split("\n")), 1)
    column = int(where[2]) if where and where[2] else 1
    line = _Line(number, lines[number - 1] if number <= len(lines) else "", column - 1, text)
    said = _WHERE.sub("", message)
    for rule in _RULES:
        if (match := rule.pattern.match(said)) and (words := rule.reword(line, match)):
            return number, words
    return number, f"This is not valid TOML: {said}."


def _curly(line: _Line, _: re.Match[str]) -> str | None:
    at = line.text[line.right : line.right + 1]
    return _NOT_STRAIGHT.format(at) if at and at in _CURLY else None


def _never_closed(line: _Line, _: re.Match[str]) -> str:
    last = line.text.rstrip(" ,]")[-1:]
    if last and last in _CURLY:
        return _NOT_STRAIGHT.format(last)
    return "The closing quotation mark is missing."


def _unquoted(line: _Line, _: re.Match[str]) -> str | None:
    pair = _PAIR.fullmatch(line.text)
    if pair is None or pair[2][:1] in ('"', "'", "{"):
        return None
    if not pair[2]:
        return f"{pair[1]} = has no value."
    if pair[2][0] == "[":
        return 'Put each item of a list in quotation marks: ["9 Wharf Lane", "Boston"].'
    if pair[2].lower() in ("true", "false"):
        return f"Write {pair[1]} = {pair[2].lower()}."
    if _DATE_KEY.search(pair[1]):
        return f"{pair[2]} is not a valid date; use the form {pair[1]} = 2026-03-02."
    return f'Put text in quotation marks: {pair[1]} = "{pair[2]}".'


def _after_value(line: _Line, _: re.Match[str]) -> str | None:
    words = line.text[line.right :].strip()
    return f'“{words}” follows the end of the value; write a quotation mark inside text as \\".'


def _declared_twice(line: _Line, said: re.Match[str]) -> str:
    table = ".".join(re.findall(r"['\"]([^'\"]*)['\"]", said[1]))
    heading = re.search(rf"(?m)^\s*\[\s*{re.escape(table)}\s*\]", line.file)
    first = f" on line {line.file.count(chr(10), 0, heading.end()) + 1}" if heading else ""
    return f"[{table}] appears twice; move these keys under the one{first}."


def _written_twice(line: _Line, _: re.Match[str]) -> str | None:
    pair = _PAIR.fullmatch(line.text)
    return f"The key {pair[1]} appears twice." if pair else None


class _Rule(NamedTuple):
    pattern: re.Pattern[str]
    reword: Callable[[_Line, re.Match[str]], str | None]


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
    _Rule(pattern(r"Expected newline"), _after_value),  # name = "Rook "and" Tarn"
    _Rule(
        pattern(r"Expected '=' after a key|Invalid statement"), lambda *_: "Expected a key, = and a value."
    ),
    _Rule(pattern(r"Expected '\]"), lambda *_: "The ] after the name of the table is missing."),  # [signer
    _Rule(
        pattern(r"Unclosed array|Unclosed inline"),
        lambda *_: "A ] or a comma is missing in this list.",
    ),
    _Rule(
        pattern(r"Unescaped '\\+'|Invalid hex"),  # name = "C:\house"
        lambda *_: "Write a backslash twice, \\\\, or put the text in single quotes.",
    ),
)
"""The functions that reword the messages of tomllib, each with an example; the first that returns text applies."""
