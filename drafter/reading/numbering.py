"""Find where each comment begins: the staff's numbers, among everything else that looks like a number.

A line that wraps before "606.", a heading such as "7. Income Taxes, page 91" and a list inside a comment all look like
the next number. So every candidate gets a weight from its surroundings, and the chain 1, 2, 3 ... with the highest
total wins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.reading.number_forms import FORMS, Number, number_in_form, odd_number
from drafter.reading.paragraphs import GAP, SENTENCE_END
from drafter.reading.source import Line

_USUAL = re.compile(FORMS[0].pattern)
_MAY_BE_OTHER = r"(?i)\W|\d{1,3}(?:\W|$)|(?:comment|question|point|issue|no)\b|[a-z]{1,2}[-. ]?\d"
"""The beginning of a line that may have a number in an unusual form."""

_UNFINISHED = (
    r"(,|\b(the|a|an|of|and|or|to|in|on|for|with|by|your|our|that|which|than|from|as|at|is|are|under|see|"
    r"Notes?|Items?|Rules?|Sections?|Topic|Subtopic|ASC|FASB|Questions?|comments?|Nos?|pages?|Part|Form|Release|"
    r"Exhibit|paragraphs?|Interpretation|Article|Instruction|Exchange Act|Securities Act|S-K|S-X))$"
)
_LIST_GOES_ON = re.compile(r"([:;]|[;,] (and|or)|\b(following|as follows|below)\.)$")
_ANNOUNCES = r"(?i)\bcomments?(?: (?:below|as follows|set forth below|on \w[\w -]{0,40}))?:$"
_HEADING_END = re.compile(
    r"(,\s+pages?\s+[A-Z]*-?\d+[\w-]*|\b(Policies|Taxes|Statements|Operations|Information))$"
)
_SENTENCE = re.compile(
    r"(please|we|you|your|in|tell|revise|refer|describe|disclose|explain|provide|the|it|this|with|as|to|on|for|if|expand|clarify|"
    r"file|confirm|amend|discuss|consider|given|based|while|although|when|where|regarding|under|there|at|since|our|reference|"
    r"notwithstanding|here|identify|quantify|add|state|include|remove|supplementally|also|further|additionally)\b",
    re.I,
)

_LONG_WORD = r"[^\W\d_]{4,}"
_CAPITAL = r"[\"'“(]?[A-Z]"
_HEADING_BEGINS = r"[\"'“(A-Z0-9]"

_WIDE = 2
"""The minimum number of spaces that set a number off from its text; running text never has as many."""

_NEW_COMMENT = 3
_LONE_COMMENT = 5
"""The minimum weight of an odd number in a letter without any usual number."""

STRONG = 6
"""The minimum weight of a line that is reported if no comment begins with it."""

_GAP_PENALTY = 6
"""The penalty for a missing number: more than a weak candidate gains, so a chain without gaps is preferred."""

_RESTART_PENALTY, _UNDER_HEADING = 7, 2
"""The penalties for numbers that restart at 1: anywhere, and under a heading with white space above and below it."""

_SAME_MARGIN = 4
"""The maximum number of columns between two numbers at the same margin, even on a first page."""

_OFF_MARGIN = 2.5
"""The maximum number of columns between numbers on one page, which may be aligned right or left."""

_LIST_PENALTY = 7
"""The weight of a number that continues a list inside a comment."""

_OTHER_PAGE = 6
"""The maximum number of columns between numbers on two pages."""

_MARGIN_PENALTY = 8
"""The weight of a number that is not at the margin of its page's comments, as in a list inside a comment."""

_LONGEST_GAP = 10
"""The maximum number of numbers missing between two comments."""


UNNUMBERED = -1


class Start(NamedTuple):
    """The first line of a comment.

    Attributes:
        at: Its index among the lines.
        number: The staff's number, `UNNUMBERED` if the comment has none.
        column: The column of its text.
        text: Its text after the number.
        printed: The number as printed.
        label: The number as the response letter quotes it.
        misread: Whether letters are printed in place of its digits.
    """

    at: int
    number: int
    column: float
    text: str
    printed: str = ""
    label: str = ""
    misread: bool = False

    @classmethod
    def of(cls, at: int, line: Line, number: Number) -> Start:
        """Return the start of a comment from the number with which a line begins."""
        column = line.indent + number.width
        return cls(
            at, number.value, column, number.text, number.printed, number.label, misread=number.misread
        )


def find_usual_starts(lines: Sequence[Line]) -> list[Start]:
    """Return the starts of comments numbered with Arabic numerals, in order; none if no comment is."""
    starts = _chain_of(lines, _USUAL)
    if not starts and any(pattern(_MAY_BE_OTHER).match(line.text) for line in lines):
        chains = (_chain_of(lines, pattern(form.pattern, re.I)) for form in FORMS[1:])
        starts = next(filter(None, chains), [])
    return _with_odd_numbers(lines, starts)


def _chain_of(lines: Sequence[Line], form: re.Pattern[str]) -> list[Start]:
    return _best_chain(lines, find_candidates(lines, form))


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
            reached -= _MARGIN_PENALTY if _is_off_margin(lines, start, candidates[earlier]) else 0
            reached -= (
                _LIST_PENALTY if earlier != index - 1 and _follows_item(lines, candidates, index) else 0
            )
            if reached > score:
                score, link = reached, earlier
        if index and _restarts(lines, start, after=candidates[best]):
            reached = scores[best] - (
                _UNDER_HEADING if _is_under_heading(lines, start.at) else _RESTART_PENALTY
            )
            if reached > score:
                score, link = reached, best
        scores.append(score + weight(lines, start))
        if scores[index] > scores[best]:
            best = index
        before.append(link)
        rival = best_with.get(start.number)
        if rival is None or scores[index] >= scores[rival]:
            best_with[start.number] = index
    return _chain(candidates, scores, before)


def _is_off_margin(lines: Sequence[Line], start: Start, earlier: Start) -> bool:
    line, other = lines[start.at], lines[earlier.at]
    return line.page == other.page and abs(line.indent - other.indent) > _OFF_MARGIN


def _follows_item(lines: Sequence[Line], candidates: Sequence[Start], index: int) -> bool:
    """Return whether a candidate is probably the second item of a list, because the first item is above it."""
    start, item = candidates[index], candidates[index - 1]
    above = lines[start.at - 1]
    return (
        item.number == start.number - 1
        and abs(lines[item.at].indent - lines[start.at].indent) < 1
        and bool(SENTENCE_END.search(above.text))
    )


def _with_odd_numbers(lines: Sequence[Line], starts: Sequence[Start]) -> list[Start]:
    """Add the comments whose number is written differently from the letter's other numbers.

    Such a number is looked for only where one is missing: before the first comment, between two, and after the last.
    """
    found: list[Start] = []
    for start in (*starts, None):
        expected = found[-1].number + 1 if found else 1
        while start is None or expected < start.number:
            between = range(found[-1].at + 1 if found else 0, start.at if start else len(lines))
            odd = _odd_start(lines, between, expected, starts)
            if odd is None:
                break
            found.append(odd)
            expected += 1
        if start:
            found.append(start)
    return found


def _odd_start(lines: Sequence[Line], between: range, expected: int, starts: Sequence[Start]) -> Start | None:
    """Return the first line that begins with the expected number and looks like the start of a comment."""
    for index in between:
        number = odd_number(lines[index].text, expected)
        # A usual number that is not part of the chain has already been rejected.
        if number is None or lines[index].cells or number_in_form(lines[index].text, _USUAL):
            continue
        if starts and not _is_at_margin(lines, index, starts):
            continue
        start = Start.of(index, lines[index], number)
        if weight(lines, start) >= (_NEW_COMMENT if starts else _LONE_COMMENT):
            return start._replace(column=_text_column(lines, start))
    return None


def _text_column(lines: Sequence[Line], start: Start) -> float:
    """Return the column of a comment's text; the marks around an odd number may have pushed its first line aside."""
    second = lines[start.at + 1] if start.at + 1 < len(lines) else None
    hangs = second and second.gap <= GAP and lines[start.at].indent + 1 < second.indent < start.column
    return second.indent if second and hangs else start.column


def _is_at_margin(lines: Sequence[Line], index: int, starts: Sequence[Start]) -> bool:
    """Return whether a line is at the margin of the numbers on its page, or near that of another page."""
    line = lines[index]
    numbered = [lines[start.at] for start in starts]
    near = [other.indent for other in numbered if other.page == line.page]
    if near:
        return any(abs(line.indent - indent) <= _OFF_MARGIN for indent in near)
    return any(abs(line.indent - other.indent) <= _OTHER_PAGE for other in numbered)


def find_strays(lines: Sequence[Line], starts: Sequence[Start]) -> list[Start]:
    """Return the lines that look much like the start of a comment, but whose numbers do not fit the others."""
    chosen = {start.at for start in starts}
    return [
        stray
        for stray in find_candidates(lines, _USUAL)
        if stray.at not in chosen and weight(lines, stray) >= STRONG
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


def _is_under_heading(lines: Sequence[Line], index: int) -> bool:
    """Return whether a line is below a heading that has white space above and below it."""
    heading = lines[index - 1]
    return lines[index].gap > GAP and heading.gap > GAP and _is_titled(heading.text)


def _is_titled(text: str) -> bool:
    """Return whether a line has the capitals of a title, and does not end like a sentence or in the middle of one."""
    words = pattern(_LONG_WORD).findall(text)
    return bool(words) and text[-1].isalnum() and all(word[0].isupper() for word in words)


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


def find_candidates(lines: Sequence[Line], form: re.Pattern[str]) -> list[Start]:
    """Return each line that begins with a number of a form.

    Args:
        lines: The lines in which to look.
        form: The form of the numbers.
    """
    starts = []
    for index, line in enumerate(lines):
        if not line.cells and (number := number_in_form(line.text, form)):
            starts.append(Start.of(index, line, number))
    return starts


def weight(lines: Sequence[Line], start: Start) -> int:
    """Return how much a line looks like the start of a comment; negative if it looks like something else.

    Args:
        lines: All lines of the letter.
        start: The candidate.
    """
    line = lines[start.at]
    before = lines[start.at - 1] if start.at else None
    after = lines[start.at + 1] if start.at + 1 < len(lines) else None
    weight = _NEW_COMMENT
    # "1.   Please revise": the number is set off from the text.
    if start.column - line.indent - len(start.printed) >= _WIDE:
        weight += 3
    # "... the following:" / "1. your revenue; and": a list inside a comment.
    if before is not None and _LIST_GOES_ON.search(before.text) and not _heads(before, line, start):
        weight -= 8
    elif before is not None and line.gap <= GAP:
        # "... as required by ASC" / "606. Please revise": the sentence above wraps here.
        if pattern(_UNFINISHED).search(before.text):
            weight -= 8
        # The line above is neither a finished sentence nor a heading, so it probably wraps as well.
        elif not SENTENCE_END.search(before.text) and not _looks_like_heading(before):
            weight -= 3
    if not start.text:
        return weight - _weight_of_bare_number(before, line, after)
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


def _heads(above: Line, line: Line, start: Start) -> bool:
    """Return whether a line that ends with a colon is a heading, or announces comments, the first of which follows."""
    apart = above.gap > GAP and line.gap > GAP
    title = above.text.removesuffix(":")
    return (start.number == 1 and pattern(_ANNOUNCES).search(above.text) is not None) or (
        apart and _is_titled(title) and not _SENTENCE.match(title)
    )


def _weight_of_bare_number(before: Line | None, line: Line, after: Line | None) -> int:
    """Return how much less a number alone on its line weighs; its text must come next, however far below."""
    # No text follows, or text that does not begin like a sentence: a page number, or a wrapped one.
    if after is None or not pattern(_CAPITAL).match(after.text):
        return 8
    # The text is directly below, or begins as comments do.
    if after.gap <= GAP or _SENTENCE.match(after.text):
        return 0
    # Something else follows after a gap; a number that goes on from the line above is more likely the end of it.
    return 2 if before is None or not _may_go_on(before, line) else 6


def _may_go_on(line: Line, below: Line) -> bool:
    """Return whether the text of a line may continue in the line below: it is neither finished nor a heading."""
    is_heading = line.gap > GAP and _looks_like_heading(line)
    return below.gap <= GAP and not is_heading and not SENTENCE_END.search(line.text)


def _looks_like_heading(line: Line) -> bool:
    return bool(pattern(_HEADING_BEGINS).match(line.text)) and not line.text.endswith((",", ";"))
