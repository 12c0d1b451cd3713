"""Patterns that would take time without end, and patterns that only look like them."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from drafter.topics.redos import is_endless
from drafter.topics.schema import PatternTable


@pytest.mark.parametrize(
    "pattern",
    [
        r"(a+)+$",
        r"(a*)*b",
        r"(?:\w+\s*)+x",
        r"(?:a|b+)*c",
        r"((?:a+))+b",
        r"(?:a+b?)+c",
        r"(?:\bdocks?\b|\w+)+x",
        r"(?:a+){30}b",
        r"dock(?=(?:a+)+b)",
        r"(a|a)*b",
        r"(a|ab|b)*c",
        r"(?:a|aa)+$!",
        r"(?:[^.]|,)*!",
        r"(\w*a){30}!",
        r"docks? (?:x|x)*y",
        r"(?:(?:foo|fo+)+ )+z",
    ],
)
def test_a_repeat_that_can_divide_a_text_in_many_ways(pattern: str) -> None:
    assert is_endless(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        r"docks?\b.{0,40}\bpiers?",
        r"\d+(?:,\d+)*",
        r"(?:\w+ )*x",
        r"(?:[^.]*\.)*x",
        r"(?:no )?a+",
        r"(?:a+){0,3}b",
        r"(?>a+)+b",
        r"(?:a++)+b",
        r"a*(b)?",
        r"(?:docks?|piers?|slips?)*x",
        r"([ab]|[cd])*!",
    ],
)
def test_a_repeat_with_something_beside_it(pattern: str) -> None:
    assert not is_endless(pattern)


def test_a_topic_with_such_a_pattern_is_told() -> None:
    with pytest.raises(ValidationError, match="could run without end"):
        PatternTable(pattern=r"(?:dock\w*)+(?:\w+\s*)+x", example="dock x")


def test_a_pattern_that_is_nested_too_deeply_is_told() -> None:
    with pytest.raises(ValidationError, match="nested too deeply"):
        PatternTable(pattern="(" * 5000 + "dock" + ")" * 5000, example="dock")
