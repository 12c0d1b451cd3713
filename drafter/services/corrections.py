"""Corrections by a person of a staff letter that was misread: their file beside it, and the letter with them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from drafter.errors import InputNotReadableError
from drafter.kernel.paths import is_file

if TYPE_CHECKING:
    from drafter.firm import Firm
    from drafter.model import Comment, CommentLetter
    from drafter.reading.source import Source

FILE = "corrections.toml"
"""The file with the corrections of the letter beside it that it names."""

_MOST = 1_000_000
"""More than any line or number of a letter."""

_LONGEST_LABEL = 20


class Corrected(NamedTuple):
    """A comment as a person says it is.

    Attributes:
        first: Its first line.
        last: Its last line.
        number: The staff's number; None if it has none.
        label: The number as printed.
        topics: The ids of its topics, the main one first; None for those that are found in it.
        filing: The filing that it is about, by its base form; None for the one that is found.
    """

    first: int
    last: int
    number: int | None = None
    label: str = ""
    topics: tuple[str, ...] | None = None
    filing: str | None = None


class Corrections(NamedTuple):
    """Corrections of a letter; false if there are none.

    Attributes:
        subject: The lines of the Re: block, the registrant first; none if it was read right.
        comments: All comments of the letter, in order; none if they were read right.
        outdated: Whether there are some, of a letter that had this name before.
    """

    subject: tuple[str, ...] = ()
    comments: tuple[Corrected, ...] = ()
    outdated: bool = False

    def __bool__(self) -> bool:
        """Return whether anything was corrected in this letter."""
        return bool(self.subject or self.comments)


NO_CORRECTIONS = Corrections()
_OUTDATED = Corrections(outdated=True)
_AS_CORRECTED = f"This letter was read with the corrections in the file {FILE} beside it."
_WITHOUT_OUTDATED = (
    f"The file {FILE} beside this letter has corrections of another letter, which had the same file name: they were "
    "left out. Correct this letter on the page, or remove that file."
)


def has_corrections(letter: Path) -> bool:
    """Return whether a file with corrections is beside a letter, and names it.

    Raises:
        InputNotReadableError: It cannot be read.
    """
    return bool(_kept(letter))


def _kept(letter: Path) -> dict[str, Any]:
    """Return what is in the file beside a letter; nothing if there is no such file, or it names another letter.

    A link is no such file: it may lead to where nobody has looked.
    """
    from drafter.kernel.toml.reader import read_toml

    path = letter.parent / FILE
    if not is_file(path) or path.is_symlink():
        return {}
    values, _ = read_toml(path)
    return values if values.get("letter") == letter.name else {}


def corrections_of(letter: Path, data: bytes) -> Corrections:
    """Return the corrections in the file beside a letter.

    They name lines, so they are those of a letter with the same content: of another, they are outdated.

    Args:
        letter: The letter's file.
        data: Its content.

    Raises:
        InputNotReadableError: It is not such a file.
    """
    path = letter.parent / FILE
    values = _kept(letter)
    if not values:
        return NO_CORRECTIONS
    if values.get("sha256") != _digest(data):
        return _OUTDATED
    try:
        comments = in_order(map(_corrected, values.get("comments", {}).values()))
        return Corrections(_texts(values.get("subject", [])), tuple(comments))
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise InputNotReadableError(
            "This is not a file with corrections of a letter.",
            advice="Remove it, and correct the letter again.",
            place=path,
        ) from error


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def in_order(comments: Iterable[Corrected]) -> list[Corrected]:
    """Return comments in the order of their lines."""
    return sorted(comments, key=lambda one: (one.first, one.last))


def _corrected(table: dict[str, Any]) -> Corrected:
    first, last = map(_whole, table["lines"])
    return Corrected(
        first,
        last,
        number=_whole(table["number"]) if "number" in table else None,
        label=_text(table.get("label", ""))[:_LONGEST_LABEL],
        topics=_texts(table["topics"]) if "topics" in table else None,
        filing=_filing(table["filing"]) if "filing" in table else None,
    )


def _whole(value: Any) -> int:
    if type(value) is not int or not 0 < value < _MOST:
        raise ValueError(value)
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _filing(value: Any) -> str:
    """Return the name of a filing; others than those that Drafter knows have no place in a draft."""
    name = filing_named(_text(value))
    if name is None:
        raise ValueError(value)
    return name


def filing_named(text: str) -> str | None:
    """Return the base form of the filing that a text names; None if it names none."""
    from drafter.filing_names import filings_named

    return next(filings_named(text), None)


def _texts(values: Any) -> tuple[str, ...]:
    if not isinstance(values, list):
        raise TypeError(values)
    return tuple(map(_text, values))


def write_corrections(letter: Path, data: bytes, corrections: Corrections) -> None:
    """Write corrections beside a letter, in a file that people can read; without any, there is no file.

    Args:
        letter: The letter's file.
        data: Its content, of which the file has the digest.
        corrections: The corrections.

    Raises:
        OutputNotWritableError: It cannot be written.
    """
    from drafter.kernel.files import write_atomic
    from drafter.kernel.toml.writer import toml_of

    path = letter.parent / FILE
    if not corrections:
        path.unlink(missing_ok=True)
        return
    values = {
        "letter": letter.name,
        "sha256": _digest(data),
        "subject": corrections.subject or None,
        "comments": {str(at): _table(one) for at, one in enumerate(corrections.comments, start=1)},
    }
    write_atomic(path, toml_of(values).encode(), overwrite=True)


def _table(comment: Corrected) -> dict[str, Any]:
    values = comment._asdict()
    lines = values.pop("first"), values.pop("last")
    return {"lines": lines, **values, "label": comment.label or None}


class AsRead(NamedTuple):
    """A staff letter as it was read, with its lines, so that it can be read again with corrections."""

    letter: CommentLetter
    source: Source


def read_once(data: bytes, name: str, firm: Firm, *, restore: bool = True, as_letter: bool = False) -> AsRead:
    """Read a staff letter, and find the topics of its comments.

    Args:
        data: The file.
        name: Its name in messages.
        firm: The firm whose topics are used along with the built-in ones.
        restore: As in `letters.read`.
        as_letter: As in `letters.read`.

    Raises:
        DrafterError: The file cannot be read, or is not a staff letter.
    """
    from drafter import reading, topics
    from drafter.reading.formats import read_source

    source = read_source(data, name)._replace(restore=restore, as_letter=as_letter)
    return AsRead(topics.find_topics(reading.read_letter(source), firm.library()), source)


def with_corrections(read: AsRead, corrections: Corrections, firm: Firm) -> CommentLetter:
    """Return a letter with what was corrected in it. It is read again only if comments begin or end elsewhere.

    Args:
        read: The letter as it was read.
        corrections: What was corrected; of outdated ones, the letter has a warning.
        firm: As for `read_once`.

    Raises:
        DrafterError: With these lines, it is not a staff letter.
    """
    from drafter import reading

    letter = read.letter
    if corrections.outdated and not corrections:
        return _warned(letter, "outdated_corrections", _WITHOUT_OUTDATED)
    given = tuple(map(_given, corrections.comments))
    if given and given != tuple(map(_given, map(as_corrected, letter.comments))):
        # what the text extract of a submission says about comments is settled too
        again = reading.read_letter(read.source._replace(given=given, alternative=None))
        letter = _with_topics(again, letter, firm)
    if corrections.subject:
        letter = reading.with_subject_lines(letter, corrections.subject)
    return _with_subjects(letter, corrections.comments, firm)


def with_warning(letter: CommentLetter) -> CommentLetter:
    """Return a letter that says that it was corrected, for whoever has not corrected it."""
    return _warned(letter, "corrected", _AS_CORRECTED)


def _warned(letter: CommentLetter, code: str, message: str) -> CommentLetter:
    from drafter.model import ReadingWarning

    return replace(letter, warnings=(*letter.warnings, ReadingWarning(code, message)))


def as_corrected(comment: Comment) -> Corrected:
    """Return a comment as it was read, in the form of one that a person corrects."""
    return Corrected(*comment.lines, comment.number, comment.label)


def _given(comment: Corrected) -> Any:
    from drafter.reading.source import GivenComment

    return GivenComment(*comment[:4])


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


def _with_subjects(letter: CommentLetter, corrected: Sequence[Corrected], firm: Firm) -> CommentLetter:
    """Return a letter with the topics and filings that a person says its comments are about."""
    from drafter import topics

    library = firm.library() or topics.built_in_library()
    named = {one.first: one for one in corrected if one.topics is not None or one.filing is not None}
    comments = []
    for comment in letter.comments:
        one = named.get(comment.lines[0])
        if one and one.filing is not None:
            comment = replace(comment, filing=one.filing)
        if one and one.topics is not None:
            comment = topics.with_topics(comment, one.topics, library)
        comments.append(comment)
    return replace(letter, comments=tuple(comments)) if named else letter
