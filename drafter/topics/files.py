"""Topic files, read and compiled; every mistake in a folder of them is told at once, with file and line.

One TOML file a topic, named after its id. pydantic says what is wrong, and is loaded only here: files are
read when a firm has its own, when they are checked, and when the shipped ones are compiled.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from drafter.errors import InputNotReadableError, TopicError
from drafter.kernel.suggest import did_you_mean
from drafter.kernel.toml.lines import line_of
from drafter.kernel.toml.messages import unknown_key, wrong_value
from drafter.kernel.toml.reader import read_toml_leniently
from drafter.problems import Place, Problem
from drafter.topics.library import Library
from drafter.topics.required_literals import alternatives, anchors
from drafter.topics.schema import (
    TABLES,
    ClauseTable,
    Frames,
    SwitchedOff,
    Table,
    TopicFile,
    TriggerTable,
)
from drafter.topics.topic import Alternative, Clause, Pattern, Side, Topic, Trigger

FRAMES = "_frames.toml"
"""Beside the topics: a sentence for each thing a comment can ask; the topic's clause goes at CLAUSE."""


@dataclass(frozen=True, slots=True)
class Folder:
    """What a folder holds: topics in the order of their names, ids switched off, and frames, if any."""

    topics: tuple[TopicFile, ...]
    off: tuple[str, ...]
    frames: Mapping[str, str]


def survey(
    path: Path, base: Library | None = None, *, ids: Collection[str] = ()
) -> tuple[Folder, list[Problem]]:
    """What is right in a folder, and every mistake in its files, each with its place.

    A file of nothing but `id` and `enabled = false` switches a topic off, one of `base`. With `ids`, only the files of
    these topics are read.
    """
    topics: list[TopicFile] = []
    off: list[str] = []
    frames: dict[str, str] = {}
    problems: list[Problem] = []
    for file in sorted(path.glob("*.toml")):
        if ids and file.stem not in ids:
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


def read_folder(path: Path, base: Library | None = None, *, ids: Collection[str] = ()) -> Folder:
    """Read and check a folder or, with `ids`, the files of these topics in it.

    Raises:
        TopicError: with every mistake in every file, each with its place.
    """
    folder, problems = survey(path, base, ids=ids)
    if problems:
        raise TopicError.of(problems)
    return folder


def read_folders(*paths: Path, ids: Collection[str] = ()) -> Folder:
    """Folders as one; each goes before those named before it. One that is not there holds nothing.

    With `ids`, only the files of these topics are read.

    Raises:
        TopicError: see `read_folder`.
    """
    topics: dict[str, TopicFile] = {}
    frames: Mapping[str, str] = {}
    for folder in (read_folder(path, ids=ids) for path in paths):
        topics.update((topic.id, topic) for topic in folder.topics)
        topics = {id: topic for id, topic in topics.items() if id not in folder.off}
        frames = folder.frames or frames
    return Folder(tuple(topics.values()), (), frames)


def compile_folder(path: Path, base: Library | None = None) -> Library:
    """The library of a folder, added to `base`: a file of the same id replaces, `enabled = false` takes away.

    Raises:
        TopicError: see `read_folder`.
    """
    return compile_files(read_folder(path, base), base)


def compile_files(folder: Folder, base: Library | None = None) -> Library:
    """What `compile_folder` makes of a folder that has been read."""
    topics = {topic.id: topic for topic in base.topics} if base else {}
    topics.update((file.id, compile_topic(file)) for file in folder.topics)
    kept = tuple(topic for id, topic in topics.items() if id not in folder.off)
    return Library(kept, folder.frames or (base.frames if base else {}))


def compile_topic(file: TopicFile) -> Topic:
    """A topic as the matcher has it."""
    return Topic(
        id=file.id,
        title=file.title,
        general=file.general,
        triggers=tuple(
            Trigger(_pattern(each.pattern), each.weight, each.where)
            for each in sorted(file.trigger, key=_turn)
        ),
        excludes=tuple(_pattern(each.pattern) for each in file.exclude),
        clauses=tuple(_clause(each, file) for each in file.clause if each.asked or each.cites),
        offers=_json(
            {
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
    """The heaviest takes the words; of a heading, its own triggers before those that count half there."""
    return trigger.where == "comment", -trigger.weight


def _clause(clause: ClauseTable, file: TopicFile) -> Clause:
    """What a clause answers; whether it revises or explains, any table of its id may say."""
    sides: tuple[Side, ...] = ("revises", "explains")
    of_id = [each for each in file.clause if each.id == clause.id]
    return Clause(
        clause.id,
        tuple(map(_pattern, clause.asked)),
        tuple(clause.cites),
        tuple(side for side in sides if any(getattr(each, side) for each in of_id)),
    )


def _pattern(source: str) -> Pattern:
    return Pattern(tuple(Alternative(each, anchors(each)) for each in alternatives(source)))


def _plain(part: Table, without: set[str]) -> dict[str, Any]:
    return part.model_dump(mode="json", exclude=without, exclude_defaults=True)


def _problems(error: ValidationError, file: Path, toml: str, *, but: str) -> Iterator[Problem]:
    """All that is wrong in a file, each in its line, but for one kind: what a wrong line left out is not missing."""
    for detail in error.errors():
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
    """("trigger", 2, "weight") as "trigger 3, weight"."""
    place = ""
    for key in keys:
        place += f" {key + 1}" if isinstance(key, int) else f"{', ' if place else ''}{key}"
    return place
