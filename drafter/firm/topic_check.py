"""What is wrong with a firm's topic files: their keys, their clauses, and what they do with their own examples."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from drafter.drafting.wording_check import mistakes_of_text
from drafter.errors import Mistake, TopicError, in_order
from drafter.shipped import templates_folder
from drafter.toml_lines import line_of
from drafter.topics import shipped
from drafter.topics.checking import check_folder
from drafter.topics.files import FRAMES

_CLAUSES = ("revises", "explains", "proposed")


def mistakes_of_topics(folder: Path) -> list[Mistake]:
    """All of them in one run, in the order of files and lines."""
    found = list(mistakes_of_clauses(folder))
    try:
        check_folder(folder, shipped())
    except TopicError as error:
        found += error.mistakes
    return sorted(dict.fromkeys(found), key=in_order)


def require_right_clauses(folder: Path) -> None:
    """See whether letters may be drafted with the clauses of a firm's topics.

    Raises:
        TopicError: a clause is no template, names what there is not, or asserts something.
    """
    changed = max((path.stat().st_mtime_ns for path in folder.glob("*.toml")), default=0)
    if found := _found_in_clauses(folder.absolute(), folder, changed):
        raise TopicError.of(found)


@lru_cache(maxsize=4)
def _found_in_clauses(_real: Path, folder: Path, _changed: int) -> tuple[Mistake, ...]:
    """Looked for once, for as many letters as there are."""
    return tuple(mistakes_of_clauses(folder))


def mistakes_of_clauses(folder: Path) -> Iterator[Mistake]:
    """What is wrong with the clauses and frames in files that are not as shipped; what is no TOML is passed over."""
    for path in sorted(folder.glob("*.toml")):
        shipped_one = templates_folder() / "topics" / path.name
        if shipped_one.is_file() and shipped_one.read_bytes() == path.read_bytes():
            continue
        try:
            toml = path.read_text("utf-8-sig")
            values = tomllib.loads(toml)
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
            continue
        for keys, words in _clauses(values, is_frames=path.name == FRAMES):
            place = f"{path}:{line_of(toml, keys)}"
            yield from (Mistake(place, f"{keys[-1]}: {wrong.message}") for wrong in mistakes_of_text(words))
            if keys[-1] == "explains" and "[" not in words:
                yield Mistake(
                    place, "explains: There is no blank here, and this explains facts: leave one, [●]."
                )


def _clauses(values: dict[str, object], *, is_frames: bool) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The wording in a file, each by the way to it."""
    if is_frames:
        yield from (((ask,), words) for ask, words in values.items() if isinstance(words, str))
        return
    responses = values.get("response")
    for number, response in enumerate(responses if isinstance(responses, list) else ()):
        for key in _CLAUSES:
            if isinstance(response, dict) and isinstance(words := response.get(key), str):
                yield ("response", number, key), words
