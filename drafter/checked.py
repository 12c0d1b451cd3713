"""The result of checking a response letter: the problems in order, their numbers, and what the letter promises."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from drafter.problems import Problem, Severity
from drafter.returned import Undertaking

Level = Literal["off", "info", "warning"]
"""What a profile may turn a rule into."""

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
    """What a response promises.

    Attributes:
        comment: The number of the comment; 0 if it is not part of a response.
        undertaking: The promise.
    """

    comment: int
    undertaking: Undertaking


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
    """

    response: str
    letters: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    undertakings: tuple[Promise, ...] = ()
    switched: tuple[SwitchedOff, ...] = ()
    date: datetime.date | None = None

    @property
    def counts(self) -> dict[Severity, int]:
        """The number of problems of each severity."""
        found = Counter(problem.severity for problem in self.problems)
        return {severity: found[severity] for severity in SEVERITIES}

    def as_dict(self) -> dict[str, Any]:
        """Return the result as `drafter check --json` prints it."""
        return {
            "response": self.response,
            "letters": list(self.letters),
            "problems": [problem.as_dict() for problem in self.problems],
            "counts": self.counts,
            "undertakings": [
                {
                    "comment": promise.comment,
                    "text": promise.undertaking.text,
                    "filing": promise.undertaking.filing,
                    "place": promise.undertaking.place.known,
                }
                for promise in self.undertakings
            ],
            "switched_off": [switched._asdict() for switched in self.switched],
        }
