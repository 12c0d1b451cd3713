"""Profiles as people write them, and what they are told about each mistake."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from drafter.drafting import default_profile, load_profile
from drafter.errors import ProfileError

FULL = """
signed_by = "counsel"

[company]
name = "Alder Corp"
address = ["1 Mill Road", "Dover, DE"]

[firm]
name = "Quill & Abernathy LLP"

[signer]
name = "Rosa Field"
title = "Partner"

[contact]
phone = "302-555-0100"

[matter]
amendment = 2

[letter]
date = 2024-03-18
comments = "bold italic"
copies = ["Ann Bee"]
"""


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "matter.toml"


def test_every_key_may_be_written(written: Path) -> None:
    written.write_text(FULL, "utf-8")
    profile = load_profile(written)

    assert (profile.signed_by, profile.matter.amendment) == ("counsel", 2)
    assert profile.company.address == ("1 Mill Road", "Dover, DE")
    assert profile.letter.date == date(2024, 3, 18)
    assert profile.letter.copies == ("Ann Bee",)


def test_an_empty_profile_is_the_default(written: Path) -> None:
    written.touch()

    assert load_profile(written) == default_profile()


MISTAKES = {
    "a key": ('[letter]\nlabl = "A:"', "letter.labl: there is no such key; did you mean 'label'?"),
    "a table": ('[singer]\nname = "A"', "singer: there is no such key; did you mean 'signer'?"),
    "a key like no other": (
        "[matter]\nzzz = 1",
        "matter.zzz: there is no such key; known are amendment, filing_persons.",
    ),
    "a number": ('[matter]\namendment = "two"', "matter.amendment: "),
    "a choice": ('[letter]\ncomments = "loud"', "letter.comments: "),
    "a table that is a text": ('signer = "Rosa"', "signer: "),
}


@pytest.mark.parametrize("row", MISTAKES)
def test_a_mistake_names_its_key(row: str, written: Path) -> None:
    text, message = MISTAKES[row]
    written.write_text(text, "utf-8")

    with pytest.raises(ProfileError) as raised:
        load_profile(written)

    assert raised.value.message.startswith(message)
    assert raised.value.place == str(written)


def test_all_mistakes_are_told_at_once(written: Path) -> None:
    written.write_text('signd_by = "x"\n[letter]\nlabl = "A:"\ncomments = 3\n', "utf-8")

    with pytest.raises(ProfileError) as raised:
        load_profile(written)

    told = [line.split(":")[0] for line in raised.value.message.splitlines()]
    assert sorted(told) == ["letter.comments", "letter.labl", "signd_by"]


def test_what_is_no_toml_has_a_line(written: Path) -> None:
    written.write_text("[letter]\nlabel = Response:\n", "utf-8")

    with pytest.raises(ProfileError) as raised:
        load_profile(written)

    assert raised.value.place == f"{written}:2"


def test_a_profile_that_is_not_there(written: Path) -> None:
    with pytest.raises(ProfileError) as raised:
        load_profile(written)

    assert "No such file" in raised.value.message


def test_a_draft_without_a_profile_loads_no_pydantic() -> None:
    program = (
        "import sys; from drafter import drafting; from drafter.model import CommentLetter;"
        "drafting.compose(CommentLetter('a', 'other'), drafting.default_profile());"
        "sys.exit('pydantic' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
