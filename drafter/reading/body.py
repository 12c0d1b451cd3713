"""The middle of a staff letter: opening paragraphs, headings, comments, and where the closing begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.model import Comment, Warning
from drafter.reading.blocks import make_blocks
from drafter.reading.ledger import Ledger
from drafter.reading.numbering import Start, find_starts
from drafter.reading.source import Line, Source

GAP = 0.5
"""Blank lines above a line that begin a paragraph (a PDF gives fractions)."""

_TEXT_SLACK = 1.5
"""Columns by which a line may stand left of a comment's text and still be text."""

SENTENCE_END = re.compile(r"[.?!:;][\"'”’)\]]*$")
_OPENING = re.compile(
    r"(we have (reviewed|completed|limited|conducted|read|received|considered|the following)|we (issued|note) |this is to advise|"
    r"please (respond|provide|amend)|after (reviewing|we|you)|in (some|our|one) (of )?(our|these|comment)|our review|if you (do|disagree)|"
    r"unless we note|the purpose|where indicated|you should|our comments?\b)",
    re.I,
)
_CLOSING = re.compile(
    r"((in closing,? )?we remind you|we urge all|in (responding|connection with (responding|our comments|your response))|"
    r"notwithstanding our comments|as appropriate, please|(please )?(refer|note|see)\b.{0,30}\brules? 46[01]|"
    r"we (also )?(direct|refer) (you|your attention) to rules? 46|"
    r"(you may|please) (also )?(contact|call|direct|feel free)|(if|should) you have (any )?(further |additional )?questions|"
    r"(direct )?(any )?questions (may|should|can|about|regarding|on)\b|"
    r"please allow adequate time|we will (consider|act on) (a written|the) request|"
    r"closing comments?$|please (respond|amend)\b.{0,80}within \w+ business days|please furnish a (cover )?letter|"
    r"when (you )?respond(ing)? to|when responding to|you may wish to provide|"
    r"since the company and its management are in possession|the division of enforcement has)",
    re.I,
)
_HEADING_BEGINS = re.compile(r"[\"'“‘(\[A-Z0-9]|[a-z]{1,3}[A-Z]")
_LONGEST_HEADING = 12
"""Lines of the headings above one comment, wraps included."""


@dataclass(frozen=True, slots=True)
class Body:
    """The comments, what stands before them, and the lines after them."""

    opening: tuple[str, ...]
    comments: tuple[Comment, ...]
    rest: tuple[Line, ...]
    warnings: tuple[Warning, ...]


def read_body(lines: Sequence[Line], source: Source, ledger: Ledger) -> Body:
    """Read what stands between the salutation and the closing, and place its lines.

    `rest` is what follows the last comment (or the opening, in a letter without comments).
    """
    closing_at = _closing_without_comments(lines)
    starts = find_starts(lines[: _signature_index(lines)])
    if not starts:
        return _read_unnumbered(lines, closing_at, source, ledger)
    page = _Page(lines, starts)
    bounds = [start.index for start in starts]
    front = list(lines[: bounds[0]])
    cut = _heading_cut(front, 0, None)
    opening, headings = front[:cut], front[cut:]
    ledger.put(opening, "opening")
    comments: list[Comment] = []
    rest: list[Line] = []
    for position, start in enumerate(starts):
        end = bounds[position + 1] if position + 1 < len(starts) else len(lines)
        region = list(lines[start.index : end])
        if position + 1 == len(starts):
            until = _closing_cut(region, page.text_column(start, lines))
            region, rest, following = region[:until], region[until:], []
        else:
            until = _heading_cut(region, 1, page.text_column(start, lines))
            region, following = region[:until], region[until:]
        comments.append(_comment(start, headings, region, page, source, ledger))
        headings = following
    return Body(
        tuple(paragraphs(opening)), tuple(comments), tuple(rest), tuple(_number_warnings(starts, lines))
    )


class _Page:
    """The columns of each page: comments are set far to the right on some first pages, and at the margin on others."""

    def __init__(self, lines: Sequence[Line], starts: Sequence[Start]) -> None:
        self._columns: dict[int, float] = {}
        for number in {line.page for line in lines}:
            columns = [start.column for start in starts if lines[start.index].page == number and start.text]
            if not columns:
                columns = [line.indent for line in lines if line.page == number and line.indent > _TEXT_SLACK]
            self._columns[number] = (
                Counter(round(column) for column in columns).most_common(1)[0][0] if columns else 0.0
            )
        hanging = [hangs for start in starts if (hangs := _hangs(start, lines)) is not None]
        self._usually_hangs = sum(hanging) * 2 > len(hanging)

    def text_column(self, start: Start, lines: Sequence[Line]) -> _Columns | None:
        """The columns of a comment's text by page, or None for a comment whose text runs along the left margin."""
        hangs = _hangs(start, lines)
        if not (self._usually_hangs if hangs is None else hangs):
            return None
        return {
            **self._columns,
            lines[start.index].page: start.column if start.text else lines[start.index + 1].indent,
        }

    def column(self, line: Line) -> float:
        """Where comment text stands on the line's page."""
        return self._columns.get(line.page, 0.0)


_Columns = dict[int, float]


def _hangs(start: Start, lines: Sequence[Line]) -> bool | None:
    """Whether the second line of a comment stands below its text, not below its number; None when there is none."""
    if start.index + 1 >= len(lines):
        return None
    line, second = lines[start.index], lines[start.index + 1]
    if second.gap > GAP or second.page != line.page or SENTENCE_END.search(line.text):
        return None
    column = start.column if start.text else second.indent
    return second.indent >= column - _TEXT_SLACK and second.indent > line.indent + 1


def _heading_cut(region: Sequence[Line], first: int, columns: _Columns | None) -> int:
    """Index in a region, from `first` on, where the headings of the next comment begin."""
    cut = _cut_by_column(region, first, columns) if columns else _cut_by_sentence(region, first)
    while cut < len(region) and cut > first and _goes_on(region[cut - 1], region[cut]):
        cut += 1
    return cut


def _cut_by_column(region: Sequence[Line], first: int, columns: _Columns) -> int:
    """Headings stand left of the comment's text: the lines after the last one that does not."""
    cut = len(region)
    while cut > first and region[cut - 1].indent < columns.get(region[cut - 1].page, 0.0) - _TEXT_SLACK:
        cut -= 1
    return cut


def _cut_by_sentence(region: Sequence[Line], first: int) -> int:
    """Headings end without a full stop: the lines after the last one that has one, or that is a heading with one."""
    cut = len(region)
    lowest = max(first - 1, len(region) - _LONGEST_HEADING)
    while cut > max(lowest, 0):
        line = region[cut - 1]
        if SENTENCE_END.search(line.text) and not _is_heading_with_stop(line, region[cut:]):
            return cut
        if first == 0 and _OPENING.match(line.text):
            return _after_paragraph(region, cut)
        cut -= 1
    return 0 if cut == first == 0 else _last_paragraph(region, first)


def _is_heading_with_stop(line: Line, below: Sequence[Line]) -> bool:
    """A heading that ends like a sentence: a question, an abbreviation; set apart, short, in the case of a title."""
    words = re.findall(r"[A-Za-z][a-z']{3,}", line.text)
    titled = sum(word[0].isupper() for word in words)
    return (
        line.gap > GAP
        and len(line.text) < 90
        and len(words) < 14
        and titled >= 0.6 * len(words)
        and not re.match(r"(please|we|you|see|refer|revise|tell)\b", line.text, re.I)
        and (not below or below[0].gap > GAP or not below[0].text[0].islower())
    )


def _after_paragraph(region: Sequence[Line], at: int) -> int:
    """Index of the line after the paragraph that the line before `at` begins."""
    return next((i for i in range(at, len(region)) if region[i].gap > GAP), len(region))


def _last_paragraph(region: Sequence[Line], first: int) -> int:
    """Index of the last line with white space above."""
    return next((i for i in range(len(region) - 1, first - 1, -1) if region[i].gap > GAP), len(region))


def _goes_on(line: Line, following: Line) -> bool:
    """Whether a line that seemed a heading is the rest of an unfinished sentence above."""
    return following.gap <= GAP and following.text[:1].islower() and not SENTENCE_END.search(line.text)


def _closing_cut(region: Sequence[Line], columns: _Columns | None) -> int:
    """Index where the closing begins in the region of the last comment."""
    for index in range(1, len(region)):
        if _begins_paragraph(region, index) and _is_closing(region, index):
            return index
    if columns:
        for index in range(1, len(region) - 1):
            line, second = region[index], region[index + 1]
            left = columns.get(line.page, 0.0) - _TEXT_SLACK
            if (
                line.gap > GAP
                and second.gap <= GAP
                and line.indent > second.indent + 2
                and second.indent < left
            ):
                return index
        return _cut_by_column(region, 1, columns)
    return len(region)


def _begins_paragraph(region: Sequence[Line], index: int) -> bool:
    line, before = region[index], region[index - 1]
    return line.gap > GAP or line.indent != before.indent or bool(SENTENCE_END.search(before.text))


def _is_closing(region: Sequence[Line], index: int) -> bool:
    text = " ".join(line.text for line in region[index : index + 2])
    return bool(_CLOSING.match(re.sub(r"\s+", " ", text)))


def _signature_index(lines: Sequence[Line]) -> int:
    return next(
        (
            i
            for i, line in enumerate(lines)
            if re.match(r"(sincerely|very truly yours|regards)\b", line.text, re.I)
        ),
        len(lines),
    )


def _closing_without_comments(lines: Sequence[Line]) -> int:
    signature = _signature_index(lines)
    return next(
        (i for i in range(signature) if (i == 0 or _begins_paragraph(lines, i)) and _is_closing(lines, i)),
        signature,
    )


def _read_unnumbered(lines: Sequence[Line], closing_at: int, source: Source, ledger: Ledger) -> Body:
    """A letter without numbers: one comment when the staff says that it has one, else none."""
    before, rest = list(lines[:closing_at]), list(lines[closing_at:])
    groups = _paragraph_groups(before)
    announced = re.search(r"have the following comment", " ".join(line.text for line in before), re.I)
    after_opening = next(
        (i for i, group in enumerate(groups) if not _OPENING.match(group[0].text)), len(groups)
    )
    if not announced or after_opening == len(groups):
        ledger.put(before, "opening")
        return Body(tuple(paragraphs(before)), (), tuple(rest), ())
    opening = [line for group in groups[:after_opening] for line in group]
    remaining = [line for group in groups[after_opening:] for line in group]
    ledger.put(opening, "opening")
    first_text = next(
        (i for i, group in enumerate(groups[after_opening:]) if SENTENCE_END.search(group[-1].text)), 0
    )
    cut = sum(len(group) for group in groups[after_opening : after_opening + first_text])
    headings, region = remaining[:cut], remaining[cut:]
    start = Start(0, 0, region[0].indent, region[0].text)
    page = _Page(region, [start])
    comment = _comment(start, headings, region, page, source, ledger, number=None)
    warning = Warning("unnumbered_comment", "The letter's only comment has no number.", region[0].number)
    return Body(tuple(paragraphs(opening)), (comment,), tuple(rest), (warning,))


def _comment(
    start: Start,
    headings: Sequence[Line],
    region: Sequence[Line],
    page: _Page,
    source: Source,
    ledger: Ledger,
    number: int | None = 0,
) -> Comment:
    number = start.number if number == 0 else number
    name = f"comment {number}" if number else "comment"
    ledger.put(headings, f"heading of {name}")
    ledger.put(region, name)
    blocks, restored = make_blocks(region, start, page.column, source)
    return Comment(
        number=number,
        headings=tuple(join_headings(headings)),
        blocks=blocks,
        lines=(region[0].number, region[-1].last),
        restored=restored,
    )


def join_headings(lines: Sequence[Line]) -> list[str]:
    """Headings with their wraps undone."""
    headings: list[str] = []
    for line in lines:
        text = " ".join(line.text.split())
        if headings and line.gap <= GAP and _is_wrapped(headings[-1], text):
            headings[-1] = f"{headings[-1]} {text}"
        else:
            headings.append(text)
    return headings


def _is_wrapped(heading: str, following: str) -> bool:
    open_end = re.search(
        r"(,|-|\b(and|of|the|to|for|in|on|with|page|pages|by|or|a|an|from|our|we|may|is|are))$", heading
    )
    return (
        bool(open_end)
        or following[0].islower()
        or following[0].isdigit()
        or bool(re.match(r"page\b", following))
    )


def paragraphs(lines: Sequence[Line]) -> list[str]:
    """Running text as paragraphs."""
    return [" ".join(" ".join(line.text.split()) for line in group) for group in _paragraph_groups(lines)]


def _paragraph_groups(lines: Sequence[Line]) -> list[list[Line]]:
    groups: list[list[Line]] = []
    for line in lines:
        if groups and line.gap <= GAP and not _indented_after_sentence(groups[-1], line):
            groups[-1].append(line)
        elif groups and line.page != groups[-1][-1].page and not SENTENCE_END.search(groups[-1][-1].text):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _indented_after_sentence(group: Sequence[Line], line: Line) -> bool:
    return bool(SENTENCE_END.search(group[-1].text)) and line.indent > group[-1].indent + 3


def _number_warnings(starts: Sequence[Start], lines: Sequence[Line]) -> list[Warning]:
    warnings = []
    expected = 1
    for start in starts:
        if start.number != expected:
            warnings.append(
                Warning(
                    "number_gap",
                    f"Comment {start.number} follows where {expected} was expected.",
                    lines[start.index].number,
                )
            )
        expected = start.number + 1
    return warnings
