"""README.md is true: its commands run and print what it shows, and its links lead somewhere."""

from __future__ import annotations

import importlib.util
import re
import shlex
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.cli.group import COMMANDS, main
from drafter.errors import ExitStatus
from drafter.kernel.extras import EXTRAS

PROJECT = Path(__file__).resolve().parents[1]
README = (PROJECT / "README.md").read_text("utf-8")


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def _refreshed() -> Callable[[str], str]:
    spec = importlib.util.spec_from_file_location("readme", PROJECT / "docs" / "make" / "readme.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    refreshed: Callable[[str], str] = module.refreshed
    return refreshed


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Provide what README's reader has: the examples, in the current folder."""
    shutil.copytree(PROJECT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_command_for_a_clone_sets_up_and_drafts_an_example(clone: Path) -> None:
    (command,) = [line for block in _blocks("sh") for line in block.splitlines() if "venv" in line]
    environment, install, draft = command.split(" && ")

    assert environment == "python3 -m venv .venv"
    assert install == ".venv/bin/python -m pip install -q ."
    program, *arguments = shlex.split(draft)
    assert program == ".venv/bin/drafter"
    assert CliRunner().invoke(main, arguments).exit_code == ExitStatus.OK
    assert (clone / "response.docx").is_file()


def test_it_is_installed_by_the_name_of_the_package() -> None:
    metadata = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]

    for tool in ("uv tool install", "pipx install", "uvx"):
        assert f"{tool} {metadata['name']}" in README


@pytest.mark.parametrize(
    "page", ["README.md", "docs/second-round.md", "docs/answers.md", "docs/validate.md", "docs/redline.md"]
)
def test_each_output_shown_is_what_the_command_prints(page: str) -> None:
    # When this fails and the new output is right: python docs/make/readme.py
    text = (PROJECT / page).read_text("utf-8")

    assert _refreshed()(text) == text


@pytest.mark.usefixtures("clone")
def test_the_python_shown_runs() -> None:
    for program in _blocks("python"):
        exec(compile(program, "README.md", "exec"), {})

    assert Path("from-python.docx").is_file()


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_is_in_readme(name: str) -> None:
    assert f"drafter {name}" in README


def test_each_link_leads_somewhere() -> None:
    links = re.findall(r"\]\((?!http)([^)#]+)\)", README)

    assert links
    assert [link for link in links if not (PROJECT / link).exists()] == []


def test_each_extra_is_in_readme() -> None:
    named = set(re.findall(r"^\| `(\w+)` \|", README, re.MULTILINE))
    assert named == set(EXTRAS)
