"""Faults that EDGAR would not accept in a response letter that is HTML or text, each kind once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from drafter.checking.letter_file import LetterFile
from drafter.checking.rule import Finding
from drafter.validating import Document
from drafter.validating.document import DocumentFormat
from drafter.validating.rule import Fault
from drafter.validating.run import faults_of, place_of


def edgar_faults(file: LetterFile, format_: DocumentFormat) -> Iterator[Finding]:
    """Yield each kind of fault at its first place, with how often it occurs.

    Args:
        file: The file.
        format_: Its format.
    """
    name = file.name if PurePath(file.name).suffix else ""  # what is piped in has no name yet
    document = Document(name, format_, file.text, file.first_line)
    by_kind: dict[str, list[Fault]] = {}
    for _, fault in faults_of(document):
        by_kind.setdefault(fault.kind, []).append(fault)
    for faults in by_kind.values():
        first, often = faults[0], len(faults)
        what = first.what if often == 1 else f"{first.kind} ({often} times)"
        yield Finding(place_of(first, document), f"EDGAR does not accept {what}.", first.advice)
