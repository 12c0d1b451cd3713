"""Where each comment begins: the staff's numbers, among everything else that looks like a number.

A line that wraps before "606.", a heading such as "7. Income Taxes, page 91" and a list inside a comment all look like
the next number. So every candidate gets a weight from its surroundings, and the chain 1, 2, 3 ... with the highest
total wins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.reading.paragraphs import GAP, SENTENCE_END
from drafter.reading.source import Line

_NUMBER = r"(?P<number>[1-9]\d{0,2})"
_TEXT = r"(?:\s+|$)(?P<text>.*)"
_USUAL = re.compile(rf"{_NUMBER}\.{_TEXT}", re.I)
_OTHERS = (
    rf"\({_NUMBER}\){_TEXT}",
    rf"{_NUMBER}\){_TEXT}",
    rf"comment\s+(?:no\.?\s*)?{_NUMBER}[.:]?{_TEXT}",
)
"""How the staff numbers comments: "1." nearly always; if there is none, "(1)", "1)" or "Comment 1:"."""

_UNFINISHED = re.compile(
    r"(,|\b(the|a|an|of|and|or|to|in|on|for|with|by|your|our|that|which|than|from|as|at|is|are|under|see|"
    r"Notes?|Items?|Rules?|Sections?|Topic|Subtopic|ASC|FASB|Questions?|comments?|Nos?|pages?|Part|Form|Release|"
    r"Exhibit|paragraphs?|Interpretation|Article|Instruction|Exchange Act|Securities Act|S-K|S-X))$"
)
_LIST_GOES_ON = re.compile(r"([:;]|[;,] (and|or))$")
_HEADING_END = re.compile(
    r"(,\s+pages?\s+[A-Z]*-?\d+[\w-]*|\b(Policies|Taxes|Statements|Operations|Information))$"
)
_SENTENCE = re.compile(
    r"(please|we|you|your|in|tell|revise|refer|describe|disclose|explain|provide|the|it|this|with|as|to|on|for|if|expand|clarify|"
    r"file|confirm|amend|discuss|consider|given|based|while|although|when|where|regarding|under|there|at|since|our|reference|"
    r"notwithstanding|here|identify|quantify|add|state|include|remove|supplementally|also|further|additionally)\b",
    re.I,
)

_CAPITAL = re.compile(r"[\"'“(]?[A-Z]")
_HEADING_BEGINS = re.compile(r"[\"'“(A-Z0-9]")

_WIDE = 2
"""Spaces after a number that set it off from its text; running text never has as many."""

_NEW_COMMENT = 3
_STRONG = 6
"""A line of at least this weight is reported if no comment begins with it."""

_GAP_PENALTY = 6
"""A missing number costs more than a weak candidate gains, so that a chain without gaps is preferred."""

_RESTART_PENALTY = 8
_SAME_MARGIN = 4
"""Columns within which two numbers are at the same margin, also on a first page."""

_LONGEST_GAP = 10
"""Numbers that may be missing between two comments."""


class Start(NamedTuple):
    """The first line of a comment.

    Attributes:
        at: its index among the lines.
        number: the staff's number, 0 if the comment has none.
        column: the column of its text.
        text: its text after the number.
    """

    at: int
    number: int
    column: float
    text: str


def find_starts(lines: Sequence[Line]) -> list[Start]:
    """Return the starts of the letter's comments, in order; none if no comment is numbered."""
    if starts := _best_chain(lines, _candidates(lines, _USUAL)):
        return starts
    for style in _OTHERS:
        if starts := _best_chain(lines, _candidates(lines, pattern(style, re.I))):
            return starts
    return []


def _best_chain(lines: Sequence[Line], candidates: Sequence[Start]) -> list[Start]:
    """Return the chain of candidates with the highest total weight.

    Each candidate is linked to the earlier one with which it scores best: one with a smaller number, at a penalty for
    each number missing in between, or any one if the numbers restart at 1. Of the earlier candidates with the same
    number only the best can be part of the best chain, so each candidate looks at ten others at most.
    """
    scores: list[int] = []
    before: list[int | None] = []
    best = 0
    best_with: dict[int, int] = {}  # the number of a candidate -> index of the best one so far that has it
    for index, start in enumerate(candidates):
        score: int = -_GAP_PENALTY if start.number > 1 else 0
        link: int | None = None
        for number in range(start.number - 1, max(start.number - _LONGEST_GAP, 0), -1):
            earlier = best_with.get(number)
            if earlier is None:
                continue
            reached = scores[earlier] - (start.number - number - 1) * _GAP_PENALTY
            if reached > score:
                score, link = reached, earlier
        if (
            index
            and _restarts(lines, start, after=candidates[best])
            and scores[best] - _RESTART_PENALTY > score
        ):
            score, link = scores[best] - _RESTART_PENALTY, best
        scores.append(score + _weight(lines, start))
        if scores[index] > scores[best]:
            best = index
        before.append(link)
        rival = best_with.get(start.number)
        if rival is None or scores[index] >= scores[rival]:
            best_with[start.number] = index
    return _chain(candidates, scores, before)


def find_strays(lines: Sequence[Line], starts: Sequence[Start]) -> list[Line]:
    """Return the lines that look much like the start of a comment, but whose numbers do not fit the others."""
    chosen = {start.at for start in starts}
    return [
        lines[stray.at]
        for stray in _candidates(lines, _USUAL)
        if stray.at not in chosen and _weight(lines, stray) >= _STRONG
    ]


def _restarts(lines: Sequence[Line], start: Start, *, after: Start) -> bool:
    """Return whether the numbers may restart at 1 with a candidate, as under the heading of a second filing.

    A list inside a comment begins at 1 too, but it is indented and follows text, not a heading. `after` is the
    candidate before it that scores best.
    """
    if start.number != 1 or start.at == 0:
        return False
    indented = abs(lines[start.at].indent - lines[after.at].indent) > _SAME_MARGIN
    above = lines[start.at - 1]
    return not indented and not SENTENCE_END.search(above.text) and _looks_like_heading(above)


def _chain(candidates: Sequence[Start], scores: Sequence[int], before: Sequence[int | None]) -> list[Start]:
    """Return the candidates that lead to the best score, from the first."""
    last = max(range(len(scores)), key=scores.__getitem__, default=None)
    if last is None or scores[last] <= 0:
        return []
    chain = []
    link: int | None = last
    while link is not None:
        chain.append(candidates[link])
        link = before[link]
    return chain[::-1]


def _candidates(lines: Sequence[Line], style: re.Pattern[str]) -> list[Start]:
    starts = []
    for index, line in enumerate(lines):
        if match := style.match(line.text):
            starts.append(
                Start(index, int(match["number"]), line.indent + match.start("text"), match["text"])
            )
    return starts


def _weight(lines: Sequence[Line], start: Start) -> int:
    """Return how much a line looks like the start of a comment; negative if it looks like something else."""
    line = lines[start.at]
    before = lines[start.at - 1] if start.at else None
    after = lines[start.at + 1] if start.at + 1 < len(lines) else None
    weight = _NEW_COMMENT
    # "1.   Please revise": the number is set off from the text.
    if start.column - line.indent - len(f"{start.number}.") >= _WIDE:
        weight += 3
    # "... the following:" / "1. your revenue; and": a list inside a comment.
    if before is not None and _LIST_GOES_ON.search(before.text):
        weight -= 8
    elif before is not None and line.gap <= GAP:
        # "... as required by ASC" / "606. Please revise": the sentence above wraps here.
        if _UNFINISHED.search(before.text):
            weight -= 8
        # The line above is neither a finished sentence nor a heading, so it probably wraps as well.
        elif not SENTENCE_END.search(before.text) and not _looks_like_heading(before):
            weight -= 3
    if not start.text:
        return weight - _weight_of_bare_number(line, after)
    # "7. Income Taxes, page 91": a heading that has a number of its own.
    if _HEADING_END.search(start.text):
        weight -= 6
    # "7. We note your response": the staff begins a comment with such words.
    elif _SENTENCE.match(start.text):
        weight += 2
    # The next line is numbered too: a list, as comments of one line are rare.
    if after is not None and _USUAL.match(after.text):
        weight -= 2
    # The next line is far left of the number: the line is the first of an indented paragraph.
    if after is not None and after.indent < line.indent - 4 and after.gap <= GAP:
        weight -= 1
    return weight


def _weight_of_bare_number(line: Line, after: Line | None) -> int:
    """Return how much less a number alone on its line weighs; its text must come next, however far below."""
    # No text follows, or text that does not begin like a sentence: a page number, or a wrapped one.
    if after is None or not _CAPITAL.match(after.text):
        return 8
    # The text is directly below, or begins as comments do.
    if after.gap <= GAP or _SENTENCE.match(after.text):
        return 0
    # Something else follows after a gap; without a gap above, the number is more likely the end of a paragraph.
    return 2 if line.gap > GAP else 6


def _looks_like_heading(line: Line) -> bool:
    return bool(_HEADING_BEGINS.match(line.text)) and not line.text.endswith((",", ";"))
