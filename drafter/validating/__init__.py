"""Faults that EDGAR refuses: the rules of the EDGAR Filer Manual, volume II, chapter 5, on files as they are.

`read_document` returns the document in a file, and `problems_of` what EDGAR would not accept in it.
"""

from drafter.validating.document import Document, read_document
from drafter.validating.run import problems_of

__all__ = ["Document", "problems_of", "read_document"]
