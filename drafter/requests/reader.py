"""Read the requests of a comment: sentence by sentence, each from its verb to the next one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from drafter.kernel.patterns import pattern
from drafter.model import Ask, Block, Request
from drafter.requests import kinds
from drafter.requests.antecedents import antecedent
from drafter.requests.imperatives import BEGINS, POINTERS, POINTS
from drafter.requests.sentences import sentences

_LEADS_IN = re.compile(
    r"(?!(?:for example|in addition|in (?:this|that|your|any|future|an?) \w+|in (?:particular|doing so|light of))\b)"
    r"(?:with (?:respect|regard) to|regarding|as to|for|in|on|under|where|when|if|to the extent|in accordance with|"
    r"pursuant to|consistent with|as required by)\b",
    re.I,
)
"""The beginning of words before "please" that are part of the request: "For each property, please state its age"."""

_CONDITION = re.compile(
    r"\b(?:if|to the extent|where|when|unless) (?:\w+ ){0,4}"
    r"(?:material\w*|applicable|appropriate|necessary|true|correct|so|not|any|practicable|available)\b",
    re.I,
)
_INSTEAD = re.compile(
    r"(?:\bor|^(?:alternatively|in the alternative)),?\s+(?:(?:please|otherwise|alternatively|either|also),?\s+)*$",
    re.I,
)
"""The words before a request that is an alternative to the one before it: "Revise the table, or tell us why not"."""

_ALTERNATIVE = re.compile(r"(?:alternatively|in the alternative)\b", re.I)
"""The beginning of a sentence whose first request is an alternative: "Alternatively, to give context, please amend"."""

_NEAR = 100
"""The number of characters before a request that may say that it is an alternative."""

_IF_NOT = r"(?i)if (?:not\b|you (?:do not )?(?:believe|agree|conclude|determine|disagree))"
"""The beginning of a sentence that asks to explain why nothing is to be changed: "If you believe ..., explain why"."""

_STATES = r"(?:We|You|It|There|On page \d+) (?:\w+ )?(?:note|stat|disclos|present|indicat|appear|is|are|say)"
"""The beginning of a list item that reports what the filing says and asks for nothing."""

_IS_NOTED = (
    r"(?i)\bnote (?:also )?that\b|^(?:We|You) (?:also )?(?:note|state|disclose|indicate)\b(?!.*\byou\W*$)"
)
"""Words before a "should" that asks for nothing: "Please note that the ratio should reflect debt"."""

_ON_A_DISCLOSURE = re.compile(r"\bthis disclosure (?:may|should|could|might)\b", re.I)
"""Words that make the requests before them requests for disclosure: "Discuss the flood. This disclosure may ..."."""

_IN_FUTURE_FILINGS = re.compile(
    r"(?:also,? )?in (?:your |any )?future (?:filings|reports),? (?:please )?provide\b", re.I
)
"""The beginning of a sentence that asks for an analysis in the filing, and not for one in the response."""

_AROUND = re.compile(r"^[^\w\"“(\[]+|[\s,;.]*(?:\b(?:and|or|and/or))?[\s,;.]*$")
"""The punctuation around an object, and the conjunction before the next request."""

_OF_THE_NEXT = r",?\s+(?:and|or)\s+(?:also|further|then|\w+ly)\s+$"
"""The end of an object that belongs to the next request: "by segment and separately [disclose]"."""

_MAY_CITE = re.compile(
    r"\b(?:Items?|Rules?|Sections?|Regulations?|Topics?|Questions?|Releases?|Articles?|Guides?|Bulletins?|Interpretations?|"
    r"Instructions?|Acts?|Form|ASC|ASU|SAB|IFRS|IAS|IFRIC|FRC|SLB|AS|paragraphs?|C&DIs?)\b"
)


def find_requests(blocks: Sequence[Block]) -> tuple[Request, ...]:
    """Return what a comment asks for, in the order of its text.

    An item of a list that has no verb of its own takes the verb of the sentence that introduces the list. An authority
    cited by a following "Refer to Item 303" belongs to the requests before it.
    """
    found: list[list[Request]] = []
    before: list[str] = []
    lead: Request | None = None
    for number, block in enumerate(blocks):
        if block.kind == "table":
            continue
        listed = block.kind == "bullet"
        own: list[list[Request]] = []
        here = sentences(block.text)
        for sentence in here:
            asked = _requests(sentence, before, number if listed else None)
            own.append(asked)
            if not (asked and all(map(_points, asked))):  # "this" is not what "Refer to Item 303" says
                before.append(sentence)
        if not listed:
            lead = own[-1][-1] if here and own[-1] and here[-1].endswith(":") else None
        elif lead and here and not any(own) and not pattern(_STATES).match(here[0]):
            own = [[_item(lead, here[0], number)]]
        found += own
    return _settled(_pointed(found), " ".join(before), _for_the_filing(found))


def _requests(text: str, before: Sequence[str], bullet: int | None) -> list[Request]:
    """Return the requests of a sentence; one joined by "and" counts only after another one."""
    starts: list[tuple[int, str]] = []
    for match in BEGINS.finditer(text):
        if match[0].lower().startswith("should") and pattern(_IS_NOTED).search(text[: match.start()]):
            continue
        if starts or not match["joined"]:
            group = match.lastgroup or "verb"
            starts.append((match.start(group), match[group]))
    if not starts and (points := POINTS.match(text)):
        starts.append((points.start("verb"), points["verb"]))
    lead_in = text[: starts[0][0]] if starts and _LEADS_IN.match(text) else ""
    conditional = bool(_CONDITION.search(text))
    asks = _asks_of(text)
    begin = 0
    found: list[Request] = []
    for (start, verb), (end, _) in pairwise([*starts, (len(text), "")]):
        words = text[start:end]
        object_ = text[begin:start] if verb.lower().endswith("ed") else words[len(verb) :]
        found.append(
            Request(
                ask=asks(words),
                verb=verb.lower(),
                object=_AROUND.sub(
                    "", pattern(_OF_THE_NEXT).sub("", object_) if end < len(text) else object_
                ),
                about=" ".join(part for part in (lead_in.strip(), antecedent(words, before)) if part),
                citations=_citations(text[begin:end]),
                conditional=conditional,
                bullet=bullet,
                instead=bool(found or before) and _is_instead(text[:start], words, begins=not found),
            )
        )
        begin = end
    return _sharing(found)


def _is_instead(before: str, words: str, *, begins: bool) -> bool:
    """Return whether a request is an alternative to an earlier one.

    Args:
        before: The words of the sentence before it.
        words: The request.
        begins: Whether it is the first one of the sentence.
    """
    if _INSTEAD.search(before[-_NEAR:]) or (begins and _ALTERNATIVE.match(before)):
        return True
    return bool(words.lower().startswith("explain") and pattern(_IF_NOT).match(before))


def _sharing(requests: Sequence[Request]) -> list[Request]:
    """Return the requests of a sentence; "tell us, and disclose, how ..." has one object for both."""
    shared: list[Request] = []
    for request in reversed(requests):
        if request.object in ("", "to us", "for us") and shared:
            request = request._replace(object=shared[-1].object, citations=shared[-1].citations)
        shared.append(request)
    return shared[::-1]


def _item(lead: Request, text: str, bullet: int) -> Request:
    """Return the request that an item of a list makes, with the verb of the sentence that introduces the list."""
    return lead._replace(object=text, about=lead.object, citations=_citations(text), bullet=bullet)


def _asks_of(sentence: str) -> Callable[[str], Ask | None]:
    """Return a function that tells what the words of a request ask for, which depends on the whole sentence too."""
    future = kinds.FUTURE.search(sentence) is not None
    in_future_filings = _IN_FUTURE_FILINGS.match(sentence) is not None
    in_response = kinds.IN_RESPONSE.search(sentence) is not None

    def ask_of(words: str) -> Ask | None:
        ask = kinds.kind(words)
        if ask == "revise_disclosure" and future:
            return "future_filings"
        if ask == "explain" and in_future_filings and not kinds.TO_US.search(words):
            return "future_filings"
        if ask == "revise_disclosure" and kinds.OPEN_VERB.match(words) and in_response:
            return "explain"
        return ask

    return ask_of


def _citations(text: str) -> tuple[str, ...]:
    if not _MAY_CITE.search(text):
        return ()
    from drafter.citations import find_citations  # its patterns take longer to load than a letter to read

    return tuple(citation.canonical for citation in find_citations(text))


def _pointed(found: Sequence[Sequence[Request]]) -> list[Request]:
    """Return the requests without those that only point to authorities, which are added to the preceding requests."""
    requests: list[Request] = []
    latest = 0
    for here in found:
        asked = [request for request in here if not _points(request)]
        if asked:
            latest = len(requests)
            requests += asked
        cited = tuple(cite for request in here if _points(request) for cite in request.citations)
        requests[latest:] = [one._replace(see=one.see + cited) for one in requests[latest:]]
    return requests


def _points(request: Request) -> bool:
    return request.ask is None and request.verb in POINTERS


def _for_the_filing(found: Sequence[Sequence[Request]]) -> frozenset[str]:
    """Return the objects of requests that follow one for a change of the filing in the same sentence."""
    objects = set()
    for sentence in found:
        is_change = False
        for request in sentence:
            if is_change:
                objects.add(request.object)
            is_change |= request.ask == "revise_disclosure" and not _may_explain(request)
    return frozenset(objects)


def _settled(requests: Sequence[Request], text: str, for_filing: frozenset[str]) -> tuple[Request, ...]:
    """Return the requests, each reclassified in light of the whole comment.

    In a comment that says "disclose" but never "tell us", "explain" means in the filing. In a comment that says "tell
    us", other verbs ask for explanations too if they do not mention the filing. In a comment that mentions future
    filings, every change may be made there.
    """
    if not any(request.ask == "explain" and not _is_for_readers(request) for request in requests):
        requests = _explained_to_readers(requests)
    explains = any(request.ask == "explain" and not request.instead for request in requests)
    if explains and not _ON_A_DISCLOSURE.search(text):
        requests = [
            _asking("explain", one) if _may_explain(one) and one.object not in for_filing else one
            for one in requests
        ]
    later = bool(kinds.FUTURE.search(text))
    change: Ask = "future_filings" if later else "revise_disclosure"
    settled = [_asking(change, one) if one.ask == "revise_disclosure" else one for one in requests]
    if (
        settled
        and (later or kinds.TOWARD_DISCLOSURE.search(text))
        and not any(r.ask == change for r in settled)
    ):
        settled.append(_asking(change, settled[-1]))
    return tuple(settled)


def _explained_to_readers(requests: Sequence[Request]) -> list[Request]:
    """Return the requests; "explain" after a request for a change becomes a request for a change as well."""
    changes = ("revise_disclosure", "future_filings")
    first = next((at for at, one in enumerate(requests) if one.ask in changes), len(requests))
    return [
        _asking("revise_disclosure", one) if at > first and _is_for_readers(one) else one
        for at, one in enumerate(requests)
    ]


def _is_for_readers(request: Request) -> bool:
    return request.ask == "explain" and kinds.is_for_readers(f"{request.verb} {request.object}")


def _may_explain(request: Request) -> bool:
    return request.ask == "revise_disclosure" and kinds.is_open(f"{request.verb} {request.object}")


def explains_only_instead(requests: Sequence[Request]) -> bool:
    """Return whether every requested explanation is an alternative to a change: "or tell us why not"."""
    explained = [request for request in requests if request.ask == "explain"]
    return bool(explained) and all(request.instead for request in explained)


def revises_only_instead(requests: Sequence[Request]) -> bool:
    """Return whether every requested change is an alternative to an explanation: "Alternatively, revise to ..."."""
    revised = [request for request in requests if request.ask in ("revise_disclosure", "future_filings")]
    return (
        bool(revised) and all(request.instead for request in revised) and not explains_only_instead(requests)
    )


def _asking(ask: Ask, request: Request) -> Request:
    return request._replace(ask=ask)
