"""EFM.5.01.01: the name of a file begins with a letter or digit, and has EDGAR's characters and an ending."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.validating.document import Document
from drafter.validating.names import names_of
from drafter.validating.rule import Example, Fault, Rule

_ACCEPTED = re.compile(r"[a-z0-9][a-z0-9._-]*", re.I)
_ENDING = re.compile(r".*\.(?:htm|txt)", re.I | re.S)


def find(document: Document) -> Iterator[Fault]:
    """Yield the name of the document, and of each file that it refers to, if EDGAR refuses it."""
    for name, position in names_of(document):
        if not _ACCEPTED.fullmatch(name) or (position is None and not _ENDING.fullmatch(name)):
            yield Fault(
                f"the file name {name}",
                position,
                name,
                "Use letters, digits, periods, hyphens and underscores, begin with a letter or digit, and end the "
                "name of a letter with .htm or .txt.",
            )


RULE = Rule(
    "EFM.5.01.01",
    "The name of each file has EDGAR's characters and an ending.",
    ("html", "text"),
    find,
    bad=(
        Example(name="response letter.htm"),
        Example(name="letter.html"),
        Example(name="_letter.htm"),
        Example(name="letter(1).htm"),
        Example("Dear Ms. Fairweather:\n", name="letter.text"),
        Example('<img src="my chart.jpg">'),
    ),
    good=(Example(name="2025-03_Response.v2.HTM"), Example(name="filename1.htm"), Example(name="")),
)
