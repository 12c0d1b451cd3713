"""Find where requests begin: after "please" and the like, at the start of a sentence, or joined to another request."""

from __future__ import annotations

import re

_VERBS = (
    r"acknowledge|add|address|advise(?: us)?|amend|analyze|assess|attach|attribute|"
    r"avoid|balance|characterize|cite|clarify|combine|compare|complete|confirm|conform|"
    r"consider|correct|cross-reference|date|define|delete|describe|differentiate|"
    r"disaggregate|disclose|discuss|distinguish|elaborate|eliminate|enhance|ensure|estimate|"
    r"evaluate|expand|explain|extend|file|furnish|give|group|have|help us|highlight|identify|"
    r"illustrate|include|indicate|insert|justify|label|limit|list|make|mark|modify|move|"
    r"name|note|obtain|outline|place|prepare|present|provide|qualify|quantify|"
    r"recharacterize|reconcile|reconsider|re-?file|refer|reflect|refrain|relocate|remove|"
    r"rename|rephrase|replace|reposition|represent|request|resolve|restate|re-?title|"
    r"re-?label|review|revise|rewrite|see|separate|set|show|sign|specify|state|submit|"
    r"substantiate|summarize|supplement|support(?! for\b)|tag|tell(?: us)?|update|use"
)
_RARE = (
    r"apply|begin|bifurcate|break|calculate|demonstrate|discontinue|exclude|itemize|omit|recast|"
    r"reassess|reclassify|reference(?= (?:for us )?(?:the|any) (?:\w+ ){0,3}(?:guidance|literature)\b)|"
    r"reorganize|report|revisit|reword|segregate|simplify|tailor|unbundle|verify|withdraw"
)
"""Verbs that can begin a request but after "and" usually continue its object: "how you measure and report"."""

_NOUNS = (
    r"attribute|balance|cite|compare|complete|date|estimate|extend|give|group|have|insert|label|limit|list|make|mark|move|"
    r"note|place|prepare|qualify|reflect|represent|request|review|see|set|sign|support|tag|use"
)
"""Verbs that after "and" are usually nouns or continue the object: "the Analysis and Review", "you own or have"."""

REVISING = (
    r"add|address|analyze|avoid|balance|characterize|clarify|combine|compare|conform|correct|cross-reference|define|delete|depict|"
    r"describe|differentiate|disaggregate|disclose|discontinue|discuss|distinguish|elaborate|eliminate|"
    r"emphasize|enhance|ensure|evaluate|expand|explain|group|highlight|identify|illustrate|include|"
    r"incorporate|indicate|label|limit|list|make|mark|modify|move|name|outline|present|provide|quantify|"
    r"reconcile|reflect|refrain|relocate|remove|rename|replace|report|restate|re-?label|re-?title|segregate|separate|show|specify|state|"
    r"substitute|summarize|supplement|support|tag|tailor|unbundle|update|use"
)
"""Verbs that by themselves say what a revision does."""

REVISING_VERBS = frozenset(
    spelled for verb in REVISING.split("|") for spelled in (verb.replace("-?", ""), verb.replace("-?", "-"))
)
"""The same, each by itself."""

BEGINS = re.compile(
    r"(?:\b(?:please|should(?!\s+support)|(?<!that )(?<!which )you (?:must|may wish to|need to)"
    r"|we (?:ask|request|suggest) (?:that )?you),?\s+"
    r"(?:either\s+)?"
    r"|^(?:[A-Z][^,]{0,250},\s+(?:(?:if|where|when|as|to the extent)\s[^,]{1,60},\s+)?(?:either\s+)?"
    r"|(?:in addition|also|further|finally|similarly),\s+(?:in|on)\s[^,]{1,60},\s+"
    r"|(?:also|additionally|further|alternatively|instead)\s+)??"
    r"|(?P<joined>\b(?:and|or|and/or|as well as)\s+(?-i:(?=[a-z]))))"
    r"(?:(?:also|further|then|more|instead|\w+ly)\s+)*"
    rf"(?P<verb>(?(joined)(?!(?:{_NOUNS})\b)|)(?:{_VERBS})|(?(joined)(?!)|(?:{_RARE})))\b"
    r"|\b(?P<us>(?:tell|advise) us)\b"
    r"|\bshould (?:also )?be (?:\w+ly )?(?P<passive>(?:disclos|revis|includ|expand|clarifi|describ)ed)\b",
    re.I,
)
"""The start of a request. A verb joined by "and" starts one only after another request in the same sentence."""

POINTERS = frozenset({"note", "refer", "review", "see"})
"""Verbs that ask for nothing but point to an authority: "Refer to Item 303"."""

POINTS = re.compile(r"(?:we (?:also |further |would )?)(?P<verb>refer) you\b", re.I)
"""A phrase that points to an authority without an imperative."""
