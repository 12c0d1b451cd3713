"""The cache of compiled templates saves time and never changes what a draft says."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jinja2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.templating import cache
from drafter.templating.cache import TemplateCache
from drafter.templating.sandbox import BoundedEnvironment

EXAMPLES = Path(__file__).parents[2] / "examples"
SOURCE = "Dear {{ name | upper }}:"


def draft(folder: Path, output: Path) -> bytes:
    """Draft a letter on the firm's paper in a process of its own, as a user does."""
    command = [
        sys.executable,
        "-m",
        "drafter",
        "draft",
        str(EXAMPLES / "single-comment.txt"),
        "-o",
        str(output),
    ]
    options = ["--force", "--firm", str(EXAMPLES / "firm")]
    environment = {**os.environ, "DRAFTER_CACHE": str(folder)}
    subprocess.run([*command, *options], check=True, env=environment, capture_output=True)
    return output.read_bytes()


def template(kind: str = "test", source: str = SOURCE) -> jinja2.Template:
    environment = BoundedEnvironment(finalize=str, bytecode_cache=TemplateCache(kind))
    return environment.template(source, "a", "a.html")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder, not made yet."""
    place = tmp_path / "cache"
    monkeypatch.setenv("DRAFTER_CACHE", str(place))
    return place


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources that were compiled, in order."""
    sources: list[str] = []
    compile_ = BoundedEnvironment.compile

    def noted(self: BoundedEnvironment, source: str, *args: object) -> object:
        sources.append(source)
        return compile_(self, source, *args)  # type: ignore[arg-type,call-overload]

    monkeypatch.setattr(BoundedEnvironment, "compile", noted)
    return sources


def test_a_draft_is_the_same_whatever_happens_to_the_cache(tmp_path: Path) -> None:
    folder, output = tmp_path / "cache", tmp_path / "response.docx"
    without = draft(Path("off"), output)
    assert draft(folder, output) == without
    entries = sorted(folder.iterdir())
    assert len(entries) > 20
    assert draft(folder, output) == without
    for number, entry in enumerate(entries):
        content = bytearray(entry.read_bytes())
        content[number * 97 % len(content)] ^= 1 << number % 8
        entry.write_bytes(content)
    assert draft(folder, output) == without
    for entry, other in zip(entries, [*entries[1:], entries[0]], strict=True):
        entry.write_bytes(other.read_bytes() if entry < other else b"")
    assert draft(folder, output) == without


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_damaged_entry_is_used(folder: Path, compiled: list[str], data: st.DataObject) -> None:
    template()
    (entry,) = folder.iterdir()
    whole = entry.read_bytes()
    bit = data.draw(st.integers(0, len(whole) * 8 - 1))
    damaged = bytearray(whole)
    damaged[bit // 8] ^= 1 << bit % 8
    entry.write_bytes(damaged)
    compiled.clear()
    assert template().render(name="Ann") == "Dear ANN:"
    assert compiled == [SOURCE]
    assert entry.read_bytes() == whole


def test_a_source_is_compiled_once(folder: Path, compiled: list[str]) -> None:
    assert template().render(name="Ann") == template().render(name="Ann") == "Dear ANN:"
    assert compiled == [SOURCE]
    assert [path.stat().st_mode & 0o777 for path in (folder, *folder.iterdir())] == [0o700, 0o600]


def test_another_source_or_kind_of_environment_has_an_entry_of_its_own(
    folder: Path, compiled: list[str]
) -> None:
    template()
    template(kind="lenient")
    template(source="{{ name }}")
    assert compiled == [SOURCE, SOURCE, "{{ name }}"]
    assert len(list(folder.iterdir())) == 3


def test_an_entry_of_another_version_is_not_used(
    folder: Path, compiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    template()
    monkeypatch.setattr("drafter.version.__version__", "0.0.1")
    cache._stamp.cache_clear()
    template()
    monkeypatch.undo()
    cache._stamp.cache_clear()
    assert compiled == [SOURCE, SOURCE]
    assert len(list(folder.iterdir())) == 2


def _open_to_others(folder: Path) -> None:
    for entry in folder.iterdir():
        entry.chmod(0o666)


def _linked(folder: Path) -> None:
    for entry in folder.iterdir():
        entry.rename(folder.parent / "elsewhere")
        entry.symlink_to(folder.parent / "elsewhere")


def _a_pipe(folder: Path) -> None:
    for entry in folder.iterdir():
        entry.unlink()
        os.mkfifo(entry)


def _of_somebody_else(folder: Path) -> None:
    if os.getuid() != 0:
        pytest.skip("only root may give a file away")
    for entry in folder.iterdir():
        os.chown(entry, 12345, 12345)


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="rights of the Unix kind")
@pytest.mark.parametrize("change", [_open_to_others, _linked, _a_pipe, _of_somebody_else])
def test_a_foreign_entry_is_not_used(
    folder: Path, compiled: list[str], change: Callable[[Path], None]
) -> None:
    template()
    change(folder)
    assert template().render(name="Ann") == "Dear ANN:"
    assert compiled == [SOURCE, SOURCE]


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="rights of the Unix kind")
def test_a_folder_in_which_others_may_write_is_not_used(folder: Path) -> None:
    folder.mkdir()
    folder.chmod(0o777)
    assert template().render(name="Ann") == "Dear ANN:"
    assert not list(folder.iterdir())


@pytest.mark.parametrize("named", ["off", "file/cache", "/dev/null/cache", "\ud800" * 3])
def test_a_missing_cache_is_not_an_error(named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.chdir(tmp_path)
    cache._folder.cache_clear()
    monkeypatch.setattr(os, "environ", {**os.environ, "DRAFTER_CACHE": named})
    assert template().render(name="Ann") == "Dear ANN:"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_the_older_half_goes_when_there_are_too_many(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_ENTRIES", 10)
    folder.mkdir(0o700)
    for number in range(12):
        (folder / f"{number:02}").write_bytes(b"")
        os.utime(folder / f"{number:02}", (number, number))
    template()
    kept = sorted(path.name for path in folder.iterdir())
    assert [name for name in kept if len(name) == 2] == ["06", "07", "08", "09", "10", "11"]
    assert len(kept) == 7
