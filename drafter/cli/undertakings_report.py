"""The undertakings of companies, as a table for a person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from drafter.cli.overview import as_text, rendered
from drafter.cli.terminal import counted
from drafter.undertaken import CompanyUndertakings, TrackedPromise

_WIDEST_FILING = 24


def undertakings_report(companies: Sequence[CompanyUndertakings]) -> str:
    """Return the promises of each company as text for the terminal, with colors if the terminal has them."""
    parts: list[RenderableType] = []
    for company in companies:
        parts += [Text("")] * bool(parts)
        parts.append(as_text(_headline(company), "bold"))
        if company.promises:
            parts.append(_table(company.promises))
    return rendered(parts)


def _headline(company: CompanyUndertakings) -> str:
    found = counted(len(company.promises), "undertaking") if company.promises else "no undertakings"
    return f"{company.company or 'Company not found'}: {found} in {counted(len(company.responses), 'letter')}"


def _table(promises: Iterable[TrackedPromise]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, leading=1)
    table.add_column("Letter and comment")
    table.add_column("Filing", max_width=_WIDEST_FILING)
    table.add_column("Undertaking")
    for promise in promises:
        stated = "\n".join(one.where for one in promise.statements)
        filing = promise.filing or "No filing is named."
        table.add_row(
            as_text(stated), as_text(filing, "cyan" if promise.filing else ""), as_text(promise.text)
        )
    return table
