"""F1: whatever is omitted is covered by a request under Rule 83, and a request covers something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from drafter.checking.confidential import (
    MARK,
    TYPED,
    Omission,
    asks_for_confidential_treatment,
    cites_rule_83,
    omissions,
    opening_text,
    own_text,
    page_texts,
)
from drafter.checking.matter import Matter, top_of
from drafter.checking.own_text import own_texts
from drafter.checking.quoting import quoted
from drafter.checking.rule import Example, Finding, Rule
from drafter.checking.sample_request import OMITTED, REQUESTED
from drafter.checking.word_parts import word_parts
from drafter.problems import Place

_PHONE = re.compile(r"\(?\b\d{3}\)?[\s.–-]{0,2}\d{3}[\s.–-]\d{4}\b|\+\s?\d[\d\s().-]{7,}")
_SEPARATELY = re.compile(
    r"\b(?:unredacted|unabridged|complete|full|confidential|paper) (?:\w+ )?(?:version|copy|letter|text|response)"
    r"|\b(?:separately|under separate cover|supplementally|by separate letter|secure file transfer)\b",
    re.I,
)
_LEGEND = re.compile(
    r"\bconfidential treatment (?:has been |is |was |is being )?request|\bFOIA\b.*\bconfidential", re.I | re.S
)
_REQUESTED = re.compile(r"\bconfidential treatment", re.I)
_NO_CODE = re.compile(r"\b(?:17 C\.?F\.?R\.?[\s§]*)?200\.83\b|\brule 83\b|\bpage \d+(?: of \d+)?", re.I)
_LONGEST_LEGEND = 120


def find(matter: Matter) -> Iterator[Finding]:
    """Yield what a request lacks, if words are omitted; or a request for which nothing is omitted."""
    first = next(chain(omissions(matter), _still_marked(matter)), None)
    if first is None:
        yield from _request_without_omissions(matter)
        return
    opening = opening_text(matter)
    if not asks_for_confidential_treatment(opening):
        yield Finding(
            first.place,
            f"{quoted(first.words)} {_marks(first)}, but the first page does not request confidential treatment.",
            "Request it under Rule 83 (17 C.F.R. § 200.83) at the top of the first page, as a draft does whose profile "
            "has a table `[confidential]`; or restore the words.",
        )
        return
    text = own_text(matter)
    if not _SEPARATELY.search(text):
        yield Finding(
            first.place,
            "The letter does not say that the staff receives the omitted words separately.",
            "Say that the complete letter is delivered to the staff, and what marks the omitted words.",
            severity="warning",
        )
    if not _PHONE.search(text):
        yield Finding(
            top_of(matter.response),
            "The request for confidential treatment has no telephone number.",
            "Add the name, address and telephone number of the person who makes the request.",
            severity="warning",
        )
    yield from _legend_of_pages(matter)


def _still_marked(matter: Matter) -> Iterator[Omission]:
    """Yield the words that a letter marks as confidential, of which the export makes two versions."""
    texts = list(own_texts(matter))
    for own in texts:
        for found in TYPED.finditer(own.block.words):
            yield Omission(own.comment, own.block, found[0])
    parts = word_parts(matter.file)
    for words in parts.confidential_words if parts else ():
        yield from (Omission(own.comment, own.block, words) for own in texts if words in own.block.words)


def _marks(omission: Omission) -> str:
    return "marks omitted words" if MARK.search(omission.words) else "is marked as confidential"


def _request_without_omissions(matter: Matter) -> Iterator[Finding]:
    opening = opening_text(matter)
    everything = (
        block.words for exchange in matter.exchanges for block in exchange.response if block.kind != "page"
    )
    if _LEGEND.search(opening) and cites_rule_83(opening) and not any(map(_omits_or_will, everything)):
        yield Finding(
            top_of(matter.response),
            "The letter requests confidential treatment under Rule 83, but omits nothing.",
            "Replace the confidential words with “[***]” in the version for EDGAR, or remove the request.",
        )


def _omits_or_will(words: str) -> bool:
    """Return whether a paragraph omits words, or marks some that the export omits."""
    return "*" in words or bool(TYPED.search(words))


def _legend_of_pages(matter: Matter) -> Iterator[Finding]:
    """Yield what the legend of the pages lacks; EDGAR's version may show where its pages end, or not."""
    word = matter.file is not None and matter.file.format == "word"
    pages = page_texts(matter)
    legends = [
        text
        for text in (pages if word else [*pages, *_lines(matter)])
        if asks_for_confidential_treatment(text)
    ]
    part = Place(part="header") if word else top_of(matter.response)
    if not legends and (word or pages):
        yield Finding(
            part,
            "The pages have no legend of the request for confidential treatment.",
            "Put “Confidential Treatment Requested by” with the name of the requester and a number on each page.",
            severity="error" if word else "warning",
        )
    elif word and not any(map(_has_number, legends)):
        yield Finding(
            part,
            "The legend of the pages has no identifying number.",
            "Add a code and a number to the legend of each page, such as “LI-0001”.",
            severity="warning",
        )


def _has_number(text: str) -> bool:
    """Return whether a legend is followed by a number that is not only the page's."""
    legend = _REQUESTED.search(text)
    return bool(legend and re.search(r"\d", _NO_CODE.sub("", text[legend.end() :])))


def _lines(matter: Matter) -> Iterator[str]:
    """Yield the short paragraphs below the opening, any of which may be a legend."""
    return (
        own.block.words for own in own_texts(matter) if own.comment and len(own.block.words) < _LONGEST_LEGEND
    )


RULE = Rule(
    "F1",
    "error",
    "Whatever is omitted is covered by a request under Rule 83.",
    "Without a request that has all its parts, the omitted words are withheld from the staff or become public.",
    find,
    bad=Example(response=(OMITTED,)),
    good=Example(response=(OMITTED, *REQUESTED)),
)
