"""EFM.6.05.16.externalReference: no link leaves the submission, except to a filing on EDGAR."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.validating.document import Document
from drafter.validating.rule import Example, Fault, Rule, at_tag

_ARCHIVES = re.compile(r"https?://www\.sec\.gov/(?:ix\?doc=/)?Archives/edgar/data/", re.I)
_ELSEWHERE = frozenset({"http", "https", "ftp", "mailto", "file"})


def find(document: Document) -> Iterator[Fault]:
    """Yield each link to another site, each e-mail address that is a link, and each picture from elsewhere."""
    for reference in document.references:
        if reference.scheme not in _ELSEWHERE:
            continue
        if reference.is_picture:
            yield at_tag(
                reference.tag,
                "a picture from another site",
                "Submit it with the letter as a file in .jpg or .gif format.",
            )
        elif not _ARCHIVES.match(reference.address.strip()):
            yield at_tag(reference.tag, "a link to another site", "Remove the link, and leave its text.")


RULE = Rule(
    "EFM.6.05.16.externalReference",
    "No link leaves the submission, except to a filing on EDGAR.",
    ("html",),
    find,
    bad=(
        Example('<a href="https://larkmoor.test">Larkmoor</a>'),
        Example('<a href="mailto:dquill@larkmoor.test">Dana Quill</a>'),
        Example('<a href="https://www.sec.gov/rules.htm">rules</a>'),
        Example('<img src="https://larkmoor.test/logo.jpg">'),
    ),
    good=(
        Example('<a href="https://www.sec.gov/Archives/edgar/data/1/x.htm">Form 10-K</a>'),
        Example('<a href="#note1">note 1</a><a name="note1"></a>'),
        Example("<p>https://larkmoor.test</p>"),
    ),
)
