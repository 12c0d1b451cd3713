"""The difference of two texts: what is struck, what is added, and never confetti."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from drafter.redlining.difference import difference
from drafter.redlining.tokens import keys_of, tokens_of


def shown(old: str, new: str) -> str:
    """Return the new text with what is struck as [-...-], and what is added as {+...+}."""
    at, parts = 0, []
    for edit in difference(old, new):
        added = new[edit.start : edit.end]
        parts += [new[at : edit.start], f"[-{edit.old}-]" * bool(edit.old), f"{{+{added}+}}" * bool(added)]
        at = edit.end
    return "".join([*parts, new[at:]])


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "Sales rose by a lot in 2024.",
            "Sales rose by 12% in 2024.",
            "Sales rose by [-a lot-]{+12%+} in 2024.",
        ),
        ("Costs were $1,200.50.", "Costs were $1,300.50.", "Costs were [-$1,200.50-]{+$1,300.50+}."),
        ("It rose. It held.", "It rose. It fell. It held.", "It rose. {+It fell. +}It held."),
        ("It rose. It fell. It held.", "It rose. It held.", "It rose. [-It fell. -]It held."),
        ("We may fail.", "We may fail, or merge.", "We may fail{+, or merge+}."),
        ("tin and zinc", "tin, zinc", "tin[- and-]{+,+} zinc"),
        ("the Company's gauges", "the Company’s gauges", "the Company’s gauges"),
        ("Demand — and prices — fell.", "Demand - and prices - fell.", "Demand - and prices - fell."),
        ("Tin fell.", "“… Zinc fell.”", "“… [-Tin-]{+Zinc+} fell.”"),
        ("Net  sales\u00a0rose.", "Net sales rose.", "Net sales rose."),
    ],
)
def test_words_numbers_and_punctuation(old: str, new: str, expected: str) -> None:
    assert shown(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "Revenue declined by a wide margin in the year.",
            "Revenue grew by 12% because of prices in the year.",
            "Revenue [-declined by a wide margin-]{+grew by 12% because of prices+} in the year.",
        ),
        (
            "We rely on a limited number of suppliers, and the loss of any would harm us.",
            "Our operations depend on three vendors in Taiwan; if we lost one, production would stop.",
            "[-We rely on a limited number of suppliers, and the loss of any would harm us.-]"
            "{+Our operations depend on three vendors in Taiwan; if we lost one, production would stop.+}",
        ),
    ],
)
def test_small_words_between_rewritten_ones_are_rewritten_too(old: str, new: str, expected: str) -> None:
    assert shown(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We may fail.", "“We may fail.”"),
        ("We may fail.", "•\tWe may fail."),
        ("We sell gauges. We own land. We pay tax.", "We sell gauges. … We pay tax."),
        ("We sell gauges. We own land. We pay tax.", "We sell gauges. * * * We pay tax."),
    ],
)
def test_what_belongs_to_the_quotation_is_no_change(old: str, new: str) -> None:
    assert difference(old, new) == []


WORDS = (
    "the",
    "of",
    "sales",
    "rose",
    "fell",
    "12%",
    "$3.5",
    "gauges",
    ",",
    ".",
    ";",
    "“",
    "”",
    "and",
    "—",
    "we",
)
EDGES = ('"', "'")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=30).map(
    lambda words: re.sub(r" ([,.;”])", r"\1", " ".join(words))
)


@given(TEXTS, TEXTS)
def test_rejecting_gives_the_old_words_and_accepting_the_new_ones(old: str, new: str) -> None:
    assume(not any(token.is_omission for token in tokens_of(new)))  # what it leaves out is no change
    edits = difference(old, new)
    assert all(first.end <= second.start for first, second in pairwise(edits))
    rejected = new
    for edit in reversed(edits):
        rejected = rejected[: edit.start] + edit.old + rejected[edit.end :]
    assert without_edges(rejected) == without_edges(old)


def without_edges(text: str) -> list[str]:
    """Return the words of a text; quotation marks around it are no change, and are left out."""
    keys = keys_of(tokens_of(text))
    while keys and keys[0] in EDGES:
        keys = keys[1:]
    while keys and keys[-1] in EDGES:
        keys = keys[:-1]
    return keys
