"""Blanks: text in square brackets in a wording file.

`[●]` is a blank to complete, `[has revised / will revise]` are alternatives. Only brackets in the wording file itself
make a blank; a bracket in a value (a name, the staff's words) is text. So the file's brackets are replaced by two
noncharacters before any value is printed. Unicode reserves these for internal use, and they are removed when the markup
is read.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.kernel.patterns import pattern

OPEN, CLOSE = "\ufdd0", "\ufdd1"

_MARKED = str.maketrans({"[": OPEN, "]": CLOSE})
_SHOWN = str.maketrans({OPEN: "[", CLOSE: "]"})
_REDACTION = rf"{OPEN}(\*+){CLOSE}"
"""`[***]` marks words omitted from the public letter (17 CFR 200.83); there is nothing to complete."""

_BRACKET = pattern(f"([{OPEN}{CLOSE}])")


def mark(wording: str) -> str:
    """Return the text of a wording file with its brackets marked as blanks."""
    return pattern(_REDACTION).sub(r"[\1]", wording.translate(_MARKED))


def shown(text: str) -> str:
    """Return a marked text with visible brackets."""
    return text.translate(_SHOWN)


def blank(what: str = "●") -> str:
    """Return a blank, for use in a template: `blank("page")` gives `[page]`."""
    return f"{OPEN}{what}{CLOSE}"


def split(text: str, depth: int) -> Iterator[tuple[str, int, int]]:
    """Yield the pieces of a text as (words, depth before, depth after); a depth above 0 is inside a blank.

    Args:
        text: A stretch of wording, its blanks marked.
        depth: How many brackets are open before it; a blank may contain others.
    """
    for piece in _BRACKET.split(text):
        if piece:
            before, depth = depth, max(depth + (piece == OPEN) - (piece == CLOSE), 0)
            yield shown(piece), before, depth


def outermost(text: str) -> str:
    """Return a marked text without the brackets inside other brackets, which would be too many alternatives.

    Their words stay, visible as part of the outer blank.
    """
    depth, kept = 0, []
    for piece in _BRACKET.split(text):
        if piece == OPEN:
            depth += 1
        if piece not in (OPEN, CLOSE) or depth <= 1:
            kept.append(piece)
        if piece == CLOSE:
            depth = max(depth - 1, 0)
    return "".join(kept)
