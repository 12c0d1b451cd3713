"""Where each comment begins: the staff's numbers, told from everything else that looks like one.

Text that wraps at "606.", a heading such as "7. Income Taxes, page 91" and a list inside a comment all look
like the next number. So every candidate is weighed by what stands around it, and the best chain 1, 2, 3 ...
through the letter wins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.reading.paragraphs import GAP, SENTENCE_END
from drafter.reading.source import Line

_STYLES = tuple(
    pattern(rf"{before}(?P<number>[1-9]\d{{0,2}}){after}(?:\s+|$)(?P<text>.*)", re.I)
    for before, after in (("", r"\."), (r"\(", r"\)"), ("", r"\)"), (r"comment\s+(?:no\.?\s*)?", "[.:]?"))
)
"""How the staff numbers: "1." nearly always; where that finds none, "(1)", "1)" or "Comment 1:"."""

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

_WIDE = 2
"""Blanks after a number that set it off from the text, as no running text has."""

_NEW_COMMENT = 3
_STRONG = 6
"""The weight from which a line must be told when it is not taken for a comment's."""

_GAP_PENALTY = 6
"""A missing number costs more than a weak candidate gains, so that a chain without a hole is preferred."""

_RESTART_PENALTY = 8
_SAME_MARGIN = 4
"""Columns within which two comments' numbers stand at one margin, first pages included."""

_LONGEST_GAP = 10
"""Numbers that may be missing between two comments."""


class Start(NamedTuple):
    """The first line of a comment.

    Its index among the lines (`at`), the staff's number (0 for none), its text and where that begins.
    """

    at: int
    number: int
    column: float
    text: str


def find_starts(lines: Sequence[Line]) -> list[Start]:
    """The starts of the letter's comments, in order; empty when it has no numbered comment."""
    return next(
        (starts for style in _STYLES if (starts := _best_chain(lines, _candidates(lines, style)))), []
    )


def _best_chain(lines: Sequence[Line], candidates: Sequence[Start]) -> list[Start]:
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
    """Lines that look much like the beginning of a comment, but whose numbers do not fit among the others."""
    chosen = {start.at for start in starts}
    return [
        lines[stray.at]
        for stray in _candidates(lines, _STYLES[0])
        if stray.at not in chosen and _weight(lines, stray) >= _STRONG
    ]


def _restarts(lines: Sequence[Line], start: Start, *, after: Start) -> bool:
    """Whether the numbers may begin again at 1 with a candidate, as under the heading of a second filing.

    A list inside a comment begins at 1 too; but it is set in, and follows text, not a heading. `after` is the
    candidate that scores best of those before.
    """
    if start.number != 1 or start.at == 0:
        return False
    set_in = abs(lines[start.at].indent - lines[after.at].indent) > _SAME_MARGIN
    above = lines[start.at - 1]
    return not set_in and not SENTENCE_END.search(above.text) and _looks_like_heading(above)


def _chain(candidates: Sequence[Start], scores: Sequence[int], before: Sequence[int | None]) -> list[Start]:
    """The candidates on the way to the best score, from the first."""
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
    """How much a line looks like the beginning of a comment; negative when it looks like something else."""
    line = lines[start.at]
    before = lines[start.at - 1] if start.at else None
    after = lines[start.at + 1] if start.at + 1 < len(lines) else None
    weight = _NEW_COMMENT
    if start.column - line.indent - len(f"{start.number}.") >= _WIDE:
        weight += 3
    if before is not None and _LIST_GOES_ON.search(before.text):
        weight -= 8
    elif before is not None and line.gap <= GAP:
        if _UNFINISHED.search(before.text):
            weight -= 8
        elif not SENTENCE_END.search(before.text) and not _looks_like_heading(before):
            weight -= 3
    if not start.text:
        return weight - _weight_of_bare_number(line, after)
    if _HEADING_END.search(start.text):
        weight -= 6
    elif _SENTENCE.match(start.text):
        weight += 2
    if after is not None and _STYLES[0].match(after.text):
        weight -= 2
    if after is not None and after.indent < line.indent - 4 and after.gap <= GAP:
        weight -= 1
    return weight


def _weight_of_bare_number(line: Line, after: Line | None) -> int:
    """How little a number alone on its line looks like a comment's: its text must come next, however far below."""
    if after is None or not pattern(r"[\"'“(]?[A-Z]").match(after.text):
        return 8
    if after.gap <= GAP or _SENTENCE.match(after.text):
        return 0
    return 2 if line.gap > GAP else 6


def _looks_like_heading(line: Line) -> bool:
    return bool(pattern(r"[\"'“(A-Z0-9]").match(line.text)) and not line.text.endswith((",", ";"))
