"""What in a letterhead is no mistake and may still spoil a letter: what is said twice, and what is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from drafter.patterns import pattern
from drafter.response import Part, ResponseLetter
from drafter.writing import runs
from drafter.writing.finding import Finding, Spot
from drafter.writing.opening import opened
from drafter.writing.paragraphs import paragraphs

_LETTER = pattern(r"\{\{-?\s*letter\s*-?\}\}")
_PART = pattern(r"\{\{-?\s*parts\.(\w+)\s*-?\}\}")
_TYPED = pattern(
    r"\s*(?:Re\s*:|(?:Dear|Ladies and Gentlemen)\b|(?:Sincerely|(?:Very|Yours) truly)\b|cc\s*:"
    r"|\[(?:\w+ )*(?:date|name|addressee|title|subject)\]\s*$)",
    re.I,
)
"""How a paragraph begins that every letter brings itself: Re: block, salutation, sign-off, copies, a placeholder."""


def loose_ends(path: Path, letter: ResponseLetter) -> Iterator[Finding]:
    """What stands in the body of a letterhead and in the letter too, and the parts that have no place in it.

    Args:
        path: the letterhead, which has no mistakes.
        letter: a letter with its parts.

    Raises:
        TemplateError: the letterhead cannot be read.
    """
    body = list(paragraphs(opened(path).document.element))
    texts = {number: runs.words(paragraph) for number, paragraph in reversed(body)}
    placed = {name for text in texts.values() for name in _PART.findall(text)}
    if placed and not any(map(_LETTER.search, texts.values())):
        names = [part.name for part in letter.parts if _is_left_out(part, letter, placed)]
        if names:
            marks = ", ".join(f"{{{{ parts.{name} }}}}" for name in names)
            yield Finding(
                Spot("body"), f"These parts of the letter have no place here and are left out: {marks}."
            )
    elif not placed:
        for number, text in sorted(texts.items()):
            if _TYPED.match(text) and "{{" not in text:
                yield Finding(
                    Spot("body", number, text),
                    "The letter brings its own; delete it here, or it stands there twice.",
                )


def _is_left_out(part: Part, letter: ResponseLetter, placed: set[str]) -> bool:
    """Whether a part that holds no smaller one lies in none of those that have a place."""
    if part.start == part.stop:
        return False
    others = [other for other in letter.parts if other is not part and other.start < other.stop]
    if any(part.start <= other.start and other.stop <= part.stop for other in others):
        return False
    return part.name not in placed and not any(
        other.name in placed and other.start <= part.start and part.stop <= other.stop for other in others
    )
