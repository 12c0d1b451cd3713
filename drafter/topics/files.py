"""Topic files: what may stand in one, and every mistake in a folder of them at once, with file and key.

One TOML file a topic, named after its id. pydantic says what is wrong, and is loaded only here: files are
read when a firm has its own, when they are checked, and when the shipped ones are compiled.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    ValidationInfo,
    model_validator,
)

from drafter.errors import Mistake, TopicError
from drafter.text_files import Unreadable
from drafter.toml_files import read_toml
from drafter.toml_lines import line_of
from drafter.topics.anchors import alternatives, anchors
from drafter.topics.library import Library
from drafter.topics.topic import Alternative, Clause, Pattern, Topic, Trigger, Where
from drafter.wrong_values import no_such_key, wrong_value

FRAMES = "_frames.toml"
"""Beside the topics: a sentence for each thing a comment can ask; the topic's clause goes at CLAUSE."""


def _is_a_pattern(text: str) -> str:
    try:
        re.compile(text, re.I)
    except re.error as error:
        raise ValueError(f"this is no regular expression: {error}") from None
    return text


def _is_the_name_of_its_file(id: str, info: ValidationInfo) -> str:
    if info.context and info.context["id"] != id:
        raise ValueError(f"the file of this topic must be named {id}.toml")
    return id


def _has_a_clause(text: str) -> str:
    if text.count("CLAUSE") != 1:
        raise ValueError("CLAUSE must stand once, where the topic's clause goes")
    return text


_Frame = Annotated[str, AfterValidator(_has_a_clause)]
_Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
_Regex = Annotated[str, StringConstraints(min_length=1), AfterValidator(_is_a_pattern)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Dated(_Part):
    """Something that holds from a day, before a day, or both."""

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


class _Authority(Dated):
    cite: _Text
    says: str = ""
    foreign: bool = False
    """Whether it is for foreign private issuers alone; the note on a domestic form leaves it out."""
    status: Literal["verified", "unverified"]
    source: str = ""

    @model_validator(mode="after")
    def _says_who_verified(self) -> _Authority:
        if self.status == "verified" and not self.source:
            raise ValueError("a verified authority names its source")
        return self


class _Fact(Dated):
    text: _Text
    source: str = ""


def _as_table(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


class _Said(Dated):
    """A line of a list: its text or, where it holds from a day or before one, a table of text and day."""

    text: _Text


_Line = Annotated[_Said, BeforeValidator(_as_table)]


class _Response(Dated):
    """Clauses that complete the frames: "revise ... to" `revises`, "advises the Staff that" `explains`."""

    revises: str = ""
    explains: str = ""
    proposed: str = ""

    @model_validator(mode="after")
    def _says_something(self) -> _Response:
        if not (self.revises or self.explains):
            raise ValueError("a response has a clause: revises, explains or both")
        return self


class _Fit(_Pattern):
    """How a comment asks what a clause answers; without a fit the clause is offered wherever its frame is."""

    clause: Clause


class TopicFile(_Part):
    """What a topic file holds. Its order is that of the shipped files."""

    id: Annotated[
        str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$"), AfterValidator(_is_the_name_of_its_file)
    ]
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
    checklist: Annotated[list[_Line], Field(min_length=1)]
    traps: list[_Line] = []
    response: Annotated[list[_Response], Field(min_length=1)]
    fit: list[_Fit] = []

    @model_validator(mode="after")
    def _has_the_clauses_of_its_fits(self) -> TopicFile:
        for number, fit in enumerate(self.fit, 1):
            if not any(getattr(response, fit.clause) for response in self.response):
                raise ValueError(f"fit {number} is for a clause that no response has: {fit.clause}")
        return self


class _SwitchedOff(_Part):
    """A file that takes a topic away."""

    id: Annotated[str, AfterValidator(_is_the_name_of_its_file)]
    enabled: Literal[False]


class _Frames(_Part):
    """The sentences of `FRAMES`, with the place of the clause in each that has one."""

    revise_disclosure: _Frame
    future_filings: _Frame
    provide_draft: _Frame
    confirm: _Text
    file_exhibit: _Text
    explain: _Frame


@dataclass(frozen=True, slots=True)
class Folder:
    """What a folder holds: topics in the order of their names, ids switched off, and frames, if any."""

    topics: tuple[TopicFile, ...]
    off: tuple[str, ...]
    frames: Mapping[str, str]


def read_folder(path: Path, base: Library | None = None) -> Folder:
    """Read and check a folder. A file of nothing but `id` and `enabled = false` switches a topic off, one of `base`.

    Raises:
        TopicError: with every mistake in every file, each with its place.
    """
    topics: list[TopicFile] = []
    off: list[str] = []
    frames: dict[str, str] = {}
    mistakes: list[Mistake] = []
    for file in sorted(path.glob("*.toml")):
        try:
            data, toml = read_toml(file)
        except Unreadable as error:
            mistakes.append(error.mistake)
            continue
        try:
            if file.name == FRAMES:
                frames = _Frames.model_validate(data).model_dump()
            elif data.get("enabled") is False and set(data) <= {"id", "enabled"}:
                off.append(_SwitchedOff.model_validate(data, context={"id": file.stem}).id)
                if base and off[-1] not in (known := [topic.id for topic in base.topics]):
                    place = f"{file}:{line_of(toml, ('id',))}"
                    mistakes.append(Mistake(place, _nothing_to_switch_off(off[-1], known)))
            else:
                topics.append(TopicFile.model_validate(data, context={"id": file.stem}))
        except ValidationError as error:
            mistakes += _mistakes(error, file, toml)
    if mistakes:
        raise TopicError.of(mistakes)
    off += [topic.id for topic in topics if not topic.enabled]
    return Folder(tuple(topics), tuple(off), frames)


def read_folders(*paths: Path) -> Folder:
    """Folders as one; each goes before those named before it. One that is not there holds nothing.

    Raises:
        TopicError: see `read_folder`.
    """
    topics: dict[str, TopicFile] = {}
    frames: Mapping[str, str] = {}
    for folder in map(read_folder, paths):
        topics.update((topic.id, topic) for topic in folder.topics)
        topics = {id: topic for id, topic in topics.items() if id not in folder.off}
        frames = folder.frames or frames
    return Folder(tuple(topics.values()), (), frames)


def compile_folder(path: Path, base: Library | None = None) -> Library:
    """The library of a folder, added to `base`: a file of the same id replaces, `enabled = false` takes away.

    Raises:
        TopicError: see `read_folder`.
    """
    folder = read_folder(path, base)
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
            Trigger(_pattern(each), each.weight, each.where) for each in sorted(file.trigger, key=_turn)
        ),
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
            "checklist": [_plain(each, set()) for each in file.checklist],
            "traps": [_plain(each, set()) for each in file.traps],
            "responses": [_plain(each, set()) for each in file.response],
            "fits": [[each.clause, _pattern(each).alternatives] for each in file.fit],
        },
    )


def _turn(trigger: _Trigger) -> tuple[bool, float]:
    """The heaviest takes the words; of a heading, its own triggers before those that count half there."""
    return trigger.where == "comment", -trigger.weight


def _pattern(part: _Pattern) -> Pattern:
    return Pattern(tuple(Alternative(each, anchors(each)) for each in alternatives(part.pattern)))


def _plain(part: _Part, without: set[str]) -> dict[str, Any]:
    return part.model_dump(mode="json", exclude=without, exclude_defaults=True)


_TABLES: dict[str, type[_Part]] = {
    "trigger": _Trigger,
    "exclude": _Pattern,
    "authority": _Authority,
    "fact": _Fact,
    "checklist": _Said,
    "traps": _Said,
    "response": _Response,
    "fit": _Fit,
}
"""What stands in the tables of a topic file."""


def _mistakes(error: ValidationError, file: Path, toml: str) -> Iterator[Mistake]:
    """All that is wrong in a file, each in its line."""
    for detail in error.errors():
        keys = detail["loc"]
        if detail["type"] == "extra_forbidden":
            kind = (
                _Frames if file.name == FRAMES else _TABLES.get(str(keys[0])) if len(keys) > 1 else TopicFile
            )
            message = no_such_key(str(keys[-1]), (kind or TopicFile).model_fields)
        else:
            message = wrong_value(detail)
        line = line_of(toml, keys)
        yield Mistake(
            f"{file}:{line}" if line else str(file), f"{_place(keys)}: {message}" if keys else message
        )


def _nothing_to_switch_off(id: str, known: Iterable[str]) -> str:
    import difflib

    near = difflib.get_close_matches(id, list(known), n=1)
    way_out = f"did you mean {near[0]!r}?" if near else "`drafter topics` lists them."
    return f"There is no topic {id!r} to switch off; {way_out}"


def _place(keys: Iterable[int | str]) -> str:
    """("trigger", 2, "weight") as "trigger 3, weight"."""
    place = ""
    for key in keys:
        place += f" {key + 1}" if isinstance(key, int) else f"{', ' if place else ''}{key}"
    return place
