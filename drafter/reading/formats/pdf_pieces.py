"""The content of a PDF page: pieces of text, drawings, and their places."""

from __future__ import annotations

from typing import NamedTuple


class Piece(NamedTuple):
    """A text object, or a part of one, in points from the upper left corner of the page.

    Attributes:
        text: Its text without outer spaces.
        x: The left edge of its first letter.
        right: The right edge of its last letter.
        y: Its baseline.
        size: Its font size.
        bold: Whether its font is bold.
        hidden: How it is hidden, as the end of "it is ..."; "" if it is seen.
        upright: Whether it runs from left to right.
        blank_before: Whether a space comes before it.
        blank_after: Whether a space comes after it, even if another object draws it.
        behind_picture: Whether it is the text of a picture, which OCR put behind or over it.
    """

    text: str
    x: float
    right: float
    y: float
    size: float
    bold: bool = False
    hidden: str = ""
    upright: bool = True
    blank_before: bool = False
    blank_after: bool = False
    behind_picture: bool = False


class Drawing(NamedTuple):
    """A picture or drawn lines; `share` is the share of the page that it covers."""

    share: float


class Matrix(NamedTuple):
    """The position of one coordinate system in another: a form's in the page's, or the page's on paper."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def within(self, outer: Matrix) -> Matrix:
        """Return where this system is in the one around the outer one."""
        return Matrix(*outer.turn(self.a, self.b), *outer.turn(self.c, self.d), *outer.place(self.e, self.f))

    def turn(self, x: float, y: float) -> tuple[float, float]:
        """Return where a direction of the inner system points in the outer one."""
        return self.a * x + self.c * y, self.b * x + self.d * y

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the inner system is in the outer one."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f
