"""Take the words of a request from its comment, whole and without what another part of the response says."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.kernel.patterns import pattern
from drafter.requests.imperatives import REVISING, REVISING_VERBS
from drafter.requests.person import in_third_person
from drafter.requests.pointing import without_pointers
from drafter.requests.soundness import is_sound

WH = re.compile(r"(?:how|why|whether|what|when|where|which|who|whose|if|the extent|in what)\b", re.I)
"""The beginning of an indirect question."""

_DROPPED = (
    (
        r"\bin (?:your |all |any )?(?:future|subsequent) (?:periodic |annual |quarterly |Exchange Act )*"
        r"(?:filings?|reports?)(?: on Forms? [\w-]+(?: and [\w-]+)?)?(?:, as applicable| where appropriate)?,?\s*",
        ("future", "subsequent"),
    ),
    (r"\bin (?:your )?future Forms? [\w-]+(?: and (?:Forms? )?[\w-]+)?,?\s*", ("future",)),
    (
        r"\bin your next (?:amendment|filing|response|annual report|periodic report|Form [\w-]+),?\s*",
        ("your next",),
    ),
    (r"\b(?:in|with) (?:your|an) amendment,?\s*", ("amendment",)),
    (r"\bwith a view towards? (?:revised|future|enhanced|providing)? ?disclosures?,?\s*", ("a view",)),
    (
        r"(?:,?\s*\b|\bor )(?:as|where|if|when) (?:appropriate|necessary)\b,?",
        ("appropriate", "necessary"),
    ),
    (r"\s+with (?:more |greater )?specificity\b", ("specificity",)),
    (r"\bhere (?=(?:that|the|an?|your|how|why|what|whether)\b)", ("here ",)),
    (
        r",?\s*(?:;|,)?\s*\bor (?:please )?(?:tell us|explain (?:to us )?why|advise)\b.*$",
        ("tell us", "explain", "advise"),
    ),
    (r"\s*[;,]\s*(?:if|or) .{0,120}\bsay so\b.*$", ("say so",)),
    (r",?\s*\band,? (?:(?:if|to the extent) \w+|should)\b,?(?: please)?$", ("and",)),
    (
        r",?\s*\band,? if so,? (?:please )?(?:amend|revise|update) .{0,80}\baccordingly$",
        ("accordingly",),
    ),
    (r",?\s*\bif true\b,?", ("if true",)),
    (r"\bpresumably\b,?", ("presumably",)),
    (
        r"\s+as (?:the|this|these|such) [^,;]{0,160}\bis "
        r"(?:prohibited|inappropriate|not (?:permitted|appropriate))\b.*$",
        ("prohibited", "appropriate", "permitted"),
    ),
    (r",?\s*\bor,? (?:alternatively|in the alternative),? [^,]{3,40},(?= for\b)", ("alternative",)),
    (
        r",?\s*\bor,? (?:alternatively|in the alternative)\b(?!,? you (?:may|could|can)\b).*$",
        ("alternative",),
    ),
    (
        r",\s*(?:as|since|considering|given that|because) (?:you|your|an?|only|the|it|this|that|these|we|such)\b.*$",
        ("as", "since", "considering", "given that", "because"),
    ),
    (
        r",\s*(?:please )?see (?:also )?(?:Items?|Rules?|ASC|SAB|SLB|Sections?|Questions?|Regulation)\b.*$",
        ("see ",),
    ),
    (r"\s+(?:as|since|because) your (?:response|analysis) \w+s\b.*$", ("response", "analysis")),
    (
        r",?\s*\b(?:including|such as|including,? for example|for example|as follows|the following)[,:]?\s*$",
        ("including", "such as", "for example", "follow"),
    ),
)
"""Phrases that are dropped, because another part of the response says where and whether the filing is revised, or
because they offer an alternative; each with words of which it contains one, so that few are looked for."""

_MAY = re.compile(
    r",?\s*\bor,? (?:alternatively|in the alternative),? you (?:may|could|can) (?:also |instead )?", re.I
)
"""Words that permit the company to do something else instead, before the verb."""

_NOT_AFTER = "".join(
    rf"(?<!{word})"
    for word in (
        "ed", "wn", "en", r"\bforth", r"\bout", r"\bmade", r"\bfound", r"\bset", r"\bas", r"\bfrom", r"\bin", r"\bthe",
        r"\bis", r"\bare", r"\bor", r"\band", r"\bfar",
    )
)  # fmt: skip
"""Not after a participle or a word that needs it: "set forth above", "shown above", "the above", "or above"."""

_CORRECTED = tuple(
    (re.compile(source), corrected)
    for source, corrected in (
        (r"\bguidance (?=(?:Question|Item|Rule|Section)s? \d)", "guidance in "),
        (r"\bresults of operation\b(?!s)", "results of operations"),
        (
            r"\b(is|are|was|were|be|been|not|as) reasonable (?=(?:expected|likely|possible)\b)",
            r"\1 reasonably ",
        ),
        (r"\breasonable (?=(?:(?:expected|likely) to|possible loss(?:es)?)\b)", "reasonably "),
        (r"\b(cost|costs) of good sold\b", r"\1 of goods sold"),
        (r"\btaking in to account\b", "taking into account"),
        (r"\bas it relates to\b", "with respect to"),
        (r"\bthis (?=(?:filing|prospectus|document|proxy statement|registration statement)\b)", "the "),
        (r"(?<=\d )([a-z]+s that) is\b", r"\1 are"),
        (
            rf"(?= above)(?<=[a-z])(?<!\bcomment)(?<!\bcomments)(?<!\bpoint)(?<!\bpoints){_NOT_AFTER} above(?=$|[,;.])",
            "",
        ),
        (
            r"\bthe company(?=['’]s\b|\W|$)"
            r"(?! (?:acquired|being|in|it|of|on|owned|purchased|sold|that|to|we|which|whom?|whose|with|you)\b)",
            "the Company",
        ),
    )
)
"""The staff's slips with what it surely meant, and its words for the company: "the guidance Question 3"."""

_AROUND = re.compile(r"^[\s,;:.]+|[\s,;:.]+$")
_HERE = re.compile(r"\bhere(?=,? (?:and|or) )")
_TWICE = re.compile(r"\b(and|in|of|the|to) (?=\1\b)")
"""A word that the staff wrote twice by mistake."""

_NO_PART = re.compile(r"\b(?:we|us|our|ours)\b|``")
_OR_TO = rf"\bor to (?:{REVISING}|advise|tell)\b(?! in\b)"
"""The staff's words about itself, and signs that a phrase was put together wrongly."""

_CUT = re.compile(
    r"(?:(?<![\w&-])(?<!Regulation )(?<!Note )(?<!Part )(?<!Exhibit )(?<!Class )(?<!Annex )(?<!Schedule )(?<!Appendix )"
    r"(?:[A-Z]|Mr|Mrs|Ms|Dr|Inc|No|Nos|e\.g|i\.e)\.|\b(?:may|and|or|the|of|to)\W)$"
)
"""The end of words that were cut off too early, at what only looked like the end of a sentence."""

_GOES_ON = r"\.(?:[,;)]|\s+(?:Please|We|You|If|In|Tell|Refer|This|The|Also|Further)\b)"
"""An abbreviation's period that cuts nothing off, as in "the U.S., and": punctuation or a new sentence follows."""

_ITEMS = re.compile(r":?\s*\((?:i|a|1)\)\s+(?P<first>[\w-]+)(?:[^.?!]|\.(?=\S))*")
"""Items of a list in the middle of a sentence: "(i) its age and (ii) its capacity"."""

_LAST_OF_SEVERAL = re.compile(r"(?:\b(?:and|or|to)|,) (?:\w+ly )?(?P<verb>[\w-]+)$")
_TORN = REVISING_VERBS | {"articulate"}
"""The end of words that are cut off between verbs with the same object: "to fully describe and define ..."."""

BARE = re.compile(rf"\b(?:to (?:\w+ly )?(?:{REVISING})|about|regarding|concerning)$")
"""The end of words whose last verb or preposition has lost its object: "detail about and quantify the damage"."""


def is_torn(words: str) -> bool:
    """Return whether words end with a verb or preposition that has lost its object to the next request."""
    return bool(BARE.search(words)) or _is_cut_off(words)


def _is_cut_off(words: str) -> bool:
    end = _LAST_OF_SEVERAL.search(words)
    return end is not None and end["verb"] in _TORN


_OPEN = re.compile(r"\b(?:of|and|or|the|to|with|by|(?<!calls )for|in|on|as|that|a|an|may|would|should)$")
"""The end of words that introduce a list."""

_SENTENCES = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bNo)(?<!\bNos)(?<!\bInc)(?<!\bCo)(?<!\bCorp)(?<!\bLtd)(?<!\b[A-Z])"
    r"[.?!][”\"’]?\s+[A-Z]"
)
"""The end of a sentence before another one, and not an abbreviation or an initial: "Mr. Orme", "J.P. Orme"."""

_LONGEST = 700
"""The maximum number of characters in a restated request; a longer one is probably more than one sentence."""

_QUOTATION = re.compile(r'"[.?!]?"')
"""The rest of a quotation in the words of a request."""

_MARKS = (("“", "”"), ("(", ")"), ("[", "]"))


def whole(words: str, text: str) -> str:
    """Return the words of a request as in the comment, with quotations and listed items; "" if they are cut off."""
    start, end = _span(words, text)
    found = text[start:end]
    if not found:
        return ""
    if found.endswith(":") or text.startswith(":", end):
        items = _ITEMS.match(text, end)
        if items is None or items["first"].lower() in REVISING_VERBS:
            return ""  # words that introduce a list are incomplete without it
        return found + items[0]
    if BARE.search(found) or (_is_cut_off(found) and re.match(r",? (?:and|or) ", text[end:])):
        return ""
    ends = end + 1 >= len(text)  # the comment's own end: "... in your Notes L and M."
    cut = _CUT.search(text, start, end + 1)
    return "" if cut and not ends and not pattern(_GOES_ON).match(text, end) else found


def _span(words: str, text: str) -> tuple[int, int]:
    """Return where the words of a request are in its comment, with the quotations that they lack; (0, 0) if nowhere."""
    parts = _QUOTATION.split(words)
    if len(parts) > 1:
        found = re.search(r"[\"“][^\"”]{0,600}[\"”]".join(map(re.escape, parts)), text)
        return found.span() if found else (0, 0)
    start = text.find(words)
    return (start, start + len(words)) if start >= 0 else (0, 0)


@lru_cache(maxsize=256)  # the words of a request are looked at for each part of the response
def plain(text: str) -> str:
    """Return the words of a request without phrases that say where or whether the filing is revised."""
    lowered = text.lower()
    for source, words in _DROPPED:
        if any(word in lowered for word in words):
            text = pattern(source, re.I).sub(" ", text)
            lowered = text.lower()
    return _AROUND.sub("", one_line(_MAY.sub(" or ", text)))


def spoken(text: str, after: str = "") -> str:
    """Return a request in the company's words; "" if it mentions the staff or is not a complete phrase.

    Args:
        text: The words of the request.
        after: Words before them to which a pronoun may refer: in "For each mill, state its age", "each mill".
    """
    text = _HERE.sub("in the section under comment", _TWICE.sub("", _AROUND.sub("", one_line(text))))
    for slip, corrected in _CORRECTED:
        text = slip.sub(corrected, text)
    text = re.sub(r"\bU\.S$", "U.S.", re.sub(r"[.,](?=[\"”]$)", "", text))
    is_whole = (
        all(text.count(opens) == text.count(closes) for opens, closes in _MARKS) and text.count('"') % 2 == 0
    )
    if (
        " " not in text
        or not is_whole
        or len(text) > _LONGEST
        or _SENTENCES.search(text)
        or _is_no_part(re.sub(r"\"[^\"]*\"|“[^”]*”", "", text))
        or _OPEN.search(text)
        or not is_sound(text, after)
    ):
        return ""
    text = re.sub(rf"^(\w+), (?={WH.pattern})", r"\1 ", text)
    text = re.sub(rf"^(\w+) (if \w+), (?={WH.pattern})", r"\1, \2, ", text)
    return in_third_person(without_pointers(text))


def _is_no_part(text: str) -> bool:
    return bool(_NO_PART.search(text) or ("or to " in text and pattern(_OR_TO).search(text)))


def one_line(text: str) -> str:
    """Return a text with single spaces and no line breaks."""
    return " ".join(text.split())
