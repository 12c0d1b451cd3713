"""Check the tables [owners] and [milestones] of profile.toml, which `drafter tracker` uses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from drafter.firm.checks.context import Context
from drafter.firm.folder import PROFILE
from drafter.kernel.toml.lines import line_of
from drafter.problems import Place, Problem
from drafter.tracking.milestones import problem_of_days
from drafter.tracking.owners import problem_of_owner


def check_tracker(context: Context) -> Iterator[Problem]:
    """Yield the owners of areas or topics that do not exist, and the milestones that are not before the due date."""
    profile = context.profile
    for key in profile.owners:
        if found := problem_of_owner(key, context.library):
            yield found._replace(place=_place(context, "owners", key))
    for name, days in profile.milestones.items():
        if found := problem_of_days(name, days):
            yield found._replace(place=_place(context, "milestones", name))


def _place(context: Context, table: str, key: str) -> Place:
    path = (context.firm.folder or Path()) / PROFILE
    return Place(str(path), line_of(path.read_text("utf-8-sig"), (table, key)) or 0)
