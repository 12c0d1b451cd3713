"""C1: nothing is left to complete."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

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


class _Advice(NamedTuple):
    """The advice for blanks of a kind: one of them, or several."""

    is_for: Callable[[Blank], bool]
    one: str
    several: str


_COMPLETE = "Complete or delete it."
_ADVICE = (
    _Advice(
        lambda blank: not blank.is_choice,
        _COMPLETE,
        "Complete or delete them.",
    ),
    _Advice(
        lambda blank: blank.is_verb,
        "Confirm it and remove the brackets, or change it.",
        "Confirm them and remove the brackets, or change them.",
    ),
    _Advice(
        lambda blank: blank.is_alternative,
        "Choose one and remove the brackets.",
        "Choose among them and remove the brackets.",
    ),
)


def _finding(own: OwnText, found: Sequence[Blank]) -> Finding:
    place = place_in(own.comment, own.block, found[0].words)
    if own.is_disclosure or all(blank.quoted for blank in found):
        return Finding(
            place,
            f"The proposed disclosure has {'a blank' if len(found) == 1 else 'blanks'}: {_listed(found)}.",
            "Complete it, unless the facts will be known only when the disclosure is filed.",
            severity="info",
        )
    kinds = [(advice, some) for advice in _ADVICE if (some := list(filter(advice.is_for, found)))]
    if len(kinds) == 1:
        return Finding(place, _message(found), _for(*kinds[0]))
    each = (f"{_listed(some)}: {_lower(_for(advice, some))}" for advice, some in kinds)
    return Finding(place, f"{len(found)} blanks are still to be completed.", " ".join(each))


def _for(advice: _Advice, blanks: Sequence[Blank]) -> str:
    return advice.one if len(blanks) == 1 else advice.several


def _lower(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:]


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
