"""One shape for everything that is wrong with a file, and for where it is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

Severity = Literal["error", "warning", "info"]
"""An error stops a letter; a warning asks for a look; "info" is a note."""

Box = tuple[float, float, float, float]
"""Left, upper, right and lower edge, in points from the upper left corner of a page."""

_LINE_END = re.compile(r"[\r\n]")

MOST_SHOWN = 100
"""Problems that are shown one by one; the others are counted."""

_LONGEST = 2000  # characters of a message
_MOST_WORDS = 60  # characters of a paragraph that show which one is meant


class Place(NamedTuple):
    """Where a problem is, or where a part of a letter was read; every field may be empty.

    Attributes:
        file: The file's path, as the user named it.
        line: Its line, from 1; 0 if there is none.
        part: A part of a Word file ("body", "header"), or a name that is not a file (an option, a key).
        paragraph: The paragraph of that part, from 1, including those in cells and text boxes; 0 if there is none.
        words: The words of that paragraph.
        within: What the paragraph is in: "table 1, row 2, cell 1" or "text box".
        last: The last of several lines; 0 if there is none.
        page: The page, from 1; 0 if the file has no pages.
        box: The box on that page.
        continued: The places on later pages, for what goes over a page break.
        comment: The number of the staff comment that it belongs to; 0 if there is none.
    """

    file: str = ""
    line: int = 0
    part: str = ""
    paragraph: int = 0
    words: str = ""
    within: str = ""
    last: int = 0
    page: int = 0
    box: Box | None = None
    continued: tuple[Place, ...] = ()
    comment: int = 0

    def __str__(self) -> str:
        """Return the place as it appears in a message, "letterhead.docx, header, paragraph 2 (“Dear {{ name”)"."""
        line = f"line {self.line}" if self.line and not self.file else ""
        name = _LINE_END.sub("\ufffd", self.file)  # it is printed in one line, as a name of a file
        file = f"{name}:{self.line}" if self.line and name else name or line
        page = f"page {self.page}" if self.page else ""
        comment = f"comment {self.comment}" if self.comment else ""
        where = ", ".join(filter(None, (file, comment, page, self.part, self.numbered)))
        return f"{where} (“{_shortened(self.words)}”)".strip() if self.words else where

    @property
    def numbered(self) -> str:
        """The paragraph by its number, and by the cell or box that it is in; "" if there is no paragraph."""
        if not self.paragraph:
            return ""
        return f"paragraph {self.paragraph}{f', {self.within}' if self.within else ''}"

    @property
    def outside_file(self) -> Place:
        """The same place without the name of its file."""
        return self._replace(file="")

    @property
    def known(self) -> dict[str, Any]:
        """The fields that are not empty, as JSON has them."""
        fields = {name: value for name, value in self._asdict().items() if value}
        if self.continued:
            fields["continued"] = [place.known for place in self.continued]
        return fields


class Correction(NamedTuple):
    """Words of a letter, and the words that they must be replaced with, whatever anybody thinks.

    Only the words that differ are changed, so `before` and `after` may have as many words around them as it takes to
    find `before` once in its paragraph.

    Attributes:
        place: The paragraph, by its number.
        before: The words as they are; "" adds a paragraph below that one.
        after: The words as they should be; "" removes them.
        like: The paragraph that an added paragraph looks like; 0 for the one above it.
    """

    place: Place
    before: str
    after: str
    like: int = 0


class Problem(NamedTuple):
    """One thing that is wrong, or worth a look.

    Attributes:
        rule: The stable id of what was violated, "unknown_name".
        severity: Whether it stops a letter.
        place: Where it is.
        message: What is wrong, as one sentence.
        advice: What to do about it, as one sentence; may be empty.
        corrections: What corrects it, if a program can.
    """

    rule: str
    severity: Severity
    place: Place
    message: str
    advice: str = ""
    corrections: tuple[Correction, ...] = ()

    def __str__(self) -> str:
        """Return place, message and advice in one line."""
        place = str(self.place)
        return f"{place}: {self.text}" if place else self.text

    @property
    def text(self) -> str:
        """Message and advice, without the place. A message may quote a name of any length."""
        message = self.message
        if len(message) > _LONGEST:
            message = f"{message[: _LONGEST // 2]} … {message[-_LONGEST // 2 :]}"
        return f"{message} {self.advice}".strip()

    @property
    def is_error(self) -> bool:
        """True if the problem stops a letter."""
        return self.severity == "error"

    def in_file(self, path: str | Path) -> Problem:
        """Return the same problem as one of a file."""
        return self._replace(place=self.place._replace(file=str(path)))

    def as_dict(self) -> dict[str, Any]:
        """Return the problem as JSON has it; what is unknown is null."""
        return {
            "rule": self.rule,
            "severity": self.severity,
            "message": self.message,
            "advice": self.advice or None,
            "place": dict.fromkeys(Place._fields) | self.place.known,
        }


def mistake(rule: str, line: int, message: str) -> Problem:
    """Return an error in a line of a text whose file is not known yet; `Problem.in_file` adds it.

    Args:
        rule: The id of the rule that is violated.
        line: The line, from 1.
        message: What is wrong, as one sentence.
    """
    return Problem(rule, "error", Place(line=line), message)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems by file and line, those of one line as they were found."""
    return sorted(problems, key=lambda problem: problem.place[:2])


def each_once(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems in the order given, without those that would read the same as an earlier one."""
    first: dict[str, Problem] = {}
    for problem in problems:
        first.setdefault(str(problem), problem)
    return list(first.values())


def shown(problems: Sequence[Problem]) -> list[str]:
    """Return problems as they are printed, one a line: the first hundred, and how many there are besides."""
    lines = list(map(str, problems[:MOST_SHOWN]))
    more = len(problems) - MOST_SHOWN
    return [*lines, f"And {more:,} more."] if more > 0 else lines


def more(number: int, file: str) -> list[Problem]:
    """Return a problem for those of a file that are only counted; nothing if there are none."""
    message = f"{number:,} more keys or values are wrong."
    return [Problem("more", "error", Place(file), message)] if number > 0 else []


def _shortened(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _MOST_WORDS else f"{plain[: _MOST_WORDS - 1].rstrip()}…"
