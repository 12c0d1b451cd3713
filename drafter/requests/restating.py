"""Restate requests in the company's words, so that a response promises or answers exactly what was asked.

"Please disclose how you measured it" becomes "disclose how it measured it". Only the person changes; whatever cannot be
restated with certainty is omitted, and the letter has a blank in its place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.model import Ask, Block, Request
from drafter.requests.person import in_third_person

_REVISES: frozenset[Ask] = frozenset({"revise_disclosure", "future_filings", "provide_draft"})

_VERBS = re.compile(
    r"add|address|analyze|avoid|balance|clarify|combine|compare|correct|cross-reference|define|delete|depict|"
    r"describe|differentiate|disaggregate|disclose|discontinue|discuss|distinguish|elaborate|eliminate|"
    r"emphasize|enhance|ensure|evaluate|expand|explain|group|highlight|identify|illustrate|include|"
    r"incorporate|indicate|label|limit|list|make|modify|move|name|outline|present|provide|quantify|"
    r"reconcile|reflect|refrain|relocate|remove|replace|report|retitle|segregate|separate|show|specify|state|"
    r"substitute|summarize|supplement|support|tailor|update|use"
)
"""Verbs that by themselves say what a revision does."""

_CHANGES = frozenset({"revise", "amend", "modify", "update", "expand", "enhance", "supplement"})
"""Verbs that ask for a revision and say what it does only after the object: "revise your disclosure to ..."."""

_POINTERS = frozenset({"note", "refer", "see", "review"})
_TELLS = frozenset({"tell us", "advise us", "advise", "explain to us"})

_GENERAL = (
    r"(?:(?:your|the|this|these|any|all)\s+)?(?:[\w’'-]+\s+){0,4}?"
    r"(?:disclosures?|filings?|discussions?|documents?|(?:foot)?notes?|presentations?|sections?|statements?|prospectus|"
    r"registration statement|proxy statement|annual report|Form [\w-]+|10-[KQ]|20-F|MD&A|risk factors?|narratives?|"
    r"tables?|answers?|results of operations|overview|discussion and analysis|business|liquidity)"
    r"(?:\s+(?:here or elsewhere|here|throughout|elsewhere|accordingly|in (?:this|that) section|"
    r"(?:on|at) pages? [\w-]+(?: and [\w-]+)?|"
    r"provided in response to (?:prior )?comment \d+|under this heading|"
    r"and related disclosures elsewhere in the filing))*,?\s+(?:so as |in order )?to\s+(?:also )?"
    rf"(?P<does>(?:more\s+)?(?:\w+ly\s+)?(?:{_VERBS.pattern})\b,? .+)"
)
"""An object that is the filing in general, followed by what the revision does."""

_SO_THAT = re.compile(
    r"(?:your |the |all )?(?:future )?(?:disclosures?|filings?|discussions?) so that (?P<rest>.+)", re.S
)
"""The filing in general, followed by what it should achieve."""

_DROPPED = tuple(
    re.compile(source, re.I)
    for source in (
        r"\bin (?:your |all |any )?(?:future|subsequent) (?:periodic |annual |quarterly |Exchange Act )*"
        r"(?:filings?|reports?)(?: on Forms? [\w-]+(?: and [\w-]+)?)?(?:, as applicable| where appropriate)?,?\s*",
        r"\bin (?:your )?future Forms? [\w-]+(?: and (?:Forms? )?[\w-]+)?,?\s*",
        r"\bin your next (?:amendment|filing|response|annual report|periodic report|Form [\w-]+),?\s*",
        r"\b(?:in|with) (?:your|an) amendment,?\s*",
        r"\bwith a view towards? (?:revised|future|enhanced|providing)? ?disclosures?,?\s*",
        r"(?:,?\s*\b|\bor )(?:as|where|if|when) (?:appropriate|necessary)\b,?",
        r"\bhere (?=(?:that|the|an?|your|how|why|what|whether)\b)",
        r",?\s*(?:;|,)?\s*\bor (?:please )?(?:tell us|explain (?:to us )?why|advise)\b.*$",
        r"\s*[;,]\s*(?:if|or) .{0,120}\bsay so\b.*$",
        r",?\s*\band,? (?:(?:if|to the extent) \w+|should)\b,?(?: please)?$",
        r",?\s*\band,? if so,? (?:please )?(?:amend|revise|update) .{0,80}\baccordingly$",
        r",?\s*\bif true\b,?",
        r",?\s*\bpresumably\b,?",
        r"\s+as (?:the|this|these|such) [^,;]{0,160}\bis "
        r"(?:prohibited|inappropriate|not (?:permitted|appropriate))\b.*$",
        r",?\s*\bor,? (?:alternatively|in the alternative)\b.*$",
        r",\s*(?:as|since|considering|given that|because) (?:you|your|the|it|this|that|these|we|such)\b.*$",
        r",?\s*\b(?:including|such as|including,? for example|for example|as follows|the following)[,:]?\s*$",
    )
)
"""Phrases that are dropped, because another part of the response says where and whether the filing is revised, or
because they offer an alternative."""

_FIRST = re.compile(
    r"^(?:(?:also|further|briefly|separately|more fully|specifically|please|instead)\b,?\s+)+", re.I
)
_AROUND = re.compile(r"^[\s,;:.]+|[\s,;:.]+$")
_TO_US = re.compile(r"^(?:(?:to|for|with) us\b|us understand\b|us\b),?\s*(?:with |of |about )?", re.I)
_ABOUT = re.compile(
    r"^(?:(?:about|of|on|regarding|concerning) |"
    r"an? (?:\w+ )?(?:\w+ )?(?:discussion|description|explanation|summary) of )"
)
_IF = re.compile(r"^if (?=(?:the|you|your|it|its|this|these|there|that|an?)\b)")
_HERE = re.compile(r"\bhere (?=(?:and|or) )")
_CONDITION = re.compile(
    r"(?:(?:in addition|also|further|additionally|for example|in particular|in this regard|[A-Z][^,]{2,30},)\b"
    r",?\s*)?"
    r"(?P<when>(?:if|to the extent|where|when)\b[^;:]{3,240}?),\s*(?:(?:please|then|also|further|\w+ly)\s+)*"
    rf"(?:{_VERBS.pattern}|revise|amend|tell us)\b",
    re.I,
)
"""The beginning of a sentence that asks for something only under a condition."""

_ENDS = re.compile(r"[.?!:;][”\"’)]?\s+")
_ON_CONDITION = re.compile(
    r"\b(?:if|to the extent|where)\b (?!any\b|possible\b|practicable\b|available\b|known\b)"
)
_CONFIRMED = re.compile(
    r"(?:(?:to|for|with) us |in your response |(?:your|our) understanding )?that (?P<what>(?!in future).+)",
    re.S,
)
_IF_SO = re.compile(
    r"\bif (?P<what>so|not|true|applicable|material|known|possible|practicable),?\s*(?:please |also )*$", re.I
)
_OF_THE_RESPONSE = re.compile(
    r"\b(?:your (?:conclusions?|responses?|analys[ei]s|answers?|position)|in your response|materiality analysis)\b",
    re.I,
)
"""An object that is about the response, so that the request is not for a revision of the filing."""

_POINTS_BACK = re.compile(
    r"\b(?:(?:this|that) (?:fact|information|dependency)|such (?:quantification|information|disclosures?)|"
    r"the same\b(?! )|similar (?:disclosures?|revisions?|changes)|this disclosure will look like)\b",
    re.I,
)
"""Words that mean nothing without the sentence before them."""

_NO_PART = re.compile(r"\b(?:we|us|our|ours)\b|``|\bor to \w+ ")
"""The staff's words about itself, and signs that a phrase was put together wrongly."""

_CUT = re.compile(
    r"(?:(?<![\w&-])(?:[A-Z]|Mr|Mrs|Ms|Dr|Inc|No|Nos|e\.g|i\.e)\.|\b(?:may|and|or|the|of|to)\W)$"
)
"""The end of words that were cut off too early, at what only looked like the end of a sentence."""

_TORN = re.compile(rf"(?:\b(?:and|or|to)|,) (?:\w+ly )?(?:{_VERBS.pattern}|articulate)$")
"""The end of words that are cut off between verbs with the same object: "to fully describe and define ..."."""

_BARE = re.compile(rf"\bto (?:{_VERBS.pattern})$")
"""The end of words whose last verb has lost its object."""

_OPEN = re.compile(r"\b(?:of|and|or|the|to|with|by|for|in|on|as|that|a|an|may|would|should)$")
"""The end of words that introduce a list."""

_NOTHING = re.compile(
    r"(?:this|that|these|those|it|them|so|both|each|such|the following|as follows|accordingly|"
    r"your (?:disclosures?|filing)|the disclosure|here|why|how|what|"
    r"(?:each of )?the (?:following |below )?(?:items?|points?|matters?|questions?|issues?)(?: below)?)?"
    r"(?: (?:here|accordingly|matter|fact|point|further|in greater detail))?",
    re.I,
)
_SENTENCES = re.compile(r"[.?!][”\"’]?\s+[A-Z]")
_LONGEST_COMMENT, _MOST_REQUESTS = 20_000, 60
"""The maximum number of characters and of requests in a comment that is restated: each is looked for in the text."""
_LONGEST = 700
"""The maximum number of characters in a restated request; a longer one is probably more than one sentence."""

_WH = re.compile(r"(?:how|why|whether|what|when|where|which|who|whose|if|the extent|in what)\b", re.I)
_MARKS = (("“", "”"), ("(", ")"), ("[", "]"))


class _Comment(NamedTuple):
    """A comment's text on one line, and its requests."""

    text: str
    requests: Sequence[Request]


def _comment(blocks: Sequence[Block], requests: Sequence[Request]) -> _Comment:
    """Return a comment; one that is longer than any the staff writes has no requests, which would take too long."""
    text = _one_line(" ".join(block.text for block in blocks))
    few = len(text) <= _LONGEST_COMMENT and len(requests) <= _MOST_REQUESTS
    return _Comment(text, requests if few else ())


class Revision(NamedTuple):
    """A requested revision, in words that follow "to": "disclose A; to quantify B; and to state C".

    Attributes:
        text: The words; "" if none are certain.
        whole: Whether they cover everything that was asked.
    """

    text: str
    whole: bool


def revision(blocks: Sequence[Block], requests: Sequence[Request]) -> Revision:
    """Return what the requested revision does, in the company's words.

    Args:
        blocks: The comment.
        requests: Its requests. The items of a list are mentioned but not repeated.
    """
    comment = _comment(blocks, requests)
    asked = [request for request in comment.requests if request.ask in _REVISES]
    parts: list[str | None] = []
    for request in _distinct(asked):
        does = _does(request, comment)
        if not _is_alternative(request, comment):
            parts.append(does)
        elif does and parts and parts[-1]:
            parts[-1] += f" or {does}"
    listed = [one.ask in _REVISES for one in comment.requests if one.ask and one.bullet is not None]
    if listed:
        parts.append("address each point listed in the comment" if all(listed) else "")
    said = list(dict.fromkeys(filter(None, parts)))
    return Revision(_joined(said), whole="" not in parts) if said else Revision("", whole=False)


def is_conditional(text: str) -> bool:
    """Return whether a restated revision is to be made only under a condition, so that there may be none."""
    return _ON_CONDITION.search(text) is not None


def confirmation(blocks: Sequence[Block], requests: Sequence[Request]) -> str:
    """Return what the staff asks the company to confirm now, in words that follow "that"; "" if that is not certain.

    A confirmation of what the company will do in future filings is part of the promise to do it.

    Args:
        blocks: The comment.
        requests: Its requests.
    """
    comment = _comment(blocks, requests)
    found = [
        _confirmed(request, comment) for request in _distinct(comment.requests) if request.ask == "confirm"
    ]
    return " and that ".join(found) if all(found) else ""


def _confirmed(request: Request, comment: _Comment) -> str:
    words = _CONFIRMED.match(_plain(_whole(request.object, comment.text)))
    return _spoken(words["what"]) if words else ""


def questions(blocks: Sequence[Block], requests: Sequence[Request]) -> tuple[str, ...]:
    """Return what the requested explanations are about, in words that follow "With respect to".

    An example is "how it measured the lease".

    Args:
        blocks: The comment.
        requests: Its requests. The items of a list are omitted; a request that cannot be restated becomes "".
    """
    comment = _comment(blocks, requests)
    asked = [request for request in comment.requests if request.ask == "explain" and not request.instead]
    found = [_question(request, comment) for request in _distinct(asked)]
    return tuple(sorted(dict.fromkeys(found), key=lambda text: not text)) if any(found) else ()


def _is_alternative(request: Request, comment: _Comment) -> bool:
    """Return whether a request is an alternative to the one before it: "..., or provide your analysis"."""
    begins = re.escape(request.object[:20])
    return request.instead or (
        bool(request.object)
        and bool(
            re.search(
                rf"\b(?:or|alternatively),? (?:please )?(?:also )?{re.escape(request.verb)} {begins}",
                comment.text,
                re.I,
            )
        )
    )


def _distinct(requests: Sequence[Request]) -> list[Request]:
    """Return the requests outside lists, without those that ask for the same thing with another verb."""
    own = {request.object: request for request in reversed(requests) if request.bullet is None}
    return list(own.values())[::-1]


def _does(request: Request, comment: _Comment) -> str | None:
    """Return what the revision that a request asks for does, from the verb on.

    The result is "" if that is not certain, and None if the request by itself says nothing: "please revise", or words
    that introduce a list.
    """
    if _NOTHING.fullmatch(_plain(request.object)) or _leads_to_list(request, comment):
        return None
    words = _FIRST.sub("", _plain(_whole(request.object, comment.text)))
    verb = request.verb
    if verb in _POINTERS:
        return None
    if _OF_THE_RESPONSE.search(words) or _POINTS_BACK.search(words):
        return ""
    does = _what_it_does(verb, words)
    condition = _condition(request, comment)
    if not does or condition is None:
        return ""
    return f"{does}, {condition}" if condition else does


def _condition(request: Request, comment: _Comment) -> str | None:
    """Return the condition under which a request is made, "if it is material"; None if it cannot be restated."""
    at = _begins(request, comment.text)
    if at is None:
        return ""
    before = comment.text[:at]
    if found := _IF_SO.search(before):
        return f"if {found['what'].lower()}"
    start = max((end.end() for end in _ENDS.finditer(before)), default=0)
    condition = _CONDITION.match(comment.text, start)
    if condition is None or condition.end("when") > at:
        return ""
    when = condition["when"]
    return _spoken(when[0].lower() + when[1:]) or None


def _begins(request: Request, text: str) -> int | None:
    """Return the index at which a request begins in the comment: that of its verb."""
    words = request.object.split('"')[0][:40]
    found = re.search(rf"\b{re.escape(request.verb)}\s+{re.escape(words)}", text, re.I)
    return found.start() if found else None


def _what_it_does(verb: str, words: str) -> str:
    """Return what a revision does, from the verb on; "" if that is not certain."""
    if verb in _CHANGES or verb == "clarify":
        if words.startswith("to "):
            return _spoken(_FIRST.sub("", words[3:]))
        if found := pattern(_GENERAL, re.S).fullmatch(words):
            return _spoken(_FIRST.sub("", found["does"]))
        if found := _SO_THAT.fullmatch(words):
            return _spoken(f"ensure that {found['rest']}")
    if not words or _NOTHING.fullmatch(words):
        return ""
    if verb in _TELLS:
        return _spoken(f"address {words}") if _WH.match(words) else ""
    if verb == "amend":
        return ""  # a filing is amended, and not its disclosure revised to amend it
    if verb == "revise":
        return _spoken(f"{verb} {words}")
    return _spoken(f"{verb} {_IF.sub('whether ', words)}") if _VERBS.fullmatch(verb) else ""


def _leads_to_list(request: Request, comment: _Comment) -> bool:
    listed = any(one.bullet is not None for one in comment.requests)
    return listed and f"{request.object.rstrip(':')}:" in comment.text


def _question(request: Request, comment: _Comment) -> str:
    """Return what the explanation that a request asks for is about; "" if that is not certain."""
    words = _plain(_whole(request.object, comment.text))
    words = _FIRST.sub("", _ABOUT.sub("", _TO_US.sub("", _FIRST.sub("", words))))
    words = _IF.sub("whether ", words)
    if _NOTHING.fullmatch(words) or pattern(_GENERAL, re.S).fullmatch(words):
        return ""
    if not re.match(rf"{_WH.pattern}|(?:your|the|any|all|each)\b", words, re.I):
        return ""
    return _spoken(words)


def _whole(words: str, text: str) -> str:
    """Return the words of a request as in the comment, including long quotations; "" if they are cut off."""
    pattern = r"[\"“][^\"”]{0,600}[\"”]".join(map(re.escape, re.split(r'"[.?!]?"', words)))
    found = re.search(pattern, text) if words else None
    if found is None:
        return ""
    if found[0].endswith(":") or text.startswith(":", found.end()) or _BARE.search(found[0]):
        return ""  # words that introduce a list are incomplete without it
    if _TORN.search(found[0]) and re.match(r",? (?:and|or) ", text[found.end() :]):
        return ""
    ends = found.end() + 1 >= len(text)  # the comment's own end: "... in your Notes L and M."
    return "" if _CUT.search(text, found.start(), found.end() + 1) and not ends else found[0]


def _plain(text: str) -> str:
    for dropped in _DROPPED:
        text = dropped.sub(" ", text)
    return _AROUND.sub("", _one_line(text))


def _spoken(text: str) -> str:
    """Return a request in the company's words; "" if it mentions the staff or is not a complete phrase."""
    text = _HERE.sub("in this disclosure ", _AROUND.sub("", _one_line(text)))
    text = re.sub(r"[.,](?=[\"”]$)", "", text)
    whole = (
        all(text.count(opens) == text.count(closes) for opens, closes in _MARKS) and text.count('"') % 2 == 0
    )
    if (
        " " not in text
        or not whole
        or len(text) > _LONGEST
        or _SENTENCES.search(text)
        or _NO_PART.search(text)
        or _OPEN.search(text)
    ):
        return ""
    return in_third_person(re.sub(rf"^(\w+), (?={_WH.pattern})", r"\1 ", text))


def _joined(parts: Sequence[str]) -> str:
    if len(parts) < 3 and not any("," in part or " and " in part for part in parts[:-1]):
        return " and to ".join(parts)
    return "; to ".join(parts[:-1]) + f"; and to {parts[-1]}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
