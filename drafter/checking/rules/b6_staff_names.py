"""B6: the staff's names are spelled as in the staff's letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.checking.frame import place_around
from drafter.checking.matter import Matter
from drafter.checking.names import is_misspelled, is_person, person, plain_name, spelled
from drafter.checking.rule import Example, Finding, Rule
from drafter.problems import Correction
from drafter.returned import ReturnedBlock

_SURNAME = re.compile(r"(?!(?:Dear|Mr|Ms|Mrs|Dr|Messrs|Mses|Sirs?|Madam|Esq)\b)[^\W\d_a-z][\w’'-]+")
_JOINED = re.compile(r"(?<=[’'])\s+")
_TO_PEOPLE = re.compile(r"dear\b.*\b(?:mr|ms|mrs|dr|messrs|mses)", re.I)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the names of the staff that are misspelled, and those that are omitted beside others."""
    staff = _staff(matter)
    frame = matter.frame
    greeting = (frame.greeting,) if frame.greeting else ()
    where = (*frame.addressee, *frame.copies)
    wrong = {name: shown for name in staff if (shown := _misspelled(name, where, staff))}
    for name, shown in wrong.items():
        yield _differs((*where, *greeting), shown, name)
    surnames = [_JOINED.sub("", name).split()[-1] for name in staff]
    for block in greeting:
        yield from _in_greeting(block, surnames)
    named = [name for name in staff if name in wrong or _is_named(name, (*where, *greeting))]
    omitted = [name for name in staff if name not in named]
    signed = [letter.signature.name for letter in matter.letters if letter.signature.name]
    to_signer = any(_is_named(name, (*where, *greeting)) for name in signed)
    if named and omitted and not to_signer:
        yield Finding(
            place_around(frame.addressee, "", "opening"),
            f"The letter is addressed to {_listed(named)}; the staff's letter also names {_listed(omitted)}.",
            "Add the names that the staff gives for questions.",
            "warning",
        )


def _staff(matter: Matter) -> list[str]:
    """Return the staff members whom the staff letters name for questions."""
    return list(dict.fromkeys(contact.name for letter in matter.letters for contact in letter.contacts))


def _is_named(name: str, where: Sequence[ReturnedBlock]) -> bool:
    """Return whether a name, or only the surname, is in some lines."""
    surname = person(name)[-1]
    return any(surname in plain_name(_JOINED.sub("", block.words)).split() for block in where)


def _misspelled(name: str, where: Sequence[ReturnedBlock], staff: Sequence[str]) -> str | None:
    shown = [found for block in where if (found := spelled(name, block.words))]
    return None if any(is_person(one, right) for one in shown for right in staff) else next(iter(shown), None)


def _in_greeting(block: ReturnedBlock, surnames: Sequence[str]) -> Iterator[Finding]:
    if not _TO_PEOPLE.match(block.words):
        return
    right = {plain_name(surname): surname for surname in surnames}
    for found in _SURNAME.finditer(block.words):
        shown = plain_name(found[0])
        meant = next((one for one in right if is_misspelled(shown, one)), None)
        if shown not in right and meant:
            yield _differs((block,), found[0], right[meant])


def _differs(where: Sequence[ReturnedBlock], shown: str, right: str) -> Finding:
    place = place_around(where, shown, "opening")
    return Finding(
        place,
        f"The staff member “{shown}” is “{right}” in the staff's letter.",
        "Correct the name.",
        corrections=(Correction(place._replace(words=""), shown, right),) if place.words == shown else (),
    )


def _listed(names: Sequence[str]) -> str:
    *before, last = names
    return f"{', '.join(before)} and {last}" if before else last


RULE = Rule(
    "B6",
    "error",
    "The staff's names are spelled as in the staff's letter.",
    "A misspelled name is on the first page, and its owner reads it.",
    find,
    bad=Example(response=(("Amos Whitfield", "Amos Whitefield"),)),
    good=Example(response=(("Attention: Ruth Abelard", "Attention: Ms. Ruth B. Abelard"),)),
    needs_letter=True,
)
