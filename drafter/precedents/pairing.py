"""Put an answer beside the staff letters that it answers, comment by comment.

Dates, file numbers and names say which letters may be meant; the comments' own words decide.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from drafter.checking.matter import Matter, comment_words
from drafter.checking.pairing import matter_of
from drafter.citations import find_citations
from drafter.kernel.words import likeness
from drafter.model import Block, Comment, CommentLetter
from drafter.precedent import Precedent
from drafter.precedents.aftermath import Aftermath, aftermath
from drafter.precedents.documents import (
    Answer,
    Answered,
    StaffComment,
    StaffLetter,
    answered,
    matter_keys,
    plain_name,
)
from drafter.problems import Place
from drafter.requests import asks, find_requests
from drafter.returned import ReturnedLetter
from drafter.topics import Library, find_topics

Reread = Callable[[CommentLetter], ReturnedLetter]
"""Reads the answer again with a staff letter beside it, whose words find the comments."""

_LONGEST = datetime.timedelta(days=550)
"""The longest time from a staff letter to its answer."""
_EARLY = datetime.timedelta(days=3)
"""An answer may be dated a little before the staff letter, by mistake or because a draft was discussed."""
_TRIES = 6
"""The number of letters that are tried if none of those that the answer names is restated in it."""
_ALIKE = 0.5
"""The minimum share of words that a restated comment has in common with the staff's."""
_SAID_OF_ALL = ("revised", "will_revise", "declined")
"""The words of an undivided letter for all comments together; another one may be about the time that it takes."""
_OPENING_WORDS = 120
"""The letters and digits by which two files are known to hold the same letter."""


class Paired(NamedTuple):
    """An answer beside the staff letters that it answers.

    Attributes:
        letters: The ids of the staff letters; empty if none is known.
        exchanges: What it says to each comment; without a staff letter, to each comment as the answer restates it.
    """

    letters: tuple[str, ...]
    exchanges: tuple[Precedent, ...]


class _Match(NamedTuple):
    """A staff letter that an answer answers, with the exchange of each of its comments that is answered."""

    letter: StaffLetter
    exchanges: tuple[tuple[StaffComment, Answered], ...]


def paired(
    answer: Answer,
    letters: Sequence[StaffLetter],
    reread: Reread | None,
    library: Library | None = None,
) -> Paired:
    """Return the letters that an answer answers, and its exchanges.

    A request for more time has no exchanges, but the letter that it names.

    Args:
        answer: The answer.
        letters: The staff letters that may belong to its matter, earlier and later ones.
        reread: Reads the answer again with a staff letter; None if its file is gone.
        library: The topics of comments whose staff letter is not known; by default the built-in ones.
    """
    known = distinct(letters)
    possible = [letter for letter in known if letter.comments and _is_before(letter, answer)]
    named = [letter for letter in possible if letter.date in answer.letter_dates]
    matches = _matches(answer, possible, named, reread)
    if not matches:
        about = tuple(letter.id for letter in named if _shares(answer, letter))
        return Paired(about, tuple(_named(answer, _unpaired(answer, library))))
    later = [letter for letter in known if letter.date and answer.date and letter.date > answer.date]
    exchanges = (
        _precedent(answer, match.letter, comment, one, aftermath(comment, match.letter, answer, later))
        for match in matches
        for comment, one in match.exchanges
        if one.response or one.proposed
    )
    return Paired(tuple(match.letter.id for match in matches), tuple(_named(answer, exchanges)))


def distinct(letters: Iterable[StaffLetter]) -> list[StaffLetter]:
    """Return each letter once, the earliest first: the same letter may be there as a PDF and as text."""
    kept: dict[tuple[object, ...], StaffLetter] = {}
    for letter in letters:
        first = (
            "".join(filter(str.isalnum, letter.comments[0].text))[:_OPENING_WORDS] if letter.comments else ""
        )
        number = min(letter.file_numbers, default=letter.company)
        kept.setdefault((letter.kind, letter.date, len(letter.comments), first or number), letter)
    return sorted(kept.values(), key=lambda letter: letter.date or datetime.date.min)


def is_copy(answer: Answer, others: Iterable[Answer]) -> bool:
    """Return whether another file has the same answer, and counts: one with an accession number, or the first by id."""
    same = (
        other for other in others if other.date == answer.date and _beginning(other) == _beginning(answer)
    )
    return any((other.accession is None, other.id) < (answer.accession is None, answer.id) for other in same)


def _beginning(answer: Answer) -> tuple[str, ...]:
    """Return the first letters and digits of each response."""
    responses = (one.response or one.proposed for one in answer.answered or filter(None, (answer.whole,)))
    return tuple("".join(filter(str.isalnum, text))[:_OPENING_WORDS] for text in responses)


def _matches(
    answer: Answer, possible: Sequence[StaffLetter], named: Sequence[StaffLetter], reread: Reread | None
) -> list[_Match]:
    """Return the letters with the comments that the answer answers.

    Args:
        answer: The answer.
        possible: The letters that it may answer, the earliest first.
        named: Those of a date that it names; if it restates none of them, the best of the others is taken.
        reread: As in `paired`.
    """
    if not answer.answered and not answer.whole:
        return []
    if named and (matches := _restated(answer, named, reread)):
        return matches
    others = [letter for letter in reversed(possible) if letter not in named and _shares(answer, letter)]
    for letter in others[:_TRIES]:
        if matches := _restated(answer, [letter], reread):
            return matches
    return list(_by_number(answer, [letter for letter in named if _shares(answer, letter)]))


def _is_before(letter: StaffLetter, answer: Answer) -> bool:
    if not letter.date or not answer.date:
        return True
    return letter.date - _EARLY <= answer.date <= letter.date + _LONGEST


def _shares(answer: Answer, letter: StaffLetter) -> bool:
    """Return whether a letter has a file number, an EDGAR number or a name in common with the answer."""
    shared = set(matter_keys(answer)) & set(matter_keys(letter))
    return any(not key.startswith("dated ") for key in shared) or _is_within(answer, letter)


def _is_within(answer: Answer, letter: StaffLetter) -> bool:
    """Return whether a Re: block that was read as one long name contains the registrant's."""
    name = plain_name(answer.company)
    return any(plain in name for one in letter.names if (plain := plain_name(one)))


def _restated(answer: Answer, letters: Sequence[StaffLetter], reread: Reread | None) -> list[_Match]:
    """Return the letters whose comments the answer restates."""
    if reread is None:
        return [match for letter in letters if (match := _by_words(answer, letter)).exchanges]
    read = [letter.as_read() for letter in letters]
    matter = matter_of([reread(letter) for letter in read], read)
    return [match for letter in letters if (match := _of_matter(letter, matter)).exchanges]


def _of_matter(letter: StaffLetter, matter: Matter) -> _Match:
    """Return the exchanges of one letter, if at least one comment is restated in its own words."""
    pairs = [pair for pair in matter.pairs if pair.letter.source == letter.id and pair.exchange]
    comments = {comment.number or at: comment for at, comment in enumerate(letter.comments, start=1)}
    found = [(comments[pair.number], answered(pair.exchange)) for pair in pairs if pair.exchange]
    is_restated = any(
        pair.exchange and likeness(pair.comment.text, comment_words(pair.exchange)) >= _ALIKE
        for pair in pairs
    )
    return _Match(letter, tuple(found) if is_restated else ())


def _by_words(answer: Answer, letter: StaffLetter) -> _Match:
    """Return the comments of a letter that the answer, as divided by its shape, restates."""
    by_number = {one.number: one for one in answer.answered}
    found = [
        (comment, exchange)
        for comment in letter.comments
        if (exchange := by_number.get(comment.number)) and likeness(comment.text, exchange.comment) >= _ALIKE
    ]
    return _Match(letter, tuple(found))


def _by_number(answer: Answer, letters: Sequence[StaffLetter]) -> Iterator[_Match]:
    """Yield what the numbers alone tell, for an answer that names a letter and restates nothing of it."""
    if len(letters) != 1:
        return
    letter = letters[0]
    if answer.whole:
        if len(letter.comments) == 1 or answer.whole.outcome in _SAID_OF_ALL:
            yield _Match(letter, tuple((comment, answer.whole) for comment in letter.comments))
        return
    by_number = {one.number: one for one in answer.answered}
    found = [(one, by_number[one.number]) for one in letter.comments if one.number in by_number]
    if found and len(found) == len(answer.answered):
        yield _Match(letter, tuple(found))


def _precedent(
    answer: Answer, letter: StaffLetter, comment: StaffComment, exchange: Answered, after: Aftermath
) -> Precedent:
    return Precedent(
        id=answer.id,
        number=comment.number,
        headings=comment.headings,
        comment=comment.text,
        response=exchange.response,
        proposed=exchange.proposed,
        outcome=exchange.outcome,
        reissued=after.reissued,
        completed=after.completed,
        topics=comment.topics,
        asks=comment.asks,
        citations=comment.citations,
        filing=comment.filing or next(iter(letter.forms), None),
        company=_company(letter, answer),
        cik=next(iter((*letter.ciks, *answer.ciks)), None),
        sic=letter.sic or answer.sic,
        industry=letter.industry or answer.industry,
        office=letter.office,
        examiners=letter.examiners,
        law_firm=answer.law_firm,
        letter_date=letter.date,
        date=answer.date,
        letter=letter.file,
        letter_accession=letter.accession,
        letter_place=comment.place,
        source=answer.file,
        accession=answer.accession,
        place=exchange.place,
    )


def _company(letter: StaffLetter, answer: Answer) -> str | None:
    """Return the registrant's name; EDGAR's text form of a letter has spaces in place of letters beyond ASCII."""
    name, other = letter.company, answer.company
    if name and other and name != other and len(name) == len(other):
        both = zip(name, other, strict=True)
        if all(one == two or (one == " " and not two.isascii()) for one, two in both):
            return other
    return name or other


def _unpaired(answer: Answer, library: Library | None) -> Iterator[Precedent]:
    """Yield the exchanges of an answer whose staff letter is not known, with the comments as it restates them.

    What asks for nothing is a numbered statement of the company, and no comment.
    """
    restated = find_topics(
        CommentLetter(answer.id, "comments", answer.date, comments=tuple(map(_comment, answer.answered))),
        library,
    )
    for comment, exchange in zip(restated.comments, answer.answered, strict=True):
        if not comment.requests or not (exchange.response or exchange.proposed):
            continue
        cited = find_citations("\n".join((*comment.headings, comment.text)))
        yield Precedent(
            id=answer.id,
            number=exchange.number,
            headings=exchange.headings,
            comment=exchange.comment,
            response=exchange.response,
            proposed=exchange.proposed,
            outcome=exchange.outcome,
            reissued=None,
            completed=None,
            topics=tuple(topic.id for topic in comment.topics),
            asks=comment.asks,
            citations=tuple(dict.fromkeys(one.canonical for one in cited)),
            filing=None,
            company=answer.company,
            cik=next(iter(answer.ciks), None),
            sic=answer.sic,
            industry=answer.industry,
            office=None,
            examiners=(),
            law_firm=answer.law_firm,
            letter_date=max(answer.letter_dates, default=None),
            date=answer.date,
            letter="",
            letter_accession=None,
            letter_place=Place(),
            source=answer.file,
            accession=answer.accession,
            place=exchange.place,
        )


def _comment(exchange: Answered) -> Comment:
    blocks = tuple(Block("paragraph", line) for line in exchange.comment.split("\n"))
    requests = find_requests(blocks)
    return Comment(exchange.number, exchange.headings, blocks, (0, 0), asks=asks(requests), requests=requests)


def _named(answer: Answer, found: Iterable[Precedent]) -> Iterator[Precedent]:
    """Yield the exchanges with their ids; a second one of the same number gets ".2" after it."""
    often: dict[int, int] = {}
    for one in found:
        number = one.number or 1
        often[number] = often.get(number, 0) + 1
        again = f".{often[number]}" if often[number] > 1 else ""
        yield replace(one, id=f"{answer.id}#{number}{again}")
