"""Recognize the format of a file by its content."""

from __future__ import annotations

import re

_HEAD = 1024
"""The number of bytes within which a PDF must begin (PDF 1.7 specification, appendix H)."""

_OPENING = 4096
"""The number of characters within which a web page or a submission can be recognized."""

_SUBMISSION = re.compile(r"^<(?:SEC-DOCUMENT|SEC-HEADER|IMS-DOCUMENT|IMS-HEADER|SUBMISSION|DOCUMENT)>", re.M)
_HTML_BEGINS = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*|<!--[^>]{0,1000}-->\s*){0,9}"
    r"<(?:!doctype\s+html|html|head|body|meta|title|center|p|div|table|pre|span|font|br|h[1-6]|ul|ol|b|i)\b",
    re.I,
)
_HTML_TAG = re.compile(r"</(?:p|div|td|span|font|li|pre)>|<br\s{0,9}/?>", re.I)
_MANY_TAGS = 3


def is_pdf(data: bytes) -> bool:
    """Return whether a file is a PDF."""
    return b"%PDF-" in data[:_HEAD]


def is_word_package(data: bytes) -> bool:
    """Return whether a file is a zip archive, as a .docx is."""
    return data.startswith(b"PK\x03\x04")


def is_submission(text: str) -> bool:
    """Return whether a text is a whole EDGAR submission."""
    return _SUBMISSION.search(text[:_OPENING]) is not None


def is_html(text: str) -> bool:
    """Return whether a text is HTML: it begins with a tag, or has several, as a copied fragment does."""
    opening = text[:_OPENING]
    return bool(_HTML_BEGINS.match(opening)) or len(_HTML_TAG.findall(opening)) >= _MANY_TAGS
