"""Read the middle of a staff letter: opening paragraphs, headings, comments, and where the closing begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, zip_longest
from typing import NamedTuple

from drafter.model import Block, Comment, LetterKind, ReadingWarning, Request
from drafter.reading import stock_phrases
from drafter.reading.blocks import make_blocks
from drafter.reading.ending import Ending, find_ending, is_heading
from drafter.reading.follow_ups import follows_up
from drafter.reading.given_comments import find_given
from drafter.reading.headings import Layout, group_headings, heading_cut, lost_in_headings
from drafter.reading.ledger import Ledger
from drafter.reading.merged_comments import find_line_apart, find_second_start
from drafter.reading.notices import Notice, find_notice
from drafter.reading.numbering import UNNUMBERED, Start, find_strays
from drafter.reading.paragraphs import (
    group_paragraphs,
    paragraphs,
    squeeze,
    text_of,
)
from drafter.reading.places import place_of
from drafter.reading.references import exhibits, pages, refers_to
from drafter.reading.series import find_starts
from drafter.reading.signature import signature_index
from drafter.reading.source import Line, Source
from drafter.reading.stock_phrases import matches
from drafter.reading.tables import mark_tabbed, mark_tables
from drafter.reading.unnumbered import BULLET, Division, divide_letter
from drafter.requests import asks, find_requests

_WITH_MARKUP = {"html", "word"}
"""The forms that say themselves what a table is."""


class Body(NamedTuple):
    """The middle of a letter.

    Attributes:
        kind: The kind of letter.
        opening: The paragraphs before the first heading or comment.
        comments: The comments.
        rest: The lines after the last comment; after the opening, if there are no comments.
        warnings: Where the comments may begin or end otherwise.
    """

    kind: LetterKind
    opening: tuple[str, ...]
    comments: tuple[Comment, ...]
    rest: tuple[Line, ...]
    warnings: tuple[ReadingWarning, ...] = ()


def read_body(lines: Sequence[Line], source: Source, ledger: Ledger) -> Body:
    """Read the lines after the salutation up to the closing, and enter them in the ledger.

    Args:
        lines: The lines after the salutation.
        source: The source of the lines.
        ledger: The ledger for the places of the lines.
    """
    signed_at = signature_index(lines)
    if source.form == "word" or (source.flowing and not source.lossy and source.form not in _WITH_MARKUP):
        lines = [*mark_tabbed(lines[:signed_at]), *lines[signed_at:]]
    elif source.form not in _WITH_MARKUP:
        lines = [*mark_tables(lines[:signed_at], lossy=source.lossy), *lines[signed_at:]]
    if source.given:
        body = _read_told(lines[:signed_at], source, ledger)
        return body._replace(rest=(*body.rest, *lines[signed_at:]))
    if starts := find_starts(lines[:signed_at]):
        body = _read_numbered(lines[:signed_at], starts, source, ledger)
        return body._replace(rest=(*body.rest, *lines[signed_at:]))
    return _read_unnumbered(lines[:signed_at], lines[signed_at:], source, ledger)


def _read_numbered(lines: Sequence[Line], starts: Sequence[Start], source: Source, ledger: Ledger) -> Body:
    layout = Layout(lines, starts)
    front = lines[: starts[0].at]
    cut = heading_cut(front, 0, None)
    opening, headings = front[:cut], front[cut:]
    ledger.put(opening, "opening")
    comments: list[Comment] = []
    doubts: list[ReadingWarning] = []
    for start, following in pairwise(starts):
        region = lines[start.at : following.at]
        cut = heading_cut(region, 1, layout.columns(start))
        doubts += _about_lines(region[:cut], start, layout)
        comments.append(_comment(start, headings, region[:cut], layout, source, ledger))
        headings = region[cut:]
    region = lines[starts[-1].at :]
    ending = find_ending(region, layout.columns(starts[-1]), opening)
    cut = ending.at
    doubts += _about_lines(region[:cut], starts[-1], layout)
    comments.append(_comment(starts[-1], headings, region[:cut], layout, source, ledger))
    warnings = (
        *_about_strays(lines[: starts[-1].at + cut], starts),
        *_about_misread(lines, starts),
        *doubts,
        *_about_tables(lines[starts[0].at : starts[-1].at + cut]),
        *_about_ending(region, ending),
    )
    return Body("comments", tuple(paragraphs(opening)), tuple(comments), tuple(region[cut:]), warnings)


def _read_told(lines: Sequence[Line], source: Source, ledger: Ledger) -> Body:
    """Read comments that begin and end where a person has said. What is above one, after another, is its headings."""
    found = find_given(lines, source.given)
    starts = [one.start for one in found]
    layout = Layout(lines, starts)
    front = lines[: starts[0].at] if starts else lines
    cut = heading_cut(front, 0, None) if starts else len(front)
    opening, headings = front[:cut], front[cut:]
    ledger.put(opening, "opening")
    comments: list[Comment] = []
    for one, following in zip_longest(found, found[1:]):
        comments.append(_comment(one.start, headings, lines[one.start.at : one.end], layout, source, ledger))
        headings = lines[one.end : following.start.at] if following else ()
    rest = lines[found[-1].end :] if found else ()
    return Body("comments", tuple(paragraphs(opening)), tuple(comments), tuple(rest))


def _about_strays(lines: Sequence[Line], starts: Sequence[Start]) -> Iterator[ReadingWarning]:
    """Yield a warning for each line that looks like the start of a comment and was not used as one."""
    for line in (lines[stray.at] for stray in find_strays(lines, starts)):
        message = (
            f"This looks like the beginning of a comment, but its number does not fit: “{line.text[:40]}”."
        )
        yield ReadingWarning("stray_number", message, line.number)


def _about_misread(lines: Sequence[Line], starts: Sequence[Start]) -> Iterator[ReadingWarning]:
    """Yield a warning for each number that a scanner seems to have read as letters."""
    for start in starts:
        if start.misread:
            message = f"“{start.printed}” was read as the number of comment {start.number}."
            yield ReadingWarning("number_misread", message, lines[start.at].number)


def _about_lines(lines: Sequence[Line], start: Start, layout: Layout) -> Iterator[ReadingWarning]:
    """Yield a warning for lines of a comment that may belong to another comment, or to none."""
    lines = [line for line in lines if not line.cells]
    if second := find_second_start(lines, layout.columns(start)):
        message = (
            f"Comment {start.number} has a second paragraph that asks for something, “{second.text[:50]}”; "
            "it may be a separate comment without its number."
        )
        yield ReadingWarning("second_request", message, second.number)
    if apart := find_line_apart(lines, layout.columns(start)):
        message = (
            f"“{apart.text[:50]}” in comment {start.number} does not end like a sentence; it may be a heading, or "
            "a page header or footer."
        )
        yield ReadingWarning("line_apart", message, apart.number)


def _about_tables(lines: Sequence[Line]) -> Iterator[ReadingWarning]:
    """Yield a warning for each group of lines that may be rows of a table and were not read as such."""
    told: set[int] = set()
    for line in lines:
        if line.cells and not line.cells.texts and line.cells.table not in told:
            told.add(line.cells.table)
            message = (
                f"A table may begin here, but it was read as lines of text: “{squeeze(line.text)[:40]}”."
            )
            yield ReadingWarning("table_uncertain", message, line.number)


def _about_ending(region: Sequence[Line], ending: Ending) -> Iterator[ReadingWarning]:
    """Yield a warning with both readings if the closing may begin at another line than it was read from."""
    at, other = ending
    if other is not None:
        message = (
            f"The last comment may end elsewhere: the closing was read as beginning with {_quoted(region, at)}, "
            f"but may begin with {_quoted(region, other)}."
        )
        yield ReadingWarning("closing_uncertain", message, region[min(at, other)].number)


def _quoted(region: Sequence[Line], index: int) -> str:
    """Return the first words of a paragraph, for a message."""
    words = text_of(region[index : index + 2])
    return f"“{words[:50]}”" if words else "the signature"


def _read_unnumbered(lines: Sequence[Line], signed: Sequence[Line], source: Source, ledger: Ledger) -> Body:
    """Read a letter without numbers: recognize a notice without comments, and divide any other letter by paragraph."""
    text = text_of(lines)
    announced = matches(text, stock_phrases.ANNOUNCED)
    notice = None if announced else find_notice(text)
    if notice and notice.kind == "other" and source.as_letter:
        notice = None
    from_staff = source.as_letter or matches(text_of([*lines, *signed]), stock_phrases.FROM_STAFF)
    parts = divide_letter(lines)
    # If it is a notice, has no sections, or may not come from the staff, all of it is the opening.
    if notice or not parts.sections or not (announced or from_staff):
        opening, rest = _before_closing(lines)
        ledger.put(opening, "opening")
        kind: LetterKind = notice.kind if notice else "comments" if announced else "other"
        warnings = _about_notice(notice, lines) if notice else ()
        return Body(kind, tuple(paragraphs(opening)), (), (*rest, *signed), warnings)
    ledger.put(parts.opening, "opening")
    starts = [_unnumbered(section.lines[0]) for section in parts.sections]
    comments = [
        _comment(start, section.headings, section.lines, Layout(section.lines, [start]), source, ledger)
        for start, section in zip(starts, parts.sections, strict=True)
    ]
    kind = "comments" if announced else "other"
    rest = (*parts.rest, *signed)
    warnings = (*_about_division(comments, parts), *_about_heading_of_closing(parts.rest))
    return Body(kind, tuple(paragraphs(parts.opening)), tuple(comments), rest, warnings)


def _unnumbered(line: Line) -> Start:
    """Return the start of a comment without a number; the bullet before it is none of its words."""
    bullet = BULLET.match(line.text)
    width = bullet.end() if bullet else 0
    return Start(0, UNNUMBERED, line.indent + width, squeeze(line.text[width:]))


def _before_closing(lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """Divide a letter without comments into its text and the customary paragraphs at its end."""
    groups = group_paragraphs(lines)
    end = len(groups)
    while end > 1 and matches(text_of(groups[end - 1]), stock_phrases.CLOSING):
        end -= 1
    at = sum(map(len, groups[:end]))
    return lines[:at], lines[at:]


def _about_notice(notice: Notice, lines: Sequence[Line]) -> tuple[ReadingWarning, ...]:
    """Return a warning that says what a letter without comments means, if its kind does not show it."""
    if notice.kind != "other":
        return ()
    code = "notice" if notice.awaits_letter else "notice_without_response"
    return (ReadingWarning(code, notice.means, lines[0].number),)


def _about_division(comments: Sequence[Comment], parts: Division) -> tuple[ReadingWarning, ...]:
    """Return a warning with the number of comments into which a letter without numbers was divided."""
    if len(comments) < 2:
        return ()
    found = f"{len(comments)} paragraphs under {parts.headings} headings"
    message = f"The letter does not number its comments; {found} were read as comments."
    return (ReadingWarning("unnumbered_comments", message, comments[0].lines[0]),)


def _about_heading_of_closing(rest: Sequence[Line]) -> Iterator[ReadingWarning]:
    """Yield a warning if the closing of a letter without numbers begins with a heading, as its comments do."""
    heading, *others = group_paragraphs(rest) or [[]]
    if others and heading and is_heading(heading):
        message = f"The closing was read from the heading “{text_of(heading)[:50]}”; what is below it may be a comment."
        yield ReadingWarning("closing_uncertain", message, heading[0].number)


def _comment(
    start: Start,
    headings: Sequence[Line],
    region: Sequence[Line],
    layout: Layout,
    source: Source,
    ledger: Ledger,
) -> Comment:
    number = None if start.number == UNNUMBERED else start.number
    name = "comment" if number is None else f"comment {number}"
    grouped = group_headings(headings, source)
    ledger.put(headings, f"heading of {name}")
    ledger.put(region, name)
    made = make_blocks(region, start, layout.column, source)
    text = "\n".join(block.text for block in made.blocks)
    requests = _requests_of(made.blocks)
    return Comment(
        number=number,
        label=start.label,
        headings=tuple(map(text_of, grouped)),
        blocks=made.blocks,
        lines=(region[0].number, region[-1].last),
        asks=asks(requests),
        requests=requests,
        reissued=follows_up(text),
        refers_to=refers_to(text),
        pages=pages(text),
        exhibits=exhibits(text),
        restored=made.restored,
        lost=(*lost_in_headings(headings, source), *made.lost),
        place=place_of(region),
        heading_places=tuple(map(place_of, grouped)),
    )


@lru_cache(maxsize=256)  # once comments are corrected, most are read again as they were
def _requests_of(blocks: tuple[Block, ...]) -> tuple[Request, ...]:
    return find_requests(blocks)
