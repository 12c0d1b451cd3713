"""`drafter redraft`: a new draft of a letter that keeps every response."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING

import click

from drafter.cli.options import letter_options
from drafter.cli.terminal import counted, printable

if TYPE_CHECKING:
    from drafter.services.draft_letter import DraftOptions
    from drafter.services.redraft_letter import RedraftedLetter

_WIDTH = 100
_BEFORE = 30
_SHOWN = 90
"""The number of characters of a paragraph that the summary shows."""


@click.command()
@click.argument("response", metavar="RESPONSE")
@letter_options
@click.option(
    "--letter",
    "letter",
    metavar="LETTER",
    help="The staff letter; by default the one in the same folder that the response names.",
)
@click.option(
    "--after",
    "after",
    metavar="EARLIER_RESPONSE",
    multiple=True,
    help="The company's response of an earlier round, as in `drafter draft`. May be repeated.",
)
@click.option(
    "--track",
    is_flag=True,
    help="Show what changed outside of the responses as tracked changes by “Drafter”.",
)
def redraft(
    *,
    response: str,
    output: Path | None,
    options: DraftOptions,
    letter: str | None,
    after: tuple[str, ...],
    track: bool,
) -> None:
    """Draft a response letter again, and keep every response as counsel wrote it.

    RESPONSE is the Word file that counsel has worked on. The new draft has the look, the wording and the facts of the
    firm and the profile in force now, and the comments as they are read now. Each response is carried over with its
    formatting, tables, pictures, footnotes, tracked changes and comments. Blanks that counsel had filled in around the
    responses stay filled in. A response whose comment is gone is kept below the others.

    Without --output, the file is named after RESPONSE (RESPONSE-redraft.docx) and goes into the current folder.
    """
    from drafter.services.earlier_responses import read_earlier_responses
    from drafter.services.redraft_letter import redraft_letter

    options = options._replace(after=read_earlier_responses(after))
    click.echo(_summary(redraft_letter(response, output, options, letter=letter, show_changes=track)))


def _summary(redrafted: RedraftedLetter) -> str:
    return "\n".join(
        fill(printable(line), width=_WIDTH, subsequent_indent="    ") for line in _lines(redrafted)
    )


def _lines(redrafted: RedraftedLetter) -> Iterator[str]:
    result = redrafted.result
    comments = counted(len(redrafted.letter.comments), "comment")
    yield f"{redrafted.path}: {counted(result.carried, 'response')} carried over, to {comments}."
    for exchange in result.left:
        number = f" {exchange.number}" if exchange.number else ""
        yield f"  The staff letter has no comment{number}: its response is kept below the others."
    left = (
        "1 blank or alternative"
        if result.open_blanks == 1
        else f"{result.open_blanks} blanks and alternatives"
    )
    yield f"  {left} to complete, highlighted in the file."
    for author, words in result.comments_left:
        yield f"  A Word comment by {author or 'somebody'} is outside of the responses and left out: “{_short(words)}”"
    if result.differences:
        yield f"  {counted(len(result.differences), 'paragraph')} changed outside of the responses:"
    for (before, after), times in Counter(result.differences).items():
        often = f" ({times} times)" if times > 1 else ""
        if before and after:
            same = _same(before, after)
            yield f"  - now “{_short(after, same)}”, before “{_short(before, same)}”{often}"
        else:
            yield f"  - {'new' if after else 'no longer there'}: “{_short(after or before)}”{often}"


def _same(one: str, other: str) -> int:
    """Return the number of characters with which two texts begin alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _short(text: str, same: int = 0) -> str:
    """Return the words of a paragraph around the place where it begins to differ from another one."""
    start = text.rfind(" ", 0, max(0, same - _BEFORE)) + 1 if same > _BEFORE else 0
    shown = text[start : start + _SHOWN]
    if start + _SHOWN < len(text):
        shown = f"{shown.rsplit(' ', 1)[0]} ..."
    return f"... {shown}" if start else shown
