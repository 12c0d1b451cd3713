"""What is shipped: the wheel has the templates, and the metadata is that of the package."""

from __future__ import annotations

import tomllib
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

import drafter
from drafter.kernel.shipped import templates_folder

PROJECT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names in the wheel."""
    (wheel,) = WheelBuilder(str(PROJECT)).build(
        directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"]
    )
    with zipfile.ZipFile(wheel) as package:
        return set(package.namelist())


def test_every_template_travels_in_the_wheel(shipped: set[str]) -> None:
    here = PROJECT / "templates"
    templates = {path.relative_to(here).as_posix() for path in here.rglob("*") if path.is_file()}

    assert templates
    assert {f"drafter/_templates/{name}" for name in templates} <= shipped


def test_the_wheel_holds_the_package_and_no_more(shipped: set[str]) -> None:
    assert {"drafter/__init__.py", "drafter/py.typed", "drafter/topics/library.jsonl"} <= shipped
    assert {name.split("/")[0] for name in shipped if ".dist-info/" not in name} == {"drafter"}
    assert any(name.endswith("licenses/LICENSE") for name in shipped)


def test_a_checkout_uses_the_templates_at_its_top() -> None:
    assert templates_folder() == PROJECT / "templates"


def test_the_version_has_a_place_in_the_changelog() -> None:
    metadata = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    changelog = (PROJECT / "CHANGELOG.md").read_text("utf-8")

    assert metadata["tool"]["hatch"]["version"]["path"] == "drafter/__init__.py"
    assert f"## [{drafter.__version__}]" in changelog or "## [Unreleased]" in changelog
