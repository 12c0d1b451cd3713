"""B11: those to whom the staff sent a copy receive one of the response."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.frame import is_person, place_around
from drafter.checking.matter import Matter
from drafter.checking.names import is_person as is_same_person
from drafter.checking.names import plain_name, spelled
from drafter.checking.rule import Example, Finding, Rule
from drafter.model import CommentLetter
from drafter.reading.names import is_title, split_title
from drafter.reading.parties.law_firms import is_law_firm

_OFFICER = re.compile(
    r"\b(?:officer|president|counsel|controller|treasurer|secretary|director|partner)\b", re.I
)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the people in the staff's "cc:" whom the response letter does not name, or misspells."""
    response = matter.response
    if not matter.frame.closes:
        return
    lines = [block.words for block in (*response.opening, *response.closing)]
    for name in dict.fromkeys(name for letter in matter.letters for name in _copied(letter)):
        surname = plain_name(name).split()[-1]
        with_it = [line for line in lines if surname in plain_name(line).split()]
        shown = [found for line in with_it or lines if (found := spelled(name, line))]
        if any(is_same_person(one, name) for one in shown):
            continue
        blocks = (*matter.frame.copies, *response.closing[-1:])
        if shown:
            yield Finding(
                place_around(blocks, shown[0], "closing"),
                f"“{shown[0]}” is “{name}” in the staff's letter.",
                "Correct the name.",
            )
        else:
            yield Finding(
                place_around(blocks, "", "closing"),
                f"The staff sent a copy of its letter to {name}; the response has no copy for {name}.",
                "Add the name to the copies, unless that person no longer works on the matter.",
            )


def _copied(letter: CommentLetter) -> Iterator[str]:
    """Yield the people outside of the staff to whom the staff sent a copy."""
    for line, after in zip(letter.cc, [*letter.cc[1:], ""], strict=False):
        name, _, rest = split_title(line)[0].partition(",")
        of_staff = any(is_title(part) for part in (after, rest.strip()))
        names_one = is_person(name) and len(name.split()) > 1
        if names_one and not of_staff and not is_law_firm(line) and not _OFFICER.search(name):
            yield name


RULE = Rule(
    "B11",
    "warning",
    "Those to whom the staff sent a copy receive one of the response.",
    "Outside counsel who is left out learns of the response from EDGAR.",
    find,
    bad=Example(response=(("cc: Leonie Hartsook, Hartsook & Bell LLP", ""),)),
    good=Example(
        response=(
            (
                "cc: Leonie Hartsook, Hartsook & Bell LLP",
                "Copy to: Leonie F. Hartsook, Esq., Hartsook & Bell LLP",
            ),
        )
    ),
    needs_letter=True,
)
