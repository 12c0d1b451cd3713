"""One citation: its kind, its spelling, its parts, and its position."""

from __future__ import annotations

from typing import NamedTuple

OPEN = ""
"""The placeholder, in the parts of a citation, for a source that the text does not name."""


class Citation(NamedTuple):
    """An authority that a text cites, or an item of a filing that it points to.

    Attributes:
        kind: The family, such as "sk_item", "act_rule" or "asc"; `drafter.citations.KINDS` explains each.
        canonical: The one spelling of this authority, such as "S-K 10(e)(1)(ii)(E)".
        parts: The same from general to specific. The parts of a citation begin with those of whatever it is within.
        start: Offset of the first character in the text.
        end: Offset after the last character.
    """

    kind: str
    canonical: str
    parts: tuple[str, ...]
    start: int
    end: int

    @property
    def is_open(self) -> bool:
        """True if the source is unknown, as in "Item 5" with no form. Such a citation is not within any other."""
        return OPEN in self.parts

    def within(self, other: Citation) -> bool:
        """Return whether this is `other` or a part of it: S-K 303(b)(2) is within S-K 303."""
        return self.parts[: len(other.parts)] == other.parts
