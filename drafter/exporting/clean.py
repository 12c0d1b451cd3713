"""Take everything out of a Word file that is not the letter: what counsel noted, marked or hid in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from drafter.word.changes import settle_changes
from drafter.word.comments import drop_comments
from drafter.word.metadata import scrub
from drafter.word.package import WordFile, related, root_of
from drafter.word.visible import HIDDEN_ROW, how_row_is_hidden
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARTS = ("header", "footer", "footnotes", "endnotes")
_TABLE, _ROW = f"{W}tbl", f"{W}tr"


class Removed(NamedTuple):
    """The content of a file that does not go along.

    Attributes:
        comments: The number of Word comments.
        hidden: The number of hidden words.
        metadata: The kinds of metadata: "author", "custom properties".
    """

    comments: int = 0
    hidden: int = 0
    metadata: tuple[str, ...] = ()


def clean(file: WordFile, *, accept_changes: bool) -> Removed:
    """Remove what is not the letter from a file, and settle its tracked changes.

    Args:
        file: The file.
        accept_changes: Whether to accept the changes, rather than to reject them.
    """
    settle_changes(file, accept=accept_changes)
    comments = drop_comments(file, lambda _: True)
    hidden = sum(_drop_hidden(root_of(part)) for part in (file.document, *related(file.document, *_PARTS)))
    return Removed(comments, hidden, tuple(scrub(file)))


def _drop_hidden(root: _Element) -> int:
    """Remove runs that are set as hidden themselves, and hidden rows, and return the number of their words."""
    count = 0
    for row in [row for row in root.iter(_ROW) if _is_hidden(row)]:
        if any(map(_is_hidden, row.iterancestors(_ROW))):
            continue  # it goes with the row around it
        count += sum(map(_words_of, row.iter(f"{W}p")))
        _drop_row(row)
    for mark in list(root.iter(f"{W}vanish")):
        run = next(mark.iterancestors(f"{W}r"), None)
        if run is None or mark.get(f"{W}val") in ("0", "false", "off"):
            continue
        count += _words_of(run)
        _drop(run)
    return count


def _is_hidden(row: _Element) -> bool:
    return how_row_is_hidden(row) == HIDDEN_ROW


def _drop_row(row: _Element) -> None:
    """Remove a row, with its table if that has no other row: a table without rows is damaged."""
    table = _table_of(row)
    _drop(row)
    if table is not None and all(_table_of(other) is not table for other in table.iter(_ROW)):
        _drop(table)


def _table_of(row: _Element) -> _Element | None:
    return next(row.iterancestors(_TABLE), None)


def _drop(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _words_of(element: _Element) -> int:
    return len("".join(text.text or "" for text in element.iter(f"{W}t")).split())
