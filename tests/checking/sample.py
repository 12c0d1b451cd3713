"""A fictional staff letter, the response to it, and the amended filing: no rule finds anything wrong with them.

An `Example` of a rule changes words in them. The response becomes a Word file as counsel would send it, or the HTML or
text that goes on EDGAR.
"""

from __future__ import annotations

import datetime
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import drafter
from drafter.checking.rule import Example
from drafter.checking.rules import RULES
from drafter.checking.run import check_matter
from drafter.filings import Filing, read_filing
from drafter.services.check import matter_to_check
from tests.checking.as_edgar import as_html, as_text
from tests.checking.as_pdf import as_pdf
from tests.checking.as_word import as_word

if TYPE_CHECKING:
    from drafter.checked import Checked
    from drafter.checking.matter import Matter
    from drafter.model import CommentLetter
    from drafter.problems import Problem

_HERE = Path(__file__).parent
STAFF = (_HERE / "staff_letter.txt").read_text("utf-8")
RESPONSE = (_HERE / "response_letter.txt").read_text("utf-8")
"""A line a paragraph: "#" is a heading, "*" a restated comment, "-" its bullet, ">" proposed disclosure, "^" a line of
the header of every page after the first."""

TODAY = datetime.date(2025, 3, 13)
FILING = (_HERE / "filing.htm").read_bytes()
"""The amendment of the annual report that the response mentions."""

UNCHANGED = Example()
_NAMES = {"word": "response.docx", "html": "response.htm", "text": "response.txt", "pdf": "response.pdf"}


@cache
def checked(example: Example = UNCHANGED, today: datetime.date = TODAY) -> Checked:
    """Return the result of checking the letters of an example on a day."""
    return check_matter(_matter(example, today))


def found(rule: str, example: Example, today: datetime.date = TODAY) -> list[Problem]:
    """Return what one rule reports about an example on a day. The other rules are not tried."""
    (one,) = (each for each in RULES if each.id == rule)
    return list(check_matter(_matter(example, today), rules=[one]).problems)


def _matter(example: Example, today: datetime.date) -> Matter:
    return matter_to_check(
        response_letter(example),
        [_letter(staff_letter(example))],
        name=_NAMES[example.format],
        today=today,
        confidential=confidential_version(example),
        filings=[_amendment()],
    )


@cache
def _letter(data: bytes) -> CommentLetter:
    return drafter.read(data, name="staff.txt")


@cache
def _amendment() -> Filing:
    return read_filing(FILING, "amendment.htm")


def staff_letter(example: Example = UNCHANGED) -> bytes:
    """Return the staff letter of an example, in EDGAR's text format."""
    return _changed(STAFF, (*example.both, *example.staff)).encode()


@cache
def response_letter(example: Example = UNCHANGED) -> bytes:
    """Return the response letter of an example, in its format."""
    lines = _changed(RESPONSE, (*example.both, *example.response)).splitlines()
    if example.format == "word":
        return as_word(lines, example.marks)
    if example.format == "pdf":
        return as_pdf(lines)
    return _changed(as_html(lines) if example.format == "html" else as_text(lines), example.markup).encode()


def confidential_version(example: Example = UNCHANGED) -> bytes | None:
    """Return the confidential version of the response letter of an example, as a Word file, if it has one."""
    if not example.confidential:
        return None
    changes = (*example.both, *example.response, *example.confidential)
    return as_word(_changed(RESPONSE, changes).splitlines())


@cache
def _changed(text: str, replacements: tuple[tuple[str, str], ...]) -> str:
    for old, new in replacements:
        changed = _in_lines(text, old, new)
        assert changed != text, f"the sample has no {old!r}"
        text = changed
    return text


def _in_lines(text: str, old: str, new: str) -> str:
    """Replace words that may be wrapped over two lines of the staff letter."""
    if old in text:
        return text.replace(old, new)
    flexible = r"\s+".join(map(re.escape, old.split()))
    return re.sub(flexible, lambda _: new, text)
