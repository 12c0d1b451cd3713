"""How a letter is exported."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from drafter.services.drafter import Drafter

Changes = Literal["accept", "reject"]


class ExportOptions(NamedTuple):
    """The options of an export.

    Attributes:
        drafter: The firm and profile: the profile's table `[check]` turns rules off, and the letter to the FOIA office
            is drafted with them.
        letters: The staff letters; without any, those in the folder of the response.
        today: The day of the check.
        changes: What to do with tracked changes; None refuses a letter that has any.
        redacted: Whether to write the two versions of a letter with confidential words (Rule 83).
        force: Whether to replace files, and to export in spite of errors.
    """

    drafter: Drafter
    letters: Sequence[str] = ()
    today: datetime.date | None = None
    changes: Changes | None = None
    redacted: bool = False
    force: bool = False
