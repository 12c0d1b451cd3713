"""A query of the precedents: a comment or words, and filters."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, get_args

from drafter.citations import find_citations
from drafter.model import Ask, Block, Comment, CommentLetter
from drafter.requests import asks, find_requests
from drafter.returned import Outcome
from drafter.topics import Library, find_topics

FATES = (*get_args(Outcome), "reissued", "not_reissued", "completed")
"""Outcomes by which precedents can be filtered: of the response, and of the staff after it."""


class Likeness(NamedTuple):
    """The features by which comments are compared.

    Attributes:
        text: Its words.
        headings: The words of its headings.
        topics: The ids of its topics, the main one first.
        citations: The authorities that it cites.
        asks: What it asks for.
        titles: The titles of its topics, by id.
    """

    text: str
    headings: str = ""
    topics: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()
    asks: tuple[Ask, ...] = ()
    titles: Mapping[str, str] = MappingProxyType({})


class Filters(NamedTuple):
    """Conditions that every precedent must meet; of several values of one filter, one is enough.

    Attributes:
        topics: Ids of topics.
        cites: Authorities; one includes all that is within it.
        forms: Forms, such as "10-K".
        offices: Words of an office's name.
        industries: Words of an industry's name, or its code or the first digits of it.
        since: The earliest date of the response.
        until: The latest date of the response.
        outcomes: Some of `FATES`.
        law_firms: Words of a law firm's name.
        companies: Words of a company's name.
    """

    topics: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    industries: tuple[str, ...] = ()
    since: datetime.date | None = None
    until: datetime.date | None = None
    outcomes: tuple[str, ...] = ()
    law_firms: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()


NO_FILTERS = Filters()


def like_comment(comment: Comment) -> Likeness:
    """Return what a comment of a letter is compared by; its topics have been found."""
    headings = "\n".join(comment.headings)
    return Likeness(
        comment.text,
        headings,
        tuple(topic.id for topic in comment.topics),
        citations_of("\n".join((headings, comment.text)), comment.filing),
        comment.asks,
        {topic.id: topic.title for topic in comment.topics},
    )


def like_words(words: str, library: Library | None = None) -> Likeness:
    """Return what words are compared by, as if they were a comment.

    Args:
        words: The words.
        library: The topics; by default the built-in ones.
    """
    blocks = (Block("paragraph", words),)
    requests = find_requests(blocks)
    comment = Comment(1, (), blocks, (0, 0), asks=asks(requests), requests=requests)
    letter = find_topics(CommentLetter("words", "comments", comments=(comment,)), library)
    return like_comment(letter.comments[0])


def citations_of(text: str, form: str | None = None) -> tuple[str, ...]:
    """Return the authorities that a text cites, each once."""
    return tuple(dict.fromkeys(one.canonical for one in find_citations(text, form=form)))


def scopes(citations: Sequence[str]) -> list[str]:
    """Return what each citation is within, itself included: "S-K 303(b)(2)" is within "S-K 303".

    A scope has the parts of a citation, from general to specific, with a bar between them.
    """
    found: dict[str, None] = {}
    for text in citations:
        for citation in find_citations(text):
            parts = citation.parts
            found |= dict.fromkeys("|".join(parts[:length]) for length in range(1, len(parts) + 1))
    return list(found)


def scope_of(citation: str) -> str:
    """Return the scope of one citation, as somebody typed it.

    Raises:
        ValueError: The text is not exactly one citation.
    """
    from drafter.citations import parse_citation

    return "|".join(parse_citation(citation).parts)
