"""What became of a comment, as the response says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from drafter.returned import Outcome, ReturnedBlock, Undertaking
from drafter.returning.substance.own_words import own_sentences, without_quotations


class Sign(NamedTuple):
    """Words that show what became of a comment.

    Attributes:
        outcome: What they show.
        pattern: Matches them.
        examples: Sentences with them.
        counterexamples: Sentences that show something else.
    """

    outcome: Outcome
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()


_WHO = r"(?:we|company|registrant|trust|fund|partnership|corporation|it|[A-Z]\w+)"
_CHANGED = (
    r"(?:revised|amended|added|updated|expanded|removed|deleted|included|modified|clarified|corrected|enhanced|filed|"
    r"replaced|supplemented|provided|disclosed|eliminated|restated|reordered|conformed|complied|made)"
)
_PARTS = (
    r"(?:disclosures?|language|statements?|table|paragraph|section|legend|exhibits?|risk factors?|page|prospectus|"
    r"references?|amendment)"
)
_CHANGE = (
    r"(?:revis\w+|disclos\w+|amend\w*|chang\w+|expand\w*|expansion|includ\w+|present\w*|provid\w+|modif\w+)"
)
_NEEDED = r"(?:necessary|needed|required|warranted|appropriate|meaningful|useful|obligated)"
SIGNS = (
    Sign(
        "revised",
        re.compile(
            rf"\b{_WHO} (?:has|have) (?:\w+ly |also |further |since |now )*{_CHANGED}\b"
            rf"(?! (?:supplementally|to the staff|the staff))|"
            rf"\b{_PARTS}\b[^.;]{{0,120}}\b(?:has|have) (?:now )?been (?:\w+ly )?{_CHANGED}|"
            rf"\b(?:please )?(?:see|refer to) (?:the )?(?:revised|amended|updated|added|additional|expanded) |"
            rf"\brevised (?:disclosures?|language)[^.;]{{0,60}}\b(?:on|in|at|appears)\b|"
            rf"\b(?:in response to|pursuant to|per|as requested|in accordance with)[^.;]{{0,60}}\bwe "
            rf"(?:\w+ly )?{_CHANGED}\b",
            re.I,
        ),
        (
            "The Company has revised the disclosure on page 14 of Amendment No. 1.",
            "The disclosure on pages 3 and 4 has been expanded accordingly.",
            "Please see the revised disclosure on page 9.",
        ),
        ("The Company has provided the Staff with its analysis.",),
    ),
    Sign(
        "supplemented",
        re.compile(
            r"\b(?:under separate cover|rule 418|rule 12b-4|secure file transfer|kiteworks|by separate letter)\b|"
            r"\b(?:is|are) (?:being )?(?:supplementally )?(?:provid|furnish|submit)\w+\b[^.]{0,120}"
            r"\bsupplement(?:al|ally)\b|"
            r"\bsupplementally (?:provid|furnish|submit)\w*\b",
            re.I,
        ),
        (
            "The analysis is being provided to the Staff under separate cover.",
            "The Company is providing the report supplementally.",
        ),
        ("The Company supplementally advises the Staff that it has one segment.",),
    ),
    Sign(
        "declined",
        re.compile(
            rf"\bno (?:\w+ ){{0,3}}(?:revision|change|disclosure|amendment|modification)s?\b[^.]{{0,80}}"
            rf"\b{_NEEDED}\b|"
            rf"\b(?:not|neither)\b[^.]{{0,100}}\b{_NEEDED}\b[^.]{{0,60}}\b{_CHANGE}\b|"
            rf"\b{_CHANGE}\b[^.]{{0,100}}\b(?:is|are|was|were|be) not (?:\w+ )?{_NEEDED}\b|"
            r"\bbelieves? (?:that )?(?:\w+ ){0,8}(?:disclosures?|presentation|filing|treatment)\b[^.]{0,120}\b"
            r"(?:(?:compl(?:y|ies)|in compliance|consistent) with|(?:is|are) (?:appropriate|adequate|sufficient)|"
            r"(?:meets?|satisf(?:y|ies)) the requirements)",
            re.I,
        ),
        (
            "The Company respectfully submits that no revision of Note 9 is needed.",
            "We do not believe that it is necessary to revise the disclosure.",
            "The Company believes that its current disclosure complies with Item 303.",
        ),
        ("We revised the disclosure on page 3.",),
    ),
)
"""The signs, in order of precedence; a promise comes after "revised"."""


def outcome(blocks: Sequence[ReturnedBlock], promises: Sequence[Undertaking]) -> Outcome | None:
    """Return what became of a comment; None if there is no response.

    Args:
        blocks: The response.
        promises: Its undertakings.
    """
    if not any(block.words for block in blocks if block.kind != "page"):
        return None
    texts = [without_quotations(sentence) for _, sentence in own_sentences(blocks)]
    revised, *others = SIGNS
    if any(revised.pattern.search(text) for text in texts):
        return "revised"
    if promises:
        return "will_revise"
    return next((sign.outcome for sign in others if any(map(sign.pattern.search, texts))), "explained")
