"""Topic files: what may stand in one, and every mistake in a folder of them at once, with file and key.

One TOML file a topic, named after its id. pydantic says what is wrong, and is loaded only here: files are
read when a firm has its own, when they are checked, and when the shipped ones are compiled.
"""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    model_validator,
)

from drafter.errors import TopicError
from drafter.topics.anchors import anchors
from drafter.topics.library import Library, Pattern, Topic, Trigger, Where

FRAMES = "_frames.toml"
"""Beside the topics: a sentence for each thing a comment can ask; the topic's clause goes at CLAUSE."""


def _is_a_pattern(text: str) -> str:
    try:
        re.compile(text, re.I)
    except re.error as error:
        raise ValueError(f"this is no regular expression: {error}") from None
    return text


_Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
_Regex = Annotated[str, StringConstraints(min_length=1), AfterValidator(_is_a_pattern)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Dated(_Part):
    since: datetime.date | None = None
    until: datetime.date | None = None


class _Pattern(_Part):
    pattern: _Regex
    example: _Text

    @model_validator(mode="after")
    def _matches_its_example(self) -> _Pattern:
        if not re.search(self.pattern, self.example, re.I):
            raise ValueError("the pattern does not match its own example")
        return self


class _Trigger(_Pattern):
    weight: Annotated[float, Field(gt=0, le=6)]
    where: Where = "comment"

    @model_validator(mode="after")
    def _is_no_bare_word(self) -> _Trigger:
        match = re.search(self.pattern, self.example, re.I)
        if self.weight >= 3 and match and re.fullmatch(r"[a-z]+", match[0].strip()):
            raise ValueError(f"the bare word {match[0]!r} must not suffice alone: give it a weight below 3")
        return self


class _Authority(_Dated):
    cite: _Text
    says: str = ""
    status: Literal["verified", "unverified"]
    source: str = ""

    @model_validator(mode="after")
    def _says_who_verified(self) -> _Authority:
        if self.status == "verified" and not self.source:
            raise ValueError("a verified authority names its source")
        return self


class _Fact(_Dated):
    text: _Text
    source: str = ""


class _Response(_Dated):
    """Clauses that complete the frames: "revise ... to" `revises`, "advises the Staff that" `explains`."""

    revises: _Text
    explains: _Text
    proposed: str = ""


class TopicFile(_Part):
    """What a topic file holds. Its order is that of the shipped files."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
    title: _Text
    family: Literal[
        "china", "financial reporting", "securities act offerings", "governance and proxy", "narrative"
    ]
    enabled: bool = True
    general: bool = False
    trigger: Annotated[list[_Trigger], Field(min_length=1)]
    exclude: list[_Pattern] = []
    examples: Annotated[list[_Text], Field(min_length=1)]
    counter_examples: Annotated[list[_Text], Field(min_length=1)]
    authority: Annotated[list[_Authority], Field(min_length=1)]
    fact: list[_Fact] = []
    checklist: Annotated[list[_Text], Field(min_length=1)]
    traps: list[_Text] = []
    response: Annotated[list[_Response], Field(min_length=1)]


def read_folder(folder: Path) -> tuple[list[TopicFile], dict[str, str]]:
    """The topic files of a folder in the order of their names, and its frames (empty when it has none).

    Raises:
        TopicError: with every mistake in every file, each with its place.
    """
    topics, mistakes = [], []
    for path in sorted(folder.glob("*.toml")):
        if path.name == FRAMES:
            continue
        try:
            topics.append(TopicFile.model_validate(_toml(path)))
        except ValidationError as error:
            mistakes += [f"{path.name}: {_place(each['loc'])}: {each['msg']}" for each in error.errors()]
        except tomllib.TOMLDecodeError as error:
            mistakes.append(f"{path.name}: {error}")
        else:
            if topics[-1].id != path.stem:
                mistakes.append(f"{path.name}: id: {topics[-1].id!r} is not the name of the file")
    if mistakes:
        raise TopicError("\n".join(mistakes), advice="Correct the topic files.", place=str(folder))
    frames = folder / FRAMES
    return topics, _toml(frames) if frames.exists() else {}


def compile_folder(folder: Path, base: Library | None = None) -> Library:
    """The library of a folder, added to `base`: a file of the same id replaces, `enabled = false` takes away.

    Raises:
        TopicError: see `read_folder`.
    """
    files, frames = read_folder(folder)
    topics = {topic.id: topic for topic in base.topics} if base else {}
    topics.update((file.id, compile_topic(file)) for file in files)
    for file in files:
        if not file.enabled:
            del topics[file.id]
    return Library(tuple(topics.values()), {**(base.frames if base else {}), **frames})


def compile_topic(file: TopicFile) -> Topic:
    """A topic as the matcher has it."""
    return Topic(
        id=file.id,
        title=file.title,
        general=file.general,
        triggers=tuple(Trigger(_pattern(each), each.weight, each.where) for each in file.trigger),
        excludes=tuple(_pattern(each) for each in file.exclude),
        guidance={
            "authority": [
                {
                    **_plain(each, {"status", "source"}),
                    "says": each.says,
                    "verified": each.status == "verified",
                }
                for each in file.authority
            ],
            "facts": [_plain(each, {"source"}) for each in file.fact],
            "checklist": file.checklist,
            "traps": file.traps,
            "responses": [_plain(each, set()) for each in file.response],
        },
    )


def _pattern(part: _Pattern) -> Pattern:
    return Pattern(part.pattern, anchors(part.pattern))


def _plain(part: _Part, without: set[str]) -> dict[str, Any]:
    return part.model_dump(mode="json", exclude=without, exclude_defaults=True)


def _place(keys: Iterable[int | str]) -> str:
    """("trigger", 2, "weight") as "trigger 3, weight"."""
    place = ""
    for key in keys:
        place += f" {key + 1}" if isinstance(key, int) else f"{', ' if place else ''}{key}"
    return place


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))
