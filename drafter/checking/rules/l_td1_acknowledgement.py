"""L-TD1: the company's acknowledgement ("Tandy" statement) is in the letter exactly if the staff asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.checking.matter import Matter, Said
from drafter.checking.rule import Example, Finding, Rule
from drafter.drafting.acknowledgement import NO_LONGER_ASKED, acknowledgement
from drafter.kernel.dates import in_letter_style
from drafter.problems import Place


class _Statement(NamedTuple):
    """One of the three statements: what it says in a message, and its words."""

    what: str
    pattern: re.Pattern[str]


_STATEMENTS = (
    _Statement(
        "it is responsible for its disclosure",
        re.compile(r"\bresponsible for the (?:adequacy|accuracy)\b(?!.*\bnotwithstanding\b)", re.I),
    ),
    _Statement(
        "staff comments do not foreclose action by the Commission",
        re.compile(r"\b(?:do(?:es)? )?not foreclose the\b", re.I),
    ),
    _Statement(
        "it may not assert staff comments as a defense",
        re.compile(r"\bnot assert\b.{0,60}\bas a defense\b|\bnot assert staff comments\b", re.I),
    ),
)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the statements that are missing, not made by the company, or not needed any more."""
    asked = [found for letter in matter.letters if (found := acknowledgement(letter))]
    day = matter.response.date
    made = {statement.what: said for statement in _STATEMENTS if (said := _said(statement, matter))}
    if any(one.needed for one in asked) and (day is None or day < NO_LONGER_ASKED):
        yield from _missing(made)
        if made and matter.response.law_firm and not _company_signs(matter):
            yield Finding(
                next(iter(made.values())).place(),
                "The acknowledgement is in a letter of counsel, and the company did not sign it.",
                "Have an officer of the company sign below the statements, or attach a letter of the company.",
            )
    elif made and not asked and day and day >= NO_LONGER_ASKED:
        yield Finding(
            next(iter(made.values())).place(),
            f"The staff has not asked for this acknowledgement since {in_letter_style(NO_LONGER_ASKED)}.",
            "Leave it out.",
            severity="info",
        )


def _said(statement: _Statement, matter: Matter) -> Said | None:
    return next(
        (said for said in matter.sentences if not said.proposed and statement.pattern.search(said.text)), None
    )


def _missing(made: dict[str, Said]) -> Iterator[Finding]:
    if not made:
        yield Finding(
            Place(part="closing"),
            "The staff asks for the company's acknowledgement, and the letter has none.",
            "Add the three statements in the staff's words.",
        )
        return
    for statement in _STATEMENTS:
        if statement.what not in made:
            yield Finding(
                Place(part="closing"),
                f"The staff asks for a statement of the company that {statement.what}.",
                "Add it in the staff's words.",
            )


def _company_signs(matter: Matter) -> bool:
    """Return whether a second signature is in the letter, or a signature in the name of a company."""
    closing = [block.words for block in matter.response.closing]
    return sum("/s/" in words for words in closing) > 1 or any(re.match(r"By:", words) for words in closing)


_CLOSE = "If you have any questions about this letter"
_MADE = (
    "The Company acknowledges that Staff comments do not foreclose the Commission from taking any action. "
)
_ECHO = (
    "The Company acknowledges that it and its management are responsible for the accuracy and adequacy of their "
    "disclosures, notwithstanding any review, comments, action or absence of action by the Staff. "
)

RULE = Rule(
    "L-TD1",
    "error",
    "The company's acknowledgement is in the letter if the staff asks for it, and only then.",
    "Until October 5, 2016, the staff asked for it in every review, and accepted no other wording.",
    find,
    bad=Example(response=((_CLOSE, _MADE + _CLOSE),)),
    good=Example(response=((_CLOSE, _ECHO + _CLOSE),)),
    needs_letter=True,
)
