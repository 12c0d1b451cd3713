"""Make sure that the responses of earlier rounds belong to the staff letter that is answered now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from drafter.errors import OtherMatterError
from drafter.kernel.dates import in_letter_style

if TYPE_CHECKING:
    from drafter.model import CommentLetter
    from drafter.returned import ReturnedLetter


def require_same_matter(letter: CommentLetter, after: Sequence[ReturnedLetter]) -> None:
    """Require each response to be an earlier one, about the registrant or a file number of the staff letter.

    Raises:
        OtherMatterError: One is not.
    """
    for response in after:
        if not response.exchanges:
            raise OtherMatterError(
                "This file has no comments with responses, so it is no response of an earlier round.",
                advice=NAME_A_RESPONSE,
                place=response.source,
            )
        if not same_matter(letter, response):
            about = response.registrant or "another company"
            raise OtherMatterError(
                f"This response is about {about}, and the staff letter is about "
                f"{letter.subject.registrant or 'another company'}.",
                advice="Name the response of an earlier round of the same review, or use --force.",
                place=response.source,
            )
        if letter.date and response.date and response.date > letter.date:
            raise OtherMatterError(
                f"This response is dated {in_letter_style(response.date)}, after the staff letter of "
                f"{in_letter_style(letter.date)}.",
                advice="Name the response of an earlier round, or use --force.",
                place=response.source,
            )


NAME_A_RESPONSE = (
    "Name the letter in which the company answered the staff's earlier comments, or leave out --after."
)


def same_matter(letter: CommentLetter, response: ReturnedLetter) -> bool:
    """Return whether a response shares the registrant's name or a file number with a staff letter.

    A response whose Re: block cannot be read is not held to be another company's.
    """
    if not response.registrant and not response.file_numbers:
        return True
    names = {_plain(letter.subject.registrant), *map(_plain, letter.clients)} - {""}
    shared = set(letter.subject.file_numbers) & set(response.file_numbers)
    return bool(shared) or _plain(response.registrant) in names


def _plain(name: str | None) -> str:
    return "".join(filter(str.isalnum, (name or "").casefold()))
