"""Answers from a table: a column with the number of the comment, and one with the response in Markdown."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from drafter.answering.answers_file import Answer, require_distinct
from drafter.errors import AnswersError
from drafter.problems import Place

_NUMBER = ("no.", "no", "number", "comment no.", "comment number")
_RESPONSE = ("response", "answer", "draft response")

Rows = Sequence[Sequence[object]]


def rows_of_csv(content: bytes, name: str) -> Rows:
    """Return the rows of a CSV file, as Excel or anybody else saves it.

    Args:
        content: The file.
        name: Its name in messages.

    Raises:
        AnswersError: It is no table.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    delimiter = ";" if text.partition("\n")[0].count(";") > text.partition("\n")[0].count(",") else ","
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise AnswersError(
            f"The table cannot be read: {error}.", advice="Save it as .xlsx.", place=name
        ) from error


def answers_in(rows: Rows, name: str) -> list[Answer]:
    """Return the answers in a table.

    Args:
        rows: The cells, row by row, with the names of the columns in the first row.
        name: The table's file in messages.

    Raises:
        AnswersError: A column is missing, a row has no number, or two rows answer one comment.
    """
    number, response = _columns(rows, name)
    answers = list(_answers(rows, number, response, name))
    require_distinct(answers)
    return answers


def _columns(rows: Rows, name: str) -> tuple[int, int]:
    titles = [_text(rows[0], at).casefold() for at in range(len(rows[0]))] if rows else []
    found = [
        next((titles.index(title) for title in wanted if title in titles), -1)
        for wanted in (_NUMBER, _RESPONSE)
    ]
    for at, title in zip(found, ("No.", "Response"), strict=True):
        if at < 0:
            raise AnswersError(
                f"The table has no column “{title}”.",
                advice="Its first row must have the names of the columns; add “Response” to the tracker, for example.",
                place=name,
            )
    return found[0], found[1]


def _answers(rows: Rows, number: int, response: int, name: str) -> Iterator[Answer]:
    for line, row in enumerate(rows[1:], start=2):
        text = _text(row, response)
        if not text:
            continue
        comment = _text(row, number)
        digits = comment.removesuffix(".0").removesuffix(".")
        if not digits.isdecimal() or len(digits) > 4:
            raise AnswersError(
                f"This row has a response but no number of a comment: “{comment}”.",
                advice="Write the staff's number in the column “No.”.",
                place=Place(name, line=line),
            )
        yield Answer(int(digits), text.replace("\r\n", "\n"), line=line, file=name)


def _text(row: Sequence[object], column: int) -> str:
    cell = row[column] if column < len(row) else None
    return "" if cell is None else str(cell).strip()
