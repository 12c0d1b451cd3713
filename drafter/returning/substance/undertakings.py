"""The promises of a response: what the company will do about a comment."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.returned import ReturnedBlock, Undertaking
from drafter.returning.substance.filings import named_filing
from drafter.returning.substance.own_words import own_sentences, without_quotations

_TELLS = (
    r"(?:re-?)?(?:add|address|amend|caption|clarify|conform|correct|describe|disaggregate|discuss|disclose|elaborate|"
    r"enhance|expand|explain|file|furnish|identify|label|omit|quantify|phrase|redefine|present|reconcile|refrain|rename|reorder|"
    r"restate|revise|separate(?:ly)?|set forth|show|specify|state|submit|supplement|title|undertake|break out)"
)
"""Verbs for what a company does to its disclosure, and hardly to anything else."""

_DEEDS = (
    r"(?:re-?)?(?:adjust|assess|augment|begin|bolster|cease|change|comply|confirm|consider|delete|discontinue|eliminate|"
    r"ensure|evaluate|exclude|give|highlight|include|incorporate|limit|list|make|modify|monitor|move|name|provide|refer|"
    r"reference|reflect|remove|replace|report|request|transmit|update|use|withdraw)"
)
"""Verbs for what it does to its disclosure if the sentence is about a filing."""

_DONE = (
    r"(?:added|addressed|amended|clarified|corrected|deleted|described|disclosed|discussed|enhanced|expanded|filed|"
    r"furnished|identified|included|made|modified|presented|provided|quantified|reconciled|reflected|removed|replaced|"
    r"revised|submitted|supplemented|updated)"
)
_ADVERBS = (
    r"(?:(?:, (?:however|therefore|accordingly),|\w+ly|also|then|further|instead|no longer|not|continue to|both|"
    r"either|so|endeavor to|be) )*"
)
_WILL = (
    r"(?:will|shall|undertakes?(?: to)?|agrees? to|(?:intend|plan|propose|commit|expect)s? to|"
    r"(?:is|are) (?:committed|prepared|planning|willing) to|"
    r"(?:have|has) (?:decided|determined|agreed|committed) to|going to)"
)
_FUTURE = r"(?:future|prospective|upcoming) (?:\w+ ){0,3}(?:filings?|reports?|releases?|disclosures?|form)"
_ABOUT_A_FILING = re.compile(
    r"\b(?:filings?|forms?|10-[KQ]|20-F|[SF]-\d|reports?|amendments?|registration statement|prospectus(?:es)?|"
    r"disclos\w+|proxy|statements?|releases?|md&a|risk factors?|(?:foot)?notes?|tables?|captions?|headings?|"
    r"sections?|exhibits?|language|wording|legends?|measures?|reconciliations?|presentations?|pages?|paragraphs?|policy|policies|"
    r"text|the term|future periods|going forward|prospectively|the staff)\b",
    re.I,
)
_PROMISES = tuple(
    re.compile(words, re.I)
    for words in (
        # "We will revise", "the Company undertakes to file", "Larkmoor intends to disclose"
        rf"\b{_WILL} ?{_ADVERBS}{_TELLS}\b",
        # a promise of any kind in future filings
        rf"\b(?:will|intends?|plans?|proposes?|undertakes?|agrees?|expects?|commits?)\b[^.;]{{0,90}}\b{_FUTURE}\b",
        rf"\b{_FUTURE}\b.*\b(?:will|(?:intends?|plans?|proposes?|undertakes?|agrees?) to)\b",
    )
)
_PROMISES_ABOUT_A_FILING = tuple(
    re.compile(words, re.I)
    for words in (
        # "The Company will include it in Note 4"
        rf"\b{_WILL} ?{_ADVERBS}{_DEEDS}\b",
        # "the disclosure will be revised"
        rf"\b(?:will|shall) {_ADVERBS}{_DONE}\b",
    )
)
_REFUSED = re.compile(r"\bwill not be \w+ing\b", re.I)
_OWN = re.compile(
    r"\b(?:we|the (?:company|registrant|trust|fund|partnership|bank|corporation|issuer|adviser|sponsor|disclosures?)|"
    r"it|our|management|[A-Z][\w&.’'-]+)\b"
)
_OTHERS = re.compile(
    r"\b(?:staff|investors?|users?|(?:share|stock|unit)holders?|customers?|suppliers?|borrowers?|lenders?) "
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
        if is_promise(sentence, goes_on=filing is not None):
            filing = named_filing(without_quotations(sentence)) or filing
            yield Undertaking(sentence, filing, block.place)


def is_promise(sentence: str, *, goes_on: bool = False) -> bool:
    """Return whether a sentence promises something to the staff.

    Args:
        sentence: The sentence, as written.
        goes_on: Whether a sentence before it in the same paragraph promised something in a filing.
    """
    own = without_quotations(sentence)
    if _OTHERS.search(own) or _REFUSED.search(own) or not _OWN.search(own):
        return False
    is_about_a_filing = goes_on or _ABOUT_A_FILING.search(own) is not None
    patterns = _PROMISES + (_PROMISES_ABOUT_A_FILING if is_about_a_filing else ())
    return any(one.search(own) for one in patterns)
