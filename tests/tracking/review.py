"""A fictional review, as a tracker knows it."""

from __future__ import annotations

from datetime import date

from drafter.model import Comment, CommentLetter, Contact, Subject
from drafter.tracking.milestones import Milestone
from drafter.tracking.status import Status
from drafter.tracking.tracker import DueDate, TrackedComment, Tracker

LETTER = CommentLetter(
    "letter.txt",
    "comments",
    date=date(2025, 2, 27),
    subject=Subject("Calder Ridge Mills, Inc.", ("Form 10-K for 2024", "File No. 001-99321")),
    comments=tuple(Comment(number, (), (), (number, number)) for number in (1, 2, 3)),
    clients=("Calder Ridge Mills, Inc.",),
    contacts=(Contact("Ada Quill", "202-551-0101", "accounting"),),
)


def comment(number: int, owner: str | None, **others: object) -> TrackedComment:
    plain = TrackedComment(
        LETTER.date,
        number,
        ("Results of Operations, page 31",),
        "Please quantify it.",
        ("MD&A: results of operations",),
        ("Explain: quantify it", "Explain: tell us why"),
        (),
        "Form 10-K",
        owner,
        Status("empty"),
        date(2025, 3, 13),
    )
    return plain._replace(**others)  # type: ignore[arg-type]


DUE = DueDate(date(2025, 3, 13), "Ten business days after February 27, 2025.")
REVIEW = Tracker(
    (LETTER,),
    DUE,
    (Milestone("Draft; responses, first", date(2025, 3, 5), 6),),
    (comment(1, "Halina Sorel <h.sorel@pemberton.example>"), comment(2, None), comment(3, "Odile Brandt")),
)
