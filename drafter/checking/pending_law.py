"""Rules that the Commission has proposed, or adopted and stayed: a letter may not cite them as in force."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple


class Proposal(NamedTuple):
    """A proposed rule.

    Attributes:
        what: What it is, as the subject of "… is only proposed".
        proposed: The day of the proposal.
        source: The release.
        pattern: Matches words that cite it.
        examples: Sentences that cite it as law.
        counterexamples: Sentences that do not.
    """

    what: str
    proposed: datetime.date
    source: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()


PROPOSALS = (
    Proposal(
        "Semiannual reporting on Form 10-S",
        datetime.date(2026, 5, 5),
        "Release No. 33-11414",
        re.compile(r"\bForms? 10-S(?![\w-])|\b33-11414\b|\bS7-2026-15\b"),
        (
            "The Company reports every six months on Form 10-S.",
            "Release No. 33-11414 permits semiannual reports.",
        ),
        (
            "The Company registered its stock on Form 10-SB.",
            "The Company would report on Form 10-S under the proposal.",
        ),
    ),
    Proposal(
        "The reform of registered offerings",
        datetime.date(2026, 5, 19),
        "Release No. 33-11418",
        re.compile(r"\b33-11418\b"),
        ("The Company may use Form S-3 under Release No. 33-11418.",),
        ("The Commission proposed to change Form S-3 (Release No. 33-11418).",),
    ),
    Proposal(
        "The change of filer status",
        datetime.date(2026, 5, 19),
        "Release No. 33-11419",
        re.compile(r"\b33-11419\b"),
        ("The Company is a non-accelerated filer under Release No. 33-11419.",),
        ("If the Commission adopts Release No. 33-11419, the Company will be a non-accelerated filer.",),
    ),
)
"""The proposals of 2026 whose adoption is not known; each row goes when its rule is adopted or withdrawn."""

NOT_LAW_YET = re.compile(
    r"\bpropos\w+|\bwould\b|\bif\b|\bpending\b|\bmay (?:be )?adopt|\bcomment period\b|\bconsider\w* adopting\b|"
    r"\bnot (?:yet )?(?:been )?(?:adopted|in force|in effect|effective)\b",
    re.I,
)
"""Words of a sentence that say that a rule is not law yet."""

CLIMATE_RULES = re.compile(
    r"\b33-11275\b|\bItems? 150[0-8]\b|\bSubpart 1500\b|\bArticle 14 of Regulation S-X\b|\bRules? 14-0[12]\b|"
    r"\bEnhancement and Standardization of Climate-Related Disclosures\b|"
    r"\b(?:SEC|Commission)(?:['’]s)? (?:\w+ ){0,2}climate(?:-related)? (?:disclosure )?(?:rules?|requirements)\b|"
    r"\bclimate(?:-related)? (?:disclosure )?(?:rules?|requirements) (?:of|adopted|that the (?:SEC|Commission))\b",
    re.I,
)
"""The rules of March 6, 2024 (Release No. 33-11275)."""

CLIMATE_STAYED = datetime.date(2024, 4, 4)
"""The day of the Commission's order that stays the rules."""

CLIMATE_RESCISSION = datetime.date(2026, 5, 29)
"""The day on which the rescission was proposed (Release No. 33-11421)."""
