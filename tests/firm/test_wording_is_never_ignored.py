"""A wording file that would not be used stops a draft, as it stops the check."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.errors import TemplateError
from drafter.firm import Firm
from drafter.firm.checks.run import check
from drafter.firm.stray_files import require_right_names


def _misspelled(wording: Path) -> None:
    (wording / "closng.html").write_text("<p>Sincerely yours,</p>")


def _folder(wording: Path) -> None:
    (wording / "closing.html").mkdir()


def _dead_link(wording: Path) -> None:
    (wording / "closing.html").symlink_to("nowhere.html")


def _further_folder(wording: Path) -> None:
    (wording / "long").mkdir()
    (wording / "long" / "closing.html").write_text("<p>Sincerely yours,</p>")


def _another_folder(wording: Path) -> None:
    wording.rmdir()
    wording.with_name("wording").mkdir()
    (wording.with_name("wording") / "closing.html").write_text("<p>Sincerely yours,</p>")


def _dead_folder(wording: Path) -> None:
    wording.rmdir()
    wording.symlink_to("nowhere")


def _dead_topics(wording: Path) -> None:
    wording.with_name("topics").symlink_to("nowhere")


IGNORED: dict[str, tuple[Callable[[Path], None], str]] = {
    "a misspelled name": (_misspelled, "No wording file includes this one; did you mean 'closing.html'?"),
    "a folder": (_folder, "Expected a file, found a folder."),
    "a link to nothing": (_dead_link, "This link leads nowhere, or not to a file."),
    "a folder in the folder": (
        _further_folder,
        "Drafter ignores folders in letter; move the files of this one up, or the folder out.",
    ),
    "a folder by another name": (_another_folder, "Drafter ignores this folder; did you mean 'letter'?"),
    "a folder that is a link to nothing": (_dead_folder, "This link leads nowhere, or not to a folder."),
    "topics that are a link to nothing": (_dead_topics, "This link leads nowhere, or not to a folder."),
}


@pytest.mark.parametrize("case", IGNORED)
def test_the_draft_and_the_check_say_the_same(case: str, tmp_path: Path) -> None:
    lay_down, message = IGNORED[case]
    (tmp_path / "profile.toml").write_text("")
    (tmp_path / "letter").mkdir()
    lay_down(tmp_path / "letter")
    firm = Firm(tmp_path)

    with pytest.raises(TemplateError) as stopped:
        require_right_names(firm)

    assert [problem.message for problem in stopped.value.problems] == [message]
    assert message in [problem.message for problem in check(firm, reviews=("proxy",)).errors]


@pytest.mark.skipif(
    os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="the superuser may read everything"
)
def test_a_folder_without_rights_is_told(tmp_path: Path) -> None:
    (tmp_path / "letter").mkdir(mode=0)

    with pytest.raises(TemplateError, match="This folder cannot be read"):
        require_right_names(Firm(tmp_path))


def test_a_file_that_the_firms_own_wording_includes_is_used(tmp_path: Path) -> None:
    (tmp_path / "letter").mkdir()
    (tmp_path / "letter" / "closing.html").write_text('{% include "our-thanks.html" %}')
    (tmp_path / "letter" / "our-thanks.html").write_text("<p>Thank you.</p>")

    require_right_names(Firm(tmp_path))
