"""L-HF1: the Holding Foreign Companies Accountable Act is stated as it is in force on the date of the letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.hfca import ABOUT, THREE, TWO, TWO_YEARS, about_the_act
from drafter.checking.matter import Matter, Said, own_words
from drafter.checking.rule import Example, Finding, Rule
from drafter.kernel.dates import in_letter_style

_AS_ENACTED = re.compile(
    r"\b(?:originally|initially|first enacted|as enacted|at the time|formerly|previously|prior to|before)\b|"
    r"\bfrom three|\b(?:instead of|rather than|in place of|replac\w+) three",
    re.I,
)
"""Words of a sentence that tells the three years as history."""

_NOT_YET = re.compile(r"\b(?:would|if|bill|propos\w+|passed|pending|could|may be|might)\b", re.I)
"""Words of a sentence that tells the two years as a change to come."""

_PENDING = re.compile(
    r"\bif (?:it (?:is|were) )?(?:enacted|passed|signed)|\bonce (?:enacted|signed)|\bbill\b|"
    r"\b(?:passed by|pending (?:in|before)) (?:the (?:U\.S\. )?)?(?:Senate|House|Congress)|"
    r"\bwould (?:amend|reduce|shorten|decrease|require)",
    re.I,
)
"""Words of a sentence that tells the change of 2022 as one to come."""

_ADVICE = (
    f"The number has been two since the Consolidated Appropriations Act, 2023, signed into law on "
    f"{in_letter_style(TWO_YEARS)}."
)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the sentences that give a number of years that is not in force, and responses that leave the change out."""
    day = matter.as_of
    if day is None:
        return
    for said in about_the_act(matter):
        yield from _after(said, matter) if day >= TWO_YEARS else _before(said)
    if day >= TWO_YEARS:
        yield from _left_out(matter)


def _after(said: Said, matter: Matter) -> Iterator[Finding]:
    """Yield what is wrong with a sentence in a letter that is dated after the change."""
    if TWO.search(said.text) and (pending := _PENDING.search(said.text)):
        yield Finding(
            said.place(pending[0]), "The change from three years to two is described as pending.", _ADVICE
        )
    elif (found := THREE.search(said.text)) and not _is_history(said, matter):
        yield Finding(
            said.place(found[0]),
            f"The letter gives “{found[0]}” as the period after which trading is prohibited.",
            _ADVICE,
        )


def _before(said: Said) -> Iterator[Finding]:
    """Yield what is wrong with a sentence in a letter that is dated before the change."""
    found = TWO.search(said.text)
    if found and not _NOT_YET.search(said.text):
        yield Finding(
            said.place(found[0]),
            f"The letter gives “{found[0]}” as the period after which trading is prohibited, before the change.",
            "On the date of the letter, the number is three; describe the change as pending.",
            severity="warning",
        )


def _is_history(said: Said, matter: Matter) -> bool:
    """Return whether a sentence tells how it was: by its own words, or because its paragraph goes on to the change."""
    if _AS_ENACTED.search(said.text) or TWO.search(said.text):
        return True
    return any(
        TWO.search(other.text) and not _PENDING.search(other.text)
        for other in matter.sentences
        if other.block is said.block
    )


def _left_out(matter: Matter) -> Iterator[Finding]:
    """Yield the responses to a comment on the change of 2022 that propose disclosure on the Act without the change."""
    for comment, exchange in matter.answered:
        asked = ABOUT.search(comment.text) and re.search(r"\bto two\b|Appropriations Act", comment.text)
        proposed = [said for said in _proposed(matter, exchange.number) if ABOUT.search(said.text)]
        if asked and proposed and not TWO.search(own_words(exchange)):
            yield Finding(
                proposed[0].place(),
                "The proposed disclosure does not say that the number of years is two.",
                _ADVICE,
            )


def _proposed(matter: Matter, number: int | None) -> list[Said]:
    return [said for said in matter.sentences if said.proposed and said.comment == number]


RULE = Rule(
    "L-HF1",
    "error",
    "The Holding Foreign Companies Accountable Act is stated as in force on the date of the letter.",
    "Three years was the period until December 29, 2022; staff letters ask for its correction wherever it appears.",
    find,
    bad=Example(
        response=(
            (
                "At that date, the Company could borrow",
                "Under the Holding Foreign Companies Accountable Act, trading is prohibited if the auditor cannot be "
                "inspected for three consecutive years. At that date, the Company could borrow",
            ),
        )
    ),
    good=Example(
        response=(
            (
                "At that date, the Company could borrow",
                "Under the Holding Foreign Companies Accountable Act, as amended by the Consolidated Appropriations "
                "Act, 2023, which reduced the period from three years to two, trading is prohibited if the auditor "
                "cannot be inspected for two consecutive years. At that date, the Company could borrow",
            ),
        )
    ),
)
