"""The package that searching needs and other commands do not: the extra `precedents`."""

from __future__ import annotations

from importlib.util import find_spec

from drafter.errors import PackageMissingError


def can_search() -> bool:
    """Return whether the extra `precedents` is installed."""
    return find_spec("tantivy") is not None


def require_search() -> None:
    """Require the extra `precedents` to be installed.

    Raises:
        PackageMissingError: It is not.
    """
    if not can_search():
        raise PackageMissingError(
            "tantivy is needed to search precedents, and is not installed.",
            advice="Install Drafter with its extra: `pip install 'sec-response-drafter[precedents]'`, or "
            "`uv tool install 'sec-response-drafter[precedents]'`.",
        )
