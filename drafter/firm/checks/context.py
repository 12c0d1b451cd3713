"""The state that the checks of a firm folder share: the folder, the problems so far, and the usable files."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from drafter import topics
from drafter.firm.folder import Firm
from drafter.problems import Problem, each_once
from drafter.profile.model import Profile, default_profile

if TYPE_CHECKING:
    from drafter.model import ReviewType
    from drafter.topics import Library


@dataclass(slots=True)
class Context:
    """One run of the checks.

    The check of a file stores here what is usable in it, so that later checks can continue in spite of problems.

    Attributes:
        firm: The firm folder; without one, the built-in files are checked.
        reviews: The types of review for which example letters are drafted.
        problems: Everything found so far, each once.
        profile: The firm's profile without the keys that are wrong.
        library: The built-in topics, and those of the firm's without mistakes.
        letterhead: The firm's letterhead, if a letter can be written on it.
        drafted: How many example letters have been drafted.
    """

    firm: Firm
    reviews: Collection[ReviewType]
    problems: list[Problem] = field(default_factory=list)
    profile: Profile = field(default_factory=default_profile)
    library: Library = field(default_factory=topics.built_in_library)
    letterhead: Path | None = None
    drafted: int = 0

    @property
    def errors(self) -> list[Problem]:
        """The problems that stop a letter."""
        return [problem for problem in self.problems if problem.is_error]

    def add(self, found: Iterable[Problem]) -> None:
        """Add problems, each once."""
        self.problems = each_once((*self.problems, *found))
