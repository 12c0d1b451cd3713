"""The page's view of a check: the answer's paragraphs, and the problems of each comment beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from drafter.web.letter_page import letter_values

if TYPE_CHECKING:
    from drafter import CommentLetter, ReturnedLetter
    from drafter.problems import Place, Problem
    from drafter.returned import ReturnedBlock
    from drafter.web.check_work import Checking


class Finding(NamedTuple):
    """A problem as the page shows it.

    Attributes:
        id: Its id on the page, "q7".
        problem: The problem.
        sources: The ids of what it is about, itself first: the paragraph of the answer has it too.
    """

    id: str
    problem: Problem
    sources: str


class Group(NamedTuple):
    """The problems of a comment, or of the letter as a whole."""

    id: str
    title: str
    findings: list[Finding]


class Shown(NamedTuple):
    """A paragraph of the answer.

    Attributes:
        block: The paragraph.
        kind: "comment" for one that quotes the staff, "heading", "response" or "frame".
        of: The ids of its counterparts.
    """

    block: ReturnedBlock
    kind: str
    of: str


def check_values(checking: Checking) -> dict[str, Any]:
    """Return the values of the template for a check."""
    letter, checked = checking.reading.letter, checking.checked
    places = {at: f"c{at}" for at in range(1, len(letter.comments) + 1)}
    findings = [
        Finding(f"q{at}", problem, " ".join(filter(None, (f"q{at}", _of_comment(problem.place, letter)))))
        for at, problem in enumerate(checked.problems, start=1)
    ]
    groups = [
        Group(
            places[at],
            f"Comment {comment.label or at}",
            [one for one in findings if _of_comment(one.problem.place, letter) == places[at]],
        )
        for at, comment in enumerate(letter.comments, start=1)
    ]
    whole = [one for one in findings if not _of_comment(one.problem.place, letter)]
    return letter_values(checking.reading) | {
        "groups": [Group("whole", "The letter as a whole", whole), *groups],
        "counts": checked.counts,
        "checklist": checked.checklist,
        "answer": list(_shown(checking.answer, findings, letter)),
        "is_word": checking.is_word,
    }


def _shown(answer: ReturnedLetter, findings: Sequence[Finding], letter: CommentLetter) -> Iterator[Shown]:
    """Yield the paragraphs of an answer with the problems in each."""
    blocks = [(block, "frame", "") for block in answer.opening]
    for exchange in answer.exchanges:
        own = _id_of(exchange.number, letter)
        blocks += [(block, "quoted", own) for block in exchange.comment]
        blocks += [(block, "response", own) for block in exchange.response]
    blocks += [(block, "frame", "") for block in answer.closing]
    for block, kind, own in blocks:
        inside = [one.id for one in findings if _is_in(one.problem.place, block.place)]
        yield Shown(block, kind, " ".join(filter(None, (*inside, own))))


def _is_in(place: Place, paragraph: Place) -> bool:
    """Return whether a problem is in a paragraph: of a Word file by its number, in other formats by its lines."""
    if place.part not in ("", "body", "opening"):
        return False
    if place.paragraph and paragraph.paragraph:
        return paragraph.paragraph <= place.paragraph <= max(paragraph.paragraph, paragraph.last)
    if place.line and paragraph.line:
        return paragraph.line <= place.line <= max(paragraph.line, paragraph.last)
    return False


def _of_comment(place: Place, letter: CommentLetter) -> str:
    return _id_of(place.comment, letter) if place.comment else ""


def _id_of(number: int | None, letter: CommentLetter) -> str:
    """Return the id of the comment with a number; of a letter without numbers, by its place."""
    for at, comment in enumerate(letter.comments, start=1):
        if number == (at if comment.number is None else comment.number):
            return f"c{at}"
    return ""
