"""Open items of a response letter, comment by comment: responses to write, blanks, alternatives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from drafter.services.check import check
from drafter.services.inputs import require_word_file
from drafter.services.open_response import open_response
from drafter.services.returned import read_response

if TYPE_CHECKING:
    from drafter.model import CommentLetter
    from drafter.problems import Problem

_OPEN = ("A2", "C1", "C7")
"""The rules on missing responses, blanks and open alternatives."""


class OpenComment(NamedTuple):
    """A comment and its response as it is now.

    Attributes:
        number: The number of the comment, or its place in a letter without numbers.
        comment: The comment as quoted.
        response: The response in Markdown; "" if there is none.
        lost: What is in the response in Word and not in the Markdown: "a footnote".
        problems: What is still open in it.
    """

    number: int
    comment: str
    response: str
    lost: tuple[str, ...]
    problems: tuple[Problem, ...]


class OpenItems(NamedTuple):
    """The open items of a letter.

    Attributes:
        comments: Each comment, in order.
        letter: What is open in the rest of the letter.
    """

    comments: tuple[OpenComment, ...]
    letter: tuple[Problem, ...]


def open_items(source: str, letters: Sequence[CommentLetter] = ()) -> OpenItems:
    """Return the open items of a response letter in Word.

    Args:
        source: The response letter.
        letters: The staff letters that it responds to, if they are at hand.

    Raises:
        DrafterError: The letter cannot be read, or is not a response letter in Word.
    """
    from drafter.answering.in_word import exported
    from drafter.reading.files import read_bytes

    data = read_bytes(source)
    require_word_file(data, source, "its open items are listed from Word alone")
    file = open_response(data, source)
    problems = [one for one in check(data, letters, name=source).problems if one.rule in _OPEN]
    returned = read_response(data, next(iter(letters), None), name=source)
    comments = tuple(
        OpenComment(
            one.answer.number,
            "\n\n".join(one.answer.comment),
            one.answer.markdown,
            one.lost,
            tuple(problem for problem in problems if problem.place.comment == one.answer.number),
        )
        for one in exported(file, returned)
    )
    numbers = {comment.number for comment in comments}
    return OpenItems(comments, tuple(one for one in problems if one.place.comment not in numbers))
