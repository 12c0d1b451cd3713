"""A wording file that would not be used stops a draft, as it stops the check."""

from __future__ import annotations

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


IGNORED: dict[str, tuple[Callable[[Path], None], str]] = {
    "a misspelled name": (_misspelled, "No wording file includes this one; did you mean 'closing.html'?"),
    "a folder": (_folder, "Expected a file, found a folder."),
    "a link to nothing": (_dead_link, "This link leads nowhere, or not to a file."),
}


@pytest.mark.parametrize("case", IGNORED)
def test_the_draft_and_the_check_say_the_same(case: str, tmp_path: Path) -> None:
    lay_down, message = IGNORED[case]
    (tmp_path / "letter").mkdir()
    lay_down(tmp_path / "letter")
    firm = Firm(tmp_path)

    with pytest.raises(TemplateError) as stopped:
        require_right_names(firm)

    assert [problem.message for problem in stopped.value.problems] == [message]
    assert message in [problem.message for problem in check(firm, reviews=("proxy",)).errors]


def test_a_file_that_the_firms_own_wording_includes_is_used(tmp_path: Path) -> None:
    (tmp_path / "letter").mkdir()
    (tmp_path / "letter" / "closing.html").write_text('{% include "our-thanks.html" %}')
    (tmp_path / "letter" / "our-thanks.html").write_text("<p>Thank you.</p>")

    require_right_names(Firm(tmp_path))
