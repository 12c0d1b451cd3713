"""The staff's letter as a request for effectiveness needs it: about what becomes effective, and no report beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from drafter.drafting.filing import groups, names_a_filing
from drafter.drafting.filing_kinds import kind_of
from drafter.filing_names import filings_named
from drafter.kernel.patterns import pattern
from drafter.model import CommentLetter, ReviewType, Subject

_STATEMENTS = ("Registration Statement", "Offering Statement")
_IN_WORDS = r"\b(?:registration|offering) statement\b"
_NUMBER = pattern(r"(?<![\w-])\d{1,3}-\d{2,6}(?:-\d{1,2})?(?![\w-])")
_OF_OFFERING = pattern(r"(?:333|0?33|0?2|0?24|377)-")
"""The beginning of a file number under the Securities Act; reports and Form 10 have others."""


class _Section(NamedTuple):
    """Lines of the Re: block on one filing of a registrant; `title` is empty above the first."""

    registrant: str | None
    title: str
    lines: tuple[str, ...]

    @property
    def becomes_effective(self) -> bool:
        name = next(filings_named(self.title), None)
        is_one = name is not None and kind_of(name).term in _STATEMENTS
        return is_one or bool(pattern(_IN_WORDS, re.I).search(self.title))


def about_effective_filing(letter: CommentLetter) -> CommentLetter:
    """Return a letter without what its Re: block says of filings that do not become effective.

    A report beside a registration statement is left out, with its numbers and with a registrant that has nothing else.
    A letter about one kind alone is returned as it is.
    """
    sections = tuple(_sections(letter))
    kept = [one for one in sections if one.becomes_effective]
    if not kept or all(one.becomes_effective for one in sections if one.title):
        return letter
    registrants = dict.fromkeys(one.registrant for one in kept)
    lines: list[str] = []
    for registrant in registrants:
        if lines and registrant:
            lines.append(registrant)
        of_registrant = [one for one in sections if one.registrant == registrant]
        numbers = [number for one in of_registrant for line in one.lines for number in _numbers(line)]
        lines += _lines([one for one in of_registrant if one in kept or not one.title], numbers)
    first = next(iter(registrants))
    clients = tuple(name for name in letter.clients if name in registrants) or letter.clients
    return replace(
        letter,
        subject=_subject(letter.subject, first, lines),
        clients=clients,
        addressee_is=letter.addressee_is if first == letter.subject.registrant else "other",
    )


def _sections(letter: CommentLetter) -> Iterator[_Section]:
    """Yield the parts of the Re: block: one for each filing, and one for what is above a registrant's first."""
    subject = letter.subject
    starts = {*groups(subject), *(at for at, line in enumerate(subject.lines) if line in letter.clients)}
    section = _Section(subject.registrant, "", ())
    for at, line in enumerate(subject.lines):
        if at in starts or names_a_filing(line):
            yield section
            section = _Section(line, "", ()) if at in starts else _Section(section.registrant, line, (line,))
        else:
            section = section._replace(lines=(*section.lines, line))
    yield section


def _lines(kept: list[_Section], numbers: list[str]) -> list[str]:
    """Return the lines of what is kept, with its file number where all filings share a line of numbers."""
    lines = [line for one in kept for line in one.lines]
    offering = [number for number in numbers if _OF_OFFERING.match(number)]
    told = {number for line in lines for number in _numbers(line)}
    if not offering or (told and told <= set(offering)):
        return lines
    label = "File No." if len(offering) == 1 else "File Nos."
    return [*(line for line in lines if not _numbers(line)), f"{label} {', '.join(offering)}"]


def _subject(subject: Subject, registrant: str | None, lines: list[str]) -> Subject:
    text = "\n".join(lines)
    return replace(
        subject,
        registrant=registrant,
        lines=tuple(lines),
        forms=tuple(form for form in subject.forms if pattern(rf"{re.escape(form)}(?![\w-])").search(text)),
        file_numbers=tuple(number for number in subject.file_numbers if number in text),
        review_type=_review(subject.review_type, text),
        defined_term=subject.defined_term if registrant == subject.registrant else None,
    )


def _review(review: ReviewType, text: str) -> ReviewType:
    """Return the type of review without a tender offer or a proxy statement, whose rules governed the whole letter."""
    if review in ("registration", "draft_registration", "regulation_a"):
        return review
    if pattern(r"\boffering statement\b|\bform 1-A\b", re.I).search(text):
        return "regulation_a"
    return "draft_registration" if pattern(r"\bdraft\b", re.I).search(text) else "registration"


def _numbers(line: str) -> list[str]:
    """Return the file numbers of a line that gives them."""
    return _NUMBER.findall(line) if pattern(r"\bfile\b|\bnos?\.|^[\d\s,;-]+$", re.I).search(line) else []
