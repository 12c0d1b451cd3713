"""`drafter letter`: draft one of the short letters that go with a response."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from drafter.cli.options import letter_options

if TYPE_CHECKING:
    from drafter.response import CompanionKind
    from drafter.services.draft_letter import DraftOptions

KINDS = (
    "extension",
    "acceleration",
    "joinder",
    "qualification",
    "withdrawal",
    "confidential-request",
    "supplemental",
)
"""The kinds, in the order of the help; a test compares them with those that can be drafted."""


def _time(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """Return a time of day, given in any usual form, as the letter prints it: "4:00 p.m."."""
    if value is None:
        return None
    found = _TIME.fullmatch(value)
    hour, minute = (int(found["hour"]), int(found["minute"] or 0)) if found else (24, 0)
    half = (found["half"] or "").lower() if found else ""
    if hour > 23 or minute > 59 or (half and not 0 < hour < 13) or (not half and ":" not in value):
        message = f"{value!r} is no time of day; write it as “4:00 p.m.” or 16:00."
        raise click.BadParameter(message, context, option)
    is_afternoon = half == "p" if half else hour >= 12
    return f"{hour % 12 or 12}:{minute:02} {'p' if is_afternoon else 'a'}.m."


_TIME = re.compile(r"(?P<hour>\d{1,2})(?::(?P<minute>\d\d))?\s*(?:(?P<half>[ap])\.?\s*m\.?)?", re.I)

DAY = click.DateTime(["%Y-%m-%d", "%B %d, %Y"])


@click.command()
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("letter")
@letter_options
@click.option(
    "--on",
    "day",
    type=DAY,
    help='The day that it asks for (2025-03-14, or "March 14, 2025"): by which the response is promised, or on which '
    "the filing becomes effective. Without it, a blank.",
)
@click.option(
    "--at",
    "hour",
    metavar="TIME",
    callback=_time,
    help='The time of effectiveness, such as "4:00 p.m.". Without it, a blank.',
)
def letter(
    kind: str,
    letter: str,
    output: Path | None,
    options: DraftOptions,
    day: datetime.datetime | None,
    hour: str | None,
) -> None:
    """Draft a short letter that goes with the response to LETTER.

    \b
    KIND is one of:
      extension             asks the staff for more time
      acceleration          asks for effectiveness (Rule 461, or Rule 12d1-2 for Form 10)
      joinder               the underwriters join in the request for acceleration
      qualification         asks for qualification of an offering statement (Rule 252)
      withdrawal            withdraws a request for acceleration or qualification
      confidential-request  the copy of a Rule 83 request for the FOIA office
      supplemental          goes with supplemental materials (Rule 418(b) or 12b-4)

    It has the same letterhead as the response. The registrant signs requests for effectiveness, the representative of
    the underwriters their joinder. Without --output, the file is named after the letter (LETTER-KIND.docx).
    """  # noqa: D301 - click keeps the lines of a list that begins with \b
    draft_companion(letter, output, options, cast("CompanionKind", kind), day, hour, option="--on")


def draft_companion(
    letter: str,
    output: Path | None,
    options: DraftOptions,
    kind: CompanionKind,
    day: datetime.datetime | None,
    hour: str | None,
    *,
    option: str,
) -> None:
    """Draft a companion letter and print the summary; `option` is the name of the option with the day."""
    from drafter.cli.letter_summary import summary
    from drafter.errors import UnsuitableDateError
    from drafter.services.draft_letter import draft_letter

    asked = options._replace(kind=kind, day=day.date() if day else None, hour=hour)
    try:
        drafted = draft_letter(letter, output, asked)
    except UnsuitableDateError as error:
        raise click.BadParameter(str(error), param_hint=option) from error
    click.echo(summary(drafted))
