"""Find mistakes that HTML tolerates but a letter must not contain: unclosed elements and attributes without a value.

As in HTML, `<p>`, `<li>` and the parts of a table may end where the next one begins. Any other element would extend to
the end of the letter, all of which would be bold, for example.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drafter.drafting.wording.elements import ATTRIBUTES
from drafter.drafting.wording.own_text import own_text
from drafter.kernel.patterns import pattern
from drafter.problems import Problem, mistake

MUST_CLOSE = frozenset(("b", "i", "u", "ins", "del", "blockquote", "table", "ul", "ol", "page"))
"""The elements that need a closing tag."""

_ATTRIBUTES = r"(?:\s+[\w-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?)*"
_ELEMENT = rf"<(/?)([a-zA-Z][\w-]*)({_ATTRIBUTES})\s*/?>"
_ATTRIBUTE = r"([\w-]+)(\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?"
_BLOCK = pattern(r"\{%[-+]?\s*(if|for|elif|else|endif|endfor)\b")


class _Step(NamedTuple):
    """An opening ("b") or closing ("/b") tag, or a Jinja tag that branches ("%else"), with its position."""

    at: int
    word: str


def loose(text: str) -> Iterator[Problem]:
    """Yield the unclosed elements and the attributes without a value in a wording file."""
    yield from (
        mistake(
            "unclosed_element",
            _line(text, step.at),
            f"<{step.word}> is never closed: </{step.word}> is missing.",
        )
        for step in _never_closed(sorted(_steps(text)))
    )
    for element in pattern(_ELEMENT).finditer(own_text(text)):
        name = element[2].lower()
        for attribute in pattern(_ATTRIBUTE).finditer(element[3]):
            if not attribute[2] and attribute[1].lower() in ATTRIBUTES.get(name, ()):
                what = f'The {attribute[1]} of <{name}> has no value; write {attribute[1]}="...".'
                yield mistake("empty_attribute", _line(text, element.start()), what)


def _steps(text: str) -> Iterator[_Step]:
    for element in pattern(_ELEMENT).finditer(own_text(text)):
        if element[2].lower() in MUST_CLOSE:
            yield _Step(element.start(), element[1] + element[2].lower())
    yield from (_Step(block.start(), f"%{block[1]}") for block in _BLOCK.finditer(text))


class _Condition(NamedTuple):
    """The elements that were open before a condition, and those that its branches before the current one opened."""

    before: list[_Step]
    opened: list[_Step]


def _never_closed(steps: list[_Step]) -> list[_Step]:
    """Return the opening tags without a closing tag. Each branch starts with the elements open before its condition."""
    begun: list[_Step] = []
    conditions: list[_Condition] = []
    of_other_branches: list[_Step] = []
    ends: list[_Step] = []
    for step in steps:
        if step.word in ("%if", "%for"):
            conditions.append(_Condition(list(begun), []))
        elif step.word.startswith("%") and not conditions:
            continue  # it closes nothing, which is reported elsewhere
        elif step.word in ("%elif", "%else"):
            before, opened = conditions[-1]
            opened += [one for one in begun if one not in before]
            begun = list(before)
        elif step.word.startswith("%end"):
            before, opened = conditions.pop()
            again = [one.word for one in begun if one not in before]
            of_other_branches += [one for one in opened if one.word not in again]
        elif not step.word.startswith("/"):
            begun.append(step)
        elif not _close(begun, step):
            ends.append(step)
    for end in ends:
        _close(of_other_branches, end)
    return sorted(begun + of_other_branches)


def _close(begun: list[_Step], end: _Step) -> bool:
    """Remove the last opening tag that this tag closes; return whether there is one."""
    for one in reversed(begun):
        if f"/{one.word}" == end.word and one.at < end.at:
            begun.remove(one)
            return True
    return False


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
