"""The file with the responses of a letter: a heading for each comment, the comment as a quotation, the response below.

## Comment 4

> We note that you have changed the useful life of your vessels. Please tell us why.

The Company ...
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from drafter.answering.inline import MARKDOWN, Piece, pieces_of, write_inline
from drafter.errors import AnswersError
from drafter.problems import Place

_HEADING = re.compile(r"\s*comment\s+(?:no\.?\s*)?(?P<number>\d{1,4})(?:\s*\((?P<time>\d{1,2})\))?\s*", re.I)
_LEVEL = "h2"
_LINE_END = re.compile(r"\r\n|\n|\r")
"""The ends of a line in Markdown, as its parser counts them; `str.splitlines` knows more."""


class Answer(NamedTuple):
    """A response in Markdown.

    Attributes:
        number: The number of the comment, or its place in a letter without numbers.
        time: 1; for a number that the staff used before, 2 and so on.
        markdown: The response; "" if it is not written yet.
        comment: The comment, as the quotation has it.
        line: The line of the heading, or the row of a table, from 1.
        file: The name in messages of the file that it is from.
    """

    number: int
    markdown: str
    comment: Sequence[str] = ()
    time: int = 1
    line: int = 0
    file: str = ""

    @property
    def key(self) -> tuple[int, int]:
        """The key that tells it from other answers."""
        return self.number, self.time


def written(title: str, answers: Iterable[Answer]) -> str:
    """Return a file with answers.

    Args:
        title: The heading of the file.
        answers: The answers, each with the paragraphs of its comment.
    """
    return f"# {write_inline([Piece(title)])}\n\n" + "\n".join(map(_section, answers))


def _section(answer: Answer) -> str:
    again = f" ({answer.time})" if answer.time > 1 else ""
    quoted = "\n>\n".join(f"> {write_inline([Piece(text)])}".replace("\n", "\n> ") for text in answer.comment)
    response = f"{answer.markdown}\n" if answer.markdown else ""
    return f"## Comment {answer.number}{again}\n\n{quoted}\n\n{response}"


def read(text: str, name: str) -> list[Answer]:
    """Read a file with answers.

    Args:
        text: The file.
        name: Its name in messages.

    Raises:
        AnswersError: A heading names no comment, or two name the same one; or there is none.
    """
    answers = list(_answers(text, name))
    if not answers:
        raise AnswersError(
            "No heading for a comment was found, such as “## Comment 1”.",
            advice="Write the file with `drafter answers RESPONSE -o answers.md`.",
            place=name,
        )
    require_distinct(answers)
    return answers


def require_distinct(answers: Sequence[Answer]) -> None:
    """Require each comment to have one answer.

    Raises:
        AnswersError: Two answer the same comment.
    """
    seen: dict[tuple[int, int], Answer] = {}
    for answer in answers:
        if (first := seen.setdefault(answer.key, answer)) is not answer:
            where = f"lines {first.line} and {answer.line}"
            if first.file != answer.file:
                where = f"{first.file}, line {first.line}, and in {answer.file}, line {answer.line}"
            raise AnswersError(
                f"Comment {answer.number} is answered twice, in {where}.",
                advice="Keep one of the two.",
                place=Place(answer.file, line=answer.line),
            )


def _answers(text: str, name: str) -> Iterator[Answer]:
    lines = _LINE_END.split(text)
    headings = list(_headings(text))
    for (start, title), (end, _) in pairwise([*headings, (len(lines), "")]):
        found = _HEADING.fullmatch(title)
        if found is None:
            raise AnswersError(
                f"The heading “{title}” names no comment.",
                advice="Write “## Comment 3”, or use a smaller heading (“###”) inside a response.",
                place=Place(name, line=start + 1),
            )
        comment, body = _divided("\n".join(lines[start:end]).partition("\n")[2])
        yield Answer(int(found["number"]), body, comment, int(found["time"] or 1), start + 1, name)


def _headings(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line, from 0, and the words of each heading of the level of comments."""
    tokens = MARKDOWN.parse(text)
    for token, content in pairwise(tokens):
        if token.type == "heading_open" and token.tag == _LEVEL and token.level == 0 and token.map:
            yield token.map[0], content.content


def _divided(section: str) -> tuple[tuple[str, ...], str]:
    """Return the paragraphs of the quotation that a section begins with, which is the comment, and the rest."""
    tokens = MARKDOWN.parse(section)
    if not tokens or tokens[0].type != "blockquote_open" or not tokens[0].map:
        return (), section.strip("\n").rstrip()
    end = next(at for at, token in enumerate(tokens) if token.type == "blockquote_close" and not token.level)
    quoted = [token.children or [] for token in tokens[:end] if token.type == "inline"]
    rest = "\n".join(section.split("\n")[tokens[0].map[1] :])
    paragraphs = ("".join(piece.text for piece in pieces_of(children)) for children in quoted)
    return tuple(paragraphs), rest.strip("\n").rstrip()
