"""docs/check.md is true: its command prints what it shows, its profile is valid, and it has every rule."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import get_args

import pytest

from drafter.checking.rule import WordMark
from drafter.checking.rules import RULES
from drafter.checking.settings import settings_of
from drafter.profile.file import load_profile

MAKE = Path(__file__).resolve().parents[1] / "docs" / "make"
PAGE = (MAKE.parent / "check.md").read_text("utf-8")


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script that updates the page."""
    monkeypatch.setattr(sys, "path", [str(MAKE), *sys.path])
    spec = importlib.util.spec_from_file_location("check", MAKE / "check.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_is_what_the_script_writes(script: ModuleType) -> None:
    assert script.refreshed(PAGE) == PAGE, "run: python docs/make/check.py"


def test_each_rule_is_on_the_page_with_its_reason_and_its_examples() -> None:
    for rule in RULES:
        (row,) = [line for line in PAGE.splitlines() if line.startswith(f"| {rule.id} |")]
        assert rule.why in row
        assert all(cell.strip() for cell in row.strip("|").split("|"))


def test_the_script_has_words_for_each_mark(script: ModuleType) -> None:
    assert set(script.MARKS) == set(get_args(WordMark))


def test_the_profile_shown_is_valid(tmp_path: Path) -> None:
    (shown,) = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    (tmp_path / "profile.toml").write_text(shown, "utf-8")
    settings = settings_of(load_profile(tmp_path / "profile.toml").check, [rule.id for rule in RULES])
    assert {rule: setting.level for rule, setting in settings.items()} == {"B4": "off", "C4": "info"}
