"""docs/page.md and the Dockerfile are true."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import click
import pytest

from drafter.cli.serve import serve
from drafter.kernel.extras import EXTRAS

PROJECT = Path(__file__).resolve().parents[1]
PAGE = (PROJECT / "docs" / "page.md").read_text("utf-8")
DOCKERFILE = (PROJECT / "Dockerfile").read_text("utf-8")
INSTRUCTIONS = {"FROM", "WORKDIR", "COPY", "RUN", "USER", "VOLUME", "ENTRYPOINT", "CMD"}
OPTIONS = {name for option in serve.params if isinstance(option, click.Option) for name in option.opts}


def test_each_link_and_picture_of_the_page_is_there() -> None:
    links = re.findall(r"\]\((?!http)([^)#]+)", PAGE)

    assert [link for link in links if not (PROJECT / "docs" / link).exists()] == []


def test_the_options_that_are_named_exist() -> None:
    assert set(re.findall(r"drafter serve (--[a-z-]+)", PAGE)) <= OPTIONS


def test_the_keys_that_are_named_are_those_of_the_page() -> None:
    script = (PROJECT / "drafter" / "web" / "static" / "page.js").read_text("utf-8")
    keys = re.search(r"const KEYS = \{(.*?)\};", script, re.DOTALL)
    assert keys

    known = set(re.findall(r'(?:^|[\s,])"?([a-z?])"?:', keys[1]))
    named = set(re.findall(r"`([a-z?])`", PAGE.split("Keys:")[1].split("\n\n")[0]))
    assert named == known


def test_each_instruction_of_the_dockerfile_is_one() -> None:
    logical = re.sub(r"\\\n", " ", DOCKERFILE).splitlines()
    used = {line.split()[0] for line in logical if line.strip() and not line.startswith("#")}

    assert used == INSTRUCTIONS
    assert all(
        re.fullmatch(r"FROM python:3\.\d+-slim-\w+(?: AS \w+)?", one)
        for one in logical
        if one.startswith("FROM")
    )


def test_the_dockerfile_copies_what_exists_and_what_may_be_copied() -> None:
    ignored = (PROJECT / ".dockerignore").read_text("utf-8").splitlines()
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE)
    names = {name for line in copied for name in line.split()}

    assert all((PROJECT / name).exists() for name in names)
    assert {f"!{name}" for name in names} <= set(ignored)


def test_the_dockerfile_installs_extras_and_runs_options_that_exist() -> None:
    (extras,) = re.findall(r'"\.\[([a-z,]+)\]"', DOCKERFILE)
    (command,) = re.findall(r"^CMD (\[.*\])$", DOCKERFILE, re.MULTILINE)
    words: list[str] = tomllib.loads(f"words = {command}")["words"]

    assert set(extras.split(",")) <= set(EXTRAS)
    assert words[0] == "serve"
    assert {word for word in words if word.startswith("--")} <= OPTIONS


@pytest.mark.parametrize("name", ["page-letter.png", "page-draft.png", "page-check.png", "page-small.png"])
def test_the_pictures_are_small_enough_for_git(name: str) -> None:
    assert (PROJECT / "docs" / "pictures" / name).stat().st_size < 150_000
