"""README.md keeps its word: its commands run, its outputs are theirs, its tables and links are right."""

from __future__ import annotations

import importlib.util
import re
import shlex
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from drafter.cli.group import COMMANDS, main
from drafter.errors import ExitStatus

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
    """What README's reader has: the examples, below the current folder."""
    shutil.copytree(PROJECT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_first_command_sets_up_and_drafts_an_example(clone: Path) -> None:
    environment, install, draft = _blocks("sh")[0].strip().split(" && ")

    assert environment == "python3 -m venv .venv"
    assert install == ".venv/bin/python -m pip install -q ."
    program, *arguments = shlex.split(draft)
    assert program == ".venv/bin/drafter"
    assert CliRunner().invoke(main, arguments).exit_code == ExitStatus.OK
    assert (clone / "response.docx").is_file()


def test_the_second_command_sets_up_and_runs_the_tests() -> None:
    environment, install, tests = _blocks("sh")[1].strip().split(" && ")
    extras = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"][
        "optional-dependencies"
    ]

    assert environment == "python3 -m venv .venv"
    assert install == '.venv/bin/python -m pip install -q -e ".[dev]"'
    assert "dev" in extras
    assert tests.startswith(".venv/bin/python -m pytest")


def test_each_output_shown_is_what_the_command_prints() -> None:
    # When this fails and the new output is right: python docs/make/readme.py
    assert _refreshed()(README) == README


def test_the_profile_shown_is_a_part_of_the_one_among_the_examples() -> None:
    example = tomllib.loads((PROJECT / "examples" / "profile.toml").read_text("utf-8"))
    (shown,) = map(tomllib.loads, _blocks("toml"))

    assert shown
    for key, value in shown.items():
        assert value == example[key] or value.items() <= example[key].items()


@pytest.mark.usefixtures("clone")
def test_the_python_shown_runs() -> None:
    for program in _blocks("python"):
        exec(compile(program, "README.md", "exec"), {})

    assert Path("from-python.docx").is_file()
    assert Path("on-our-paper.docx").is_file()


def test_the_table_of_exit_statuses_is_complete() -> None:
    rows = re.findall(r"^\| (\d+) \| ([A-Z_]+) \|", README, re.MULTILINE)

    assert [(int(status), name) for status, name in rows] == [(s.value, s.name) for s in ExitStatus]


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help_and_stands_in_readme(name: str) -> None:
    command = main.get_command(click.Context(main), name)

    assert command
    assert command.help
    assert f"drafter {name}" in README


@pytest.mark.parametrize("name", COMMANDS)
def test_each_option_has_help_and_stands_in_readme(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command

    options = [option for option in command.params if isinstance(option, click.Option)]
    assert [option.name for option in options if not option.help] == []
    assert [option.name for option in options if not any(o in README for o in option.opts)] == []


def test_each_link_leads_somewhere() -> None:
    links = re.findall(r"\]\((?!http)([^)#]+)\)", README)

    assert links
    assert [link for link in links if not (PROJECT / link).exists()] == []
