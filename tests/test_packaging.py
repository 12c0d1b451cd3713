"""The package: the wheel contains the templates, and the metadata is right."""

from __future__ import annotations

import re
import tomllib
import zipfile
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

import drafter
from drafter.kernel.built_in import templates_folder

PROJECT = Path(__file__).resolve().parents[1]


METADATA = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
HOME = METADATA["project"]["urls"]["Homepage"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    """The wheel, built from the checkout."""
    (path,) = WheelBuilder(str(PROJECT)).build(
        directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"]
    )
    with zipfile.ZipFile(path) as package:
        yield package


@pytest.fixture(scope="module")
def shipped(wheel: zipfile.ZipFile) -> set[str]:
    """The names in the wheel."""
    return set(wheel.namelist())


@pytest.fixture(scope="module")
def described(wheel: zipfile.ZipFile, shipped: set[str]) -> Message:
    """The metadata in the wheel, whose body is what a package index shows."""
    (name,) = (name for name in shipped if name.endswith(".dist-info/METADATA"))
    return message_from_bytes(wheel.read(name))


def test_every_template_is_in_the_wheel(shipped: set[str]) -> None:
    here = PROJECT / "templates"
    templates = {path.relative_to(here).as_posix() for path in here.rglob("*") if path.is_file()}

    assert templates
    assert {f"drafter/_templates/{name}" for name in templates} <= shipped


def test_the_wheel_holds_the_package_and_no_more(shipped: set[str]) -> None:
    assert {"drafter/version.py", "drafter/py.typed", "drafter/topics/library.jsonl"} <= shipped
    assert {name.split("/")[0] for name in shipped if ".dist-info/" not in name} == {"drafter"}
    assert any(name.endswith("licenses/LICENSE") for name in shipped)


def test_the_page_is_in_the_wheel_with_what_it_loads(shipped: set[str]) -> None:
    here = PROJECT / "drafter" / "web"
    files = {
        path.relative_to(here).as_posix() for kind in ("static", "pages") for path in (here / kind).iterdir()
    }

    assert {"static/htmx.min.js", "static/htmx.LICENSE", "static/style.css"} <= files
    assert {f"drafter/web/{name}" for name in files} <= shipped


def test_the_vendored_file_is_of_the_version_that_is_written_beside_it() -> None:
    here = PROJECT / "drafter" / "web" / "static"
    version = re.findall(r"2\.\d+\.\d+", (here / "README.md").read_text("utf-8"))

    assert len(set(version)) == 1
    assert f'version:"{version[0]}"' in (here / "htmx.min.js").read_text("utf-8")


def test_a_checkout_uses_the_templates_at_its_top() -> None:
    assert templates_folder() == PROJECT / "templates"


def test_the_version_is_the_same_everywhere() -> None:
    changelog = (PROJECT / "CHANGELOG.md").read_text("utf-8")
    citation = (PROJECT / "CITATION.cff").read_text("utf-8")

    assert METADATA["tool"]["hatch"]["version"]["path"] == "drafter/version.py"
    assert f"## [{drafter.__version__}]" in changelog or "## [Unreleased]" in changelog
    assert f"\nversion: {drafter.__version__}\n" in citation
    assert f"\nrepository-code: {HOME}\n" in citation


def test_links_and_pictures_work_on_a_package_index(described: Message) -> None:
    page = str(described.get_payload())
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page)
    links = re.findall(r"(?<!!)\[[^\]]*\]\(([^)]+)\)", page)

    assert pictures
    assert links
    assert [url for url in pictures if not url.startswith("https://raw.githubusercontent.com/")] == []
    assert [url for url in links if not url.startswith(("https://", "#"))] == []


def test_both_commands_are_installed_and_are_the_same(wheel: zipfile.ZipFile, shipped: set[str]) -> None:
    (name,) = (name for name in shipped if name.endswith(".dist-info/entry_points.txt"))
    scripts = re.findall(r"^(\S+) = (\S+)$", wheel.read(name).decode(), re.MULTILINE)

    assert scripts == [("drafter", "drafter.cli:run"), (METADATA["project"]["name"], "drafter.cli:run")]


def test_contributors_set_up_with_an_extra_that_exists() -> None:
    """`.ci/run` runs this command, too."""
    page = (PROJECT / "CONTRIBUTING.md").read_text("utf-8")
    (command,) = re.findall(r"^python3 -m venv .*$", page, re.MULTILINE)
    environment, install, tests = command.split(" && ")

    assert environment == "python3 -m venv .venv"
    assert install == '.venv/bin/python -m pip install -q -e ".[dev]"'
    assert "dev" in METADATA["project"]["optional-dependencies"]
    assert tests.startswith(".venv/bin/python -m pytest")


@pytest.mark.parametrize("page", ["CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"])
def test_each_link_of_a_page_leads_somewhere(page: str) -> None:
    links = re.findall(r"\]\((?!http)([^)#]+)", (PROJECT / page).read_text("utf-8"))

    assert [link for link in links if not (PROJECT / link).exists()] == []
