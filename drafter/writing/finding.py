"""What is wrong with a letterhead, and where: part, paragraph and the paragraph's words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from drafter.errors import TemplateError

_MOST_WORDS = 60  # characters of a paragraph that show which one is meant


class Spot(NamedTuple):
    """A paragraph of a letterhead. `paragraph` counts from 1, cells and text boxes included; 0 is none."""

    part: str = ""
    paragraph: int = 0
    words: str = ""

    def __str__(self) -> str:
        """As it stands in a message: header, paragraph 2 (“Dear {{ name”)."""
        number = f", paragraph {self.paragraph}" if self.paragraph else ""
        quoted = f" (“{_shortened(self.words)}”)" if self.words else ""
        return f"{self.part}{number}{quoted}"


class Finding(NamedTuple):
    """A mistake, as one sentence."""

    spot: Spot
    message: str

    def __str__(self) -> str:
        """Spot and message."""
        return f"{self.spot}: {self.message}" if str(self.spot) else self.message


class LetterheadError(TemplateError):
    """A letterhead that cannot be used; its message tells all findings, the place of the first before it."""

    def __init__(self, findings: Sequence[Finding], path: Path) -> None:
        """`path` is the letterhead's."""
        first, *others = findings
        place = f"{path}, {first.spot}" if str(first.spot) else str(path)
        super().__init__("\n".join((first.message, *map(str, others))), place=place)
        self.findings = tuple(findings)


def _shortened(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _MOST_WORDS else f"{plain[: _MOST_WORDS - 1].rstrip()}…"
