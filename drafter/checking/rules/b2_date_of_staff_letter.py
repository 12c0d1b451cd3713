"""B2: the staff letter is cited by its date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.frame import place_around, words_of
from drafter.checking.letter_dates import nearly
from drafter.checking.matter import Matter
from drafter.checking.rule import Example, Finding, Rule
from drafter.kernel.dates import PATTERN, find_dates, first_date, in_letter_style
from drafter.problems import Correction
from drafter.returning.header import letter_dates
from drafter.returning.pieces import Piece

_RECEIVED = re.compile(rf"\breceived\b(?: by [^.;]{{0,60}})? on (?P<day>{PATTERN})", re.I)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the staff letters whose date is missing or wrong, and a day of receipt before that date."""
    frame = matter.frame
    cited = letter_dates(
        [Piece(0, block.words) for block in frame.introduction],
        [Piece(0, block.words) for block in frame.subject],
        matter.response.date,
    )
    where = (*frame.subject, *frame.introduction)
    dated = {letter.date for letter in matter.letters if letter.date}
    given = {*cited, *find_dates(words_of(where))}
    for day in sorted(dated - given):
        right = in_letter_style(day)
        wrong = nearly(day, set(cited) - dated) or next((one for one in cited if one not in dated), None)
        if wrong is None:
            yield Finding(
                place_around(frame.introduction, "", "opening"),
                f"The letter does not give the date of the staff's letter, {right}.",
                "Add it.",
                "warning",
            )
            continue
        shown = in_letter_style(wrong)
        place = place_around(where, shown, "opening")
        yield Finding(
            place,
            f"The letter cites the staff's letter as dated {shown}; it is dated {right}.",
            "Correct the date.",
            corrections=(Correction(place._replace(words=""), shown, right),) if place.words == shown else (),
        )
    yield from _received(matter)


def _received(matter: Matter) -> Iterator[Finding]:
    found = _RECEIVED.search(words_of(matter.frame.introduction))
    received = first_date(found["day"]) if found else None
    latest = max((letter.date for letter in matter.letters if letter.date), default=None)
    if found and received and latest and received < latest:
        yield Finding(
            place_around(matter.frame.introduction, found["day"], "opening"),
            f"The staff's letter is dated {in_letter_style(latest)}, and cannot have been received on "
            f"{in_letter_style(received)}.",
            "Correct the date.",
        )


RULE = Rule(
    "B2",
    "error",
    "The staff's letter is cited by its date.",
    "The date tells the staff which of its letters this one responds to.",
    find,
    bad=Example(response=(("in its letter dated March 3, 2025", "in its letter dated March 5, 2025"),)),
    good=Example(response=(("in its letter dated March 3, 2025", "in its comment letter of March 3, 2025"),)),
    needs_letter=True,
)
