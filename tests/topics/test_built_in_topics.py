"""The built-in topics, file by file: each is valid, is found by its own examples, and promises nothing."""

from __future__ import annotations

import datetime
import functools
import itertools
import re
from typing import Any

import jinja2
import pytest

from drafter import topics
from drafter.drafting import default_profile
from drafter.drafting.context import context
from drafter.firm.checks.examples import example_letters
from drafter.kernel.built_in import templates_folder
from drafter.model import Ask, Block, Comment, CommentLetter
from drafter.requests import asks, find_requests
from drafter.templating.blanks import shown
from drafter.topics.checking import misses
from drafter.topics.compiling import compiled
from drafter.topics.files import FRAMES, read_folder
from drafter.topics.guidance import wording
from drafter.topics.library import COMPILED, built_in_library
from drafter.topics.offers import SIDES, Side
from drafter.topics.schema import TopicFile

FOLDER = templates_folder() / "topics"
IDS = sorted(path.stem for path in FOLDER.glob("*.toml") if path.name != FRAMES)
ASKS: tuple[Ask, ...] = (
    "revise_disclosure",
    "future_filings",
    "explain",
    "confirm",
    "file_exhibit",
    "provide_draft",
)
AN_ACT = re.compile(
    r"\b(has|have) (been |also |already )?(revised|filed|amended|expanded|added|updated|removed|deleted|"
    r"corrected|restated|disclosed|provided|included|clarified|made|engaged|remediated|adopted|obtained|furnished|marked)\b"
    r"|\b(the Company|it|management|we) (revised|filed|amended|expanded|added|updated|removed|deleted|"
    r"corrected|restated|disclosed|included|clarified|furnished|concluded|determined|remediated|considered|"
    r"evaluated|measured|identified|computed|classified|reviewed|accounted for)\b",
    re.I,
)
"""Words with which the letter would say that the company has done something. In brackets only."""

A_FACT = re.compile(
    r"\b(holding company|without material operations|holds? (shares|equity)"
    r"|(is|are|was|were) (conducted|carried on|located|transferred|allocated|computed|valued|based|calculated)"
    r"|(is|are|was|were) (not|the|an?)|resulted|arose|became known|comprises?|consists?|passes|depends"
    r"|represent(s|ed)|reflects|contains|signs|receives|assesses|acknowledges|proposes|confirms|believes|expects|intends)\b",
    re.I,
)
"""Words with which the letter would state a fact of the company. In brackets only."""


INDIRECT = re.compile(r"\b(how|why|whether|which|when|what|where|so that|as|than)\b[^,;.]*")
"""What is to be disclosed ("state how the measure is calculated") is not a fact that the letter states."""


def outside_brackets(text: str) -> str:
    """The text without its alternatives and blanks, the inner ones first."""
    while (shorter := re.sub(r"\[[^\[\]]*\]", "", text)) != text:
        text = shorter
    return text


@functools.cache
def topic_file(id: str) -> TopicFile:
    (topic,) = read_folder(FOLDER, ids=(id,)).topics
    return topic


@pytest.fixture(params=IDS)
def file(request: pytest.FixtureRequest) -> TopicFile:
    """Return each topic file, read by the process that tests it."""
    return topic_file(request.param)


def test_the_compiled_form_is_what_the_files_make() -> None:
    assert COMPILED.read_text("utf-8") == compiled(), "run: python -m drafter.topics.compiling"


def test_a_topic_is_found_by_its_own_examples_and_not_by_the_others(file: TopicFile) -> None:
    assert list(misses(file, built_in_library())) == []


@functools.cache
def reviews() -> tuple[dict[str, Any], ...]:
    """Return what wording may ask about a letter, for each kind of review."""
    return tuple(context(letter, default_profile()).values() for _, letter in example_letters())


ENVIRONMENT = jinja2.Environment(
    undefined=jinja2.StrictUndefined, loader=jinja2.FileSystemLoader(templates_folder() / "letter")
)


@functools.cache  # a clause has the same proposed disclosure whatever is asked
def offers(text: str) -> frozenset[str]:
    """What counsel is offered for this wording in the kinds of review."""
    template = ENVIRONMENT.from_string(text)
    return frozenset(
        shown(template.render(**review, quote=review["quotes"][0], is_first=True)) for review in reviews()
    )


def test_wording_leaves_the_facts_to_counsel_in_every_kind_of_review(file: TopicFile) -> None:
    for clause, ask in itertools.product(file.clause, ASKS):
        words: dict[Side, str] = {side: text for side in SIDES if (text := getattr(clause, side))}
        text = " ".join(each.text for each in wording(words, (ask,), built_in_library().frames))
        for offered in offers(text) | offers(clause.proposed):
            left = INDIRECT.sub("", outside_brackets(offered))
            assert not (claim := AN_ACT.search(left) or A_FACT.search(left)), (ask, claim)
            assert offered.count("[") == offered.count("]"), ask
            assert "[" in offered or not offered.strip(), ask


def test_alternatives_are_whole_and_one_level_deep(file: TopicFile) -> None:
    for clause in file.clause:
        for words in (clause.revises, clause.explains):
            assert not re.search(r"\[[^\]]*\[", words.replace("[***]", "")), words


def test_an_unverified_citation_stays_out_of_the_letter(file: TopicFile) -> None:
    unverified = {
        cite for item in file.authority if item.status == "unverified" for cite in citations(item.cite)
    }
    verified = {cite for item in file.authority if item.status == "verified" for cite in citations(item.cite)}
    for clause in file.clause:
        said = citations(f"{clause.revises} {clause.explains} {clause.proposed}")
        assert not said & (unverified - verified)


def test_every_clause_has_one_wording_on_every_day(file: TopicFile) -> None:
    for id in {clause.id for clause in file.clause}:
        tables = [clause for clause in file.clause if clause.id == id]
        edges = {edge for table in tables for edge in (table.since, table.until) if edge}
        for day in {
            datetime.date(2004, 8, 1),
            *edges,
            *(edge - datetime.timedelta(days=1) for edge in edges),
        }:
            in_force = [
                t for t in tables if (not t.since or t.since <= day) and (not t.until or day < t.until)
            ]
            assert len(in_force) == 1, (id, day)


def citations(text: str) -> set[str]:
    """The cites in a text, as far as they have a number of their own."""
    return set(
        re.findall(
            r"(?:Item|Rule|ASC|Release No\.|Section|section|Pub\. L\.) [\dA-Z]+[-.\d]*(?:\(\w+\))*", text
        )
    )


def response_to(text: str, on: str | None) -> Comment:
    """A comment of these words with what counsel is offered for a response of that day."""
    blocks = (Block("paragraph", text),)
    requests = find_requests(blocks)
    comment = Comment(1, (), blocks, (1, 1), asks=asks(requests), requests=requests)
    letter = topics.find_topics(CommentLetter("letter.txt", "comments", comments=(comment,)))
    return topics.advise(letter, datetime.date.fromisoformat(on) if on else None).comments[0]


ABOUT_THE_ACT = (
    "Please disclose the number of years of non-inspection under the HFCAA after which trading is prohibited."
)

HFCA_BY_DATE = [
    # response dated   the note says                      and never
    ("2021-03-01", ["Three consecutive"], ["S. 2184", "Two", "December 16, 2021", "vacated"]),
    ("2021-08-01", ["Three consecutive", "S. 2184"], ["December 16, 2021", "vacated", "117-328"]),
    ("2022-11-15", ["Three consecutive", "S. 2184", "December 16, 2021"], ["vacated", "117-328"]),
    ("2022-12-20", ["Three consecutive", "S. 2184", "on December 15, 2022"], ["117-328"]),
    ("2023-01-20", ["Two consecutive", "117-328", "December 29, 2022"], ["S. 2184"]),
    (None, ["Two consecutive", "117-328", "December 29, 2022"], ["S. 2184"]),
]


@pytest.mark.parametrize(("on", "says", "never"), HFCA_BY_DATE)
def test_the_hfca_act_as_it_stood_on_the_day_of_the_response(
    on: str | None, says: list[str], never: list[str]
) -> None:
    (note,) = response_to(ABOUT_THE_ACT, on).guidance
    text = " ".join((*(f"{each.cite} {each.says}" for each in note.authority), *note.facts))
    assert [words for words in says if words not in text] == []
    assert [words for words in never if words in text] == []


@pytest.mark.parametrize("on", ["2022-12-15", "2022-12-28", "2022-12-29", "2023-07-01", None])
def test_the_determinations_of_2021_never_stand_without_their_vacatur(on: str | None) -> None:
    for text in response_to(ABOUT_THE_ACT, on).guidance[0].facts:
        if "December 16, 2021" in text:
            assert re.search("vacate", text)
            assert "December 15, 2022" in text


def test_a_fact_is_not_told_before_its_day() -> None:
    facts = response_to(ABOUT_THE_ACT, "2022-11-15").guidance[0].facts
    assert not [fact for fact in facts if "December 29" in fact]
