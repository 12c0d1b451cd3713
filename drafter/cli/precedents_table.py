"""Precedents for a person: a table of those that were found, and one exchange as a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.table import Table

from drafter.cli.overview import as_text, rendered
from drafter.cli.terminal import counted
from drafter.kernel.dates import in_letter_style

if TYPE_CHECKING:
    from drafter.precedent import Precedent
    from drafter.services.precedents_find import Found

_FIRST_WORDS = 260
"""The characters of a comment or response to show."""
_WIDEST_FIRST_COLUMN = 30


def precedents_table(found: Sequence[Found]) -> str:
    """Return tables of the precedents that were found, the most similar first: the close ones, then the others."""
    ordered = sorted(found, key=lambda one: one.likeness, reverse=True)
    close = [one for one in ordered if one.is_close]
    others = [one for one in ordered if not one.is_close]
    return rendered([*_table("Close", close), *_table("Less similar", others)])


def _table(title: str, found: Sequence[Found]) -> Iterator[Table]:
    if not found:
        return
    table = Table(title=title, title_justify="left", box=SIMPLE_HEAD, pad_edge=False, leading=1)
    table.add_column("Precedent", max_width=_WIDEST_FIRST_COLUMN)
    table.add_column("Comment")
    table.add_column("Response")
    for one in found:
        precedent = one.precedent
        table.add_row(
            as_text("\n".join(_about(one))),
            as_text(_beginning(precedent.comment)),
            as_text(_beginning(precedent.response or precedent.proposed)),
        )
    yield table


def _about(found: Found) -> Iterator[str]:
    one = found.precedent
    yield one.headline or "Company not found"
    if one.fate:
        yield one.fate.capitalize()
    if found.alike:
        yield f"and {counted(found.alike, 'near twin')}"
    yield one.id
    shares = f"Likeness {found.likeness:.0%}"
    yield f"{shares}: {'; '.join(found.reasons)}" if found.why else shares


def _beginning(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _FIRST_WORDS else f"{words[:_FIRST_WORDS].rsplit(' ', 1)[0]} ..."


def precedent_page(one: Precedent) -> str:
    """Return an exchange whole."""
    parts = [
        one.headline,
        *(f"{name}: {value}" for name, value in _facts(one) if value),
        *(f"\n{title}\n\n{text}" for title, text in _texts(one) if text),
    ]
    return "\n".join(parts)


def _facts(one: Precedent) -> Iterator[tuple[str, str | None]]:
    yield "Outcome", one.fate
    yield "Topics", ", ".join(one.topics)
    yield "Authorities", ", ".join(one.citations)
    yield "Filing", one.filing
    yield "Industry", " ".join(filter(None, (one.industry, one.sic)))
    yield "Office", one.office
    yield "Examiners", ", ".join(one.examiners)
    yield "Law firm", one.law_firm
    date = in_letter_style(one.letter_date) if one.letter_date else ""
    yield "Staff letter", _file(one.letter, one.letter_accession, date)
    yield "Response", _file(one.source, one.accession, str(one.place))


def _file(file: str, accession: str | None, where: str) -> str:
    return ", ".join(filter(None, (file, accession if accession and accession not in file else "", where)))


def _texts(one: Precedent) -> Iterator[tuple[str, str]]:
    number = f" {one.number}" if one.number else ""
    yield f"Comment{number}", "\n".join((*one.headings, one.comment))
    yield "Response", one.response
    yield "Proposed disclosure", one.proposed
