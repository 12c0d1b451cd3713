"""A filing to which a response letter refers: `read_filing` reads it page by page."""

from drafter.filings.filing import Filing, FilingPage, read_filing

__all__ = ["Filing", "FilingPage", "read_filing"]
