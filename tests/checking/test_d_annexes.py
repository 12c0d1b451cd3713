"""D2: annexes that are missing or not mentioned, and exhibits that the amended filing does not list."""

from __future__ import annotations

import pytest

from drafter.checking.rule import Example
from tests.checking.sample import found

ANSWER = "At that date, the Company could borrow"
CLOSE = "cc: Leonie Hartsook, Hartsook & Bell LLP"
EXHIBITS = "as Exhibits 31.1, 31.2, and 32.1"


def letter(sentence: str, *annexes: str) -> Example:
    after = "\n\n".join((CLOSE, *annexes))
    changes = ((ANSWER, f"{sentence} {ANSWER}"), (CLOSE, after))
    return Example(response=tuple(change for change in changes if change[0] != change[1]))


@pytest.mark.parametrize(
    ("sentence", "annexes", "missing"),
    [
        ("Please see the attached Annex B.", ("Annex A",), ["Annex B"]),
        ("Annexes A and B to this letter show the amounts.", ("Annex A",), ["Annex B"]),
        ("The amounts are in Exhibit A attached hereto.", (), ["Exhibit A"]),
        ("We enclose Schedule 2 with this letter.", ("Enclosures: Schedule 1",), ["Schedule 2"]),
    ],
)
def test_an_annex_that_is_missing_is_reported(
    sentence: str, annexes: tuple[str, ...], missing: list[str]
) -> None:
    problems = found("D2", letter(sentence, *annexes))
    errors = [problem for problem in problems if problem.is_error]
    assert [problem.message for problem in errors] == [
        f"{name} is not attached to the letter." for name in missing
    ]
    assert {problem.place.comment for problem in errors} == {2}


def test_an_annex_that_nothing_mentions_is_reported() -> None:
    (problem,) = found("D2", letter("Please see the attached Annex A.", "Annex A", "Annex B", "Amounts"))
    assert (problem.severity, problem.message) == ("warning", "No response mentions Annex B.")


@pytest.mark.parametrize(
    ("sentence", "annexes"),
    [
        ("Please see Annexes A and B attached hereto.", ("Annex A", "Annex B")),
        ("Please see the attached Appendix A.", ("APPENDIX A - AMOUNTS",)),
        ("The form of the note is Exhibit A to the credit agreement.", ()),
        ("Schedule A is provided supplementally under separate cover.", ()),
        ("The Company will schedule a meeting attached to this review.", ()),
        ("The credit agreement is Exhibit 10.4 to the Form 10-K.", ()),
    ],
)
def test_what_is_there_or_belongs_to_another_document_is_not(sentence: str, annexes: tuple[str, ...]) -> None:
    assert found("D2", letter(sentence, *annexes)) == []


def test_an_exhibit_that_the_amendment_does_not_list_is_reported() -> None:
    assert found("D2", Example(response=((EXHIBITS, "as Exhibits 31.1 and 32.1"),))) == []
    (problem,) = found("D2", Example(response=((EXHIBITS, "as Exhibits 31.1, 31.3, and 32.1"),)))
    assert problem.message == "amendment.htm does not list Exhibit 31.3."
