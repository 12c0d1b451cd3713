"""`drafter templates`: which files are in force, what is wrong with them, and what may stand in them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.naming import word_file
from drafter.cli.options import firm_option
from drafter.cli.terminal import counted, printable
from drafter.errors import ExitStatus, OutputExistsError, TemplateError
from drafter.kernel.shipped import templates_folder

if TYPE_CHECKING:
    from drafter.firm import Firm
    from drafter.problems import Problem


@click.group()
def templates() -> None:
    """See, check and write the files that letters are made of."""


@templates.command("list")
@click.option("--own", is_flag=True, help="Only the firm's own files.")
@firm_option
def list_(firm: Firm, own: bool) -> None:
    """List which file is in force for each part of a letter, and which shipped file it shadows."""
    from drafter.firm.overrides import files_in_force

    click.echo(
        printable(
            f"Firm's folder: {firm.folder or 'none'}{f', named by {firm.named_by}' if firm.folder else ''}"
        )
    )
    if not own:
        click.echo(printable(f"Shipped files: {templates_folder()}"))
    for one in files_in_force(firm):
        file = str(one.file) if one.is_firms else "shipped"
        shadows = ", shadows the shipped one" if one.shadows else ""
        if one.is_firms or not own:
            click.echo(printable(f"{one.part:<44} {file}{shadows}"))


@templates.command()
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@click.option(
    "--annotate",
    metavar="OUT.docx",
    type=click.Path(path_type=Path),
    help="Write a copy of the letterhead with its mistakes and notes as Word comments, each at its place.",
)
@click.option("--force", is_flag=True, help="Replace an annotated copy that is there already.")
@firm_option
@click.pass_context
def check(
    context: click.Context, /, folder: Path | None, annotate: Path | None, force: bool, firm: Firm
) -> None:
    """Find every mistake in a firm's folder, DIR or the one in force, in one run.

    Each has its place: file and line; in the letterhead part, paragraph and the paragraph's words. Then letters of
    every kind of review are drafted with the firm's files, in memory, and what fails is told.
    """
    from drafter import firm as firms
    from drafter.firm.checks.run import check as checked

    firm = firms.firm_in(folder, "DIR") if folder else firm
    if annotate:
        annotate = _place_of_copy(firm, annotate, force=force)
    report = checked(firm)
    for note in report.notes:
        click.echo(printable(f"Note: {note}"))
    for problem in report.errors:
        click.echo(printable(str(problem)))
    if annotate:
        _annotate(firm, report.problems, annotate)
    name = firm.folder or "The shipped files"
    letters = f"{counted(report.drafted, 'example letter')} drafted"
    if report.errors:
        click.echo(printable(f"{name}: {counted(len(report.errors), 'mistake')}; {letters}."))
        context.exit(ExitStatus.TEMPLATE_INVALID)
    click.echo(printable(f"{name}: no mistakes; {letters}."))


@templates.command()
@click.option("--markdown", is_flag=True, help="As a page, docs/variables.md.")
def variables(markdown: bool) -> None:
    """Print what a template may use: names, types, meaning, and an example of each."""
    from drafter.firm.variables import as_markdown, as_text, entries

    click.echo(printable((as_markdown if markdown else as_text)(entries())), nl=not markdown)


def _place_of_copy(firm: Firm, out: Path, *, force: bool) -> Path:
    """Where the annotated letterhead goes; told before any work is done where it cannot."""
    from drafter.kernel.files import require_free

    out = word_file(out)
    require_free(out, overwrite=force)
    letterhead = _own_letterhead(firm)
    if out.exists() and out.samefile(letterhead):
        raise OutputExistsError(f"{out} is the letterhead itself.", advice="Name another file.")
    return out


@templates.command()
@click.option("--markdown", is_flag=True, help="As the table in docs/wording-files.md.")
def styles(markdown: bool) -> None:
    """List the styles of a letter: our name, the name in Word's list, what it is for, what it is based on.

    Our names stand in [styles] of the profile, and in the class of a wording file's elements.
    """
    from drafter.firm.style_list import as_markdown, as_text, named_styles

    click.echo(printable((as_markdown if markdown else as_text)(named_styles())))


def _annotate(firm: Firm, problems: Sequence[Problem], out: Path) -> None:
    from drafter.writing.letterhead.annotate import annotate

    letterhead = _own_letterhead(firm)
    findings = [problem for problem in problems if problem.place.file == str(letterhead)]
    if not findings:
        click.echo(printable(f"{out}: not written; there is nothing to say about {letterhead}"))
        return
    annotate(letterhead, findings, out)
    click.echo(printable(f"{out}: a copy of {letterhead} with {counted(len(findings), 'comment')}"))


def _own_letterhead(firm: Firm) -> Path:
    letterhead = firm.letterhead()
    if letterhead is None:
        message = "There is no letterhead of the firm's own to annotate."
        raise TemplateError(message, place=str(firm.folder or ""))
    return letterhead
