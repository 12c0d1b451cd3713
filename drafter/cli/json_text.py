"""JSON as the commands print it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from drafter.errors import DrafterError


def dumped(value: dict[str, Any]) -> str:
    """Return JSON in ASCII, which survives every pipe and code page, as does a file name that is not valid text."""
    import json  # a help page does without

    return json.dumps(value)


def error_line(source: str, error: DrafterError) -> str:
    """Return the JSON object for a file that cannot be read."""
    return dumped({"source": source, "error": {"code": error.code, "message": str(error)}})
