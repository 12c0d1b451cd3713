"""Check profile.toml: its keys and values, who signs, and whether the letterhead has its styles."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from drafter.errors import InputNotReadableError, ProfileError
from drafter.firm.checks.context import Context
from drafter.firm.folder import PROFILE, Firm
from drafter.kernel.built_in import templates_folder
from drafter.kernel.patterns import pattern
from drafter.kernel.toml.lines import line_of
from drafter.kernel.toml.reader import read_toml_leniently
from drafter.problems import Place, Problem
from drafter.profile.model import default_profile

_OF_PEOPLE = ("company", "firm", "signer", "contact", "confidential")
_OFF = pattern(r'^#(?=\[?[\w"]+[\]\s])', re.MULTILINE)
"""Values that switch off a line of the built-in profile."""

_NO_SIGNER = (
    "The profile names a law firm but not who signs. "
    "By custom the company signs responses on periodic reports."
)
_NO_SIGNER_ADVICE = 'If the firm always signs, put signed_by = "counsel" above the tables.'


def check_profile(context: Context) -> Iterator[Problem]:
    """Yield what is wrong in the profile, and store the usable part in the context."""
    firm = context.firm
    try:
        profile = firm.profile()
    except ProfileError as error:
        yield from error.problems
        profile = replace(default_profile(), styles=_readable_styles(firm))
    if (
        profile.firm.name and profile.signed_by is None
    ):  # a firm that fills in its name probably signs its letters
        place = Place(str((firm.folder or Path()) / PROFILE))
        yield Problem("no_signer", "info", place, _NO_SIGNER, _NO_SIGNER_ADVICE)
    yield from _left_from_the_example(firm)
    wrong = dict(firm.wrong_styles(profile.styles))
    yield from wrong.values()
    right = {ours: theirs for ours, theirs in profile.styles.items() if ours not in wrong}
    context.profile = replace(profile, styles=right)


def _left_from_the_example(firm: Firm) -> Iterator[Problem]:
    """Yield the keys whose values are those of the example that the profile begins with: names of nobody."""
    path = (firm.folder or Path()) / PROFILE
    if firm.folder is None or not path.is_file():
        return
    try:
        values, toml, _ = read_toml_leniently(path)
    except InputNotReadableError:
        return
    for table, keys in _example().items():
        own = values.get(table)
        for key, example in keys.items():
            if key != "title" and isinstance(own, dict) and own.get(key) == example:
                place = Place(str(path), line_of(toml, (table, key)) or 0)
                message = f"{table}.{key}: This is still the example’s; replace it."
                yield Problem("example_value", "info", place, message)


@cache
def _example() -> dict[str, dict[str, object]]:
    """Return the tables of people and firms in the built-in profile, with their examples switched on."""
    text = (templates_folder() / PROFILE).read_text("utf-8")
    switched_on = tomllib.loads(_OFF.sub("", text))
    return {table: switched_on[table] for table in _OF_PEOPLE}


def _readable_styles(firm: Firm) -> dict[str, str]:
    """Return the rows of [styles] in a profile with other problems, so that they are checked too."""
    assert firm.folder  # the built-in profile has no problems
    try:
        styles = read_toml_leniently(firm.folder / PROFILE)[0].get("styles")
    except InputNotReadableError:
        return {}
    rows = styles.items() if isinstance(styles, dict) else ()
    return {ours: theirs for ours, theirs in rows if isinstance(theirs, str)}
