"""The command `drafter` itself: load a command from the module of its name, turn errors into exit statuses."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any

import click

from drafter import __version__
from drafter.cli.failures import Refusal
from drafter.errors import DrafterError, ExitStatus, InputNotFoundError
from drafter.kernel import limits
from drafter.kernel.resources import bound_memory
from drafter.services.failures import out_of_memory

COMMANDS = (
    "draft",
    "check",
    "redraft",
    "answers",
    "redline",
    "export",
    "letter",
    "extension",
    "tracker",
    "undertakings",
    "precedents",
    "fetch",
    "inspect",
    "topics",
    "init",
    "templates",
    "serve",
    "mcp",
    "doctor",
)
"""The commands, in the order of `--help`. Each is a function in the module of its name."""


class CommandGroup(click.Group):
    """Loads commands when they are needed. The only place where errors become exit statuses."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the commands, the most used first."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's
        """Return the command of a name, or None if it is unknown."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"drafter.cli.{cmd_name}"), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments begin with, or suggest the subcommand that was meant."""
        if args and args[0] not in COMMANDS and (meant := self._below(ctx, args[0])):
            ctx.fail(f"No such command {args[0]!r}. Did you mean {' or '.join(meant)}?")
        return super().resolve_command(ctx, args)

    def _below(self, ctx: click.Context, name: str) -> list[str]:
        """Return the subcommands of this name."""
        groups = ((command, self.get_command(ctx, command)) for command in COMMANDS)
        return [
            f"`drafter {command} {name}`"
            for command, group in groups
            if isinstance(group, click.Group) and name in group.commands
        ]

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command. An error that a person can act on becomes one message and an exit status."""
        try:
            return super().invoke(ctx)
        except DrafterError as error:
            raise Refusal(error) from error
        except MemoryError as error:
            raise Refusal(out_of_memory()) from error
        except KeyboardInterrupt:
            click.echo("Stopped.", err=True)
            ctx.exit(ExitStatus.INTERRUPTED)
        except FileNotFoundError as error:
            if _is_in_a_folder():
                raise
            raise Refusal(_no_folder()) from error


def _is_in_a_folder() -> bool:
    try:
        os.getcwd()  # noqa: PTH109 - pathlib would do the same
    except FileNotFoundError:
        return False
    return True


def _no_folder() -> InputNotFoundError:
    return InputNotFoundError(
        "The working folder does not exist anymore.", advice="Go to a folder that exists (`cd`)."
    )


def _show_tracebacks(_context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        sys.excepthook = sys.__excepthook__


def _raise_limits(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        context.with_resource(limits.raised())
        bound_memory()


@click.group(cls=CommandGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--debug",
    is_flag=True,
    envvar="DRAFTER_DEBUG",
    expose_value=False,
    callback=_show_tracebacks,
    help="Show where in Drafter an unexpected error happened.",
)
@click.option(
    "--large",
    is_flag=True,
    envvar="DRAFTER_LARGE",
    expose_value=False,
    callback=_raise_limits,
    help="Read files larger than any letter should be: multiply every limit by ten.",
)
@click.version_option(__version__, prog_name="drafter")
def main() -> None:
    """Turn an SEC staff comment letter into a Word response letter."""
