"""B7: the letter is addressed to the office that signed the staff's letter."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checking.frame import place_around, words_of
from drafter.checking.matter import Matter
from drafter.checking.offices import OFFICES, is_out_of_use, offices_named, plain_office
from drafter.checking.rule import Example, Finding, Rule
from drafter.problems import Correction

_KNOWN = {plain_office(office.name) for office in OFFICES}


def find(matter: Matter) -> Iterator[Finding]:
    """Yield a review office other than the staff's, and one that no longer has that name."""
    addressee = matter.frame.addressee
    day = matter.response.date
    staff = {plain_office(one): one for one in _offices_of_staff(matter)}
    for shown in offices_named(words_of(addressee)):
        old = day is not None and is_out_of_use(shown, day)
        if plain_office(shown) in staff or not (old or plain_office(shown) in _KNOWN or _is_near(shown)):
            continue
        place = place_around(addressee, f"Office of {shown}", "opening")
        gone = ", a name that no office has anymore" if old else ""
        if staff:
            right = next(iter(staff.values()))
            yield Finding(
                place,
                f"The letter is addressed to the Office of {shown}{gone}; the staff's letter is from the {right}.",
                "Correct the office.",
                corrections=(Correction(place._replace(words=""), f"Office of {shown}", right),),
            )
        elif old:
            yield Finding(
                place,
                f"The letter is addressed to the Office of {shown}{gone}.",
                "Look up the office that reviews the company.",
            )


def _offices_of_staff(matter: Matter) -> list[str]:
    return [letter.signature.office for letter in matter.letters if letter.signature.office]


def _is_near(shown: str) -> bool:
    """Return whether an office is a review office misspelled."""
    words = set(plain_office(shown).split()) - {"and"}
    return any(len(words & set(known.split())) * 2 > len(words) for known in _KNOWN)


RULE = Rule(
    "B7",
    "warning",
    "The letter is addressed to the office that signed the staff's letter.",
    "Precedents keep the names of offices that were renamed years ago.",
    find,
    bad=Example(response=(("Office of Manufacturing", "Office of Manufacturing and Construction"),)),
    good=Example(response=(("Office of Manufacturing", "OFFICE OF MANUFACTURING"),)),
)
