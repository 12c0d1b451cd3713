"""List topics, show their pages, try them on a letter, and check a firm's topics."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafter.errors import InputNotFoundError
from drafter.kernel.suggest import nearest
from drafter.topics.matching import ENOUGH, Evidence, raised, weigh_letter

if TYPE_CHECKING:
    from drafter.firm import Firm
    from drafter.model import Comment
    from drafter.problems import Problem
    from drafter.topics import Library

__all__ = [
    "ENOUGH",
    "CommentTrial",
    "Evidence",
    "TopicCheck",
    "check_topics",
    "topic_pages",
    "topic_titles",
    "try_topics",
]


def topic_titles(firm: Firm) -> list[tuple[str, str]]:
    """Return the id and title of every topic, the firm's among the built-in ones."""
    return [(topic.id, topic.title) for topic in _library(firm).topics]


def topic_pages(firm: Firm, ids: Sequence[str] = ()) -> list[str]:
    """Return the pages of some topics, or of all, in Markdown.

    Raises:
        LookupError: One of the topics does not exist; the message suggests the nearest.
    """
    from drafter.firm.folder import TOPICS
    from drafter.kernel.built_in import templates_folder
    from drafter.services.topic_page import page
    from drafter.topics.files import read_folders

    known = [id for id, _ in topic_titles(firm)]
    if unknown := [id for id in ids if id not in known]:
        raise LookupError(_unknown(unknown[0], known))
    folders = [templates_folder() / "topics", *([firm.folder / TOPICS] if firm.folder else [])]
    topics = {topic.id: topic for topic in read_folders(*folders, ids=ids).topics}
    return [page(topics[id]) for id in ids or topics]


class CommentTrial(NamedTuple):
    """The match of one comment with the topics.

    Attributes:
        comment: The comment, with its requests and the clauses offered for them.
        raised: The topics that it raises, the main one first.
        missed: Other topics with some evidence, the nearest first.
    """

    comment: Comment
    raised: list[Evidence]
    missed: list[Evidence]


def try_topics(source: str, firm: Firm) -> list[CommentTrial]:
    """Return which topics each comment of a letter raised and why, near misses, and which clauses answer it.

    Args:
        source: The letter's path, or "-" for standard input.
        firm: The firm whose topics are used along with the built-in ones.

    Raises:
        DrafterError: The letter cannot be read.
    """
    from drafter import reading
    from drafter.topics import find_topics

    library = _library(firm)
    letter = find_topics(reading.read(source), library)
    trials = []
    for comment, found in zip(letter.comments, weigh_letter(letter, library), strict=True):
        matched = raised(comment, found)
        missed = sorted((e for e in found if e not in matched), key=lambda e: -e.score)
        trials.append(CommentTrial(comment, list(matched), missed))
    return trials


class TopicCheck(NamedTuple):
    """The mistakes in a folder of topics or, if there are none, the numbers of topics that it adds and switches off."""

    mistakes: tuple[Problem, ...]
    topics: int = 0
    switched_off: int = 0


def check_topics(folder: Path) -> TopicCheck:
    """Check the topic files of a firm's folder, or of its topics folder, and try each on its own examples.

    Raises:
        InputNotFoundError: The folder does not exist, or contains no topic files.
    """
    from drafter.firm import firm_in
    from drafter.firm.checks.topics import mistakes_of_topics
    from drafter.firm.folder import LETTERHEADS, PROFILE, TOPICS, WORDING
    from drafter.firm.stray_files import unread_topics
    from drafter.topics.files import read_folder

    firm_in(folder, "DIR")
    own = folder / TOPICS if (folder / TOPICS).is_dir() else folder
    unread = tuple(unread_topics(folder))
    if unread and own == folder:
        return TopicCheck(unread)
    if own == folder and any((folder / name).exists() for name in (PROFILE, WORDING, *LETTERHEADS)):
        return TopicCheck(())  # a firm without topics of its own
    if mistakes := (*unread, *mistakes_of_topics(own)):
        return TopicCheck(mistakes)
    checked = read_folder(own)
    if not (checked.topics or checked.off or checked.frames):
        raise InputNotFoundError("There are no topic files (*.toml) in this folder.", place=str(own))
    return TopicCheck((), len(checked.topics), len(checked.off))


def _library(firm: Firm) -> Library:
    from drafter.topics import built_in_library

    return firm.library() or built_in_library()


def _unknown(id: str, known: list[str]) -> str:
    near = nearest(id, known)
    meant = f" Did you mean {near!r}?" if near else " `drafter topics` lists them."
    return f"There is no topic {id!r}.{meant}"
