"""Find what a comment refers to: earlier comments and their letters, pages, exhibits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.kernel.dates import PATTERN, first_date
from drafter.kernel.patterns import pattern
from drafter.model import PriorReference

_COUNTED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBER = rf"(?:\d{{1,3}}|{'|'.join(_COUNTED)})(?![\w%])"
"""A regular expression for a comment's number, in figures or spelled out."""

ANSWER = r"(supplemental |prior |previous )?(responses?|reply|replies)"
"""A regular expression for the staff's terms for the company's letter; it has two groups."""

_COMMENTS = (
    r"(?i)\b(?P<prior>(?:prior|previous|earlier|oral) )?comments? (?:numbers? |nos?\.? ?|(?=#))"
    rf"?(?P<numbers>#?\s?{NUMBER}(?:(?:, (?:and |or )?| and | or | through | - |-|–)(?:#\s?)?{NUMBER})*)"
    r"(?P<orally>,? (?:(?:which|that) )?(?:we )?(?:\w+ )?(?:issued|gave|provided|made|raised|conveyed|communicated)\b"
    r"[^.;]{0,30}\b(?:orally|by (?:tele)?phone|in our (?:call|conversation)))?"
    r"(?P<our> (?:of|in|from) (?:our|the staff.?s?)\b)?(?P<here> (?:above|below|(?:of|in) this letter)\b)?"
)
_ANSWERING = rf"(?i)\b({ANSWER}|respond\w*|(?:re-?)?issu(?:e|ed|ing)|prior|previous)\b[^.]{{0,30}}$"

_LEAF = r"(?:[A-Z]{1,3}-)?(?:\d+|[ivxl]+)\b"
_PAGE = re.compile(_LEAF)
_PAGES = re.compile(
    rf"\bpages?\s+({_LEAF}(?:(?:\s*(?:,|and|through|to|-|–|&)\s*)+(?:pages?\s+)?(?:[A-Z]{{1,3}}-)?\d+\b"
    r"(?!\s*(?:%|percent|million|billion)))*)"
)
_EXHIBIT_NUMBER = r"\d{1,3}(?:\.\d+)?(?:-\w+)?"
_EXHIBIT = re.compile(_EXHIBIT_NUMBER)
_EXHIBITS = rf"(?i)\bexhibits?\s+({_EXHIBIT_NUMBER}(?:\s*(?:,|and|or|through)\s*{_EXHIBIT_NUMBER})*)\b"
_NUMBER_WORD = r"through|[-–]|\w+"
_OUR_LETTER = (
    rf"\s*(?:of|in|within|from)\s+our\s+(?:{PATTERN}\s+letter|(?:comment )?letter (?:dated|of) {PATTERN})"
)
_YOUR_LETTER = (
    rf"\s*(?:of|in|within|from)\s+your\s+(?:{PATTERN}\s+(?:letter|response)"
    rf"|(?:letter|response)(?: letter)? (?:dated|of) {PATTERN})"
)


def refers_to(text: str) -> tuple[PriorReference, ...]:
    """Return the comments that a comment refers to, in order, in an earlier letter or in this one.

    If the staff gives the date of the earlier letter, or of the company's response, the reference has it.
    """
    found: list[PriorReference] = []
    for match in pattern(_COMMENTS).finditer(text) if "comment" in text.lower() else ():
        before, after = text[max(0, match.start() - 60) : match.start()], text[match.end() : match.end() + 80]
        if match["here"]:
            found += [PriorReference(number, "this") for number in _spelled_out(match["numbers"])]
        elif match["prior"] or match["our"] or match["orally"] or pattern(_ANSWERING).search(before):
            letter = (
                first_date(named[0])
                if (named := pattern(_OUR_LETTER, re.I).match(f"{match['our'] or ''}{after}"))
                else None
            )
            answer = first_date(named[0]) if (named := pattern(_YOUR_LETTER, re.I).match(after)) else None
            found += [PriorReference(n, "prior", letter, answer) for n in _spelled_out(match["numbers"])]
    return tuple(dict.fromkeys(found))


def pages(text: str) -> tuple[str, ...]:
    """Return the pages that a comment names, as printed ("12", "F-7", "iv"), without repetition."""
    return tuple(dict.fromkeys(page for match in _PAGES.finditer(text) for page in _PAGE.findall(match[1])))


def exhibits(text: str) -> tuple[str, ...]:
    """Return the numbers of the exhibits that a comment names ("5.1", "99.1"), without repetition."""
    named = pattern(_EXHIBITS).findall(text) if "exhibit" in text.lower() else ()
    return tuple(dict.fromkeys(number for numbers in named for number in _EXHIBIT.findall(numbers)))


def _spelled_out(numbers: str) -> Iterator[int]:
    """Yield the numbers in "4 and 6", or in "two through four", which are three."""
    last, through = 0, False
    for word in pattern(_NUMBER_WORD).findall(numbers.lower()):
        if word in ("through", "-", "–"):
            through = True
        elif word not in ("and", "or"):
            value = _COUNTED.index(word) + 1 if word in _COUNTED else int(word)
            yield from range(last + 1 if through else value, value + 1)
            last, through = value, False
