"""A firm's topics tried among those that ship: each must be found by its own examples, and not by the others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from drafter.kernel.toml.lines import line_of
from drafter.model import Block, Comment, CommentLetter
from drafter.problems import Place, Problem
from drafter.topics.files import compile_files, survey
from drafter.topics.library import Library
from drafter.topics.matching import match_letter
from drafter.topics.schema import TopicFile


def try_folder(path: Path, base: Library) -> tuple[Library, list[Problem]]:
    """The library of those files of a folder that are right, added to `base`, and all mistakes in the folder.

    Each topic is tried, with those of `base`, on its examples.
    """
    folder, problems = survey(path, base)
    library = compile_files(folder, base)
    in_use = [topic for topic in folder.topics if topic.enabled]
    problems += (
        problem for topic in in_use for problem in _misses(topic, library, path / f"{topic.id}.toml")
    )
    return library, problems


def _misses(topic: TopicFile, library: Library, file: Path) -> Iterator[Problem]:
    """`misses`, each in its line."""
    toml = file.read_text("utf-8-sig")
    for key, message in misses(topic, library):
        place = Place(str(file), line_of(toml, (key,)) or 0)
        yield Problem(key.removesuffix("s"), "error", place, f"{key} {message}")


def misses(topic: TopicFile, library: Library) -> Iterator[tuple[str, str]]:
    """The examples of a topic that are about another one first, and the counter-examples that are about it.

    Each with the key under which it stands.
    """
    for number, text in enumerate(topic.examples, 1):
        found = topics_of(text, library)
        if found[:1] != [topic.id]:
            instead = f"is about {found[0]} first" if found else "raises no topic"
            yield "examples", f"{number}: the comment {instead}: {text}"
    for number, text in enumerate(topic.counter_examples, 1):
        if topic.id in topics_of(text, library):
            yield "counter_examples", f"{number}: the comment raises the topic: {text}"


def topics_of(text: str, library: Library) -> list[str]:
    """The ids of the topics that a comment of these words raises, the main one first."""
    comment = Comment(1, (), (Block("paragraph", text),), (1, 1))
    (matches,) = match_letter(CommentLetter("", "comments", comments=(comment,)), library)
    return [match.id for match in matches]
