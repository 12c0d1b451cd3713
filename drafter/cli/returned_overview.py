"""A company's letter to the staff as text for a person: its header, and each comment with its response."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from drafter.cli.overview import as_text, fields, first_words, listed, rendered
from drafter.kernel.dates import in_letter_style
from drafter.returned import Exchange, ReturnedBlock, ReturnedKind, ReturnedLetter

_KINDS: dict[ReturnedKind, str] = {
    "response": "Response to staff comments",
    "acceleration": "Request for acceleration",
    "extension": "Request for more time",
    "other_correspondence": "Other letter to the staff",
}


def returned_overview(letter: ReturnedLetter) -> str:
    """Return a company's letter as text for the terminal, with colors if the terminal has them."""
    parts: list[RenderableType] = [fields(_named_fields(letter))]
    if letter.exchanges:
        parts.append(_exchanges(letter.exchanges))
    parts += [as_text(f"Warning: {warning.message}", "yellow") for warning in letter.warnings]
    return rendered(parts)


def _named_fields(letter: ReturnedLetter) -> Iterator[tuple[str, str]]:
    yield "Kind", _KINDS[letter.kind]
    yield "Date", in_letter_style(letter.date) if letter.date else "not found"
    yield "Responds to", _letters(letter)
    yield "To", listed(letter.addressee.name, letter.addressee.title, *letter.addressee.others)
    yield "Re", "\n".join(filter(None, (letter.registrant, *letter.file_numbers)))
    yield "Signed by", listed(letter.signer, letter.law_firm)


def _letters(letter: ReturnedLetter) -> str:
    if letter.letter_dates:
        return f"the staff's letter dated {' and '.join(map(in_letter_style, letter.letter_dates))}"
    return "a letter whose date was not found" if letter.kind == "response" else ""


def _exchanges(exchanges: Iterable[Exchange]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, leading=1)
    table.add_column("No.", justify="right", style="bold", no_wrap=True)
    table.add_column("Comment")
    table.add_column("Response")
    for exchange in exchanges:
        headings = (as_text(heading, "cyan") for heading in exchange.headings)
        table.add_row(
            "" if exchange.number is None else str(exchange.number),
            Text("\n").join([*headings, as_text(_beginning(exchange.comment))]),
            as_text(_beginning(exchange.response) or "No response was found."),
        )
    return table


def _beginning(blocks: Iterable[ReturnedBlock]) -> str:
    return first_words(" ".join(block.text for block in blocks if block.kind != "page"))
