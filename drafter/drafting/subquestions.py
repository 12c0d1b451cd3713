"""The points of a comment: bullets that ask something, each of which needs a response of its own.

Bullets that quote the filing or state facts are not points.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.drafting.point_labels import labels_of
from drafter.kernel.patterns import pattern
from drafter.model import Block, Comment

_REQUEST = (
    r"(?:address|advise|clarify|confirm|consider|describe|disclose|discuss|enhance|expand|explain|help|identify|"
    r"include|indicate|provide|quantify|reconcile|respond|revise|specify|state|tell)\b"
)
_ASKS = (
    rf"\bplease\b[^.?!]{{0,300}}\b{_REQUEST}|\b(?:tell|advise) us\b"
    rf"|(?:^|[,;.]\s*|\band )(?:also |further |specifically )?{_REQUEST}"
    r"|\bwe have the following (?:\w+ )?comments\b"
)
_ABOUT_FACTS = (
    r"\b(?:following|these) (?:\w+ )?(?:disclosures?|estimates?|examples?|figures?|phrases?|references?|statements?)\b"
    r"|\b(?!comments|items|matters|points|questions)\w+s below are\b|\byour (?:disclosures?|statements?) that:$"
)
_PROMISES = ("revise_disclosure", "future_filings")
_SENTENCE = pattern(r"(?<=[.?!])\s+(?=[A-Z])")
_QUOTES = ("“", '"', "‘", "[")


def points(comment: Comment) -> tuple[str, ...]:
    """Return a label for each bullet of the first level if there are at least two and they ask for something.

    The label is the bullet's own letter or number if all have one, otherwise a few of its words. A bullet for which the
    response already promises a revision needs none.
    """
    numbered = [(n, b) for n, b in enumerate(comment.blocks) if b.kind == "bullet" and b.level == 0]
    bullets = [bullet for _, bullet in numbered]
    if len(bullets) < 2 or not _ask(bullets, _lead(comment)):
        return ()
    if all(_is_lettered(bullet.marker) for bullet in bullets):
        labels = tuple(bullet.marker for bullet in bullets)
    else:
        labels = labels_of([bullet.text.removeprefix(bullet.marker).strip() for bullet in bullets])
    return tuple(
        label
        for label, (number, _) in zip(labels, numbered, strict=True)
        if not _is_promised(number, comment)
    )


def _is_promised(bullet: int, comment: Comment) -> bool:
    """Return whether the clauses of the response promise a revision for everything that a bullet asks for."""
    answered = {number for offer in comment.offers for number in offer.requests}
    asked = [(n, one.ask) for n, one in enumerate(comment.requests) if one.bullet == bullet and one.ask]
    return bool(asked) and all(n in answered and ask in _PROMISES for n, ask in asked)


def _lead(comment: Comment) -> str:
    """Return the last sentence before the first bullet."""
    before = ""
    for block in comment.blocks:
        if block.kind == "bullet":
            break
        before = block.text
    return _SENTENCE.split(before)[-1]


def _ask(bullets: Sequence[Block], lead: str) -> bool:
    """Return whether the bullets ask for something, either each by itself or through the sentence introducing them."""
    texts = [bullet.text.removeprefix(bullet.marker).lstrip() for bullet in bullets]
    if any(text.startswith(_QUOTES) for text in texts):
        return False
    if all(text.endswith("?") or pattern(_ASKS, re.I).search(text) for text in texts):
        return True
    return bool(pattern(_ASKS, re.I).search(lead)) and not pattern(_ABOUT_FACTS, re.I).search(lead)


def _is_lettered(marker: str) -> bool:
    """Return whether a bullet has a letter or number of its own ("(a)", "iv."); an "o" is a hollow bullet."""
    return marker != "o" and any(map(str.isalnum, marker))
