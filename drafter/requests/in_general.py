"""Words of a request that say nothing by themselves: the filing in general, "the following", "further"."""

from __future__ import annotations

import re

from drafter.requests.imperatives import REVISING

_ON_PAGES = r"(?:on|at) pages? [\w-]+(?:, [\w-]+)*(?:,? and [\w-]+)?"

GENERAL = (
    r"(?:(?:your|the|this|these|any|all)\s+)?(?:[\w’'-]+\s+){0,4}?"
    r"(?:disclosures?|filings?|discussions?|documents?|(?:foot)?notes?|presentations?|sections?|statements?|prospectus|"
    r"registration statement|proxy statement|annual report|Form [\w-]+|10-[KQ]|20-F|MD&A|risk factors?|narratives?|"
    r"tables?|exhibits|answers?|results of operations|overview|discussion and analysis|business|liquidity)"
    r"(?:,?\s+(?:here or elsewhere|here|throughout|elsewhere|accordingly|in (?:this|that) section|"
    rf"{_ON_PAGES}|"
    r"provided in response to (?:prior )?comment \d+|under this heading|"
    r"and related disclosures elsewhere in the filing|"
    r"for (?:the |your )?(?:fiscal |quarterly )?(?:years?|quarters?|periods?) ended \w+ \d+, \d{4}|"
    r"and (?:subsequently filed )?Forms? [\w-]+|and exhibits))*,?\s+(?:so as |in order )?to\s+(?:also )?"
    rf"(?P<does>(?:more\s+)?(?:\w+ly\s+)?(?:{REVISING})\b,? .+)"
)
"""An object that is the filing in general, followed by what the revision does."""

NOTHING = re.compile(
    r"(?:so|such|the following|as follows|accordingly|"
    rf"your (?:disclosures?|filing)(?: {_ON_PAGES}(?= accordingly))?|the disclosure|here|why|how|what|"
    r"understand|(?:both )?here and in [^,]{3,60}|your (?:prior )?response(?: to)?|"
    r"(?:each of )?the (?:following |below )?(?:items?|points?|matters?|questions?|issues?)(?: below)?)?"
    r"(?: (?:here|accordingly|matter|fact|point|further|in greater detail))?",
    re.I,
)
PRONOUN = re.compile(
    r"(?:this|that|these|those|it|them|both|each)"
    r"(?: (?:here|accordingly|matter|fact|point|further|in greater detail))?",
    re.I,
)
"""An object that only refers to what was said before."""

FIRST = re.compile(r"^(?:(?:also|further|briefly|specifically|please|instead)\b,?\s+)+", re.I)
IF = re.compile(r"^if (?=(?:all|any|both|each|such|the|you|your|it|its|this|these|there|that|an?)\b)")

THE_FOLLOWING = re.compile(r"(?<=.{8} )(?:each of )?the following(?: (?P<what>(?:\w+ )?\w+))?[:,;]*$")
"""The end of words that say something about a list before introducing it."""


def named_items(found: re.Match[str]) -> str:
    """Return the meaning of "the following", after the list."""
    return f"the {found['what'] or 'matters'} listed in the comment"
