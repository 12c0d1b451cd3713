"""Put letters of the same company together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.reading.parties.names import plain, same
from drafter.returned import ReturnedLetter

_FILING = re.compile(
    r"[\s,]+(?:\(|(?:Amendment No|Form \d|Registration Statement|Schedule \d|Annual Report)\b)"
)


def by_company(letters: Sequence[ReturnedLetter]) -> list[list[ReturnedLetter]]:
    """Return the letters of each company, in the order of its first letter.

    Letters are of the same company if they share its name or a file number. A letter with neither is taken to be of
    the only company that there is.

    Args:
        letters: The letters of any companies.
    """
    groups: list[list[ReturnedLetter]] = []
    for letter in letters:
        own = [group for group in groups if any(_of_same_company(letter, other) for other in group)]
        groups = [group for group in groups if group not in own]
        groups.append([one for group in own for one in group] + [letter])
    named = [group for group in groups if _is_named(group)]
    if len(named) == 1:
        groups = [[one for group in groups for one in group]]
    order = {id(letter): place for place, letter in enumerate(letters)}
    ordered = [sorted(group, key=lambda one: order[id(one)]) for group in groups]
    return sorted(ordered, key=lambda group: order[id(group[0])])


def _of_same_company(one: ReturnedLetter, other: ReturnedLetter) -> bool:
    if one.registrant and other.registrant and same(_name(one.registrant), _name(other.registrant)):
        return True
    return bool(_files(one) & _files(other))


def _is_named(group: Sequence[ReturnedLetter]) -> bool:
    return any(letter.registrant or letter.file_numbers for letter in group)


def _name(registrant: str) -> str:
    """Return a company's name without the filing that a Re: block has on the same line."""
    return plain(_FILING.split(registrant, maxsplit=1)[0] or registrant).name


def _files(letter: ReturnedLetter) -> set[tuple[str, ...]]:
    """Return the file numbers of a letter; "1-7933" is the same as "001-07933"."""
    return {tuple(part.lstrip("0") for part in number.split("-")) for number in letter.file_numbers}
