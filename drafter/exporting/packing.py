"""The packing list of a response letter: the form type, what is submitted with it, and when it becomes public."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.checking.annexes import mentioned, titles
from drafter.checking.confidential import omissions
from drafter.checking.frame import words_of
from drafter.checking.matter import Matter, own_words
from drafter.model import ReviewType

_FORM_TYPES: dict[ReviewType, str] = {"draft_registration": "DRSLTR"}
_DRAFT_OFFERING = re.compile(r"\bdraft offering statement\b", re.I)
_AMENDMENT = re.compile(
    r"\b(?:Pre-Effective |Post-Effective )?Amendment No\. (?:\d+|\[●\])"
    r"(?: to (?:the |its )?(?:(?:Draft |Annual |Quarterly )?(?:Registration|Offering|Proxy|Information|Report)"
    r"(?: Statement)?(?: on)? ?)?(?:(?:Form|Schedule) [\w-]+)?)?"
)
_EXHIBITS = re.compile(r"\bExhibits? (?P<numbers>\d+\.\d+(?:(?:, and | and |, )\d+\.\d+)*)")
_UNDER_RULE = re.compile(r"\bRule (?:418|12b-4)\b|\bunder separate cover\b", re.I)
_SUPPLEMENT = re.compile(
    r"\bsupplemental(?:ly)? (?:provid|furnish|deliver|submit)(?!\w* that\b)"
    r"|\b(?:provid|furnish|deliver|submit)\w*\b[^.;]{0,80}\b(?:supplementally|(?:on a|as) supplemental)\b",
    re.I,
)
_IN_THE_LETTER = re.compile(
    r"\b(?:below|herein|hereto|as follows|the following|in this (?:letter|response)|annex|appendix)\b|:\s*$",
    re.I,
)
"""Supplemental materials in the letter itself go with it."""

_NOT_OVER = re.compile(r"\bwill (?:file|amend|include)\b", re.I)


class Item(NamedTuple):
    """Something that goes along: what it is, and how it goes."""

    name: str
    how: str


class Packing(NamedTuple):
    """The packing list of a letter.

    Attributes:
        form_type: The submission or document type on EDGAR.
        items: What goes along, in the order in which it is prepared.
        public: When the letter becomes public.
    """

    form_type: str
    items: tuple[Item, ...]
    public: str


def packing_of(matter: Matter) -> Packing:
    """Return what goes along with a response letter."""
    review = _review(matter)
    return Packing(_form_type(matter, review), tuple(_items(matter, review)), _public(review))


def _review(matter: Matter) -> ReviewType:
    types = [letter.subject.review_type for letter in matter.letters]
    return types[-1] if types else matter.frame.re_block.review_type


def _form_type(matter: Matter, review: ReviewType) -> str:
    if review == "regulation_a" and _DRAFT_OFFERING.search(words_of(matter.frame.subject)):
        return "DOSLTR"
    return _FORM_TYPES.get(review, "CORRESP")


def _items(matter: Matter, review: ReviewType) -> Iterator[Item]:
    if amendment := _amendment(matter):
        yield Item(amendment, "filed with the letter")
        yield Item(
            "a copy of the amendment marked to show the changes", "tagged in the amendment, or by e-mail"
        )
    exhibits = _exhibits(matter)
    if exhibits:
        yield Item(
            f"Exhibit{'s' * (len(exhibits) > 1)} {', '.join(exhibits)}", "filed with the amendment or report"
        )
    has = {annex.name for annex in titles(matter)}
    for name in dict.fromkeys(annex.name for annex in mentioned(matter)):
        yield Item(name, "in the letter" if name in has else "named in the letter, and not in it")
    if _provides_materials(matter):
        yield Item("supplemental materials", "to the staff, not on EDGAR")
    if omissions(matter):
        yield Item("the letter with the confidential words", "to the staff by its secure file transfer")
        yield Item("a copy of the request for confidential treatment", "to the Office of FOIA Services")
    if review == "registration":
        yield Item("a request for acceleration", "when the comments are settled")
    elif review == "regulation_a":
        yield Item("a request for qualification", "when the comments are settled")


def _amendment(matter: Matter) -> str:
    """Return the amendment that is filed with the letter, by the longest name that the letter gives it; "" if none."""
    if not any(exchange.outcome == "revised" for exchange in matter.exchanges):
        return ""
    texts = (words_of(matter.frame.introduction), *(own_words(exchange) for exchange in matter.exchanges))
    names = [found[0].strip() for text in texts for found in _AMENDMENT.finditer(text)]
    return max(names, key=len, default="the amendment").replace(" to its ", " to the ")


def _exhibits(matter: Matter) -> list[str]:
    """Return the numbers of the exhibits that the responses say are filed, in order."""
    found = (
        number
        for said in matter.sentences
        if said.comment and not said.proposed and not _NOT_OVER.search(said.own)
        for exhibits in _EXHIBITS.finditer(said.own)
        if re.search(r"\b(?:fil(?:ed|ing)|attach|includ)", said.own)
        for number in re.findall(r"\d+\.\d+", exhibits["numbers"])
    )
    return list(dict.fromkeys(found))


def _provides_materials(matter: Matter) -> bool:
    return any(said.comment and not said.proposed and _goes_apart(said.own) for said in matter.sentences)


def _goes_apart(sentence: str) -> bool:
    """Return whether a sentence provides materials that are not in the letter."""
    return bool(
        _UNDER_RULE.search(sentence) or (_SUPPLEMENT.search(sentence) and not _IN_THE_LETTER.search(sentence))
    )


def _public(review: ReviewType) -> str:
    """Return when the staff releases the letters."""
    if review in ("registration", "draft_registration", "regulation_a"):
        act = "qualified" if review == "regulation_a" else "effective"
        return f"Public no earlier than 20 business days after the filing is {act}."
    return "Public no earlier than 20 business days after the staff completes its review."
