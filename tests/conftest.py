"""For the tests of every room: golden files, and a Word file as an outline that a lawyer can read."""

from __future__ import annotations

import os
import sys
import zipfile
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from lxml import etree

from drafter.response import Block
from tests.outlines import outline_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = f"{W}val"
# The same examples in every run, so that a change is judged by the change; HYPOTHESIS_PROFILE=thorough has eight times
# as many, as .ci/run does. New ones: HYPOTHESIS_PROFILE=explore; what falls out there becomes a test of its own.
# No test asserts a time: a machine that runs other things besides would fail it.
_PATIENT: Any = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("repeatable", derandomize=True, max_examples=25, **_PATIENT)
settings.register_profile("thorough", derandomize=True, max_examples=200, **_PATIENT)
settings.register_profile("explore", derandomize=False, max_examples=200, **_PATIENT)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))

SHOWN = {"Blank": "⟦{}⟧", "Insertion": "+{}+", "Deletion": "-{}-", "Placeholder Text": "⟨{}⟩"}


def pytest_configure(config: pytest.Config) -> None:
    """Keep compiled Python with what pytest keeps, if it is not kept beside the modules.

    Otherwise each run would compile all tests again, and each process that a test starts all of Drafter.
    """
    if sys.dont_write_bytecode:
        sys.dont_write_bytecode = False
        sys.pycache_prefix = str(config.rootpath / ".pytest_cache" / "bytecode")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix


@pytest.fixture(scope="session", autouse=True)
def cache_of_this_run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Compiled templates are shared by the processes of one run. Nobody's own cache is touched."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "cache"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DRAFTER_CACHE", str(folder))
        yield folder


@pytest.fixture
def one_type_of_review(monkeypatch: pytest.MonkeyPatch) -> None:
    """A check of a firm's folder drafts example letters of one type of review, for tests about something else."""
    monkeypatch.setattr("drafter.firm.checks.run.REVIEWS", ("proxy",))


@pytest.fixture(scope="session", autouse=True)
def no_firm_of_this_machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Nobody's own firm's folder plays a part in a test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("DRAFTER_FIRM", raising=False)
        for variable in ("XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"):
            patch.setenv(variable, str(tmp_path_factory.getbasetemp() / "no-settings"))
        yield


@pytest.fixture(scope="session")
def agrees_with_golden() -> Callable[[str, Path], None]:
    """Holds a text to a golden file; DRAFTER_UPDATE_GOLDEN=1 writes the file anew. Read what changed."""

    def agree(text: str, golden: Path) -> None:
        if os.environ.get("DRAFTER_UPDATE_GOLDEN"):
            golden.parent.mkdir(exist_ok=True)
            golden.write_text(text, "utf-8")
        assert text == golden.read_text("utf-8")

    return agree


@pytest.fixture(scope="session")
def outline() -> Callable[[Iterable[Block]], str]:
    """A composed letter block by block: the style, then the words, blanks in « »."""
    return outline_of


@pytest.fixture(scope="session")
def word_outline() -> Callable[[bytes], str]:
    """A Word file line by line: style and words of each paragraph, controls by tag, notes where they hang."""
    return lambda content: "\n".join(Outline(content).lines()) + "\n"


class Outline:
    """The contents of a Word file's body."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}
        self._body = parts["word/document.xml"].find(f"{W}body")
        self._styles = {
            style.get(f"{W}styleId"): style.find(f"{W}name").get(VAL)
            for style in parts["word/styles.xml"].iter(f"{W}style")
        }
        self._notes = {note.get(f"{W}id"): note for note in parts.get("word/comments.xml", ())}

    def lines(self) -> Iterator[str]:
        return self._blocks(self._body, "")

    def _blocks(self, parent: etree._Element, margin: str) -> Iterator[str]:
        for block in parent:
            match etree.QName(block).localname:
                case "p":
                    yield f"{margin}{self._style(block, 'pPr/pStyle')}: {self._words(block)}".rstrip()
                    yield from self._hanging(block, margin)
                case "sdt":
                    locked = " (locked)" if block.find(f"{W}sdtPr/{W}lock") is not None else ""
                    yield f"{margin}[{_tag(block)}]{locked}"
                    yield from self._blocks(block.find(f"{W}sdtContent"), f"{margin}    ")
                case "tbl":
                    for row in block.iter(f"{W}tr"):
                        yield f"{margin}| {' | '.join(map(self._words, row.iter(f'{W}tc')))} |"

    def _hanging(self, paragraph: etree._Element, margin: str) -> Iterator[str]:
        """The notes that are anchored to a paragraph, below it."""
        for reference in paragraph.iter(f"{W}commentReference"):
            note = self._notes[reference.get(f"{W}id")]
            first, *rest = (self._words(line) for line in note)
            yield f"{margin}    {note.get(f'{W}author')} notes: {first}"
            yield from (f"{margin}        {line}" for line in rest)

    def _words(self, element: etree._Element) -> str:
        return "".join(self._pieces(element))

    def _pieces(self, element: etree._Element) -> Iterator[str]:
        for child in element:
            match etree.QName(child).localname:
                case "t":
                    yield SHOWN.get(self._style(element, "rPr/rStyle"), "{}").format(child.text or "")
                case "tab":
                    yield " → "
                case "br":
                    yield " ↵ "
                case "sdt":
                    yield f"[{_tag(child)} {self._words(child.find(f'{W}sdtContent'))}]"
                case "pPr" | "rPr" | "tcPr":
                    pass
                case _:
                    yield from self._pieces(child)

    def _style(self, element: etree._Element, path: str) -> str:
        style = element.find("/".join(f"{W}{step}" for step in path.split("/")))
        return "" if style is None else self._styles[style.get(VAL)]


def _tag(control: etree._Element) -> str:
    return str(control.find(f"{W}sdtPr/{W}tag").get(VAL))
