"""Options that several commands share."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from drafter import Firm

Command = Callable[..., Any]
_YEAR = len("2024")

_FIRM = click.option(
    "--firm",
    type=click.Path(path_type=Path),
    help="The firm's folder. Its profile, letterhead, wording and topics override the built-in ones.",
)
_PROFILE = click.option(
    "--profile",
    type=click.Path(path_type=Path),
    help="A TOML file with signer, names, addresses and style. It overrides the firm's profile, key by key.",
)
_SETTINGS = click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="KEY=VALUE",
    help="Set one key of the profile for this letter, such as matter.amendment=1. May be repeated.",
)
_LETTER = (
    click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path),
        help="The Word file to write (.docx is added if the name has no extension), or a folder for it.",
    ),
    click.option(
        "--lenient",
        is_flag=True,
        help="Draft even if a template states a fact or leaves something out. An unknown name becomes a blank that "
        "shows the name; the summary lists what was ignored.",
    ),
    click.option(
        "--force", is_flag=True, help="Replace an existing file, and draft even if no response is needed."
    ),
    click.option("--no-notes", is_flag=True, help="Omit the drafting notes (Word comments)."),
)
answered_letters_option = click.option(
    "--letter",
    "letters",
    metavar="LETTER",
    multiple=True,
    help="The staff letter that RESPONSE answers. May be repeated. Without it, Drafter uses the letter in the same "
    "folder that RESPONSE names by its date.",
)
no_restore_option = click.option(
    "--no-restore",
    is_flag=True,
    help="Do not restore quotation marks and apostrophes that EDGAR's text format dropped.",
)

as_option = click.option(
    "--as",
    "read_as",
    type=click.Choice(["letter"]),
    help="Read the document as a letter from the staff, even if it looks like something else, such as a response.",
)


def firm_option(command: Command) -> Command:
    """Add --firm to a command, which gets the `Firm`."""

    @wraps(command)
    def with_firm(*arguments: Any, firm: Path | None, **options: Any) -> Any:
        from drafter.services.firm_files import find_firm  # a help page does without

        return command(*arguments, firm=find_firm(firm), **options)

    return _FIRM(with_firm)


def profile_options(command: Command) -> Command:
    """Add --firm, --profile and --set to a command, which gets the `Firm` and the `Profile` in force."""

    @wraps(command)
    def with_profile(
        *arguments: Any, firm: Firm, profile: Path | None, settings: tuple[str, ...], **options: Any
    ) -> Any:
        from drafter.services.firm_files import profile_in_force

        return command(*arguments, firm=firm, profile=profile_in_force(firm, profile, settings), **options)

    return firm_option(_PROFILE(_SETTINGS(with_profile)))


def letter_options(command: Command) -> Command:
    """Add the options of a command that writes a letter, which gets `options` (DraftOptions) and `output`."""

    @wraps(command)
    def with_letter(
        *arguments: Any,
        firm: Firm,
        profile: Path | None,
        settings: tuple[str, ...],
        lenient: bool,
        force: bool,
        no_notes: bool,
        no_restore: bool,
        read_as: str | None,
        **others: Any,
    ) -> Any:
        from drafter.services.draft_letter import DraftOptions
        from drafter.services.drafter import Drafter
        from drafter.services.firm_files import profile_in_force

        drafter = Drafter(firm, profile_in_force(firm, profile, settings), lenient=lenient)
        options = DraftOptions(
            drafter,
            notes=not no_notes,
            restore=not no_restore,
            as_letter=read_as == "letter",
            force=force,
        )
        return command(*arguments, options=options, **others)

    output, *others = _LETTER
    for option in (as_option, no_restore_option, *reversed(others), _SETTINGS, _PROFILE):
        with_letter = option(with_letter)
    return output(firm_option(with_letter))


def since_option(text: str) -> Callable[[Command], Command]:
    """Return an option for the first day of a time: a date, or a year."""
    return click.option("--since", metavar="DATE", callback=_day(1, 1), help=text)


def until_option(text: str) -> Callable[[Command], Command]:
    """Return an option for the last day of a time: a date, or a year."""
    return click.option("--until", metavar="DATE", callback=_day(12, 31), help=text)


def _day(
    month: int, day: int
) -> Callable[[click.Context, click.Parameter, str | None], datetime.date | None]:
    """Return what reads a date; of a year alone, it is this day."""

    def read(_context: click.Context, _option: click.Parameter, value: str | None) -> datetime.date | None:
        try:
            if value and len(value) == _YEAR:
                return datetime.date(int(value), month, day)
            return datetime.date.fromisoformat(value) if value else None
        except ValueError:
            raise click.BadParameter(f"{value!r} is not a date like 2024-03-31, or a year.") from None

    return read


def processes(jobs: int | None, *, as_json: bool) -> int | None:
    """Return the number of processes for `--jobs`.

    It is one where a terminal shows tables: a worker process does not know its width and its colors.
    """
    return 1 if sys.stdout.isatty() and not as_json else jobs
