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
    r"(?<!providing the )(?<!including the )\b(?:following|these) (?:\w+ )?"
    r"(?:disclosures?|estimates?|examples?|figures?|phrases?|references?|statements?)\b"
    r"|\b(?!comments|items|matters|points|questions)\w+s below are\b|\byour (?:disclosures?|statements?) that:$"
)
_WHETHER = (
    r"\bwhether (?:or not )?(?P<who>(?:an?|any|each|the|your)\b[^,;:]{2,60}?)"
    r"(?: (?P<may>can|could|may|might|must|should|will|would))?:?$"
)
"""The end of a lead that its bullets complete: "whether your Chair may:"."""

_THIRD_PERSON = r"[a-z]+[^s\W]s\b|(?:has|is|was)\b"
_SENTENCE = r"(?<=[.?!])\s+(?=[A-Z])"
_QUOTES = ("“", '"', "‘", "[")


def points(comment: Comment) -> tuple[str, ...]:
    """Return a label for each bullet of the first level if there are at least two and they ask for something.

    The label is the bullet's own letter or number if all have one, otherwise what it asks.
    """
    # Without a marker, the level is only the indentation in a text, which differs from page to page.
    numbered = {
        n: each
        for n, each in enumerate(comment.blocks)
        if each.kind == "bullet" and (each.level == 0 or not each.marker)
    }
    bullets = list(numbered.values())
    if len(bullets) < 2 or not _ask(bullets, _lead(comment)):
        return ()
    if all(_is_lettered(bullet.marker) for bullet in bullets):
        return tuple(bullet.marker for bullet in bullets)
    texts = [bullet.text.removeprefix(bullet.marker).strip() for bullet in bullets]
    if who := pattern(_WHETHER).search(_lead(comment)):
        return labels_of([_completed(who, text) for text in texts])
    return labels_of(
        texts,
        [[request for request in comment.requests if request.bullet == number] for number in numbered],
    )


def _completed(whether: re.Match[str], text: str) -> str:
    """Return a bullet with the words of its lead that it completes: "whether your Chair may call a meeting"."""
    if not text[:1].islower():
        return text
    may = whether["may"] or ("" if pattern(_THIRD_PERSON).match(text) else "may")
    return " ".join(("whether", whether["who"], *([may] if may else []), text))


def _lead(comment: Comment) -> str:
    """Return the last sentence before the first bullet."""
    before = ""
    for block in comment.blocks:
        if block.kind == "bullet":
            break
        before = block.text
    return pattern(_SENTENCE).split(before)[-1]


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
