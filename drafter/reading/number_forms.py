"""Read the number of a comment at the beginning of a line.

`FORMS` are the ways in which a letter may number all of its comments. A single number may be written differently,
because a program put marks around it or a scanner read its digits as letters; `odd_number` reads it.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_NUMBER = r"0?(?P<number>[1-9]\d{0,2})"
_TEXT = r"(?:\s+|$)(?P<text>.*)"


class Form(NamedTuple):
    """A way of writing numbers: a pattern, and an example that it matches."""

    pattern: str
    example: str


FORMS = (
    Form(rf"{_NUMBER}\.(?:\s+|$|(?=[A-Z][a-z]))(?P<text>.*)", "3.  Please revise"),
    Form(rf"\({_NUMBER}\){_TEXT}", "(3)  Please revise"),
    Form(rf"{_NUMBER}\.?\){_TEXT}", "3)  Please revise"),
    Form(
        rf"(?:comment|question|point|issue)\s+(?:no\.?\s*)?{_NUMBER}[.:]?{_TEXT}",
        "Comment No. 3: Please revise",
    ),
    Form(rf"(?:#|no\.)\s*{_NUMBER}[.:)]?{_TEXT}", "#3  Please revise"),
    Form(rf"(?-i:(?![SF]-)[A-Z]{{1,2}})[-. ]?{_NUMBER}[.:)]{_TEXT}", "Q3.  Please revise"),
    Form(rf"{_NUMBER}(?::|\s?[-–—]){_TEXT}", "3:  Please revise"),
    Form(rf"[*_~#•]{{0,3}}\s?{_NUMBER}\W{{0,2}}?[*_~]{{0,3}}\s{{2,}}(?P<text>\S.*)", "**3.**  Please revise"),
)
"""The forms in order of preference, if two explain a letter equally well. Nearly all letters use the first one."""

_COUNTED = r"\(?(?P<{}>{})(?:[.:]|\.?\))" + _TEXT

COUNTED = (
    Form(_COUNTED.format("roman", "[IVX]{1,6}"), "III.  Please revise"),
    Form(_COUNTED.format("letter", "[A-Z]"), "(C)  Please revise"),
    Form(_COUNTED.format("roman", "[ivx]{1,6}"), "iii)  Please revise"),
    Form(_COUNTED.format("letter", "[a-z]"), "c.  Please revise"),
)
"""Letters and Roman numerals, which number headings and list items more often than comments."""

BARE = Form(rf"{_NUMBER}(?P<text>$)", "3")
"""A number alone on its line, which may also be a page number."""

ZERO = Form(rf"(?P<number>0)[.)]{_TEXT}", "0.  Please revise")

_ROMAN = {"I": 1, "V": 5, "X": 10}

_MARK = r"[-.,:;)\]}>*_~#•·–—/ ]"
_ODD = re.compile(
    r"[^A-Za-z0-9|!]{0,4}(?:(?i:comment|no|number)\b[^A-Za-z0-9]{0,3}){0,2}"
    rf"(?:(?P<digits>\d{{1,3}})(?:{_MARK}{{0,4}}(?=\s|$)|{_MARK}{{1,4}}(?=[A-Z][a-z]))"
    rf"|(?P<letters>[\dA-Za-z|!]{{1,3}})[.,:)]{_MARK}{{0,3}}(?=\s|$))"
    r"\s*(?P<text>[\"'“‘(\[]?[A-Z].*|$)"
)
"""A number with any marks around it. Letters are read as misread digits only if a mark follows them."""

_LOOKS_LIKE = {
    "0": "OoQD",
    "1": "lIi|!",
    "2": "Zz",
    "3": "E",
    "4": "A",
    "5": "Ss",
    "6": "Gb",
    "7": "TZ",
    "8": "B",
    "9": "gq",
}
"""The letters that a scanner reads in place of digits."""

_LABEL = re.compile(
    r"\(?(?:(?:comment )?no\. ?|comment |#)?(?:[a-z]{0,2}[-. ]?\d+|[ivx]+|[a-z])[.:]?\)?", re.I
)
"""A number that the response letter quotes as printed; of a number between odd marks, it quotes only the digits."""

_KEYCAPS = {0xFE0F: None, 0x20E3: None}
"""The character that makes a digit the picture of a key."""

_MOST = 100
"""The number above which no single character is taken for the number of a comment."""

_FIRST_WORD = re.compile(r"\S{1,8}")


class Number(NamedTuple):
    """A number at the beginning of a line.

    Attributes:
        value: The number.
        width: The characters before the text that follows it.
        text: The text after it.
        printed: The number as printed.
        label: The number as the response letter quotes it.
        misread: Whether its digits were read as letters.
    """

    value: int
    width: int
    text: str
    printed: str
    label: str
    misread: bool = False


def number_in_form(text: str, form: re.Pattern[str]) -> Number | None:
    """Return the number with which a line begins if it has the form."""
    match = form.match(in_ascii(text))
    return _number(_value(match), match, text) if match else None


def odd_number(text: str, expected: int) -> Number | None:
    """Return the number with which a line begins, whatever its form, if it is the expected one.

    Digits alone on a line do not count, because they are probably the page number.
    """
    match = _ODD.match(in_ascii(text))
    if match is None:
        return None
    token, digits = match["digits"] or match["letters"], str(expected)
    if len(token) != len(digits) or any(
        c not in d + _LOOKS_LIKE[d] for c, d in zip(token, digits, strict=True)
    ):
        return None
    number = _number(expected, match, text)
    number = number._replace(misread=token != digits, label=f"{expected}.")
    return number if number.text or number.printed != digits else None


def in_ascii(text: str) -> str:
    """Return a line with the digits and marks of its first word converted to ASCII: "３．" is "3.", "①" is "1"."""
    if text[:8].isascii() or not (match := _FIRST_WORD.match(text)):
        return text
    word = unicodedata.normalize("NFKC", match[0]).translate(_KEYCAPS)
    return "".join(map(_digits, word)) + text[match.end() :]


def _digits(character: str) -> str:
    """Return a character that is a whole number, such as a digit on a black disc, in ASCII."""
    if not unicodedata.category(character).startswith("N"):
        return character
    number = unicodedata.numeric(character)
    return str(int(number)) if number.is_integer() and number < _MOST else character


def _value(match: re.Match[str]) -> int:
    """Return the value of digits, a letter or a Roman numeral; each has a group of its own."""
    groups = match.groupdict()
    if numeral := groups.get("roman"):
        values = [_ROMAN[letter] for letter in numeral.upper()]
        return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
    if letter := groups.get("letter"):
        return ord(letter.upper()) - ord("A") + 1
    return int(groups["number"])


def _number(value: int, match: re.Match[str], line: str) -> Number:
    width = len(line) - len(match["text"])
    printed = line[:width].strip()
    return Number(value, width, match["text"], printed, printed if _LABEL.fullmatch(printed) else f"{value}.")
