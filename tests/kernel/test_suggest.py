"""Did you mean: the nearest known name."""

from __future__ import annotations

import pytest

from drafter.kernel.suggest import did_you_mean, nearest

KNOWN = ["signer", "signed_by", "Staff Comment"]


@pytest.mark.parametrize(
    ("name", "found"), [("sgner", "signer"), ("staff comment", "Staff Comment"), ("letter", None)]
)
def test_the_nearest_name(name: str, found: str | None) -> None:
    assert nearest(name, KNOWN, ignore_case=True) == found


def test_case_counts_unless_it_is_ignored() -> None:
    assert nearest("SIGNER", KNOWN) is None


def test_a_sentence_with_the_name_that_was_meant() -> None:
    assert did_you_mean("unknown key", "sgner", KNOWN) == "unknown key; did you mean 'signer'?"
    assert did_you_mean("unknown key", "x", KNOWN) == "unknown key."
    assert (
        did_you_mean("unknown key", "x", KNOWN, "known keys are a, b") == "unknown key; known keys are a, b."
    )
