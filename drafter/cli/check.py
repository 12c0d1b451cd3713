"""`drafter check`: say what is wrong with a response letter before it goes out."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import answered_letters_option, processes, profile_options
from drafter.errors import ExitStatus

if TYPE_CHECKING:
    from drafter import Firm, Profile
    from drafter.checked import Checked
    from drafter.services.check_files import CheckedFile

_STATUS = {"error": ExitStatus.CHECK_ERRORS, "warning": ExitStatus.CHECK_WARNINGS}


@click.command()
@click.argument("responses", metavar="RESPONSE...", nargs=-1, required=True)
@answered_letters_option
@click.option(
    "--confidential",
    metavar="FILE",
    help="The confidential version of RESPONSE (Rule 83). RESPONSE must contain none of the words that it omits.",
)
@click.option(
    "--filing",
    "filings",
    metavar="FILING",
    multiple=True,
    help="The filing to which RESPONSE refers, as amended, as HTML, text or PDF: the pages that RESPONSE cites and the "
    "disclosure that it quotes are compared with it. May be repeated.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object per response letter and line.")
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option(
    "--on",
    "today",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day on which the letter will be sent, for the rules about its date; today by default.",
)
@click.option(
    "--jobs", type=click.IntRange(min=1), help="For several letters: the number of processes to use."
)
@click.option(
    "--annotate",
    "annotated",
    metavar="OUT.docx",
    type=click.Path(path_type=Path),
    help="Write a copy of RESPONSE with a Word comment at each problem.",
)
@click.option(
    "--fix",
    "fixed",
    metavar="OUT.docx",
    type=click.Path(path_type=Path),
    help="Write a copy of RESPONSE in which misquoted comments and headings, names, numbers and dates are corrected "
    "from the staff letter as tracked changes, and drafting notes and metadata are removed. Responses are not changed.",
)
@click.option("--force", is_flag=True, help="Let --annotate and --fix replace an existing file.")
@profile_options
@click.pass_context
def check(
    context: click.Context,
    /,
    responses: tuple[str, ...],
    letters: tuple[str, ...],
    confidential: str | None,
    filings: tuple[str, ...],
    as_json: bool,
    strict: bool,
    today: datetime.datetime | None,
    jobs: int | None,
    annotated: Path | None,
    fixed: Path | None,
    force: bool,
    firm: Firm,
    profile: Profile,
) -> None:
    """Check each RESPONSE before it is sent: every comment word for word, every request answered, nothing left over.

    RESPONSE is a response letter in Word, or as HTML, text or PDF; a folder; a pattern; or - for standard input. In a
    folder or pattern, staff letters are passed over. The exit status is 0 if nothing is wrong, 18 if there are
    warnings, 19 if there are errors.
    """
    from drafter.services import inputs
    from drafter.services.check_files import CheckOptions, check_files
    from drafter.services.word_copies import Copies

    sources = inputs.letters(responses)
    if confidential and len(sources) > 1:
        raise click.UsageError("--confidential belongs to one response letter. Name only that one.")
    copies = Copies(annotated, fixed, overwrite=force)
    if (annotated or fixed) and not inputs.is_one_file(responses):
        raise click.UsageError("--annotate and --fix write a copy of one letter: name one file.")
    if annotated and annotated == fixed:
        raise click.UsageError("--annotate and --fix write two copies: name two files.")
    worst = 0
    failed = 0
    options = CheckOptions(
        firm=firm,
        profile=profile,
        today=today.date() if today else datetime.datetime.now().astimezone().date(),
        letters=letters,
        filings=filings,
        confidential=confidential,
        strict=strict,
        copies=copies,
        only_responses=not inputs.are_files(responses),
    )
    found = check_files(
        sources, _json if as_json else _report, options, jobs=processes(jobs, as_json=as_json)
    )
    for position, checked in enumerate(found):
        _print(checked, as_json=as_json, gap=bool(position) and not as_json)
        if checked.error:
            failed = failed or checked.error.exit_status
        worst = max(worst, _STATUS.get(checked.worst or "", 0))
    context.exit(failed or worst)


def _print(checked: CheckedFile, *, as_json: bool, gap: bool) -> None:
    from drafter.cli.copies_report import copy_lines
    from drafter.cli.failures import report_error
    from drafter.cli.json_text import error_line

    if checked.error is None:
        click.echo("\n" * gap + checked.text)
        for line in copy_lines(checked.written):
            click.echo(line, err=as_json)
    elif as_json:
        click.echo(error_line(checked.source, checked.error))
    else:
        report_error(str(checked.error))


def _json(checked: Checked) -> str:
    from drafter.cli.json_text import dumped

    return dumped(checked.as_dict())


def _report(checked: Checked) -> str:
    from drafter.cli.check_report import check_report  # rich takes longer to load than a letter to check

    return check_report(checked)
