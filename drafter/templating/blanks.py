"""Blanks: what a wording file writes in square brackets, and nothing else.

`[●]` is to be filled in, `[has revised / will revise]` is to be chosen from. Only brackets that stand in a
wording file make a blank; a bracket in what a template prints (a name, a date, the staff's words) is text.
So the file's brackets are exchanged for two noncharacters before anything is printed into it. Unicode keeps
these for internal use, and they are gone again when the markup has been read.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.kernel.patterns import pattern

OPEN, CLOSE = "\ufdd0", "\ufdd1"

_MARKED = str.maketrans({"[": OPEN, "]": CLOSE})
_SHOWN = str.maketrans({OPEN: "[", CLOSE: "]"})
_REDACTION = pattern(rf"{OPEN}(\*+){CLOSE}")
"""`[***]` marks words left out of the public letter (17 CFR 200.83); there is nothing to fill in."""

_BRACKET = pattern(f"([{OPEN}{CLOSE}])")


def mark(wording: str) -> str:
    """The text of a wording file with its brackets marked as blanks."""
    return _REDACTION.sub(r"[\1]", wording.translate(_MARKED))


def shown(text: str) -> str:
    """The text with its brackets as they are seen."""
    return text.translate(_SHOWN)


def blank(what: str = "●") -> str:
    """A blank, for use in a template: `blank("page")` gives `[page]`."""
    return f"{OPEN}{what}{CLOSE}"


def split(text: str, depth: int) -> Iterator[tuple[str, int, int]]:
    """The parts of a text as (words, depth before, depth after): a blank is what has brackets open around it.

    Args:
        text: a stretch of wording, its blanks marked.
        depth: how many brackets are open before it; a blank may hold others.
    """
    for piece in _BRACKET.split(text):
        if piece:
            before, depth = depth, max(depth + (piece == OPEN) - (piece == CLOSE), 0)
            yield shown(piece), before, depth


def outermost(text: str) -> str:
    """Return a marked text without the brackets inside other brackets: there is too much to choose from as it is.

    What stands in them stays, and stays visible as part of the outer blank.
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
