"""EFM.5.01.01.tooManyCharacters: the name of a file has at most 32 characters."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.validating.document import Document
from drafter.validating.names import names_of
from drafter.validating.rule import Example, Fault, Rule

LONGEST_NAME = 32


def find(document: Document) -> Iterator[Fault]:
    """Yield the name of the document, and of each file that it refers to, if it is too long."""
    for name, position in names_of(document):
        if len(name) > LONGEST_NAME:
            yield Fault(
                f"a file name of {len(name)} characters",
                position,
                name,
                f"Shorten it to {LONGEST_NAME} characters, with the ending.",
            )


RULE = Rule(
    "EFM.5.01.01.tooManyCharacters",
    f"The name of each file has at most {LONGEST_NAME} characters.",
    ("html", "text"),
    find,
    bad=(Example(name=f"{'x' * 29}.htm"), Example(f'<img src="{"x" * 29}.jpg">')),
    good=(Example(name=f"{'x' * 28}.htm"),),
)
