"""A fictional staff letter for each type of review, with which a firm's files are tried."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from drafter import reading, topics
from drafter.firm.checks.sparse import whole
from drafter.model import CommentLetter, ReviewType

if TYPE_CHECKING:
    from drafter.topics import Library

_LETTER = """\
                            March 3, 2025

       Ottilie Marsh
       Chief Executive Officer
       Alder Hollow Corp.
       400 Mill Street
       Dayton, OH 45402

                                     Re: Alder Hollow Corp.
                                         {filing}
                                         Response dated January 31, 2025
                                         File No. 001-99341

       Dear Ottilie Marsh:

              We have reviewed your filing and have the following comments.

              Please respond to this letter within ten business days by providing the
       requested information or advise us as soon as possible when you will respond.

       {heading}

       Overview, page 12

   1.              You say that orders for looms & carders [a]ll but doubled. Please revise to
                   quantify what each contributed, and tell us:
                       how much of the growth came from price; and
                       how much of it came from volume.

   2.              Please tell us how you determined that goodwill was not impaired.

       Risk Factors, page 19

   3.              We note your response to prior comment 4 and reissue it in part. In future filings
                   please expand the discussion of your suppliers, and provide us with your proposed
                   disclosure.

       You may contact Perpetua Quill at 202-551-0101 or Bertram Oakes at 202-551-0102 with any
       questions.

                                     Sincerely,

                                     Division of Corporation Finance
                                     Office of Manufacturing

       cc: Vera Tarn, Esq.
"""

FILINGS: dict[ReviewType, str] = {
    "periodic": "Form 10-K for Fiscal Year Ended September 30, 2024",
    "registration": "Registration Statement on Form S-1",
    "draft_registration": "Draft Registration Statement on Form S-1",
    "proxy": "Preliminary Proxy Statement on Schedule 14A",
    "tender_going_private": "Schedule TO-T",
    "regulation_a": "Offering Statement on Form 1-A",
    "other": "Correspondence",
}
"""The line of the Re: block that determines the type of review."""


def example_letters(
    library: Library | None = None,
    *,
    poorer: Callable[[CommentLetter], CommentLetter] = whole,
    reviews: Iterable[ReviewType] = tuple(FILINGS),
) -> Iterator[tuple[ReviewType, CommentLetter]]:
    """Yield a letter of each type of review.

    Args:
        library: The topics to find in it; the built-in ones by default.
        poorer: Removes what a letter may lack (`sparse.STAGES`).
        reviews: The types of review.
    """
    for review in reviews:
        yield review, _example(review, poorer, library or topics.built_in_library())


@lru_cache(maxsize=64)  # all types of review in all stages, with the built-in topics and a firm's
def _example(
    review: ReviewType, poorer: Callable[[CommentLetter], CommentLetter], library: Library
) -> CommentLetter:
    return poorer(topics.find_topics(_letter(review), library))


@cache
def _letter(review: ReviewType) -> CommentLetter:
    filing = FILINGS[review]
    text = _LETTER.format(filing=filing, heading=filing)
    return reading.read(text.encode("ascii"), name=f"example ({review})")
