"""docs/commands.md is generated from the commands, and every option has help."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import click
import pytest

from drafter.cli.group import main
from drafter.errors import ExitStatus

PROJECT = Path(__file__).resolve().parents[1]
PAGE = (PROJECT / "docs" / "commands.md").read_text("utf-8")


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """The script that writes the page."""
    spec = importlib.util.spec_from_file_location("commands", PROJECT / "docs" / "make" / "commands.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def every_command(command: click.Command, name: str = "drafter") -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            assert found
            yield from every_command(found, f"{name} {below}")


def test_the_page_is_what_the_script_writes(script: ModuleType) -> None:
    assert script.page() == PAGE, "run: python docs/make/commands.py"


@pytest.mark.parametrize(("name", "command"), list(every_command(main)))
def test_each_command_and_option_has_help_and_is_on_the_page(name: str, command: click.Command) -> None:
    options = [option for option in command.params if isinstance(option, click.Option)]

    assert command.help
    assert f"\n## `{name}`\n" in PAGE
    assert [option.name for option in options if not option.help] == []
    assert [option.name for option in options if not any(f"{o}" in PAGE for o in option.opts)] == []


def test_every_exit_status_is_on_the_page() -> None:
    assert [s for s in ExitStatus if f"\n| {s.value} | {s.name} | " not in PAGE] == []


def test_a_list_in_a_help_page_is_a_list_on_the_page() -> None:
    assert "KIND is one of:\n\n- `extension`: asks the staff for more time\n- `acceleration`: asks" in PAGE
    assert "\b" not in PAGE
