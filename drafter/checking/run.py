"""Try every rule on a matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from drafter.checked import Checked, Promise, SwitchedOff
from drafter.checking.gates import steps
from drafter.checking.matter import Matter, in_file
from drafter.checking.rule import Rule
from drafter.checking.rules import RULES
from drafter.checking.settings import RuleSetting
from drafter.problems import Problem, each_once


def check_matter(
    matter: Matter, settings: Mapping[str, RuleSetting] | None = None, rules: Iterable[Rule] = RULES
) -> Checked:
    """Try rules on a matter.

    Args:
        matter: The response letter with its staff letters.
        settings: The rules that the profile turns off or lowers, by their ids.
        rules: The rules to try; all by default.
    """
    chosen = settings or {}
    found = (problem for rule in rules for problem in _problems(rule, matter, chosen.get(rule.id)))
    problems = tuple(sorted(each_once(found), key=_position))
    return Checked(
        response=matter.response.source,
        letters=tuple(letter.source for letter in matter.letters),
        problems=problems,
        undertakings=tuple(
            Promise(exchange.number or 0, undertaking)
            for exchange in matter.exchanges
            for undertaking in exchange.undertakings
        ),
        switched=tuple(SwitchedOff(rule, one.level, one.reason) for rule, one in chosen.items()),
        date=matter.response.date,
        checklist=steps(matter, problems),
    )


def _problems(rule: Rule, matter: Matter, setting: RuleSetting | None) -> Iterator[Problem]:
    if (setting and setting.level == "off") or (rule.needs_letter and not matter.letters):
        return
    for finding in rule.find(matter):
        severity = finding.severity or rule.severity
        if setting and setting.level != "off":
            severity = setting.level
        yield Problem(rule.id, severity, finding.place, finding.message, finding.advice, finding.corrections)


def _position(problem: Problem) -> tuple[int, int]:
    """Return the key that puts the letter as a whole first, then each comment, in the order of the file."""
    return problem.place.comment, in_file(problem.place)
