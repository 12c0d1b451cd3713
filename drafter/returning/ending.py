"""Find where the last response of a company's letter ends and its closing begins.

The closing is found from its end: paragraph by paragraph above the complimentary close, as long as each is of a kind
that closes letters. So a response with such words in its middle remains whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from drafter.returning.pieces import Piece


class ClosingKind(NamedTuple):
    """A kind of paragraph with which letters close.

    Attributes:
        name: Its name in the tests.
        pattern: Matches the paragraph at its beginning.
        examples: Paragraphs of this kind.
        counterexamples: Paragraphs that end a response.
    """

    name: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()


CLOSING_KINDS = (
    ClosingKind("separator", re.compile(r"(?:[*_—–#=-]\s*){3,}$"), ("* * * * *", "____________", "***")),
    ClosingKind(
        "whom to contact",
        re.compile(
            r"(?=.*\b(?:questions?|comments?|concerns|contact|call|reach(?:ed)?|inquiries)\b)"
            r"(?:please|kindly|if (?:you|there|any|the staff (?:has|have|should|would|require))|"
            r"should (?:you|the staff|any|there)|(?:any )?questions\b|"
            r"(?:we|i) (?:are|am|would be|will be) (?:\w+ )?(?:available|happy|pleased|glad)|"
            r"(?:you|i|we) (?:may|can)\b|"
            r"(?:the undersigned|i) (?:can|may) be|to the extent (?:that )?you|do not hesitate|feel free|we will be|"
            r"we would appreciate|thank you)|"
            r".*\b(?:contact|call|reach)\w*\b[^.]{0,150}\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}",
            re.I | re.S,
        ),
        (
            "If you have any questions regarding this letter, please contact the undersigned at (555) 010-0100.",
            "Please direct any further comments to Ivo Hale at (555) 010-0101.",
            "Should you have questions, do not hesitate to call me.",
            "I can be reached at the number above with any questions.",
            "We are available to discuss any of our responses at your convenience; please contact us.",
            "We would like to file the amendment soon. Please call the undersigned at (555) 010-0102.",
        ),
        (
            "If the Staff's question is about the second plant, the Company refers to Note 4.",
            "Please see page 14 of the Amendment.",
        ),
    ),
    ClosingKind(
        "thanks and hope",
        re.compile(
            r"(?:(?:we|i) (?:sincerely |greatly |very much )?(?:appreciate|thank)|thank you|(?:we|i) look forward|"
            r"(?:we|i) (?:hope|trust|believe)(?: that)? (?:the (?:foregoing|above)|this (?:letter|response)|"
            r"these responses|our responses?|you will find)|we would (?:very much )?appreciate)\b",
            re.I,
        ),
        (
            "Thank you for your attention to this matter.",
            "We appreciate the Staff's assistance with this filing.",
            "We trust that the foregoing is responsive to the Staff's comments.",
        ),
        (
            "We believe that the disclosure on page 14 meets Item 303.",
            "We will revise Note 4 in future filings.",
        ),
    ),
    ClosingKind(
        "acknowledgment",
        re.compile(
            r"(?=.{0,400}\backnowledg)(?:in (?:connection|responding|the event)|if the company|as (?:you )?requested|"
            r"pursuant to your request|"
            r"at the request|the company|we|on behalf|[A-Z][\w.’'& ]{1,50}? (?:hereby |also )?(?:acknowledge|confirm))"
            r".{0,400}\backnowledge(?:s|d|ments?)?\b[^.]{0,120}(?:that|the following|:)?[:.]?$",
            re.I,
        ),
        (
            "The Company acknowledges that:",
            "In connection with responding to your comments, the Company acknowledges the following:",
            "As requested, we hereby acknowledge that",
        ),
        ("The Company acknowledges the Staff's comment and will revise its disclosure. See page 14.",),
    ),
    ClosingKind(
        "acknowledged",
        re.compile(
            r"(?:\W|and\b|that\b)*(?:(?:the|our) company|it|we|the registrants?|[A-Z][\w.’'& ]{1,40}?)?\s*"
            r"(?:(?:is|are) responsible for the (?:adequacy|accuracy)|may not assert (?:staff|this)|"
            r"(?:the )?staff comments? or changes|(?:the )?action of the commission|should the commission or the staff|"
            r"the fact that the commission)",
            re.I,
        ),
        (
            "the Company is responsible for the adequacy and accuracy of the disclosure in the filing;",
            "Staff comments or changes to disclosure in response to Staff comments do not foreclose any action; and",
            "Staff comment or changes to disclosure in response to it do not foreclose any action; and",
            "it may not assert Staff comments as a defense.",
        ),
    ),
    ClosingKind(
        "heading",
        re.compile(
            r"(?:in )?(?:closing|conclusion|acknowledge?ments?|company (?:statements?|acknowledge?ments?))\b.{0,40}$",
            re.I,
        ),
        ("Closing Comments", "Acknowledgements", "Company Statement"),
    ),
)

_SIGNATURE = re.compile(
    r"(?:(?:very )?truly|(?:yours )?sincerely|respectfully(?: submitted|,|$)|(?:best|kind|warm)? ?regards|"
    r"yours (?:truly|very|faithfully)|cordially|by:(?: ?/s/|$)|/?s/ )",
    re.I,
)
_SHORT = 80
"""The maximum number of characters in a complimentary close; "Respectfully, we do not believe ..." is a sentence."""


def signature(pieces: Sequence[Piece]) -> int:
    """Return the index of the complimentary close, otherwise of the signature, otherwise the end."""
    return next((index for index, piece in enumerate(pieces) if _signs(piece)), len(pieces))


def _signs(piece: Piece) -> bool:
    """Return whether a paragraph is a close or a signature, or a table that sets one out."""
    texts = [cell for row in piece.rows for cell in row] if piece.rows else [piece.text]
    return any(len(text) < _SHORT and _SIGNATURE.match(text) for text in texts)


def ending(pieces: Sequence[Piece]) -> int:
    """Return the index at which the closing begins.

    Args:
        pieces: The letter up to its signature, without the headers and footers of its pages.
    """
    begin = len(pieces)
    while begin and not pieces[begin - 1].rows:
        if not closing_kind(pieces[begin - 1].line):
            introduction = above_bullets(pieces, begin)
            if closing_kind(pieces[introduction].line) != "acknowledgment":
                break
            begin = introduction + 1
        begin -= 1
    return begin


def above_bullets(pieces: Sequence[Piece], end: int) -> int:
    """Return the index of the paragraph above the bullets that end at an index; the last one if there are none."""
    above = end - 1
    while above and pieces[above].marker:
        above -= 1
    return above


def closing_kind(text: str) -> str | None:
    """Return the name of the kind of closing paragraph, or None for any other paragraph."""
    text = text.strip()
    bare = re.sub(r"^\(?\w{1,3}[.)]\s+", "", text)
    found = (kind.name for kind in CLOSING_KINDS if kind.pattern.match(text) or kind.pattern.match(bare))
    return next(found, None)
