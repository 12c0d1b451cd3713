"""The addresses of EDGAR's public interfaces."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlsplit


class Addresses(NamedTuple):
    """Where EDGAR is.

    Attributes:
        archives: The folders of companies, with their filings.
        lists: The lists of what each company has filed.
        tickers: The table of ticker symbols.
        search: The search in the full text of filings.
    """

    archives: str = "https://www.sec.gov/Archives/edgar/data"
    lists: str = "https://data.sec.gov/submissions"
    tickers: str = "https://www.sec.gov/files/company_tickers.json"
    search: str = "https://efts.sec.gov/LATEST/search-index"

    def submission(self, cik: str, accession: str) -> str:
        """Return the address of a whole submission.

        Args:
            cik: The number of a company that it concerns.
            accession: Its accession number, with dashes.
        """
        return f"{self.archives}/{cik.lstrip('0') or '0'}/{accession}.txt"

    def company(self, cik: str) -> str:
        """Return the address of the list of a company's filings."""
        return f"{self.lists}/CIK{cik.zfill(10)}.json"

    def page(self, name: str) -> str:
        """Return the address of an older page of such a list."""
        return f"{self.lists}/{name}"

    def belongs(self, address: str) -> bool:
        """Return whether an address is on one of these hosts, so that a redirect to it may be followed."""
        return any(_host(address) == _host(own) for own in self)


EDGAR = Addresses()


def _host(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    return parts.scheme, parts.netloc
