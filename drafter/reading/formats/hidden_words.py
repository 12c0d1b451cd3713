"""Tell words that are in a letter's file and that nobody sees."""

from __future__ import annotations

from drafter.model import ReadingWarning

_SHOWN = 60
"""Characters of the words in a warning."""


def hidden_words(text: str, how: str, line: int | None = None) -> ReadingWarning:
    """Return the warning about words that were left out.

    Args:
        text: The words.
        how: How they are hidden, as the end of "it is ...".
        line: The number of their line.
    """
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."
    return ReadingWarning("hidden_text", f"Text that is {how} was left out: “{shown}”.", line)
