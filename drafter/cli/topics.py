"""`drafter topics`: which topics there are, what one says, how a letter matches them, whether a firm's are right."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import firm_option
from drafter.cli.terminal import counted, printable
from drafter.errors import ExitStatus, InputNotFoundError
from drafter.kernel.suggest import nearest

if TYPE_CHECKING:
    from drafter.firm import Firm
    from drafter.topics import Library


@click.group(invoke_without_command=True)
@firm_option
@click.pass_context
def topics(context: click.Context, /, firm: Firm) -> None:
    """List the topics; show, try and check them.

    A topic says how the staff speaks of it, what an answer stands on and must have, and a first wording. Those of
    the firm's folder are listed with the shipped ones.
    """
    if context.invoked_subcommand:
        return
    library = _library(firm)
    widest = max(len(topic.id) for topic in library.topics)
    for topic in library.topics:
        click.echo(printable(f"{topic.id:<{widest}}  {topic.title}"))


@topics.command()
@click.argument("ids", metavar="ID...", nargs=-1)
@click.option("--all", "all_of_them", is_flag=True, help="Show the whole library, one page after the other.")
@firm_option
def show(ids: tuple[str, ...], all_of_them: bool, firm: Firm) -> None:
    """Show a topic as a page to read: authority, facts, checklist, wording, traps, examples."""
    from drafter.cli.topic_page import page
    from drafter.firm.folder import TOPICS
    from drafter.kernel.shipped import templates_folder
    from drafter.topics.files import read_folders

    if bool(ids) == all_of_them:
        raise click.UsageError("Name one or more topics, or say --all.")
    folders = [templates_folder() / "topics", *([firm.folder / TOPICS] if firm.folder else [])]
    library = read_folders(*folders)
    known = {topic.id: topic for topic in library.topics}
    if unknown := [id for id in ids if id not in known]:
        raise click.BadParameter(_unknown(unknown[0], list(known)), param_hint="ID")
    wanted = [known[id] for id in ids] or library.topics
    click.echo(printable("\n\n".join(page(topic, library.frames) for topic in wanted)))


@topics.command("try")
@click.argument("letter")
@firm_option
def try_(letter: str, firm: Firm) -> None:
    """Show for each comment of LETTER what it is about, with which words and score, and what nearly matched.

    LETTER is a file, or - for standard input. A topic needs a score of three; the wording of the main topic is
    offered only where the comment asks what it answers.
    """
    from drafter import reading
    from drafter.cli.topic_trial import trial

    click.echo(printable(trial(reading.read(letter), _library(firm))))


@topics.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.pass_context
def check(context: click.Context, /, folder: Path) -> None:
    """Check the topic files in DIR, a firm's folder or the topics in it; every mistake is told with file and line.

    Each topic is also tried, among the shipped ones, on its own examples and counter-examples. `drafter templates
    check` finds the same, with the mistakes in the firm's other files.
    """
    from drafter.firm import firm_in
    from drafter.firm.checks.topics import mistakes_of_topics
    from drafter.firm.folder import TOPICS
    from drafter.topics.files import read_folder

    firm_in(folder, "DIR")  # it is there
    own = folder / TOPICS if (folder / TOPICS).is_dir() else folder
    if mistakes := mistakes_of_topics(own):
        for mistake in mistakes:
            click.echo(printable(str(mistake)))
        click.echo(f"{printable(str(folder))}: {counted(len(mistakes), 'mistake')}.")
        context.exit(ExitStatus.TOPIC_INVALID)
    checked = read_folder(own)
    if not (checked.topics or checked.off or checked.frames):
        raise InputNotFoundError("There are no topic files (*.toml) in this folder.", place=str(own))
    found = counted(len(checked.topics), "topic")
    off = f", {len(checked.off)} switched off" if checked.off else ""
    click.echo(f"{printable(str(folder))}: {found}{off}; no mistakes.")


def _library(firm: Firm) -> Library:
    from drafter.topics import shipped

    return firm.library() or shipped()


def _unknown(id: str, known: list[str]) -> str:
    near = nearest(id, known)
    meant = f" Did you mean {near!r}?" if near else " `drafter topics` lists them."
    return f"There is no topic {id!r}.{meant}"
