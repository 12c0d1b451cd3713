"""The labels that a browser or Word displays before the items of a list."""

from __future__ import annotations

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LETTERS = 26


def label(number: int, style: str) -> str:
    """Return a number in one of Word's number formats (`w:numFmt`); an unknown format gives digits.

    >>> label(3, "decimal"), label(3, "lowerLetter"), label(28, "upperLetter"), label(4, "lowerRoman")
    ('3', 'c', 'BB', 'iv')
    """
    if number < 1 or style not in ("lowerLetter", "upperLetter", "lowerRoman", "upperRoman"):
        return f"{number:02}" if style == "decimalZero" else str(number)
    text = _letters(number) if style.endswith("Letter") else _roman(number)
    return text.upper() if style.startswith("upper") else text


def _letters(number: int) -> str:
    """Return a to z, then aa, bb, cc, as Word counts."""
    rounds, letter = divmod(number - 1, _LETTERS)
    return chr(ord("a") + letter) * min(rounds + 1, _LETTERS)


def _roman(number: int) -> str:
    text = ""
    for value, digits in _ROMAN:
        count, number = divmod(number, value)
        text += digits * min(count, _LETTERS)
    return text
