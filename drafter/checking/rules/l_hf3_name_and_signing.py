"""L-HF3: the law that changed three years to two has its own name and the day on which it was signed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.hfca import CLEARED, TWO_YEARS
from drafter.checking.matter import Matter
from drafter.checking.rule import Example, Finding, Rule
from drafter.kernel.dates import find_dates, in_letter_style

_BILL = r"(?:AHFCAA?|Accelerating Holding Foreign Companies Accountable Act)"
_BECAME_LAW = r"(?:enacted|signed(?: into law)?|became (?:a )?law)"
_ENACTED = re.compile(
    rf"\b{_BILL}\b[^.]{{0,120}}\b{_BECAME_LAW}\b|\b{_BECAME_LAW}\b[^.]{{0,60}}\b{_BILL}\b", re.I
)
_NOT_ENACTED = re.compile(
    r"\b(?:if|not|never|would|once|until|were)\b[^.]{0,60}\b(?:enacted|signed|law)\b", re.I
)
_LAW = re.compile(r"\bAppropriations Act,? 2023\b|\bCAA\b", re.I)
_SIGNED = re.compile(
    r"\b(?:signed|enacted|became law)\b[^.]{0,60}?\b(?:on|dated) (?P<date>[A-Z][a-z]+ \d{1,2}, \d{4})|"
    r"\bOn (?P<first>[A-Z][a-z]+ \d{1,2}, \d{4})[^.]{0,120}\b(?:signed|enacted|became law)\b"
)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the sentences that call a bill enacted that was not, and those with another day of signing."""
    for said in matter.sentences:
        enacted = _ENACTED.search(said.text)
        if enacted and not _LAW.search(said.text) and not _NOT_ENACTED.search(said.text):
            yield Finding(
                said.place(enacted[0]),
                "The Accelerating Holding Foreign Companies Accountable Act was not itself enacted.",
                "Name the Consolidated Appropriations Act, 2023, which contains the change.",
            )
        if (_LAW.search(said.text) or enacted) and (signed := _SIGNED.search(said.text)):
            date = next(iter(find_dates(signed["date"] or signed["first"])), TWO_YEARS)
            if date != TWO_YEARS and date.year >= CLEARED.year:
                yield Finding(
                    said.place(signed["date"] or signed["first"]),
                    f"The Consolidated Appropriations Act, 2023 was signed into law on {in_letter_style(TWO_YEARS)}, "
                    f"not on {in_letter_style(date)}.",
                    "Correct the date.",
                    severity="error",
                )


_BEFORE = "At that date, the Company could borrow"

RULE = Rule(
    "L-HF3",
    "warning",
    "The law of December 29, 2022 has its own name and date.",
    "S. 2184, the “Accelerating” Act, never became law by itself, and Congress cleared the later law days before its "
    "signing.",
    find,
    bad=Example(
        response=(
            (
                _BEFORE,
                "The Consolidated Appropriations Act, 2023 was signed into law on December 23, 2022. "
                + _BEFORE,
            ),
        )
    ),
    good=Example(
        response=(
            (
                _BEFORE,
                "The Consolidated Appropriations Act, 2023 was signed into law on December 29, 2022. Congress cleared "
                f"it on December 23, 2022. {_BEFORE}",
            ),
        )
    ),
)
