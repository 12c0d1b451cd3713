"""A template whose output is not in the vocabulary of its elements."""

from __future__ import annotations


class MarkupError(ValueError):
    """The markup is not of the vocabulary; `tag` is the text to look for, "" where nobody knows."""

    def __init__(self, message: str, tag: str) -> None:
        super().__init__(message)
        self.tag = tag
