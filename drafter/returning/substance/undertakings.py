"""The promises of a response: what the company will do about a comment."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.returned import ReturnedBlock, Undertaking
from drafter.returning.substance.filings import named_filing
from drafter.returning.substance.own_words import own_sentences, without_quotations

_DEEDS = (
    r"(?:re-?)?(?:add|address|adjust|amend|augment|begin|bolster|break out|caption|cease|change|clarify|comply|conform|"
    r"confirm|consider|correct|delete|describe|disaggregate|discontinue|discuss|disclose|elaborate|eliminate|enhance|"
    r"ensure|evaluate|exclude|expand|explain|file|furnish|give|highlight|identify|include|incorporate|label|limit|"
    r"list|make|modify|monitor|move|name|omit|present|provide|quantify|assess|reconcile|refer|reference|reflect|"
    r"refrain|remove|rename|reorder|replace|report|request|restate|revise|phrase|separate(?:ly)?|set forth|show|"
    r"specify|state|submit|supplement|title|transmit|undertake|update|use|withdraw)"
)
_DONE = (
    r"(?:added|addressed|amended|clarified|corrected|deleted|described|disclosed|discussed|enhanced|expanded|filed|"
    r"furnished|identified|included|made|modified|presented|provided|quantified|reconciled|reflected|removed|replaced|"
    r"revised|submitted|supplemented|updated)"
)
_ADVERBS = (
    r"(?:(?:\w+ly|also|then|further|instead|no longer|not|continue to|both|either|so|endeavor to|be) )*"
)
_FUTURE = r"(?:future|prospective|upcoming) (?:\w+ ){0,3}(?:filings?|reports?|releases?|disclosures?|form)"
_PROMISES = tuple(
    re.compile(words, re.I)
    for words in (
        # "We will revise", "the Company undertakes to file", "Larkmoor intends to disclose"
        rf"\b(?:will|shall|undertakes?(?: to)?|agrees? to|(?:intend|plan|propose|commit|expect)s? to|"
        rf"(?:is|are) (?:committed|prepared|planning|willing) to|going to) {_ADVERBS}{_DEEDS}\b",
        # "the disclosure will be revised"
        rf"\b(?:will|shall) (?:also |then )?be (?:\w+ly )?{_DONE}\b",
        # a promise of any kind in future filings
        rf"\b(?:will|intends?|plans?|proposes?|undertakes?|agrees?|expects?|commits?)\b.*\b{_FUTURE}\b",
        rf"\b{_FUTURE}\b.*\b(?:will|(?:intends?|plans?|proposes?|undertakes?|agrees?) to)\b",
    )
)
_OWN = re.compile(
    r"\b(?:we|the (?:company|registrant|trust|fund|partnership|bank|corporation|issuer|adviser|sponsor|disclosures?)|"
    r"it|our|management|[A-Z][\w&.’'-]+)\b"
)
_OTHERS = re.compile(
    r"\b(?:staff|investors?|(?:share|stock|unit)holders?|customers?|suppliers?|borrowers?|lenders?) "
    r"(?:will|shall|intends?|agrees?)\b",
    re.I,
)
"""Whose acts are no promises of the company."""


def undertakings(blocks: Iterable[ReturnedBlock]) -> tuple[Undertaking, ...]:
    """Return the promises of a response, in order.

    A promise without a filing that follows one in the same paragraph will be kept in the same filing.

    Args:
        blocks: The response.
    """
    return tuple(_undertakings(blocks))


def _undertakings(blocks: Iterable[ReturnedBlock]) -> Iterator[Undertaking]:
    filing: str | None = None
    before: ReturnedBlock | None = None
    for block, sentence in own_sentences(blocks):
        if block is not before:
            filing, before = None, block
        if is_promise(sentence):
            filing = named_filing(without_quotations(sentence)) or filing
            yield Undertaking(sentence, filing, block.place)


def is_promise(sentence: str) -> bool:
    """Return whether a sentence promises something to the staff."""
    own = without_quotations(sentence)
    return not _OTHERS.search(own) and bool(_OWN.search(own)) and any(one.search(own) for one in _PROMISES)
