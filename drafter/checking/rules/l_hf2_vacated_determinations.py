"""L-HF2: whoever mentions the PCAOB's determinations of 2021 mentions that they were vacated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.hfca import DETERMINED, VACATED
from drafter.checking.matter import Matter
from drafter.checking.rule import Example, Finding, Rule
from drafter.kernel.dates import in_letter_style

_DETERMINED = re.compile(
    rf"(?:\bdetermin\w+[^.]{{0,200}}{in_letter_style(DETERMINED)}|{in_letter_style(DETERMINED)}[^.]{{0,200}}\bdetermin\w+"
    rf"|\b2021 determinations?\b)",
    re.I,
)
_VACATED = re.compile(rf"\bvacat\w+|{in_letter_style(VACATED)}", re.I)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the first mention of the determinations in each response that does not go on to say what became of them."""
    if matter.as_of is None or matter.as_of <= VACATED:
        return
    current = {said.comment for said in matter.sentences if _VACATED.search(said.text)}
    for said in matter.sentences:
        found = _DETERMINED.search(said.text)
        if found and said.comment not in current:
            current.add(said.comment)
            yield Finding(
                said.place(found[0]),
                f"The PCAOB's determinations of {in_letter_style(DETERMINED)} are mentioned, but not that it vacated "
                f"them on {in_letter_style(VACATED)}.",
                "Add it, and that the PCAOB may make new determinations.",
            )


_BEFORE = "At that date, the Company could borrow"
_MENTION = "On December 16, 2021, the PCAOB determined that it could not inspect firms in Hong Kong. "

RULE = Rule(
    "L-HF2",
    "warning",
    "The PCAOB's determinations of 2021 are mentioned with their vacatur.",
    "Since December 15, 2022, no determination is in force, so the old ones alone mislead.",
    find,
    bad=Example(response=((_BEFORE, f"{_MENTION}{_BEFORE}"),)),
    good=Example(
        response=((_BEFORE, f"{_MENTION}It vacated this determination on December 15, 2022. {_BEFORE}"),)
    ),
)
