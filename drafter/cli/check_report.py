"""The result of a check as text for a person: the letter as a whole first, then comment by comment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import groupby

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from drafter.checked import SEVERITIES, Checked, Promise, Step, SwitchedOff
from drafter.cli.overview import as_text, rendered
from drafter.cli.terminal import counted
from drafter.problems import Problem, Severity

_NAMES: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_COLORS: dict[Severity, str] = {"error": "bold red", "warning": "yellow", "info": "cyan"}


def check_report(checked: Checked) -> str:
    """Return the result of a check as text for the terminal, with colors if the terminal has them."""
    parts: list[RenderableType] = [as_text(_headline(checked), "bold")]
    for comment, problems in groupby(checked.problems, lambda problem: problem.place.comment):
        of_comment = list(problems)
        heading = f"Comment {comment}" if comment else "The letter as a whole"
        counts = Counter(problem.severity for problem in of_comment)
        parts += [Text(""), as_text(f"{heading}: {_counted(counts)}", "bold"), _table(of_comment)]
    if checked.undertakings:
        parts += [Text(""), as_text("Undertakings", "bold"), _promises(checked.undertakings)]
    if checked.checklist:
        parts += [Text(""), as_text("Before it goes out", "bold"), _steps(checked.checklist)]
    if checked.switched:
        parts += [Text(""), *(as_text(_switched(one)) for one in checked.switched)]
    return rendered(parts)


def _headline(checked: Checked) -> str:
    against = f" against {', '.join(checked.letters)}" if checked.letters else ", without a staff letter"
    return f"{checked.response}{against}: {_counted(checked.counts) or 'nothing to correct'}"


def _counted(counts: Mapping[Severity, int]) -> str:
    return ", ".join(
        counted(counts[severity], _NAMES[severity]) for severity in SEVERITIES if counts.get(severity)
    )


def _table(problems: list[Problem]) -> Table:
    table = Table.grid(padding=(0, 2), pad_edge=False)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column()
    for problem in problems:
        severity = problem.severity
        table.add_row(
            as_text(f"  {_NAMES[severity]}", _COLORS[severity]),
            as_text(problem.rule),
            as_text(f"{problem.text}{_where(problem)}"),
        )
    return table


def _where(problem: Problem) -> str:
    """Return the place of a problem in its comment, without the words that its message has."""
    place = problem.place._replace(file="", comment=0)
    if place.words and place.words in problem.message:
        place = place._replace(words="")
    return f" [{place}]" if str(place) else ""


def _switched(one: SwitchedOff) -> str:
    return f"Rule {one.rule} is {'off' if one.to == 'off' else f'lowered to {one.to}'}: {one.reason}"


def _promises(promises: tuple[Promise, ...]) -> Table:
    table = Table.grid(padding=(0, 2), pad_edge=False)
    for promise in promises:
        table.add_row(
            as_text(f"  {promise.comment or ''}"),
            as_text(promise.undertaking.filing or "no filing is named"),
            as_text(promise.undertaking.text),
        )
    return table


def _steps(steps: tuple[Step, ...]) -> Table:
    table = Table.grid(padding=(0, 1), pad_edge=False)
    table.add_column(no_wrap=True)
    table.add_column()
    for step in steps:
        table.add_row(as_text("  [ ]"), as_text(f"{step.text}{f' ({step.because})' if step.because else ''}"))
    return table
