"""docs/for-the-knowledge-lawyer.md is true, and so are the files of the example firm."""

from __future__ import annotations

import importlib.util
import re
import struct
import sys
from pathlib import Path
from types import ModuleType

import docx
import pytest

from drafter.firm import Firm
from drafter.firm.checks.run import check

PROJECT = Path(__file__).resolve().parents[1]
MAKE = PROJECT / "docs" / "make"
GUIDE = (PROJECT / "docs" / "for-the-knowledge-lawyer.md").read_text("utf-8")


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> ModuleType:
    """A script of docs/make, by its name."""
    monkeypatch.setattr(sys, "path", [str(MAKE), *sys.path])
    spec = importlib.util.spec_from_file_location(request.param, MAKE / f"{request.param}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(sys.platform == "win32", reason="the page copies files with a Unix shell")
@pytest.mark.parametrize("script", ["guide"], indirect=True)
def test_the_steps_of_the_page_work_and_print_what_it_shows(script: ModuleType) -> None:
    assert script.refreshed(GUIDE) == GUIDE, "run: python docs/make/guide.py"


@pytest.mark.parametrize(
    "picture", sorted((PROJECT / "docs" / "pictures").glob("*.png")), ids=lambda path: path.stem
)
def test_no_picture_is_blank(picture: Path) -> None:
    width, height = struct.unpack(">II", picture.read_bytes()[16:24])  # the header of a PNG

    assert min(width, height) > 100


def test_each_link_and_picture_leads_somewhere() -> None:
    links = re.findall(r"\]\((?!http)([^)#]+)\)", GUIDE)

    assert len(links) >= 8
    assert [link for link in links if not (PROJECT / "docs" / link).exists()] == []


def test_each_step_has_a_picture() -> None:
    steps = re.split(r"^## (?=\d\.)", GUIDE, flags=re.MULTILINE)[1:]

    assert len(steps) == 8
    assert [step.splitlines()[0] for step in steps if "](pictures/" not in step] == []


@pytest.mark.parametrize("script", ["firm"], indirect=True)
def test_the_example_firms_files_are_what_the_script_makes(script: ModuleType, tmp_path: Path) -> None:
    script.draft(tmp_path / "letter.docx")

    assert script.LETTERHEAD.read_bytes() == script.letterhead()
    assert script.RAW_LETTERHEAD.read_bytes() == script.raw_letterhead()
    assert script.LETTER.read_bytes() == (tmp_path / "letter.docx").read_bytes(), (
        "run: python docs/make/firm.py"
    )


def test_the_example_firms_folder_has_no_mistakes() -> None:
    report = check(Firm(PROJECT / "examples" / "firm"))

    assert (report.errors, report.notes) == ([], [])


def test_the_example_firms_letter_has_its_design() -> None:
    letter = docx.Document(str(PROJECT / "examples" / "firm" / "second-round-response.docx"))
    first, rest = letter.sections[0].first_page_header, letter.sections[0].header

    assert [cell.text.split("\n")[-1] for cell in first.tables[0].rows[0].cells] == [
        "Harrow Finch & Amadi LLP", "imogen.amadi@harrowfinch.example"
    ]  # fmt: skip
    addressee, *_, page = rest.paragraphs[0].text.split("\n")
    assert (addressee, page) == ("U.S. Securities and Exchange Commission", "Page ")
    assert 'w:instr=" PAGE "' in rest.paragraphs[0]._p.xml
    assert "Hong Kong: 9 Lantern Row" in letter.sections[0].footer.paragraphs[1].text
    styles = {style.style_id: style.name for style in letter.styles}
    used = {styles[style.val] for style in letter.element.body.iter(f"{{{letter.element.nsmap['w']}}}pStyle")}
    assert {"House Text", "House Quotation", "House Label", "House Answer"} <= used
    assert not used & {"Letter Text", "Staff Comment", "Response Label", "Response"}
    assert "Company Response:" in {paragraph.text for paragraph in letter.paragraphs}
