"""The profile: what the firm and the matter add to the staff's letter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from drafter.profile.model import Profile, default_profile

__all__ = ["Profile", "default_profile", "load_profile"]


def load_profile(*sources: str | Path | Mapping[str, Any], settings: Sequence[str] = ()) -> Profile:
    """Read profiles and merge them key by key.

    Args:
        sources: TOML files, or mappings of the same form; the later override the earlier.
        settings: Single keys that override all sources, "matter.amendment=1".

    Raises:
        ProfileError: A file is missing or not TOML, a key is unknown or a value wrong. All problems of the first
            source that has any are reported.
    """
    from drafter.profile import file

    return file.load_profile(*sources, settings=settings)
