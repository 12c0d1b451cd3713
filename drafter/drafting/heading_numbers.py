"""Number the headings of a letter: I., A., 1.

The numbers are text, as those of the comments are, so that they stay the same when a heading is deleted and are printed
in every format.
"""

from __future__ import annotations

from drafter.response import Paragraph, Run

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


class HeadingNumbers:
    """The numbers of the headings so far."""

    def __init__(self) -> None:
        """Begin with the first heading."""
        self._counts: list[int] = []

    def number(self, heading: Paragraph) -> Paragraph:
        """Return a heading with its number; a level below begins anew."""
        level = int(heading.style.rpartition(" ")[2])
        self._counts = [*self._counts[:level], *[0] * (level - len(self._counts))]
        self._counts[-1] += 1
        return heading._replace(
            runs=(Run(f"{_numeral(level, self._counts[-1])}."), Run("\t", "tab"), *heading.runs)
        )


def _numeral(level: int, count: int) -> str:
    """Return the number of a heading, as its level has it.

    >>> [_numeral(1, count) for count in (1, 4, 9, 14, 20)]
    ['I', 'IV', 'IX', 'XIV', 'XX']
    >>> [_numeral(2, count) for count in (1, 26, 27)], _numeral(3, 2)
    (['A', 'Z', 'AA'], '2')
    """
    if level == 1:
        return _roman(count)
    return _letters(count) if level == 2 else str(count)


def _roman(count: int) -> str:
    value, numeral = next(((value, numeral) for value, numeral in _ROMAN if value <= count), (0, ""))
    return numeral + _roman(count - value) if value else ""


def _letters(count: int) -> str:
    times, at = divmod(count - 1, 26)
    return chr(ord("A") + at) * (times + 1)
