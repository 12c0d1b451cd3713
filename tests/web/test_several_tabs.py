"""Several tabs change one matter at the same moment: what each of them says is kept."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import drafter
from drafter.kernel.locks import locked
from drafter.kernel.toml.reader import read_toml
from drafter.services.profile_form import write_profile
from drafter.web.correcting import correct
from drafter.web.matters import Matter
from drafter.web.work import Desk
from tests.web.conftest import EXAMPLES


def at_once(folder: Path, work: Callable[..., None], calls: Sequence[tuple[Any, ...]]) -> None:
    """Begin calls while a folder is locked, so that all of them wait for it."""
    with ThreadPoolExecutor(len(calls)) as tabs:
        with locked(folder):
            begun = [tabs.submit(work, *call) for call in calls]
        for one in begun:
            one.result()


def test_each_correction_of_a_letter_is_kept(tmp_path: Path) -> None:
    letter = Path(shutil.copy(EXAMPLES / "second-round.txt", tmp_path / "letter.txt"))
    desk, matter = Desk(drafter.find_firm(None)), Matter("m", tmp_path)
    forms = [{"what": ["about"], "comment": [str(at)], "filing": ["Form 8-K"]} for at in range(1, 7)]

    at_once(tmp_path, correct, [(desk, matter, form) for form in forms])

    assert [comment.filing for comment in drafter.read(letter).comments] == ["Form 8-K"] * 6


def test_each_entry_in_a_profile_is_kept(tmp_path: Path) -> None:
    entries = {"signer.name": "Ada Merrow", "signer.title": "Partner", "matter.client": "Plover Quay plc"}
    profile = tmp_path / "profile.toml"

    at_once(tmp_path, write_profile, [(profile, {key: value}) for key, value in entries.items()])

    values, _ = read_toml(profile)
    assert values["signer"] == {"name": "Ada Merrow", "title": "Partner"}
    assert "Plover Quay plc" in str(values["matter"]["client"])
