"""L-CL1: the climate rules of 2024 are cited neither as in force nor as repealed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.matter import Matter
from drafter.checking.pending_law import CLIMATE_RESCISSION, CLIMATE_RULES, CLIMATE_STAYED
from drafter.checking.rule import Example, Finding, Rule
from drafter.kernel.dates import in_letter_style

_STATUS = re.compile(
    r"\bstay(?:ed|s)?\b|\babeyance\b|\blitigation\b|\brescind\w*|\brescission\b|\brepeal\w*|\bwithdr\w+|\bvacat\w+|"
    r"\brevok\w+|\bpropos\w+|\bwould\b|\bif\b|\bpending\b|"
    r"\bnot (?:yet |currently )?(?:in effect|effective|in force|applicable)\b",
    re.I,
)
_REPEALED = re.compile(
    r"\b(?:was|were|has|have|been|being|are|is|the)\b[^.]{0,40}"
    r"\b(?:repealed|rescinded|withdrawn|vacated|revoked|abolished|eliminated)\b|\b(?:repeal|rescission) of\b",
    re.I,
)
_NOT_REPEALED = re.compile(
    r"\bpropos\w+|\bwould\b|\bif\b|\bmay\b|\bnot\b|\buntil\b|\bunless\b|\bpending\b|\bcould\b", re.I
)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the sentences of a letter dated after the stay that call the rules in force or repealed."""
    day = matter.as_of
    if day is None or day < CLIMATE_STAYED:
        return
    known = {
        said.comment
        for said in matter.sentences
        if CLIMATE_RULES.search(said.text) and _STATUS.search(said.text)
    }
    for said in matter.sentences:
        found = CLIMATE_RULES.search(said.text)
        if not found:
            continue
        if _REPEALED.search(said.text) and not _NOT_REPEALED.search(said.text):
            yield Finding(
                said.place(found[0]),
                "The climate rules of 2024 are cited as repealed; their rescission was proposed on "
                f"{in_letter_style(CLIMATE_RESCISSION)} (Release No. 33-11421).",
                "Unless it has been adopted since, say that they are stayed.",
            )
        elif said.comment not in known:
            yield Finding(
                said.place(found[0]),
                "The climate rules of 2024 (Release No. 33-11275) are cited as in force; they have been stayed since "
                f"{in_letter_style(CLIMATE_STAYED)}.",
                "Rely on the interpretive release of 2010 (Release No. 33-9106) and the general requirements.",
            )


_ANSWER = "At that date, the Company could borrow"

RULE = Rule(
    "L-CL1",
    "warning",
    "The climate rules of 2024 are cited neither as in force nor as repealed.",
    "They were stayed before they took effect, and their rescission has only been proposed.",
    find,
    bad=Example(response=((_ANSWER, f"Item 1502 of Regulation S-K requires no more. {_ANSWER}"),)),
    good=Example(
        response=((_ANSWER, f"Item 1502 of Regulation S-K, which is stayed, requires no more. {_ANSWER}"),)
    ),
)
