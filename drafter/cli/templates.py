"""`drafter templates`: list, check and document the files that letters are made of."""

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
    from drafter.services.firm_files import Annotated, Report


@click.group()
def templates() -> None:
    """List, check and document the files that letters are made of."""


@templates.command("list")
@click.option("--own", is_flag=True, help="List the firm's own files only.")
@firm_option
def list_(firm: Firm, own: bool) -> None:
    """List the file in force for each part of a letter, and the built-in file that it overrides."""
    from drafter.services.firm_files import built_in_folder, files_in_force

    named_by = f", named by {firm.named_by}" if firm.folder else ""
    click.echo(printable(f"Firm folder: {firm.folder or 'none'}{named_by}"))
    if not own:
        click.echo(printable(f"Built-in files: {built_in_folder()}"))
    for one in files_in_force(firm):
        file = str(one.file) if one.is_firms else "built in"
        overrides = ", overrides the built-in one" if one.overrides else ""
        if one.is_firms or not own:
            click.echo(printable(f"{one.part:<44} {file}{overrides}"))


@templates.command()
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@click.option(
    "--annotate",
    metavar="OUT.docx",
    type=click.Path(path_type=Path),
    help="Write a copy of the letterhead with its errors and notes as Word comments, each where it applies.",
)
@click.option("--force", is_flag=True, help="Replace an existing annotated copy.")
@firm_option
@click.pass_context
def check(
    context: click.Context, /, folder: Path | None, annotate: Path | None, force: bool, firm: Firm
) -> None:
    """Find every error in a firm folder, DIR or the one in force, in one run.

    Each error is reported with its place: file and line, or the letterhead's part, paragraph and words. Drafter
    then drafts letters for every type of review with the firm's files, in memory, and reports any failure.
    """
    from drafter.services.firm_files import annotate_letterhead, annotated_copy, check_firm, firm_in

    firm = firm_in(folder, "DIR") if folder else firm
    copy = annotated_copy(firm, annotate, overwrite=force) if annotate else None
    report = check_firm(firm)
    show_findings(report)
    if copy:
        click.echo(printable(_about_copy(annotate_letterhead(firm, report, copy, overwrite=force))))
    click.echo(printable(f"{firm.folder or 'The built-in files'}: {_result(report)}"))
    if report.errors:
        context.exit(ExitStatus.TEMPLATE_INVALID)


def show_findings(report: Report) -> None:
    """Print what a check found, the notes first."""
    for note in shown(report.notes):
        click.echo(printable(f"Note: {note}"))
    for problem in shown(report.errors):
        click.echo(printable(problem))


def _about_copy(made: Annotated) -> str:
    if not made.comments:
        return f"{made.copy}: not written; there are no findings about {made.letterhead}"
    return f"{made.copy}: a copy of {made.letterhead} with {counted(made.comments, 'comment')}"


def _result(report: Report) -> str:
    errors = counted(len(report.errors), "error") if report.errors else "no errors"
    return f"{errors}; {counted(report.drafted, 'example letter')} drafted."


@templates.command()
@click.option("--markdown", is_flag=True, help="Print the page docs/variables.md.")
def variables(markdown: bool) -> None:
    """Print what a template may use: names, types, meaning, and an example of each."""
    from drafter.services.firm_files import variables_page

    click.echo(printable(variables_page(markdown=markdown)), nl=not markdown)


@templates.command()
@click.option("--markdown", is_flag=True, help="Print the table in docs/wording-files.md.")
def styles(markdown: bool) -> None:
    """List the styles of a letter: Drafter's name, the name in Word, what it is for, what it is based on.

    Use Drafter's names in [styles] of the profile, and in the class of an element in a wording file.
    """
    from drafter.services.firm_files import styles_page

    click.echo(printable(styles_page(markdown=markdown)))
