"""Many brackets without end are read in time that grows with their number."""

from __future__ import annotations

import time

import pytest

from drafter.checking.answered_elsewhere import is_elsewhere
from drafter.checking.blanks import blanks
from drafter.checking.confidential import MARK


@pytest.mark.parametrize("piece", ["[", "[ * ", "[ omitted ", "[ confidential ", "{{p", "«"])
def test_brackets_that_do_not_end(piece: str) -> None:
    text = (piece * 40_000)[:40_000]
    begun = time.process_time()

    MARK.sub("", text)
    is_elsewhere(text.replace("confidential", "confident"))
    list(blanks(text))

    assert time.process_time() - begun < 2  # it was a minute


@pytest.mark.parametrize(
    "mark", ["[***]", "[* * *]", "[Confidential treatment requested by Mills, Inc.]", "[REDACTED]"]
)
def test_marks(mark: str) -> None:
    found = MARK.search(f"Sales were {mark} in 2024.")
    assert found
    assert found[0] == mark
