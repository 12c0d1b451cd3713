"""The tags of a letterhead: what `writing` finds in the firm's Word file and `drafting` has the values for.

The two rooms do not know each other. A letter carries a `Tags` from the one to the other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, Protocol

Undefined = Literal["error", "blank"]
"""What becomes of a name that does not exist: a refusal, or a visible blank with the name in it."""

BLANK_MARKS = ("\ufdd0", "\ufdd1")
"""What stands for the brackets of a blank as long as a text is not yet runs: noncharacters, which Unicode
keeps for internal use, so that a bracket in a name or in the staff's words is never taken for one."""


class TagError(ValueError):
    """A tag that is wrong; `line` (from 1) is its line in the template."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


class Tags(Protocol):
    """Fills templates with the values of one letter."""

    def render(
        self,
        template: str,
        *,
        encode: Callable[[str], str],
        more: Mapping[str, object],
        undefined: Undefined = "error",
    ) -> str:
        """The template, filled. `encode` is applied to whatever a tag prints; `more` are further values.

        Raises:
            TagError: a tag is wrong, or the template would run too long.
        """
        ...

    def faults(self, tags: Sequence[str], *, more: Mapping[str, object]) -> list[tuple[int, str]]:
        """Each mistake, also one that shows only with this letter's values: which of the tags (from 0), and what."""
        ...
