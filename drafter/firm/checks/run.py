"""The checks of a firm folder, as a table. All of them run each time, so that one run reports everything.

To add a check, write one file with a function from the context to problems, and add one row here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from drafter.errors import DrafterError, ProfileError, TemplateError, TopicError
from drafter.firm.checks.context import Context
from drafter.firm.checks.drafts import check_drafts
from drafter.firm.checks.examples import FILINGS
from drafter.firm.checks.letterhead import check_letterhead
from drafter.firm.checks.profile import check_profile
from drafter.firm.checks.topics import check_topics
from drafter.firm.checks.tracker import check_tracker
from drafter.firm.checks.wording import mistakes as problems_of_wording
from drafter.firm.folder import Firm
from drafter.firm.stray_files import ignored, misnamed
from drafter.model import ReviewType
from drafter.problems import Problem

STOPS_A_LETTER = (ProfileError, TopicError, TemplateError)
"""The errors that a problem in a firm's file raises."""


class Check(NamedTuple):
    """One check.

    Attributes:
        id: The name of the check.
        subject: The files that it reads.
        find: The function that finds the problems; it may store in the context what later checks need.
    """

    id: str
    subject: str
    find: Callable[[Context], Iterable[Problem]]


def _check_names(context: Context) -> Iterable[Problem]:
    folder = context.firm.folder
    return (*misnamed(folder), *ignored(folder)) if folder else ()


def _check_wording(context: Context) -> Iterable[Problem]:
    return chain.from_iterable(map(problems_of_wording, context.firm.wording()))


CHECKS = (
    Check("names", "the names of all files", _check_names),
    Check("profile", "profile.toml", check_profile),
    Check("wording", "letter/*.html", _check_wording),
    Check("topics", "topics/*.toml", check_topics),
    Check("tracker", "[owners] and [milestones] of profile.toml", check_tracker),
    Check("letterhead", "letterhead.docx or .dotx", check_letterhead),
    # Last, because it reports only what the others did not find.
    Check("drafts", "example letters that use all files", check_drafts),
)


@dataclass(frozen=True, slots=True)
class Report:
    """The problems that the checks found, and the number of example letters drafted."""

    problems: tuple[Problem, ...]
    drafted: int

    @property
    def errors(self) -> list[Problem]:
        """The problems that stop a letter."""
        return [problem for problem in self.problems if problem.is_error]

    @property
    def notes(self) -> list[Problem]:
        """The problems that do not stop a letter."""
        return [problem for problem in self.problems if not problem.is_error]


REVIEWS: Collection[ReviewType] = tuple(FILINGS)
"""The types of review for which example letters are drafted, which takes most of the time of a check."""


def check(firm: Firm, *, reviews: Collection[ReviewType] | None = None) -> Report:
    """Run all checks on a firm folder or, without one, on the built-in files.

    Args:
        firm: The firm folder.
        reviews: The types of review for which example letters are drafted, which takes most of the time.
    """
    context = Context(firm, REVIEWS if reviews is None else reviews)
    for one in CHECKS:
        context.add(one.find(context))
    return Report(tuple(context.problems), context.drafted)


def with_all_problems(firm: Firm, error: DrafterError) -> DrafterError:
    """Return an error with everything else that is wrong in the firm's folder."""
    found = check(firm).errors
    places = {problem.place for problem in found}
    kind = next(kind for kind in STOPS_A_LETTER if isinstance(error, kind))
    return kind.of([*(one for one in error.problems if one.place not in places), *found])
