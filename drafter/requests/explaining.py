"""Say what a requested explanation is about, in words that follow "With respect to"."""

from __future__ import annotations

import re

from drafter.kernel.patterns import pattern
from drafter.model import Request
from drafter.requests.asked_comment import AskedComment, before, condition_for, lead, leads_to_list
from drafter.requests.conditions import conditioned
from drafter.requests.imperatives import REVISING
from drafter.requests.in_general import FIRST, GENERAL, IF, NOTHING, PRONOUN, THE_FOLLOWING, named_items
from drafter.requests.phrases import WH, is_torn, plain, spoken, whole
from drafter.requests.pointing import named_from_comment

_THOSE_BELOW = re.compile(r"\b((?:each|any|all) of the \w+) below\b(?=.)")
"""The items of a list in a question about all of them: "whether all of the costs below are capitalized:"."""

_ABOUT_EACH = re.compile(r"^.{8,} (?:about|of|for|on|regarding)$")
"""A question that a list completes: "your analysis of:"."""

_IF_SO = re.compile(
    rf"\b(and,? if so,) (?:please )?(?:describe|disclose|discuss|explain|tell us) (?={WH.pattern}|the |your )",
    re.I,
)
"""A second verb in the middle of a question: "whether it was sold and, if so, explain how"."""

_YOUR_ANSWER = r"(?:in|within|with|as part of) (?:your|the) (?:supplemental )?(?:response|reply)"

_IN_THE_ANSWER = re.compile(
    rf"^{_YOUR_ANSWER}\b,?\s*|,?\s*\b{_YOUR_ANSWER}(?=$| for (?:each|all|any)\b)|\s+(?:to|for) us$", re.I
)
"""Where the staff expects an explanation, before or after what is to be explained."""

_ENSURED = re.compile(
    r"^(?:that )?(?:you|your response) (?:address(?:es)?|describes?|discuss(?:es)?|explains?|includes?|provides?) "
)
"""Words of a request to ensure, before what is to be explained: "Ensure that your response includes"."""

_DETAIL_ABOUT = re.compile(
    rf"\b(?P<about>about|regarding|concerning) and (?P<verb>{REVISING}) (?P<what>.+)$", re.S
)
"""Two requests about one object: "tell us about and quantify the damage"."""

_TO_US = re.compile(
    r"^(?:(?:(?:to|for|with) us|us(?: (?:better )?understand)?|(?:better )?understand|supplementally|separately|"
    r"more fully|with specificity|in (?:more|greater|further|sufficient) detail)\b,?\s*)+(?:with |of |about |as to )?",
    re.I,
)
"""Words between the verb and what is to be explained."""

_ABOUT = re.compile(
    r"^(?:(?:more |further |additional )?(?:about|of|on|upon|regarding|concerning) |"
    r"an? (?:(?:more|further|brief|detailed|comprehensive|full|complete|robust|thorough|specific),? (?:and )?){0,3}"
    r"(?:discussion|description|explanation|summary) (?:of|as to) (?!.* and an? ))"
)
_WITH = re.compile(rf"^(?P<with>with [^,]{{3,40}}), (?P<rest>{WH.pattern}.+)", re.I | re.S)

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
    r"(?=(?:\w+ ){0,5}(?:analys[ei]s|breakdown|calculations?|computations?|details?|"
    r"assessment|evaluation|example|explanation|information|"
    r"list|discussion|description|reconciliation|roll-?forward|schedule|support|table)\b)"
)
"""The beginning of something that is to be given to the staff: "a breakdown of"."""

_IS_NAMED = re.compile(
    rf"(?:\((?:1|i|a)\) )?(?:{WH.pattern}|(?:your|the|any|all|each|both|this|these|materiality)\b)", re.I
)
"""The beginning of words that can follow "With respect to"."""

_NAMED_BY_ITS_VERB = {
    "justify": "the support for",
    "quantify": "the quantification of",
    "substantiate": "the support for",
    "support": "the support for",
}
"""Verbs that say more than to explain: "quantify the damage" asks for more than the damage."""

_UNCLEAR = re.compile(
    rf"It (?:is|remains) (?:not (?:entirely )?clear|unclear)(?: to us)? (?P<what>{WH.pattern}[^.?!]+)\.?"
)
"""Words for what is unclear to the staff, before "Please advise"."""

_WHY = re.compile(r"(?:(?:to )?us )?why")
"""An object that asks why the condition before it is met: "If none is due, please explain why."."""


def question_of(request: Request, comment: AskedComment, after: str = "") -> str | None:
    """Return what the explanation that a request asks for is about.

    The result is "" if that is not certain, and None if the request by itself says nothing.

    Args:
        request: The request.
        comment: Its comment.
        after: Words before the result to which its pronouns may refer.
    """
    if not request.object and (unclear := _UNCLEAR.search(request.about)):
        return spoken(unclear["what"])
    condition = condition_for(request, comment)
    if _WHY.fullmatch(plain(request.object)) and " " in condition.removeprefix("if "):
        return (
            f"{why}, if that is the case" if (why := spoken(f"why {condition.removeprefix('if ')}")) else ""
        )
    if PRONOUN.fullmatch(plain(request.object)):
        return ""
    if (request.object and NOTHING.fullmatch(plain(request.object))) or is_torn(request.object):
        return None
    if leads_to_list(request, comment):
        return _question_about_items(request.object)
    words = _IF_SO.sub(r"\1 ", _DETAIL_ABOUT.sub(_about_both, whole(request.object, comment.text)))
    words = _IN_THE_ANSWER.sub("", words)
    if request.verb == "ensure":
        words, ensured = _ENSURED.subn("", words)
        if not ensured or words.startswith("sufficient detail"):
            return None if ensured else ""
    words = FIRST.sub("", _TO_US.sub("", FIRST.sub("", plain(words))))
    words = _TO_VERB.sub("", _IN_A_NOTE.sub("", _WITH.sub(_at_the_end, words)))
    words, about = _ABOUT.subn("", words)
    words = _RESPONSE_TO.sub("", FIRST.sub("", words))
    if NOTHING.fullmatch(words):
        return ""
    if general := pattern(GENERAL, re.S).fullmatch(words):
        words = re.sub(rf"^(?:more )?(?:\w+ly )?(?:{REVISING}),? ", "", general["does"])
    words = re.sub(r"^an? (?=(?:\w+ )?basis for )", "the ", words)
    words = re.sub(r" in (?:further|greater|more) detail\b", "", words)
    if (of := _NAMED_BY_ITS_VERB.get(request.verb)) and re.match(
        r"(?!the (?:\w+ )?(?:amounts?|number|percentages?|quantity|value)\b)(?:the|any|each|all|your)\b",
        words,
    ):
        words, about = f"{of} {words}", 1
    if request.verb == "reconcile" and re.match(r"(?:your|the|this|these|each|how)\b", words):
        words, about = f"the reconciliation of {words}", 1
    words = _REQUESTED.sub("the requested ", IF.sub("whether ", words))
    if not about and not _IS_NAMED.match(words):
        return ""
    words = named_from_comment(words, before(request, comment))
    how, what = lead(request, comment)
    said, led = spoken(words, after), spoken(what)
    if what:
        return f"{said}, {how} {led}" if said and led else ""
    said_if = spoken(condition)
    return conditioned(said, said_if, words) if said and said_if else said


def _question_about_items(words: str) -> str | None:
    """Return a question about all items of a list that it introduces; None if it only introduces them."""
    about_items = _THOSE_BELOW.sub(r"\1 listed in the comment", words.rstrip(" :,;"))
    about_items = THE_FOLLOWING.sub(named_items, about_items)
    about_items = _ABOUT_EACH.sub(r"\g<0> each point listed in the comment", about_items)
    said = spoken(FIRST.sub("", _TO_US.sub("", FIRST.sub("", plain(about_items)))))
    return (
        said
        if about_items != words
        and re.match(rf"{WH.pattern}|its (?:analys|assess|basis|consider|evaluat)", said, re.I)
        else None
    )


def _about_both(found: re.Match[str]) -> str:
    """Return one question for two requests about one object: "about the damage, with quantification"."""
    return f"{found['about']} {found['what']}{', with quantification' if found['verb'] == 'quantify' else ''}"


def _at_the_end(found: re.Match[str]) -> str:
    """Return a question with the words before it at its end: "how it grew, with figures"."""
    return f"{found['rest']}, {found['with']}"
