"""What the staff's own words say about who is spoken to: the registrant, or somebody who turns to its holders."""

from __future__ import annotations

import re
from typing import Literal

from drafter.kernel.patterns import pattern
from drafter.model import CommentLetter
from drafter.reading.parties.names import core

Side = Literal["registrant", "outsider"]

_WORDS: dict[Side, tuple[str, ...]] = {
    "outsider": (
        r"\byour (?:director )?(?:nominees?|slate|candidates?|solicitation in opposition|proposed nominees?)\b",
        r"\byou(?:r)? (?:intend to |will |plan to )?(?:nominat\w+|running|seek(?:ing)? to (?:replace|elect"
        r"|remove))\b",
        r"\bthe (?:company|registrant|issuer)(?:’|')?s (?:board|nominees?|management|incumbent\w*|proxy statement"
        r"|directors)\b",
        r"\b(?:election of|elect) your\b",
        r"\b(?:each|all|any|other) (?:of the )?participants?\b",
        r"\byour (?:status|interests?) (?:as|in the) (?:bidders?|offerors?|company as)\b",
        r"\bthe (?:subject company|target)\b",
        r"\byour ownership of (?:the company|shares)\b",
    ),
    "registrant": (
        r"\bthe (?:dissidents?|opposition|insurgents?|opposing (?:party|shareholders?))(?:’|')?s?\b",
        r"\byour (?:board|incumbent|annual meeting|current directors|management|nominating committee|charter"
        r"|bylaws)\b",
        r"\byour (?:shareholders|stockholders|security holders) (?:will|may|to) vote\b",
        r"\bproposals? (?:by|of|from) (?:the )?(?:dissident|shareholder|stockholder|gull)\w*\b",
    ),
}
EXAMPLES: dict[Side, tuple[str, ...]] = {
    "outsider": (
        "Please describe the experience of your nominees.",
        "You state that the Company’s board has failed. Please give the support for this statement.",
        "Please disclose the costs that each participant bears.",
    ),
    "registrant": (
        "Please disclose why your board recommends a vote against the dissident’s nominees.",
        "Clarify what happens if your annual meeting is adjourned.",
    ),
}
COUNTER_EXAMPLES = ("Please revise the cover page.", "Tell us how you determined the fair value.")

_GENERIC_LENGTH = 4


def side_spoken_to(text: str) -> Side | None:
    """Return which side of a contest a text speaks to, None where its words are those of both sides or of none."""
    counts = {
        side: sum(len(pattern(words, re.I).findall(text)) for words in phrases)
        for side, phrases in _WORDS.items()
    }
    if counts["outsider"] > 2 * counts["registrant"]:
        return "outsider"
    return "registrant" if counts["registrant"] > 2 * counts["outsider"] else None


def text_of(letter: CommentLetter) -> str:
    """Return the words of a letter below its salutation."""
    comments = [line for comment in letter.comments for line in (*comment.headings, comment.text)]
    return "\n".join((*letter.opening, *comments, *letter.closing))


def is_named(name: str, others: tuple[str, ...], text: str) -> bool:
    """Return whether a text prints the word that tells a company from the others: "Calder Ridge" from "Harbor Corp"."""
    shared = {word for other in others for word in core(other)}
    telling = [word for word in core(name) if word not in shared and len(word) >= _GENERIC_LENGTH]
    return any(
        pattern(rf"\b{re.escape(word.capitalize())}|\b{re.escape(word.upper())}\b").search(text)
        for word in telling[:1]
    )
