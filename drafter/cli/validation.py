"""The output of `drafter export --validate`: for each document, the faults that EDGAR would not accept."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill
from typing import TYPE_CHECKING

import click

from drafter.cli.terminal import counted, printable
from drafter.errors import ExitStatus

if TYPE_CHECKING:
    from drafter.problems import Problem
    from drafter.services.validate_documents import Validated

_WIDTH = 100
_MOST_LINES = 5


def validate(files: tuple[str, ...], *, as_json: bool) -> int:
    """Print what EDGAR would not accept in some documents, and return the exit status.

    Args:
        files: Documents, and folders of documents.
        as_json: Whether to print one JSON object per document.
    """
    from drafter.cli.failures import report_error
    from drafter.cli.json_text import dumped, error_line
    from drafter.services.validate_documents import validate_documents

    worst = failed = 0
    for one in validate_documents(files):
        if one.error is not None:
            failed = failed or one.error.exit_status
            if as_json:
                click.echo(error_line(one.source, one.error))
            else:
                report_error(str(one.error))
        else:
            worst = worst or (ExitStatus.NOT_ACCEPTED if one.problems else 0)
            click.echo(dumped(one.as_dict()) if as_json else printable("\n".join(_lines(one))))
    return failed or worst


def _lines(validated: Validated) -> Iterator[str]:
    """Yield a line about the document, and one for each kind of finding with the lines where it is."""
    if validated.is_for_staff:
        yield f"{validated.source}: left out, because it is for the staff only"
        return
    problems = validated.problems
    if not problems:
        yield f"{validated.source}: nothing that EDGAR would not accept"
        return
    yield f"{validated.source}: {counted(len(problems), 'finding')}"
    by_kind: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        by_kind.setdefault((problem.rule, problem.message), []).append(problem)
    for alike in by_kind.values():
        line = f"{_places(alike)}: {alike[0].text} ({alike[0].rule})"
        yield fill(
            line, width=_WIDTH, initial_indent="  ", subsequent_indent="      ", break_long_words=False
        )


def _places(problems: list[Problem]) -> str:
    lines = [str(problem.place.line) for problem in problems if problem.place.line]
    if not lines:
        return problems[0].place.part
    shown, more = ", ".join(lines[:_MOST_LINES]), len(lines) - _MOST_LINES
    return f"line{'s' * (len(lines) > 1)} {shown}{f' and {more} more' if more > 0 else ''}"
