"""Try a firm's topics, along with the built-in ones: each must be found by its own examples, and not by the others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from drafter.kernel.toml.lines import line_of
from drafter.model import Block, Comment, CommentLetter
from drafter.problems import Place, Problem
from drafter.requests import asks, find_requests
from drafter.topics.files import compile_files, survey
from drafter.topics.finding import find_topics_and_offers
from drafter.topics.library import Library
from drafter.topics.schema import ClauseTable, TopicFile


def try_folder(path: Path, base: Library) -> tuple[Library, list[Problem]]:
    """Compile the valid files of a folder, try its topics on their examples, and report all mistakes.

    If the folder changes a topic, unchanged copies of built-in files are tried too: their examples may now be about it.

    Args:
        path: The folder.
        base: The topics that the folder adds to or overrides.

    Returns:
        The library, and all mistakes in the folder.
    """
    folder, problems = survey(path, base)
    library = compile_files(folder, base)
    tried = survey(path)[0].topics if folder.changes_something else ()
    problems += (
        problem
        for topic in tried
        if topic.enabled
        for problem in _misses(topic, library, path / f"{topic.id}.toml")
    )
    return library, problems


def _misses(topic: TopicFile, library: Library, file: Path) -> Iterator[Problem]:
    """Yield the results of `misses`, each with its line in the file."""
    toml = file.read_text("utf-8-sig")
    for miss in misses(topic, library):
        place = Place(str(file), line_of(toml, miss.keys) or 0)
        yield Problem(str(miss.keys[-1]).removesuffix("s"), "error", place, miss.message)


class Miss(NamedTuple):
    """An example that does not raise its topic or is not offered its clause, or a counterexample that is."""

    keys: tuple[str | int, ...]
    message: str


def misses(topic: TopicFile, library: Library) -> Iterator[Miss]:
    """Yield the examples and counterexamples of a topic and its clauses that do not have the intended result.

    Args:
        topic: The topic file.
        library: The topics, including this one.
    """
    yield from _about(topic, library)
    for at, clause in enumerate(topic.clause):
        if clause.asked or clause.cites:
            yield from _answered(topic, clause, ("clause", at), library)


def _about(topic: TopicFile, library: Library) -> Iterator[Miss]:
    for number, text in enumerate(topic.examples, 1):
        found = topics_of(text, library)
        if found[:1] != [topic.id]:
            instead = f"is about {found[0]} first" if found else "raises no topic"
            yield Miss(("examples",), f"examples {number}: the comment {instead}: {text}")
    for number, text in enumerate(topic.counter_examples, 1):
        if topic.id in topics_of(text, library):
            yield Miss(
                ("counter_examples",), f"counter_examples {number}: the comment raises the topic: {text}"
            )


def _answered(
    topic: TopicFile, clause: ClauseTable, keys: tuple[str | int, ...], library: Library
) -> Iterator[Miss]:
    place = f"clause {int(keys[-1]) + 1} ({clause.id})"
    for number, text in enumerate(clause.examples, 1):
        offered = offers_of(text, library)
        if (topic.id, clause.id) not in offered:
            instead = (
                " and ".join(f"{other}, {id}" for other, id in offered)
                or f"no clause ({_why(topic, text, library)})"
            )
            message = f"{place}, examples {number}: the comment is offered {instead}: {text}"
            yield Miss((*keys, "examples"), message)
    for number, text in enumerate(clause.counter_examples, 1):
        if (topic.id, clause.id) in offers_of(text, library):
            message = f"{place}, counter_examples {number}: the comment is offered the clause: {text}"
            yield Miss((*keys, "counter_examples"), message)


def _why(topic: TopicFile, text: str, library: Library) -> str:
    """Return why a comment is offered no clause of a topic, as far as the topics that it raises tell."""
    raised = topics_of(text, library)
    if topic.id in raised:
        return "it raises the topic, but asks for something else"
    return f"it raises {' and '.join(raised)}" if raised else "it raises no topic"


def topics_of(text: str, library: Library) -> list[str]:
    """Return the ids of the topics that a comment with this text raises, the main one first."""
    return [match.id for match in _comment(text, library).topics]


def offers_of(text: str, library: Library) -> list[tuple[str, str]]:
    """Return the topics and clauses that are offered for a comment with this text."""
    return [(offer.topic, offer.clause) for offer in _comment(text, library).offers]


def _comment(text: str, library: Library) -> Comment:
    blocks = (Block("paragraph", text),)
    requests = find_requests(blocks)
    comment = Comment(1, (), blocks, (1, 1), asks=asks(requests), requests=requests)
    return find_topics_and_offers(CommentLetter("", "comments", comments=(comment,)), library).comments[0]
