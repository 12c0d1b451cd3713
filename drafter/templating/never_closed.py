"""The tag that was never closed, where it stands. Jinja tells the end of the file, which helps nobody."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.problems import Problem, in_order, mistake
from drafter.templating.scanner import CLOSING, Tag, tags

_BLOCKS = ("if", "for", "with", "macro", "call", "filter", "block", "autoescape", "set")
_BETWEEN = {"elif": ("if",), "else": ("if", "for")}
_LONGEST = 40


def never_closed(wording: str) -> list[Problem]:
    """The tags whose braces were never closed, and the first other one that opens or closes what has no other end."""
    template = list(tags(wording))
    wrong = [_without_braces(tag) for tag in template if not tag.closed]
    unequal = _unequal(template)
    if unequal and unequal.place not in (one.place for one in wrong):
        wrong.append(unequal)
    return in_order(wrong)


def _unequal(template: Iterable[Tag]) -> Problem | None:
    """The first tag that opens what nothing closes, or closes what nothing has opened."""
    waiting: list[Tag] = []
    for tag in template:
        word = tag.keyword
        if word in _BLOCKS and not (word == "set" and "=" in tag.text):
            waiting.append(tag)
        elif word in _BETWEEN:
            if not waiting or waiting[-1].keyword not in _BETWEEN[word]:
                outer = any(one.keyword in _BETWEEN[word] for one in waiting)
                return (
                    _open(waiting[-1]) if outer else _stray(tag, f"stands in no {{% {_BETWEEN[word][0]} %}}")
                )
        elif word.startswith("end"):
            if not any(f"end{one.keyword}" == word for one in waiting):
                return _stray(tag, "closes nothing that was opened before")
            if f"end{waiting[-1].keyword}" != word:
                return _open(waiting[-1])
            waiting.pop()
    return _open(waiting[-1]) if waiting else None


def _without_braces(tag: Tag) -> Problem:
    return mistake(
        "unclosed_tag",
        tag.line,
        f"The tag {_short(tag)} is never closed: {CLOSING[tag.text[:2]]} is missing.",
    )


def _open(tag: Tag) -> Problem:
    return mistake(
        "unbalanced_tag",
        tag.line,
        f"The tag {_short(tag)} is never closed: {{% end{tag.keyword} %}} is missing.",
    )


def _stray(tag: Tag, what: str) -> Problem:
    return mistake("unbalanced_tag", tag.line, f"The tag {_short(tag)} {what}.")


def _short(tag: Tag) -> str:
    words = " ".join(tag.text.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
