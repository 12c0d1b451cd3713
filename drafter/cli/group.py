"""The command `drafter` itself: finds a command in the file of its name, and turns errors into exit statuses."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any

import click

from drafter import __version__
from drafter.cli.failures import Refusal, out_of_memory
from drafter.errors import DrafterError, ExitStatus
from drafter.kernel import limits

COMMANDS = ("draft", "extension", "inspect", "topics", "init", "templates")
"""In the order in which `--help` lists them. Each is a function of that name in a module of that name."""


class CommandGroup(click.Group):
    """Loads a command when it is asked for; the one place where errors become exits."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The commands, those used most first."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's
        """The command, or None when there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"drafter.cli.{cmd_name}"), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments begin with; where it is one below another, that is said."""
        if args and args[0] not in COMMANDS and (meant := self._below(ctx, args[0])):
            ctx.fail(f"No such command {args[0]!r}. Did you mean {' or '.join(meant)}?")
        return super().resolve_command(ctx, args)

    def _below(self, ctx: click.Context, name: str) -> list[str]:
        """Commands of this name below another."""
        groups = ((command, self.get_command(ctx, command)) for command in COMMANDS)
        return [
            f"`drafter {command} {name}`"
            for command, group in groups
            if isinstance(group, click.Group) and name in group.commands
        ]

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what a person can act on is one message and an exit status."""
        try:
            return super().invoke(ctx)
        except DrafterError as error:
            raise Refusal(error) from error
        except MemoryError as error:
            raise Refusal(out_of_memory()) from error
        except KeyboardInterrupt:
            click.echo("Stopped.", err=True)
            ctx.exit(ExitStatus.INTERRUPTED)
        except BrokenPipeError:
            _forget_output()
            ctx.exit(ExitStatus.OK)


def _forget_output() -> None:
    """Nobody reads on (`drafter inspect ... | head`): no error, and nothing left to flush at Python's end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _show_tracebacks(_context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        sys.excepthook = sys.__excepthook__


def _raise_limits(_context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        os.environ[limits.ENVIRONMENT] = "1"


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
    expose_value=False,
    callback=_raise_limits,
    help="Read what is larger than any letter should be: every limit ten times over.",
)
@click.version_option(__version__, prog_name="drafter")
def main() -> None:
    """From an SEC staff comment letter to a Word response letter."""
