"""The short letters that go with a response: what each asks for, who signs it, and to which letters it belongs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from drafter.drafting.effective_filing import about_effective_filing
from drafter.model import CommentLetter
from drafter.response import CompanionKind

Signer = Literal["as the response", "registrant", "underwriter"]

_SECURITIES_ACT = ("registration", "draft_registration")


class Companion(NamedTuple):
    """A letter that goes with a response.

    Attributes:
        file: Its main wording file.
        about: The part of the document's title that relates it to the staff's letter.
        does: What it does, for the summary: "asks for more time to respond to".
        signer: Who signs it.
        confidential: Whether it is itself the request for confidential treatment under Rule 83.
        office: The office that receives it; "" for the division whose staff wrote.
        effective: Whether it is about what becomes effective alone, and not about a report in the same staff letter.
        unsuitable: Returns why a staff letter has no use for it, as a sentence; "" if it has.
    """

    file: str
    about: str
    does: str
    signer: Signer = "as the response"
    confidential: bool = False
    office: str = ""
    effective: bool = False
    unsuitable: Callable[[CommentLetter], str] = lambda _: ""


def _not_accelerated(letter: CommentLetter) -> str:
    if letter.subject.review_type in _SECURITIES_ACT or _is_form_10(letter):
        return ""
    return "Only a registration statement under the Securities Act or on Form 10 is accelerated."


def _has_no_underwriters(letter: CommentLetter) -> str:
    if letter.subject.review_type in _SECURITIES_ACT and not _is_under_the_exchange_act(letter):
        return ""
    return "Underwriters join only in a request for a registration statement under the Securities Act."


def _not_qualified(letter: CommentLetter) -> str:
    return "" if letter.subject.review_type == "regulation_a" else "Only an offering statement is qualified."


def _nothing_to_withdraw(letter: CommentLetter) -> str:
    return _not_accelerated(letter) and _not_qualified(letter) and (
        "Only a request for acceleration or qualification is withdrawn."
    )  # fmt: skip


def _is_under_the_exchange_act(letter: CommentLetter) -> bool:
    """Return whether a registration statement registers a class of securities, and no offering."""
    return _is_form_10(letter) or any(form in ("Form 20-F", "Form 40-F") for form in letter.subject.forms)


def _is_form_10(letter: CommentLetter) -> bool:
    return any(form in ("Form 10", "Form 10-12B", "Form 10-12G") for form in letter.subject.forms)


COMPANIONS: Mapping[CompanionKind, Companion] = {
    "extension": Companion("extension.html", "more time to respond to", "asks for more time to respond to"),
    "acceleration": Companion(
        "acceleration.html",
        "request for acceleration after",
        "asks for effectiveness after",
        signer="registrant",
        effective=True,
        unsuitable=_not_accelerated,
    ),
    "joinder": Companion(
        "joinder.html",
        "joinder of the underwriters after",
        "joins in the request for acceleration after",
        signer="underwriter",
        effective=True,
        unsuitable=_has_no_underwriters,
    ),
    "qualification": Companion(
        "qualification.html",
        "request for qualification after",
        "asks for qualification after",
        signer="registrant",
        effective=True,
        unsuitable=_not_qualified,
    ),
    "withdrawal": Companion(
        "withdrawal.html",
        "withdrawal of a request after",
        "withdraws a request made after",
        signer="registrant",
        effective=True,
        unsuitable=_nothing_to_withdraw,
    ),
    "confidential-request": Companion(
        "confidential_request.html",
        "Rule 83 request with the response to",
        "is the copy of the Rule 83 request for the FOIA office, with the response to",
        confidential=True,
        office="Office of FOIA Services",
    ),
    "supplemental": Companion(
        "supplemental.html",
        "supplemental materials with the response to",
        "transmits supplemental materials with the response to",
    ),
}
"""The companion letters by the names that `drafter letter` knows."""


def companions_of(letter: CommentLetter) -> tuple[CompanionKind, ...]:
    """Return the kinds of letters for which a staff letter may have use."""
    effective = about_effective_filing(letter)
    return tuple(
        kind
        for kind, companion in COMPANIONS.items()
        if not companion.unsuitable(effective if companion.effective else letter)
    )
