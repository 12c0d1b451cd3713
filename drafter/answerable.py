"""Whether a staff letter leaves anything to answer."""

from __future__ import annotations

from drafter.errors import NoResponseNeededError, NotAStaffLetterError
from drafter.model import CommentLetter

_NO_ANSWER = {
    "completed": "The staff has completed its review",
    "no_review": "The staff will not review the filing",
}


def require_something_to_answer(letter: CommentLetter) -> None:
    """Refuse a letter that needs no response.

    Raises:
        NoResponseNeededError: the review is completed, or there will be none.
        NotAStaffLetterError: it has no comment of the staff, or is itself a response.
    """
    why = _NO_ANSWER.get(letter.kind)
    if why is not None:
        registrant = letter.subject.registrant
        whose = f" of {registrant}" if registrant and letter.kind == "completed" else ""
        raise NoResponseNeededError(
            f"{why}{whose}, so no response is needed and none was drafted (--force drafts one all the same)."
        )
    for warning in letter.warnings:
        if warning.code == "not_from_staff":
            raise NotAStaffLetterError(
                f"{letter.source}: {warning.message}", advice="Give the letter of the staff that it answers."
            )
    if not letter.comments:
        raise NotAStaffLetterError(
            f"{letter.source} asks for nothing that could be answered: no comment of the staff was found in it.",
            advice="See where its lines went with `drafter inspect --lines`, or draft an empty letter with --force.",
        )
