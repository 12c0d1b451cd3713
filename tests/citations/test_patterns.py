"""Every pattern finds its examples and leaves its counter-examples alone."""

from __future__ import annotations

import re

import pytest

from drafter.citations import find_citations, pinpoints
from drafter.citations.patterns import PATTERNS, TRIGGERS
from drafter.citations.patterns.pattern import Pattern

EXAMPLES = [(one.name, text, cited) for one in PATTERNS for text, cited in one.examples.items()]
COUNTER_EXAMPLES = [(one.name, text) for one in PATTERNS for text in one.counter_examples]
PINPOINTS = [
    (text, cited)
    for one in (*pinpoints.BEFORE, *pinpoints.AFTER, pinpoints.THERETO)
    for text, cited in one.examples.items()
]


def canonical(text: str) -> tuple[str, ...]:
    return tuple(citation.canonical for citation in find_citations(text))


@pytest.mark.parametrize(
    ("name", "text", "cited"), EXAMPLES, ids=[f"{name}: {text}" for name, text, _ in EXAMPLES]
)
def test_an_example_is_found(name: str, text: str, cited: tuple[str, ...]) -> None:
    assert canonical(text) == cited, name


@pytest.mark.parametrize(
    ("name", "text"), COUNTER_EXAMPLES, ids=[f"{name}: {text}" for name, text in COUNTER_EXAMPLES]
)
def test_a_counter_example_cites_nothing(name: str, text: str) -> None:
    assert canonical(text) == (), name


@pytest.mark.parametrize(("text", "cited"), PINPOINTS, ids=[text for text, _ in PINPOINTS])
def test_a_part_is_read_with_its_authority(text: str, cited: tuple[str, ...]) -> None:
    assert canonical(text) == cited


@pytest.mark.parametrize("one", PATTERNS, ids=[one.name for one in PATTERNS])
def test_a_pattern_has_a_name_of_its_own_examples_and_known_triggers(one: Pattern) -> None:
    assert [other.name for other in PATTERNS].count(one.name) == 1
    assert one.examples
    assert set(one.triggers) <= set(TRIGGERS)


@pytest.mark.parametrize("one", PATTERNS, ids=[one.name for one in PATTERNS])
def test_a_pattern_repeats_without_bound_only_what_is_narrow(one: Pattern) -> None:
    """Repetitions of "any character" have a bound, so that a hostile text costs time in proportion to its length."""
    for source in (one.head, one.word, one.tail, one.number.full if one.number else ""):
        assert not re.search(
            r"(\.|\[\^[^\]]*\]|\\w|\\S|\\D)[*+]", source.replace(r"\.", "").replace(r"\w+ to", "")
        )
