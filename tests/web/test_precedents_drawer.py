"""The drawer with the precedents of a comment."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import drafter

pytest.importorskip("tantivy", reason="the extra `precedents` is not installed")

from drafter.services.precedents_add import add_precedents
from tests.precedents.letters import Company
from tests.web.conftest import EXAMPLES


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Precedents of one review of another company."""
    folder = tmp_path_factory.mktemp("precedents")
    comments = [" ".join(one.text.split()) for one in drafter.read(EXAMPLES / "annual-report.txt").comments]
    answered = [(comment, "We have revised the disclosure.") for comment in comments]
    (folder / "letter.txt").write_bytes(Company().letter("June 2, 2025", *comments))
    (folder / "response.htm").write_bytes(Company().response("June 20, 2025", "June 2, 2025", *answered))
    path = folder / "precedents.sqlite3"
    add_precedents([str(folder / "letter.txt"), str(folder / "response.htm")], store=path)
    return path


def test_without_precedents_the_drawer_says_how_to_add_some(
    site: Any, text: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAFTER_PRECEDENTS", str(tmp_path / "none.sqlite3"))

    answer = site.get(f"{site.drop(text)}/precedents/1")

    assert answer.status_code == 422
    assert "drafter precedents add" in answer.text


def test_precedents_of_a_comment_are_shown_and_filtered(
    site: Any, text: bytes, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAFTER_PRECEDENTS", str(store))
    matter = site.drop(text)

    found = [site.get(f"{matter}/precedents/{at}").text for at in range(1, 7)]
    filtered = [site.get(f"{matter}/precedents/{at}?form=S-1").text for at in range(1, 7)]

    assert any('class="precedent"' in page for page in found)
    assert not any('class="precedent"' in page for page in filtered)
    assert 'value="S-1"' in filtered[0]
    assert "is not a year" in site.get(f"{matter}/precedents/1?since=soon").text
    assert site.get(f"{matter}/precedents/99").status_code == 422
