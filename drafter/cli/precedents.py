"""`drafter precedents`: keep letters of both sides, and find how others answered a comment."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from drafter.cli.options import firm_option, since_option, until_option
from drafter.cli.terminal import counted, printable

if TYPE_CHECKING:
    from drafter import Firm
    from drafter.services.precedents_add import Added

Item = TypeVar("Item")
Command = Callable[..., Any]

_OUTCOMES = ("revised", "will_revise", "explained", "declined", "supplemented")
_AFTERWARDS = ("reissued", "not_reissued", "completed")
_SHOWN = 3
"""The number of files that are named of those passed over."""

_store_option = click.option(
    "--store",
    envvar="DRAFTER_PRECEDENTS",
    type=click.Path(path_type=Path),
    help="The file with the precedents; by default one in your folder for data.",
)
_json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object per line.")


_FILTERS = (
    click.option(
        "--topic", "topics", multiple=True, metavar="ID", help="Only comments that raise this topic."
    ),
    click.option(
        "--cites",
        multiple=True,
        metavar="AUTHORITY",
        help='Only comments that cite this authority, or a part of it: "S-K 303", "ASC 280".',
    ),
    click.option("--form", "forms", multiple=True, help="Only comments about this form, such as 10-K."),
    click.option(
        "--office", "offices", multiple=True, help="Only letters of this office; some words are enough."
    ),
    click.option(
        "--industry",
        "industries",
        multiple=True,
        metavar="WORDS|SIC",
        help="Only companies of this industry: words of its name, or its code or the first digits of it.",
    ),
    since_option("Only responses of this date or later (a year is enough)."),
    until_option("Only responses of this date or earlier."),
    click.option(
        "--outcome",
        "outcomes",
        multiple=True,
        type=click.Choice([*_OUTCOMES, *_AFTERWARDS]),
        help="Only comments with this outcome: what the response does, or whether the staff came back to it.",
    ),
    click.option("--law-firm", "law_firms", multiple=True, help="Only responses that this firm wrote."),
    click.option("--company", "companies", multiple=True, help="Only this company; some words are enough."),
)


def _filter_options(command: Command) -> Command:
    for option in reversed(_FILTERS):
        command = option(command)
    return command


@click.group()
def precedents() -> None:
    """Find how others answered a comment, among letters that you have added.

    Drafter comes without letters. `add` reads those that you have, of both sides; `drafter fetch` gets public ones
    from EDGAR. Nothing is sent anywhere.
    """


@precedents.command()
@click.argument("sources", metavar="FOLDER|FILE...", nargs=-1, required=True)
@_store_option
@click.option("--again", is_flag=True, help="Read files that were read before, too.")
@click.option("--jobs", type=click.IntRange(min=1), help="The number of processes to use.")
@firm_option
@click.pass_context
def add(
    context: click.Context,
    /,
    sources: tuple[str, ...],
    store: Path | None,
    again: bool,
    jobs: int | None,
    firm: Firm,
) -> None:
    """Read staff letters and responses, and keep each comment with its response.

    Name files, folders and patterns, in any form and order: EDGAR submissions, PDF, HTML, text, Word. Responses are put
    beside the staff letters that they answer, also if those are added later. A file that was read before and has not
    changed is passed over, so after an interruption the same command goes on; add --again after the firm's topics
    have changed. If a file cannot be read, or a folder
    has no letters, Drafter reports it and continues; the exit status is that of the first failure.
    """
    from drafter.cli.failures import report_error
    from drafter.services import inputs
    from drafter.services.precedents_add import add_precedents

    letters, failures = inputs.letters_as_far_as_found(sources)
    for failure in failures:
        report_error(str(failure))
    if not letters:
        context.exit(failures[0].exit_status)
    added = add_precedents(letters, store=store, again=again, jobs=jobs, firm=firm, progress=_progress)
    _report(added)
    errors = [*failures, *(failure.error for failure in added.failures)]
    context.exit(errors[0].exit_status if errors else 0)


def _progress(what: str, items: Iterable[Item], total: int, /) -> Iterable[Item]:
    from drafter.cli.progress import shown

    return shown(items, total=total, what=what) if total > 1 else items


def _report(added: Added) -> None:
    from drafter.cli.failures import report_error

    for why, files in added.passed_over.items():
        first = ", ".join(files[:_SHOWN]) + (", ..." if len(files) > _SHOWN else "")
        what = f"1 file, {why}" if len(files) == 1 else f"{len(files):,} files, each {why}"
        report_error(f"Passed over: {what} ({first}).", prefix="")
    for failure in added.failures:
        report_error(str(failure.error))
    before = f"; {added.unchanged:,} read before" if added.unchanged else ""
    click.echo(f"Read: {counted(added.read, 'file')}{before}.")
    click.echo(
        f"Kept: {counted(added.letters, 'staff letter')}, {counted(added.answers, 'response')} "
        f"({added.paired:,} with their staff letter), {counted(added.exchanges, 'exchange')}."
    )


@precedents.command()
@click.argument("wanted", metavar="LETTER#N|WORDS")
@_filter_options
@click.option("--limit", type=click.IntRange(min=1), default=10, show_default=True, help="How many to find.")
@_store_option
@_json_option
@firm_option
def find(
    wanted: str,
    topics: Sequence[str],
    cites: Sequence[str],
    forms: Sequence[str],
    offices: Sequence[str],
    industries: Sequence[str],
    since: datetime.date | None,
    until: datetime.date | None,
    outcomes: Sequence[str],
    law_firms: Sequence[str],
    companies: Sequence[str],
    limit: int,
    store: Path | None,
    as_json: bool,
    firm: Firm,
) -> None:
    """Find the exchanges that are most like a comment, or like words, the best first.

    LETTER#N is comment N of a staff letter; a letter with one comment needs no number. The topics, the authorities and
    the rare words of a comment count; so a shared topic is found even in other words. Comments that many companies
    got in nearly the same words are shown once, with their number.
    """
    from drafter.services.precedents_filters import filters_of
    from drafter.services.precedents_find import find_precedents

    try:
        filters = filters_of(
            firm,
            topics=tuple(topics),
            cites=tuple(cites),
            forms=tuple(forms),
            offices=tuple(offices),
            industries=tuple(industries),
            since=since,
            until=until,
            outcomes=tuple(outcomes),
            law_firms=tuple(law_firms),
            companies=tuple(companies),
        )
    except LookupError as error:
        raise click.UsageError(str(error.args[0])) from error
    found = find_precedents(wanted, store=store, filters=filters, most=limit, firm=firm)
    if as_json:
        from drafter.cli.json_text import dumped

        for one in found:
            click.echo(dumped(one.as_dict()))
        return
    from drafter.cli.precedents_table import precedents_table  # rich takes longer to load than a help page

    click.echo(precedents_table(found) if found else "Nothing was found.")


@precedents.command()
@click.argument("id", metavar="ID")
@_store_option
@_json_option
def show(id: str, store: Path | None, as_json: bool) -> None:
    """Print an exchange whole: the comment, the response, the disclosure that it proposes, and where they are."""
    from drafter.services.precedents_find import show_precedent

    one = show_precedent(id, store=store)
    if as_json:
        from drafter.cli.json_text import dumped

        click.echo(dumped(one.as_dict()))
        return
    from drafter.cli.precedents_table import precedent_page

    click.echo(printable(precedent_page(one)))


@precedents.command()
@_store_option
def export(store: Path | None) -> None:
    """Print every exchange as a JSON object on a line of its own, for other programs."""
    from drafter.cli.json_text import dumped
    from drafter.services.precedents_find import all_precedents

    for one in all_precedents(store=store):
        click.echo(dumped(one.as_dict()))
