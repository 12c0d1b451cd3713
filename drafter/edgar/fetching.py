"""Get letters from EDGAR into a folder, each once."""

from __future__ import annotations

import datetime
import re
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from drafter.edgar.addresses import EDGAR, Addresses
from drafter.edgar.client import Client
from drafter.edgar.filings import Filing, cik_of_ticker, letters_in, older_pages
from drafter.errors import DrafterError, FetchRefusedError, NothingThereError
from drafter.kernel.files import make_folder, write_atomic

_FRESH = 24 * 3600.0
"""Seconds for which a list is not asked for again; a filing never is."""
_END = b"</SEC-DOCUMENT>"
"""The end of a whole submission."""
_CIK = re.compile(r"(?:CIK)?0*(\d{1,10})", re.I)


class Wanted(NamedTuple):
    """A time whose letters are wanted; both days are part of it."""

    since: datetime.date | None = None
    until: datetime.date | None = None

    def has(self, date: datetime.date) -> bool:
        """Return whether a date is in it."""
        return (not self.since or self.since <= date) and (not self.until or date <= self.until)

    def meets(self, first: datetime.date, last: datetime.date) -> bool:
        """Return whether a stretch of time has a day in it."""
        return (not self.since or self.since <= last) and (not self.until or first <= self.until)


class Fetched(NamedTuple):
    """The outcome for a letter that was requested.

    Attributes:
        filing: The letter.
        path: Its file; None if it could not be had.
        is_new: Whether it was fetched now.
        error: Why it could not be had.
    """

    filing: Filing
    path: Path | None = None
    is_new: bool = False
    error: DrafterError | None = None


def cik_of(named: str, client: Client, cache: Path, addresses: Addresses = EDGAR) -> str:
    """Return the number of a company that is named by it, or by its ticker symbol.

    Raises:
        NothingThereError: No company has this ticker symbol.
        FetchError: EDGAR's table of symbols cannot be had.
    """
    if number := _CIK.fullmatch(named):
        return number[1]
    table = _listed(addresses.tickers, client, cache)
    if cik := cik_of_ticker(table, named):
        return cik
    raise NothingThereError(
        f"EDGAR knows no company with the ticker symbol {named!r}.", advice="Name the company by its CIK."
    )


def letters_of(
    cik: str, wanted: Wanted, client: Client, cache: Path, addresses: Addresses = EDGAR
) -> list[Filing]:
    """Return the letters of a company, the latest first, from all pages of its list.

    Args:
        cik: The company's number.
        wanted: Their time.
        client: Asks EDGAR.
        cache: The folder for lists, which are kept for a day.
        addresses: Where EDGAR is.

    Raises:
        NothingThereError: There is no such company.
        FetchError: A list cannot be had.
    """
    content = _listed(addresses.company(cik), client, cache)
    found = list(letters_in(content, cik))
    for page in older_pages(content):
        if wanted.meets(page.first, page.last):
            found += letters_in(_listed(addresses.page(page.name), client, cache), cik)
    each = {filing.accession: filing for filing in found if wanted.has(filing.date)}
    return sorted(each.values(), key=lambda filing: (filing.date, filing.accession), reverse=True)


def fetch(
    filings: Iterable[Filing], folder: Path, client: Client, addresses: Addresses = EDGAR
) -> Iterator[Fetched]:
    """Get whole submissions, and yield what became of each; those in the folder are not asked for again.

    Args:
        filings: The letters.
        folder: The folder, which need not exist; a file is named after its accession number.
        client: Asks EDGAR.
        addresses: Where EDGAR is.

    Raises:
        FetchRefusedError: EDGAR refuses this machine, so that asking for the others makes no sense.
        OutputNotWritableError: The folder cannot be written.
    """
    make_folder(folder)
    for filing in filings:
        path = folder / f"{filing.accession}.txt"
        if path.exists():
            yield Fetched(filing, path)
            continue
        try:
            content = client.get(addresses.submission(filing.cik, filing.accession), ends=_END)
        except FetchRefusedError:
            raise
        except DrafterError as error:
            yield Fetched(filing, error=error)
            continue
        write_atomic(path, content, overwrite=True)
        yield Fetched(filing, path, is_new=True)


def _listed(address: str, client: Client, cache: Path) -> bytes:
    """Return a list, from the cache if it is fresh."""
    path = cache / address.rpartition("/")[2]
    try:
        if time.time() - path.stat().st_mtime < _FRESH:
            return path.read_bytes()
    except OSError:  # not there yet
        pass
    content = client.get(address)
    make_folder(cache)
    write_atomic(path, content, overwrite=True)
    return content
