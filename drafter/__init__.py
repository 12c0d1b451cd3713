"""From an SEC staff comment letter to a Word response letter that counsel can fill in.

    import drafter

    letter = drafter.read("letter.txt")          # CommentLetter: what the staff wrote
    response = drafter.draft(letter)             # ResponseLetter: what will be sent, as blocks
    drafter.write(response, "response.docx")     # the Word file

The three functions are loaded when they are first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from drafter.drafting import draft
    from drafter.reading import read
    from drafter.writing import write

__version__ = "0.1.0"
__all__ = ["__version__", "draft", "read", "write"]

_HOMES = {"read": "drafter.reading", "draft": "drafter.drafting", "write": "drafter.writing"}


def __getattr__(name: str) -> Any:
    """Load `read`, `draft` or `write` from its room at first use."""
    if name not in _HOMES:
        raise AttributeError(f"module 'drafter' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
