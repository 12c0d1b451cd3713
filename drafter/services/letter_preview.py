"""A Word letter as HTML, to show it without Word."""

from __future__ import annotations

from typing import NamedTuple

from drafter.services.open_response import open_response


class Preview(NamedTuple):
    """A letter as HTML.

    Attributes:
        content: The document, which refers to nothing outside of it.
        changes: The number of tracked changes, which are shown as accepted.
    """

    content: bytes
    changes: int


def preview_of(data: bytes, name: str) -> Preview:
    """Return a Word letter as HTML.

    Args:
        data: The Word file.
        name: Its name in messages.

    Raises:
        DrafterError: The file cannot be read.
    """
    from drafter.exporting.clean import clean
    from drafter.exporting.html import html_of
    from drafter.exporting.reader import read_letter
    from drafter.word.changes import count_changes

    file = open_response(data, name)
    changes = count_changes(file)
    clean(file, accept_changes=True)
    return Preview(html_of(read_letter(file), {}, "Letter"), changes)
