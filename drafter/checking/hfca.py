"""The Holding Foreign Companies Accountable Act: when what was law, and the words that letters use for it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from drafter.checking.matter import Matter, Said

TWO_YEARS = datetime.date(2022, 12, 29)
"""The day on which two consecutive years without inspection replaced three: the Consolidated Appropriations Act, 2023,
Pub. L. 117-328, was signed and amended section 104(i)(3)(A) of the Sarbanes-Oxley Act."""

CLEARED = datetime.date(2022, 12, 23)
"""The day on which Congress cleared that law."""

DETERMINED = datetime.date(2021, 12, 16)
"""The day on which the PCAOB determined that it could not inspect firms in mainland China and Hong Kong."""

VACATED = datetime.date(2022, 12, 15)
"""The day on which the PCAOB vacated these determinations (its 2022 determination report)."""

ABOUT = re.compile(r"\bA?HFCA{1,2}\b|Holding Foreign Compan(?:y|ies) Accountable|non-inspection years?", re.I)
_INSPECTED = re.compile(r"\binspect\w*|trading prohibition|prohibit\w*[^.]{0,60}\btrad|delist", re.I)
THREE = re.compile(r"\bthree(?: \(3\))?[- ](?:consecutive )?(?:non-inspection )?years?\b", re.I)
TWO = re.compile(r"\btwo(?: \(2\))?[- ](?:consecutive )?(?:non-inspection )?years?\b|\bto two\b", re.I)


def about_the_act(matter: Matter) -> Iterator[Said]:
    """Yield the sentences of the letter that are about the Act: its own name, or inspections beside its name."""
    named = {id(said.block) for said in matter.sentences if ABOUT.search(said.text)}
    responses = {said.comment for said in matter.sentences if ABOUT.search(said.text) and said.comment}
    for said in matter.sentences:
        beside = id(said.block) in named or (said.comment in responses and _INSPECTED.search(said.text))
        if beside or ABOUT.search(said.text):
            yield said
