"""Read and compile topic files; all mistakes in a folder are reported at once, each with its file and line.

There is one TOML file per topic, named after its id. The files are validated by pydantic, which is loaded only here:
files are read only if a firm has its own, when they are checked, and when the built-in ones are compiled.
"""

from __future__ import annotations

import filecmp
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from drafter.errors import InputNotReadableError, TopicError
from drafter.kernel.built_in import templates_folder
from drafter.kernel.suggest import did_you_mean
from drafter.kernel.toml.lines import line_of
from drafter.kernel.toml.messages import unknown_key, wrong_value
from drafter.kernel.toml.reader import read_toml_leniently
from drafter.problems import MOST_SHOWN, Place, Problem, more
from drafter.topics.library import Library, built_in_library
from drafter.topics.required_literals import alternatives, anchors
from drafter.topics.schema import (
    TABLES,
    Frames,
    SwitchedOff,
    Table,
    TopicFile,
    TriggerTable,
)
from drafter.topics.topic import Alternative, Clause, Pattern, Topic, Trigger

FRAMES = "_frames.toml"
"""The file with a sentence for each kind of request; the topic's clause replaces CLAUSE in it."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The contents of a folder.

    Attributes:
        topics: The topics, in the order of their names.
        off: The ids of topics that the folder switches off.
        frames: The sentences for each kind of request; empty if the folder has none.
    """

    topics: tuple[TopicFile, ...]
    off: tuple[str, ...]
    frames: Mapping[str, str]

    @property
    def changes_something(self) -> bool:
        """True if the topics in force with this folder differ from those without it."""
        return bool(self.topics or self.off or self.frames)


def survey(
    path: Path, base: Library | None = None, *, ids: Collection[str] = ()
) -> tuple[Folder, list[Problem]]:
    """Read a folder and return its valid files and all mistakes, each with its place.

    A file with only `id` and `enabled = false` switches off a topic of `base`. An unchanged copy of a built-in file
    is skipped if `base` is the built-in library, which has its topic.

    Args:
        path: The folder.
        base: The topics that the folder adds to or overrides.
        ids: The only topics to read; by default all.
    """
    topics: list[TopicFile] = []
    off: list[str] = []
    frames: dict[str, str] = {}
    problems: list[Problem] = []
    for file in sorted(path.glob("*.toml")):
        if (ids and file.stem not in ids) or (base is built_in_library() and is_built_in(file)):
            continue
        try:
            data, toml, wrong = read_toml_leniently(file)
        except InputNotReadableError as error:
            problems += error.problems
            continue
        problems += wrong
        try:
            if file.name == FRAMES:
                frames = Frames.model_validate(data).model_dump()
            elif data.get("enabled") is False and set(data) <= {"id", "enabled"}:
                off.append(SwitchedOff.model_validate(data, context={"id": file.stem}).id)
                if base and off[-1] not in (known := [topic.id for topic in base.topics]):
                    place = Place(str(file), line_of(toml, ("id",)) or 0)
                    message = _nothing_to_switch_off(off[-1], known)
                    problems.append(Problem("unknown_topic", "error", place, message))
            else:
                topics.append(TopicFile.model_validate(data, context={"id": file.stem}))
        except ValidationError as error:
            problems += _problems(error, file, toml, but="missing" if wrong else "")
    off += [topic.id for topic in topics if not topic.enabled]
    return Folder(tuple(topics), tuple(off), frames), problems


def is_built_in(file: Path) -> bool:
    """Return whether a topic file is an unchanged copy of a built-in one."""
    built_in = templates_folder() / "topics" / file.name
    try:
        return filecmp.cmp(built_in, file, shallow=False)
    except OSError:  # one of them does not exist or cannot be read
        return False


def read_folder(path: Path, base: Library | None = None, *, ids: Collection[str] = ()) -> Folder:
    """Read and check a folder.

    Args:
        path: The folder.
        base: The topics that the folder adds to or overrides.
        ids: The only topics to read; by default all.

    Raises:
        TopicError: A file contains a mistake; the error lists all mistakes, each with its place.
    """
    folder, problems = survey(path, base, ids=ids)
    if problems:
        raise TopicError.of(problems)
    return folder


def read_folders(*paths: Path, ids: Collection[str] = ()) -> Folder:
    """Merge folders; each one overrides those before it, and a missing folder counts as empty.

    Args:
        paths: The folders.
        ids: The only topics to read; by default all.

    Raises:
        TopicError: A file contains a mistake, as in `read_folder`.
    """
    topics: dict[str, TopicFile] = {}
    frames: Mapping[str, str] = {}
    for folder in (read_folder(path, ids=ids) for path in paths):
        topics.update((topic.id, topic) for topic in folder.topics)
        topics = {id: topic for id, topic in topics.items() if id not in folder.off}
        frames = folder.frames or frames
    return Folder(tuple(topics.values()), (), frames)


def compile_folder(path: Path, base: Library | None = None) -> Library:
    """Return `base` with the topics of a folder, which add to it, replace topics of the same id, or switch them off.

    Args:
        path: The folder.
        base: The topics to start from.

    Raises:
        TopicError: A file contains a mistake, as in `read_folder`.
    """
    return compile_files(read_folder(path, base), base)


def compile_files(folder: Folder, base: Library | None = None) -> Library:
    """Return the result of `compile_folder` for a folder that has already been read."""
    if base and not folder.changes_something:
        return base
    topics = {topic.id: topic for topic in base.topics} if base else {}
    topics.update((file.id, compile_topic(file)) for file in folder.topics)
    kept = tuple(topic for id, topic in topics.items() if id not in folder.off)
    return Library(kept, folder.frames or (base.frames if base else {}))


def compile_topic(file: TopicFile) -> Topic:
    """Return a topic in the form that is used for matching."""
    return Topic(
        id=file.id,
        title=file.title,
        general=file.general,
        triggers=tuple(
            Trigger(_pattern(each.pattern), each.weight, each.where)
            for each in sorted(file.trigger, key=_turn)
        ),
        excludes=tuple(_pattern(each.pattern) for each in file.exclude),
        clauses=tuple(
            Clause(each.id, tuple(map(_pattern, each.asked)), tuple(each.cites))
            for each in file.clause
            if each.asked or each.cites
        ),
        offers=_json(
            {
                "family": file.family,
                "authority": [
                    {
                        **_plain(each, {"status", "source"}),
                        "says": each.says,
                        "verified": each.status == "verified",
                    }
                    for each in file.authority
                ],
                "facts": [_plain(each, {"source"}) for each in file.fact],
                "checklist": [_plain(each, set()) for each in file.checklist],
                "traps": [_plain(each, set()) for each in file.traps],
                "clauses": [
                    _plain(each, {"asked", "cites", "examples", "counter_examples"}) for each in file.clause
                ],
            }
        ),
    )


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _turn(trigger: TriggerTable) -> tuple[bool, float]:
    """Return the sort key of a trigger: triggers only for headings or forms come first, then heavier before lighter."""
    return trigger.where == "comment", -trigger.weight


def _pattern(source: str) -> Pattern:
    return Pattern(tuple(Alternative(each, anchors(each)) for each in alternatives(source)))


def _plain(part: Table, without: set[str]) -> dict[str, Any]:
    return part.model_dump(mode="json", exclude=without, exclude_defaults=True)


def _problems(error: ValidationError, file: Path, toml: str, *, but: str) -> Iterator[Problem]:
    """Yield the mistakes in a file with their lines, except those of type `but`.

    A file with a line that cannot be read may seem to lack keys, so missing keys are not reported for it.
    """
    details = error.errors()
    yield from more(len(details) - MOST_SHOWN, str(file))
    for detail in details[:MOST_SHOWN]:
        keys = detail["loc"]
        if detail["type"] == but:
            continue
        if detail["type"] == "extra_forbidden":
            kind = Frames if file.name == FRAMES else TABLES.get(str(keys[0])) if len(keys) > 1 else TopicFile
            message = unknown_key(str(keys[-1]), (kind or TopicFile).model_fields)
        else:
            message = wrong_value(detail)
        line = line_of(toml, keys)
        rule = "unknown_key" if detail["type"] == "extra_forbidden" else "wrong_value"
        place = Place(str(file), line or 0)
        yield Problem(rule, "error", place, f"{_place(keys)}: {message}" if keys else message)


def _nothing_to_switch_off(id: str, known: Iterable[str]) -> str:
    return did_you_mean(f"There is no topic {id!r} to switch off", id, known, "`drafter topics` lists them")


def _place(keys: Iterable[int | str]) -> str:
    """Return ("trigger", 2, "weight") as "trigger 3, weight"."""
    place = ""
    for key in keys:
        place += f" {key + 1}" if isinstance(key, int) else f"{', ' if place else ''}{key}"
    return place
