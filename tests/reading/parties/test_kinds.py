"""The kind of a line, recognized by its words: the examples next to the rules."""

from __future__ import annotations

import pytest

from drafter.reading.parties import kinds, law_firms, spoken, titles
from drafter.reading.parties.kinds import Kind


@pytest.mark.parametrize(
    ("kind", "text"), [(k, text) for k, texts in kinds.EXAMPLES.items() for text in texts]
)
def test_a_line_is_known_by_its_form(kind: Kind, text: str) -> None:
    assert kinds.kind_of(text) == kind


@pytest.mark.parametrize("name", law_firms.EXAMPLES)
def test_a_law_firm(name: str) -> None:
    assert law_firms.is_law_firm(name)


@pytest.mark.parametrize("name", law_firms.COUNTER_EXAMPLES)
def test_no_law_firm(name: str) -> None:
    assert not law_firms.is_law_firm(name)


@pytest.mark.parametrize("text", titles.EXAMPLES)
def test_a_title(text: str) -> None:
    assert titles.is_title(text)


@pytest.mark.parametrize("text", titles.COUNTER_EXAMPLES)
def test_no_title(text: str) -> None:
    assert not titles.is_title(text)


@pytest.mark.parametrize(("line", "title", "company"), titles.TITLE_AND_COMPANY)
def test_a_title_before_a_company(line: str, title: str, company: str) -> None:
    assert titles.leading_title(line) == (title, company)


@pytest.mark.parametrize(
    ("side", "text"), [(s, text) for s, texts in spoken.EXAMPLES.items() for text in texts]
)
def test_the_side_that_a_comment_speaks_to(side: spoken.Side, text: str) -> None:
    assert spoken.side_spoken_to(text) == side


@pytest.mark.parametrize("text", spoken.COUNTER_EXAMPLES)
def test_a_comment_that_tells_no_side(text: str) -> None:
    assert spoken.side_spoken_to(text) is None
