"""Comments, tracked changes and settings in a letterhead that would go out with every letter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.problems import Place, Problem
from drafter.word import text as run_text
from drafter.word.package import WordFile, related
from drafter.word.paragraphs import paragraphs
from drafter.word.sections import is_on, named_parts
from drafter.word.xml import W
from drafter.writing.letterhead.spots import spot_of
from drafter.writing.letterhead.to_read import letterhead_to_read

if TYPE_CHECKING:
    from lxml.etree import _Element

_CHANGES = [f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge")]
_CHANGES += [
    f"{W}{name}Change" for name in ("pPr", "rPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "numbering")
]
_COMMENT = f"{W}commentReference"
_SETTINGS = {
    "documentProtection": "The letterhead is protected, so every letter would be too; turn this off: "
    "Review, Restrict Editing.",
    "writeProtection": "The letterhead asks to be opened read-only, so every letter would too; turn this off: Save As, "
    "Tools, General Options.",
    "trackRevisions": "Track Changes is on, so every edit in a letter would be tracked; turn it off: Review.",
}


def left_over_reviews(path: Path) -> Iterator[Problem]:
    """Yield tracked changes and comments with their places, and protection; skip the comments of `annotate`.

    Raises:
        TemplateError: The letterhead cannot be read.
    """
    file = letterhead_to_read(path)
    comments = dict(_comments(file))
    for part, name in named_parts(file):
        numbers = {paragraph: number for number, paragraph in paragraphs(part.element)}
        found: dict[Problem, None] = {}
        for mark in part.element.iter(*_CHANGES, _COMMENT):
            found[Problem("review_mark", "info", _spot(mark, name, numbers), _message(mark, comments))] = None
        yield from found
    yield from _settings(file)


def _comments(file: WordFile) -> Iterator[tuple[str, str]]:
    """Yield the id of each comment with its author and words."""
    for part in related(file.document, "comments"):
        for comment in part.element:
            words = " ".join(
                run_text.words_on_one_line(paragraph) for paragraph in comment.iter(run_text.PARAGRAPH)
            )
            yield comment.get(f"{W}id", ""), f"{comment.get(f'{W}author', 'an unknown author')} (“{words}”)"


def _spot(mark: _Element, part: str, numbers: Mapping[_Element, int]) -> Place:
    """Return the paragraph of a comment or change; for a changed row or table, its first paragraph."""
    around = [
        element
        for element in mark.iterancestors()
        if next(element.iter(run_text.PARAGRAPH), None) is not None
    ]
    paragraph = next(mark.iterancestors(run_text.PARAGRAPH), None)
    if paragraph is None and around:
        paragraph = next(around[0].iter(run_text.PARAGRAPH))
    return Place(part=part) if paragraph is None else spot_of(part, numbers[paragraph], paragraph)


def _message(mark: _Element, comments: Mapping[str, str]) -> str:
    if mark.tag == _COMMENT:
        said = comments.get(mark.get(f"{W}id", ""), "an unknown author")
        return f"A comment by {said} would appear in every letter; delete it."
    author = mark.get(f"{W}author", "an unknown author")
    return f"A tracked change by {author} would appear in every letter; accept or reject it."


def _settings(file: WordFile) -> Iterator[Problem]:
    for part in related(file.document, "settings"):
        for name, message in _SETTINGS.items():
            if is_on(part.element, name) and _is_enforced(part.element, name):
                yield Problem("review_setting", "info", Place(part="settings"), message)


def _is_enforced(settings: _Element, name: str) -> bool:
    """Return whether a setting is in effect: protection may be defined but not enforced."""
    setting = settings.find(f"{W}{name}")
    enforced = (
        None if setting is None or name != "documentProtection" else setting.get(f"{W}enforcement", "0")
    )
    return enforced not in ("0", "false", "off")
