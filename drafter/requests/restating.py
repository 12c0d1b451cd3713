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
from drafter.requests.conditions import condition_of, may_fail
from drafter.requests.imperatives import POINTERS, REVISING
from drafter.requests.phrases import BARE, WH, is_torn, one_line, plain, spoken, whole

_REVISES: frozenset[Ask] = frozenset({"revise_disclosure", "future_filings", "provide_draft"})

_CONSIDERING = re.compile(
    r"(?P<verb>add|clarify|disclos|discuss|enhanc|expand|explain|highlight|includ|present|provid|quantify|remov|"
    r"revis)ing (?P<rest>.+)",
    re.S,
)
"""What the company is asked to consider: "adding a table" becomes "add a table"."""

_CHANGES = frozenset({"revise", "amend", "modify", "update", "expand", "enhance", "supplement"})
"""Verbs that ask for a revision and say what it does only after the object: "revise your disclosure to ..."."""

_TELLS = frozenset({"tell us", "advise us", "advise", "explain to us"})

_GENERAL = (
    r"(?:(?:your|the|this|these|any|all)\s+)?(?:[\w’'-]+\s+){0,4}?"
    r"(?:disclosures?|filings?|discussions?|documents?|(?:foot)?notes?|presentations?|sections?|statements?|prospectus|"
    r"registration statement|proxy statement|annual report|Form [\w-]+|10-[KQ]|20-F|MD&A|risk factors?|narratives?|"
    r"tables?|answers?|results of operations|overview|discussion and analysis|business|liquidity)"
    r"(?:,?\s+(?:here or elsewhere|here|throughout|elsewhere|accordingly|in (?:this|that) section|"
    r"(?:on|at) pages? [\w-]+(?: and [\w-]+)?|"
    r"provided in response to (?:prior )?comment \d+|under this heading|"
    r"and related disclosures elsewhere in the filing|"
    r"for (?:the |your )?(?:fiscal |quarterly )?(?:years?|quarters?|periods?) ended \w+ \d+, \d{4}|"
    r"and (?:subsequently filed )?Forms? [\w-]+))*,?\s+(?:so as |in order )?to\s+(?:also )?"
    rf"(?P<does>(?:more\s+)?(?:\w+ly\s+)?(?:{REVISING})\b,? .+)"
)
"""An object that is the filing in general, followed by what the revision does."""

_FILED = re.compile(
    r"(?:an? |the )?(?:\w+ )?(?:amended|amendment)\b.{0,60}?"
    r"\b(?:(?:along |together )?with|that (?:includes?|contains?)|including|containing|to include) (?P<rest>.+)",
    re.S | re.I,
)
"""An amendment that is to be filed, followed by what it includes."""

_APPLIED = re.compile(r"(?:this|the same) comment to (?P<rest>.+)", re.S)
_BY_ANOTHER = (
    (
        re.compile(
            r"your (?P<who>.+?) (?:amend|revise|update) (?:its|the|their) (?P<what>.+?) to (?P<does>.+)", re.S
        ),
        "include the {what} of your {who}, revised to {does}",
    ),
    (re.compile(r".+? signed by (?P<who>.+)", re.S), "include signatures by {who}"),
)
"""What the company is to have others do, and what the filing then includes."""

_THOSE_BELOW = re.compile(r"\b((?:each|any|all) of the \w+) below\b(?=.)")
"""The items of a list in a question about all of them: "whether all of the costs below are capitalized:"."""

_APPLIES = re.compile(
    r"This comment (?:also )?applies to (?P<rest>your (?!(?:prior )?response)[^.;]{3,160})\.", re.I
)
_THAT_AND_WHY = re.compile(r"^that(?: fact)? and why$")
_VERB_AGAIN = re.compile(r"(revise|amend|disclose|expand) ")
_SHARING = re.compile(r"analyze|define|describe|disclose|discuss|evaluate|identify|quantify")
_SUCH_AS = re.compile(r",?\s*\b(?:such as|including)(?:,? but not limited to,?)?(?: the following)?:?$")
"""The end of words that introduce a list of examples."""

_NOT_BY_REVISING = re.compile(
    r"acknowledge|advise|apply|attach|confirm|file|furnish|note|obtain|re-?file|refer|request|resolve|review|see|sign|"
    r"submit|withdraw"
)
"""Verbs of requests that no revision of the disclosure meets."""

_PASSIVE = {
    "clarified": "clarify",
    "described": "describe",
    "disclosed": "disclose",
    "expanded": "expand",
    "included": "include",
    "revised": "revise",
    "updated": "update",
}
_WHETHER_IT_SHOULD = re.compile(
    rf"whether (?P<what>your [^,;]+?) should (?:also )?be (?:also )?(?P<verb>{'|'.join(_PASSIVE)})(?P<rest>.*)",
    re.S,
)
"""What the company is asked to consider: "whether your MD&A should be updated"."""

_IF_SO = re.compile(
    rf"\b(and,? if so,) (?:please )?(?:describe|disclose|discuss|explain|tell us) (?={WH.pattern}|the |your )",
    re.I,
)
"""A second verb in the middle of a question: "whether it was sold and, if so, explain how"."""

_IMPLIED = re.compile(
    r"\bwould benefit from (?:\w+ )?disclosures?\b|\bit appears (?:that )?you (?:could|should) |"
    r"\bappears to be a non-GAAP measure that should be removed\b|\bopinion should (?:cover|not |state)",
    re.I,
)
"""What the staff asks for without a request, and the response would leave out."""

_SHOULD_BE = re.compile(
    r"(?P<what>(?:the|all|any|each|your)\b(?:(?!,|\b(?:is|are|was|were|then)\b).)+?) should (?:also )?be"
    r"(?P<how> \w+ly)?",
    re.I | re.S,
)
"""What should be disclosed or the like, in words that are no sentence of their own."""

_SO_THAT = re.compile(
    r"(?:your |the |all )?(?:future )?(?:disclosures?|filings?|discussions?) so that (?P<rest>.+)", re.S
)
"""The filing in general, followed by what it should achieve."""

_FIRST = re.compile(r"^(?:(?:also|further|briefly|specifically|please|instead)\b,?\s+)+", re.I)
_HOW_IT_DIFFERS = (
    r"only|separately|individually|parenthetically|prominently|clearly|more (?:clearly|fully|specifically)"
)
"""Adverbs before a verb that say how what is asked for differs from what the filing has."""

_YOUR_ANSWER = r"(?:in|within|with|as part of) (?:your|the) (?:supplemental )?(?:response|reply)"
_IN_THE_ANSWER = re.compile(
    rf"^{_YOUR_ANSWER}\b,?\s*|,?\s*\b{_YOUR_ANSWER}(?=$| for (?:each|all|any)\b)|\s+(?:to|for) us$", re.I
)
"""Where the staff expects an explanation, before or after what is to be explained."""

_ENSURED = re.compile(
    r"^(?:that )?(?:you|your response) (?:address(?:es)?|describes?|discuss(?:es)?|explains?|includes?|provides?) "
)
"""What the staff asks the company to ensure, before what is to be explained: "Ensure that your response includes"."""

_DETAIL_ABOUT = re.compile(rf"\b(about|regarding|concerning) and (?:{REVISING}) ")
_TO_US = re.compile(
    r"^(?:(?:(?:to|for|with) us|us(?: (?:better )?understand)?|(?:better )?understand|supplementally|separately|"
    r"more fully|with specificity|in (?:more|greater|further|sufficient) detail)\b,?\s*)+(?:with |of |about |as to )?",
    re.I,
)
"""Words between the verb and what is to be explained."""

_ABOUT = re.compile(
    r"^(?:(?:more |further |additional )?(?:about|of|on|upon|regarding|concerning) |"
    r"an? (?:\w+ ){0,4}(?:discussion|description|explanation|summary) (?:of|as to) )"
)
_WITH = re.compile(rf"^with [^,]{{3,40}}, (?={WH.pattern})", re.I)
_IN_A_NOTE = re.compile(
    r"^in (?:an?|the|your) (?:[\w-]+ ){0,4}(?:footnotes?|notes?|policy|section|MD&A),? "
    rf"(?=(?:the|your|any|each|all)\b|{WH.pattern})",
    re.I,
)
"""Where the filing is to say it, before what is to be explained: "tell us and disclose in a footnote how ..."."""

_TO_VERB = re.compile(rf"^to (?:\w+ly )?(?:{REVISING}),? (?={WH.pattern}|the |your )")
_RESPONSE_TO = re.compile(
    r"^your (?:prior |previous )?(?:response|analysis|explanation) to (?:\w+ly )?"
    r"(?:address|clarify|describe|discuss|explain|include|quantify|state|tell us)\b,?\s+"
)
_REQUESTED = re.compile(
    r"^(?!(?:your?|that|it|the|its|any|all|each|how|why|what|whether)\b)(?:an? |additional |further |more )?"
    r"(?=(?:\w+ ){0,3}(?:analys[ei]s|breakdown|calculations?|computations?|details?|"
    r"assessment|evaluation|example|explanation|information|"
    r"list|reconciliation|roll-?forward|schedule|support|table)\b)"
)
"""The beginning of something that is to be given to the staff: "a breakdown of"."""

_IS_NAMED = re.compile(
    rf"(?:\((?:1|i|a)\) )?(?:{WH.pattern}|(?:your|the|any|all|each|both|this|these)\b)", re.I
)
"""The beginning of words that can follow "With respect to"."""

_UNCLEAR = re.compile(
    rf"It (?:is|remains) (?:not (?:entirely )?clear|unclear)(?: to us)? (?P<what>{WH.pattern}[^.?!]+)\.?"
)
"""What is unclear to the staff, before "Please advise"."""

_WHY = re.compile(r"(?:(?:to )?us )?why")
"""An object that asks why the condition before it is met: "If none is due, please explain why."."""

_IF = re.compile(r"^if (?=(?:all|any|both|each|such|the|you|your|it|its|this|these|there|that|an?)\b)")
_CONFIRMED = re.compile(
    r"(?:(?:to|for|with) us |in your response |(?:your|our) understanding )?that,? "
    r"(?P<later>in (?:your |all |any )?future [^,]{3,60}, )?(?P<what>.+)",
    re.S,
)
_IF_TRUE = re.compile(r"^if (?:true|correct|so|accurate),\s*", re.I)
_PROMISED = re.compile(
    r"(?:(?:to|for|with) us )?that,? (?:(?:in|with) (?:your |all |any )?(?:future|next) [^,]{3,60}?,? )?"
    r"(?:you|the company) (?:will|intend to|plan to) (?:also |further )?(?P<does>.+)",
    re.S | re.I,
)
"""What the staff asks the company to confirm that it will do."""

_PROMISING = frozenset({"acknowledge", "confirm", "represent"})

_OF_THE_RESPONSE = re.compile(
    r"(?:\w+ ){0,2}(?:your (?:conclusions?|responses?|analys[ei]s|answers?|position)|materiality analysis)\b",
    re.I,
)
"""An object that is about the response, so that the request is not for a revision of the filing."""

_POINTS_BACK = re.compile(
    r"\b(?:this (?:fact|information|dependency)|"
    r"that (?:fact|information|dependency)(?! (?:has|is|was)\b)|such (?:quantification|information|disclosures?)|"
    r"the same\b(?! )|(?:this|the|such) required (?:disclosures?|information)(?! by\b)|"
    r"this disclosure will look like)\b",
    re.I,
)
"""Words that mean nothing without what comes before them."""

_ITS_RESPONSE = "reflect its response to this comment"
"""What a revision does that is asked for only with an explanation: "With a view toward disclosure, tell us"."""

_NOTHING = re.compile(
    r"(?:this|that|these|those|it|them|so|both|each|such|the following|as follows|accordingly|"
    r"your (?:disclosures?|filing)|the disclosure|here|why|how|what|"
    r"understand|(?:both )?here and in [^,]{3,60}|your (?:prior )?response(?: to)?|"
    r"(?:each of )?the (?:following |below )?(?:items?|points?|matters?|questions?|issues?)(?: below)?)?"
    r"(?: (?:here|accordingly|matter|fact|point|further|in greater detail))?",
    re.I,
)
_LONGEST_COMMENT, _MOST_REQUESTS = 20_000, 60
"""The maximum number of characters and of requests in a comment that is restated: each is looked for in the text."""


class _Comment(NamedTuple):
    """A comment's text on one line, and its requests."""

    text: str
    requests: Sequence[Request]


def _comment(blocks: Sequence[Block], requests: Sequence[Request]) -> _Comment:
    """Return a comment; one that is longer than any the staff writes has no requests, which would take too long."""
    text = one_line(" ".join(block.text for block in blocks))
    few = len(text) <= _LONGEST_COMMENT and len(requests) <= _MOST_REQUESTS
    return _Comment(text, _mended(requests, text) if few else ())


def _mended(requests: Sequence[Request], text: str) -> tuple[Request, ...]:
    """Return the requests, with one for verbs that have the same object: "to quantify, discuss, and analyze costs"."""
    mended: list[Request] = []
    for request in requests:
        before = mended[-1] if mended else None
        if before and before.ask == request.ask and (both := _both(before, request, text)):
            mended[-1] = before._replace(object=both)
        elif before and _is_shared(before, request, text):
            mended[-1] = before._replace(object=f"and {request.verb} {request.object}")
        else:
            mended.append(request)
    return tuple(mended)


def _is_shared(before: Request, request: Request, text: str) -> bool:
    """Return whether two requests for a revision say one thing: "discuss and analyze the change"."""
    if before[:3:2] != request[:3:2] or request.ask not in _REVISES or not request.object:
        return False
    is_plain = all(_SHARING.fullmatch(one.verb) for one in (before, request))
    return is_plain and f"{before.verb} and {request.verb} {request.object}".lower() in text.lower()


def _both(before: Request, request: Request, text: str) -> str:
    """Return the object of two requests of which the first lacks its own, as the comment words it; "" if it has one."""
    if not (before.object and request.object and is_torn(before.object)):
        return ""
    between = rf",?\s+and\s+(?:\w+ly\s+)?{re.escape(request.verb)}\s+"
    found = re.search(f"{re.escape(before.object)}{between}{re.escape(request.object)}", text)
    return found[0] if found else ""


class Revision(NamedTuple):
    """A requested revision, in words that follow "to": "disclose A; to quantify B; and to state C".

    Attributes:
        text: The words; "" if none are certain.
        whole: Whether they cover everything that was asked.
        conditional: Whether it is requested only under a condition, so that there may be nothing to revise.
    """

    text: str
    whole: bool
    conditional: bool = False


def revision(blocks: Sequence[Block], requests: Sequence[Request]) -> Revision:
    """Return what the requested revision does, in the company's words.

    Args:
        blocks: The comment.
        requests: Its requests. The items of a list are mentioned but not repeated.
    """
    comment = _comment(blocks, requests)
    explained = {
        request[1:3] for request in comment.requests if request.ask == "explain" and not request.instead
    }
    asked = [
        one
        for one in comment.requests
        if (one.ask in _REVISES or (one.verb in _PROMISING and _PROMISED.match(one.object)))
        and one[1:3] not in explained
    ]
    parts: list[str | None] = []
    own = _distinct(asked)
    for request in own:
        does = _does(request, comment)
        if not _is_alternative(request, comment):
            parts.append(does)
        elif does and parts and parts[-1]:
            condition = spoken(_condition(request, comment))
            first = parts[-1].removesuffix(f", {condition}") if condition else parts[-1]
            parts[-1] = f"{first} or {does}"
        elif not parts:
            parts.append(does)
    if points := _listed(comment.requests):
        is_last = any(request.bullet is None for request in asked[:1])
        parts.insert(len(parts) if is_last else 0, points)
    said = list(dict.fromkeys(filter(None, parts)))
    if said and (elsewhere := _APPLIES.search(comment.text)):
        said.append(spoken(f"make the same revisions to {elsewhere['rest']}"))
        said = list(filter(None, said))
    if not said and explained and "" not in parts and any(one.ask in _REVISES for one in comment.requests):
        return Revision(_ITS_RESPONSE, whole=True)
    if not said:
        return Revision("", whole=False)
    return Revision(
        _joined(said),
        whole="" not in parts,
        conditional=bool(own) and all(may_fail(_condition(request, comment)) for request in own),
    )


def _listed(requests: Sequence[Request]) -> str:
    """Return what a revision does about the items of a list; "" if none asks for one."""
    revises = [one.ask in _REVISES for one in requests if one.ask and one.bullet is not None]
    if not any(revises):
        return ""
    return f"address each point {'' if all(revises) else 'on its disclosure '}listed in the comment"


def confirmation(blocks: Sequence[Block], requests: Sequence[Request]) -> str:
    """Return what the staff asks the company to confirm now, in words that follow "that"; "" if that is not certain.

    What it is asked to confirm that it will do in future filings is part of the promise to do it.

    Args:
        blocks: The comment.
        requests: Its requests.
    """
    comment = _comment(blocks, requests)
    revises = any(request.ask in _REVISES for request in comment.requests)
    found = [
        _confirmed(request, comment)
        for request in _distinct(comment.requests)
        if request.ask == "confirm" and not (revises and _PROMISED.match(request.object))
    ]
    return " and that ".join(found) if all(found) else ""


def _confirmed(request: Request, comment: _Comment) -> str:
    words = _CONFIRMED.match(_IF_TRUE.sub("", whole(request.object, comment.text)))
    if words is None:
        return ""
    said = spoken(plain(words["what"]))
    return f"in its future filings, {said}" if said and words["later"] else said


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
    said = dict.fromkeys(question for question in found if question is not None)
    return tuple(said) if any(said) else ()


def says_all(blocks: Sequence[Block], requests: Sequence[Request]) -> bool:
    """Return whether what a comment asks to revise and to explain can be said in the company's words, without a blank.

    Args:
        blocks: The comment.
        requests: Its requests.
    """
    if _IMPLIED.search(_comment(blocks, requests).text):
        return False
    own = [request for request in requests if request.bullet is None]
    if any(one.ask in _REVISES and one.instead and not one.object for one in own):
        return False
    revises = any(request.ask in _REVISES for request in requests) and not confirmation(blocks, requests)
    if revises and not revision(blocks, requests).whole:
        return False
    explained = questions(blocks, requests)
    if not explained:
        return len(own) < len(requests) or not any(
            request.ask == "explain" and not request.instead for request in own
        )
    return all(explained)


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

    The result is "" if that is not certain, and None if the request by itself says nothing: "please revise", words that
    introduce a list, or a verb whose object the next request has ("to discuss and analyze the change").
    """
    if _NOTHING.fullmatch(plain(request.object)):
        return None
    if request.verb in _PASSIVE:
        return _in_the_active(request)
    found = whole(request.object, comment.text)
    if _leads_to_list(request, comment):
        found, has_examples = _SUCH_AS.subn("", request.object)
        if not has_examples:
            return None
    verb, words = request.verb, _FIRST.sub("", plain(found))
    if request.verb in _PROMISING and (promised := _PROMISED.match(words)):
        verb, _, words = promised["does"].partition(" ")
    if again := _VERB_AGAIN.match(words):  # a verb that was no request: "in future filings, place revise to"
        verb, words = again[1], words[again.end() :]
    words = _THAT_AND_WHY.sub("that fact and the reasons for it", words)
    if verb in POINTERS or BARE.search(request.object):
        return None
    if verb == "consider":
        if not (considering := _CONSIDERING.match(words)):
            should = _WHETHER_IT_SHOULD.fullmatch(words)
            if words.startswith("whether ") and " should " not in words:
                return None
            return spoken(f"{_PASSIVE[should['verb']]} {should['what']}{should['rest']}") if should else ""
        verb, words = considering["verb"], considering["rest"]
        verb += "e" if verb.endswith(("clos", "nc", "ud", "id", "ov", "is")) else ""
    condition = _condition(request, comment)
    if _OF_THE_RESPONSE.match(words) or (_POINTS_BACK.search(words) and not condition):
        return ""
    does = _what_it_does(verb, words)
    if does and does.startswith(f"{request.verb} "):
        does = _how(request, comment) + does
    if _NOTHING.fullmatch(does.partition(" ")[2]) and does:
        return None
    said = spoken(condition)
    if not does or (condition and not said):
        return ""
    return f"{does}, {said}" if condition else does


def _in_the_active(request: Request) -> str | None:
    """Return what a revision does from what should be done: "The rent should be disclosed" asks to disclose it."""
    if re.match(r"your (?:current |existing )?disclosures?\b", request.object, re.I):
        return None
    said = _SHOULD_BE.fullmatch(request.object)
    if said is None or _POINTS_BACK.search(said["what"]):
        return ""
    how = f"{said['how'].strip()} " if said["how"] else ""
    return spoken(f"{how}{_PASSIVE[request.verb]} {said['what'][0].lower()}{said['what'][1:]}")


def _condition(request: Request, comment: _Comment) -> str:
    """Return the condition under which a request is made, "if it is material", as the staff words it; "" if none."""
    at = _at(request, comment)
    condition = condition_of(comment.text, at) if at is not None else ""
    return "if that is the case" if condition == "if so" else condition


def _how(request: Request, comment: _Comment) -> str:
    """Return the adverb before a request's verb if it says how things are to be: "only "; otherwise ""."""
    at = _at(request, comment)
    found = re.search(rf"\b({_HOW_IT_DIFFERS})\s+$", comment.text[:at]) if at is not None else None
    return f"{found[1]} " if found else ""


def _at(request: Request, comment: _Comment) -> int | None:
    """Return where a request begins in a comment."""
    words = request.object.split('"')[0][:40]
    found = re.search(rf"\b{re.escape(request.verb)}\s+{re.escape(words)}", comment.text, re.I)
    return found.start() if found else None


def _what_it_does(verb: str, words: str) -> str:
    """Return what a revision does, from the verb on; "" if that is not certain."""
    if verb in _CHANGES or verb == "clarify":
        if words.startswith("to "):
            does = re.sub(r"^file ", "include ", _FIRST.sub("", words[3:]))
            return "" if re.match(r"(?:an?|the|your)\b", does) else spoken(does)
        if found := pattern(_GENERAL, re.S).fullmatch(words):
            return spoken(_FIRST.sub("", found["does"]))
        if found := _SO_THAT.fullmatch(words):
            return spoken(f"ensure that {found['rest']}")
    if not words or _NOTHING.fullmatch(words):
        return ""
    if verb in _TELLS:
        return spoken(f"address {words}") if WH.match(words) else ""
    if verb == "apply" and (applied := _APPLIED.fullmatch(words)):
        return spoken(f"make the same revisions to {applied['rest']}")
    if verb == "file" and (filed := _FILED.fullmatch(words)):
        return spoken(f"include {filed['rest']}")
    if verb == "amend":
        return ""  # a filing is amended, and not its disclosure revised to amend it
    if verb == "have":
        having = ((by.fullmatch(words), does) for by, does in _BY_ANOTHER)
        return next((spoken(does.format(**found.groupdict())) for found, does in having if found), "")
    return "" if _NOT_BY_REVISING.fullmatch(verb) else spoken(f"{verb} {_IF.sub('whether ', words)}")


def _leads_to_list(request: Request, comment: _Comment) -> bool:
    listed = any(one.bullet is not None for one in comment.requests)
    if not listed or request.object.count("(") > request.object.count(")"):
        return False
    return any(f"{request.object.rstrip(':;')}{mark}" in comment.text for mark in ":;")


def _question(request: Request, comment: _Comment) -> str | None:
    """Return what the explanation that a request asks for is about.

    The result is "" if that is not certain, and None if the request by itself says nothing.
    """
    if not request.object and (unclear := _UNCLEAR.search(request.about)):
        return spoken(unclear["what"])
    condition = _condition(request, comment)
    if _WHY.fullmatch(plain(request.object)) and " " in condition.removeprefix("if "):
        return (
            f"{why}, if that is the case" if (why := spoken(f"why {condition.removeprefix('if ')}")) else ""
        )
    if (request.object and _NOTHING.fullmatch(plain(request.object))) or is_torn(request.object):
        return None
    if _leads_to_list(request, comment):
        about_items = _THOSE_BELOW.search(request.object)
        return spoken(_THOSE_BELOW.sub(r"\1 listed in the comment", request.object)) if about_items else None
    words = _IF_SO.sub(r"\1 ", _DETAIL_ABOUT.sub(r"\1 ", whole(request.object, comment.text)))
    words = _IN_THE_ANSWER.sub("", words)
    if request.verb == "ensure":
        words, ensured = _ENSURED.subn("", words)
        if not ensured or words.startswith("sufficient detail"):
            return None if ensured else ""
    words = _FIRST.sub("", _TO_US.sub("", _FIRST.sub("", plain(words))))
    words = _TO_VERB.sub("", _IN_A_NOTE.sub("", _WITH.sub("", words)))
    words, about = _ABOUT.subn("", words)
    words = _RESPONSE_TO.sub("", _FIRST.sub("", words))
    if _NOTHING.fullmatch(words):
        return ""
    if general := pattern(_GENERAL, re.S).fullmatch(words):
        words = re.sub(rf"^(?:more )?(?:\w+ly )?(?:{REVISING}),? ", "", general["does"])
    words = re.sub(r"^an? (?:\w+ )?basis for ", "the basis for ", words)
    if request.verb == "reconcile" and re.match(r"(?:your|the|this|these|each|how)\b", words):
        words, about = f"the reconciliation of {words}", 1
    words = _REQUESTED.sub("the requested ", _IF.sub("whether ", words))
    if not about and not _IS_NAMED.match(words):
        return ""
    said = spoken(words)
    condition = spoken(condition)
    return f"{said}, {condition}" if said and condition else said


def _joined(parts: Sequence[str]) -> str:
    if len(parts) < 3 and not any("," in part or " and " in part for part in parts[:-1]):
        return " and to ".join(parts)
    return "; to ".join(parts[:-1]) + f"; and to {parts[-1]}"
