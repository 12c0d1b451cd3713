"""Check a firm's topic files: their keys, their clauses, and whether they match their own examples."""

from __future__ import annotations

from collections.abc import Container, Iterator
from contextlib import suppress
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from drafter.drafting.context import VOCABULARY, context
from drafter.drafting.wording.environment import Wording
from drafter.errors import InputNotReadableError, TemplateError, TopicError
from drafter.firm.checks.context import Context
from drafter.firm.checks.examples import example_letters
from drafter.firm.checks.sparse import STAGES
from drafter.firm.checks.wording import mistakes_of_text
from drafter.firm.folder import TOPICS
from drafter.kernel.built_in import templates_folder
from drafter.kernel.toml.lines import line_of
from drafter.kernel.toml.reader import read_toml
from drafter.problems import Place, Problem, each_once, in_order
from drafter.profile.model import default_profile
from drafter.templating.dry_run import DryRun
from drafter.topics import Library, built_in_library
from drafter.topics.checking import try_folder
from drafter.topics.files import FRAMES, is_built_in

_CLAUSE = "clause"
"""The name of a clause while it is rendered."""

_CLAUSES = ("revises", "explains", "proposed")


def check_topics(context: Context) -> Iterator[Problem]:
    """Yield what is wrong in the firm's topics, and store the others in the context with the built-in ones."""
    if own := context.firm.own_folder(TOPICS):
        context.library, problems = checked_topics(own)
        yield from problems


def mistakes_of_topics(folder: Path) -> list[Problem]:
    """Return all mistakes in a folder of topics, in the order of files and lines."""
    return checked_topics(folder)[1]


def checked_topics(folder: Path) -> tuple[Library, list[Problem]]:
    """Return the built-in topics with those of the files without mistakes, and all mistakes in their order."""
    library, found = try_folder(folder, built_in_library())
    of_clauses = list(mistakes_of_clauses(folder))
    found += [*of_clauses, *failures_of_clauses(folder, {problem.place for problem in of_clauses})]
    return library, in_order(each_once(found))


def require_valid_clauses(folder: Path) -> None:
    """Refuse clauses of a firm's topics that cannot be used in a letter.

    Raises:
        TopicError: A clause is not a template, uses an unknown name, or asserts a fact.
    """
    changed = max((path.stat().st_mtime_ns for path in folder.glob("*.toml")), default=0)
    if found := _found_in_clauses(folder.absolute(), folder, changed):
        raise TopicError.of(found)


@lru_cache(maxsize=4)
def _found_in_clauses(_real: Path, folder: Path, _changed: int) -> tuple[Problem, ...]:
    """Return the mistakes in clauses, found once for all letters."""
    return tuple(mistakes_of_clauses(folder))


def mistakes_of_clauses(folder: Path) -> Iterator[Problem]:
    """Yield the mistakes in clauses and frames, skipping unchanged built-in files and files that are not TOML."""
    for clause in _clauses_in(folder):
        yield from (
            clause.problem(wrong.rule, wrong.place.line, wrong.message)
            for wrong in mistakes_of_text(clause.words)
        )
        if clause.key == "explains" and "[" not in clause.words:
            yield clause.problem(
                "clause_without_blank", 1, "This explains facts but has no blank; add one, [●]."
            )


def failures_of_clauses(folder: Path, known_places: Container[Place] = ()) -> Iterator[Problem]:
    """Yield what fails when these clauses are rendered for the example letters.

    Args:
        folder: The folder of topics.
        known_places: The places of mistakes already found, which are not reported again.
    """
    clauses = list(_clauses_in(folder))
    dry_run = DryRun()
    wording = Wording([templates_folder() / "letter"], VOCABULARY, dry_run=dry_run)
    examples = (one for poorer in STAGES for one in example_letters(poorer=poorer))
    for _, letter in examples if clauses else ():
        known = context(letter, default_profile())
        answer = {
            "comment": letter.comments[0],
            "quote": known.quotes[0],
            "wording": "",
            "proposed_disclosure": "",
        }
        for clause in clauses:
            dry_run.start()
            with suppress(TemplateError):  # the dry run records it
                wording.render_text(clause.words, known.values() | answer, place=_CLAUSE)
            for failed in chain.from_iterable(failure.problems for failure in dry_run.failures):
                problem = clause.problem(failed.rule, failed.place.line, failed.text)
                if problem.place not in known_places:
                    yield problem


class _ClauseText(NamedTuple):
    """A clause or a frame: its key, its words, and their first line in the file."""

    file: Path
    key: str
    words: str
    toml: str
    first_line: int

    def problem(self, rule: str, line: int, message: str) -> Problem:
        """Return a problem in a line (from 1) of the words, with its place in the file."""
        words = self.words.splitlines()[line - 1].strip() if line <= len(self.words.splitlines()) else ""
        lines = self.toml.splitlines()[self.first_line - 1 :]
        below = next((number for number, text in enumerate(lines) if words and words in text), 0)
        place = Place(str(self.file), self.first_line + below)
        return Problem(rule, "error", place, f"{self.key}: {message}")


def _clauses_in(folder: Path) -> Iterator[_ClauseText]:
    """Yield the clauses and frames in the files that differ from the built-in ones."""
    for path in sorted(folder.glob("*.toml")):
        if is_built_in(path):
            continue
        try:
            values, toml = read_toml(path)
        except InputNotReadableError:
            continue
        for keys, words in _clauses(values, is_frames=path.name == FRAMES):
            yield _ClauseText(path, str(keys[-1]), words, toml, line_of(toml, keys) or 1)


def _clauses(values: dict[str, object], *, is_frames: bool) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the wording in a file, each with the path of its key."""
    if is_frames:
        yield from (((ask,), words) for ask, words in values.items() if isinstance(words, str))
        return
    clauses = values.get("clause")
    for number, clause in enumerate(clauses if isinstance(clauses, list) else ()):
        for key in _CLAUSES:
            if isinstance(clause, dict) and isinstance(words := clause.get(key), str):
                yield ("clause", number, key), words
