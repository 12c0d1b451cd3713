"""Finding the firm folder, and the files in force with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.drafting import default_profile
from drafter.errors import InputNotFoundError, ProfileError, TemplateError
from drafter.firm import Firm, find_firm, search


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder whose subfolder, two levels down, is the working folder; the user's folder does not exist."""
    folder = tmp_path / "matters" / "kestrel"
    folder.mkdir(parents=True)
    for name in ("named", "variable", "pointed"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(search, "users_folder", lambda: tmp_path / "user")
    return tmp_path


@pytest.mark.usefixtures("here")
def test_without_a_named_folder() -> None:
    assert find_firm(environment={}) == Firm()


def test_the_first_named_folder_counts(here: Path) -> None:
    (here / "user").mkdir()
    assert find_firm(environment={}) == Firm(here / "user", "your configuration folder")

    pointer = here / "drafter.toml"
    pointer.write_text('firm = "pointed"')
    assert find_firm(environment={}) == Firm(here / "pointed", str(pointer))

    variable = {"DRAFTER_FIRM": str(here / "variable")}
    assert find_firm(environment=variable) == Firm(here / "variable", "DRAFTER_FIRM")

    assert find_firm(here / "named", environment=variable) == Firm(here / "named", "--firm")


def test_the_nearest_drafter_toml_counts(here: Path) -> None:
    (here / "drafter.toml").write_text('firm = "named"')
    (here / "matters" / "drafter.toml").write_text('firm = "../pointed"')

    assert find_firm(environment={}).folder == here / "pointed"


def test_a_drafter_toml_far_above_decides_nothing(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "drafter.toml").write_text('firm = "named"')
    monkeypatch.setattr(Path, "home", lambda: here / "elsewhere")

    assert find_firm(environment={}).folder is None

    (here / ".git").mkdir()
    assert find_firm(environment={}).folder == here / "named"


def test_somebody_elses_drafter_toml_decides_nothing(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "matters" / "drafter.toml").write_text('firm = "../pointed"')
    monkeypatch.setattr(search, "_is_own", lambda _: False)

    assert find_firm(environment={}).folder is None


WRONG_POINTERS = {
    'frm = "pointed"': ":1: frm: unknown key; did you mean 'firm'?",
    'firm = ""': ':1: The folder is missing: firm = "FOLDER".',
    "# ours\nfirm = 3": ':2: Expected text in quotation marks, got 3: firm = "FOLDER".',
    '\nfirm = "..\\f1"': (
        ":2: In double quotation marks, a backslash begins a special character. "
        "Put the folder in single quotation marks, firm = '..\\FOLDER', or use forward slashes."
    ),
    'firm = "C:\\house"': ":1: Write a backslash twice, \\\\, or put the text in single quotes.",
    "": ': The folder is missing: firm = "FOLDER".',
    "firm = pointed": ':1: Put text in quotation marks: firm = "pointed".',
}


@pytest.mark.parametrize("text", WRONG_POINTERS)
def test_a_wrong_drafter_toml_is_refused(text: str, here: Path) -> None:
    (here / "drafter.toml").write_text(text)

    with pytest.raises(ProfileError) as raised:
        find_firm(environment={})

    assert str(raised.value) == f"{here / 'drafter.toml'}{WRONG_POINTERS[text]}"


@pytest.mark.usefixtures("here")
def test_a_named_folder_must_exist() -> None:
    with pytest.raises(
        InputNotFoundError, match=r"^DRAFTER_FIRM: The folder absent does not exist\. .*drafter init"
    ):
        find_firm(environment={"DRAFTER_FIRM": "absent"})


def test_a_file_is_refused(here: Path) -> None:
    (here / "file").touch()

    with pytest.raises(InputNotFoundError, match="is a file"):
        find_firm(here / "file")


def test_an_empty_folder_changes_nothing(tmp_path: Path) -> None:
    firm = Firm(tmp_path)

    assert firm.profile() == default_profile()
    assert (firm.letterhead(), firm.wording(), firm.library()) == (None, (), None)


def test_a_broken_link_is_not_ignored(tmp_path: Path) -> None:
    """Otherwise the letter would go out on another letterhead without a message."""
    try:
        (tmp_path / "letterhead.docx").symlink_to(tmp_path / "moved.docx")
    except OSError:
        pytest.skip("this system makes no links")

    assert Firm(tmp_path).letterhead() == tmp_path / "letterhead.docx"


def test_two_letterheads_are_refused(tmp_path: Path) -> None:
    for name in ("letterhead.docx", "letterhead.dotx"):
        (tmp_path / name).touch()

    with pytest.raises(TemplateError, match=r"two letterheads, letterhead\.docx and letterhead\.dotx"):
        Firm(tmp_path).letterhead()


@pytest.mark.parametrize(("inside", "is_read"), [(True, True), (False, False)])
def test_a_letterhead_is_read_only_from_the_firms_folder_even_if_it_is_a_link(
    inside: bool, is_read: bool, tmp_path: Path
) -> None:
    folder = tmp_path / "firm"
    folder.mkdir()
    file = (folder if inside else tmp_path) / "master.docx"
    file.write_bytes(b"")
    (folder / "letterhead.docx").symlink_to(file)

    if is_read:
        assert Firm(folder).letterhead() == folder / "letterhead.docx"
    else:
        with pytest.raises(TemplateError, match=r"outside the firm's folder.* Replace the link"):
            Firm(folder).letterhead()


def test_the_firms_folder_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "letterhead.docx").write_bytes(b"")
    (tmp_path / "firm").symlink_to(tmp_path / "real")

    assert Firm(tmp_path / "firm").letterhead() == tmp_path / "firm" / "letterhead.docx"


def test_a_firms_topic_file_can_switch_off_a_built_in_topic(tmp_path: Path) -> None:
    (tmp_path / "topics").mkdir()
    (tmp_path / "topics" / "climate.toml").write_text('id = "climate"\nenabled = false\n')

    library = Firm(tmp_path).library()

    assert library
    ids = {topic.id for topic in library.topics}
    assert "climate" not in ids
    assert "segments_asc280" in ids
