"""F6: supplemental materials are provided under the rule that returns them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.confidential import own_text
from drafter.checking.matter import Matter, Said
from drafter.checking.rule import Example, Finding, Rule

_GIVES = r"\b(?:provid|furnish|submit|deliver|suppl[yi]|send|sent|enclos)\w*\b"
_ASIDE = r"\b(?:supplementally|under separate cover|supplemental basis|as supplemental (?:information|materials?))\b"
_HANDED_OVER = re.compile(rf"{_GIVES}.*{_ASIDE}|{_ASIDE}.*{_GIVES}", re.I | re.S)
_MATERIALS = re.compile(
    r"\b(?:materials?|documents?|documentation|reports?|presentations?|board books?|memorand(?:um|a)|opinions?"
    r"|agreements?|analys[ei]s|studies|study|surveys?|schedules?|worksheets?|copy|copies)\b",
    re.I,
)
_NO_SUPPLEMENT = re.compile(
    r"\b(?:th(?:is|e) (?:response )?letter|unredacted|redacted|courtesy|marked cop|amendment no|registration statement"
    r"|response to|request for confidential)\b|\bits response\b",
    re.I,
)
_RULE = re.compile(r"\b418\b|\b12b-4\b|\bGeneral Instructions? (?:IV )?(?:to|of) Form 1-A\b")


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the first sentence that provides materials, if the letter cites neither rule."""
    if _RULE.search(own_text(matter)):
        return
    found = next(filter(_provides_materials, matter.sentences), None)
    if found:
        yield Finding(
            found.place(),
            "Materials are provided supplementally, and their return or destruction is not requested.",
            "Provide them under Rule 418(b) (Securities Act) or Rule 12b-4 (Exchange Act), and request that they be "
            "returned or destroyed after the review.",
        )


def _provides_materials(said: Said) -> bool:
    return bool(
        said.comment
        and not said.proposed
        and _HANDED_OVER.search(said.own)
        and _MATERIALS.search(said.own)
        and not _NO_SUPPLEMENT.search(said.own)
    )


_PROVIDED = "The Company is providing copies of the waivers to the Staff under separate cover"
RULE = Rule(
    "F6",
    "warning",
    "Supplemental materials are provided under Rule 418(b) or Rule 12b-4.",
    "They are returned only if that is requested when they are provided; otherwise they stay with the Commission.",
    find,
    bad=Example(
        response=(("At that date, the Company could", f"{_PROVIDED}. At that date, the Company could"),),
    ),
    good=Example(
        response=(
            (
                "At that date, the Company could",
                f"{_PROVIDED} under Rule 12b-4, and requests that they be returned. At that date, the Company could",
            ),
        ),
    ),
)
