"""A misquoted comment becomes the staff's words again, and only the words that differ change."""

from __future__ import annotations

import pytest

from drafter.checking.edits import replacements
from drafter.checking.rule import Example
from tests.checking.sample import found

REPLACED = (
    # as it is, as it should be, what is replaced
    ("how much you can borrow", "how much you could borrow", [("can", "could")]),
    ("We note you cite", "We note that you cite", [("", " that")]),
    ("We note that that you cite", "We note that you cite", [(" that", "")]),
    ("note that you cite", "We note that you cite", [("", "We ")]),
    ("Please also tell us", "tell us", [("Please also ", "")]),
    ("tell us why. Or not.", "tell us why.", [(" Or not.", "")]),
    ("several (three) factors", "several (four) factors", [("three", "four")]),
    ("“Timing” fell.", '"Timing" rose.', [("fell", "rose")]),
    ("your “own” staff’s - words", 'your "own" staff\'s – words', []),
    ("a short- term loan", "a short-term loan", []),
    ("margin of [***] and", "margin of 41% and", []),
    ("• one; and", "one; and", []),
    ("ends here", "ends here.", [("here", "here.")]),
)


@pytest.mark.parametrize(("old", "new", "expected"), REPLACED)
def test_only_the_words_that_differ_are_replaced(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert [(old[one.start : one.end], one.text) for one in replacements(old, new)] == expected


FIRST = "We note that you attribute the decrease in gross margin to several factors."
SECOND = "- whether you were in compliance with its leverage covenant; and\n"
THIRD = "- how much you could borrow without a violation of that covenant.\n"
QUANTIFY = "to quantify the effect of each factor, including"

CERTAIN = (
    # what becomes of the restated comment, and the corrections: before, after
    (
        "another word",
        (("attribute the decrease", "attribute the increase"),),
        [("attribute the increase in gross margin", "attribute the decrease in gross margin")],
    ),
    (
        "a word less",
        (("to several factors", "to factors"),),
        [("margin to factors.", "margin to several factors.")],
    ),
    ("a sentence less", ((f"{FIRST} ", ""),), [("Please revise", f"{FIRST} Please revise")]),
    ("a word more", (("We note that you", "We also note that you"),), [("We also note", "We note")]),
    (
        "a bullet less",
        ((THIRD, ""),),
        [("", "how much you could borrow without a violation of that covenant.")],
    ),
    (
        "an earlier bullet less",
        ((SECOND, ""),),
        [("", "whether you were in compliance with its leverage covenant; and")],
    ),
)


@pytest.mark.parametrize(("kind", "change", "expected"), CERTAIN, ids=[row[0] for row in CERTAIN])
def test_the_staffs_words_are_restored(
    kind: str, change: tuple[tuple[str, str], ...], expected: list[tuple[str, str]]
) -> None:
    (problem,) = found("A3", Example(response=change))
    assert len(problem.corrections) == len(expected), kind
    for correction, (before, after) in zip(problem.corrections, expected, strict=True):
        assert before in correction.before if before else not correction.before
        assert after in correction.after


UNCERTAIN = {
    "a summary": ((f"{FIRST} Please revise your disclosure in future filings {QUANTIFY} [a]ny that offset one another.",
                   "The Staff asks about the causes of the decrease in gross margin."),),
}  # fmt: skip


@pytest.mark.parametrize("change", UNCERTAIN.values(), ids=UNCERTAIN.keys())
def test_nothing_is_restored_if_it_is_uncertain_which_words_are_meant(
    change: tuple[tuple[str, str], ...],
) -> None:
    problems = found("A3", Example(response=change))
    assert problems
    assert all(problem.corrections == () for problem in problems)


def test_confidential_words_stay_omitted() -> None:
    assert found("A3", Example(response=(("leverage covenant; and", "[***] covenant; and"),))) == []


def test_a_heading_becomes_the_staffs_again_in_its_own_paragraph() -> None:
    (problem,) = found(
        "A4", Example(response=(("Note 4. Inventories, page 58", "Note 4. Inventory, page 85"),))
    )
    (correction,) = problem.corrections
    assert (correction.before, correction.after) == (
        "Note 4. Inventory, page 85",
        "Note 4. Inventories, page 58",
    )
    assert problem.place.words == correction.before
    (misquoted,) = found("A3", Example(response=(("Please explain to us", "Please explain to me"),)))
    assert correction.place.paragraph == misquoted.place.paragraph - 1
