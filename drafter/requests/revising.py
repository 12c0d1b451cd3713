"""Say what a requested revision does, in words that follow "to"."""

from __future__ import annotations

import re

from drafter.kernel.patterns import pattern
from drafter.model import Request
from drafter.requests.asked_comment import (
    AskedComment,
    adverb,
    before,
    condition_for,
    lead,
    leads_to_list,
    preceding,
)
from drafter.requests.conditions import conditioned
from drafter.requests.confirming import PROMISED, PROMISING
from drafter.requests.imperatives import POINTERS, REVISING
from drafter.requests.in_general import FIRST, GENERAL, IF, NOTHING, PRONOUN, THE_FOLLOWING, named_items
from drafter.requests.phrases import BARE, WH, plain, spoken, whole
from drafter.requests.pointing import named_from_comment

_CONSIDERING = (
    r"(?s)(?P<verb>add|clarify|disclos|discuss|enhanc|expand|explain|highlight|includ|present|provid|quantify|remov|"
    r"revis)ing (?P<rest>.+)"
)
"""A change that the company is to consider: "adding a table" becomes "add a table"."""

_CHANGES = frozenset({"revise", "amend", "modify", "update", "expand", "enhance", "supplement"})
"""Verbs that ask for a revision and say what it does only after the object: "revise your disclosure to ..."."""

_TELLS = frozenset({"tell us", "advise us", "advise", "explain to us"})

_FILED = (
    r"(?si)(?:an? |the )?(?:\w+ )?(?:amended|amendment)\b.{0,60}?"
    r"\b(?:(?:along |together )?with|that (?:includes?|contains?)|including|containing|to include) (?P<rest>.+)"
)
"""An amendment that is to be filed, followed by what it includes."""

SAME_REVISIONS = "make the same revisions to "
"""The beginning of a promise that applies elsewhere too."""

_APPLIED = r"(?s)(?:this|the same) comment to (?P<rest>.+)"

_BY_ANOTHER = (
    (
        re.compile(
            r"your (?P<who>.+?) (?:amend|revise|update) (?:its|the|their) (?P<what>.+?) to (?P<does>.+)", re.S
        ),
        "include the {what} of your {who}, revised to {does}",
    ),
    (re.compile(r".+? signed by (?P<who>.+)", re.S), "include signatures by {who}"),
)
"""A document that the company is to get from others, and the filing then includes."""

_THAT_AND_WHY = re.compile(r"^that(?: fact)? and why$")
_VERB_AGAIN = re.compile(r"(revise|amend|disclose|expand) ")

_REVISE_AGAIN = re.compile(r"^(?:revise|amend) ")
"""A verb that says the same as the words before it: "[will revise] its disclosure to revise the title"."""

_PLACE = (
    r"(?:analysis|disclosures?|discussion|footnotes?|MD&A|notes?|paragraphs?|policy|report|"
    r"risk factors?|sections?|statement|summary|tables?)"
)
_REVISES_PLACE = (
    r"(?s)(?:amend|enhance|expand|modify|revise|supplement|update) "
    rf"(?P<where>(?:its|the|each|this)\b[^,;]*?\b{_PLACE}\b"
    rf"(?:(?! to (?:{REVISING})\b)(?:[^,;]|,(?= \d)))*?) to (?P<verb>{REVISING}) (?P<rest>(?!and\b).+)"
)
"""A place that is to be revised, and what for: "expand the discussion of costs to quantify them"."""

_SUCH_AS = r",?\s*\b(?:such as|including)(?:,? but not limited to,?)?(?: the following)?:?$"
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

_WHETHER_IT_SHOULD = (
    rf"(?s)whether (?P<what>your [^,;]+?) should (?:also )?be (?:also )?"
    rf"(?P<verb>{'|'.join(_PASSIVE)})(?P<rest>.*)"
)
"""A question that the company is to consider: "whether your MD&A should be updated"."""

_SHOULD_BE = (
    r"(?is)(?P<what>(?:the|all|any|each|your)\b(?:(?!,|\b(?:is|are|was|were|then)\b).)+?) should (?:also )?be"
    r"(?P<how> \w+ly)?"
)
"""Words for what should be disclosed or the like, which are no sentence of their own."""

_THROUGHOUT = (
    r"(?s)throughout(?: (?:your|the) [\w ]{3,40}?)?,? where(?:ver)? you (?P<says>describe|discuss|mention|refer to) "
    rf"(?P<what>.+?),? to (?P<verb>{REVISING}) (?P<rest>.+)"
)
"""Every place that says something, followed by what the revision does there."""

_IN_EXHIBITS = r"\band (?:the |its |your )?exhibits\b"
"""A place of a revision beside the filing itself: "revise your filing and exhibits to"."""

_SO_THAT = r"(?s)(?:your |the |all )?(?:future )?(?:disclosures?|filings?|discussions?) so that (?P<rest>.+)"
"""The filing in general, followed by what it should achieve."""

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

_LOST = re.compile(r"(?:delete|eliminate|exclude|omit|remove) from\b")
"""A verb that has lost its object: "or remove from future filings"."""


def what_it_does(request: Request, comment: AskedComment) -> str | None:
    """Return what the revision that a request asks for does, from the verb on.

    The result is "" if that is not certain, and None if the request by itself says nothing: "please revise", words that
    introduce a list, or a verb whose object the next request has ("to discuss and analyze the change").
    """
    if NOTHING.fullmatch(plain(request.object)):
        return None
    if PRONOUN.fullmatch(plain(request.object)):
        return _of_what_precedes(request, comment)
    if request.verb in _PASSIVE:
        return _in_the_active(request)
    found = whole(request.object, comment.text)
    if leads_to_list(request, comment):
        found, has_examples = pattern(_SUCH_AS).subn("", request.object)
        if not has_examples:
            return _about_items(request)
    verb, words = request.verb, FIRST.sub("", plain(found))
    if request.verb in PROMISING and (promised := PROMISED.match(words)):
        verb, _, words = promised["does"].partition(" ")
    if again := _VERB_AGAIN.match(words):  # a verb that was no request: "in future filings, place revise to"
        verb, words = again[1], words[again.end() :]
    words = _THAT_AND_WHY.sub("that fact and the reasons for it", words)
    if verb in POINTERS or BARE.search(request.object):
        return None
    if verb == "consider":
        if not (considering := pattern(_CONSIDERING).match(words)):
            should = pattern(_WHETHER_IT_SHOULD).fullmatch(words)
            if words.startswith("whether ") and " should " not in words:
                return None
            return spoken(f"{_PASSIVE[should['verb']]} {should['what']}{should['rest']}") if should else ""
        verb, words = considering["verb"], considering["rest"]
        verb += "e" if verb.endswith(("clos", "nc", "ud", "id", "ov", "is")) else ""
    condition = condition_for(request, comment)
    if _OF_THE_RESPONSE.match(words) or (_POINTS_BACK.search(words) and not condition):
        return ""
    words = named_from_comment(words, before(request, comment))
    does = _action(verb, words, after=preceding(request, comment))
    does = _REVISE_AGAIN.sub(
        "modify ", pattern(_REVISES_PLACE).sub(r"\g<verb>, in \g<where>, \g<rest>", does)
    )
    if does and does.startswith(f"{request.verb} "):
        does = adverb(request, comment) + does
    if NOTHING.fullmatch(does.partition(" ")[2]) and does:
        return None
    said = spoken(condition)
    if _LOST.match(does):
        return ""
    if not does or (condition and not said):
        return ""
    return conditioned(does, said, request.object) if condition else _led(does, request, comment)


def _about_items(request: Request) -> str | None:
    """Return what a revision does about all items of a list; None if the request only introduces them."""
    about_items, found = THE_FOLLOWING.subn(named_items, request.object)
    said = (
        spoken(f"{request.verb} {plain(about_items)}")
        if found and request.verb not in _CHANGES | PROMISING
        else ""
    )
    return said or None


def _of_what_precedes(request: Request, comment: AskedComment) -> str | None:
    """Return what a revision does to "it", which follows its noun, or None if that is only to revise it."""
    if request.verb in _CHANGES or request.verb in POINTERS or request.verb in ("correct", "address"):
        return None
    condition = spoken(condition_for(request, comment))
    if condition and request.verb in ("disclose", "say", "state"):
        return f"{request.verb} that fact, {condition}"
    before, pronoun = preceding(request, comment), request.object.split()[0].lower()
    if any(one.ask == "explain" and one.object and one.object in before for one in comment.requests):
        return None  # to disclose it is to reflect the explanation
    return f"{request.verb} {pronoun}" if before and pronoun in ("it", "them") else ""


def _in_the_active(request: Request) -> str | None:
    """Return what a revision does from what should be done: "The rent should be disclosed" asks to disclose it."""
    if re.match(r"your (?:current |existing )?disclosures?\b", request.object, re.I):
        return None
    said = pattern(_SHOULD_BE).fullmatch(request.object)
    if said is None or _POINTS_BACK.search(said["what"]):
        return ""
    how = f"{said['how'].strip()} " if said["how"] else ""
    return spoken(f"{how}{_PASSIVE[request.verb]} {said['what'][0].lower()}{said['what'][1:]}")


def _led(does: str, request: Request, comment: AskedComment) -> str:
    """Return what a revision does with what it is for: "state, for each mill, its age"; "" if that is not certain."""
    how, what = lead(request, comment)
    if not what:
        return does
    said = spoken(what)
    verb, _, rest = does.partition(" ")
    if not said:
        return ""
    return f"{verb}, {how} {said}, {rest}" if how == "for" and rest else f"{does}, {how} {said}"


def _action(verb: str, words: str, after: str = "") -> str:
    """Return what a revision does, from the verb on; "" if that is not certain."""
    if verb in _CHANGES or verb == "clarify":
        if words.startswith("to "):
            does = re.sub(r"^file ", "include ", FIRST.sub("", words[3:]))
            return "" if re.match(r"(?:an?|the|your)\b", does) else spoken(does, after)
        if found := pattern(_THROUGHOUT).fullmatch(words):
            return spoken(found.expand(r"\g<verb>, wherever you \g<says> \g<what>, \g<rest>"), after)
        if found := pattern(GENERAL, re.S).fullmatch(words):
            does = FIRST.sub("", found["does"])
            if pattern(_IN_EXHIBITS).search(words, 0, found.start("does")):
                does = re.sub(r"^(\w+) ", r"\1, in the filing and its exhibits, ", does)
            return spoken(does, after)
        if found := pattern(_SO_THAT).fullmatch(words):
            return spoken(f"ensure that {found['rest']}", after)
    if not words or NOTHING.fullmatch(words):
        return ""
    if verb in _TELLS:
        return spoken(f"address {words}", after) if WH.match(words) else ""
    if verb == "apply" and (applied := pattern(_APPLIED).fullmatch(words)):
        return spoken(f"{SAME_REVISIONS}{applied['rest']}", after)
    if verb == "file" and (filed := pattern(_FILED).fullmatch(words)):
        return spoken(f"include {filed['rest']}", after)
    if verb == "amend":
        return ""  # a filing is amended, and not its disclosure revised to amend it
    if verb == "have":
        having = ((by.fullmatch(words), does) for by, does in _BY_ANOTHER)
        return next((spoken(does.format(**found.groupdict()), after) for found, does in having if found), "")
    return "" if _NOT_BY_REVISING.fullmatch(verb) else spoken(f"{verb} {IF.sub('whether ', words)}", after)
