"""A pattern that is compiled late is used as one that is compiled at once."""

from __future__ import annotations

import copy
import re

import pytest

from drafter.patterns import pattern


def test_it_does_what_the_compiled_pattern_does() -> None:
    late, at_once = pattern(r"no\. (\d+)", re.I), re.compile(r"no\. (\d+)", re.I)
    text = "Comment No. 3 and no. 12"
    assert late.findall(text) == at_once.findall(text)
    assert late.sub("", text) == at_once.sub("", text)
    assert (late.pattern, late.flags) == (at_once.pattern, at_once.flags)


def test_a_mistake_is_told_by_the_first_use() -> None:
    wrong = pattern("(")
    with pytest.raises(re.error):
        wrong.search("")


def test_a_copy_is_as_good() -> None:
    assert copy.deepcopy(pattern("[a-z]+")).findall("a b") == ["a", "b"]
