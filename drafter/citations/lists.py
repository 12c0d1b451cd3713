"""Read a list of numbers, "10(e)(1)(i)(A) and (B), 303 and 305 through 307", one member at a time."""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.citations.labels import LABEL, between
from drafter.citations.numbers import Labels, Style
from drafter.kernel.patterns import pattern

LONGEST = 16
"""Members read of one list, a range being one. Longer lists do not occur, and the limit keeps hostile texts linear."""

_SEPARATOR = (
    r"(?P<range> ?(?:through|thru) ?| to ?| ?-(?=[(.]| ?\d) ?)"
    r"|(?P<joined>,? ?(?:and/or|and|or|&) ?|,? as well as )|(?P<comma> ?[,;/] ?)"
)
_SHORTENED = rf"{LABEL}(?:{LABEL})*"
_GUARD = r"(?=$|[.,;:)\]\"'?]|-(?!\d)| (?:of|under|in|to|through|and|or|for|as|regarding)\b|/)"
_ENUMERATOR = (
    r"(?! (?:tell|explain|describe|revise|disclose|provide|discuss|address|clarify|how|why|what|whether|the|your|any"
    r"|identify|quantify|confirm|include|an?)\b)"
)


class Member(NamedTuple):
    """One number of a list: its labels, and where it is."""

    labels: Labels
    start: int
    end: int


def read_list(text: str, at: int, style: Style, word: str = "", plural: bool = True) -> list[Member]:
    """Return the members of the list that begins at an offset; none if there is no number.

    Args:
        text: The clean text.
        at: Where the first number has to begin.
        style: How the numbers are printed.
        word: A pattern for the word before the first number, which a list may repeat: "Rule 3-05 and Rule 3-10".
        plural: Whether that word announces several numbers.
    """
    full = pattern(style.full)
    match = full.match(text, at)
    if not match:
        return []
    members = [Member(style.read(match), at, match.end())]
    firm = 1  # how many members are certain
    for _ in range(LONGEST):
        end = members[-1].end
        separator = pattern(_SEPARATOR).match(text, end)
        if not separator:
            break
        following = separator.end()
        # The word is repeated: "Rules 405 and Rule 408".
        word_again = pattern(rf"(?:{word}) ?").match(text, following) if word else None
        repeated = bool(word_again and word_again[0].strip())
        if word_again and repeated:
            following = word_again.end()
        member, whole = _member(text, following, style, members[-1].labels, in_range=bool(separator["range"]))
        if not member:
            break
        # A number alone may begin the next words: "Item 404 and 10 other companies".
        sure = (
            repeated
            or separator["range"]
            or (whole and plural)
            or not text[member.start : member.end].isdigit()
        )
        if not sure and not pattern(_GUARD).match(text, member.end):
            break
        # A label alone may number what the writer asks: "Item 404(a), and (b) tell us".
        if not whole and not pattern(_ENUMERATOR).match(text, member.end):
            break
        if separator["range"]:
            members += _inner(members[-1].labels, member.labels, separator)
        members.append(member._replace(start=separator.end()))
        # A comma alone joins no shortened number: the list has to go on to "and", "or" or "through".
        if whole or not separator["comma"]:
            firm = len(members)
    return members[:firm]


def _member(
    text: str, at: int, style: Style, before: Labels, *, in_range: bool
) -> tuple[Member | None, bool]:
    """Return the next member, and whether its number is whole.

    A range ends with a number of the same length: in "ASC 606-10-55-353 through 356" a paragraph, not a topic.
    """
    whole = pattern(style.full).match(text, at)
    if whole and not (in_range and style.more):
        return Member(style.read(whole), at, whole.end()), True
    shortened = pattern(rf"{_SHORTENED}|{style.more}" if style.more else _SHORTENED).match(text, at)
    if shortened and (labels := style.go_on(before, shortened[0])):
        return Member(labels, at, shortened.end()), False
    return (Member(style.read(whole), at, whole.end()), True) if whole else (None, False)


def _inner(first: Labels, last: Labels, separator: re.Match[str]) -> list[Member]:
    """Return the members that a range omits. Their position is the word between its ends."""
    if len(first) != len(last) or first[:-1] != last[:-1]:
        return []
    connector = separator["range"]
    start = separator.start() + len(connector) - len(connector.lstrip())
    end = start + len(connector.strip())
    return [Member((*first[:-1], label), start, end) for label in between(first[-1], last[-1]) or ()]
