"""Weigh how much a paragraph is about the procedure between the staff and the company rather than about a filing.

The staff's comments are about what a filing says. The paragraphs around them are about the comments themselves, the
response and the amendment, calls and questions, responsibility and acceleration. No single phrase decides. Each sign
adds its weight, and the sum is one of several pieces of evidence for where the comments end.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from drafter.requests import asks_anything


class Sign(NamedTuple):
    """A pattern to search for in a paragraph, with its weight and an example that it matches."""

    weight: int
    pattern: str
    example: str

    def found_in(self, text: str) -> bool:
        """Return whether the paragraph contains the sign."""
        return _compiled(self.pattern).search(text) is not None


_COUNT = r"(?:\w+|\d+)(?: ?\(\d+\))?"
_ABOUT = r"(?:about|concerning|regarding|as to|relating to|on)"

PROCEDURE = (
    # The comments as a whole
    Sign(
        4,
        r"\b(?:these|our|all|the|any|outstanding|remaining|staff|foregoing|above|legal|accounting|engineering|"
        r"financial) "
        r"(?:(?:staff|accounting|legal|engineering|remaining|outstanding|foregoing|above) )*comments\b(?! \d)",
        "on these comments",
    ),
    Sign(
        4,
        r"\b(?:respond|reply|responses?|answers?) (?:to|regarding) (?:these|our|the|this|that|each|all|any) "
        r"(?:of (?:these|our|the) )?(?:\w+ )?(?:comments?(?! \d)|letter)\b",
        "in response to our comments",
    ),
    Sign(
        4,
        r"\b(?:foregoing|points|remarks|matters|items|comments|requests) (?:\w+ )?(?:above|listed|raised|set forth|"
        r"noted)\b"
        r"|\b(?:the|each of the) (?:foregoing|above)\b|\bour (?:requests?|reviews?)\b|\bthis letter\b",
        "each of the points above",
    ),
    Sign(
        4,
        r"\b(?:additional|further|no(?: further)?|other) comments?\b"
        r"|\b(?:may|will|might|could) (?:\w+ )?(?:have|raise|issue|make) (?:\w+ ){0,2}?comments?\b",
        "we may have additional comments",
    ),
    Sign(
        5,
        r"\bif you (?:do not|don.t|disagree|believe)\b.{0,60}\b(?:comments?|in(?:applicable|appropriate)|not "
        r"appropriate)\b"
        r"|\bcompl(?:y|ying|iance) with (?:a|our|any|the|these) comments?\b",
        "If you believe a comment is inapplicable",
    ),
    # The answer, and how to send it
    Sign(
        4,
        r"\bresponses? to this letter\b|\b(?:cover|response|reply|transmittal) letter (?:that|which|keying)\b"
        r"|\b(?:in|with|through|via) (?:a|your) (?:response|reply|cover|separate) letter\b"
        r"|\b(?:furnish|provide|submit|include|file|send)\w* (?:us )?(?:with )?(?:a|your) (?:\w+ )?"
        r"(?:cover |response )?letter\b",
        "Please furnish a letter with your responses",
    ),
    Sign(
        4,
        r"\bkey(?:s|ed|ing)? (?:your|each|all|the|to|any)\b|\bdetailed (?:cover )?letters?\b|\bmarked cop(?:y|ies)\b"
        r"|\b(?:facilitates?|expedit\w+) (?:our|the|their|your) review\b",
        "a letter that keys your responses to our comments",
    ),
    Sign(
        4,
        r"\b(?:on|via|through|over) (?:the )?EDGAR\b|\blabel\w*\W+corresp\b|\b(?:as )?correspondence (?:file|"
        r"submission)\b"
        r"|\bin electronic form\b|\belectronic(?:ally)? (?:as|under|submi|file)|\bunder (?:the )?form type\b",
        "submitted in electronic form",
    ),
    Sign(
        3,
        r"\byour reply\b|\b(?:two|three|four|five|courtesy|hard|paper) copies\b"
        r"|\bcop(?:y|ies) (?:of|to) (?:your|the|this) (?:reply|response|letter|amendment|examiner|staff)",
        "send three copies to the examiner",
    ),
    Sign(
        4,
        rf"\bwithin {_COUNT} (?:business |calendar |working )?days\b|\b{_COUNT}[- ](?:business[- ])?day period\b"
        r"|\b(?:respond|reply) promptly\b|\bwhen you (?:will|can|expect to) (?:respond|provide|file|reply)\b",
        "within ten business days or tell us when you will respond",
    ),
    Sign(
        2,
        r"\b(?:please|you should|should you|you may|you are|you must)\b.{0,40}"
        r"\b(?:respond|reply|response|advise|statement|letter)\b",
        "You should respond",
    ),
    # The amendment, and what comes after it
    Sign(
        3,
        r"\b(?:fil(?:e|ing)|submit(?:ting)?|prepar\w+) (?:an?|any|your|the|such|one or more) (?:\w+ "
        r"){0,3}?amend(?:ment|ed)\b"
        r"|\bamend(?:ing)? (?:your|the) (?:\w+ ){0,4}?(?:filings?|registration|offering|form|schedule|documents?|proxy|"
        r"statement|draft)\b|\b(?:next|any|pre-effective|post-effective) amendment\b",
        "File an amendment to the registration statement",
    ),
    Sign(
        4,
        r"\b(?:after|upon|following) (?:we )?(?:our )?(?:review\w*|receipt|receiv\w+) (?:of )?(?:your|the|any|this|"
        r"these|such)\b"
        r"|\bwe have not (?:yet )?reviewed\b|\b(?:concluded|completed|terminated) (?:our|the|its) review\b"
        r"|\bno (?:further )?review\b",
        "After reviewing your response",
    ),
    Sign(
        4,
        r"\b(?:requests?|requesting) (?:for )?(?:the )?accelerat\w+|\bacceleration (?:request|of the effective)"
        r"|\bdeclar\w+ (?:\w+ ){0,5}?effective\b|\brequested effective\b|\bqualification (?:date|request)"
        r"|\b(?:effective date|effectiveness|qualification) of (?:the|your|any|this|such)\b"
        r"|\bqualif(?:y|ied|ying) (?:your|the) offering\b",
        "requests for acceleration of the effective date",
    ),
    Sign(2, r"\brules? (?:46[01]|47[123]|48[45]|497)\b|\b15c2-8\b", "Rules 460 and 461"),
    Sign(
        4,
        r"\b(?:adequate|sufficient|enough|additional) time (?:\w+ ){0,4}?review|\btime (?:for us )?to review\b"
        r"|\b(?:FINRA|NASD)\b.{0,80}\b(?:no objection|cleared|compensation|statement|letter|advise|confirm)"
        r"|\bat least one state\b|\bstate securit(?:y|ies) (?:regulator|administrator|authorit)",
        "allow adequate time for us to review any amendment",
    ),
    # Whom to call
    Sign(9, r"\(?\b202\)?[ .-]{0,3}(?:551|942|824|272)[ .–-]+\d{4}\b", "at (202) 551-0000"),
    Sign(4, r"(?<!\d)\(?\d{3}\)?[ .-]{1,3}\d{3}[ .–-]+\d{4}\b", "at 212-555-0100"),
    Sign(
        5,
        r"\b(?:contact|call|telephone|phone|reach|notify|speak (?:with|to)|direct\w*) (?:\w+ ){0,3}?"
        r"(?:me|us|the (?:undersigned|staff)|(?:any|all|your|further|other)? ?(?:questions?|inquir\w+|"
        r"correspondence)|either"
        r"|(?-i:[A-Z][a-z]+ [A-Z]))\b|\bundersigned\b|\bdo not hesitate\b|\bfeel free\b",
        "please call the staff promptly",
    ),
    Sign(
        4,
        r"\b(?:any|other|further|additional|your) (?:\w+ )?questions\b|\bquestions? you (?:may )?have\b"
        rf"|\bquestions? {_ABOUT} (?:(?:this|the|these|our|any|your) )?(?:\w+ )?(?:comments?|review|letter|filing|"
        rf"matters?|"
        r"process)\b",
        "any questions regarding our comments",
    ),
    Sign(
        5,
        r"\bzip code\b|\bmail stop\b|\bfacsimile\b|\bfax\b|\be-?mail\b|\btelephone numbers?\b|\b20549\b"
        r"|\b(?:his|her|their) absence\b",
        "the following ZIP code",
    ),
    Sign(
        3,
        r"\bexaminer\b|\bbranch chief\b|\bassistant director\b"
        r"|\b(?:staff|special|senior|your|its) (?:accountant|attorney|counsel)\b",
        "the examiner on this filing",
    ),
    Sign(
        3,
        r"\bwe (?:will|would) (?:consider|act|review|grant|appreciate|also)\b|\bat your request\b|\bthe staff\b"
        r"|\bthe commission(?:er)?s?\b(?!.s rules)",
        "We will act upon any request",
    ),
    Sign(
        5,
        r"\bthank you\b|\bappreciate\b|\bcooperation\b|\bassistance\b|\blet us know\b|\bnotified\b|\bfurther action\b",
        "We appreciate your cooperation",
    ),
    # Who is responsible
    Sign(
        6,
        r"\bresponsib\w+ (?:for|(?:\w+ )?under)\b.{0,60}\b(?:accuracy|adequacy|disclosures?|statutor)"
        r"|\b(?:adequacy and accuracy|accuracy and (?:adequacy|completeness))\b|\bby statute responsible\b"
        r"|\bresponsibilit(?:y|ies) (?:for|under) (?:the )?(?:(?:\w+ )?disclosures?|(?:federal )?securities)",
        "responsible for the accuracy and adequacy of the disclosure",
    ),
    Sign(
        5,
        r"\backnowledg\w+ (?:that|the following|its|their|in)\b|\bassert (?:staff|this|these|the) \w+ as (?:a "
        r")?defense\b"
        r"|\bforeclose\w* the commission\b|\bnotwithstanding (?:any|our|these|the) (?:review|comments?)"
        r"|\bin the event (?:that )?(?:you|the \w+) requests?\b",
        "a statement from the company acknowledging that",
    ),
    Sign(
        5,
        r"\bdivision of enforcement\b|\bdelegated authority\b|\b(?:are|be) (?:urged|certain|reminded)\b"
        r"|\bwe (?:also )?(?:remind|urge)\b",
        "We remind you that",
    ),
)
"""The signs of the procedure."""

FILING = (
    Sign(
        -4,
        r"\bpages? (?:\w{1,2}-)?\d+|\bnotes? (?:\d+|to (?:your|the))\b|\bfootnotes?\b|\bexhibits?\b|\bschedules? "
        r"[IVX]+\b",
        "on page 12",
    ),
    Sign(
        -4,
        r"\b(?:ASC|SFAS|FASB|FIN|EITF|SAB|SOP|APB|IFRS|IAS|GAAP|ASU|IASB|AICPA)\b|\bItems? \d|\bparagraphs? \d"
        r"|\bregulation S-[BKTX]\b|\b(?:instruction|question) \d",
        "paragraph 9 of SFAS 142",
    ),
    Sign(
        -4,
        r"\b(?:disclosures?|discussion|table|statement|risk factor|section|caption|subsection|sentence|paragraph|"
        r"bullet|"
        r"description|analysis|summary|prospectus|heading|column|chart|graph) "
        r"(?:on|in|at|under|of (?:the|your)|that|which|should|does|to (?:disclose|describe|include|clarify|state|"
        r"indicate|"
        r"discuss|explain))\b",
        "the table in your summary",
    ),
    Sign(
        -3,
        r"\b(?:disclos(?:e|es|ing)|describ(?:e|es|ing)|discuss|clarify|explain|quantify|expand|reconcile|identify|"
        r"elaborate|"
        r"delete|remove|specify|substantiate|revise)\b(?! your (?:filing|document))",
        "please discuss",
    ),
    Sign(
        -3,
        r"\btell us (?:how|what|why|whether|the|if|your|more|in|about)\b(?! in your (?:letter|response))"
        r"|\bwe (?:also )?note\b|\bfor example\b|\bit appears\b|\bin this regard\b",
        "We note that",
    ),
    Sign(
        -3,
        r"\$ ?\d|\d ?%|\b(?:fiscal|quarter|year|period|months?) ended\b|\b(?:19|20)\d\d and (?:19|20)\d\d\b|\bmillion\b"
        r"|\bpercent\b|\bshares\b|\bnet income\b|\brevenues?\b|\bassets?\b|\bexpenses?\b|\bagreements?\b",
        "$1.2 million in 2008",
    ),
    Sign(
        -3,
        r"\b(?:you|the company|the fund|management) (?:also )?(?:cite|state|disclose|describe|indicate|refer|say|"
        r"report|"
        r"present|recogni[sz]e|record|note|discuss|believe|use)[sd]?\b(?! (?:a|that a|our|the) comment)",
        "what you state",
    ),
    Sign(
        -4,
        r"\bthis comment\b|\b(?:prior|previous) comments?\b|\bcomments? (?:no\. ?)?\d",
        "This comment applies",
    ),
    Sign(
        -2,
        r"\b(?:also|similar|similarly|supplementally|accordingly|likewise|as well|elsewhere)\b|\bin your response,"
        r"|\bso (?:state|disclose|indicate)\b|\b(?:say|state|disclose|indicate) so\b",
        "If so, so state",
    ),
    Sign(
        -3,
        r"^(?:in addition|also|further(?:more)?|similarly|additionally|however|if so|if not|alternatively|for instance|"
        r"finally|second|third|see|refer to)\b(?!.{0,8}rules? 46)|^[•·▪–-]\s|^\(?[a-z]\)",
        "In addition,",
    ),
)
"""The signs of what a filing says."""

_REQUEST = 2
"""The weight, toward the filing, of a request in the paragraph."""

_MOST = 9
"""The maximum weight of a paragraph's words."""

_RULE = re.compile(r"\W*(?:[*_=~•·.–—-]\s*){3,}\W*")


def is_rule(text: str) -> bool:
    """Return whether a line is only a divider: asterisks, dashes, or a rule made of them."""
    return _RULE.fullmatch(text) is not None


def weigh(text: str) -> int:
    """Return the weight of a paragraph: positive if it is about the procedure, negative if about what a filing says."""
    total = sum(sign.weight for sign in (*PROCEDURE, *FILING) if sign.found_in(text))
    total -= _REQUEST if asks_anything(text) else 0
    return max(-_MOST, min(_MOST, total))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I | re.S)
