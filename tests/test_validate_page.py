"""docs/validate.md has each rule of EDGAR, and README leads to it."""

from __future__ import annotations

from pathlib import Path

from drafter.validating.rules import RULES
from drafter.validating.tags import BODY, HEAD

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "validate.md").read_text("utf-8")


def test_each_rule_is_on_the_page() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| EFM.")]
    assert rows == [f"| {rule.code} | {rule.title} |" for rule in RULES]


def test_each_accepted_tag_is_on_the_page() -> None:
    shown = {*PAGE.replace("`", " ").split(), *(f"h{level}" for level in range(1, 7))}
    assert shown >= BODY | HEAD
