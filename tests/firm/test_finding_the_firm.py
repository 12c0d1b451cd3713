"""Which folder is the firm's, and what is in force with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.drafting import default_profile
from drafter.errors import InputNotFoundError, ProfileError, TemplateError
from drafter.firm import Firm, find_firm, search


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder two levels down, and a user's folder that is not there."""
    folder = tmp_path / "matters" / "kestrel"
    folder.mkdir(parents=True)
    for name in ("named", "variable", "pointed"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setattr(search, "users_folder", lambda: tmp_path / "user")
    return tmp_path


@pytest.mark.usefixtures("here")
def test_nobody_names_one() -> None:
    assert find_firm(environment={}) == Firm()


def test_the_first_that_somebody_has_named_counts(here: Path) -> None:
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


WRONG_POINTERS = {
    'frm = "pointed"': ":1: frm: unknown key; did you mean 'firm'?",
    'firm = ""': ':1: The folder is missing: firm = "FOLDER".',
    "# ours\nfirm = 3": ':2: A text is wanted, in quotation marks, and not 3: firm = "FOLDER".',
    '\nfirm = "..\\f1"': (
        ":2: Between double quotes a backslash begins a sign of TOML's own. "
        "Put the folder between single quotes: firm = '..\\FOLDER'; or write it with /."
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
def test_a_named_folder_must_be_there() -> None:
    with pytest.raises(
        InputNotFoundError, match=r"^DRAFTER_FIRM: There is no folder absent\. .*drafter init"
    ):
        find_firm(environment={"DRAFTER_FIRM": "absent"})


def test_a_file_is_no_folder(here: Path) -> None:
    (here / "file").touch()

    with pytest.raises(InputNotFoundError, match="is a file"):
        find_firm(here / "file")


def test_an_empty_folder_changes_nothing(tmp_path: Path) -> None:
    firm = Firm(tmp_path)

    assert firm.profile() == default_profile()
    assert (firm.letterhead(), firm.wording(), firm.library()) == (None, (), None)


def test_a_link_that_leads_nowhere_is_not_passed_over(tmp_path: Path) -> None:
    """Or the letter would go out on other paper, and nobody would be told."""
    try:
        (tmp_path / "letterhead.docx").symlink_to(tmp_path / "moved.docx")
    except OSError:
        pytest.skip("this system makes no links")

    assert Firm(tmp_path).letterhead() == tmp_path / "letterhead.docx"


def test_two_letterheads_are_one_too_many(tmp_path: Path) -> None:
    for name in ("letterhead.docx", "letterhead.dotx"):
        (tmp_path / name).touch()

    with pytest.raises(TemplateError, match=r"two letterheads, letterhead\.docx and letterhead\.dotx"):
        Firm(tmp_path).letterhead()


@pytest.mark.parametrize(("inside", "is_read"), [(True, True), (False, False)])
def test_a_letterhead_is_read_from_the_firms_folder_alone_links_included(
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
        with pytest.raises(TemplateError, match=r"outside the firm's folder.* Put the file itself"):
            Firm(folder).letterhead()


def test_a_folder_that_is_itself_a_link_may_be_the_firms(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "letterhead.docx").write_bytes(b"")
    (tmp_path / "firm").symlink_to(tmp_path / "real")

    assert Firm(tmp_path / "firm").letterhead() == tmp_path / "firm" / "letterhead.docx"


def test_a_topic_of_the_firm_joins_the_shipped_ones(tmp_path: Path) -> None:
    (tmp_path / "topics").mkdir()
    (tmp_path / "topics" / "climate.toml").write_text('id = "climate"\nenabled = false\n')

    library = Firm(tmp_path).library()

    assert library
    ids = {topic.id for topic in library.topics}
    assert "climate" not in ids
    assert "segments_asc280" in ids
