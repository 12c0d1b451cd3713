"""Corrections by a person of a staff letter that was misread, and the letter read with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from drafter.errors import InputNotReadableError
from drafter.kernel.paths import is_file

if TYPE_CHECKING:
    from drafter.firm import Firm
    from drafter.model import CommentLetter
    from drafter.reading.source import Source


class Corrections(NamedTuple):
    """Corrections of a letter. Comments are named by their place in it, from 1.

    Attributes:
        filing: The lines of the Re: block, the registrant first; none if it was read right.
        lines: The first and last line of comments that begin or end elsewhere.
        topics: The ids of the topics of comments that are about something else, the main one first.
    """

    filing: tuple[str, ...] = ()
    lines: Mapping[int, tuple[int, int]] = {}
    topics: Mapping[int, tuple[str, ...]] = {}


NO_CORRECTIONS = Corrections()


def read_corrections(path: Path) -> Corrections:
    """Return the corrections in a file; none if there is no such file.

    Raises:
        InputNotReadableError: It is not such a file.
    """
    from drafter.kernel.toml.reader import read_toml

    if not is_file(path):
        return NO_CORRECTIONS
    values, _ = read_toml(path)
    try:
        return Corrections(
            filing=tuple(map(str, values.get("filing", ()))),
            lines={int(at): (int(first), int(last)) for at, (first, last) in values.get("lines", {}).items()},
            topics={int(at): tuple(map(str, ids)) for at, ids in values.get("topics", {}).items()},
        )
    except (TypeError, ValueError, AttributeError) as error:
        raise InputNotReadableError(
            "This is not a file with corrections.",
            advice="Remove it, and correct the letter again.",
            place=path,
        ) from error


def write_corrections(path: Path, corrections: Corrections) -> None:
    """Write corrections to a file, which people can read.

    Raises:
        OutputNotWritableError: It cannot be written.
    """
    from drafter.kernel.files import write_atomic
    from drafter.kernel.toml.writer import toml_of

    values: dict[str, Any] = {
        "filing": list(corrections.filing) or None,
        "lines": {str(at): list(lines) for at, lines in corrections.lines.items()},
        "topics": {str(at): list(ids) for at, ids in corrections.topics.items()},
    }
    write_atomic(path, toml_of(values).encode(), overwrite=True)


class AsRead(NamedTuple):
    """A staff letter as it was read, with its lines, so that it can be read again with corrections."""

    letter: CommentLetter
    source: Source


def read_once(data: bytes, name: str, firm: Firm) -> AsRead:
    """Read a staff letter, and find the topics of its comments.

    Args:
        data: The file.
        name: Its name in messages.
        firm: The firm whose topics are used along with the built-in ones.

    Raises:
        DrafterError: The file cannot be read, or is not a staff letter.
    """
    from drafter.reading.formats import read_source

    source = read_source(data, name)
    return AsRead(_read(source, firm), source)


def with_corrections(read: AsRead, corrections: Corrections, firm: Firm) -> CommentLetter:
    """Return a letter with what was corrected in it. It is read again only if comments begin or end elsewhere.

    Args:
        read: The letter as it was read.
        corrections: What was corrected.
        firm: As for `read_once`.

    Raises:
        DrafterError: With these lines, it is not a staff letter.
    """
    from drafter import reading, topics

    letter = read.letter
    if corrections.lines:
        told = reading.read_letter(read.source._replace(told=_told(letter, corrections.lines)))
        letter = _with_topics(told, letter, firm)
    if corrections.filing:
        letter = reading.with_subject_lines(letter, corrections.filing)
    if not corrections.topics:
        return letter
    library = firm.library() or topics.shipped()
    comments = (
        topics.with_topics(comment, corrections.topics[at], library) if at in corrections.topics else comment
        for at, comment in enumerate(letter.comments, start=1)
    )
    return replace(letter, comments=tuple(comments))


def _read(source: Source, firm: Firm) -> CommentLetter:
    from drafter import reading, topics

    return topics.find_topics(reading.read_letter(source), firm.library())


def _with_topics(letter: CommentLetter, before: CommentLetter, firm: Firm) -> CommentLetter:
    """Return a letter with topics: of comments that read as before, those that were found before."""
    from drafter import topics

    known = {(comment.headings, comment.blocks): comment for comment in before.comments}
    found = [known.get((comment.headings, comment.blocks)) for comment in letter.comments]
    other = tuple(comment for comment, same in zip(letter.comments, found, strict=True) if same is None)
    new = iter(topics.find_topics(replace(letter, comments=other), firm.library()).comments)
    comments = (
        replace(comment, topics=same.topics, offers=same.offers) if same else next(new)
        for comment, same in zip(letter.comments, found, strict=True)
    )
    return replace(letter, comments=tuple(comments))


def _told(letter: CommentLetter, lines: Mapping[int, tuple[int, int]]) -> tuple[Any, ...]:
    """Return all comments with their lines, corrected: a line that one gains, its neighbor loses."""
    from drafter.reading.source import Told

    told = [Told(*comment.lines, comment.number, comment.label) for comment in letter.comments]
    for at, (first, last) in sorted(lines.items()):
        if not 1 <= at <= len(told):
            continue
        told[at - 1] = told[at - 1]._replace(first=first, last=max(first, last))
        for index, one in enumerate(told[: at - 1]):
            told[index] = one._replace(last=min(one.last, first - 1))
        for index, one in enumerate(told[at:], start=at):
            told[index] = one._replace(first=max(one.first, last + 1))
    return tuple(one for one in told if one.first <= one.last)
