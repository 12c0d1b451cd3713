"""F8: the confidential version reaches the staff by its secure file transfer, not by e-mail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.confidential import omissions
from drafter.checking.matter import Matter
from drafter.checking.rule import Example, Finding, Rule
from drafter.checking.sample_request import IN_THE_OPENING, OMITTED, ON_EACH_PAGE, ON_FIRST_PAGE

_VERSION = re.compile(
    r"\b(?:unredacted|complete|full|confidential|unabridged) (?:\w+ )?(?:version|copy|letter)\b"
    r"|\bconfidential (?:portions?|information)\b",
    re.I,
)
_BY_MAIL = re.compile(r"\b(?:by|via|through) (?:electronic mail|e-?mail)\b|\be-?mailed\b", re.I)
_SECURE = re.compile(r"\bsecure\b|\bkiteworks\b|\bencrypted\b", re.I)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the sentence that sends confidential words by e-mail."""
    if not omissions(matter):
        return
    for said in matter.sentences:
        if _VERSION.search(said.own) and (by := _BY_MAIL.search(said.own)) and not _SECURE.search(said.own):
            yield Finding(
                said.place(by[0]),
                "The confidential version is sent by e-mail.",
                "Ask the examiner for the staff’s secure file transfer, and say that it is used.",
            )


RULE = Rule(
    "F8",
    "info",
    "The confidential version reaches the staff by secure file transfer.",
    "The staff does not take confidential material by e-mail, which anyone may read on the way.",
    find,
    bad=Example(
        response=(
            OMITTED,
            ON_FIRST_PAGE,
            ON_EACH_PAGE,
            (IN_THE_OPENING[0], IN_THE_OPENING[1].replace("by secure file transfer", "by e-mail")),
        ),
    ),
    good=Example(response=(OMITTED, ON_FIRST_PAGE, ON_EACH_PAGE, IN_THE_OPENING)),
)
