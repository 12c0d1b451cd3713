"""D5: the authorities that the letter cites exist and are in force."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache

from drafter.checking.impossible_citations import impossible_citations
from drafter.checking.matter import Matter
from drafter.checking.rule import Example, Finding, Rule
from drafter.checking.stale_law import STALE, Stale
from drafter.citations import Citation, find_citations, parse_citation
from drafter.kernel.dates import find_dates
from drafter.kernel.patterns import pattern

_HISTORY = re.compile(
    r"\b(?:former(?:ly)?|previous(?:ly)?|old|supersed\w+|rescind\w*|rescission|repeal\w*|replac\w+|remov\w+|"
    r"eliminat\w+|codified|predecessor|legacy|originally|historical(?:ly)?|prior to|before|then[- ]\w+|at the time|"
    r"adopt(?:ed|ion)|transition\w*)\b",
    re.I,
)
"""Words of a sentence that speaks of the past."""


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the citations of law that changed before the date of the letter, or that does not exist."""
    in_force = [one for one in STALE if _applies(one, matter)]
    for said in matter.sentences:
        cited = find_citations(said.own)
        for one in in_force:
            words = _cited(one, cited, said.own)
            if words and not _HISTORY.search(said.own) and not _staff_cites(one, matter):
                yield Finding(said.place(words), f"{one.what} {one.verb}: “{words}”.", one.now)
        for wrong in impossible_citations(said.own):
            yield Finding(said.place(wrong.words), f"{wrong.why}: “{wrong.words}”.", wrong.advice)


def _applies(one: Stale, matter: Matter) -> bool:
    day = matter.as_of
    if day is None or day < one.since:
        return False
    if one.known and pattern(one.known).search(" ".join(said.text for said in matter.sentences)):
        return False
    return one.periods is None or one.periods <= _period_end(matter, day)


def _period_end(matter: Matter, day: datetime.date) -> datetime.date:
    """Return the end of the latest period that is reviewed; a year before the letter if none is named."""
    ends = [end for letter in matter.letters for line in letter.subject.lines for end in _ends(line)]
    return max(ends, default=day - datetime.timedelta(days=365))


def _ends(line: str) -> list[datetime.date]:
    found = re.search(r"\b(?:ended|ending)\b(?P<date>.{0,25})", line, re.I)
    return find_dates(found["date"]) if found else []


def _cited(one: Stale, cited: tuple[Citation, ...], text: str) -> str:
    """Return the words that cite a stale authority; "" if none does."""
    if one.words and (found := pattern(one.words, re.I).search(text)):
        return found[0]
    stale = _parsed(one)
    return next(
        (
            text[citation.start : citation.end]
            for citation in cited
            if citation.kind == one.kind or any(map(citation.within, stale))
        ),
        "",
    )


@cache
def _parsed(one: Stale) -> tuple[Citation, ...]:
    return tuple(map(parse_citation, one.cites))


def _staff_cites(one: Stale, matter: Matter) -> bool:
    """Return whether the staff's own comments cite the same."""
    return any(_cited(one, find_citations(pair.comment.text), pair.comment.text) for pair in matter.pairs)


RULE = Rule(
    "D5",
    "warning",
    "The authorities that the letter cites exist and are in force.",
    "A stale citation tells the staff that the analysis was copied from an old letter.",
    find,
    bad=Example(
        response=(
            ("under ASC 330-10-35-1B", "under Item 303(a)(3)(ii) of Regulation S-K and ASC 330-10-35-1B"),
        )
    ),
    good=Example(
        response=(("under ASC 330-10-35-1B", "under Item 303(b)(3) of Regulation S-K and ASC 330-10-35-1B"),)
    ),
)
