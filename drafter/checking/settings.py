"""A profile's settings for rules: which are turned off or lowered, and why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple, cast

from drafter.checked import Level
from drafter.errors import ProfileError
from drafter.kernel.suggest import did_you_mean
from drafter.problems import Place, Problem

_SETTING = re.compile(r"\s*(?P<level>off|info|warning)\s*:\s*(?P<reason>\S.*?)\s*", re.I)


class RuleSetting(NamedTuple):
    """How a profile changes a rule.

    Attributes:
        level: The severity of its problems, or "off".
        reason: Why.
    """

    level: Level
    reason: str


def settings_of(table: Mapping[str, str], rules: Iterable[str]) -> dict[str, RuleSetting]:
    """Return the table `[check]` of a profile by rule.

    Args:
        table: The ids of rules with what each becomes and why: "off: the date is added at signing".
        rules: The ids of all rules.

    Raises:
        ProfileError: A rule is unknown, or its setting has no level or no reason.
    """
    known = list(rules)
    problems: list[Problem] = []
    found: dict[str, RuleSetting] = {}
    for rule, text in table.items():
        parsed = _SETTING.fullmatch(text)
        if rule not in known:
            problems.append(_problem(did_you_mean(f"check.{rule}: unknown rule", rule, known)))
        elif parsed is None:
            problems.append(
                _problem(
                    f"check.{rule}: expected a level (off, info or warning) and a reason, such as "
                    f'"off: the date is added when the letter is signed".'
                )
            )
        else:
            found[rule] = RuleSetting(cast("Level", parsed["level"].lower()), parsed["reason"])
    if problems:
        raise ProfileError.of(problems)
    return found


def _problem(message: str) -> Problem:
    return Problem("wrong_value", "error", Place(part="profile"), message)
