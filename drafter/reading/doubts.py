"""Where the reader is not sure: each doubt is a warning with its line.

A wrong comment in a letter without a warning is the worst result there is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.model import Comment, Warning
from drafter.reading.paragraphs import SENTENCE_END
from drafter.reading.source import Line

_LONGEST_HEADING = 250
"""Characters of a heading; a longer one is probably text of a comment."""

_MOST_HEADINGS = 8
"""Headings above one comment."""

_SENTENCE_IN_HEADING = re.compile(r"[a-z]{3,}\.\s+(Please|We|You|Your|Refer|In|If|For|To|Also|This|The)\b")


def doubts(comments: Sequence[Comment], strays: Sequence[Line]) -> Iterator[Warning]:
    """Each doubt about the comments, and each line (`strays`) that may begin one and was not taken for it."""
    for line in strays:
        message = f"This looks like the beginning of a comment; its number does not fit: {line.text[:40]!r}."
        yield Warning("stray_number", message, line.number)
    expected = 1
    for comment in comments:
        if comment.number is None:
            yield Warning("unnumbered_comment", "The letter's only comment has no number.", comment.lines[0])
            continue
        if comment.number != expected:
            message = f"Comment {comment.number} follows where {expected} was expected."
            yield Warning("number_gap", message, comment.lines[0])
        expected = comment.number + 1
    for comment in comments:
        yield from _doubts_about(comment)


def _doubts_about(comment: Comment) -> Iterator[Warning]:
    name = f"Comment {comment.number}" if comment.number else "The comment"
    if comment.lost:
        places = "; ".join(comment.lost)
        message = f"{name}: the source has lost characters that cannot be restored with certainty: {places}."
        yield Warning("lost_characters", message, comment.lines[0])
    if not comment.blocks:
        yield Warning("empty_comment", f"{name} has a number and no text.", comment.lines[0])
    elif not SENTENCE_END.search(comment.blocks[-1].text):
        ending = comment.blocks[-1].text[-40:]
        message = (
            f"{name} does not end like a sentence (“...{ending}”): it may lack words, or have a heading's."
        )
        yield Warning("comment_end", message, comment.lines[1])
    if len(comment.headings) > _MOST_HEADINGS or any(_is_doubtful(heading) for heading in comment.headings):
        message = f"Among the headings above comment {comment.number} there may be text of a comment."
        yield Warning("heading_text", message, comment.lines[0])


def _is_doubtful(heading: str) -> bool:
    return (
        len(heading) > _LONGEST_HEADING
        or bool(_SENTENCE_IN_HEADING.search(heading))
        or (heading[:1].islower() and not re.match(r"[a-z]{1,3}[A-Z]", heading))
    )
