"""D1: the pages that a response cites exist, and have what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from drafter.checking.matter import Matter, Said, own_blocks, place_in
from drafter.checking.page_numbers import (
    is_certain,
    is_of_another,
    may_be_page_of,
    names_document,
    plain_number,
    states_convention,
)
from drafter.checking.quotations import closest_passage, introduces_filed, is_quotation
from drafter.checking.quoting import quoted
from drafter.checking.rule import Example, Finding, Rule
from drafter.filings import Filing
from drafter.returned import Exchange, ReturnedBlock
from drafter.returning.substance.pages import PageReference, page_references

_RANGE = re.compile(r"(?P<first>\d+)\s*(?:[-–—]|through|to)\s*(?P<last>\d+)")
_REVISED = re.compile(
    r"\b(?:has|have)\b.{0,40}\b(?:revised|amended|added|updated|expanded|included|clarified|corrected|removed|deleted|"
    r"modified|disclosed)\b|\brevised disclosure",
    re.I,
)
_SHORTEST = 8
"""The minimum number of words of a quotation whose page is certain."""


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the pages that cannot be, that the filing does not have, or on which it has other words."""
    stated = states_convention(matter)
    for said in _in_responses(matter):
        for reference in page_references(said.own):
            certain = stated or bool(_REVISED.search(said.own))
            yield from _impossible(said, reference)
            yield from _absent(said, reference, matter.filings, certain=certain)
    if not stated:
        yield from _of_what(matter)
    for exchange in matter.exchanges:
        yield from _elsewhere(exchange, matter.filings)


def _in_responses(matter: Matter) -> Iterator[Said]:
    return (said for said in matter.sentences if said.comment and not said.proposed)


def _impossible(said: Said, reference: PageReference) -> Iterator[Finding]:
    backward = next(
        (one[0] for one in _RANGE.finditer(reference.words) if _is_backward(one["first"], one["last"])), None
    )
    if backward:
        yield Finding(
            said.place(reference.words),
            f"Pages {backward} run backward.",
            "Correct the numbers.",
        )
    if any(page.strip("0") == "" for page in reference.pages):
        yield Finding(said.place(reference.words), "There is no page 0.", "Correct the number.")


def _is_backward(first: str, last: str) -> bool:
    """Return whether a range ends before it begins; "110-12" ends on page 112."""
    return int(last) < int(first) and (len(last) >= len(first) or int(last) < int(first[-len(last) :]))


def _absent(
    said: Said, reference: PageReference, filings: tuple[Filing, ...], *, certain: bool
) -> Iterator[Finding]:
    if not filings or is_of_another(said.own, reference.start, reference.end, filings):
        return
    absent = [page for page in reference.pages if not may_be_page_of(page, filings)]
    if absent:
        yield Finding(
            said.place(reference.words),
            f"{filings[0].source} has no page {' or '.join(absent[:2])}.",
            "Cite the page of the filing as amended.",
            severity=None if certain else "warning",
        )


def _of_what(matter: Matter) -> Iterator[Finding]:
    """Yield the first revision whose pages may be those of the amended or of the original filing."""
    revised = {exchange.number for exchange in matter.exchanges if exchange.outcome == "revised"}
    for said in _in_responses(matter):
        if said.comment not in revised or names_document(said):
            continue
        if next(page_references(said.own), None) and _REVISED.search(said.own):
            yield Finding(
                said.place(),
                "The letter does not say of which filing its page numbers are.",
                "Say once, above the responses, that they are pages of the filing as amended, or name it here.",
                severity="warning",
            )
            return


def _elsewhere(exchange: Exchange, filings: tuple[Filing, ...]) -> Iterator[Finding]:
    """Yield the quotations that are on another page than the one that introduces them."""
    introduction: tuple[ReturnedBlock, PageReference] | None = None
    for is_disclosure, blocks in groupby(own_blocks(exchange), key=is_quotation):
        if not is_disclosure:
            introduction = _introduction(list(blocks)[-1], filings)
        elif introduction:
            yield from _on_another_page(exchange, introduction, next(blocks), filings)
            introduction = None


def _introduction(
    block: ReturnedBlock, filings: tuple[Filing, ...]
) -> tuple[ReturnedBlock, PageReference] | None:
    """Return the pages that the last sentence above a quotation cites."""
    cited = list(page_references(block.text)) if block.text.rstrip().endswith(":") else []
    if (
        len(cited) != 1
        or not introduces_filed(block.text)
        or is_of_another(block.text, cited[0].start, cited[0].end, filings)
    ):
        return None
    return block, cited[0]


def _on_another_page(
    exchange: Exchange,
    introduction: tuple[ReturnedBlock, PageReference],
    quotation: ReturnedBlock,
    filings: tuple[Filing, ...],
) -> Iterator[Finding]:
    block, reference = introduction
    words = quotation.text.strip(' “”"')
    cited = set(map(plain_number, reference.pages))
    pages = [page for filing in filings for page in _pages_with(words, filing)]
    if len(words.split()) < _SHORTEST or cited & set(map(plain_number, pages)):
        return
    if pages and all(is_certain(page, filings) for page in (*pages, *reference.pages)):
        yield Finding(
            place_in(exchange.number or 0, block, reference.words),
            f"The disclosure {quoted(words)} is on page {pages[0]}, not on page {reference.pages[0]}.",
            "Correct the page.",
        )


def _pages_with(words: str, filing: Filing) -> tuple[str, ...]:
    """Return the pages on which a passage begins, or the one that is most like it."""
    return filing.pages_with(words) or filing.pages_with(closest_passage(words, filing) or words)


RULE = Rule(
    "D1",
    "error",
    "The pages that a response cites exist, and have what it says.",
    "An examiner opens the filing at the page that is cited.",
    find,
    bad=Example(response=(("on page 3 of Amendment No. 1", "on page 30 of Amendment No. 1"),)),
    good=Example(
        response=(
            ("on page 3 of Amendment No. 1", "on pages 3 and 4 of Amendment No. 1"),
            ("At that date, the Company", "As page 36 of the original filing states, the Company"),
        )
    ),
)
