"""The tables of a tracker: the columns of each sheet, and a row for each comment or undertaking.

A table knows nothing of spreadsheets. Its first columns are the key of a row, by which the row is found again in a file
that people have changed.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from drafter.tracking.tracker import TrackedComment
from drafter.undertaken import CompanyUndertakings, TrackedPromise

Cell: TypeAlias = "str | int | float | bool | datetime.date | None"
Row: TypeAlias = "Mapping[str, Cell]"

OWNER, STATUS, DUE = "Owner", "Status", "Due"
PRECEDENTS = "Precedents"
"""A column that is there only if precedents were looked for."""


_NOT_STORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def storable(text: str) -> str:
    """Return a text as every file can hold it, without control characters and bytes that are no characters."""
    return _NOT_STORABLE.sub("�", text)


class Table(NamedTuple):
    """A sheet's content.

    Attributes:
        name: The name of the sheet.
        key: The columns that identify a row.
        columns: The columns, in order.
        rows: The cells of each row by column; an absent cell is empty.
    """

    name: str
    key: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


COMMENTS = Table(
    "Comments",
    ("Letter", "No."),
    (
        "Letter",
        "No.",
        "Headings",
        "Comment",
        "Topic",
        "Asks",
        "Citations",
        "Filing",
        OWNER,
        STATUS,
        DUE,
        PRECEDENTS,
    ),
    (),
)
UNDERTAKINGS = Table(
    "Undertakings",
    ("Response", "No.", "Undertaking"),
    ("Company", "Response", "No.", "Target filing", "Undertaking", "Stated again"),
    (),
)


def comments_table(comments: Iterable[TrackedComment]) -> Table:
    """Return the table of the comments."""
    rows = tuple(map(_comment_row, comments))
    has_precedents = any(row[PRECEDENTS] for row in rows)
    columns = tuple(column for column in COMMENTS.columns if column != PRECEDENTS or has_precedents)
    return COMMENTS._replace(columns=columns, rows=rows)


def undertakings_table(companies: Iterable[CompanyUndertakings]) -> Table:
    """Return the table of what companies promised."""
    rows = tuple(_promise_row(promise, one.company) for one in companies for promise in one.promises)
    return UNDERTAKINGS._replace(rows=rows)


def _comment_row(comment: TrackedComment) -> Row:
    return {
        "Letter": comment.letter,
        "No.": comment.number,
        "Headings": _lines(comment.headings),
        "Comment": comment.text,
        "Topic": _lines(comment.topics),
        "Asks": _lines(comment.asks),
        "Citations": _lines(comment.citations),
        "Filing": comment.filing,
        OWNER: comment.owner,
        STATUS: comment.status.state,
        DUE: comment.due,
        PRECEDENTS: _lines(comment.precedents),
    }


def _promise_row(promise: TrackedPromise, company: str | None) -> Row:
    first, *others = promise.statements
    return {
        "Company": company,
        "Response": first.date,
        "No.": first.comment,
        "Target filing": promise.filing,
        "Undertaking": first.undertaking.text,
        "Stated again": _lines([f"{one.where}: {one.undertaking.text}" for one in others]),
    }


def _lines(texts: Sequence[str]) -> str | None:
    return "\n".join(texts) or None
