"""Jinja extensions that mark a wording file's own text, and the beginning and end of each part, as it is compiled.

This module is loaded only when a wording file is compiled; most drafts use the cache of compiled templates instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from drafter.drafting.parts import ORDERING
from drafter.templating import blanks, smart_quotes

_INCLUDE = ("block_begin", "name", "string")


class MarkParts(Extension):
    """Inserts `<part name="date"></part>` before `{% include "date.html" %}`, and `<part></part>` after it."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """Mark the parts in a main wording file, and return other files unchanged."""
        return self._marked(list(stream)) if PurePosixPath(stream.name or "").name in ORDERING else stream

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
    """Return the part that a tag includes, or None if these tokens are not the beginning of an include."""
    if tuple(token.type for token in tokens) != _INCLUDE or tokens[1].value != "include":
        return None
    return PurePosixPath(tokens[2].value).stem


class MarkWording(Extension):
    """Marks the brackets and quotes of a wording file's own text; values that it prints stay as they are."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """Mark each stretch of text between two of Jinja's tags."""
        in_tag = False
        for token in stream:
            if token.type == "data":
                marked, in_tag = smart_quotes.mark(blanks.mark(token.value), in_tag=in_tag)
                yield Token(token.lineno, "data", marked)
            else:
                yield token


EXTENSIONS = MarkWording, MarkParts
"""The extensions, in the order in which they run."""
