"""A short form for what a letter lacks: the profile's own keys that are still open and that this letter needs."""

from __future__ import annotations

import datetime
import operator
from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args, get_type_hints

from drafter.kernel.paths import is_file

if TYPE_CHECKING:
    from drafter.firm import Firm
    from drafter.model import CommentLetter
    from drafter.profile.model import Profile

FieldKind = Literal["text", "lines", "number", "date", "choice"]


class Field(NamedTuple):
    """A key of the profile to fill in.

    Attributes:
        key: The key, "signer.name".
        label: What it is called in the form.
        meaning: What it means, as the profile's documentation has it; "" if the label says it.
        kind: What may be entered.
        choices: The values of a choice.
        value: The value that this matter's own profile has; "" if it has none.
    """

    key: str
    label: str
    meaning: str
    kind: FieldKind
    choices: tuple[str, ...] = ()
    value: str = ""


class _Needs(NamedTuple):
    """The needs of a letter that its profile meets.

    Attributes:
        names_no_client: Whether the letter leaves it open who responds.
        is_by_counsel: Whether a law firm signs.
        amends: Whether a filing is amended.
    """

    names_no_client: bool
    is_by_counsel: bool
    amends: bool


class _Asked(NamedTuple):
    key: str
    label: str
    when: Callable[[_Needs], bool] = lambda _: True


_ASKED = (
    _Asked("matter.client", "Client", attrgetter("names_no_client")),
    _Asked("letter.date", "Date of the letter"),
    _Asked("signed_by", "Who signs"),
    _Asked("signer.name", "Name of the signer"),
    _Asked("signer.title", "Title of the signer"),
    _Asked("signer.phone", "Telephone"),
    _Asked("signer.email", "E-mail"),
    _Asked("firm.name", "Law firm", attrgetter("is_by_counsel")),
    _Asked("firm.address", "Address of the law firm", attrgetter("is_by_counsel")),
    _Asked("matter.amendment", "Number of the amendment", attrgetter("amends")),
    _Asked("matter.revise_in", "Where revisions are made"),
)
"""The keys that a letter most often needs, and when."""


_EXPLAINS = 3
"""The number of spaces in a meaning that says more than a label."""


def profile_of_matter(firm: Firm, *files: Path | None) -> Profile:
    """Return the firm's profile, overridden by files that exist, the later ones first.

    Raises:
        ProfileError: One of them has a mistake.
    """
    return firm.profile(*(file for file in files if file and is_file(file)))


def open_keys(letter: CommentLetter, profile: Profile) -> list[Field]:
    """Return the keys that a letter most often needs and that its profile does not have."""
    needs = _needs(letter, profile)
    return [_field(one, {}) for one in _ASKED if one.when(needs) and not _value(profile, one.key)]


def fields_to_fill(letter: CommentLetter, firm: Firm, shared: Path | None, own: Path) -> list[Field]:
    """Return the keys that are still open, with what the matter's own profile has.

    Args:
        letter: The staff letter.
        firm: The firm in force.
        shared: The profile of all matters, if there is one.
        own: The profile of the matter, which need not exist.

    Raises:
        ProfileError: A profile has a mistake.
    """
    values = _values_in(own)
    needs = _needs(letter, profile_of_matter(firm, shared, own))
    before = profile_of_matter(firm, shared)
    asked = [one for one in _ASKED if one.when(needs) and not _value(before, one.key)]
    return [_field(one, values) for one in asked]


def _needs(letter: CommentLetter, profile: Profile) -> _Needs:
    from drafter.drafting.filing import filing
    from drafter.drafting.filing_of_comment import filings_of
    from drafter.drafting.signing import amends, who_signs

    of_each = filings_of(letter, profile.matter, filing(letter.subject))
    return _Needs(
        names_no_client=not letter.clients or bool(profile.matter.client),
        is_by_counsel=who_signs(letter, profile, of_each) == "counsel",
        amends=amends(letter, of_each),
    )


def write_profile(own: Path, entries: Mapping[str, str]) -> None:
    """Write what was filled in into the profile of a matter, and keep its other keys.

    Args:
        own: The profile.
        entries: What was entered by key; an empty entry removes the key.

    Raises:
        ProfileError: An entry is wrong; nothing is written.
    """
    from drafter.kernel.files import write_atomic
    from drafter.kernel.locks import locked
    from drafter.kernel.toml.writer import toml_of
    from drafter.profile.file import load_profile

    kinds = {one.key: _field(one, {}).kind for one in _ASKED}
    with locked(own.parent):
        values = _values_in(own)
        for key, entry in entries.items():
            if key in kinds:
                _put(values, key.split("."), _parsed(entry, kinds[key]))
        load_profile(values)
        write_atomic(own, toml_of(values).encode(), overwrite=True)


def _values_in(own: Path) -> dict[str, Any]:
    from drafter.errors import ProfileError
    from drafter.kernel.toml.reader import read_toml_leniently

    if not is_file(own):
        return {}
    values, _, problems = read_toml_leniently(own)
    if problems:
        raise ProfileError.of(problems)
    return values


def _value(profile: Profile, key: str) -> Any:
    return reduce(getattr, key.split("."), profile)


def _field(asked: _Asked, values: Mapping[str, Any]) -> Field:
    from drafter.firm.meanings import meanings
    from drafter.profile.model import Profile

    *tables, name = asked.key.split(".")
    record: type = reduce(lambda kind, table: get_type_hints(kind)[table], tables, Profile)
    kind, choices = _kind(get_type_hints(record)[name])
    value: Any = reduce(lambda table, step: table.get(step, {}), asked.key.split("."), dict(values)) or ""
    shown = (
        "\n".join(map(str, value))
        if isinstance(value, Sequence) and not isinstance(value, str)
        else str(value)
    )
    meaning = meanings(record).get(name, "")
    said = "" if meaning.count(" ") < _EXPLAINS else meaning
    return Field(asked.key, asked.label, said, kind, choices, shown)


def _kind(hint: Any) -> tuple[FieldKind, tuple[str, ...]]:
    """Return what a type of the profile takes, and its choices."""
    options = [one for one in (get_args(hint) or (hint,)) if one is not type(None)]
    if hint == tuple[str, ...]:
        return "lines", ()
    if int in options:
        return "number", ()
    if datetime.date in options:
        return "date", ()
    choices = reduce(operator.add, (get_args(one) for one in options), ())
    return ("choice", tuple(map(str, choices))) if choices else ("text", ())


def _parsed(entry: str, kind: FieldKind) -> Any:
    """Return an entry as a value of the profile; None for an empty one. The profile says what is wrong with it."""
    lines = [line.strip() for line in entry.splitlines() if line.strip()]
    if not lines:
        return None
    if kind == "lines":
        return lines
    text = " ".join(lines)
    if kind == "date":
        try:
            return datetime.date.fromisoformat(text)
        except ValueError:
            return text
    return int(text) if kind == "number" and text.isascii() and text.isdecimal() else text


def _put(values: dict[str, Any], path: Sequence[str], value: Any) -> None:
    *tables, name = path
    for table in tables:
        values = values.setdefault(table, {})
    if value is None:
        values.pop(name, None)
    else:
        values[name] = value
