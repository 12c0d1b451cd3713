"""docs/assistants.md is true: its settings are JSON, it names every tool, and the bundle starts the server."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from types import ModuleType
from typing import Any

import anyio
import pytest

pytest.importorskip("mcp", reason="the extra `assistants` is not installed")

from mcp import Client, StdioServerParameters

import drafter
from drafter.mcp.server import server_for

PROJECT = Path(__file__).resolve().parents[1]
PAGE = (PROJECT / "docs" / "assistants.md").read_text("utf-8")
SKILL = (PROJECT / "docs" / "assistants" / "SKILL.md").read_text("utf-8")


@pytest.fixture(scope="module")
def bundling() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bundle", PROJECT / "docs" / "make" / "bundle.py")
    assert spec
    assert spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return script


def test_each_setting_is_json_that_starts_the_server() -> None:
    settings = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)]

    assert len(settings) == 3
    for setting in settings:
        (servers,) = setting.values()
        assert "mcp" in servers["drafter"]["args"]


def test_every_tool_and_prompt_is_named(tmp_path: Path) -> None:
    async def names() -> tuple[set[str], set[str]]:
        async with Client(server_for([tmp_path], drafter.find_firm(None))) as client:
            tools, prompts = await client.list_tools(), await client.list_prompts()
            return {tool.name for tool in tools.tools}, {prompt.name for prompt in prompts.prompts}

    tools, prompts = anyio.run(names)
    assert set(re.findall(r"^\| `(\w+)`", PAGE, re.MULTILINE)) == tools
    assert all(f"`{prompt}`" in PAGE for prompt in prompts)
    assert set(re.findall(r"`([a-z]+_[a-z_]+)`", SKILL)) <= tools


def test_the_bundle_is_complete_and_the_same_each_time(bundling: ModuleType, tmp_path: Path) -> None:
    for name in ("a.mcpb", "b.mcpb"):
        bundling.write(tmp_path / name)

    assert (tmp_path / "a.mcpb").read_bytes() == (tmp_path / "b.mcpb").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.mcpb") as bundle:
        manifest = json.loads(bundle.read("manifest.json"))
        project = tomllib.loads(bundle.read("pyproject.toml").decode())
        assert manifest["server"]["entry_point"] in bundle.namelist()
    assert manifest["version"] == drafter.__version__
    assert project["project"]["dependencies"] == [f"sec-response-drafter[assistants]=={drafter.__version__}"]


def test_what_the_bundle_starts_serves(bundling: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "server.py").write_text(bundling.files()["server.py"], "utf-8")
    server = StdioServerParameters(
        command=sys.executable,
        args=[str(tmp_path / "server.py"), str(tmp_path)],
        env=dict(os.environ),
        cwd=PROJECT,
    )

    async def tools() -> Any:
        async with Client(server) as client:
            return await client.list_tools()

    assert anyio.run(tools).tools


def test_the_script_writes_what_it_is_told(tmp_path: Path) -> None:
    script = PROJECT / "docs" / "make" / "bundle.py"
    subprocess.run([sys.executable, script, tmp_path / "drafter.mcpb"], check=True, cwd=PROJECT)

    assert zipfile.is_zipfile(tmp_path / "drafter.mcpb")
