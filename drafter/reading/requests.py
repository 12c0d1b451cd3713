"""What a comment asks for, and what it points at: earlier comments, pages, exhibits.

Pure functions on the words of one comment (its blocks a line each). The staff asks in imperatives: "please", a verb,
and an object that tells an answer in the letter ("tell us") from a change of the filing ("disclose"). So a comment is cut into
sentences, each sentence that asks into its requests, and the first rule of `_RULES` that a request meets names what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from drafter.model import Ask, PriorReference


@dataclass(frozen=True, slots=True)
class _Rule:
    """A way of asking: what it asks for, the pattern, and a request that it is there for."""

    ask: Ask | None
    pattern: re.Pattern[str]
    example: str


def _rule(ask: Ask | None, pattern: str, example: str) -> _Rule:
    return _Rule(ask, re.compile(pattern, re.I), example)


_ADVERBS = r"(?:(?:also|further|then|separately|specifically|briefly|clearly|prominently|more|fully|additionally|instead|similarly|again|promptly|\w+ly)\s+)*"

_TO_CHANGE = (
    r"revise|amend|disclose|expand|enhance|modify|update|correct|delete|remove|eliminate|add|insert|include|replace|reconsider|balance|"
    r"ensure|highlight|restate|reposition|relocate|move|re-?title|re-?label|re-?name|label|conform|supplement|limit|refrain|avoid|"
    r"mark|date|attribute|characterize|recharacterize|state|indicate|present|separate|reconcile|group|cite|define|specify|quantify|identify|describe|discuss|clarify|"
    r"address|provide|give|set forth|list|name|summarize|elaborate|reflect|acknowledge|show|separately|make|acknowledge|qualify|note|analyze|break|prepare|apply|combine|consider|substantiate|"
    r"differentiate|distinguish|place|use|put|fill|complete|have|illustrate|furnish|outline|compare|rewrite|rephrase|shorten|cross-reference|change|begin|tag|sign|estimate|extend|"
    r"resolve|justify|support|assess|evaluate|explain|confirm|advise|tell|file|submit|re-?file|obtain|request"
)
_ASKS_TO = re.compile(
    rf"(?:\b(?:please|you (?:should|must|may wish to|need to)|we (?:ask|request|suggest) (?:that )?you),?\s+(?:either\s+)?"
    rf"|^(?:[A-Z][^,]{{0,120}},\s+|(?:also|additionally|further|alternatively|instead)\s+)?"
    rf"|(?P<joined>(?:,\s*)?\b(?:and|or|and/or|as well as)\s+|[,;]\s+))"
    rf"{_ADVERBS}(?P<verb>{_TO_CHANGE})\b(?!\s*(?:,|of|in|that (?:is|are|were|was))\b)|\b(?P<us>(?:tell|advise) us)\b",
    re.I,
)
"""Where a request begins: after "please" and its like, at the head of a sentence, or joined to a request before it."""

_IN_THE_ANSWER = re.compile(r"\b(in|within|with|as part of) (your|the|any) (response|reply|letter)\b(?! (to|dated))", re.I)

_RULES = (
    _rule(
        None,
        r"^(provide|furnish|submit|send|supply|give)\b.{0,60}\b(copies|copy|transcripts?|board books?|materials?)\b",
        "provide us with copies of the materials",
    ),
    _rule(
        "provide_draft",
        r"^(provide|include|show|furnish|submit|give)\b.{0,80}\b(proposed|intended|draft|planned|sample|illustrat\w+|example of)\b"
        r".{0,40}\b(disclosures?|revisions?|language|text|wording|presentation|changes|amendments?)"
        r"|^(provide|show|tell) us\b.{0,60}\bwhat .{0,60}\b(disclosures?|revisions?) (will|would) (look|read|say)",
        "provide us with the disclosure you propose: provide us with your proposed disclosure",
    ),
    _rule("confirm", r"^confirm\b|^tell us .{0,40}\bconfirm(ing)? that\b", "confirm that you will keep the table"),
    _rule(
        "file_exhibit",
        r"^(re-?)?(file|submit)\b(?! (an? )?(amend|complete|full|revised (proxy|registration)))"
        r"(?!.{0,30}\b(on|under) (cover of )?form \d).{0,160}"
        r"\b(exhibits?|agreements?|contracts?|opinion|consents?|certifications?|form of proxy|articles|bylaws|indenture|lease|plan|policy|letter)\b"
        r"|^(include|provide|add|attach|obtain)\b.{0,80}\bas (an? )?exhibits?\b|^(provide|include|obtain)\b.{0,40}\bconsents?\b.{0,20}\bof\b",
        "file the supply agreement as an exhibit",
    ),
    _rule(
        "explain",
        r"^(tell|advise) us|^advise\b|^explain\b(?!.{0,30}\b(in (the|your|this) (filing|prospectus|proxy)|to (investors|shareholders|stockholders)))"
        r"|^\w+( \w+)? (to|for|with) us\b|^(provide|give|show|furnish|send) (to |the staff )?(us|staff)\b|^\w+\b.{0,60}\bsupplementally|^supplementally"
        r"|^(provide|give|prepare|submit|include)\b.{0,50}\b(analysis|assessment|calculations?|computations?|explanation|basis|support|rationale|reasons?) (of|for|that|to|as|why|regarding|supporting|under|in)\b"
        r"(?!.{0,40}\b(disclos|investors))"
        r"|^(discuss|describe|address|assess)\b.{0,30}\bmateriality\b|^(justify|substantiate|support)\b|^elaborate\b|^(describe|discuss|address|clarify|quantify|identify|include|provide)\b.{0,50}\bin (your|a|the) (response|letter|reply)",
        "tell us how the discount was measured",
    ),
    _rule("revise_disclosure", r"^\w", "disclose the discount and how it was measured"),
)
"""In order: a request takes the first rule that it meets."""

_FUTURE = re.compile(
    r"\b(in|for|of|to|your|revise|expand|all) future (filings?|periodic|annual|quarterly|reports?|exchange act|disclosures?|form|proxy|earnings|presentations?|10-)"
    r"|\btowards? (possible )?(future )?disclosures? in future|\btowards? (revising )?future (disclosures?|filings?)|\bfuture (periodic |annual |quarterly |exchange act )?(filings?|reports|disclosures?)\b"
    r"|\b(in|with|beginning with) (your|the|its) next (annual|quarterly|periodic|form|proxy|definitive|10-)",
    re.I,
)
_ABOUT_A_FILING = re.compile(
    r"\b(disclos\w+|filings?|prospectus|proxy statement|registration statement|risk factors?|discussion|here|page \d+|investors|"
    r"narrative|footnotes?|notes? to|section|summary|table|revis\w+|amend\w+|presentation|headings?|caption)\b",
    re.I,
)
_OPEN_VERB = re.compile(
    r"^(discuss|describe|address|identify|quantify|provide|clarify|include|reconcile|compare|specify|give|analyze|state|"
    r"list|summarize|outline|illustrate|consider|show|differentiate|distinguish|note|estimate|evaluate|assess)\b",
    re.I,
)
"""Verbs that ask for an answer as often as for a change: beside "tell us", and with nothing said of a filing, they go on explaining."""

_SENTENCE_ENDS = re.compile(r"(?<=[.?!;:])[\"”’)]*\s+(?=[A-Z\"“(•])|\n+")
_IN_QUOTES = re.compile(r"“[^”]*”|\"[^\"]{0,400}\"")

_ANSWERED_BEFORE = re.compile(
    r"\b(your|the company.?s|its) (amended |supplemental |prior |previous )?(responses?|reply|replies) (to|dated|and revis|that|indicat|stat|on page)\b|"
    r"\b(note|read|reviewed|considered|acknowledge|appreciate|understand)\b[^.]{0,40}\b(from |in )?your (supplemental |prior |previous )?responses?\b|"
    r"^(in|based (up)?on|from|per) your (prior |previous |supplemental )?responses?\b|^(in|with) (response|regard|respect|reference) to (our )?(prior|previous) comment|"
    r"\byour (letter|correspondence)( to (us|the staff))?,? dated|\b(letter|correspondence) to (us|the staff),? dated|\byour \w+ \d+, (19|20)\d\d,? (letter|response)|"
    r"\bre-?issu(e|ed|ing)\b[^.]{0,30}\b(comment|part|it)\b|\bcomment\b[^.]{0,30}\bre-?issued|\breissue\b|"
    r"\bwe (continue to|note that you (have )?(revised|added|not revised))[^.]{0,120}\b(response|comment)\b|"
    r"\b(prior|previous|preceding) comments? (no\.? ?)?(\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b|\bcomments? \d+ (of|in|from) our\b|\bour (prior|previous) (comment|letter)|"
    r"\bas (previously )?requested (by|in) (our|the) (prior |previous )?comment",
    re.I,
)

_WORD_NUMBERS = {w: n for n, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)}
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(_WORD_NUMBERS)})(?![\w%])"
_NUMBERS = rf"{_NUMBER}(?:(?:, (?:and |or )?| and | or | through | - |-|–){_NUMBER})*"
_PRIOR_COMMENT = re.compile(rf"\b(?:prior|previous) comments? (?:numbers? |nos?\.? ?)?({_NUMBERS})", re.I)
_BARE_COMMENT = re.compile(rf"\bcomments? (?:numbers? |nos?\.? ?)?({_NUMBERS})( (?:of|in|from) (?:our|the staff.?s?)\b)?( (?:above|below|of this letter|in this letter))?", re.I)
_RESPONSE_TO = re.compile(r"\b(response|responses|respond\w*|reply|issued|previously|prior|reissue\w*)\b[^.]{0,30}$", re.I)

_PAGES = re.compile(r"\bpages?\s+((?:[A-Z]{1,3}-)?(?:\d+|[ivxl]+)\b(?:(?:\s*(?:,|and|through|to|-|–|&)\s*)+(?:pages?\s+)?(?:[A-Z]{1,3}-)?\d+\b(?!\s*(?:%|percent|million|billion)))*)")
_PAGE = re.compile(r"(?:[A-Z]{1,3}-)?(?:\d+|[ivxl]+)\b")
_EXHIBITS = re.compile(r"\bexhibits?\s+((?:\d{1,3}|[A-Z])(?:\.\d+)?(?:-\w+)?(?:\s*(?:,|and|or|through)\s*\d{1,3}(?:\.\d+)?)*)\b", re.I)


def asks(text: str) -> tuple[Ask, ...]:
    """What a comment asks the company to do, each once, in the order in which it is first asked.

    `future_filings` stands in place of `revise_disclosure` where the staff is content with a later filing. Empty where
    nothing of the kind is asked, as when the staff only wants copies of materials.
    """
    later = bool(_FUTURE.search(_IN_QUOTES.sub(" ", text)))
    requests = tuple(_requests(text))
    explains = any(_ask(request) == "explain" for request in requests)
    found: list[Ask] = []
    for request in requests:
        ask = _ask(request)
        if ask == "revise_disclosure" and _OPEN_VERB.match(request.words) and (
            request.in_the_answer or (explains and not _ABOUT_A_FILING.search(request.words))
        ):
            ask = "explain"
        if ask == "revise_disclosure" and later:
            ask = "future_filings"
        if ask and ask not in found:
            found.append(ask)
    if later and requests and "future_filings" not in found:
        found.append("future_filings")
    return tuple(found)


def reissued(text: str) -> bool:
    """Whether the comment goes on from earlier correspondence: an earlier comment, or the company's answer to it."""
    return any(_ANSWERED_BEFORE.search(sentence) for sentence in _sentences(text))


def refers_to(text: str) -> tuple[PriorReference, ...]:
    """The comments that a comment names, in order: of an earlier letter, or "above" and "below" in this one."""
    found = {}
    for match in _BARE_COMMENT.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        earlier = match[2] or _PRIOR_COMMENT.search(text[max(0, match.start() - 10) : match.end()]) or _RESPONSE_TO.search(before)
        if not earlier and not match[3]:
            continue
        for number in _spelled_out(match[1]):
            reference = PriorReference(number, "prior" if not match[3] else "this")
            found.setdefault(reference, None)
    return tuple(found)


def pages(text: str) -> tuple[str, ...]:
    """The pages that a comment names, as the staff prints them ("12", "F-7", "iv"), each once."""
    return tuple(dict.fromkeys(page for match in _PAGES.finditer(text) for page in _PAGE.findall(match[1])))


def exhibits(text: str) -> tuple[str, ...]:
    """The numbers of the exhibits that a comment names ("5.1", "99.1"), each once."""
    return tuple(
        dict.fromkeys(n for m in _EXHIBITS.finditer(text) for n in re.split(r"\s*(?:,|\band\b|\bor\b|\bthrough\b)\s*", m[1]) if n)
    )


def _sentences(text: str) -> list[str]:
    return [sentence.strip(" •\t") for sentence in _SENTENCE_ENDS.split(text) if sentence.strip(" •\t")]


@dataclass(frozen=True, slots=True)
class _Request:
    """One request from its verb on, and whether its sentence says that the answer belongs into the response."""

    words: str
    in_the_answer: bool


def _requests(text: str) -> Iterator[_Request]:
    """Each request of a comment; one joined by "and" counts only after another has been made in the same sentence."""
    for sentence in _sentences(_IN_QUOTES.sub('""', text)):
        starts: list[int] = []
        for match in _ASKS_TO.finditer(sentence):
            if starts or not match["joined"]:
                starts.append(match.start("verb") if match["verb"] else match.start("us"))
        for start, end in pairwise([*starts, len(sentence)]):
            yield _Request(sentence[start:end], bool(_IN_THE_ANSWER.search(sentence)))


def _ask(request: _Request) -> Ask | None:
    return next(rule.ask for rule in _RULES if rule.pattern.search(request.words))


def _spelled_out(numbers: str) -> list[int]:
    """"4 and 6" as [4, 6]; "2 through 4" as [2, 3, 4]."""
    parts = [part.strip().lower() for part in re.split(r"(through|-|–)|,|\band\b|\bor\b", numbers) if part and part.strip()]
    values: list[int] = []
    to = False
    for part in parts:
        if part in {"through", "-", "–"}:
            to = True
            continue
        value = _WORD_NUMBERS.get(part) or int(part)
        values.extend(range(values[-1] + 1, value) if to and values else ())
        values.append(value)
        to = False
    return values
