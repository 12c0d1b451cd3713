"""The schema of topic files, for pydantic: the kinds of tables and their validation."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    model_validator,
)

from drafter.citations import parse_citation
from drafter.model import CLAUSE
from drafter.topics.redos import is_endless
from drafter.topics.topic import Where

_PATTERN_MISTAKES = (
    ("missing )", "a closing parenthesis is missing"),
    ("unbalanced parenthesis", "a closing parenthesis has no opening one"),
    ("unterminated character set", "a closing bracket is missing"),
    ("nothing to repeat", "there is nothing before a repetition sign to repeat"),
    ("multiple repeat", "two repetition signs follow each other"),
)
"""The beginnings of Python's messages about regular expressions, and plain words for them."""


def _is_a_pattern(text: str) -> str:
    try:
        re.compile(text, re.I)
    except re.error as error:
        said = next(
            (plain for message, plain in _PATTERN_MISTAKES if error.msg.startswith(message)), error.msg
        )
        raise ValueError(f"the pattern is not valid: {said}") from None
    except (RecursionError, OverflowError):
        raise ValueError("the pattern is nested too deeply, or repeats too often") from None
    if is_endless(text):
        raise ValueError(
            "the pattern can divide a text in many ways, as (a+)+ and (a|ab|b)* do, and could run without end; use a "
            "single repeat"
        )
    return text


def _is_the_name_of_its_file(id: str, info: ValidationInfo) -> str:
    if info.context and info.context["id"] != id:
        raise ValueError(f"the file of this topic must be named {id}.toml")
    return id


def _has_a_clause(text: str) -> str:
    if text.count(CLAUSE) != 1:
        raise ValueError(f"{CLAUSE} must appear exactly once, where the topic's clause goes")
    return text


_Frame = Annotated[str, AfterValidator(_has_a_clause)]
_Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
_Regex = Annotated[str, StringConstraints(min_length=1), AfterValidator(_is_a_pattern)]


def _is_a_citation(text: str) -> str:
    canonical = parse_citation(text).canonical
    if canonical != text:
        raise ValueError(f"write it as {canonical!r}")
    return text


_Citation = Annotated[str, AfterValidator(_is_a_citation)]


class Table(BaseModel):
    """A table, in which an unknown key is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Dated(Table):
    """Something in force from a date (`since`), before a date (`until`), or both."""

    since: datetime.date | None = None
    until: datetime.date | None = None


class PatternTable(Table):
    """A regular expression, with an example that it matches."""

    pattern: _Regex
    example: _Text

    @model_validator(mode="after")
    def _matches_its_example(self) -> PatternTable:
        if not re.search(self.pattern, self.example, re.I):
            raise ValueError("the pattern does not match its own example")
        return self


class TriggerTable(PatternTable):
    """A pattern that is evidence for the topic, with its weight."""

    weight: Annotated[float, Field(gt=0, le=6)]
    where: Where = "comment"

    @model_validator(mode="after")
    def _is_no_bare_word(self) -> TriggerTable:
        match = re.search(self.pattern, self.example, re.I)
        if self.weight >= 3 and match and re.fullmatch(r"[a-z]+", match[0].strip()):
            raise ValueError(
                f"a single word, {match[0]!r}, must not be enough by itself: give it a weight below 3"
            )
        return self


class AuthorityTable(Dated):
    """An authority for a response."""

    cite: _Text
    says: str = ""
    foreign: bool = False
    """True if it applies only to foreign private issuers; the note on a domestic form omits it."""
    status: Literal["verified", "unverified"]
    source: str = ""

    @model_validator(mode="after")
    def _says_who_verified(self) -> AuthorityTable:
        if self.status == "verified" and not self.source:
            raise ValueError("a verified authority must name its source")
        return self


class FactTable(Dated):
    """A fact for the drafting note."""

    text: _Text
    source: str = ""


def _as_table(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


class Said(Dated):
    """A line of a list: its text or, if it is in force only from or before a date, a table with text and date."""

    text: _Text


_Line = Annotated[Said, BeforeValidator(_as_table)]


class ClauseTable(Dated):
    """A suggested clause of a response, with the requests that it answers, by their words or by what they cite.

    It completes the frames: "revise ... to" `revises`, "advises the Staff that" `explains`. If the law changed, further
    tables with the same id have the wording for other dates, without requests of their own.
    """

    id: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
    asked: list[_Regex] = []
    cites: list[_Citation] = []
    examples: list[_Text] = []
    counter_examples: list[_Text] = []
    revises: str = ""
    explains: str = ""
    proposed: str = ""


class TopicFile(Table):
    """The contents of a topic file, in the order that the built-in files use."""

    id: Annotated[
        str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$"), AfterValidator(_is_the_name_of_its_file)
    ]
    title: _Text
    family: Literal[
        "china", "financial reporting", "securities act offerings", "governance and proxy", "narrative"
    ]
    enabled: bool = True
    general: bool = False
    trigger: Annotated[list[TriggerTable], Field(min_length=1)]
    exclude: list[PatternTable] = []
    examples: Annotated[list[_Text], Field(min_length=1)]
    counter_examples: Annotated[list[_Text], Field(min_length=1)]
    authority: Annotated[list[AuthorityTable], Field(min_length=1)]
    fact: list[FactTable] = []
    checklist: Annotated[list[_Line], Field(min_length=1)]
    traps: list[_Line] = []
    clause: list[ClauseTable] = []

    @model_validator(mode="after")
    def _says_what_its_clauses_answer(self) -> TopicFile:
        seen: set[str] = set()
        for number, clause in enumerate(self.clause, 1):
            answers = clause.asked or clause.cites
            if clause.id in seen and answers:
                raise ValueError(
                    f"clause {number} ({clause.id}): only the first clause with this id may have asked or cites"
                )
            if clause.id not in seen and not (answers and clause.examples and clause.counter_examples):
                raise ValueError(
                    f"clause {number} ({clause.id}) must say what it answers: add asked or cites, with examples and "
                    "counter_examples"
                )
            seen.add(clause.id)
        return self


class SwitchedOff(Table):
    """A file that switches a topic off."""

    id: Annotated[str, AfterValidator(_is_the_name_of_its_file)]
    enabled: Literal[False]


class Frames(Table):
    """The sentences of `FRAMES`, with the placeholder of the clause in each that has one."""

    revise_disclosure: _Frame
    future_filings: _Frame
    provide_draft: _Frame
    confirm: _Text
    file_exhibit: _Text
    explain: _Frame


TABLES: dict[str, type[Table]] = {
    "trigger": TriggerTable,
    "exclude": PatternTable,
    "authority": AuthorityTable,
    "fact": FactTable,
    "checklist": Said,
    "traps": Said,
    "clause": ClauseTable,
}
"""The kinds of tables in a topic file, by their names."""
