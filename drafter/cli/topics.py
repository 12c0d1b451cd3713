"""`drafter topics`: list, show, try and check topics."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import firm_option
from drafter.cli.terminal import counted, printable
from drafter.errors import ExitStatus
from drafter.problems import shown

if TYPE_CHECKING:
    from drafter import Firm


@click.group(invoke_without_command=True)
@firm_option
@click.pass_context
def topics(context: click.Context, /, firm: Firm) -> None:
    """List the topics; show, try and check them.

    A topic says how the staff raises it, which authority applies, what a response must cover, and suggests wording.
    The topics in the firm's folder are listed among the built-in ones.
    """
    from drafter.services.topics import topic_titles

    if context.invoked_subcommand:
        return
    titles = topic_titles(firm)
    widest = max(len(id) for id, _ in titles)
    for id, title in titles:
        click.echo(printable(f"{id:<{widest}}  {title}"))


@topics.command()
@click.argument("ids", metavar="ID...", nargs=-1)
@click.option("--all", "all_of_them", is_flag=True, help="Show the whole library, one page after another.")
@firm_option
def show(ids: tuple[str, ...], all_of_them: bool, firm: Firm) -> None:
    """Show a topic as a page to read: authority, facts, checklist, wording, traps, examples."""
    from drafter.services.topics import topic_pages

    if bool(ids) == all_of_them:
        raise click.UsageError("Name one or more topics, or use --all.")
    try:
        pages = topic_pages(firm, ids)
    except LookupError as error:
        raise click.BadParameter(str(error), param_hint="ID") from error
    click.echo(printable("\n\n".join(pages)))


@topics.command("try")
@click.argument("letter")
@firm_option
def try_(letter: str, firm: Firm) -> None:
    """Show each comment's topic, the words that matched and their score, and near misses.

    LETTER is a file, or - for standard input. A topic needs a score of three. The wording of the main topic is
    offered only if the comment asks for what the wording provides.
    """
    from drafter.cli.topic_trial import trial
    from drafter.services.topics import try_topics

    click.echo(printable(trial(try_topics(letter, firm))))


@topics.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.pass_context
def check(context: click.Context, /, folder: Path) -> None:
    """Check the topic files in DIR, a firm's folder or the topics in it, and report each error with file and line.

    Each topic is also tried, along with the built-in ones, on its own examples and counter-examples. `drafter
    templates check` reports the same, along with the errors in the firm's other files.
    """
    from drafter.services.topics import check_topics

    found = check_topics(folder)
    if found.mistakes:
        for mistake in shown(found.mistakes):
            click.echo(printable(mistake))
        click.echo(f"{printable(str(folder))}: {counted(len(found.mistakes), 'error')}.")
        context.exit(ExitStatus.TOPIC_INVALID)
    off = f", {found.switched_off} switched off" if found.switched_off else ""
    click.echo(f"{printable(str(folder))}: {counted(found.topics, 'topic')}{off}; no errors.")
