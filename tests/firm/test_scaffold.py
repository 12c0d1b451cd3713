"""Creating and updating a firm folder: the firm's changes are never overwritten, its unchanged copies are updated."""

from __future__ import annotations

import re
import shutil
import tomllib
from pathlib import Path

import pytest

from drafter.drafting import default_profile
from drafter.errors import OutputNotWritableError, TemplateError
from drafter.firm import Firm, scaffold
from drafter.firm.checks.run import check
from drafter.firm.scaffold import LIST, create, update
from drafter.kernel.built_in import templates_folder

EXAMPLE = templates_folder().parent / "examples" / "firm"


@pytest.fixture
def built_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the built-in files, as a new version might change them."""
    folder = tmp_path / "built-in"
    shutil.copytree(templates_folder(), folder)
    monkeypatch.setattr(scaffold, "templates_folder", lambda: folder)
    return folder


def states(laid: list[scaffold.ScaffoldedFile]) -> dict[str, str]:
    return {file.name: file.state for file in laid}


def test_a_profile_and_a_letterhead(tmp_path: Path) -> None:
    assert states(create(tmp_path / "firm")) == {"profile.toml": "created", "letterhead.docx": "created"}
    assert {path.name for path in (tmp_path / "firm").iterdir()} == {"profile.toml", "letterhead.docx", LIST}


def test_an_unchanged_folder_changes_no_letter(tmp_path: Path) -> None:
    create(tmp_path, everything=True)

    assert Firm(tmp_path).profile() == default_profile()
    assert not check(Firm(tmp_path)).errors


def test_everything_is_every_wording_and_topic_file(tmp_path: Path) -> None:
    names = set(states(create(tmp_path, everything=True)))

    wording = {f"letter/{path.name}" for path in (templates_folder() / "letter").iterdir()}
    topics = {f"topics/{path.name}" for path in (templates_folder() / "topics").glob("*.toml")}
    assert names == {"profile.toml", "letterhead.docx"} | wording | topics


def test_with_the_firms_own_letterhead(tmp_path: Path) -> None:
    own = EXAMPLE / "letterhead.dotx"

    laid = states(create(tmp_path, letterhead=own))

    files = ("letterhead.dotx", "letter/letterhead.html", "profile.toml")
    assert laid == dict.fromkeys(files, "created")
    assert (tmp_path / "letterhead.dotx").read_bytes() == own.read_bytes()
    assert update(tmp_path) == []


NO_LETTERHEADS = {
    "paper.doc": "Drafter cannot read this file type.",
    "paper.docx": "cannot be read as a Word document",
}


@pytest.mark.parametrize("name", NO_LETTERHEADS)
def test_with_an_unusable_letterhead_no_folder_is_created(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"Dear Staff")

    with pytest.raises(TemplateError, match=NO_LETTERHEADS[name]):
        create(tmp_path / "firm", letterhead=tmp_path / name)

    assert not (tmp_path / "firm").exists()


def test_an_existing_letterhead_is_kept(tmp_path: Path) -> None:
    create(tmp_path)

    with pytest.raises(TemplateError, match="already has a letterhead, which was kept"):
        create(tmp_path, letterhead=EXAMPLE / "letterhead.dotx")


def test_creating_the_folder_again_overwrites_nothing(tmp_path: Path) -> None:
    create(tmp_path)
    (tmp_path / "profile.toml").write_text("# ours")
    (tmp_path / "letterhead.docx").rename(tmp_path / "letterhead.dotx")

    assert states(create(tmp_path)) == {
        "profile.toml": "kept", "letterhead.dotx": "kept"
    }  # fmt: skip
    assert (tmp_path / "profile.toml").read_text() == "# ours"
    assert not (tmp_path / "letterhead.docx").exists()


def test_an_interrupted_run_is_completed_by_the_next(tmp_path: Path, built_in: Path) -> None:
    """It has written files, but not yet the list that shows that they are unchanged."""
    create(tmp_path)
    (tmp_path / LIST).unlink()
    (tmp_path / "profile.toml").write_text("# ours")

    create(tmp_path)
    (built_in / "letterhead.docx").write_bytes(b"new")

    assert states(update(tmp_path)) == {"letterhead.docx": "updated"}
    assert (tmp_path / "profile.toml").read_text() == "# ours"


def test_an_update_replaces_unchanged_files_and_shows_the_rest(tmp_path: Path, built_in: Path) -> None:
    firm = tmp_path / "firm"
    create(firm, everything=True)
    (firm / "letter" / "closing.html").write_text("<p>Ours</p>\n")
    then = (firm / "letter" / "salutation.html").read_text().splitlines()
    (firm / "letter" / "copies.html").unlink()
    for name in ("closing", "salutation", "copies"):
        (built_in / "letter" / f"{name}.html").write_text("<p>New</p>\n")
    (built_in / "letter" / "delivery.html").unlink()

    laid = {file.name: file for file in update(firm)}

    assert {name: file.state for name, file in laid.items()} == {
        "letter/closing.html": "kept, but the built-in file has changed",
        "letter/delivery.html": "no longer built in",
        "letter/salutation.html": "updated",
    }
    assert laid["letter/salutation.html"].changes.splitlines() == [
        "--- before/letter/salutation.html", "+++ now/letter/salutation.html", f"@@ -1,{len(then)} +1 @@",
        *(f"-{line}" for line in then), "+<p>New</p>",
    ]  # fmt: skip
    assert "+<p>New</p>" in laid["letter/closing.html"].changes
    assert "Ours" not in laid["letter/closing.html"].changes
    assert (firm / "letter" / "closing.html").read_text() == "<p>Ours</p>\n"
    assert (firm / "letter" / "salutation.html").read_text() == "<p>New</p>\n"
    assert set(states(update(firm))) == {"letter/closing.html", "letter/delivery.html"}


def test_without_a_change_an_update_reports_nothing(tmp_path: Path) -> None:
    create(tmp_path, everything=True)

    assert update(tmp_path) == []


def test_a_letterhead_has_no_diff(tmp_path: Path, built_in: Path) -> None:
    create(tmp_path / "firm")
    (built_in / "letterhead.docx").write_bytes(b"\xff new")

    assert update(tmp_path / "firm") == [scaffold.ScaffoldedFile("letterhead.docx", "updated")]


def test_a_folder_without_the_list_is_not_updated(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"\.drafter-shipped\.json is missing"):
        update(tmp_path)


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"other": 1}', '{"files": {"profile.toml": "no such file"}}', '{"files": {"a": 1}}'],
)
def test_a_damaged_list_is_reported(text: str, tmp_path: Path) -> None:
    (tmp_path / LIST).write_text(text)

    with pytest.raises(TemplateError, match="This list is damaged"):
        update(tmp_path)


def test_a_file_of_the_same_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "firm").touch()

    with pytest.raises(OutputNotWritableError):
        create(tmp_path / "firm")


def test_the_profile_has_every_key_and_every_key_is_off() -> None:
    ours = (templates_folder() / "profile.toml").read_text("utf-8")
    example = (Path(__file__).resolve().parents[2] / "examples" / "profile.toml").read_text("utf-8")

    on = re.compile(r'^#(?=\[?[\w"]+[\]\s])', re.MULTILINE)
    known = {
        table: set(keys)
        for table, keys in tomllib.loads(on.sub("", example)).items()
        if isinstance(keys, dict)
    }
    laid = {
        table: set(keys) for table, keys in tomllib.loads(on.sub("", ours)).items() if isinstance(keys, dict)
    }
    assert laid.pop("styles")
    known.pop("styles", None)
    assert laid == known
    assert all(table == {} for table in tomllib.loads(ours).values())
