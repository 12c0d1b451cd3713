"""Call tools in a process of their own, so that no file can end the server, or stop it for longer than a while."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from mcp.server.mcpserver.exceptions import MCPServerError

from drafter.errors import DrafterError
from drafter.kernel.timed_workers import TimedWorkers
from drafter.mcp.words import in_tools

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

SECONDS = 120.0
"""For one call: a check against several filings takes longest."""


def apart(
    workers: TimedWorkers, tool: Callable[Arguments, Result], refusal: type[MCPServerError]
) -> Callable[Arguments, Result]:
    """Return a tool that does its work in a process of `workers`.

    Args:
        workers: The processes.
        tool: The tool or resource, a method whose object can be pickled.
        refusal: The error to raise if its process is lost.
    """

    @wraps(tool)
    def called(*arguments: Arguments.args, **named: Arguments.kwargs) -> Result:
        try:
            done: Result | MCPServerError = workers.run("", told, tool, arguments, named)
        except DrafterError as error:
            raise refusal(in_tools(str(error))) from error
        if isinstance(done, MCPServerError):
            raise done
        return done

    return called


def told(
    tool: Callable[..., Result], arguments: tuple[Any, ...], named: dict[str, Any]
) -> Result | MCPServerError:
    """Return the result of a tool, or its refusal: only Drafter's own errors are raised from another process."""
    try:
        return tool(*arguments, **named)
    except MCPServerError as error:
        return type(error)(*error.args)
