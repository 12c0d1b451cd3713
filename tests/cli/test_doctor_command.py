"""`drafter doctor`: packages, extras, the firm, and folders."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter import __version__
from drafter.cli.group import main
from drafter.services.precedents_add import add_precedents
from tests.precedents.letters import GOODWILL, SEGMENTS, Company


def run(*arguments: object) -> str:
    result = CliRunner().invoke(main, ["doctor", *map(str, arguments)])
    assert result.exit_code == 0, result.output
    return " ".join(result.output.split())


def test_it_shows_versions_and_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAFTER_CACHE", str(tmp_path / "cache"))

    said = run()

    assert f"Drafter {__version__} in" in said
    assert f"jinja2 {metadata.version('jinja2')}" in said
    assert "Firm none" in said
    assert f"{tmp_path / 'cache'} (does not exist yet)" in said


def test_it_says_which_firm_is_in_force_and_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "harrow").mkdir()

    assert "(named by --firm)" in run("--firm", tmp_path / "harrow")
    monkeypatch.setenv("DRAFTER_FIRM", str(tmp_path / "harrow"))
    assert "(named by DRAFTER_FIRM)" in run()


def test_it_shows_where_the_precedents_are_and_how_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # a path that fits into a line
    store = Path("kept.sqlite3")
    monkeypatch.setenv("DRAFTER_PRECEDENTS", str(store))

    assert f"Precedents none in {store}; add letters with" in run()
    assert not store.exists()

    answered = ((SEGMENTS, "It has one segment."), (GOODWILL, "It exceeded it by 40%."))
    response = Path("response.htm")
    response.write_bytes(Company().response("March 14, 2025", "February 27, 2025", *answered))
    add_precedents([str(response)], store=store, jobs=1)
    assert f"Precedents 2 exchanges in {store}" in run()

    store.write_bytes(b"some words and no database\n" * 50)
    assert f"{store}: This is not a file with precedents" in run()


def test_a_long_path_is_shown_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = tmp_path / ("long" * 40) / "kept.sqlite3"
    monkeypatch.setenv("DRAFTER_PRECEDENTS", str(store))

    assert str(store) in run().replace(" ", "")


def test_an_extra_that_is_missing_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    version = metadata.version
    installed = {"mcp", "XlsxWriter"}

    def only_others(name: str) -> str:
        if name in installed:
            raise metadata.PackageNotFoundError(name)
        return version(name)

    monkeypatch.setattr("drafter.services.installation.metadata.version", only_others)

    said = run()

    assert "Extra assistants not installed: mcp" in said
    assert "Extra tracker not installed: XlsxWriter" in said


def test_every_extra_of_the_project_is_known() -> None:
    from drafter.kernel.extras import EXTRAS

    provided = set(metadata.metadata("sec-response-drafter").get_all("Provides-Extra") or ())
    assert provided - {"dev", "bench"} <= set(EXTRAS)
