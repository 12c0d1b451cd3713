"""The words that tell what a text is about, in a form in which "determine" and "determination" are one."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.kernel.words import plain

_GENERAL_WORDS = """
    a about above accordance accounted accounting accounts accurate acknowledge action addition
    additional address adequate advise affect after all also amend amended amount amounts an analysis and
    any appear applicable apply approach appropriate are arise arises arising article as asc asked at
    authoritative authority available based basis be because been before begin beginning being believe
    believes below best better both but by calculate can cannot certain change changes choose chose
    chosen cite cited clarify clearly comment comments company compliance complies comply conclude
    concluded conclusion conclusions confirm consider consideration considerations considered consistent
    consolidated contain contained context could current currently decide demonstrate depict depicted
    describe described description detail detailed details determination determine determined did differ
    difference differences different disclose disclosed discloses disclosing disclosure disclosures
    discuss discussed discussion do document does during each effect either elaborate elsewhere ended
    enhance ensure entity evaluate evaluated evaluation example existing expand explain explained
    explaining explanation extent fact factors facts fasb file filed filing filings financial first
    fiscal following for form four from full fully furnish further future gaap general generally give
    given gives greater guidance had has have having how however identified identify if ifrs impact
    impacts implement in include included includes including indicate indicated indicating information
    instead investor investors is issue issued it item items its last letter level light like likely list
    literature made make makes making management manner material materiality may mean means measure
    method methods might more most must nature necessary no non not note noted number of on one only or
    other otherwise our out over own page pages paragraph paragraphs part particular perform performed
    period periods please point points position present presentation presented presents previous
    previously prior propose proposed provide provided provides providing purpose qualitative quantified
    quantify quantitative question reason reasonable reasonably reasons reconcile refer reference
    referenced references referring reflect reflected regard regarding regulation related relates
    relating relative relevant relied rely report reported reporting represent request requested require
    required requirement requirements requires respect respond response responses result resulted results
    revise revised revising revision rule rules sab same sec second section see separate separately set
    sets should show similar since single so specific specifically specify staff state stated statement
    statements step such sufficient sufficiently suggest supplemental supplementally support supporting
    table tables take takes tell term terms than that the their them then there thereof these they third
    this those three through throughout time to together topic total two type types under understand
    understanding up upon us use used using various versus was way we well were what when where whether
    which while who whom whose why will with within without would write year years you your
"""
_GENERAL = frozenset(_GENERAL_WORDS.split())
"""Words that any comment and any response may have."""

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 6
"""The number of letters that forms of one word have in common."""


@lru_cache(maxsize=1024)
def topic_words(text: str) -> frozenset[str]:
    """Return the words of a text that tell what it is about, each cut to its beginning.

    >>> sorted(topic_words("Please tell us how you determine the rebates of your distributors."))
    ['distri', 'rebate']
    """
    words = _WORD.findall(plain(text).casefold().replace("'s", ""))
    return frozenset(word[:_STEM] for word in words if word not in _GENERAL)
