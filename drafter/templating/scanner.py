"""Find the tags of a template one by one, and what is wrong with each regardless of the others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import jinja2
from jinja2 import nodes

from drafter.kernel.patterns import pattern

CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}

_OPENING = pattern(r"\{[{%#]")
_STRING = pattern(r"\"[^\"\n]*\"|'[^'\n]*'")
_KEYWORD = r"\{%[-+]?\s*(\w+)"
_RAW = r"\{%[-+]?\s*raw\b"
_END_OF_RAW = r"\{%[-+]?\s*endraw\b.*?%\}"
_LONGEST = 40

_ALONE = {
    **dict.fromkeys(("elif", "else"), "{{% if true %}}{}{{% endif %}}"),
    **{word: f"{{}}{{{{% end{word} %}}}}" for word in ("call", "filter", "for", "if", "macro", "with")},
}
"""Complements that make an opening tag complete, so that it can be parsed alone."""

_OF_ANOTHER = ("set", "raw", "block", "autoescape")  # "set" without a value

_HARMLESS = {
    "if": "{% if false %}",
    "elif": "{% elif false %}",
    "else": "{% else %}",
    "for": "{% for _ in () %}",
    "with": "{% with %}",
}
"""A tag that opens the same block and cannot fail."""


class Tag(NamedTuple):
    """A tag, and the line (from 1) on which it begins; `closed` tells whether its own braces are."""

    text: str
    line: int
    closed: bool = True

    @property
    def keyword(self) -> str:
        """The first word of a condition or loop: "if", "endfor"; "" for other tags."""
        return keyword(self.text)


def keyword(tag: str) -> str:
    """Return the first word of a condition or loop; "" for a tag that prints."""
    found = pattern(_KEYWORD).match(tag)
    return found[1] if found else ""


class Span(NamedTuple):
    """The position of a tag; `stop` is None if its braces are never closed."""

    start: int
    stop: int | None


def spans(text: str, string: re.Pattern[str] = _STRING, *, holds_tags: bool = True) -> Iterator[Span]:
    """Yield where each tag of a text is.

    Args:
        text: The text.
        string: The form of a string within a tag.
        holds_tags: Whether a string may hold the braces of a tag, which then are not a tag's.
    """
    at = 0
    while opening := _OPENING.search(text, at):
        start = opening.start()
        stop = _end(text, start, string, holds_tags=holds_tags)
        yield Span(start, stop)
        at = stop or opening.end()
        if pattern(_RAW).match(text, start) and (end := pattern(_END_OF_RAW).search(text, at)):
            at = end.end()


def tags(template: str) -> Iterator[Tag]:
    """Yield the tags of a template in their order."""
    for start, stop in spans(template):
        text = template[start:stop] if stop else unfinished(template, start)
        yield Tag(text, template.count("\n", 0, start) + 1, stop is not None)


def unfinished(text: str, start: int) -> str:
    """Return a tag whose braces are never closed, as far as the next tag."""
    following = _OPENING.search(text, start + 2)
    return text[start : following.start() if following else len(text)]


def braces_missing(tag: str) -> str:
    """Return the message that the braces of a tag are never closed."""
    return f"The tag “{shortened(tag)}” is never closed: “{CLOSING[tag[:2]]}” is missing."


def shortened(tag: str) -> str:
    """Return a tag as a message shows it."""
    words = " ".join(tag.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def apart(
    template_tags: Iterable[Tag], parse: Callable[[str], nodes.Template]
) -> tuple[nodes.Template, list[tuple[Tag, jinja2.TemplateSyntaxError]]]:
    """Parse each tag alone. Return a tree of those that are valid, and the others with their errors.

    Args:
        template_tags: The tags.
        parse: A function that parses a template.
    """
    whole = nodes.Template([], lineno=1)
    wrong = []
    for tag in template_tags:
        if tag.closed:
            try:
                tree = parse(_whole(tag))
            except jinja2.TemplateSyntaxError as error:
                wrong.append((tag, error))
                continue
            for node in tree.find_all(nodes.Node):
                node.lineno = (node.lineno or 1) + tag.line - 1
            whole.body += tree.body
    return whole, wrong


def without_wrong(template: str, parse: Callable[[str], nodes.Template]) -> str:
    """Return the template with a harmless tag in place of each invalid one, keeping its lines.

    Args:
        template: The text of the template.
        parse: A function that parses a template.
    """
    listed = list(tags(template))
    wrong = [tag for tag, _ in apart(listed, parse)[1]] + [tag for tag in listed if not tag.closed]
    for tag in wrong:
        template = template.replace(tag.text, harmless(tag) + "\n" * tag.text.count("\n"), 1)
    return template


def harmless(tag: Tag) -> str:
    """Return a tag to use in place of a wrong one, so that the rest can be parsed."""
    return _HARMLESS.get(tag.keyword, "")


def _end(text: str, start: int, string: re.Pattern[str], *, holds_tags: bool) -> int | None:
    """Return where the tag that starts here stops; None if another one starts before, or the text ends."""
    closing, at = CLOSING[text[start : start + 2]], start + 2
    if closing == "#}":  # a comment may contain tags
        found = text.find(closing, at)
        return found + 2 if found >= 0 else None
    while at < len(text):
        if text.startswith(closing, at):
            return at + 2
        if _OPENING.match(text, at):
            return None
        found_string = string.match(text, at)
        passes = found_string and (
            holds_tags or not (_OPENING.search(found_string[0]) or closing in found_string[0])
        )
        at = found_string.end() if found_string and passes else at + 1
    return None


def _whole(tag: Tag) -> str:
    """Return a tag completed so that it can be parsed without the tags around it."""
    word = tag.keyword
    gives_value = word == "set" and "=" in tag.text
    if word.startswith("end") or (word in _OF_ANOTHER and not gives_value):
        return ""
    return _ALONE.get(word, "{}").format(tag.text)
