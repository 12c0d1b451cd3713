"""What is wrong with a letterhead, and where: part, paragraph and the paragraph's words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from drafter.errors import Mistake, TemplateError

_MOST_WORDS = 60  # characters of a paragraph that show which one is meant


class Spot(NamedTuple):
    """A paragraph of a letterhead. `paragraph` counts from 1, cells and text boxes included; 0 is none.

    `cell` says where in a table it stands ("table 1, row 2, cell 1"), or that it is in a text box; "" is neither.
    """

    part: str = ""
    paragraph: int = 0
    words: str = ""
    cell: str = ""

    def __str__(self) -> str:
        """As it stands in a message: header, paragraph 2 (“Dear {{ name”)."""
        quoted = f"(“{_shortened(self.words)}”)" if self.words else ""
        place = ", ".join(filter(None, (self.part, self.numbered if self.paragraph else "")))
        return f"{place} {quoted}".strip()

    @property
    def numbered(self) -> str:
        """The paragraph by its number, and by its cell or box where it stands in one."""
        return f"paragraph {self.paragraph}{f', {self.cell}' if self.cell else ''}"


class Finding(NamedTuple):
    """A mistake, as one sentence."""

    spot: Spot
    message: str

    def __str__(self) -> str:
        """Spot and message."""
        return f"{self.spot}: {self.message}" if str(self.spot) else self.message

    def in_file(self, path: Path) -> Mistake:
        """The mistake with the letterhead's name before its place."""
        return Mistake(f"{path}, {self.spot}" if str(self.spot) else str(path), self.message)


class LetterheadError(TemplateError):
    """A letterhead that cannot be used; its message tells all findings, each with its place."""

    def __init__(self, findings: Sequence[Finding], path: Path) -> None:
        """`path` is the letterhead's."""
        first, *others = mistakes = tuple(finding.in_file(path) for finding in findings)
        super().__init__("\n".join((first.message, *map(str, others))), place=first.place)
        self.mistakes = mistakes
        self.findings = tuple(findings)


def _shortened(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _MOST_WORDS else f"{plain[: _MOST_WORDS - 1].rstrip()}…"
