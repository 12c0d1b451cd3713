"""Decide whether a staff letter calls for a response."""

from __future__ import annotations

from drafter.errors import AS_LETTER, NoResponseNeededError, NotAStaffLetterError
from drafter.model import CommentLetter

_NO_RESPONSE = {
    "completed": "The staff has completed its review",
    "review_completed": "The staff has no further comments on the filing",
    "no_review": "The staff will not review the filing",
}


def require_something_to_answer(letter: CommentLetter) -> None:
    """Refuse a letter that needs no response.

    Raises:
        NoResponseNeededError: The staff completed its review, or will not review the filing.
        NotAStaffLetterError: The letter contains no staff comments, or is itself a response.
    """
    why = _NO_RESPONSE.get(letter.kind)
    if why is not None:
        registrant = letter.subject.registrant
        whose = f" of {registrant}" if registrant and letter.kind != "no_review" else ""
        raise NoResponseNeededError(
            f"{why}{whose}, so no response is needed and none was drafted.",
            advice="To draft one anyway, use --force.",
        )
    for warning in letter.warnings:
        if warning.code == "not_from_staff":
            raise NotAStaffLetterError(
                f"{letter.source}: {warning.message}",
                advice=f"Use the staff letter that it responds to. {AS_LETTER}",
            )
    for warning in letter.warnings:
        if warning.code == "notice" and not letter.comments:
            raise NotAStaffLetterError(
                f"{letter.source}: the letter has no comments to respond to. {warning.message}",
                advice="If it has comments, use --as letter. To draft an empty letter anyway, use --force.",
            )
    if not letter.comments:
        raise NotAStaffLetterError(
            f"{letter.source}: no staff comments were found, so there is nothing to respond to.",
            advice=f"{AS_LETTER} To see how each line was read, run `drafter inspect --lines`. "
            "To draft an empty letter anyway, use --force.",
        )
