"""The shipped wording, compiled: fresh, used, and out of the way of what somebody has changed."""

from __future__ import annotations

import pytest

from drafter.drafting.compiled import FOLDER, compiled
from drafter.drafting.compiling import compiled_files
from drafter.drafting.environment import Wording
from drafter.errors import TemplateError
from drafter.shipped import templates_folder

LETTER = templates_folder() / "letter"


def test_it_is_what_the_wording_files_make() -> None:
    here = {path.name: path.read_text("utf-8") for path in FOLDER.glob("[!_]*.py")}

    assert here == compiled_files(), "run: python -m drafter.drafting.compiling"


def test_a_changed_wording_file_is_not_taken_for_the_shipped_one() -> None:
    text = (LETTER / "closing.html").read_text("utf-8")

    assert compiled("closing.html", text) is not None
    assert compiled("closing.html", f"{text} ") is None
    assert compiled("opening.html", text) is None


def test_a_mistake_in_compiled_wording_has_its_place() -> None:
    with pytest.raises(TemplateError, match=r"closing\.html:\d+: There is no"):
        Wording([LETTER], ()).render("closing.html", {})
