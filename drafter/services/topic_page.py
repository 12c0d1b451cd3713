"""A topic as a page to read, in the order in which a lawyer would ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import fill
from typing import TYPE_CHECKING

from drafter.drafting.filing import filing
from drafter.kernel.dates import in_letter_style
from drafter.model import Subject
from drafter.templating.blanks import shown
from drafter.templating.budget import allowance
from drafter.templating.errors import MISTAKES
from drafter.templating.sandbox import BoundedEnvironment
from drafter.templating.undefined import NamedBlank

if TYPE_CHECKING:
    from drafter.topics.schema import ClauseTable, Dated, TopicFile

_WIDTH = 100


def page(topic: TopicFile) -> str:
    """Return the page in Markdown, so that the whole library can be read as a document."""
    general = "; yields to any specific topic" if topic.general else ""
    parts = [f"# {topic.title}\n\n{topic.id} ({topic.family}{general})"]
    for heading, items in (
        ("Authority", list(_authority(topic))),
        ("Facts", [f"{fact.text}{_in_force(fact)}" for fact in topic.fact]),
        ("Checklist", [f"{line.text}{_in_force(line)}" for line in topic.checklist]),
        ("Traps", [f"{line.text}{_in_force(line)}" for line in topic.traps]),
        *((f"Clause: {clause.id}", list(_clause(clause))) for clause in topic.clause),
        ("Comments about it", topic.examples),
        ("Comments about something else", topic.counter_examples),
    ):
        if items:
            parts.append(f"## {heading}\n\n{_list(items)}")
    return "\n\n".join(parts)


def _authority(topic: TopicFile) -> Iterator[str]:
    for item in topic.authority:
        says = f": {item.says.rstrip('.')}" if item.says else ""
        whose = " (foreign private issuers)" if item.foreign else ""
        status = f"verified, {item.source}" if item.status == "verified" else "VERIFY before use"
        yield f"{item.cite}{says}. [{status}]{whose}{_in_force(item)}"


def _clause(clause: ClauseTable) -> Iterator[str]:
    """Yield what a clause answers, and its words."""
    yield from (f"Answers: {example}" for example in clause.examples)
    for label, words in (
        ("Revision: to", clause.revises),
        ("Explanation: that", clause.explains),
        ("Proposed disclosure:", clause.proposed),
    ):
        if words:
            yield f"{label} {_without_a_letter(words)}{_in_force(clause)}"


class _Tag(NamedBlank):
    """A value that only a letter has, shown as its tag."""

    def __str__(self) -> str:
        return f"{{{{ {self._undefined_name} }}}}"


_NO_LETTER = BoundedEnvironment(undefined=_Tag)


def _without_a_letter(wording: str) -> str:
    """Return the words that are offered if nothing is known about the filing, without Jinja's syntax.

    A firm's wording that needs more than names, such as a filter for letters, is shown as written.
    """
    try:
        with allowance():
            return shown(_NO_LETTER.from_string(wording).render(filing=filing(Subject())))
    except MISTAKES:
        return wording


def _in_force(item: Dated) -> str:
    """Return the period in which something applies, if it is limited."""
    days = []
    if item.since:
        days.append(f"from {in_letter_style(item.since)}")
    if item.until:
        days.append(f"before {in_letter_style(item.until)}")
    return f" ({', '.join(days)})" if days else ""


def _list(items: Iterable[str]) -> str:
    return "\n".join(
        fill(item, _WIDTH, initial_indent="- ", subsequent_indent="  ", break_on_hyphens=False)
        for item in items
    )
