"""Parts named separately from their authority: "paragraph (b) of Item 402", "SLB 19, Section III.B"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from drafter.citations.canonical.spelled import in_parentheses
from drafter.citations.numbers import (
    DOTTED,
    LETTER,
    PARAGRAPH,
    PARENTHESES,
    SMALL,
    TOPIC_PARAGRAPH,
    Labels,
    Style,
)

_RULES = frozenset((
    "sk_item", "sx_rule", "act_rule", "act_section", "regulation_rule", "form_item", "filing_item", "cfr",
    "exchange_rule", "state_law", "tax",
))  # fmt: skip
_STANDARDS = frozenset(("ifrs", "asu", "legacy_gaap"))
_ASKED = frozenset(("sab", "release", "slb"))
_SECTIONED = frozenset(("release", "slb", "industry_guide"))


class Pinpoint(NamedTuple):
    """One way of naming a part of an authority.

    Attributes:
        word: Pattern for its name; group `part` is what belongs to the citation, if not all of it.
        number: How its numbers are printed.
        kinds: The kinds of authority that have such parts.
        level: Its name in the canonical spelling; empty if its labels continue those of the authority.
        triggers: The keys of `TRIGGERS` at which it is tried, if it comes before its authority.
        examples: Texts, each with the citations in it.
    """

    word: str
    number: Style
    kinds: frozenset[str]
    level: str = ""
    triggers: tuple[str, ...] = ()
    examples: Mapping[str, tuple[str, ...]] = {}


def number(level: str, labels: Labels) -> str:
    """Return the number of a part as it is printed: "III.B.3" for a section, "30(b)" for a paragraph."""
    dotted = 1 if level == "paragraph" else 3
    return ".".join(labels[:dotted]) + in_parentheses(labels[dotted:])


_PARAGRAPHS = r"(?:(?:[Ss]ub-?)?[Pp]aragraphs?|[Cc]lauses?)"

BEFORE = (
    Pinpoint(
        _PARAGRAPHS,
        PARENTHESES,
        _RULES | {"asc"},
        triggers=("paragraph",),
        examples={
            "paragraphs (a)(1) and (b) of Item 402": ("S-K 402(a)(1)", "S-K 402(b)"),
            "paragraph (c) of ASC 606-10-50-12": ("ASC 606-10-50-12(c)",),
        },
    ),
    Pinpoint(
        _PARAGRAPHS,
        LETTER,
        _RULES | {"asc"},
        triggers=("paragraph",),
        examples={"paragraph d. of ASC 810-10-50-1A": ("ASC 810-10-50-1A(d)",)},
    ),
    Pinpoint(
        _PARAGRAPHS,
        PARAGRAPH,
        _STANDARDS | {"pcaob"},
        triggers=("paragraph",),
        examples={
            "paragraph 34 of IFRS 8": ("IFRS 8 paragraph 34",),
            "paragraphs 25 and B26 of IAS 1": ("IAS 1 paragraph 25", "IAS 1 paragraph B26"),
            "paragraph .08 of AS 3101": ("PCAOB AS 3101.08",),
            "paragraph BC2 of ASU 2015-09": ("ASU 2015-09 paragraph BC2",),
        },
    ),
    Pinpoint(
        _PARAGRAPHS,
        TOPIC_PARAGRAPH,
        frozenset(("asc",)),
        level="paragraph",
        triggers=("paragraph",),
        examples={"paragraphs 22 and 30(b) of ASC 280": ("ASC 280 paragraph 22", "ASC 280 paragraph 30(b)")},
    ),
    Pinpoint(
        r"[Ii]nstructions?",
        SMALL,
        _RULES,
        level="Instruction",
        triggers=("instruction",),
        examples={
            "Instruction 3 to Item 404(a)": ("S-K 404(a) Instruction 3",),
            "Instruction 2 to paragraph (b) of Item 303": ("S-K 303(b) Instruction 2",),
        },
    ),
    Pinpoint(
        r"[Qq]uestions?(?: and [Aa]nswers?)?",
        SMALL,
        _ASKED,
        level="Question",
        triggers=("question",),
        examples={"Question 2 of SAB Topic 5.Y": ("SAB Topic 5.Y Question 2",)},
    ),
    Pinpoint(
        r"(?:[Ss]ections?|[Ss]ecs?\.|[Pp]arts?|[Ii]tems?|[Pp]aragraphs?)",
        DOTTED,
        _SECTIONED,
        level="Section",
        triggers=("section", "item", "part"),
        examples={
            "Section III.B.3 of Release No. 33-8350": ("Release 33-8350 Section III.B.3",),
            "Sections IV.B and B.1 of Release 33-8350": (
                "Release 33-8350 Section IV.B",
                "Release 33-8350 Section IV.B.1",
            ),
            "Item III.A of Industry Guide 3": ("Industry Guide 3 Section III.A",),
            "Sec. III.A.2 of SLB 19": ("SLB 19 Section III.A.2",),
        },
    ),
)
"""Parts named before their authority."""

OF = r"[.,]? (?:of|to|in|under|from|within) (?:the |its )?"
"""The words between a part and its authority."""

ANTECEDENT = (
    r",? (?:of|to|in|under) (?:that|the same)"
    r" (?P<noun>[Ii]tem|[Rr]ule|[Ss]ection|[Rr]elease|[Bb]ulletin|[Ss]tandard)\b"
)
"""The words between a part and an authority that was just named."""

ANTECEDENT_KINDS: Mapping[str, frozenset[str]] = {
    "item": frozenset(("sk_item", "form_item", "filing_item")),
    "rule": frozenset(("act_rule", "sx_rule", "regulation_rule", "exchange_rule")),
    "section": frozenset(("act_section", "state_law", "tax")),
    "release": frozenset(("release",)),
    "bulletin": frozenset(("slb",)),
    "standard": _STANDARDS,
}

AFTER = (
    Pinpoint(
        r"(?: ?\([^()]{2,40}\))?(?: ?\[[^\[\]]{2,60}\])?,? (?:at )?(?:in )?"
        r"(?:[Ss]ections?|[Ss]ecs?\.|[Pp]arts?|[Ii]tems?)",
        DOTTED,
        _SECTIONED,
        level="Section",
        examples={
            "SLB 19 (CF), Section II.B.3(a)": ("SLB 19 Section II.B.3(a)",),
            "Release No. 33-8350 (December 29, 2003), Section IV": ("Release 33-8350 Section IV",),
            "Release No. 34-95607 (Aug. 25, 2022) [87 FR 55134 (Sept. 8, 2022)] at Section II.F.3": (
                "Release 34-95607 Section II.F.3",
            ),
        },
    ),
    Pinpoint(
        r",? (?:[Pp]aragraphs?|[Pp]aras?\.?)",
        PARAGRAPH,
        _STANDARDS | {"pcaob"},
        examples={"IFRS 15, paragraph 114": ("IFRS 15 paragraph 114",)},
    ),
    Pinpoint(
        r",? (?:[Pp]aragraphs?|[Pp]aras?\.?)",
        TOPIC_PARAGRAPH,
        frozenset(("asc",)),
        level="paragraph",
        examples={"ASC 450-20, paragraph 3": ("ASC 450-20 paragraph 3",)},
    ),
    Pinpoint(
        r",? [Qq]uestions?",
        SMALL,
        _ASKED,
        level="Question",
        examples={"SAB Topic 5.Y, Question 2": ("SAB Topic 5.Y Question 2",)},
    ),
    Pinpoint(
        r",? [Ii]nstructions?",
        SMALL,
        _RULES,
        level="Instruction",
        examples={"Item 404(a), Instruction 3": ("S-K 404(a) Instruction 3",)},
    ),
)
"""Parts named after their authority."""

THERETO = Pinpoint(
    r",?(?: and)?(?: the)?(?: related)? (?P<part>[Ii]nstructions?)",
    SMALL,
    _RULES,
    level="Instruction",
    examples={"Item 303(a) and Instruction 4 thereto": ("S-K 303(a)", "S-K 303(a) Instruction 4")},
)
"""A part cited in addition to its authority, as "thereto" indicates."""
