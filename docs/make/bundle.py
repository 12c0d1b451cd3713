"""Write the bundle with which Claude Desktop installs the server for assistants.

`python docs/make/bundle.py drafter.mcpb` writes a zip file with a manifest, as the MCPB specification (version 0.4)
asks, and a project that names this version of Drafter; uv fetches it when the bundle is first used.
"""

from __future__ import annotations

import json
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

from drafter import __version__

PROJECT = Path(__file__).resolve().parents[2]
_BEGIN = (1980, 1, 1, 0, 0, 0)
"""The date of each file in the bundle, so that the same version gives the same bytes."""

_SERVER = """\
import sys

from drafter.cli import run

sys.argv[1:1] = ["mcp"]
run()
"""


def manifest() -> dict[str, Any]:
    """Return the manifest of the bundle."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    return {
        "manifest_version": "0.4",
        "name": project["name"],
        "display_name": "Drafter",
        "version": __version__,
        "description": project["description"],
        "author": {"name": project["authors"][0]["name"]},
        "homepage": project["urls"]["Homepage"],
        "documentation": f"{project['urls']['Documentation']}/assistants.md",
        "license": project["license"],
        "server": {
            "type": "uv",
            "entry_point": "server.py",
            "mcp_config": {
                "command": "uv",
                "args": ["run", "--directory", "${__dirname}", "server.py", "${user_config.folders}"],
            },
        },
        "tools_generated": True,
        "prompts_generated": True,
        "compatibility": {"runtimes": {"python": project["requires-python"]}},
        "user_config": {
            "folders": {
                "type": "directory",
                "title": "Folders",
                "description": "The folders with staff letters and responses that the assistant may read and write.",
                "multiple": True,
                "required": True,
            }
        },
    }


def files() -> dict[str, str]:
    """Return the files of the bundle by name."""
    project = (
        "[project]\n"
        'name = "drafter-bundle"\n'
        f'version = "{__version__}"\n'
        'requires-python = ">=3.11"\n'
        f'dependencies = ["sec-response-drafter[assistants]=={__version__}"]\n'
    )
    return {
        "manifest.json": json.dumps(manifest(), indent=2) + "\n",
        "pyproject.toml": project,
        "server.py": _SERVER,
    }


def write(path: Path) -> None:
    """Write the bundle."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, text in files().items():
            bundle.writestr(zipfile.ZipInfo(name, _BEGIN), text)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
