"""Read what a tracker is made of: the staff letters of a review, and the response as far as it is."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from drafter.model import CommentLetter
from drafter.services import letters as staff_letters
from drafter.services.letters_beside import letters_beside
from drafter.services.response_needed import require_something_to_answer
from drafter.services.returned import read_either, read_response
from drafter.tracking.tracker import Answered, DueDate, Tracker, tracker_of

if TYPE_CHECKING:
    from drafter.firm import Firm
    from drafter.profile.model import Profile
    from drafter.returned import Exchange, ReturnedLetter
    from drafter.topics import Library

_NOT_READ = "The staff letter was not read; name it with --letter."
_AGREED = "As agreed with the staff."


class ReviewOptions(NamedTuple):
    """How a review is read.

    Attributes:
        firm: The firm whose topics are used along with the built-in ones.
        profile: Its tables `[owners]` and `[milestones]`.
        letters: The staff letters that a response answers; without any, those in its folder are used.
        due: The due date that was agreed with the staff, if it is another than the letter's.
        precedents: Whether to look for how others answered each comment.
    """

    firm: Firm
    profile: Profile
    letters: Sequence[str] = ()
    due: datetime.date | None = None
    precedents: bool = False


def read_review(source: str, options: ReviewOptions) -> Tracker:
    """Read a staff letter, or the response to one, and return what is known about the review.

    Args:
        source: The staff letter or the response, or "-" for standard input.
        options: How to read it.

    Raises:
        NoResponseNeededError, NotAStaffLetterError: There are no comments to respond to.
        ProfileError: The profile's owners or milestones have a mistake.
        DrafterError: A file cannot be read.
    """
    from drafter.reading.files import read_bytes
    from drafter.topics import built_in_library
    from drafter.tracking.milestones import require_days
    from drafter.tracking.owners import require_known_owners
    from drafter.tracking.promises import undertakings_of

    profile, library = options.profile, options.firm.library() or built_in_library()
    require_known_owners(profile.owners, library)
    require_days(profile.milestones)
    content = read_bytes(source)
    read = read_either(source, content=content, firm=options.firm)
    if isinstance(read, CommentLetter):
        require_something_to_answer(read)
        return tracker_of(
            [_answered(staff_letters.settled(read, profile), {}, options)],
            owners=profile.owners,
            milestones=profile.milestones,
            library=library,
        )
    letters = _letters_of(source, options)
    response, answered = _with_letters(read, content, letters, options) if letters else (read, [])
    return tracker_of(
        answered or [_restated(read, options, library)],
        owners=profile.owners,
        milestones=profile.milestones,
        library=library,
        undertakings=undertakings_of([response]),
        response=response.source,
    )


def _letters_of(source: str, options: ReviewOptions) -> list[CommentLetter]:
    """Return the staff letters that a response answers: those that are named or, without any, those beside it."""
    named = [staff_letters.read(letter, firm=options.firm) for letter in options.letters]
    found = named or letters_beside(source, firm=options.firm)
    return [staff_letters.settled(letter, options.profile) for letter in found]


def _with_letters(
    response: ReturnedLetter, content: bytes, letters: Sequence[CommentLetter], options: ReviewOptions
) -> tuple[ReturnedLetter, list[Answered]]:
    """Return the response as read with the words of its staff letters, and each letter with its exchanges."""
    from drafter.checking.pairing import matter_of

    readings = [read_response(content, letter, name=response.source) for letter in letters]
    matter = matter_of(readings, letters)
    found = [
        _answered(
            letter,
            {id(pair.comment): pair.exchange for pair in matter.pairs if pair.letter is letter},
            options,
        )
        for letter in letters
    ]
    return matter.response, found


def _restated(response: ReturnedLetter, options: ReviewOptions, library: Library) -> Answered:
    """Return the comments that a response restates, in place of its staff letter."""
    from drafter.topics import find_topics
    from drafter.tracking.restated import restated_letter

    letter = find_topics(restated_letter(response), library)
    require_something_to_answer(letter)
    due = DueDate(options.due, _AGREED if options.due else _NOT_READ)
    return Answered(letter, response.exchanges, due, _precedents(letter, options))


def _answered(
    letter: CommentLetter, exchanges: dict[int, Exchange | None], options: ReviewOptions
) -> Answered:
    """Return a staff letter with the exchange of each comment, by the comment's identity."""
    answers = tuple(exchanges.get(id(comment)) for comment in letter.comments)
    return Answered(letter, answers, _due(letter, options.due), _precedents(letter, options))


def _precedents(letter: CommentLetter, options: ReviewOptions) -> tuple[tuple[str, ...], ...]:
    """Return how others answered each comment, a line each, if that was requested."""
    if not options.precedents:
        return ()
    from drafter.services.precedents_find import precedents_of_letter

    return tuple(tuple(one.line for one in found) for found in precedents_of_letter(letter))


def _due(letter: CommentLetter, agreed: datetime.date | None) -> DueDate:
    if agreed:
        return DueDate(agreed, _AGREED)
    if letter.deadline:
        return DueDate(letter.deadline.due, letter.deadline.reason)
    return DueDate(None, letter.no_deadline_reason or "")
