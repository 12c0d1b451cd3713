"""docs/tracker.md is true: its commands print and write what it shows, and its profile is one."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path

import pytest

from drafter.profile import load_profile
from drafter.topics import built_in_library
from drafter.tracking.milestones import require_days
from drafter.tracking.owners import require_known_owners

PROJECT = Path(__file__).resolve().parents[1]
MAKE = PROJECT / "docs" / "make"
PAGE = (PROJECT / "docs" / "tracker.md").read_text("utf-8")


def test_each_output_shown_is_what_the_command_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(MAKE), *sys.path])
    spec = importlib.util.spec_from_file_location("tracker_page", MAKE / "tracker.py")
    assert spec
    assert spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)

    assert script.refreshed(PAGE) == PAGE, "run: python docs/make/tracker.py"


def test_the_profile_shown_is_valid(tmp_path: Path) -> None:
    (toml,) = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    (tmp_path / "profile.toml").write_text(toml, "utf-8")
    profile = load_profile(tmp_path / "profile.toml")

    require_known_owners(profile.owners, built_in_library())
    require_days(profile.milestones)
    assert len(profile.owners) == 3
    assert len(profile.milestones) == 2
