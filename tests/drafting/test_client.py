"""For whom the letter speaks, by what the staff letter shows."""

from __future__ import annotations

import pytest

from drafter.drafting.client import client
from drafter.model import Addressee, CommentLetter, ReviewType, Subject

ROWS: list[tuple[str, ReviewType, str, str | None, str, str | None]] = [
    ("a 10-K", "periodic", "Harbor Corp", "Harbor Corporation", "Form 10-K", "Harbor Corp"),
    (
        "an S-4, written to counsel",
        "registration",
        "Harbor Corp",
        "Oak & Park LLP",
        "Form S-4",
        "Harbor Corp",
    ),
    ("management's proxy", "proxy", "Harbor Corp", "Harbor Corp.", "Schedule 14A", "Harbor Corp"),
    (
        "management's proxy, to counsel",
        "proxy",
        "Harbor Corp",
        "Oak & Park LLP",
        "Schedule 14A",
        "Harbor Corp",
    ),
    ("a proxy fight", "proxy", "Harbor Corp", "Gull Partners L.P.", "PREC14A", "Gull Partners L.P."),
    ("a proxy fight, to counsel", "proxy", "Harbor Corp", "Oak & Park LLP", "PREC14A filed by Gull", None),
    ("a proxy fight by a person", "proxy", "Harbor Corp", None, "DFAN14A", None),
    ("a tender offer", "tender_going_private", "Harbor Corp", "Gull Inc.", "Schedule TO-T", "Gull Inc."),
]


@pytest.mark.parametrize(
    ("what", "review", "registrant", "addressed", "line", "expected"), ROWS, ids=lambda v: str(v)
)
def test_client(
    what: str, review: ReviewType, registrant: str, addressed: str | None, line: str, expected: str | None
) -> None:
    letter = CommentLetter(
        what,
        "comments",
        addressee=Addressee("A. Person", None, addressed),
        subject=Subject(registrant, (line,), review_type=review),
    )
    assert client(letter) == expected
