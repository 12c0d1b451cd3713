"""A4: numbers and headings are the staff's, in the staff's order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from drafter.checking.matter import Matter, comment_blocks, in_file, place_in, place_of, top_of
from drafter.checking.rule import Example, Finding, Rule
from drafter.filing_names import filings_named
from drafter.kernel.dates import find_dates
from drafter.kernel.words import letters_of, likeness, plain
from drafter.problems import Correction, Place
from drafter.returned import Exchange

_NEAREST, _LONGEST_HEADING = 6, 200
"""The number of lines above a comment that may be its headings, and their maximum length."""

_ALIKE = 0.5
"""The share of words from which a heading is the staff's heading, changed."""

_PAGE = re.compile(r",?\s*(?:on )?(?:page|pp?\.)s?\s*[\w-]+(?:\s*(?:,|and|-)\s*[\w-]+)*\.?$", re.I)


_NO_MATTER = re.compile(r"\b(?:the|and)\b|(?<=\bpage)s\b")
"""Words that may differ in a heading: "&" for "and", "pages 36" for "page 36"."""

_EARLIER_RESPONSE = re.compile(
    r"(?:response|correspondence|letter)s?\b.{0,20}\b(?:dated|filed|submitted)\b", re.I
)
"""A heading that names the company's earlier response, as the Re: block does."""


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the comments with another number or out of order, and the headings that are missing or changed."""
    yield from _other_numbers(matter)
    yield from _out_of_order(matter)
    absent = [
        (exchange, heading)
        for comment, exchange in matter.answered
        for heading in comment.headings
        if not _is_shown(heading, _above(matter, exchange), _filings_under_review(matter))
    ]
    if absent and not any(exchange.headings for exchange in matter.exchanges):
        yield Finding(
            top_of(matter.response),
            "The response letter leaves out the staff's headings.",
            "Restate them above the comments.",
            "warning",
        )
        return
    for exchange in dict.fromkeys(exchange for exchange, _ in absent):
        yield from _absent(
            exchange, [heading for one, heading in absent if one is exchange], _nearest(matter, exchange)
        )


def _other_numbers(matter: Matter) -> Iterator[Finding]:
    for comment, exchange in matter.answered:
        if comment.number and exchange.printed and exchange.printed != comment.number:
            yield Finding(
                place_in(comment.number, comment_blocks(exchange)[0]),
                f"The staff's comment {comment.number} has the number {exchange.printed} here.",
                "Number the comments as the staff does.",
            )


def _out_of_order(matter: Matter) -> Iterator[Finding]:
    for letter in matter.letters:
        placed = [
            (pair.number, pair.exchange) for pair in matter.pairs if pair.exchange and pair.letter is letter
        ]
        for (number, exchange), (later, following) in pairwise(placed):
            if in_file(following.place) < in_file(exchange.place):
                yield Finding(place_of(following), f"Comment {later} is before comment {number}.")


def _above(matter: Matter, exchange: Exchange) -> list[str]:
    """Return what a heading may be in: the headings, the end of the response before, and the comment."""
    at = matter.exchanges.index(exchange)
    before = matter.exchanges[at - 1].response if at else matter.response.opening
    return [
        *(block.words for block in before),
        *exchange.headings,
        *(block.words for block in comment_blocks(exchange)),
    ]


def _nearest(matter: Matter, exchange: Exchange) -> list[str]:
    """Return the last short lines above an exchange, where a heading may be that was not read as one."""
    at = matter.exchanges.index(exchange)
    before = matter.exchanges[at - 1].response if at else matter.response.opening
    return [block.words for block in before[-_NEAREST:] if len(block.words) <= _LONGEST_HEADING]


def _filings_under_review(matter: Matter) -> str:
    """Return the opening, with the Re: block, where a filing's title is shown for all comments."""
    return " ".join(block.words for block in matter.response.opening)


def _is_shown(heading: str, above: list[str], opening: str) -> bool:
    if _letters(heading) in "".join(map(_letters, above)):
        return True
    if _EARLIER_RESPONSE.match(heading) and set(find_dates(heading)) <= set(find_dates(opening)):
        return True
    filings = set(filings_named(heading))
    if not filings or _PAGE.search(heading):
        return False
    titles = [text for text in above if filings == set(filings_named(text))] + [opening]
    return any(set(find_dates(heading)) <= set(find_dates(title)) for title in titles) and filings <= set(
        filings_named(" ".join(titles))
    )


def _letters(text: str) -> str:
    return letters_of(_NO_MATTER.sub("", plain(text).casefold()))


def _absent(exchange: Exchange, headings: list[str], shown: list[str]) -> Iterator[Finding]:
    omitted = []
    for heading in headings:
        likest = max((*exchange.headings, *shown), key=lambda one: likeness(heading, one), default="")
        if likeness(heading, likest) < _ALIKE:
            omitted.append(f"“{heading}”")
            continue
        place = _place_of_heading(exchange, likest)
        yield Finding(
            place or place_of(exchange, likest),
            f"The staff's heading “{heading}” is “{likest}” here.",
            "Restate the headings as the staff wrote them.",
            "warning" if _letters(likest) in _letters(heading) else None,
            (Correction(place._replace(words=""), likest, heading),) if place else (),
        )
    if omitted:
        yield Finding(
            place_in(exchange.number or 0, comment_blocks(exchange)[0]),
            f"The staff's heading{'s' * (len(omitted) > 1)} {' and '.join(omitted)} "
            f"{'are' if len(omitted) > 1 else 'is'} not above comment {exchange.number}.",
            "Restate the headings as the staff wrote them.",
            "warning",
        )


def _place_of_heading(exchange: Exchange, heading: str) -> Place | None:
    """Return where a heading of a comment is; None if it is not directly above the comment."""
    for shown, place in zip(exchange.headings, exchange.heading_places, strict=False):
        if shown == heading:
            return place._replace(comment=exchange.number or 0, words=heading)
    return None


RULE = Rule(
    "A4",
    "error",
    "Numbers and headings are the staff's, in the staff's order.",
    "The staff finds its comments in the response by their numbers and headings.",
    find,
    bad=Example(
        response=(
            ("# Liquidity and Capital Resources, page 36", "# Liquidity and Capital Resources, page 63"),
        )
    ),
    good=Example(response=(("# Note 4. Inventories, page 58", "# NOTE 4. INVENTORIES, page 58"),)),
    needs_letter=True,
)
