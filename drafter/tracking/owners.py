"""Who answers a comment, as the profile's table `[owners]` says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter.errors import ProfileError
from drafter.kernel.suggest import did_you_mean
from drafter.model import Comment
from drafter.problems import Place, Problem
from drafter.topics import Library
from drafter.tracking.areas import AREAS, area_of

_THE_REST = "other"


def require_known_owners(owners: Mapping[str, str], library: Library) -> None:
    """Require each key of `[owners]` to be an area or the id of a topic.

    Raises:
        ProfileError: One is neither.
    """
    if problems := [found for key in owners if (found := problem_of_owner(key, library))]:
        raise ProfileError.of(problems)


def problem_of_owner(key: str, library: Library) -> Problem | None:
    """Return what is wrong with a key of `[owners]`; None if it is an area or the id of a topic."""
    known = [*AREAS, _THE_REST, *(topic.id for topic in library.topics)]
    if key in known:
        return None
    areas = f"use {', '.join(AREAS)}, {_THE_REST} or the id of a topic"
    message = did_you_mean(f"owners.{key}: there is no area or topic of this name", key, known, areas)
    return Problem("unknown_key", "error", Place(part="profile"), message)


def owner_of(
    comment: Comment, headings: Sequence[str], owners: Mapping[str, str], library: Library
) -> str | None:
    """Return who answers a comment: the owner of its main topic, of another of its topics, or of its area.

    Args:
        comment: The comment, with its topics.
        headings: The headings above it.
        owners: The profile's owners by area or topic.
        library: The topics.

    Returns:
        The owner; None if the profile names none.
    """
    keys = [topic.id for topic in comment.topics]
    if area := area_of(comment, headings, library):
        keys.append(area)
    return next((owners[key] for key in (*keys, _THE_REST) if owners.get(key)), None)
