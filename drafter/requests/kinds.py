"""Classify what a request asks for: an explanation, a change to the filing, an exhibit, a confirmation or a draft.

The staff asks in imperatives. The verb and object distinguish an explanation in the response ("tell us") from a change
to the filing ("disclose"). The first rule that matches a request, from its verb on, determines what it asks for.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.model import Ask


class Rule(NamedTuple):
    """A way of asking.

    Attributes:
        ask: What it asks for; None if that is not one of the kinds of `Ask`.
        verbs: The first words of its requests, in lower case; empty if a request of any verb may ask so. A letter
            has few verbs, so most patterns are never compiled.
        source: Its pattern.
        example: A request that it matches.
    """

    ask: Ask | None
    verbs: frozenset[str]
    source: str
    example: str

    def fits(self, words: str, verb: str) -> bool:
        """Return whether a request, whose first word is `verb`, asks in this way."""
        return (not self.verbs or verb in self.verbs) and pattern(self.source, re.I).match(words) is not None


def _rule(ask: Ask | None, verbs: str, source: str, example: str) -> Rule:
    return Rule(ask, frozenset(verbs.split()), source, example)


_PAPER = (
    r"(exhibits?|agreements?|contracts?|opinions?|consents?|certifications?|proxy card|form of proxy|charter|"
    r"bylaws|indenture|lease|preferability letter)"
)
_REASONING = r"(analysis|assessment|calculations?|computations?|explanation|basis|support|rationale|reasons?)"
RULES = (
    _rule(
        None,
        "note",
        r"^note(,| that\b| the (requirements?|guidance|provisions?)\b| (this|these)\b)",
        "note that we may have further comments",
    ),
    _rule(None, "refer see review", r"^(refer|see|review)\b(?!.{0,20}\brevise\b)", "refer to Rule 5-03"),
    _rule(
        "provide_draft",
        "provide show furnish submit give include",
        r"^(provide|show|furnish|submit|give|include (in|with|within|as part of) your response)\b.{0,80}"
        r"\b(proposed|intended|draft|planned|sample|illustrat\w+|example of)\b"
        r".{0,40}\b(disclosures?|revisions?|language|text|wording|presentation|changes|amendments?)",
        "provide us with your proposed disclosure",
    ),
    _rule(
        "provide_draft",
        "provide show tell",
        r"^(provide|show|tell) us\b.{0,60}\bwhat .{0,60}\b(disclosures?|revisions?) (will|would) (look|read)",
        "show us what your revised disclosure will look like",
    ),
    _rule(
        None,
        "provide furnish submit send give",
        r"^(provide|furnish|submit|send|give)\b.{0,60}\b(copy|copies|transcripts?|board books?|materials)\b",
        "provide us with copies of the slides",
    ),
    _rule(
        "confirm",
        "confirm represent",
        r"^(confirm\b|represent (?:\w+ ){0,3}that\b)",
        "confirm that you will keep the table",
    ),
    _rule(
        "confirm",
        "tell",
        r"^tell us .{0,40}\bconfirm(ing)? that\b",
        "tell us in writing, confirming that you agree",
    ),
    _rule(
        "file_exhibit",
        "file submit refile resubmit re",
        r"^(re-?)?(file|submit)\b(?! (an? )?(amend|complete|full|revised (proxy|registration)))"
        rf"(?!.{{0,30}}\b(on|under) (cover of )?form \d).{{0,160}}\b{_PAPER}\b",
        "file the supply agreement as an exhibit",
    ),
    _rule(
        "file_exhibit",
        "revise amend correct modify have",
        r"^(revise|amend|correct|modify|have (each |your )?counsel\b.{0,20}\b(revise|remove|amend|delete))\b.{0,60}"
        r"\b(legal|tax|legality|counsel.{0,2}) opinion",
        "have counsel revise its legal opinion",
    ),
    _rule(
        "file_exhibit",
        "include provide add attach obtain",
        r"^(include|provide|add|attach|obtain)\b.{0,80}\bas (an? )?exhibits?\b",
        "include the lease as an exhibit",
    ),
    _rule(
        "file_exhibit",
        "provide include obtain",
        r"^(provide|include|obtain)\b.{0,40}\bconsents?\b.{0,20}\bof\b",
        "obtain the consent of counsel",
    ),
    _rule(
        "explain",
        "tell advise help",
        r"^(tell(?! (the )?(readers?|investors|(share|stock)?holders))|advise|help us)\b",
        "tell us how the discount was measured",
    ),
    _rule(
        "explain",
        "explain",
        r"^explain\b(?! that\b)(?!.{0,30}\b(in (the|your|this) (filing|prospectus|proxy)|to (investors|\w+holders)))",
        "explain why the plant is not impaired",
    ),
    _rule("explain", "", r"^\w+\b.{0,50}\b(to|for|with) us\b", "describe the sales to us"),
    _rule(
        "explain",
        "provide give show furnish",
        r"^(provide|give|show|furnish) (to )?(us|the staff)\b",
        "provide us the schedule",
    ),
    _rule("explain", "", r"^\w+\b.{0,60}\bsupplementally\b", "provide supplementally the schedule"),
    _rule(
        "explain",
        "provide give prepare submit",
        r"^(provide|give|prepare|submit)\b.{0,50}\bmateriality analysis\b",
        "provide a materiality analysis that covers both accounting and disclosure",
    ),
    _rule(
        "explain",
        "provide give prepare submit include",
        r"^(provide|give|prepare|submit|include(?= .{0,80}\b(?:your|this) (?:response|reply)\b))\b"
        rf".{{0,50}}\b{_REASONING}(,| (?:"
        r"of|for|that|to|as|why|regarding|supporting|under|in)\b)(?!.{0,40}\b(disclos|investors))",
        "provide a detailed analysis of the contract under ASC 606",
    ),
    _rule(
        "explain",
        "expand elaborate supplement ensure address describe tailor limit",
        r"^(expand|elaborate|supplement|ensure|address|describe|tailor|limit)\b(?!.{0,60}\b(MD&A|disclos\w+)\b).{0,80}"
        r"\b(?:your|this|the|such) (prior |previous )?(response|analysis|explanation)\b",
        "expand on your analysis of the contract",
    ),
    _rule(
        "explain",
        "describe discuss address",
        r"^(describe|discuss|address)\b.{0,60}\b(factors|that you|you) considered in "
        r"(assess|determin|evaluat|conclud|reach)ing\b",
        "describe further the factors considered in assessing the period",
    ),
    _rule(
        "explain",
        "include provide",
        r"^(include|provide)\b.{0,60}\bdiscussion of (the )?factors (you )?considered\b",
        "include a discussion of the factors considered",
    ),
    _rule(
        "explain",
        "clarify identify",
        r"^(clarify|identify)\b(?!.*\b(disclos|filing|prospectus)).{0,60}\b(you believe|your position)\b",
        "clarify which of these activities you believe matter most",
    ),
    _rule("explain", "clarify", r"^clarify\W*$", "clarify."),
    _rule("explain", "reference", r"^reference\b", "reference the literature on which you rely"),
    _rule(
        "explain",
        "describe discuss address clarify",
        r"^(describe|discuss|address|clarify) (to us )?your (consideration|basis|reasons)\b",
        "describe your consideration of Item 101",
    ),
    _rule(
        "explain",
        "justify substantiate support",
        r"^(justify|substantiate|support)\b",
        "support your belief that you are the largest",
    ),
    _rule(
        "explain",
        "discuss describe address assess",
        r"^(discuss|describe|address|assess)\b.{0,30}\b(materiality|potential for reputational harm)\b",
        "discuss the materiality of these sales",
    ),
    _rule(
        "explain",
        "describe discuss clarify address",
        r"^(describe|discuss|clarify|address)\b.{0,60}\b(how|whether) you (have )?"
        r"(considered|applied|evaluated|concluded)\b",
        "describe how you considered Rule 5-03",
    ),
    _rule("revise_disclosure", "", r"^\w", "disclose the discount and how it was measured"),
)
"""The rules in order of precedence, special ones before general ones. A pattern begins at the verb of a request."""

OPEN_VERB = re.compile(
    r"^(discuss|describe|address|identify|quantify|provide|clarify|include|"
    r"reconcile(?! .{0,80}\b(?:measure|GAAP)\b)|compare|specify|give|analyze|"
    r"state|list|indicate|summarize|outline|illustrate|consider|elaborate|show|differentiate|distinguish|note|"
    r"estimate|evaluate|assess|ensure)\b",
    re.I,
)
"""Verbs that ask for an explanation as often as for a change. They ask for an explanation if the comment also says
"tell us" and the request does not mention the filing."""

TO_US = re.compile(r"\b(us|the staff)\b", re.I)
ABOUT_A_FILING = re.compile(
    r"\b(disclos\w+|filings?|prospectus|(proxy|registration) statement|risk factors?|discussion|here|page \d|"
    r"investors|narrative|(foot)?notes? to|section|summary|table|revis\w+|amend\w+|presentation|captions?)\b",
    re.I,
)
_WHAT_IT_SAYS = re.compile(r"address (?:the|your) (?:disclosure|statement)s?\b[^,;]{0,40}\bthat\b", re.I)
"""A request to deal with what the filing says: "address your disclosure on page 5 that nobody objected"."""

IN_RESPONSE = re.compile(
    r"\bsupplementally\b"
    r"|\b(in|within|with|as part of) (your|the|any|a) (supplemental )?(response|reply|letter)\b"
    r"(?! (to(?! (this|the (above|previous))\b)|dated))"
    r"|\b(your|this|the|such) response should\b",
    re.I,
)
_FUTURE_FILINGS = (
    r"\bfuture (periodic |annual |quarterly |exchange act |proxy |forms? |earnings )?"
    r"(filings?|reports?|disclosures?|statements?|releases?|presentations?|10-)"
)
FUTURE_FILINGS = re.compile(_FUTURE_FILINGS, re.I)
FUTURE = re.compile(
    rf"{_FUTURE_FILINGS}"
    r"|\b(in|with|beginning with|preparing) (your|the|its) next "
    r"(annual|quarterly|periodic|form|proxy|definitive|earnings|filing|10-)",
    re.I,
)
TOWARD_DISCLOSURE = re.compile(r"\bwith an? (view|eye) (toward|to)s? [^.,;]{0,40}disclosure", re.I)
"""A phrase of requests for an explanation that will most likely lead to a change of the filing."""


_FIRST_WORD = re.compile(r"\w+")

REVISES: frozenset[Ask] = frozenset({"revise_disclosure", "future_filings", "provide_draft"})
"""Requests for a change of the filing."""


def kind(words: str) -> Ask | None:
    """Return what a request asks for, given its words from the verb on; None if `Ask` has no name for it."""
    first = _FIRST_WORD.match(words)
    verb = first[0].lower() if first else ""
    for rule in RULES:  # a loop, because `next` with a generator takes twice as long
        if rule.fits(words, verb):
            return rule.ask
    return None


_FOR_READERS = re.compile(
    r"explain (?!or\b|(?:why|how)\W*$)"
    r"(?!.{0,80}\b(?:to us|(?:your|this) (?:response|analysis)|why not"
    r"|you (?:believe|concluded|considered|determined|made|reached|treat))\b)",
    re.I,
)


def is_for_readers(words: str) -> bool:
    """Return whether "explain" may ask for an explanation in the filing, as "explain how you measure returns" may."""
    return bool(_FOR_READERS.match(words))


def is_open(words: str) -> bool:
    """Return whether a request may ask for either an explanation or a change of the filing."""
    about_filing = ABOUT_A_FILING.search(words) and not _WHAT_IT_SAYS.match(words)
    return bool(OPEN_VERB.match(words)) and not about_filing
