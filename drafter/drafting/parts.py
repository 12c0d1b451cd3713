"""The parts of a letter: a part is what one of the files that put a letter together has included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from drafter.response import Block, Paragraph, Part

ORDERING = frozenset({"letter.html", "extension.html", "header.html"})
"""The wording files that say which parts stand in which order. What other files include is no part: it may be
a word in the middle of a sentence."""

_INCLUDE = ("block_begin", "name", "string")


class MarkParts(Extension):
    """Puts `<part name="date"></part>` before `{% include "date.html" %}`, and `<part></part>` after it."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """Mark the parts of a file that puts parts in order."""
        return self._marked(list(stream)) if stream.name in ORDERING else stream

    def _marked(self, tokens: Sequence[Token]) -> Iterator[Token]:
        inside = False
        for at, token in enumerate(tokens):
            if part := _included(tokens[at : at + 3]):
                inside = True
                yield Token(token.lineno, "data", f'<part name="{part}"></part>')
            yield token
            if inside and token.type == "block_end":
                inside = False
                yield Token(token.lineno, "data", "<part></part>")


def _included(tokens: Sequence[Token]) -> str | None:
    """The part that a tag includes, where these are the beginning of such a tag."""
    if tuple(token.type for token in tokens) != _INCLUDE or tokens[1].value != "include":
        return None
    return PurePosixPath(tokens[2].value).stem


class Border(Paragraph):
    """Where the part named `style` begins or, without a name, ends; there only while blocks are read."""

    __slots__ = ()


def border(name: str) -> Border:
    """The border before a part, or the one behind it."""
    return Border(name, ())


def by_part(blocks: Iterable[Block], names: Iterable[str]) -> tuple[tuple[Block, ...], tuple[Part, ...]]:
    """The blocks without their borders, and the parts; one part may lie within another.

    `names` are the parts that a letter may have. Those that this one lacks are there too, and empty.
    """
    kept: list[Block] = []
    parts: list[Part] = []
    begun: list[tuple[str, int]] = []
    for block in blocks:
        if not isinstance(block, Border):
            kept.append(block)
        elif block.style:
            begun.append((block.style, len(kept)))
        else:
            name, start = begun.pop()
            parts.append(Part(name, start, len(kept)))
    missing = sorted(frozenset(names) - {part.name for part in parts})
    return tuple(kept), (*parts, *map(Part, missing))
