"""`drafter redline`: show what proposed disclosure changes in the filing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING

import click

from drafter.cli.terminal import counted, printable
from drafter.errors import ExitStatus

if TYPE_CHECKING:
    from drafter.redlined import Outcome, Status

_WIDTH = 100
_SHOWN = 60
"""The number of characters of a paragraph that the summary shows."""

_WHAT: Mapping[Status, str] = {
    "marked": "marked against {pages}, {changes}",
    "same": "the same words as {pages}; nothing to mark",
    "not_found": "nothing like it is in the filing; not marked",
    "ambiguous": "passages on {pages} are equally near; not marked",
    "already_marked": "it shows changes already; not marked again",
    "locked": "a field or a bound control is among the words that changed since {pages}; not marked",
}


@click.command()
@click.argument("response", metavar="RESPONSE")
@click.option(
    "--filing",
    metavar="FILING",
    required=True,
    help="The filing as it was before the change, as HTML, text, PDF or Word.",
)
@click.option(
    "--comment",
    "comments",
    metavar="NUMBER",
    type=click.IntRange(min=1),
    multiple=True,
    help="Compare only the response to this comment. May be repeated.",
)
@click.option(
    "--track", is_flag=True, help="Show the changes as tracked changes, not as underlined and struck words."
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The Word file to write (.docx is added if the name has no extension), or a folder for it.",
)
@click.option("--force", is_flag=True, help="Replace an existing file.")
@click.pass_context
def redline(
    context: click.Context,
    /,
    response: str,
    filing: str,
    comments: tuple[int, ...],
    track: bool,
    output: Path | None,
    force: bool,
) -> None:
    """Show in a copy of RESPONSE what the disclosure that it proposes changes in FILING.

    RESPONSE is a response letter in Word. For each passage of proposed disclosure, Drafter finds the passage of the
    filing that it replaces, underlines the words that are new, and adds those that are gone, struck through. The rest
    of the letter is not changed. A passage that cannot be found, or that is equally near to two, is reported and left
    as it is; then the exit status is 23.
    """
    from drafter.services.redline_letter import redline_letter

    redlined = redline_letter(response, filing, output, comments=comments, track=track, overwrite=force)
    click.echo(f"{redlined.path}: compared with {filing}" if redlined.path else "Nothing was written.")
    for outcome in redlined.outcomes:
        line = printable(_line(outcome))
        click.echo(fill(line, width=_WIDTH, initial_indent="  ", subsequent_indent="    "))
    if redlined.is_foreign:
        click.echo("Nothing that the letter proposes is in the filing: it may be the wrong filing.")
    context.exit(0 if redlined.is_complete else ExitStatus.NOT_COMPARED)


def _line(outcome: Outcome) -> str:
    number = f"Comment {outcome.comment}" if outcome.comment else "The only comment"
    what = _WHAT[outcome.status].format(
        pages=_pages(outcome.pages), changes=counted(outcome.changes, "change")
    )
    left_out = (
        f"; {counted(outcome.left_out, 'word')} around it in the filing are taken as not quoted, not as deleted"
        if outcome.left_out
        else ""
    )
    return f"{number}, “{_shortened(outcome.words)}”: {what}{left_out}."


def _pages(pages: tuple[str, ...]) -> str:
    numbers = [page for page in pages if page]
    if not numbers:
        return "the filing"
    return f"page{'s' * (len(numbers) > 1)} {' and '.join(numbers)} of the filing"


def _shortened(words: str) -> str:
    plain = " ".join(words.split()).strip('“”"')
    return plain if len(plain) <= _SHOWN else f"{plain[: _SHOWN - 1].rstrip()}…"
