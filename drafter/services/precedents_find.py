"""Find precedents: for a comment of a letter, or for words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafter.errors import InputNotFoundError, NothingFoundError
from drafter.kernel.paths import is_file
from drafter.services import letters
from drafter.services.precedents_add import default_store

if TYPE_CHECKING:
    from drafter.firm import Firm
    from drafter.model import Comment, CommentLetter
    from drafter.precedent import Found as Found
    from drafter.precedent import Precedent
    from drafter.precedents.query import Filters, Likeness

_COMMENT_OF = re.compile(r"(?P<letter>.+)#(?P<number>\d{1,3})")
"""A comment of a letter: "letter.pdf#3"."""
_SUGGESTED = 5
"""The number of ids that are suggested in place of an unknown one."""


class _Wanted(NamedTuple):
    """A query.

    Attributes:
        like: What precedents are compared with.
        is_words: Whether these are words, which may be in a response instead of a comment.
        unless: Leaves out the comment itself, if it is among the precedents.
    """

    like: Likeness
    is_words: bool
    unless: Callable[[Precedent], bool]


def find_precedents(
    wanted: str,
    *,
    store: Path | None = None,
    filters: Filters | None = None,
    most: int = 10,
    firm: Firm | None = None,
) -> list[Found]:
    """Return the precedents that are most like a comment or words, the best first.

    Args:
        wanted: A comment of a staff letter, "letter.pdf#3"; the file alone if it has one comment; or words.
        store: The file with the precedents; the default one if none is named.
        filters: What each must be.
        most: The number of precedents, near twins counted once.
        firm: The firm whose topics are used along with the built-in ones.

    Raises:
        InputNotFoundError: There are no precedents, or no such comment.
        PackageMissingError: The extra `precedents` is not installed.
        DrafterError: The letter or the file with the precedents cannot be read.
    """
    from drafter.precedents.query import NO_FILTERS
    from drafter.precedents.search import Search
    from drafter.precedents.store import Store

    found = _wanted(wanted, firm)
    with Store(existing(store)) as kept:
        return Search(kept).find(
            found.like,
            filters or NO_FILTERS,
            most=most,
            in_responses=found.is_words,
            unless=found.unless,
        )


def precedents_of_letter(
    letter: CommentLetter, *, store: Path | None = None, most: int = 3
) -> tuple[tuple[Found, ...], ...]:
    """Return the precedents of each comment of a letter, in the order of the comments.

    Nobody looks at a search here, so only close ones on the subject are returned: they share a topic or an authority
    with the comment. There may be none.

    Args:
        letter: A staff letter whose topics have been found.
        store: The file with the precedents; the default one if none is named.
        most: The number of precedents of each comment.

    Raises:
        InputNotFoundError: There are no precedents.
        PackageMissingError: The extra `precedents` is not installed.
        DrafterError: The file with the precedents cannot be read.
    """
    from drafter.precedents.documents import under_headings
    from drafter.precedents.query import like_comment
    from drafter.precedents.search import Search, is_on_subject
    from drafter.precedents.store import Store

    is_own = _of_letter(letter)

    def of_comment(like: Likeness) -> tuple[Found, ...]:
        found = search.find(
            like, most=2 * most, unless=lambda one: is_own(one) or not is_on_subject(one, like)
        )
        return tuple(one for one in found if one.is_close)[:most]

    with Store(existing(store)) as kept:
        search = Search(kept)
        return tuple(of_comment(like_comment(comment)) for comment in under_headings(letter.comments))


def precedents_of_comment(
    letter: CommentLetter,
    at: int,
    *,
    store: Path | None = None,
    filters: Filters | None = None,
    most: int = 10,
) -> tuple[Found, ...]:
    """Return the precedents of one comment of a letter, the best first.

    Args:
        letter: A staff letter whose topics have been found.
        at: The place of the comment, from 1.
        store: The file with the precedents; the default one if none is named.
        filters: What each must be.
        most: The number of precedents, near twins counted once.

    Raises:
        InputNotFoundError: There are no precedents.
        PackageMissingError: The extra `precedents` is not installed.
        DrafterError: The file with the precedents cannot be read.
    """
    from drafter.precedents.documents import under_headings
    from drafter.precedents.query import NO_FILTERS, like_comment
    from drafter.precedents.search import Search
    from drafter.precedents.store import Store

    like = like_comment(list(under_headings(letter.comments))[at - 1])
    with Store(existing(store)) as kept:
        return tuple(Search(kept).find(like, filters or NO_FILTERS, most=most, unless=_of_letter(letter)))


def show_precedent(id: str, *, store: Path | None = None) -> Precedent:
    """Return a precedent by its id.

    Raises:
        InputNotFoundError: There is none of this id.
        InputNotReadableError: The file with the precedents is damaged.
    """
    from drafter.precedents.store import Store

    with Store(existing(store)) as kept:
        if one := kept.exchange(id):
            return one
        like = kept.ids_like(id, _SUGGESTED)
    raise NothingFoundError(
        f"There is no precedent {id!r}.",
        advice=f"Did you mean {' or '.join(like)}?" if like else "`drafter precedents find` prints the ids.",
    )


def all_precedents(*, store: Path | None = None) -> Iterator[Precedent]:
    """Yield every exchange.

    Raises:
        InputNotFoundError: There are no precedents.
        InputNotReadableError: The file with the precedents is damaged.
    """
    from drafter.precedents.store import Store

    with Store(existing(store)) as kept:
        yield from (one for _, one in kept.exchanges())


def existing(store: Path | None) -> Path:
    """Return the file with the precedents.

    Raises:
        InputNotFoundError: It does not exist.
    """
    path = store or default_store()
    if not is_file(path):
        raise InputNotFoundError(
            "There are no precedents yet.",
            advice="Add letters with `drafter precedents add FOLDER`.",
            place=path,
        )
    return path


def _wanted(wanted: str, firm: Firm | None) -> _Wanted:
    from drafter.precedents.query import like_comment, like_words

    named = _COMMENT_OF.fullmatch(wanted)
    file = named["letter"] if named and not is_file(wanted) else wanted
    if not is_file(file):
        if named:
            raise InputNotFoundError("There is no such file.", place=file)
        return _Wanted(like_words(wanted, firm.library() if firm else None), True, lambda _: False)
    letter = letters.read(file, firm=firm)
    comment = _comment(letter, int(named["number"]) if named else None, file)
    return _Wanted(like_comment(comment), False, _of_letter(letter))


def _comment(letter: CommentLetter, number: int | None, file: str) -> Comment:
    from drafter.precedents.documents import under_headings

    if number is None and len(letter.comments) == 1:
        return letter.comments[0]
    for at, comment in enumerate(under_headings(letter.comments), start=1):
        if number == (comment.number or at):
            return comment
    numbers = [str(comment.number or at) for at, comment in enumerate(letter.comments, start=1)]
    known = f"Its comments are {', '.join(numbers)}." if numbers else "It has no comments."
    raise NothingFoundError(
        f"This letter has no comment {number}." if number else f"Which comment? {known}",
        advice=f"Name one as {file}#{numbers[0]}." if numbers else "Name a letter with comments.",
        place=file,
    )


def _of_letter(letter: CommentLetter) -> Callable[[Precedent], bool]:
    """Return what tells whether a precedent is a comment of this very letter."""
    names = {letter.subject.registrant, *letter.clients}

    def is_of_it(one: Precedent) -> bool:
        same = letter.accession is not None and one.letter_accession == letter.accession
        return same or (one.letter_date == letter.date and one.company in names)

    return is_of_it
