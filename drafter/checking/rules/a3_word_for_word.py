"""A3: each comment is restated word for word."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checking.matter import Matter, comment_words, place_of
from drafter.checking.rule import Example, Finding, Rule
from drafter.checking.words import Change, changes, likeness, same_punctuation

_SUMMARIZED = 0.6
"""The share of words below which a comment is not misquoted, but summarized."""

_MOST_SHOWN = 3


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the comments whose words differ from the staff's; those that only differ in punctuation as a note."""
    for comment, exchange in matter.answered:
        restated = comment_words(exchange)
        changed = changes(comment.text, restated)
        if changed and likeness(comment.text, restated) < _SUMMARIZED:
            yield Finding(
                place_of(exchange, restated),
                "The comment is summarized, not restated word for word.",
                "Restate the staff's words.",
            )
        elif changed:
            yield Finding(
                place_of(exchange, changed[0].after or changed[0].before),
                f"The comment is not restated word for word: {_listed(changed)}.",
                "Restate the staff's words.",
            )
        elif not same_punctuation(comment.text, restated):
            yield Finding(
                place_of(exchange), "The comment is restated with other punctuation.", severity="info"
            )


def _listed(changed: list[Change]) -> str:
    shown = "; ".join(_as_text(change) for change in changed[:_MOST_SHOWN])
    more = len(changed) - _MOST_SHOWN
    return f"{shown}; and {more} more" if more > 0 else shown


def _as_text(change: Change) -> str:
    return f"the staff's “{change.before}” is “{change.after}” here"


RULE = Rule(
    "A3",
    "error",
    "Each comment is restated word for word.",
    "A misquoted comment is the first thing an examiner sees, and can change what is asked.",
    find,
    bad=Example(response=(("how much you could borrow", "how much you can borrow"),)),
    good=Example(
        response=(
            (
                "whether you were in compliance with its leverage covenant",
                "whether you were in compliance with its leverage\u00a0covenant",
            ),
            ("We note that you attribute", "We  note that you attribute"),
        ),
    ),
    needs_letter=True,
)
