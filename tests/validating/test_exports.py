"""EDGAR accepts what Drafter exports."""

from __future__ import annotations

import pytest

from drafter.validating import problems_of, read_document
from tests.validating.exports import exported


@pytest.mark.parametrize("ending", [".htm", ".txt"])
def test_an_export_has_no_finding(ending: str) -> None:
    found = {
        name: problems_of(read_document(content, name, {}))
        for name, content in exported().items()
        if name.endswith(ending)
    }
    assert found == {name: [] for name in found}
    assert found
