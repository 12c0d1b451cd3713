"""The names of files that a document has or refers to."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.validating.document import Document


def names_of(document: Document) -> Iterator[tuple[str, int | None]]:
    """Yield the name of the document, if it has one, then of each picture and file that it refers to.

    Each has the position of the first reference, and None for the document itself.
    """
    if document.name:
        yield document.name, None
    if document.format == "html":
        seen = set()
        for reference in document.references:
            if reference.file and reference.file not in seen:
                seen.add(reference.file)
                yield reference.file, reference.tag.start
