"""The outcome of a comment, in the response's own words."""

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


_WHO = r"(?:we|company|registrant|trust|fund|partnership|corporation|it|(?-i:[A-Z]\w+))"
_REVISED = (
    r"(?:revised|amended|added|updated|expanded|removed|deleted|modified|clarified|corrected|enhanced|replaced|"
    r"supplemented|eliminated|restated|reordered|conformed|re-?filed)"
)
"""Verbs for a change to a filing."""

_INCLUDED = r"(?:included|provided|disclosed|filed|made|described|addressed)"
"""Verbs for a change that may have been made before the staff asked for it."""

_CHANGED = rf"(?:{_REVISED}|{_INCLUDED}|complied)"
_PARTS = (
    r"(?:disclosures?|language|statements?|tables?|paragraphs?|sections?|legends?|exhibits?|risk factors?|pages?|"
    r"captions?|prospectus(?:es)?|references?|amendments?|filings?|(?:foot)?notes?|headings?|summary|sentences?|"
    r"schedules?|legal opinion|text|wording|discussions?|descriptions?|presentations?|analys[ei]s|definitions?)"
)
_ANSWERS = r"(?:in response to|pursuant to|per|as requested|in accordance with|accordingly|consistent with the staff)"
_CHANGE = (
    r"(?:revis\w+|disclos\w+|amend\w*|chang\w+|expand\w*|expansion|includ\w+|present\w*|provid\w+|modif\w+)"
)
_NEEDED = r"(?:necessary|needed|required|warranted|appropriate|meaningful|useful|obligated)"
SIGNS = (
    Sign(
        "revised",
        re.compile(
            # "The Company has revised the disclosure on page 14"
            rf"\b{_WHO} (?:has|have) (?:\w+ly |also |further |since |now )*{_REVISED}\b[^.;]{{0,160}}\b{_PARTS}\b|"
            rf"\b{_WHO} (?:has|have) (?:\w+ly |also |today )*(?:complied|filed an? amend(?:ed|ment))\b|"
            # "The Company has disclosed it on page 3 of Amendment No. 1", "is filing Amendment No. 1"
            rf"\b{_WHO} (?:(?:has|have) (?:\w+ly |also )*{_INCLUDED}|(?:is|are) (?:\w+ly )?filing)\b[^.;]{{0,160}}"
            rf"\b(?:amendment|amended (?:filing|form|registration statement))\b|"
            # "In response to the Staff's comment, the Company has included a table on page 14"
            rf"\b{_ANSWERS}\b[^.;]{{0,120}}\b{_WHO} (?:(?:has|have) )?(?:\w+ly |also )*(?:{_REVISED}|{_INCLUDED})\b"
            rf"[^.;]{{0,60}}\b{_PARTS}\b|"
            # "The disclosure on pages 3 and 4 has been expanded"
            rf"\b{_PARTS}\b[^.;]{{0,120}}\b(?:has|have) (?:now )?been (?:\w+ly )?(?:{_REVISED}|{_INCLUDED})"
            rf"[^.;]{{0,80}}\b(?:accordingly|to|as|on|in response|with|throughout|from)\b|"
            rf"\b{_PARTS}\b[^.;]{{0,120}}\b(?:has|have) (?:now )?been (?:\w+ly )?{_REVISED}|"
            # "Please see the revised disclosure on page 9"
            rf"\b(?:please )?(?:see|refer to) (?:the |our )?(?:revised|amended|updated|added|additional|expanded) "
            rf"(?![^.;]{{0,150}}\bbelow\b)|"
            rf"\brevised (?:disclosures?|language)[^.;]{{0,60}}\b(?:on|in|at|appears)\b",
            re.I,
        ),
        (
            "The Company has revised the disclosure on page 14 of Amendment No. 1.",
            "The disclosure on pages 3 and 4 has been expanded accordingly.",
            "Please see the revised disclosure on page 9.",
            "The Company has disclosed the conclusion on page 3 of Amendment No. 1.",
            "Concurrently with this letter, the Company is filing Amendment No. 2 to the registration statement.",
            "The Company has revised its descriptions accordingly.",
        ),
        (
            "The Company has provided the Staff with its analysis.",
            "The Company has expanded its mills in Tarn.",
            "Calder Ridge has provided its response in Annex A.",
            "Please see the revised table below.",
        ),
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
            rf"\b(?:is|are|was|were|be) (?:\w+ )?{_NEEDED}\b|"
            rf"\b(?:not|neither)\b[^.]{{0,100}}\b{_NEEDED}\b[^.]{{0,60}}\b{_CHANGE}\b|"
            rf"\b{_CHANGE}\b[^.]{{0,100}}\b(?:is|are|was|were|be) not (?:\w+ )?{_NEEDED}\b|"
            rf"\bnot (?:believe|think|consider)\b[^.]{{0,60}}\b{_CHANGE}\b[^.]{{0,80}}\b{_NEEDED}\b|"
            r"\bwill not be (?:revising|expanding|amending|changing)\b|\brespectfully declines?\b|"
            r"\bdo(?:es)? not (?:intend|plan|propose) to (?:revise|amend|expand|change|add|include)\b|"
            r"\bbelieves? (?:that )?(?:\w+ ){0,8}(?:disclosures?|presentation|filing|treatment)\b[^.]{0,120}\b"
            r"(?:(?:compl(?:y|ies)|in compliance|consistent) with|(?:is|are) (?:appropriate|adequate|sufficient)|"
            r"(?:meets?|satisf(?:y|ies)) the requirements)",
            re.I,
        ),
        (
            "The Company respectfully submits that no revision of Note 9 is needed.",
            "We do not believe that it is necessary to revise the disclosure.",
            "The Company believes that its current disclosure complies with Item 303.",
            "We do not believe that an amended filing is necessary.",
            "We will not be expanding this disclosure.",
        ),
        ("We revised the disclosure on page 3.",),
    ),
)
"""The signs, in order of precedence; a promise comes after "revised"."""

_ANOTHER_TIME = re.compile(
    r"\bfuture filings\b|\bprevious(?:ly)?\b|\bhistorically\b|\bwill\b|\bexample\b", re.I
)
"""Words in a sentence about a filing that is not the one under review, or not yet made."""

_NO_CHANGE = re.compile(
    r"\b(?:will|shall|(?:intend|plan|expect)s? to|undertakes? to|agrees? to) (?:\w+ly )?"
    r"(?:continue|consider|evaluate|monitor|assess|submit|confirm|respond|supplement all)\b",
    re.I,
)
"""A promise that changes no filing."""


def outcome(blocks: Sequence[ReturnedBlock], promises: Sequence[Undertaking]) -> Outcome | None:
    """Return what became of a comment; None if there is no response.

    Args:
        blocks: The response.
        promises: Its undertakings.
    """
    if not any(block.words or block.kind == "picture" for block in blocks if block.kind != "page"):
        return None
    texts = [without_quotations(sentence) for _, sentence in own_sentences(blocks)]
    revised, *others = SIGNS
    if any(_is_done(found) for text in texts for found in revised.pattern.finditer(text)):
        return "revised"
    if any(not _NO_CHANGE.search(promise.text) for promise in promises):
        return "will_revise"
    return next((sign.outcome for sign in others if any(map(sign.pattern.search, texts))), "explained")


def _is_done(sign: re.Match[str]) -> bool:
    """Return whether words that show a revision are about the filing under review, and not about one to come."""
    return _ANOTHER_TIME.search(sign.string, 0, sign.end()) is None
