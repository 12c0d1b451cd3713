"""What a tool does in another process is the same, and the loss of that process is a message."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("mcp", reason="the extra `assistants` is not installed")

from mcp.server.mcpserver.exceptions import ResourceError, ToolError

import drafter
from drafter.errors import ProcessLostError
from drafter.mcp.apart import apart
from drafter.mcp.folders import Folders
from drafter.mcp.tools import Tools


class Pickling:
    """Does the work here, with what another process gets."""

    def run(self, _key: str, work: Callable[..., Any], *arguments: Any) -> Any:
        return pickle.loads(pickle.dumps(work(*pickle.loads(pickle.dumps(arguments)))))


class Lost:
    """Loses each process."""

    def run(self, *_: object) -> Any:
        raise ProcessLostError("The process is gone.")


@pytest.fixture
def tools(tmp_path: Path) -> Tools:
    (tmp_path / "notes.txt").write_text("Lunch at noon.", "utf-8")
    return Tools(Folders([tmp_path]), drafter.find_firm(None), None)


def test_a_tool_returns_the_same(tools: Tools) -> None:
    listed = apart(Pickling(), tools.list_files, ToolError)()  # type: ignore[arg-type]

    assert listed.structured_content == tools.list_files().structured_content


def test_what_a_tool_refuses_is_refused(tools: Tools) -> None:
    with pytest.raises(ToolError, match="no file"):
        apart(Pickling(), tools.read_letter, ToolError)("other.txt")  # type: ignore[arg-type]
    with pytest.raises(ResourceError, match="no file"):
        apart(Pickling(), tools.letter_text, ResourceError)("other.txt")  # type: ignore[arg-type]


def test_a_process_that_is_lost_is_a_message(tools: Tools) -> None:
    with pytest.raises(ToolError, match="The process is gone"):
        apart(Lost(), tools.list_files, ToolError)()  # type: ignore[arg-type]
