"""What a comment asks for, and whether it follows up on an earlier letter.

The staff asks in imperatives: "please", a verb, and an object that distinguishes an explanation in the response ("tell
us") from a change to the filing ("disclose"). So a comment is split into sentences, a sentence into requests, and the
first rule of `_RULES` that matches a request names what it asks for.

All functions take the text of one comment, with one line per block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from drafter.model import Ask
from drafter.reading.references import ANSWER, NUMBER

_VERBS = (
    r"acknowledge|add|address|advise|amend|analyze|apply|assess|attach|attribute|avoid|balance|"
    r"characterize|cite|clarify|combine|compare|complete|confirm|conform|consider|correct|cross-reference|"
    r"date|define|delete|describe|differentiate|disaggregate|disclose|discuss|distinguish|elaborate|"
    r"eliminate|enhance|ensure|estimate|evaluate|expand|explain|extend|file|furnish|give|group|have|help|"
    r"highlight|identify|illustrate|include|indicate|insert|justify|label|limit|list|make|mark|modify|move|"
    r"name|note|obtain|outline|place|prepare|present|provide|qualify|quantify|recharacterize|reconcile|"
    r"reconsider|re-?file|refer|reflect|refrain|relocate|remove|rename|rephrase|replace|reposition|"
    r"represent|request|resolve|restate|re-?title|re-?label|review|revise|rewrite|separate|set|show|sign|"
    r"specify|state|submit|substantiate|summarize|supplement|support|tag|tell|update|use"
)
_ASKS_TO = re.compile(
    r"(?:\b(?:please|should|you (?:must|may wish to|need to)|we (?:ask|request|suggest) (?:that )?you),?\s+"
    r"(?:either\s+)?"
    r"|^(?:[A-Z][^,]{0,250},\s+(?:either\s+)?|(?:also|additionally|further|alternatively|instead)\s+)?"
    r"|(?P<joined>\b(?:and|or|and/or|as well as)\s+))"
    rf"(?:(?:also|further|then|more|instead|\w+ly)\s+)*(?P<verb>{_VERBS})\b"
    r"|\b(?P<us>(?:tell|advise) us)\b"
    r"|\bshould (?:also )?be (?:\w+ly )?(?P<passive>(?:disclos|revis|includ|expand|clarifi|describ)ed)\b",
    re.I,
)
"""The start of a request: after "please" and the like, at the start of a sentence, or joined to another request."""


class _Rule(NamedTuple):
    """A way of asking: what it asks for (None for nothing that `Ask` names), its pattern and an example."""

    ask: Ask | None
    pattern: re.Pattern[str]
    example: str


def _rule(ask: Ask | None, source: str, example: str) -> _Rule:
    return _Rule(ask, re.compile(source, re.I), example)


_PAPER = (
    r"(exhibits?|agreements?|contracts?|opinions?|consents?|certifications?|proxy card|form of proxy|charter|"
    r"bylaws|indenture|lease)"
)
_REASONING = r"(analysis|assessment|calculations?|computations?|explanation|basis|support|rationale|reasons?)"
_RULES = (
    _rule(
        None,
        r"^(provide|furnish|submit|send|give)\b.{0,60}\b(copy|copies|transcripts?|board books?|materials)\b",
        "provide us with copies of the slides",
    ),
    _rule(None, r"^note(,| that\b)", "note that we may have further comments"),
    _rule(None, r"^(refer|review)\b(?!.{0,20}\brevise\b)", "refer to Rule 5-03"),
    _rule(
        "provide_draft",
        r"^(provide|show|furnish|submit|give|include (in|with|as part of) your response)\b.{0,80}"
        r"\b(proposed|intended|draft|planned|sample|illustrat\w+|example of)\b"
        r".{0,40}\b(disclosures?|revisions?|language|text|wording|presentation|changes|amendments?)",
        "provide us with your proposed disclosure",
    ),
    _rule(
        "provide_draft",
        r"^(provide|show|tell) us\b.{0,60}\bwhat .{0,60}\b(disclosures?|revisions?) (will|would) (look|read)",
        "show us what your revised disclosure will look like",
    ),
    _rule("confirm", r"^(confirm\b|represent (?:\w+ ){0,3}that\b)", "confirm that you will keep the table"),
    _rule(
        "confirm", r"^tell us .{0,40}\bconfirm(ing)? that\b", "tell us in writing, confirming that you agree"
    ),
    _rule(
        "file_exhibit",
        r"^(re-?)?(file|submit)\b(?! (an? )?(amend|complete|full|revised (proxy|registration)))"
        rf"(?!.{{0,30}}\b(on|under) (cover of )?form \d).{{0,160}}\b{_PAPER}\b",
        "file the supply agreement as an exhibit",
    ),
    _rule(
        "file_exhibit",
        r"^(include|provide|add|attach|obtain)\b.{0,80}\bas (an? )?exhibits?\b",
        "include the lease as an exhibit",
    ),
    _rule(
        "file_exhibit",
        r"^(provide|include|obtain)\b.{0,40}\bconsents?\b.{0,20}\bof\b",
        "obtain the consent of counsel",
    ),
    _rule("explain", r"^(tell us|advise|help us)\b", "tell us how the discount was measured"),
    _rule(
        "explain",
        r"^explain\b(?!.{0,30}\b(in (the|your|this) (filing|prospectus|proxy)|to (investors|\w+holders)))",
        "explain why the plant is not impaired",
    ),
    _rule("explain", r"^\w+\b.{0,50}\b(to|for|with) us\b", "describe the sales to us"),
    _rule("explain", r"^(provide|give|show|furnish) (to )?(us|the staff)\b", "provide us the schedule"),
    _rule("explain", r"^\w+\b.{0,60}\bsupplementally\b", "provide supplementally the schedule"),
    _rule(
        "explain",
        rf"^(provide|give|prepare|submit|include)\b.{{0,50}}\b{_REASONING} "
        r"(of|for|that|to|as|why|regarding|supporting|under|in)\b(?!.{0,40}\b(disclos|investors))",
        "provide a detailed analysis of the contract under ASC 606",
    ),
    _rule(
        "explain",
        r"^(expand|elaborate|supplement)\b.{0,12}\byour (prior |previous )?(response|analysis|explanation)\b",
        "expand on your analysis of the contract",
    ),
    _rule(
        "explain",
        r"^(describe|discuss|address)\b.{0,40}\bfactors (you )?considered in (assess|evaluat|conclud|reach)ing\b",
        "describe further the factors considered in assessing the period",
    ),
    _rule("explain", r"^(justify|substantiate|support)\b", "support your belief that you are the largest"),
    _rule(
        "explain",
        r"^(discuss|describe|address|assess)\b.{0,30}\bmateriality\b",
        "discuss the materiality of these sales",
    ),
    _rule(
        "explain",
        r"^(describe|discuss|clarify|address)\b.{0,60}\bhow you (considered|applied|evaluated|concluded)\b",
        "describe how you considered Rule 5-03",
    ),
    _rule("revise_disclosure", r"^\w", "disclose the discount and how it was measured"),
)
"""In order of precedence, special rules before general ones. A pattern begins at the verb of a request."""

_OPEN_VERB = re.compile(
    r"^(discuss|describe|address|identify|quantify|provide|clarify|include|reconcile|compare|specify|give|analyze|"
    r"state|list|summarize|outline|illustrate|consider|show|differentiate|distinguish|note|estimate|evaluate|assess)\b",
    re.I,
)
"""Verbs that ask for an explanation as often as for a change: for an explanation if the comment also says "tell us"
and the request does not mention the filing."""

_ABOUT_A_FILING = re.compile(
    r"\b(disclos\w+|filings?|prospectus|(proxy|registration) statement|risk factors?|discussion|here|page \d|"
    r"investors|narrative|(foot)?notes? to|section|summary|table|revis\w+|amend\w+|presentation|captions?)\b",
    re.I,
)
_IN_RESPONSE = re.compile(
    r"\b(in|within|with|as part of) (your|the|any) (response|reply|letter)\b(?! (to|dated))", re.I
)
_FUTURE = re.compile(
    r"\bfuture (periodic |annual |quarterly |exchange act |proxy |forms? |earnings )?"
    r"(filings?|reports?|disclosures?|statements?|releases?|presentations?|10-)"
    r"|\b(in|with|beginning with|preparing) (your|the|its) next "
    r"(annual|quarterly|periodic|form|proxy|definitive|earnings|filing|10-)",
    re.I,
)
_TOWARD_DISCLOSURE = re.compile(r"\bwith an? (view|eye) (toward|to)s? [^.,;]{0,40}disclosure", re.I)
"""A request for an explanation now, which will most likely lead to a change of the filing."""

_QUOTE = re.compile(r"“[^”]{0,600}?([.?!]?)”|\"[^\"]{0,400}?([.?!]?)\"")
_SENTENCE_ENDS = re.compile(r"(?<=[.?!;:])[\"”’)]*\s+(?=[A-Z\"“(•])|\n+")

_CORRESPONDENCE = re.compile(r"comment|letter|correspondence|respon|repl[yi]|issu", re.I)
"""Every alternative of `_FOLLOWS_UP` needs one of these words. Most sentences have none, so this is tried first."""

_FOLLOWS_UP = re.compile(
    "|".join(
        (
            rf"\byour {ANSWER} (to (our|(the )?(prior|previous|comments?)|the staff|each|question)"
            r"|dated|that|indicat\w*|stat\w+)\b",
            r"\b(note|read|reviewed|considered|acknowledge|appreciate|understand)\b[^.]{0,40}"
            rf"\byour {ANSWER}\b",
            rf"^(based (up)?on|from|per) your {ANSWER}\b",
            r"^(in|with) (response|regard|respect|reference) to (our )?(prior|previous) comment",
            r"\b(letter|correspondence) (to (us|the staff),? )?dated [^.]{0,30}"
            r"\byou (stated|discussed|told|described|advised|indicated)",
            r"\byour (letter|correspondence)( to (us|the staff))?,? dated",
            r"\byour \w+ \d+, (19|20)\d\d,? (letter|response)",
            r"\bre-?issu(e|ed|ing)\b[^.]{0,30}\b(comment|it|in part)\b|\bcomment\b[^.]{0,60}\bre-?issued?\b",
            r"\bwe (continue to|note that you (have )?(revised|added|not revised))[^.]{0,120}"
            r"\b(response|comment)\b",
            rf"\b(prior|previous|preceding) comments? (no\.? ?)?{NUMBER}",
            r"\bcomments? \d+ (of|in|from) our\b|\bour (prior|previous) (comment|letter)",
            r"\bas (previously )?requested (by|in) (our|the) (prior |previous )?comment",
        )
    ),
    re.I,
)


def asks(text: str) -> tuple[Ask, ...]:
    """Return what a comment asks the company to do, in order and without repetition.

    `future_filings` replaces `revise_disclosure` if the staff accepts a change in a later filing. The result is empty
    if the comment asks for something else only, such as copies of materials.
    """
    own = _unquoted(text)
    later = bool(_FUTURE.search(own))
    requests = [(request, _ask(request)) for request in _requests(own)]
    explains = any(ask == "explain" for _, ask in requests)
    found: list[Ask] = []
    for request, ask in requests:
        if ask == "revise_disclosure" and _asks_for_explanation(request, explains):
            ask = "explain"
        if ask == "revise_disclosure" and later:
            ask = "future_filings"
        if ask:
            found.append(ask)
    if requests and (later or _TOWARD_DISCLOSURE.search(own)):
        found.append("future_filings" if later else "revise_disclosure")
    return tuple(dict.fromkeys(found))


def reissued(text: str) -> bool:
    """Return whether a comment follows up on an earlier comment or on the company's response to it."""
    return any(
        _FOLLOWS_UP.search(sentence) for sentence in _sentences(text) if _CORRESPONDENCE.search(sentence)
    )


class _Request(NamedTuple):
    """A request from its verb on, and whether its sentence asks for it in the response letter."""

    words: str
    in_response: bool


def _requests(text: str) -> Iterator[_Request]:
    """Yield each request; one joined by "and" counts only after another one in the same sentence."""
    for sentence in _sentences(text):
        starts: list[int] = []
        for match in _ASKS_TO.finditer(sentence):
            if starts or not match["joined"]:
                starts.append(match.start(match.lastgroup or 0))
        for start, end in pairwise([*starts, len(sentence)]):
            yield _Request(sentence[start:end], bool(_IN_RESPONSE.search(sentence)))


def _ask(request: _Request) -> Ask | None:
    for rule in _RULES:  # a loop, because `next` with a generator takes twice as long
        if rule.pattern.match(request.words):
            return rule.ask
    return None


def _asks_for_explanation(request: _Request, explains: bool) -> bool:
    if not _OPEN_VERB.match(request.words):
        return False
    return request.in_response or (explains and not _ABOUT_A_FILING.search(request.words))


def _unquoted(text: str) -> str:
    """Return the staff's own words, with quotations from the filing emptied: they do not ask for anything."""
    return _QUOTE.sub(lambda quote: f'"{quote[1] or quote[2] or ""}"', text)


def _sentences(text: str) -> list[str]:
    return [bare for sentence in _SENTENCE_ENDS.split(text) if (bare := sentence.strip(" •\t"))]
