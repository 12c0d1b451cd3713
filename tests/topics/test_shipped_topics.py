"""The shipped topics, file by file: each is valid, is found by its own examples, and promises nothing."""

from __future__ import annotations

import datetime
import re

import jinja2
import pytest

from drafter import topics
from drafter.drafting import default_profile
from drafter.drafting.context import context
from drafter.firm.checks.examples import example_letters
from drafter.kernel.shipped import templates_folder
from drafter.model import Ask, Block, Comment, CommentLetter, Guidance, TopicMatch
from drafter.templating.blanks import shown
from drafter.topics.checking import misses
from drafter.topics.compiling import compiled
from drafter.topics.files import read_folder
from drafter.topics.guidance import wording
from drafter.topics.library import COMPILED, shipped
from drafter.topics.schema import TopicFile

FOLDER = read_folder(templates_folder() / "topics")
FILES, FRAMES = FOLDER.topics, FOLDER.frames
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


def outside_brackets(text: str) -> str:
    """The text without its alternatives and blanks, the inner ones first."""
    while (shorter := re.sub(r"\[[^\[\]]*\]", "", text)) != text:
        text = shorter
    return text


def test_the_compiled_form_is_what_the_files_make() -> None:
    assert COMPILED.read_text("utf-8") == compiled(), "run: python -m drafter.topics.compiling"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.id)
def test_a_topic_is_found_by_its_own_examples_and_not_by_the_others(file: TopicFile) -> None:
    assert list(misses(file, shipped())) == []


REVIEWS = {review: context(letter, default_profile()).values() for review, letter in example_letters()}
"""What wording may ask about a letter, for each kind of review."""


@pytest.mark.parametrize("ask", ASKS)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.id)
def test_wording_leaves_the_facts_to_counsel_in_every_kind_of_review(file: TopicFile, ask: Ask) -> None:
    files = jinja2.FileSystemLoader(templates_folder() / "letter")
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined, loader=files)
    for response in file.response:
        clauses = {clause: getattr(response, clause) for clause in ("revises", "explains")}
        offered = wording({clause: words for clause, words in clauses.items() if words}, (ask,), FRAMES)
        text = " ".join(each.text for each in offered)
        for template in map(environment.from_string, (text, response.proposed)):
            for review in REVIEWS.values():
                quote = review["quotes"][0]
                offered = shown(template.render(**review, quote=quote, is_first=True))
                left = outside_brackets(offered)
                assert not (claim := AN_ACT.search(left) or A_FACT.search(left)), claim
                assert offered.count("[") == offered.count("]")
        assert "[" in text or not text


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.id)
def test_an_unverified_citation_stays_out_of_the_letter(file: TopicFile) -> None:
    unverified = {
        cite for item in file.authority if item.status == "unverified" for cite in citations(item.cite)
    }
    verified = {cite for item in file.authority if item.status == "verified" for cite in citations(item.cite)}
    for response in file.response:
        said = citations(f"{response.revises} {response.explains} {response.proposed}")
        assert not said & (unverified - verified)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.id)
def test_every_day_has_one_wording(file: TopicFile) -> None:
    edges = {edge for item in file.response for edge in (item.since, item.until) if edge}
    for day in {datetime.date(2004, 8, 1), *edges, *(edge - datetime.timedelta(days=1) for edge in edges)}:
        in_force = [
            r for r in file.response if (not r.since or r.since <= day) and (not r.until or day < r.until)
        ]
        assert len(in_force) == 1, day


def citations(text: str) -> set[str]:
    """The cites in a text, as far as they have a number of their own."""
    return set(
        re.findall(
            r"(?:Item|Rule|ASC|Release No\.|Section|section|Pub\. L\.) [\dA-Z]+[-.\d]*(?:\(\w+\))*", text
        )
    )


ABOUT_THE_ACT = "that the PCAOB cannot inspect your auditor, and the number of years before a prohibition."


def guidance_for(topic: str, on: str | None, *asks: Ask, text: str = ABOUT_THE_ACT) -> Guidance:
    """What counsel is offered for a comment on a topic, in a response of that day."""
    blocks = (Block("paragraph", text),)
    comment = Comment(1, (), blocks, (1, 1), topics=(TopicMatch(topic, topic),), asks=asks)
    letter = CommentLetter("letter.txt", "comments", comments=(comment,))
    day = datetime.date.fromisoformat(on) if on else None
    return topics.advise(letter, day).comments[0].guidance[0]


HFCA_BY_DATE = [
    # response dated   says                                     and never
    ("2021-03-01", ["three consecutive"], ["bill", "two", "December 16, 2021", "vacated"]),
    ("2021-08-01", ["three consecutive", "bill"], ["December 16, 2021", "vacated", "Appropriations"]),
    ("2022-11-15", ["three consecutive", "bill", "December 16, 2021"], ["vacated", "Appropriations"]),
    ("2022-12-20", ["three consecutive", "bill", "vacated on December 15, 2022"], ["Appropriations"]),
    ("2023-01-20", ["from three to two", "Appropriations Act, 2023", "December 29, 2022"], ["bill"]),
    (None, ["from three to two", "Appropriations Act, 2023", "December 29, 2022"], ["bill"]),
]


@pytest.mark.parametrize(("on", "says", "never"), HFCA_BY_DATE)
def test_the_hfca_act_as_it_stood_on_the_day_of_the_response(
    on: str | None, says: list[str], never: list[str]
) -> None:
    (sentence,) = guidance_for("hfca", on, "revise_disclosure").wording
    text = sentence.text
    assert [words for words in says if words not in text] == []
    assert [words for words in never if words in text] == []


@pytest.mark.parametrize("on", ["2022-12-15", "2022-12-28", "2022-12-29", "2023-07-01", None])
@pytest.mark.parametrize("ask", ASKS)
def test_the_determinations_of_2021_never_stand_without_their_vacatur(on: str | None, ask: Ask) -> None:
    guidance = guidance_for("hfca", on, ask)
    for text in [*(each.text for each in guidance.wording), guidance.proposed_disclosure, *guidance.facts]:
        if "December 16, 2021" in text:
            assert re.search("vacate", text)
            assert "December 15, 2022" in text


def test_a_fact_is_not_told_before_its_day() -> None:
    assert not [fact for fact in guidance_for("hfca", "2022-11-15").facts if "December 29" in fact]
