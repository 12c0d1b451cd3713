"""Prompts of Word's, such as “Click to enter text”, that would be printed in a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.kernel.patterns import pattern
from drafter.problems import Problem
from drafter.word.paragraphs import paragraphs
from drafter.word.sections import named_parts
from drafter.word.xml import W
from drafter.writing.letterhead.spots import spot_of
from drafter.writing.letterhead.to_read import letterhead_to_read

if TYPE_CHECKING:
    from lxml.etree import _Element

_PROMPT = pattern(
    r"\b(?:click|tap|press)\b.{0,20}\bto (?:enter|add|choose|insert|select|type)\b"
    r"|\bchoose an item\b|\bchoose a building block\b|\[(?:type|click|enter|insert|pick) [^\]]*\]",
    re.IGNORECASE,
)
EXAMPLES = (
    "Click or tap to enter a date.", "Click or tap here to enter text.", "Click here to enter text.",
    "Choose an item.", "Choose a building block.", "[Type the company name]", "Ref: [Enter number]",
)  # fmt: skip


def unanswered_prompts(path: Path) -> Iterator[Problem]:
    """Yield the paragraphs with a prompt of Word's, whether typed or shown by a content control.

    Raises:
        TemplateError: The letterhead cannot be read.
    """
    for part, name in named_parts(letterhead_to_read(path)):
        for number, paragraph in dict(paragraphs(part.element)).items():
            spot = spot_of(name, number, paragraph)
            if "{{" not in spot.words and (
                _PROMPT.search(spot.words) or (spot.words and _in_empty_control(paragraph))
            ):
                yield Problem(
                    "word_prompt",
                    "info",
                    spot,
                    "This prompt would appear in every letter; replace it with a tag, or delete it.",
                )


def _in_empty_control(paragraph: _Element) -> bool:
    """Return whether a content control in or around a paragraph shows its prompt."""
    controls = (*paragraph.iter(f"{W}sdt"), *paragraph.iterancestors(f"{W}sdt"))
    return any(control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None for control in controls)
