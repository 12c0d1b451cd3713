"""`drafter draft`: draft responses to staff letters as Word files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import letter_options

if TYPE_CHECKING:
    from drafter.services.batch_summary import Outcome
    from drafter.services.draft_letter import DraftOptions


@click.command()
@click.argument("letters", metavar="LETTER...", nargs=-1, required=True)
@letter_options
@click.option(
    "--jobs", type=click.IntRange(min=1), help="For several letters: the number of processes to use."
)
@click.option(
    "--after",
    "after",
    metavar="RESPONSE",
    multiple=True,
    help="The company's response of an earlier round; notes on the comments that follow up on it say what it said. "
    "May be repeated.",
)
@click.option(
    "--precedents",
    is_flag=True,
    help="Say in the note on each comment how others answered, from the letters that `drafter precedents add` keeps.",
)
@click.option("--skip-existing", is_flag=True, help="For several letters: keep drafts that already exist.")
@click.pass_context
def draft(
    context: click.Context,
    /,
    letters: tuple[str, ...],
    output: Path | None,
    options: DraftOptions,
    jobs: int | None,
    after: tuple[str, ...],
    precedents: bool,
    skip_existing: bool,
) -> None:
    """Draft the response to LETTER as a Word file.

    LETTER is the staff's letter (PDF, EDGAR text or submission, HTML, Word), or - for standard input. Without
    --output, the file is named after the letter (LETTER-response.docx) and goes into the current folder.

    To draft several letters, name several files, a folder or a pattern ("2024/*.pdf"), and a folder with --output.
    The folder also gets summary.csv and summary.jsonl. If a letter fails, Drafter reports it and continues.
    """
    from drafter.services import inputs

    options = options._replace(precedents=precedents)
    if inputs.is_one_file(letters):
        from drafter.cli.letter_summary import summary
        from drafter.services.draft_letter import draft_letter
        from drafter.services.earlier_responses import read_earlier_responses

        options = options._replace(after=read_earlier_responses(after))
        click.echo(summary(draft_letter(letters[0], output, options)))
        return
    if after:
        raise click.UsageError("--after is for a single LETTER.")
    sources = inputs.letters(letters, output=output)
    folder = _folder(output)
    context.exit(_draft_many(sources, folder, options, jobs=jobs, skip_existing=skip_existing))


def _folder(output: Path | None) -> Path:
    """Return the folder that --output names; it need not exist yet."""
    from drafter.kernel.paths import is_file, is_folder

    is_word_file = output is not None and output.suffix.lower() == ".docx" and not is_folder(output)
    if output is None or is_file(output) or is_word_file:
        raise click.UsageError("Several letters need a folder: name one with --output.")
    return output


def _draft_many(
    sources: list[str], folder: Path, options: DraftOptions, *, jobs: int | None, skip_existing: bool
) -> int:
    """Draft the letters and print a table of the outcomes.

    Returns:
        The exit status of the first letter that failed.
    """
    from drafter.cli.letter_summary import firm_line
    from drafter.cli.terminal import printable
    from drafter.services.draft_many import draft_many

    outcomes = draft_many(
        sources, folder, options, jobs=jobs, skip_existing=skip_existing, watch=_reporting_failures
    )
    click.echo(_table(outcomes, folder))
    for line in firm_line(options.drafter.firm):
        click.echo(printable(line))
    return next((outcome.exit_status for outcome in outcomes if outcome.exit_status), 0)


def _reporting_failures(outcomes: Iterator[Outcome], total: int) -> Iterator[Outcome]:
    from drafter.cli.failures import report_error
    from drafter.cli.progress import shown

    for outcome in shown(outcomes, total=total):
        if outcome.status == "failed":
            report_error(outcome.message)
        yield outcome


def _table(outcomes: Iterable[Outcome], folder: Path) -> str:
    from drafter.cli.terminal import counted
    from drafter.services.batch_summary import TABLE

    counts = Counter(f"{o.status}: {o.error}" if o.status == "failed" else o.status for o in outcomes)
    width = max(map(len, counts), default=0)
    rows = [f"  {status:<{width}}  {number:>7,}" for status, number in sorted(counts.items())]
    total = counted(counts.total(), "letter")
    return "\n".join((f"{total}, listed in {folder / TABLE}:", *rows))
