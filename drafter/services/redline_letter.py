"""Show what the disclosure that a response proposes changes in the filing."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafter.errors import NotComparedError, NothingFoundError
from drafter.kernel.extras import require_extra
from drafter.kernel.files import write_atomic
from drafter.services.inputs import require_word_file
from drafter.services.open_response import AUTHOR, open_response
from drafter.services.output_names import output_path, require_free
from drafter.services.returned import read_response

if TYPE_CHECKING:
    from drafter.redlined import Outcome
    from drafter.returned import ReturnedLetter


class Redlined(NamedTuple):
    """A response letter whose proposed disclosure shows what it changes.

    Attributes:
        path: The Word file that was written; None if nothing could be marked.
        outcomes: What became of each passage of proposed disclosure, in order.
    """

    path: Path | None
    outcomes: tuple[Outcome, ...]

    @property
    def is_complete(self) -> bool:
        """True if each passage was found in the filing, and shows its changes."""
        return all(outcome.status in ("marked", "same") for outcome in self.outcomes)

    @property
    def is_foreign(self) -> bool:
        """True if the filing has no passage at all of those that the letter proposes to change."""
        return all(outcome.status == "not_found" for outcome in self.outcomes)


def redline_letter(
    source: str,
    filing: str,
    output: Path | None = None,
    *,
    comments: Collection[int] = (),
    track: bool = False,
    overwrite: bool = False,
) -> Redlined:
    """Write a copy of a response letter in which proposed disclosure shows what it changes in the filing.

    Args:
        source: The response letter, a Word file.
        filing: The filing as it was, in any format in which letters are read.
        output: The Word file or folder to write to; by default a file in the current folder.
        comments: The comments whose responses are compared; all if empty.
        track: Whether to show the changes as tracked changes, and not by underlining and striking.
        overwrite: Whether an existing file may be replaced.

    Raises:
        NothingFoundError: The letter has no such comment.
        NotComparedError: The letter proposes no disclosure.
        PackageMissingError: The extra `redline` is not installed.
        DrafterError: A file cannot be read, or the copy cannot be written.
    """
    require_extra("redline")
    from drafter.reading.files import read_bytes
    from drafter.redlining.finding import Finder
    from drafter.redlining.paragraphs import paragraphs_of
    from drafter.redlining.redline import redline
    from drafter.returning.formats.word import numbered_paragraphs
    from drafter.services.check import filing_of
    from drafter.word.faithful import changed_only
    from drafter.word.marked_text import MarkedText
    from drafter.word.package import root_of
    from drafter.word.tracked import TrackedChanges

    path = output_path(source, output, ending="redline")
    data = read_bytes(source)
    require_free(path, source, overwrite=overwrite, what="the response letter", others=[filing])
    require_word_file(data, source, "only a letter in Word can show changes")
    file = open_response(data, source)
    returned = read_response(data, name=source)
    _require_comments(returned, comments, source)
    finder = Finder(paragraphs_of(filing_of(filing)))
    root = root_of(file.document)
    marker = TrackedChanges(root, AUTHOR, returned.date) if track else MarkedText()
    outcomes = redline(returned, numbered_paragraphs(root), finder, marker, comments)
    if not outcomes:
        raise NotComparedError(
            f"No proposed disclosure was found in {_where(comments)}.",
            advice="It is found below a sentence that introduces it, such as “as follows:”, indented or in quotation "
            "marks.",
            place=source,
        )
    if not any(outcome.status == "marked" for outcome in outcomes):
        return Redlined(None, tuple(outcomes))
    write_atomic(path, changed_only(data, file), overwrite=overwrite)
    return Redlined(path, tuple(outcomes))


def _require_comments(returned: ReturnedLetter, comments: Collection[int], source: str) -> None:
    """Refuse the number of a comment that the letter does not have."""
    known = [exchange.number for exchange in returned.exchanges if exchange.number]
    for number in comments:
        if number not in known:
            raise NothingFoundError(
                f"The letter has no comment {number}.",
                advice=f"Its comments are {', '.join(map(str, known))}."
                if known
                else "Its comments have no numbers: leave out --comment.",
                place=source,
            )


def _where(comments: Collection[int]) -> str:
    if not comments:
        return "the responses"
    numbers = " and ".join(map(str, comments))
    return f"the response{'s' * (len(comments) > 1)} to comment{'s' * (len(comments) > 1)} {numbers}"
