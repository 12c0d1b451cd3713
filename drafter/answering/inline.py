"""Text with its formatting, as Markdown has it, and as Markdown writes it.

The syntax is CommonMark with the tables and the strikethrough of GitHub; HTML is not read. https://spec.commonmark.org
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])

_SPECIAL = re.compile(r"[\\`*_<~|]|&(?=#?\w+;)|!?\[(?=[^\[\]]*\][(\[])")
"""The characters that would mean something in the middle of a line. A bracket means something before a target only, so
the blanks of a letter stay readable."""

_ANY_MARK = re.compile(r"[!-/:-@\[-`{-~]")
"""Every character that a backslash may stand before; for the rare text in which others come to mean something."""

_AT_THE_START = re.compile(r"(?P<mark>[#>+=-]|\[(?=[^\[\]]*\]:))|(?P<number>\d{1,9})(?=[.)](?:\s|$))")
"""Characters that would begin a heading, a quotation or a list."""


class Piece(NamedTuple):
    """Text in one formatting; a newline is a line break.

    Attributes:
        text: The words.
        bold: Whether it is bold.
        italic: Whether it is in italics.
        struck: Whether it is struck through.
        link: The address that it leads to; "" for none.
    """

    text: str
    bold: bool = False
    italic: bool = False
    struck: bool = False
    link: str = ""


def write_inline(pieces: Sequence[Piece]) -> str:
    """Return a paragraph as Markdown.

    Formatting that begins or ends inside a word cannot always be written: then the words are written without it.
    Compare with `read_inline` to find out.
    """
    tidy = merged(pieces)
    plain = [Piece("".join(piece.text for piece in tidy))]
    written = ""
    for said in (tidy, plain):
        for special in (_SPECIAL, _ANY_MARK):
            written = _lines("".join(_marked(piece, special) for piece in said))
            if _is_read_as(written, said):
                return written
    return written


def _is_read_as(markdown: str, pieces: Sequence[Piece]) -> bool:
    """Return whether Markdown is one paragraph that says these pieces."""
    tokens = MARKDOWN.parse(markdown)
    if [token.type for token in tokens] != ["paragraph_open", "inline", "paragraph_close"]:
        return False
    return pieces_of(tokens[1].children or []) == pieces


def read_inline(markdown: str) -> list[Piece]:
    """Return what a paragraph of Markdown says."""
    tokens = MARKDOWN.parseInline(markdown)
    return pieces_of(tokens[0].children or [])


def pieces_of(tokens: Sequence[Token]) -> list[Piece]:
    """Return the text of inline tokens; an image gives its description."""
    return merged(list(_pieces(tokens)))


def _pieces(tokens: Sequence[Token]) -> Iterator[Piece]:
    look = Piece("")
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                look = look._replace(bold=token.nesting == 1)
            case "em_open" | "em_close":
                look = look._replace(italic=token.nesting == 1)
            case "s_open" | "s_close":
                look = look._replace(struck=token.nesting == 1)
            case "link_open":
                look = look._replace(link=str(token.attrGet("href") or ""))
            case "link_close":
                look = look._replace(link="")
            case "softbreak":
                yield look._replace(text=" ")
            case "hardbreak":
                yield look._replace(text="\n")
            case _:
                yield look._replace(text=token.content)


def merged(pieces: Sequence[Piece]) -> list[Piece]:
    """Return pieces with neighbors of one formatting joined, and without spaces at the ends of lines.

    Spaces between words have no formatting of their own: where it changes, they are plain.
    """
    plain = [each for piece in pieces for each in _apart(piece)]
    joined = [
        look._replace(text="".join(piece.text for piece in same))
        for look, same in groupby(plain, key=lambda piece: piece._replace(text=""))
    ]
    text = "".join(piece.text for piece in joined)
    return _trimmed(joined, text)


def _apart(piece: Piece) -> Iterator[Piece]:
    """Yield the spaces at both ends of a piece without formatting."""
    if piece.link or not any(piece[1:]):
        yield piece
        return
    words = piece.text.strip()
    start = len(piece.text) - len(piece.text.lstrip()) if words else len(piece.text)
    for text, look in (
        (piece.text[:start], Piece("")),
        (words, piece),
        (piece.text[start + len(words) :], Piece("")),
    ):
        if text:
            yield look._replace(text=text)


def _trimmed(pieces: Sequence[Piece], text: str) -> list[Piece]:
    """Return pieces without spaces at the beginning and end of the text and around line breaks."""
    kept = [False] * len(text)
    for line in re.finditer(r"[^\n]+", text):
        inside = line[0].strip()
        first = line.start() + line[0].find(inside) if inside else line.start()
        kept[first : first + len(inside)] = [True] * len(inside)
    for at, character in enumerate(text):
        kept[at] |= character == "\n" and bool(text[:at].strip()) and bool(text[at:].strip())
    trimmed, at = [], 0
    for piece in pieces:
        words = "".join(character for number, character in enumerate(piece.text, at) if kept[number])
        at += len(piece.text)
        if words:
            trimmed.append(piece._replace(text=words))
    return trimmed


def _marked(piece: Piece, special: re.Pattern[str]) -> str:
    text = special.sub(lambda found: "".join(f"\\{each}" for each in found[0]), piece.text)
    for mark, is_on in (("*", piece.italic), ("**", piece.bold), ("~~", piece.struck)):
        text = f"{mark}{text}{mark}" if is_on else text
    return f"[{text}](<{piece.link}>)" if piece.link else text


def _lines(text: str) -> str:
    """Return a paragraph with its line breaks written out, and no line that looks like the start of another block."""
    return "\\\n".join(
        _AT_THE_START.sub(_harmless, line, count=1) if _starts(line) else line for line in text.split("\n")
    )


def _starts(line: str) -> bool:
    return _AT_THE_START.match(line) is not None


def _harmless(found: re.Match[str]) -> str:
    """Return the start of a line with a backslash before the mark, or after the number of a list."""
    return f"{found['number']}\\" if found["number"] else f"\\{found['mark']}"
