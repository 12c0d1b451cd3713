"""Tell from the staff's own words whom the letter addresses: the registrant, or someone who solicits its holders."""

from __future__ import annotations

import re
from collections import Counter
from typing import Literal

from drafter.kernel.patterns import pattern
from drafter.model import CommentLetter
from drafter.reading.parties.names import GENERIC, core, is_slip

Side = Literal["registrant", "outsider", "both"]

_WORDS: dict[Literal["registrant", "outsider"], tuple[str, ...]] = {
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
_LEAST_FOR_A_SLIP = 5
"""The minimum number of letters in a word for a difference in one letter to be a typing error."""

COUNTER_EXAMPLES = ("Please revise the cover page.", "Tell us how you determined the fair value.")


def side_spoken_to(text: str) -> Side | None:
    """Return the side of a contest that a text addresses: "both" if it has words for both, None if for neither."""
    counts = {
        side: sum(len(pattern(words, re.I).findall(text)) for words in phrases)
        for side, phrases in _WORDS.items()
    }
    if counts["outsider"] > 2 * counts["registrant"]:
        return "outsider"
    if counts["registrant"] > 2 * counts["outsider"]:
        return "registrant"
    return "both" if counts["outsider"] else None


def text_of(letter: CommentLetter) -> str:
    """Return the text of a letter below its salutation."""
    comments = [line for comment in letter.comments for line in (*comment.headings, comment.text)]
    return "\n".join((*letter.opening, *comments, *letter.closing))


def is_misspelled(name: str, text: str) -> bool:
    """Return whether a name seems misspelled: a word of it never occurs in the text, but a similar one often does."""
    words = Counter(pattern(r"[a-zà-ÿ]+").findall(text.lower()))
    missing = [word for word in core(name) if len(word) >= _LEAST_FOR_A_SLIP and not words[word]]
    return any(is_slip(word, other) for word in missing for other, count in words.items() if count > 1)


def is_named(name: str, text: str) -> bool:
    """Return whether a text contains a company's name, or enough of it to distinguish it: "Calder Ridge"."""
    words = core(name)
    telling = words[: 2 if not words or words[0] in GENERIC else 1]
    if set(telling) <= GENERIC:
        return False
    found = pattern(r"\W+".join(map(re.escape, telling)), re.I).search(text)
    return found is not None and found[0][0].isupper()
