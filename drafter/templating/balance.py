"""Pair opening and closing tags in letterheads and in wording files, of which Jinja reports only the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from drafter.problems import Problem, in_order, mistake
from drafter.templating.scanner import braces_missing, keyword, shortened, tags

BLOCKS = ("if", "for", "with", "macro", "call", "filter", "block", "autoescape", "set")
_BETWEEN = {"elif": ("if",), "else": ("if", "for")}


def is_between(word: str) -> bool:
    """Return whether a tag with this first word begins another branch of the open tag."""
    return word in _BETWEEN


class Pair(NamedTuple):
    """Two tags, by their numbers, of which the second closes or continues the first."""

    opened: int
    closing: int


class Unpaired(NamedTuple):
    """A tag, by its number, without its counterpart."""

    tag: int
    fault: str

    def message(self, typed: str) -> str:
        """Return what is wrong with the tag, as it was typed."""
        return f"The tag “{shortened(typed)}” {self.fault}."


def balance(template: Iterable[str]) -> Iterator[Pair | Unpaired]:
    """Pair the tags of a template, given in their order."""
    waiting: list[tuple[int, str]] = []  # tags that are open: their numbers and first words
    for number, tag in enumerate(template):
        word = keyword(tag)
        if word in BLOCKS and not (word == "set" and "=" in tag):
            waiting.append((number, word))
            continue
        of = _BETWEEN.get(word) or ((word.removeprefix("end"),) if word.startswith("end") else ())
        if not of:
            continue
        if not any(opened in of for _, opened in waiting):
            here = f"is not inside “{{% {of[0]} %}}”"
            yield Unpaired(number, here if word in _BETWEEN else "has no opening tag before it")
            continue
        while waiting[-1][1] not in of:  # still open inside what is closed or continued here
            yield _open(*waiting.pop())
        yield Pair(waiting[-1][0], number)
        if word not in _BETWEEN:
            waiting.pop()
    yield from (_open(*one) for one in waiting)


def unbalanced(wording: str) -> list[Problem]:
    """Return the tags of a wording file whose braces were never closed, and those without a counterpart."""
    template = list(tags(wording))
    found = [
        mistake("unclosed_tag", tag.line, braces_missing(tag.text)) for tag in template if not tag.closed
    ]
    reported = {problem.place for problem in found}
    for one in balance(tag.text for tag in template):
        if isinstance(one, Unpaired):
            problem = mistake("unbalanced_tag", template[one.tag].line, one.message(template[one.tag].text))
            found += [problem] if problem.place not in reported else []
    return in_order(found)


def _open(number: int, word: str) -> Unpaired:
    return Unpaired(number, f"is never closed: “{{% end{word} %}}” is missing")
