"""C1: nothing is left to complete."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.checking.blanks import Blank, blanks
from drafter.checking.matter import Matter, place_in
from drafter.checking.own_text import OwnText, own_texts
from drafter.checking.quoting import listed
from drafter.checking.rule import Example, Finding, Rule
from drafter.problems import Place

_DATE_OF_HEADER = "[Date]"
"""The running header shows the date of the letter, whose blank is reported where it is."""

_RESPONSE = "Response "
"""The beginning of the title of a control around a response. Rule A2 reports one that is empty."""


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the blanks of each paragraph; those of proposed disclosure, whose facts may not be known yet, as notes."""
    for own in own_texts(matter):
        if found := [blank for blank in blanks(own.block.words) if blank.kind == "blank"]:
            yield _finding(own, found)
    for margin in matter.response.margins:
        for blank in blanks(margin.text):
            if blank.words != _DATE_OF_HEADER and blank.kind == "blank":
                yield Finding(Place(part=margin.part, words=blank.words), _message([blank]), _COMPLETE)
    for mark in matter.response.marks:
        if mark.kind == "blank_control" and not mark.detail.startswith(_RESPONSE):
            yield Finding(mark.place, f"“{mark.detail or mark.words}” is still to be completed.", _COMPLETE)


_COMPLETE = "Complete or delete it."


def _finding(own: OwnText, found: Sequence[Blank]) -> Finding:
    place = place_in(own.comment, own.block, found[0].words)
    if own.is_disclosure or all(blank.quoted for blank in found):
        return Finding(
            place,
            f"The proposed disclosure has {'a blank' if len(found) == 1 else 'blanks'}: {_listed(found)}.",
            "Complete it, unless the facts will be known only when the disclosure is filed.",
            severity="info",
        )
    return Finding(place, _message(found), _COMPLETE if len(found) == 1 else "Complete or delete them.")


def _message(found: Sequence[Blank]) -> str:
    if len(found) == 1:
        return f"{_listed(found)} is still to be completed."
    return f"{len(found)} blanks are still to be completed: {_listed(found)}."


def _listed(found: Sequence[Blank]) -> str:
    return listed(dict.fromkeys(blank.words for blank in found))


RULE = Rule(
    "C1",
    "error",
    "Nothing is left to complete.",
    "A blank in a letter on EDGAR is seen by everyone, and cannot be taken back.",
    find,
    bad=Example(response=(("could borrow $22 million", "could borrow $[●] million"),)),
    good=Example(
        response=(
            (
                "The Company was in compliance with the leverage covenant",
                "The facility provides that “[t]he leverage ratio [of the Company] may not exceed 3.5 to 1 [emphasis "
                "added].” The Company was in compliance with the leverage covenant",
            ),
        ),
    ),
)
