"""A3: each comment is restated word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.matter import Matter, comment_blocks, own_words, place_in, place_of
from drafter.checking.requoting import requoted
from drafter.checking.rule import Example, Finding, Rule
from drafter.kernel.words import Change, changes, letters_of, likeness, same_punctuation, without_labels
from drafter.model import Comment
from drafter.returned import Exchange, ReturnedBlock

_SUMMARIZED = 0.6
"""The share of words below which a comment is not misquoted, but summarized."""

_MOST_SHOWN = 3
_RUNNING_HEADER = 60
"""The maximum number of characters of a line that repeats the letter's head on a later page."""

_LONG_ENOUGH = 20
"""The minimum number of letters that a response has in common with the comment only if it restates them."""

_LONGEST_SHOWN = 100

_FOOTNOTE = re.compile(r"(?:\(?\d{1,2}\)?|\*{1,3})\s*(?=[A-Z])|\d{1,2}$")
_UNLIKE = 0.3
"""The share of a comment's words below which a paragraph is none of it."""


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the comments whose words differ from the staff's; those that only differ in punctuation as a note."""
    heads = "\n".join(letters_of(block.words) for block in matter.response.opening)
    for comment, exchange in matter.answered:
        blocks = [
            block
            for block in comment_blocks(exchange)
            if not _is_running_header(block, heads, comment) and not _is_footnote(block, comment)
        ]
        staff, restated = comment.text, "\n".join(block.words for block in blocks)
        changed = min((_changed(text, restated, exchange) for text in _readings(comment)), key=len)
        if changed:
            yield _finding(comment, exchange, blocks, changed)
        elif not same_punctuation(staff, restated) and not changes(staff, restated):
            yield Finding(
                place_in(exchange.number or 0, blocks[0]),
                "The comment is restated with other punctuation.",
                severity="info",
                corrections=requoted(comment, blocks, exchange),
            )


def _readings(comment: Comment) -> list[str]:
    """Return a comment's text with its tables line by line, as printed, and cell by cell, if it has any."""
    by_cell = "\n".join(
        " ".join(cell for row in block.rows for cell in row) if block.rows else block.text
        for block in comment.blocks
    )
    return list(dict.fromkeys((comment.text, by_cell)))


def _changed(staff: str, restated: str, exchange: Exchange) -> list[Change]:
    return [
        change
        for change in changes(without_labels(staff), without_labels(restated))
        if not _is_in_response(change, exchange)
    ]


def _finding(
    comment: Comment, exchange: Exchange, blocks: list[ReturnedBlock], changed: list[Change]
) -> Finding:
    advice = "Restate the staff's words."
    number = exchange.number or 0
    if likeness(comment.text, "\n".join(block.words for block in blocks)) < _SUMMARIZED:
        return Finding(
            place_in(number, blocks[0]) if blocks else place_of(exchange),
            "The comment is summarized, not restated word for word.",
            advice,
        )
    first = changed[0]
    return Finding(
        place_in(number, blocks[first.line], first.after),
        f"The comment is not restated word for word: {_listed(changed)}.",
        advice,
        corrections=requoted(comment, blocks, exchange),
    )


def _is_in_response(change: Change, exchange: Exchange) -> bool:
    """Return whether the words are restated below: a bullet above its own response, or after a page break."""
    response = letters_of(own_words(exchange))
    return not change.added and all(
        len(words) > _LONG_ENOUGH and words in response
        for words in map(letters_of, change.missing.split("\n"))
    )


def _is_running_header(block: ReturnedBlock, heads: str, comment: Comment) -> bool:
    """Return whether a line within a comment only repeats the letter's head where a page begins."""
    words = letters_of(block.words)
    return len(block.words) < _RUNNING_HEADER and words in heads and words not in letters_of(comment.text)


def _is_footnote(block: ReturnedBlock, comment: Comment) -> bool:
    """Return whether a paragraph is a footnote of the response that is printed where a page ends within a comment."""
    found = _FOOTNOTE.match(block.words)
    if not found:
        return False
    words = letters_of(block.words[found.end() :])
    return words not in letters_of(comment.text) and likeness(comment.text, block.words) < _UNLIKE


def _listed(changed: list[Change]) -> str:
    shown = "; ".join(_as_text(change) for change in changed[:_MOST_SHOWN])
    more = len(changed) - _MOST_SHOWN
    return f"{shown}; and {more} more" if more > 0 else shown


def _as_text(change: Change) -> str:
    return f"the staff's “{_shown(change.before)}” is “{_shown(change.after)}” here"


def _shown(words: str) -> str:
    """Return words on one line, without the middle of a long passage."""
    line = " ".join(words.split())
    half = _LONGEST_SHOWN // 2
    return line if len(line) <= _LONGEST_SHOWN else f"{line[:half].rstrip()} … {line[-half:].lstrip()}"


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
