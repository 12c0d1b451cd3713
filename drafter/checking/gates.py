"""Steps that people must take before a letter is sent; no program can check them, so they are a list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from drafter.checked import Step
from drafter.checking.confidential import omissions
from drafter.checking.frame import words_of
from drafter.checking.matter import Matter, own_words
from drafter.model import ReviewType
from drafter.problems import Problem

_ACCOUNTING = re.compile(
    r"\b(?:ASC|IFRS|IAS|GAAP|SAB|Regulation S-X)\b|\b(?:financial statements?|accounting|revenue recognition|goodwill"
    r"|impairment|internal control over financial reporting)\b|\bNotes? \d+\b",
    re.I,
)
_OFFERING_FORMS = frozenset({
    "Form S-1", "Form S-3", "Form S-11", "Form F-1", "Form F-3", "Form F-10", "Form N-2", "Form SF-1", "Form SF-3",
    "Form 1-A",
})  # fmt: skip
"""The forms for offerings that underwriters usually take part in; those for mergers and listings are others."""

_REGISTERED: frozenset[ReviewType] = frozenset({"registration", "draft_registration", "regulation_a"})
_AMENDMENT = re.compile(r"\bamendment no\b|\bamended (?:registration|offering|draft|proxy|filing)", re.I)


class Gate(NamedTuple):
    """Something that must have been done.

    Attributes:
        step: What, as a statement that is true when it has been done.
        applies: Whether a matter needs it, given its problems.
        because: Why this matter does; empty for what every letter needs.
    """

    step: str
    applies: Callable[[Matter, Sequence[Problem]], bool]
    because: str = ""


def _always(_matter: Matter, _problems: Sequence[Problem]) -> bool:
    return True


def _is_about_accounting(matter: Matter, _problems: Sequence[Problem]) -> bool:
    return any(_ACCOUNTING.search(text) for text in _comments(matter))


def _comments(matter: Matter) -> Iterator[str]:
    """Yield the text of each comment, with its headings."""
    for exchange in matter.exchanges:
        yield "\n".join((*exchange.headings, *(block.words for block in exchange.comment)))


def _is_periodic(matter: Matter, _problems: Sequence[Problem]) -> bool:
    return "periodic" in _reviews(matter)


def _reviews(matter: Matter) -> set[ReviewType]:
    """Return the types of review: as the staff's letters say, or else as the response does."""
    of_letters = {letter.subject.review_type for letter in matter.letters}
    return of_letters or {matter.frame.re_block.review_type}


def _forms(matter: Matter) -> set[str]:
    """Return the forms under review, from the same sources."""
    of_letters = {form for letter in matter.letters for form in letter.subject.forms}
    return of_letters or set(matter.frame.re_block.forms)


def _admits(_matter: Matter, problems: Sequence[Problem]) -> bool:
    return any(problem.rule == "D9" and "admits" in problem.message for problem in problems)


def _is_offering(matter: Matter, _problems: Sequence[Problem]) -> bool:
    return bool(_reviews(matter) & _REGISTERED) and bool(_forms(matter) & _OFFERING_FORMS)


def _is_accelerated(matter: Matter, _problems: Sequence[Problem]) -> bool:
    return "registration" in _reviews(matter)


def _is_qualified(matter: Matter, _problems: Sequence[Problem]) -> bool:
    return "regulation_a" in _reviews(matter)


def _has_filing_persons(matter: Matter, _problems: Sequence[Problem]) -> bool:
    several = any(len(letter.clients) > 1 for letter in matter.letters)
    return several or "tender_going_private" in _reviews(matter)


def _is_amended(matter: Matter, _problems: Sequence[Problem]) -> bool:
    """Return whether the filing under review is amended with the letter."""
    if not any(exchange.outcome == "revised" for exchange in matter.exchanges):
        return False
    texts = (words_of(matter.frame.introduction), *(own_words(exchange) for exchange in matter.exchanges))
    return any(_AMENDMENT.search(text) for text in texts) or bool(_reviews(matter) & _REGISTERED)


def _omits_words(matter: Matter, _problems: Sequence[Problem]) -> bool:
    return bool(omissions(matter))


_ACCOUNTING_POINTS = "comments on accounting"
GATES = (
    Gate("The signer has read the letter and may sign it.", _always),
    Gate("The auditor agrees with what the letter says.", _is_about_accounting, _ACCOUNTING_POINTS),
    Gate(
        "The audit committee knows the comments and the responses.", _is_about_accounting, _ACCOUNTING_POINTS
    ),
    Gate(
        "The disclosure committee agrees with each change that the letter promises.", _is_periodic, "a report"
    ),
    Gate("Litigation counsel and the insurer know what the letter admits.", _admits, "an admission"),
    Gate(
        "Counsel to any underwriters agrees with the letter and the amendment.", _is_offering, "an offering"
    ),
    Gate("Each filing person has approved the letter.", _has_filing_persons, "filing persons"),
    Gate("The amendment is filed on the same day.", _is_amended, "an amendment"),
    Gate(
        "The request for acceleration is ready, with the joinder of any underwriters.",
        _is_accelerated,
        "a registration statement",
    ),
    Gate("The request for qualification is ready.", _is_qualified, "an offering statement"),
    Gate(
        "The staff has the confidential version, and the FOIA office a copy of the request.",
        _omits_words,
        "omitted words",
    ),
    Gate(
        "The calendar has the first day on which the letters may become public.",
        _always,
    ),
    Gate("Investor relations and press know that the letters will be public.", _always),
)
"""The steps before a letter goes out, in order."""


def steps(matter: Matter, problems: Sequence[Problem]) -> tuple[Step, ...]:
    """Return what must have been done before a letter goes out.

    Args:
        matter: The response letter with its staff letters.
        problems: What is wrong with it.
    """
    if matter.response.kind != "response":
        return ()
    return tuple(Step(gate.step, gate.because) for gate in GATES if gate.applies(matter, problems))
