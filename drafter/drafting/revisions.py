"""Decide where the filing that a comment is about is to be revised: in an amendment or in future filings.

The staff's own words in the comment control, then the profile, then custom: an offering document, a preliminary proxy
statement or tender offer materials are amended, while a report is improved the next time.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.drafting.filing_kinds import FilingKind, kind_of
from drafter.filing_names import filings_named
from drafter.kernel.patterns import pattern
from drafter.model import Comment, CommentLetter
from drafter.profile.model import Matter, ReviseIn
from drafter.requests import asks_anything, sentences

_FILING = (
    r"(?:[\w-]+ ){0,4}?(?:filings?|forms?|10-[KQ]|8-K|20-F|reports?|documents?"
    r"|(?:registration|offering|proxy|information) statement|schedule (?:TO|1\d\w))\b"
)
ASKS_TO_AMEND = (
    (
        rf"\b(?:please|should|must|need to)\b[^.;]{{0,60}}\bamend (?:your|the|this|its|that) {_FILING}",
        "Please amend your filing to include the report of your auditor.",
    ),
    (
        rf"(?:^|[.;]\s+)amend (?:your|the|this|its|that) {_FILING}",
        "Amend the annual report to give the whole of Item 9A.",
    ),
    (
        rf"\b(?:file|submit|include|provide)\b[^.;]{{0,50}}\b(?:amendments? to|amended) (?:your |the )?{_FILING}",
        "Please file an amended Form 10-Q with new certifications.",
    ),
    (r"\bfile (?:an?|the) (?:\w+ )?amendment\b", "File a full amendment that includes the exhibit."),
)
"""Patterns of requests to amend the filing, each with a sentence that it matches."""

NOT_TO_AMEND = (
    "Please amend your disclosure to define the term.",
    "We note the amendment to your credit agreement. Please describe it.",
    "Please describe how the charter was amended.",
    "Please tell us whether you will amend the agreement that you filed.",
)
"""Sentences that mention amending without asking for an amendment of the filing."""

INVITES_REASONS = (
    (
        r"\bor,? (?:please )?(?:tell|advise|explain to) us\b",
        "Revise the table, or tell us why it is complete.",
    ),
    (r"\bor,? (?:please )?(?:advise|explain)\b", "Please name the lender or advise."),
    (
        r"\bor,? (?:please )?provide (?:to us |us (?:with )?)?(?:your|an) (?:\w+ ){0,2}"
        r"(?:analysis|assessment|explanation)\b",
        "Add the schedule, or provide to us your assessment of its materiality.",
    ),
    (r"\bexplain (?:to us )?why (?:not|no|you (?:did|do|have|are|were) not)\b", "If not, explain why not."),
    (
        r"\bif you (?:do not (?:believe|agree|think)|disagree"
        r"|believe (?:that )?[^.;]{0,80}(?:\bno|\bnot|n['’]t|\balready)\b)",
        "If you do not believe that the rule applies, please explain why.",
    ),
    (
        r"\b(?:if|to the extent) (?:\w+ ){0,3}material\b|\b(?:where|when) material\b",
        "To the extent material, please discuss the cost of the flood.",
    ),
    (
        r"\bconsider (?:whether|if)\b",
        "Please consider whether your discussion of trends should also be updated.",
    ),
    (
        r"\bconsider (?:adding|clarifying|disclosing|expanding|including|providing|revising)\b",
        "Please consider revising the heading.",
    ),
)
"""Patterns of comments that accept reasons in place of a revision, each with a sentence that it matches."""

_TO_AMEND = "|".join(each for each, _ in ASKS_TO_AMEND)
_REASONS = "|".join(each for each, _ in INVITES_REASONS)
_AMEND = r"(?i)\bamend"
_FUTURE = r"(?i)\bfuture (?:\w+ ){0,2}(?:disclosures?|filings?|statements?)\b"
_DEFINITIVE = r"(?i)\bdefinitive (?!additional)|\bDEF ?14[AC]\b"
_PROXY = r"(?i)\bproxy\b|\binformation statement\b|14[AC]\b"
"""Names of a proxy or information statement. A letter on an annual report whose Re: block names none may still comment
on one: on what Part III of the report incorporates from it, which is improved in the next one."""

_OF_AN_EVENT = r"(?i)\bitems? (?:4\.0[12]|5\.0\d|9\.01)\b"
"""Items of Form 8-K that are corrected by an amendment."""


class Revision(NamedTuple):
    """Where a comment's filing is to be revised.

    `is_decided` is False if that is only a matter of custom, so that counsel must still choose.
    """

    place: ReviseIn
    is_decided: bool


def revision_of(comment: Comment, kind: FilingKind, letter: CommentLetter, matter: Matter) -> Revision:
    """Return where the filing that a comment is about is to be revised.

    Args:
        comment: The comment.
        kind: The kind of filing that it is about.
        letter: The whole letter, whose Re: block and opening may matter.
        matter: The profile's [matter] table, which may decide.
    """
    if "future_filings" in comment.asks:
        return Revision("future_filings", is_decided=True)
    if asks_to_amend(comment.text):
        return Revision("amendment", is_decided=True)
    if matter.revise_in:
        return Revision(matter.revise_in, is_decided=True)
    if matter.amendment is not None and _has_the_number(kind, letter):
        return Revision("amendment", is_decided=True)
    return _by_custom(comment, kind, letter)


def asks_to_amend(text: str) -> bool:
    """Return whether a comment asks for an amendment of the filing."""
    return "amend" in text.lower() and pattern(_TO_AMEND, re.I).search(text) is not None


def invites_reasons(text: str) -> bool:
    """Return whether a comment allows the company, where it asks for something, to give reasons in its place."""
    found = pattern(_REASONS, re.I).search
    return bool(found(text)) and any(
        found(sentence) and asks_anything(sentence) for sentence in sentences(text)
    )


def is_for_the_future(letter: CommentLetter) -> bool:
    """Return whether the staff asks for changes in future filings only and not for an amendment of this one."""
    opening = " ".join(letter.opening)
    if pattern(_AMEND).search(opening):
        return False
    return bool(pattern(_FUTURE).search(opening)) or (
        bool(letter.comments) and all("future_filings" in comment.asks for comment in letter.comments)
    )


def _has_the_number(kind: FilingKind, letter: CommentLetter) -> bool:
    """Return whether the profile's number of an amendment may be that of this kind of filing.

    In a letter that covers a report and a filing that is amended by custom, the number is that of the latter.
    """
    named = [name for line in letter.subject.lines for name in filings_named(line)]
    return kind.revise_in == "amendment" or not any(kind_of(name).revise_in == "amendment" for name in named)


def _by_custom(comment: Comment, kind: FilingKind, letter: CommentLetter) -> Revision:
    lines = " ".join(letter.subject.lines)
    if kind.term in ("Proxy Statement", "Information Statement") and (
        pattern(_DEFINITIVE).search(" ".join((lines, *comment.headings)))
        or is_for_the_future(letter)
        or (letter.subject.review_type == "periodic" and not pattern(_PROXY).search(lines))
    ):
        return Revision("future_filings", is_decided=True)
    if kind.term == "Form 8-K" and pattern(_OF_AN_EVENT).search(
        " ".join((lines, *comment.headings, comment.text))
    ):
        return Revision("amendment", is_decided=False)
    return Revision(kind.revise_in, is_decided=kind.revise_in == "amendment")
