"""Find what the restated requests leave out: words of the staff's requests that no part of the response says.

A promise to do half of what was asked reads as if it were the whole. So the response has a blank for the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.kernel.patterns import pattern
from drafter.model import Block, Request
from drafter.requests.imperatives import POINTERS
from drafter.requests.in_general import GENERAL, NOTHING
from drafter.requests.phrases import plain
from drafter.requests.sentences import sentences

_PLACE = (
    r"(?:bullet|column|discussions?|disclosures?|footnotes?|heading|locations?|MD&A|notes?|operations|paragraph|point|"
    r"risk factors?|section|sentence|summary|table)"
)
_CONTEXT = re.compile(
    r"(?:in (?:addition|any|contrast|doing|each case|light|order|particular|response|so doing|view)"
    r"|in (?:this|that) regard|in connection with (?:responding|your response)"
    r"|in (?:an? |the |your )?(?:amend\w+|future|next|response|revised)"
    rf"|in (?:an? |the |your )?(?:[\w&’'-]+ ){{0,5}}?{_PLACE}"
    r"|as (?:a (?:result|related)|applicable|appropriate|discussed|it|necessary|noted|part|previously|such|the|we)"
    r"|as your?"
    r"|to (?:allow|assist|avoid|better|clarify|enable|enhance|ensure|facilitate|give|help|provide|put)"
    r"|at the (?:beginning|end|outset)|for (?:clarity|example)|on pages?|with a view"
    r"|accordingly|additionally|also|alternatively|although|based on|because|consistent|considering|even though|"
    r"finally|further|given|however|it|lastly|notwithstanding|once|or|please|pursuant|similarly|since|there|therefore|these|"
    r"this|thus|under|we|while|you|your)\b",
    re.I,
)
"""The beginning of a sentence that says, before its first request, where or why it is made and not what is asked."""

_WILL = r"(?s)^.{0,160}?\byou (?:will|intend to|plan to)\b"
"""The beginning of what the staff asks the company to confirm that it will do."""

_WORD = re.compile(r"\d+-[A-Z]\b|[A-Za-z][A-Za-z’'-]*|\d[\d,.]*")
_CITED = re.compile(
    r"\b(?:Items?|Rules?|Sections?|Questions?|Topics?|paragraphs?|ASC|Note|Notes|Exhibits?|Instructions?|Articles?)\s+"
    r"[\dA-Z][\w.:()-]*(?:(?:,| and|,? or)\s+[\dA-Z][\w.:()-]*)*"
)
"""An authority or a place in the filing."""

_AND_QUANTIFY = re.compile(r"\band quantify\b", re.I)
"""A second verb for one object, which asks for more than the first: "describe and quantify the loss"."""

_STEM = 5
"""The number of letters by which words are compared, so that "measured" is "measure"."""

_JOINING = (
    "a about above all along also although an and any are as at be been being below both but by can could did do does "
    "each either elsewhere etc for from had has have here how however if in into is it its may might more must next "
    "not now of on only or other our per same should since so such than that the their them then there these they "
    "this those through throughout to under until upon us was we were what when where whether which while who whose "
    "why will with within would you your yours yourself"
)
"""Words that join others."""

_ASKING = (
    "add adding address addressing advise amend amended amendment analyze applies apply ask avoid clarify clarifying "
    "comment comments confirm consider consideration correct define describe describing description detail detailed "
    "details disclose disclosing disclosure disclosures discuss discussing discussion elaborate enhance ensure "
    "evaluate expand expanding explain explaining explanation give help identify include included includes including "
    "indicate information note please preparing proposed provide providing quantify refer reference regard regarding "
    "regards relates removing reply represent requested respect respond responding response revise revised revising "
    "revisions see show signed specify state statement statements stating summary supplement supplementally tell "
    "understand understanding update"
)
"""Words that ask for something."""

_PLACING = (
    "10-k 10-q 20-f 8-k accordingly addition additional additionally again annual applicable appropriate "
    "appropriately asc better brief briefly c&di clear clearly company complete comprehensive concise document "
    "documents earnings entitled example extent factor far file filing filings following footnote footnotes form "
    "forms full fully furnished further future general generally greater guidance heading item items lastly letter "
    "listed locations matter matters md&a necessary notes once page pages paragraph part periodic place places point "
    "points previously prior prospectus proxy quarterly question reasonable reg registration regulation release "
    "releases relevant report reports robust rule s-1 s-k s-x sab section separately similar similarly specific "
    "specifically specificity staff sufficient thorough titled topic true"
)
"""Words that say where, and in how much detail."""

_SAYS_LITTLE = frozenset(f"{_JOINING} {_ASKING} {_PLACING}".split())
"""Words that the restated request need not have."""


def incomplete(
    blocks: Sequence[Block], requests: Sequence[Request], said: str
) -> Iterator[Sequence[Request]]:
    """Yield the requests of each sentence, outside lists, of which a word is left out.

    Args:
        blocks: The comment.
        requests: Its requests.
        said: Everything that the response says in the company's words.
    """
    has = {_stem(word) for word in _WORD.findall(said)}
    own = [one for one in requests if one.bullet is None and one.object]
    for block in blocks:
        if block.kind != "paragraph":
            continue
        for sentence in sentences(block.text):
            asked = [one for one in own if _position(one, sentence) is not None]
            if any(one.ask and not one.instead for one in asked) and (
                any(
                    word.lower() not in _SAYS_LITTLE and _stem(word) not in has
                    for word in _WORD.findall(_of_substance(sentence, asked))
                )
                or (_AND_QUANTIFY.search(sentence) and _stem("quantify") not in has)
            ):
                yield asked


def _of_substance(sentence: str, requests: Sequence[Request]) -> str:
    """Return the words of a sentence that say what is asked."""
    first = min(_position(one, sentence) or 0 for one in requests)
    text = sentence[first:] if _CONTEXT.match(sentence) else sentence
    for one in requests:
        if _needs_no_words(one):
            text = text.replace(one.object, " ")
        elif found := pattern(GENERAL, re.S).fullmatch(plain(one.object)):
            text = text.replace(one.object.partition(found["does"][:9])[0], " ")
        elif NOTHING.fullmatch(plain(one.object)):
            text = text.replace(one.object, " ")
        elif one.ask == "confirm" or one.verb == "represent":
            text = text.replace(one.object, pattern(_WILL).sub("", one.object))
    return _CITED.sub(" ", plain(text))


def _needs_no_words(request: Request) -> bool:
    """Return whether another part of the response has what is asked: an exhibit, copies, a reason why not."""
    return request.ask in (None, "file_exhibit") or request.instead or request.verb in POINTERS


def _position(request: Request, sentence: str) -> int | None:
    at = sentence.find(request.object)
    start = sentence.lower().rfind(request.verb, 0, at) if at >= 0 else -1
    return start if start >= 0 else None


def _stem(word: str) -> str:
    bare = re.sub(r"['’]s?$", "", word.lower().strip(".,"))
    return re.sub(r"(?:ies|y|es|s|e)$", "", bare)[:_STEM]
