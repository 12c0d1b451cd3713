"""One citation: its kind, its one spelling, its parts and where it is."""

from __future__ import annotations

from typing import NamedTuple

OPEN = ""
"""In the parts of a citation: the place of a source that the text does not name."""


class Citation(NamedTuple):
    """An authority, or a place in a filing, that a text names.

    Attributes:
        kind: the family, such as "sk_item", "act_rule" or "asc"; `drafter.citations.KINDS` explains each.
        canonical: the one spelling of this authority, such as "S-K 10(e)(1)(ii)(E)".
        parts: the same from the widest to the narrowest, so that an ancestor's parts begin those of its descendants.
        start: offset of the first character in the text.
        end: offset after the last character.
    """

    kind: str
    canonical: str
    parts: tuple[str, ...]
    start: int
    end: int

    @property
    def is_open(self) -> bool:
        """Whether the source is not known: "Item 5" of which form? Such a citation is within no other."""
        return OPEN in self.parts

    def within(self, other: Citation) -> bool:
        """Return whether this is `other` or a part of it: S-K 303(b)(2) is within S-K 303."""
        return self.parts[: len(other.parts)] == other.parts
