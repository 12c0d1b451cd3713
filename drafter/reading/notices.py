"""Recognize staff letters without comments: the kind of each, and what it means for the company."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from drafter.model import LetterKind


class Notice(NamedTuple):
    """A kind of letter.

    Attributes:
        kind: The kind, as in the model.
        pattern: The words that show it.
        means: What it means for the company, in a sentence.
        example: Words that the pattern matches.
        awaits_letter: Whether the staff awaits a letter, though not one that responds to comments.
    """

    kind: LetterKind
    pattern: str
    means: str
    example: str
    awaits_letter: bool = False


NOTICES = (
    Notice(
        "other",
        r"\b(?:declar|deem|consider)\w*\b.{0,80}\babandon(?:ed|ment)\b|\babandonment of (?:the|your|an?)\b"
        r"|\brule 479\b",
        "The staff may declare the registration statement abandoned. Amend it, withdraw it, or explain the "
        "delay within the time that the letter sets.",
        "Rule 479 allows us to declare the registration statement abandoned",
        awaits_letter=True,
    ),
    Notice(
        "other",
        r"\bdelinquen\w+ (?:\w+ ){0,4}(?:fil(?:e|er|ed|ing)s?|report(?:s|ing)?)\b"
        r"|\b(?:filings?|reports?|reporting) (?:\w+ ){0,3}(?:is|are) delinquent\b"
        r"|\bnot (?:in compliance|current|up to date) (?:with|in|on) (?:\w+ ){0,3}(?:reporting|filings|reports)\b"
        r"|\b(?:not|never|fail(?:ed|ing)? to) file?d? (?:\w+ ){0,6}(?:periodic|annual|quarterly) reports?\b"
        r"|\bno (?:annual|quarterly|periodic) reports?\b.{0,60}\b(?:since|after|for)\b"
        r"|\bsection 12\(j\)|\brevok\w+ the registration of (?:its|your|the \w+['’]s|(?:each|any|that) class of) "
        r"(?:\w+ ){0,2}(?:securities|stock|shares)\b",
        "The company has not filed reports that are due. File them, or terminate the registration, to avoid an "
        "administrative proceeding.",
        "it is not in compliance with its reporting obligations",
    ),
    Notice(
        "other",
        r"\b(?:materially|substantially|seriously|significantly|so|is) deficient\b"
        r"|\bin (?:numerous|many|several|significant) (?:material |important )?respects\b"
        r"|\bwill not (?:perform|conduct|commence|undertake) a (?:detailed|full|further)\b"
        r"|\bwill not (?:be )?(?:issu|provid)(?:e|ing) (?:\w+ ){0,2}comments\b",
        "The filing is so deficient that the staff will not review it in detail. Correct it before anything else.",
        "we will not perform a detailed examination of the registration statement",
    ),
    Notice(
        "other",
        r"\b(?:terminat|suspend|discontinu)(?:ed|ing) (?:our|the|its) (?:\w+ )?review\b|\b(?:ending|closing|closed) "
        r"our review\b",
        "The staff has ended its review without completing it. Nothing in the letter asks for a response.",
        "We are terminating our review of your filing",
    ),
    Notice(
        "other",
        r"\bcomments?\b[^.;]{0,60}? (?:remain|are|is) (?:still )?(?:outstanding|unresolved|open)\b"
        r"|\b(?:have|has) not (?:yet )?(?:received|provided|filed|submitted) (?:\w+ ){0,5}(?:response|reply)\b"
        r"|\bnot (?:yet )?responded to (?:our|the|these)\b|\boutstanding comments?\b",
        "Earlier comments of the staff are still open. Respond to them, or say when you will.",
        "our comments remain outstanding",
        awaits_letter=True,
    ),
    Notice(
        "completed",
        r"\bcompleted (?:our|the|its) review\b",
        "The staff has completed its review.",
        "We have completed our review of your filing",
    ),
    Notice(
        "review_completed",
        r"(?<!\bhad )\bno (?:further|additional|other|more) comments?\b"
        r"|\b(?:concluded|finished) (?:our|the|its) review\b"
        r"|\breview\b.{0,80}\b(?:is|has been) (?:now )?(?:complete|concluded)d?\b|\bno comments\b"
        r"|\b(?:we|the staff) (?:now )?ha(?:ve|s) nothing (?:further|more|else)\b|\b(?:finished|concluded) reviewing\b"
        r"|\breview\b.{0,80}\bis (?:now )?(?:closed|finished)\b"
        r"|\b(?:we|you|the staff) ha(?:ve|s) (?:now )?cleared (?:all|our|the) (?:\w+ )?comments\b",
        "The staff has no further comments.",
        "We have no further comments on your filings at this time",
    ),
    Notice(
        "no_review",
        r"\bnot (?:been )?review(?:ed)? and will not\b|\bwill (?:\w+ )?not (?:be )?review"
        r"|\bdo not (?:intend|plan|propose) to review\b"
        r"|\b(?:decided|elected|chosen) not to (?:\w+ )?review\b|\bwill be no review\b|\bno review will be\b"
        r"|\bnot (?:been )?selected\b.{0,60}\bfor (?:an? )?(?:\w+ )?review\b|\bno (?:further "
        r")?review\b.{0,80}\b(?:has been|will be|is "
        r"being)\b",
        "The staff will not review the filing.",
        "no review of the registration statement has been or will be made",
    ),
)
"""The notices in order of precedence: those that ask for something come before the end of a review."""


_END_OF_REVIEW: frozenset[LetterKind] = frozenset(("completed", "review_completed", "no_review"))

_ASKS = (
    r"(?:\bplease,? (?:\w+ly |also |further |then )?|(?:^|[.?!:;] +)(?:also,? )?)"
    r"(?:advise us|tell us"
    r"|(?:amend|clarify|confirm|describe|disclose|discuss|expand|explain|identify|quantify|revise)\b)"
)
"""A request. What a letter that makes one says about an end, it quotes or expects of others."""

_OPEN = r"\b(?:if|once|unless|until|when|whether)\b[^.;,]*$"
"""The words before an end that is not yet there: "once we have cleared all comments"."""

_FOR_NOW = r"[^.;]*\buntil\b"
"""The words after an end that holds for some time: "we will not review it until you respond"."""

_NEAR = 200
"""How many characters before and after an end are looked at."""


def find_notice(text: str) -> Notice | None:
    """Return the kind of letter without comments that a text is, or None if its words do not show it."""
    return next((notice for notice in NOTICES if _shows(notice, text)), None)


def _shows(notice: Notice, text: str) -> bool:
    """Return whether a text has the words of a notice; those of the end of a review, as a fact."""
    if notice.kind not in _END_OF_REVIEW:
        return _compiled(notice.pattern).search(text) is not None
    found = [one for one in _compiled(notice.pattern).finditer(text) if _is_fact(one)]
    return bool(found) and not _compiled(_ASKS).search(text)


def _is_fact(found: re.Match[str]) -> bool:
    before = found.string[max(0, found.start() - _NEAR) : found.start()]
    after = found.string[found.end() : found.end() + _NEAR]
    return not _compiled(_OPEN).search(before) and not _compiled(_FOR_NOW).match(after)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I | re.S)
