"""Words printed in every letter by mistake: prompts of Word's, merge fields, “Enclosures”, a watermark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.kernel.patterns import pattern
from drafter.problems import Problem
from drafter.word import text as run_text
from drafter.word.paragraphs import paragraphs
from drafter.word.sections import named_parts
from drafter.word.xml import W
from drafter.writing.letterhead.spots import spot_of
from drafter.writing.letterhead.to_read import letterhead_to_read

if TYPE_CHECKING:
    from lxml.etree import _Element

_PROMPT = pattern(
    r"\b(?:click|tap|press)\b.{0,20}\bto (?:enter|add|choose|insert|select|type)\b"
    r"|\bchoose an item\b|\bchoose a building block\b|\[(?:type|click|enter|insert|pick) [^\]]*\]"
    r"|^\W*(?:type|enter|insert)\b.{1,30}\bhere\W*$",
    re.IGNORECASE,
)
EXAMPLES = (
    "Click or tap to enter a date.", "Click or tap here to enter text.", "Click here to enter text.",
    "Choose an item.", "Choose a building block.", "[Type the company name]", "Ref: [Enter number]",
    "Insert reference here",
)  # fmt: skip

_MERGE_FIELD = pattern(r"«[^»]*»|<<[^>]*>>")
_MERGES = pattern(r"\s*MERGEFIELD\b", re.IGNORECASE)
_ENCLOSURES = pattern(r"\s*(?:Enclosures?|Encls?\.?|Attachments?)\s*(?:[:.(]|$)", re.IGNORECASE)
_WATERMARK = pattern(r"WaterMark", re.IGNORECASE)
_SHAPES = (
    "{urn:schemas-microsoft-com:vml}shape",
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr",
)

_MESSAGES = {
    "merge_field": "This merge field would appear in every letter; replace it with a tag, or delete it.",
    "enclosures": "This would appear in every letter; delete it, or put it between {%p if ... %} and {%p endif %}.",
    "watermark": "This watermark would appear on every page of every letter; remove it: Design, Watermark.",
    "word_prompt": "This prompt would appear in every letter; replace it with a tag, or delete it.",
}
"""The advice for each kind, in the order in which they are sought."""


def unanswered_prompts(path: Path) -> Iterator[Problem]:
    """Yield the paragraphs with a prompt of Word's, whether typed or shown by a content control, and the like.

    Raises:
        TemplateError: The letterhead cannot be read.
    """
    for part, name in named_parts(letterhead_to_read(path)):
        for number, paragraph in dict(paragraphs(part.element)).items():
            if kind := _kind(paragraph, name):
                yield Problem(kind, "info", spot_of(name, number, paragraph), _MESSAGES[kind])


def _kind(paragraph: _Element, part: str) -> str | None:
    """Return what a paragraph has that no letter should have; None if it has nothing of the kind."""
    lines = run_text.words(paragraph).split("\n")
    if any(map(_is_watermark, paragraph.iter(*_SHAPES))):
        return "watermark"
    if any(map(_MERGE_FIELD.search, lines)) or any(map(_MERGES.match, _fields(paragraph))):
        return "merge_field"
    if part == "body" and any(map(_ENCLOSURES.match, lines)):
        return "enclosures"
    typed = [line for line in lines if line and "{{" not in line]
    if any(map(_PROMPT.search, typed)) or (typed and _in_empty_control(paragraph)):
        return "word_prompt"
    return None


def _is_watermark(shape: _Element) -> bool:
    return any(_WATERMARK.search(shape.get(name, "")) for name in ("id", "name"))


def _fields(paragraph: _Element) -> Iterator[str]:
    """Yield how the fields of a paragraph are computed."""
    yield from (field.get(f"{W}instr", "") for field in paragraph.iter(f"{W}fldSimple"))
    yield from (instruction.text or "" for instruction in paragraph.iter(f"{W}instrText"))


def _in_empty_control(paragraph: _Element) -> bool:
    """Return whether a content control in or around a paragraph shows its prompt."""
    controls = (*paragraph.iter(f"{W}sdt"), *paragraph.iterancestors(f"{W}sdt"))
    return any(control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None for control in controls)
