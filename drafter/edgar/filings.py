"""The filings of a company, from EDGAR's lists, and those that are correspondence with the staff."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from drafter.errors import FetchError

LETTERS = ("UPLOAD", "LETTER", "CORRESP")
"""The types of filings that are letters: UPLOAD, and LETTER before 2005, are the staff's, CORRESP the company's."""


class Filing(NamedTuple):
    """A filing.

    Attributes:
        accession: Its accession number.
        cik: The number of the company in whose list it is.
        form: Its type.
        date: The day as of which it is filed.
    """

    accession: str
    cik: str
    form: str
    date: datetime.date


class Page(NamedTuple):
    """An older page of a company's list.

    Attributes:
        name: Its name.
        first: The date of its earliest filing.
        last: The date of its latest filing.
    """

    name: str
    first: datetime.date
    last: datetime.date


def letters_in(content: bytes, cik: str) -> Iterator[Filing]:
    """Yield the letters in a company's list, or in an older page of it.

    Args:
        content: The list.
        cik: The company's number.

    Raises:
        FetchError: The list has another form than EDGAR's.
    """
    table = _parsed(content)
    columns = table.get("filings", {}).get("recent", table)
    try:
        rows = zip(columns["accessionNumber"], columns["form"], columns["filingDate"], strict=True)
        for accession, form, date in rows:
            if form in LETTERS:
                yield Filing(accession, cik, form, datetime.date.fromisoformat(date))
    except (KeyError, TypeError, ValueError) as error:
        raise _other_form(error) from error


def older_pages(content: bytes) -> tuple[Page, ...]:
    """Return the older pages that a company's list names.

    Raises:
        FetchError: The list has another form than EDGAR's.
    """
    try:
        return tuple(
            Page(
                page["name"],
                datetime.date.fromisoformat(page["filingFrom"]),
                datetime.date.fromisoformat(page["filingTo"]),
            )
            for page in _parsed(content).get("filings", {}).get("files", [])
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _other_form(error) from error


def cik_of_ticker(content: bytes, ticker: str) -> str | None:
    """Return the number of the company with a ticker symbol; None if there is none.

    Args:
        content: EDGAR's table of ticker symbols.
        ticker: The symbol.

    Raises:
        FetchError: The table has another form than EDGAR's.
    """
    try:
        wanted = ticker.upper()
        rows = _parsed(content).values()
        return next((str(row["cik_str"]) for row in rows if row["ticker"].upper() == wanted), None)
    except (KeyError, TypeError, AttributeError) as error:
        raise _other_form(error) from error


def _parsed(content: bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(content)
    except ValueError as error:
        raise _other_form(error) from error
    if not isinstance(found, dict):
        raise _other_form(TypeError("not a table"))
    return found


def _other_form(error: Exception) -> FetchError:
    return FetchError(f"EDGAR's list has another form than expected ({type(error).__name__}: {error}).")
