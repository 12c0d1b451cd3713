"""Restore "O Brien", and report other gaps in names, where EDGAR's text format dropped a character."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from drafter.model import CommentLetter, PlacedLine, ReadingWarning

_IRISH = re.compile(r"(?<=[A-Za-z.] )O {1,4}(?=[A-Z][a-z]{2})")
"""An "O" without a period before a capital letter, which is the beginning of a surname and not an initial."""

_GAP = re.compile(r"(?<=[A-Za-z])(?:\s{3,}(?=[A-Za-z])|\s{2}(?=[a-z]))")
"""The gap that a lost character leaves in a name: two spaces within a word for an accented letter, otherwise three."""

_MOST = 200
"""Names that are looked for: no letter has a tenth of them."""

_PARTS = {"addressee", "subject", "salutation", "closing", "signature", "cc"}


def mend_names(text: str) -> str:
    """Return a line of the header or closing with the apostrophes of its surnames restored."""
    return _IRISH.sub("O’", text)


def find_lost_in_names(letter: CommentLetter) -> Iterator[ReadingWarning]:
    """Yield a warning for each name in which a character is certainly missing, in a text that loses characters."""
    lines = [line for line in letter.lines if line.place in _PARTS and _GAP.search(line.text)]
    for name in islice(dict.fromkeys(_names(letter)), _MOST if lines else 0):
        if found := _printed(name, lines):
            number, printed = found
            shown = " ".join(_GAP.sub(" _ ", printed).split())
            message = f"A character was lost in a name: “{shown}”. Drafter writes “{name}”; correct it."
            yield ReadingWarning("lost_characters", message, number)


def _names(letter: CommentLetter) -> Iterable[str]:
    """Yield the names of people and companies in the letter's header and closing."""
    names = (
        letter.addressee.name,
        letter.addressee.company,
        letter.subject.registrant,
        letter.signature.name,
        *(contact.name for contact in letter.contacts),
        *letter.cc,
    )
    return filter(None, names)


def _printed(name: str, lines: Sequence[PlacedLine]) -> tuple[int, str] | None:
    """Return the first line in which a name has a gap, and the name as printed there."""
    words = re.compile(r"\s+".join(map(re.escape, name.split())))
    for line in lines:
        if (found := words.search(line.text)) and _GAP.search(found[0]):
            return line.number, found[0]
    return None
