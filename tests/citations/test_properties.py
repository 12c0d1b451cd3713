"""Properties of every text: spans are within it and do not overlap, and the work grows in proportion to its length."""

from __future__ import annotations

import re
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.citations import Citation, find_citations, parse_citation

PIECES = re.findall(
    r"\S+",
    """Item Items Rule Rules Section Sections paragraph Instruction Question Release ASC Topic SAB Regulation S-K S-X
    Form 10-K 20-F 303 303(b)(2) 10(e)(1)(i) 14a-9 3-05 606-10-50-12 102.10 33-8350 5.B 16I (b) (ii) IV.B and or
    through to , . of the your Exchange Act Securities C&DIs Non-GAAP IFRS 8 No. Part II thereto that item 2016-13 17
    CFR 200.83 405 (A) General 21E AS 3101 FR DGCL 203 Guide IX DG : - Nasdaq""",
)
SOUP = st.lists(st.sampled_from(PIECES), max_size=30).flatmap(
    lambda pieces: st.sampled_from([" ", "\u00a0", "\n   ", ""]).map(lambda space: space.join(pieces))
)
TEXTS = st.one_of(SOUP, st.text(max_size=200))
PLAIN = st.lists(
    st.sampled_from(("we", "note", "that", "your", "disclosure", "does", "not", "say", "why,"))
).map(" ".join)
HOSTILE = (
    "Section 1, ", "Item 303, ", "Items 303(a) and ", "paragraph (a) of ", "Question 102.10 of ", "Rule 100(b) ",
    "Article 11 ", "Instruction 3 to ", "Section III.B and ", "Item 5 of the your its ", "ASC 606-10-25-1 through ",
    "Securities Act ", "(a)", "I", "1", " ", "606-10-", "C&DI Non-GAAP ", "Form 10-K Item ",
    "interpretation I.A of ", "Section 5 of that Act ",
    "Telephone Interpretations ", "Part I, Item 3 ", "Item 9A ", "General Instruction I.B.6 ",
    "12 CFR 1.1 ", "\u00a0\n", "the Securities Exchange Act of 1934 says so. ",
)  # fmt: skip


@given(TEXTS)
def test_spans_are_in_the_text_and_in_order(text: str) -> None:
    end = 0
    shared: Citation | None = None
    for citation in find_citations(text):
        assert 0 <= citation.start < citation.end <= len(text)
        assert text[citation.start : citation.end].strip()
        # Only the members that a range omits share a place: the word that represents them.
        same_place = shared and (shared.start, shared.end) == (citation.start, citation.end)
        assert citation.start >= end or same_place
        end, shared = citation.end, citation


@given(TEXTS, st.sampled_from([None, "Form 10-K", "Form 20-F", "Schedule 14A", "nonsense", ""]))
def test_what_is_found_can_be_read_again(text: str, form: str | None) -> None:
    for citation in find_citations(text, form=form):
        again = parse_citation(citation.canonical)
        assert (again.canonical, again.parts) == (citation.canonical, citation.parts)


@given(TEXTS)
def test_spaces_and_line_breaks_change_no_citation(text: str) -> None:
    flat = " ".join(text.split())
    wide = "\n\t ".join(flat.split(" "))
    assert [c.canonical for c in find_citations(wide)] == [c.canonical for c in find_citations(flat)]


@given(PLAIN, TEXTS)
def test_plain_words_before_it_move_a_citation_and_no_more(before: str, text: str) -> None:
    lead = f"{before}.\n\nX. "
    alone = [(c.canonical, c.start + len(lead), c.end + len(lead)) for c in find_citations(text)]
    assert set(alone) <= {(c.canonical, c.start, c.end) for c in find_citations(lead + text)}


@pytest.mark.parametrize("unit", HOSTILE)
def test_the_work_grows_with_the_length_of_the_text(unit: str) -> None:
    once, fourfold = calls(unit * 100), calls(unit * 400)
    assert fourfold <= 5 * once + 500


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_hostile_text_is_read_to_its_end(unit: str) -> None:
    assert isinstance(find_citations(f"Item 303{unit * 200}"), tuple)


def calls(text: str) -> int:
    """Return how many calls of functions finding takes, a measure that does not depend on the machine."""
    find_citations(text)  # compiles the patterns
    count = 0

    def tally(_frame: Any, event: str, _arg: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(tally)
    try:
        find_citations(text)
    finally:
        sys.setprofile(None)
    return count
