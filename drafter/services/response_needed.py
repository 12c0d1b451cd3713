"""Decide whether a staff letter calls for a response."""

from __future__ import annotations

from drafter.errors import AS_LETTER, NoResponseNeededError, NotAStaffLetterError
from drafter.model import CommentLetter

_NO_RESPONSE = {
    "completed": "The staff has completed its review",
    "review_completed": "The staff has no further comments on the filing",
    "no_review": "The staff will not review the filing",
}

_IF_WRONG = "If it has comments, use --as letter. To draft an empty letter anyway, use --force."


def require_something_to_answer(letter: CommentLetter) -> None:
    """Refuse a letter that needs no response.

    Raises:
        NoResponseNeededError: The staff completed or ended its review, will not review the filing, or gives notice of
            something that no response answers.
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
    require_from_staff(letter, advice=f"Use the staff letter that it responds to. {AS_LETTER}")
    if letter.comments:
        return
    found = {warning.code: warning.message for warning in letter.warnings}
    no_comments = f"{letter.source}: the letter has no comments to respond to."
    if "notice_without_response" in found:
        raise NoResponseNeededError(f"{no_comments} {found['notice_without_response']}", advice=_IF_WRONG)
    if "notice" in found:
        raise NotAStaffLetterError(f"{no_comments} {found['notice']}", advice=_IF_WRONG)
    raise NotAStaffLetterError(
        f"{letter.source}: no staff comments were found, so there is nothing to respond to.",
        advice=f"{AS_LETTER} To see how each line was read, run `drafter inspect --lines`. "
        "To draft an empty letter anyway, use --force.",
    )


def require_from_staff(letter: CommentLetter, *, advice: str) -> None:
    """Refuse a letter that is itself a response.

    Args:
        letter: The letter.
        advice: What to do instead.

    Raises:
        NotAStaffLetterError: It is a response.
    """
    for warning in letter.warnings:
        if warning.code == "not_from_staff":
            raise NotAStaffLetterError(f"{letter.source}: {warning.message}", advice=advice)
