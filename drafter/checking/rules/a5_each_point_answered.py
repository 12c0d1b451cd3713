"""A5: each point of a comment is answered."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

from drafter.checking.answered_elsewhere import (
    defers_to_another,
    is_elsewhere,
    is_only_revised,
    refers_to_another,
)
from drafter.checking.matter import Matter, own_blocks, own_words, place_in, place_of
from drafter.checking.points import Point, points
from drafter.checking.rule import Example, Finding, Rule
from drafter.checking.topic_words import topic_words
from drafter.kernel.dates import PATTERN
from drafter.model import Ask, Comment
from drafter.problems import Place
from drafter.returned import Exchange, ReturnedBlock

_FEWEST_OF_BULLET, _FEWEST_OF_REQUEST = 2, 3
"""The minimum number of words of its own by which an answer to a point can be recognized."""

_FEWEST_OF_COMMENT = 4
_NOTHING, _MUCH = 0.1, 0.35
"""The shares of a comment's words in a response to another one, and in its own."""

_GOES_THROUGH = 0.25
"""The average share of the other points' words in one paragraph each of a response that goes through them."""

_LITTLE = 0.2
_FEWEST_FOR_LITTLE = 4
"""The share of a point's own words in any paragraph of a response that says little about it, and their number."""

_BY_REVISION: frozenset[Ask] = frozenset((
    "revise_disclosure", "future_filings", "provide_draft", "file_exhibit",
))  # fmt: skip
"""Requests that a revision answers, in its own words."""

_ASKS_FOR_FIGURES = re.compile(
    r"^quantify\b|\bquantitative terms\b|\bdollar amounts?\b|^(?:tell us|state|provide|disclose) (?:us )?(?:with )?"
    r"the (?:amounts?|number|percentages?) of\b",
    re.I,
)
_FIGURE = re.compile(
    r"\d|%|\b(?:percent|million|billion|half|third|quarter of|twice|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"dozen|none|no|nil|zero|minimis)\b|\bnot (?:\w+ )?(?:material|significant|quantif|have|incur)|"
    r"\b(?:im|in)(?:material|significant)",
    re.I,
)
"""A figure, or words that there is none, or none that matters."""

_NO_FIGURE = re.compile(
    rf"{PATTERN}|\b(?:19|20)\d\d\b|\b(?:first|second|third|fourth) quarter\b|\b(?:pages?|notes?|items?|forms?|"
    r"rules?|sections?|topics?|questions?|comments?|exhibits?|amendment|no\.|asc|asu|ifrs|ias|sab|fasb)"
    r"(?: topic)? ?[\w.()-]*\d[\w.()-]*",
    re.I,
)
"""Numbers that count nothing: dates, pages, forms, citations."""

_LONGEST_SHOWN = 90


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the points that a response leaves open, and the responses that belong to another comment."""
    answered = list(matter.answered)
    distinct = _distinct_words([comment for comment, _ in answered])
    for at, (comment, exchange) in enumerate(answered):
        response = own_words(exchange)
        if not response.strip():
            continue
        other = None if refers_to_another(response) else _is_about(topic_words(response), distinct, at)
        if other is None:
            yield from _left_open(comment, exchange)
            yield from _labels_alone(comment, exchange)
        else:
            yield Finding(
                _response(exchange),
                f"The response to comment {exchange.number} is about comment {answered[other][1].number}: it has none "
                f"of the words of its own comment.",
                "Put the response under its comment.",
            )


def _distinct_words(comments: Sequence[Comment]) -> list[frozenset[str]]:
    """Return the words of each comment and its headings that no other comment has."""
    of_each = [topic_words("\n".join((*comment.headings, comment.text))) for comment in comments]
    times = Counter(word for words in of_each for word in words)
    return [frozenset(word for word in words if times[word] == 1) for words in of_each]


def _is_about(said: frozenset[str], distinct: Sequence[frozenset[str]], at: int) -> int | None:
    """Return the index of the comment that a response is about, if that is not its own."""
    shares = [
        len(words & said) / len(words) if len(words) >= _FEWEST_OF_COMMENT else None for words in distinct
    ]
    own = shares[at]
    if own is None or own >= _NOTHING:
        return None
    return next((one for one, share in enumerate(shares) if one != at and (share or 0) >= _MUCH), None)


def _left_open(comment: Comment, exchange: Exchange) -> Iterator[Finding]:
    response = own_words(exchange)
    if is_elsewhere(response) or is_only_revised(response) or defers_to_another(response):
        return
    each = points(comment)
    said = [topic_words(block.words) for block in own_blocks(exchange)]
    for point in each:
        if not point.is_open or (
            exchange.outcome in ("revised", "will_revise") and point.asks & _BY_REVISION
        ):
            continue
        if _asks_for_figures(point):
            if not _FIGURE.search(_NO_FIGURE.sub("", response)):
                yield Finding(
                    _response(exchange),
                    f"The staff asks for figures (“{_shown(point.text)}”), and the response has none.",
                    "Give the figures, or say why there are none.",
                )
            continue
        answered = _answered(point, each, said)
        if answered != "yes":
            yield Finding(
                _response(exchange),
                f"The response says {answered} about “{_shown(point.text)}”.",
                "Answer this point too, or say why it does not apply.",
                None if answered == "nothing" and point.bullet else "info",
            )


def _answered(
    point: Point, each: Sequence[Point], said: Sequence[frozenset[str]]
) -> Literal["yes", "nothing", "little"]:
    """Return how much of a point a response takes up that goes through the other points in their words.

    Args:
        point: The point.
        each: All points of the comment.
        said: The words of each paragraph of the response.
    """
    words = _words_of_its_own(point, each)
    taken_up = [_share(topic_words(other.text), said) for other in each if other is not point]
    if not words or not taken_up or sum(taken_up) / len(taken_up) < _GOES_THROUGH:
        return "yes"
    share = _share(words, said)
    if not share and len(words) >= (_FEWEST_OF_BULLET if point.bullet else _FEWEST_OF_REQUEST):
        return "nothing"
    return "little" if len(words) >= _FEWEST_FOR_LITTLE and share <= _LITTLE else "yes"


def _words_of_its_own(point: Point, each: Sequence[Point]) -> frozenset[str]:
    return topic_words(point.text).difference(
        *(topic_words(other.text) for other in each if other is not point)
    )


def _share(words: frozenset[str], said: Sequence[frozenset[str]]) -> float:
    """Return the share of some words in the paragraph that has most of them."""
    return max((len(words & one) for one in said), default=0) / len(words) if words else 0.0


def _asks_for_figures(point: Point) -> bool:
    return bool(_ASKS_FOR_FIGURES.search(point.text))


def _labels_alone(comment: Comment, exchange: Exchange) -> Iterator[Finding]:
    """Yield the labels of points that are followed by the next label, or by nothing."""
    asked = [point for point in points(comment) if topic_words(point.text)]
    blocks = [block for block in own_blocks(exchange) if block.words.strip()]
    for block, after in zip(blocks, [*blocks[1:], None], strict=False):
        point = _labeled(block, asked)
        if point and (after is None or _labeled(after, [one for one in asked if one is not point])):
            yield Finding(
                place_in(exchange.number or 0, block),
                f"Nothing follows “{_shown(block.words)}”.",
                "Answer this point, or delete the line.",
            )


def _labeled(block: ReturnedBlock, asked: Sequence[Point]) -> Point | None:
    """Return the point for which a paragraph is only a label: in its words, and with a colon at the end."""
    words = topic_words(block.words)
    if not block.words.rstrip().endswith(":") or block.proposed or not words:
        return None
    return next((point for point in asked if words <= topic_words(point.text)), None)


def _response(exchange: Exchange) -> Place:
    first = next((block for block in own_blocks(exchange) if block.words.strip()), None)
    return place_in(exchange.number or 0, first) if first else place_of(exchange)


def _shown(text: str) -> str:
    line = " ".join(text.split()).rstrip(" .;,:?")
    return line if len(line) <= _LONGEST_SHOWN else line[:_LONGEST_SHOWN].rsplit(" ", 1)[0] + " …"


_IN_SAMPLE = (
    "At that date, the Company could borrow $22 million under the facility without a violation of the "
    "covenant."
)
RULE = Rule(
    "A5",
    "warning",
    "Each point of a comment is answered.",
    "The staff repeats a point that it asked for and did not get.",
    find,
    bad=Example(
        response=(
            (
                _IN_SAMPLE,
                "",
            ),
        ),
    ),
    good=Example(
        response=(
            (
                _IN_SAMPLE,
                "The limit on borrowings at that date was $22 million.",
            ),
        ),
    ),
    needs_letter=True,
)
