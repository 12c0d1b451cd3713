"""Find the mistakes in a firm's files that stop a letter while it is drafted or written."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.errors import DrafterError, ProfileError, TemplateError, TopicError
from drafter.firm.folder import TOPICS, Firm
from drafter.problems import each_once


def require_valid_clauses(firm: Firm) -> None:
    """Refuse to draft with mistakes in the clauses of the firm's topics.

    Raises:
        TopicError: A clause is not a template, uses an unknown name, or asserts a fact.
    """
    if own := firm.own_folder(TOPICS):
        from drafter.firm.checks.topics import require_valid_clauses as require  # imports pydantic

        require(own)


def located(firm: Firm, error: TemplateError, styles: Mapping[str, str] | None = None) -> DrafterError:
    """Return an error with its place in the firm's files, if a clause or the profile is to blame.

    Args:
        firm: The firm folder.
        error: What stopped the letter.
        styles: The letterhead's names for styles, by Drafter's, if the letter was being written.
    """
    if wrong := [problem for _, problem in firm.wrong_styles(styles or {})]:
        return ProfileError.of(wrong)
    own = firm.own_folder(TOPICS)
    if own and error.place.file.startswith("topic "):
        from drafter.firm.checks.topics import failures_of_clauses

        if failed := list(failures_of_clauses(own)):
            return TopicError.of(each_once(failed))
    return error
