"""The result of checking a response letter: the problems in order, their numbers, and what the letter promises."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass, replace
from typing import Any, Literal, NamedTuple

from drafter.problems import Place, Problem, Severity
from drafter.returned import Undertaking

Level = Literal["off", "info", "warning"]
"""The levels that a profile may give a rule."""

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""The severities, the worst first."""


class SwitchedOff(NamedTuple):
    """A rule that the profile turns off or lowers.

    Attributes:
        rule: Its id.
        to: The severity that it has instead; "off" if it is not checked.
        reason: The profile's reason.
    """

    rule: str
    to: Level
    reason: str


class Promise(NamedTuple):
    """The promises of a response.

    Attributes:
        comment: The number of the comment; 0 if it is not part of a response.
        undertaking: The promise.
    """

    comment: int
    undertaking: Undertaking


class Step(NamedTuple):
    """Something that people must have done before a letter goes out.

    Attributes:
        text: What, as a statement that is true when it has been done.
        because: What in the letter calls for it; empty for what every letter needs.
    """

    text: str
    because: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """The result of a check.

    Attributes:
        response: The file that was checked.
        letters: The staff letters that it was compared with.
        problems: What is wrong: the letter as a whole first, then comment by comment.
        undertakings: What the responses promise.
        switched: The rules that the profile turns off or lowers.
        date: The date of the response letter.
        checklist: What people must have done before it goes out.
    """

    response: str
    letters: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    undertakings: tuple[Promise, ...] = ()
    switched: tuple[SwitchedOff, ...] = ()
    date: datetime.date | None = None
    checklist: tuple[Step, ...] = ()

    @property
    def counts(self) -> dict[Severity, int]:
        """The number of problems of each severity."""
        found = Counter(problem.severity for problem in self.problems)
        return {severity: found[severity] for severity in SEVERITIES}

    @property
    def worst(self) -> Severity | None:
        """The worst severity of its problems; None if there are none."""
        return next((severity for severity, number in self.counts.items() if number), None)

    def strict(self) -> Checked:
        """Return the same result with each warning as an error."""
        problems = tuple(
            problem._replace(severity="error") if problem.severity == "warning" else problem
            for problem in self.problems
        )
        return replace(self, problems=problems)

    def as_dict(self) -> dict[str, Any]:
        """Return the result as `drafter check --json` prints it; "switched_off" is there if a profile has one."""
        shown: dict[str, Any] = {
            "response": self.response,
            "letters": list(self.letters),
            "problems": [
                {
                    "rule": problem.rule,
                    "severity": problem.severity,
                    "place": _place(problem.place),
                    "message": problem.message,
                    "advice": problem.advice,
                }
                for problem in self.problems
            ],
            "counts": self.counts,
            "undertakings": [
                {
                    "comment": promise.comment,
                    "text": promise.undertaking.text,
                    "filing": promise.undertaking.filing,
                    "place": _place(promise.undertaking.place._replace(comment=promise.comment)),
                }
                for promise in self.undertakings
            ],
        }
        if self.switched:
            shown["switched_off"] = [switched._asdict() for switched in self.switched]
        return shown


def _place(place: Place) -> dict[str, Any]:
    """Return a place with comment, paragraph and words even if they are unknown, and whatever else is known."""
    known = place.outside_file.known
    return {"comment": place.comment, "paragraph": place.paragraph, "words": place.words} | known
