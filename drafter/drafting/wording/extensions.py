"""What is done to a wording file while Jinja reads it: its own text is marked, and where its parts begin and end.

Loaded only when a wording file is compiled, which the cache of templates spares most drafts.
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


class MarkWording(Extension):
    """Marks a wording file's own text as it is read; expressions stay as they are."""

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
"""In the order in which they work."""
