"""The result of a check as text for a person: the letter as a whole first, then comment by comment."""

from __future__ import annotations

from itertools import groupby

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from drafter.checked import Checked, Promise
from drafter.cli.overview import as_text, rendered
from drafter.cli.terminal import counted
from drafter.problems import Problem, Severity

_COLORS: dict[Severity, str] = {"error": "bold red", "warning": "yellow", "info": "cyan"}


def check_report(checked: Checked) -> str:
    """Return the result of a check as text for the terminal, with colors if the terminal has them."""
    parts: list[RenderableType] = [as_text(_headline(checked), "bold")]
    for comment, problems in groupby(checked.problems, lambda problem: problem.place.comment):
        parts += [Text(""), as_text(f"Comment {comment}" if comment else "The letter as a whole", "bold")]
        parts.append(_table(list(problems)))
    if checked.undertakings:
        parts += [Text(""), as_text("Undertakings", "bold"), _promises(checked.undertakings)]
    parts += [
        as_text(f"Rule {one.rule} is {'off' if one.to == 'off' else f'lowered to {one.to}'}: {one.reason}")
        for one in checked.switched
    ]
    return rendered(parts)


def _headline(checked: Checked) -> str:
    found = ", ".join(
        counted(number, "note" if severity == "info" else severity)
        for severity, number in checked.counts.items()
        if number
    )
    against = f" against {', '.join(checked.letters)}" if checked.letters else ", without the staff letter"
    return f"{checked.response}{against}: {found or 'nothing to correct'}"


def _table(problems: list[Problem]) -> Table:
    table = Table.grid(padding=(0, 2), pad_edge=False)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column()
    for problem in problems:
        place = problem.place._replace(file="", comment=0)
        where = f" ({place})" if str(place) else ""
        table.add_row(
            as_text(
                f"  {'note' if problem.severity == 'info' else problem.severity}", _COLORS[problem.severity]
            ),
            as_text(problem.rule),
            as_text(f"{problem.text}{where}"),
        )
    return table


def _promises(promises: tuple[Promise, ...]) -> Table:
    table = Table.grid(padding=(0, 2), pad_edge=False)
    for promise in promises:
        table.add_row(
            as_text(f"  {promise.comment or ''}"),
            as_text(promise.undertaking.filing or "no filing is named"),
            as_text(promise.undertaking.text),
        )
    return table
