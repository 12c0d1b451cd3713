"""The tags of a template one by one: where each stands, and what is wrong with it whatever stands around it."""

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
_KEYWORD = pattern(r"\{%[-+]?\s*(\w+)")

_ALONE = {
    **dict.fromkeys(("elif", "else"), "{{% if true %}}{}{{% endif %}}"),
    **{word: f"{{}}{{{{% end{word} %}}}}" for word in ("call", "filter", "for", "if", "macro", "with")},
}
"""What makes a whole of a tag that opens something, so that it can be read on its own."""

_OF_ANOTHER = ("set", "raw", "block", "autoescape")  # "set" without a value

_HARMLESS = {
    "if": "{% if false %}",
    "elif": "{% elif false %}",
    "else": "{% else %}",
    "for": "{% for _ in () %}",
    "with": "{% with %}",
}
"""What opens the same as a tag and cannot fail."""


class Tag(NamedTuple):
    """A tag, and the line (from 1) on which it begins; `closed` tells whether its own braces are."""

    text: str
    line: int
    closed: bool = True

    @property
    def keyword(self) -> str:
        """The first word of a tag that decides or repeats: "if", "endfor"."""
        found = _KEYWORD.match(self.text)
        return found[1] if found else ""


def tags(template: str) -> Iterator[Tag]:
    """The tags of a template in their order."""
    at = 0
    while opening := _OPENING.search(template, at):
        start = opening.start()
        stop = _end(template, start)
        following = _OPENING.search(template, start + 2)
        text = template[start : stop or (following.start() if following else len(template))]
        tag = Tag(text, template.count("\n", 0, start) + 1, stop is not None)
        yield tag
        at = stop or start + 2
        if tag.keyword == "raw" and (end := re.compile(r"\{%[-+]?\s*endraw\b.*?%\}").search(template, at)):
            at = end.end()


def apart(
    template_tags: Iterable[Tag], parse: Callable[[str], nodes.Template]
) -> tuple[nodes.Template, list[tuple[Tag, jinja2.TemplateSyntaxError]]]:
    """The tags, each read on its own: a tree of those that can be read, and those that cannot, with the reason."""
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
    """The template with something harmless in the place of each tag that cannot be read, its lines as they are."""
    listed = list(tags(template))
    wrong = [tag for tag, _ in apart(listed, parse)[1]] + [tag for tag in listed if not tag.closed]
    for tag in wrong:
        template = template.replace(tag.text, harmless(tag) + "\n" * tag.text.count("\n"), 1)
    return template


def harmless(tag: Tag) -> str:
    """What stands in for a tag that is wrong, so that the rest can be read."""
    return _HARMLESS.get(tag.keyword, "")


def _end(template: str, start: int) -> int | None:
    """Where the tag stops that starts here; another tag within it tells that it does not."""
    closing, at = CLOSING[template[start : start + 2]], start + 2
    if closing == "#}":
        found = template.find(closing, at)
        return found + 2 if found >= 0 else None
    while at < len(template):
        if template.startswith(closing, at):
            return at + 2
        if _OPENING.match(template, at):
            return None
        string = _STRING.match(template, at)
        at = string.end() if string else at + 1
    return None


def _whole(tag: Tag) -> str:
    """The tag with what it takes to read it without the tags around it."""
    word = tag.keyword
    gives_value = word == "set" and "=" in tag.text
    if word.startswith("end") or (word in _OF_ANOTHER and not gives_value):
        return ""
    return _ALONE.get(word, "{}").format(tag.text)
