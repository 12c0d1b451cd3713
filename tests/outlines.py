"""A composed letter as text that a lawyer can read: the style, then the words, blanks in « »."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.response import (
    Block,
    DateLine,
    Note,
    Paragraph,
    ResponseSlot,
    Run,
    StaffComment,
    SubjectTable,
    Table,
)


def outline_of(blocks: Iterable[Block]) -> str:
    return "\n".join(_lines(blocks)) + "\n"


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                yield f"{block.style} | {_words(block.runs)}"
                yield from _note(block.note)
            case DateLine():
                yield f"date | {block.text}{'' if block.known else ' (to be picked)'}"
                yield from _note(block.note)
            case SubjectTable():
                yield from (f"subject | {block.label} | {line}" for line in block.lines)
            case Table():
                yield from (f"table | {' | '.join(map(_words, row))}" for row in block.rows)
            case StaffComment():
                yield f"COMMENT {block.key} {block.label}{'' if block.locked else ' (unlocked)'}"
                yield from (f"  {line}" for line in _lines(block.paragraphs))
            case ResponseSlot():
                yield f"RESPONSE {block.key} {block.label}"
                yield from (f"  {line}" for line in _lines(block.paragraphs))
                if not block.paragraphs:
                    yield f"  prompt | {block.prompt}"
                yield from _note(block.note)


def _note(note: Note | None) -> Iterator[str]:
    yield from (f"    note: {paragraph}" for paragraph in (note.paragraphs if note else ()))


def _words(runs: Iterable[Run]) -> str:
    marks = {"blank": "«{}»", "insertion": "+{}+", "deletion": "-{}-", "tab": "→", "line_break": "↵"}
    marks["page_number"] = "‹page {}›"
    return "".join(_looks(run, marks.get(run.kind, "{}").format(run.text)) for run in runs)


def _looks(run: Run, words: str) -> str:
    for on, mark in ((run.bold, "*"), (run.italic, "/"), (run.underline, "_")):
        words = f"{mark}{words}{mark}" if on else words
    return words
