"""A letter as text for a person: the fields of its header, a table of its comments, the warnings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from drafter.cli.terminal import printable
from drafter.kernel.dates import in_letter_style
from drafter.kernel.patterns import pattern
from drafter.model import Comment, CommentLetter, ContactArea

_WIDTH_OF_A_FILE = 100
"""The number of columns for a file or a pipe, which have no width of their own."""

_FIRST_WORDS = 90
"""The number of characters of a comment to show, enough to recognize it."""

_WIDEST_TOPIC = 32

_LEGAL = pattern(r"\blegal\b", re.IGNORECASE)

_KINDS = {
    "comments": "Comments to respond to",
    "completed": "Review completed: no response is needed",
    "review_completed": "No further comments: no response is needed",
    "no_review": "Will not be reviewed: no response is needed",
    "other": "No numbered comments",
}


def overview(letter: CommentLetter) -> str:
    """Return a staff letter as text for the terminal, with colors if the terminal has them."""
    parts: list[RenderableType] = [fields(_named_fields(letter))]
    if letter.comments:
        parts.append(_comments(letter.comments))
    for warning in letter.warnings:
        place = f" (line {warning.line})" if warning.line else ""
        parts.append(as_text(f"Warning{place}: {warning.message}", "yellow"))
    return rendered(parts)


def rendered(parts: Iterable[RenderableType]) -> str:
    """Return what rich prints, for the terminal or, without one, at a fixed width."""
    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = _WIDTH_OF_A_FILE
    with console.capture() as captured:
        console.print(Group(*parts))
    return "\n".join(line.rstrip() for line in captured.get().rstrip("\n").splitlines())


def fields(named: Iterable[tuple[str, str]]) -> Table:
    """Return names and values side by side, omitting those without a value."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column()
    grid.add_column(overflow="fold")  # the end of a long path tells more than its beginning
    for name, value in named:
        if value:
            grid.add_row(as_text(name, "bold"), as_text(value))
    return grid


def first_words(text: str) -> str:
    """Return the beginning of a text: enough to recognize it."""
    words = " ".join(text.split())
    return words[:_FIRST_WORDS].rsplit(" ", 1)[0] + " ..." if len(words) > _FIRST_WORDS else words


def as_text(text: str, style: str = "") -> Text:
    """Return staff text as data, so that rich never reads markup or a control sequence in it."""
    return Text(printable(text), style=style)


def _named_fields(letter: CommentLetter) -> Iterator[tuple[str, str]]:
    addressee, subject, signature = letter.addressee, letter.subject, letter.signature
    yield "Kind", _KINDS[letter.kind]
    yield "Date", in_letter_style(letter.date) if letter.date else "not found"
    yield "Due", _due(letter)
    yield "To", listed(addressee.name, addressee.title, addressee.company)
    yield "Client", _client(letter)
    yield "Re", "\n".join(filter(None, (subject.registrant, *subject.lines)))
    yield "Prior letter", in_letter_style(letter.prior_letter_date) if letter.prior_letter_date else ""
    yield (
        "Staff",
        "\n".join(listed(c.name, c.title, c.phone, _area(c.area, letter)) for c in letter.contacts),
    )
    yield "From", listed(signature.name, signature.title, signature.division, signature.office)
    yield "Copies", "\n".join(letter.cc)


def _client(letter: CommentLetter) -> str:
    """Return for whom the response speaks, and as what."""
    if not letter.certain:
        return "not certain"
    names = "; ".join(letter.clients)
    if letter.role == "registrant":
        return names
    about = f" ({letter.subject_company})" if letter.subject_company else ""
    return f"{names}: {letter.role.replace('_', ' ')}{about}"


def _due(letter: CommentLetter) -> str:
    if letter.kind in ("completed", "review_completed", "no_review"):
        return ""
    if letter.deadline is None:
        return f"No due date. {letter.no_deadline_reason or ''}".rstrip()
    due = in_letter_style(letter.deadline.due) if letter.deadline.due else "The due date cannot be counted"
    return f"{due}. {letter.deadline.reason}"


def listed(*values: str | None) -> str:
    """Return the values that are not empty, joined with commas."""
    return ", ".join(value for value in values if value)


def _area(area: ContactArea, letter: CommentLetter) -> str:
    """Return what a contact is for. "Any other questions" are legal ones by custom, which the letter may not say."""
    if area == "any":
        return ""
    said = area != "legal" or any(_LEGAL.search(text) for text in (*letter.opening, *letter.closing))
    return f"{area} matters" if said else "other matters"


def _comments(comments: tuple[Comment, ...]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, leading=1)
    table.add_column("No.", justify="right", style="bold", no_wrap=True)
    table.add_column("Comment")
    table.add_column("Topics", max_width=_WIDEST_TOPIC)
    for comment in comments:
        found = "\n".join(topic.title for topic in comment.topics)
        table.add_row(
            "" if comment.number is None else str(comment.number), _identified(comment), as_text(found)
        )
    return table


def _identified(comment: Comment) -> Text:
    """Return the headings above the comment and its first words."""
    headings = (as_text(heading, "cyan") for heading in comment.headings)
    return Text("\n").join([*headings, as_text(first_words(comment.text))])
