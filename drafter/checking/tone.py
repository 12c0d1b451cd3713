"""Words of a response that admit a fault, or that argue with the staff."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

ToneKind = Literal["admission", "argument"]


class Tone(NamedTuple):
    """Words that partners look at twice.

    Attributes:
        kind: What they do.
        pattern: Matches them.
        examples: Sentences with them.
        counterexamples: Sentences with similar words that do not.
    """

    kind: ToneKind
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()


_OWN = r"(?:we|our|the company|the registrant|its|it|management)"
_TOLD = (
    r"(?:omitted|included|deleted|excluded|classified|reported|stated|disclosed|presented|labell?ed|referred|filed|"
    r"furnished|recorded|described|used|left|removed|calculated|reflected|identified|applied)"
)
TONES = (
    Tone(
        "admission",
        re.compile(
            rf"\b(?:inadvertently|mistakenly|erroneously|incorrectly|improperly|wrongly) {_TOLD}\b|"
            rf"\b{_TOLD} (?:\w+ )?(?:in error|by mistake|inadvertently|erroneously|incorrectly)\b",
            re.I,
        ),
        ("The table was inadvertently omitted.", "The Company incorrectly classified the loans."),
        ("The amount was correctly classified.",),
    ),
    Tone(
        "admission",
        re.compile(
            r"\b(?:was|were|is|are|due to|result of|because of) (?:an?|our|this|the) "
            r"(?:\w+ ){0,2}(?:error|mistake|oversight)\b(?! (?:in|of) (?:the )?estimat)|"
            rf"\b{_OWN} (?:made|committed|acknowledges?|admits?|regrets?) (?:an?|its|our|the|this) (?:\w+ ){{0,2}}"
            r"(?:error|mistake|oversight|omission)\b",
            re.I,
        ),
        ("The difference was a clerical error.", "We regret this oversight."),
        ("Oversight of cybersecurity is a task of the audit committee.",),
    ),
    Tone(
        "admission",
        re.compile(
            rf"\b{_OWN} (?:failed|neglected) to (?:disclose|file|include|comply|report|furnish|provide|identify)\b|"
            rf"\b{_OWN} (?:did not comply|was not in compliance|were not in compliance|violated)\b|"
            rf"\b{_OWN} (?:\w+ )?(?:disclosures?|statements?|filings?|reports?|presentation) (?:was|were|is|are) "
            r"(?:materially )?(?:misleading|inaccurate|incorrect|false|deficient|wrong)\b",
            re.I,
        ),
        (
            "We failed to disclose the waiver.",
            "The Company violated Rule 13a-14.",
            "Our disclosure was misleading.",
        ),
        (
            "The Company does not believe that its disclosure was misleading.",
            "The Company was in compliance with it.",
        ),
    ),
    Tone(
        "argument",
        re.compile(
            r"\bstaff(?:['’]s \w+)? (?:is|are|appears to be|seems to be|has) "
            r"(?:mistaken|incorrect|wrong|unfair|unreasonable|misread|misunderst\w+|unfounded|baseless)\b|"
            r"\bstaff (?:misread|misunderst|misconstrue|misinterpret)\w*|"
            r"\b(?:unfair|unreasonable|baseless|absurd|nonsensical|hypertechnical)\b(?! (?:effort|delay|cost|price)s?)"
            r"[^.]{0,40}\b(?:comment|request|question|staff|position)\b|\bfishing expedition\b|"
            r"\b(?:strongly|firmly|respectfully|must) disagrees? with the staff",
            re.I,
        ),
        (
            "The staff is mistaken about the covenant.",
            "This is an unreasonable request.",
            "The Company strongly disagrees with the Staff.",
        ),
        (
            "Reconciliation is not possible without unreasonable effort, as the Staff knows.",
            "The article was incorrect.",
        ),
    ),
)
"""The words; none counts in a quotation."""

DENIED = re.compile(
    r"\b(?:not|never|neither|nor|no|without|whether|if|could|would|potential|deny|denies|denied|rather than|unless)\b",
    re.I,
)
"""Words before an admission that make it none."""
