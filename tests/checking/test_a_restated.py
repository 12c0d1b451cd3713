"""A1 to A4: what a response restates, word for word and in order; typography and page breaks make no difference."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from drafter.checking.matter import Matter, Pair
from drafter.checking.rule import Example
from drafter.checking.rules.a3_word_for_word import RULE as A3
from drafter.model import Block, Comment, CommentLetter
from drafter.problems import Place
from drafter.returned import Exchange, ReturnedBlock, ReturnedLetter
from drafter.services.check import check
from tests.checking.sample import RESPONSE, found, response_letter

_FIRST = (
    "We note that you attribute the decrease in gross margin to several factors. Please revise your disclosure in "
    "future filings to quantify the effect of each factor, including [a]ny that offset one another."
)
_BULLET = "whether you were in compliance with its leverage covenant; and"
_INVENTORY = (
    "Response: The Company measures its sensor inventory at the lower of cost and net realizable value under ASC "
    "330-10-35-1B. It determines net realizable value from the contract prices of open orders and, for inventory "
    "without orders, from average selling prices of the preceding two quarters, less the costs of completion and sale."
)
_HEADING = "Liquidity and Capital Resources, page 36"


class Fault(NamedTuple):
    """Words of the response, what replaces them, the comment, and the words that the rule shows."""

    rule: str
    right: str
    wrong: str
    comment: int
    words: str


FAULTS = (
    Fault("A3", "several factors", "various factors", 1, "various factors"),
    Fault("A3", "[a]ny that", "any which", 1, "any which"),
    Fault("A3", "effect of each factor, including [a]ny", "effect of [a]ny", 1, "each factor"),
    Fault("A3", _FIRST, "The Staff asks about gross margin.", 1, "summarized"),
    Fault("A3", f"- {_BULLET}\n", "", 2, "compliance"),
    Fault("A4", "Note 4. Inventories", "Note 5. Inventories", 3, "Note 5. Inventories, page 58"),
    Fault("A4", f"# {_HEADING}\n", "", 2, _HEADING),
    Fault("A4", "* 3. Please explain", "* 5. Please explain", 3, "has the number 5 here"),
)  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.rule} {fault.wrong}")
def test_a_change_is_reported_with_its_words(fault: Fault) -> None:
    problems = found(fault.rule, Example(response=((fault.right, fault.wrong),)))
    assert fault.comment in [problem.place.comment for problem in problems]
    assert any(fault.words in problem.message for problem in problems)


SAME = (
    ("A3", "[a]ny that", "[a]ny\u00a0that"),
    ("A3", "one another.", "one another. "),
    ("A3", "- whether you", "- (a) whether you"),
    ("A3", "- whether you", "- o whether you"),
    ("A3", "* 2. Please tell us", "* 2.  Please tell us"),
    ("A4", "Management’s Discussion and Analysis", "MANAGEMENT’S DISCUSSION AND ANALYSIS"),
    ("A4", "Results of Operations, page 31", "Results of Operations, pages 31"),
)


@pytest.mark.parametrize("footnote", ["1 Larkmoor sold this product line in the year before.", "7"])
def test_a_footnote_at_the_foot_of_a_page_is_no_part_of_a_comment(footnote: str) -> None:
    between = (f"{_BULLET}\n", f"{_BULLET}\n* {footnote}\n")
    assert found("A3", Example(response=(between,))) == []


def reported_without_staff_letter(*response: tuple[str, str]) -> list[int]:
    """Return the comments that A2 reports if the staff letter is not there to compare with."""
    problems = check(response_letter(Example(response=response)), [], name="response.docx").problems
    return [problem.place.comment for problem in problems if problem.rule == "A2"]


def test_a_comment_without_a_response_is_seen_without_the_staff_letter() -> None:
    assert reported_without_staff_letter() == []
    assert reported_without_staff_letter((_INVENTORY, "Response:")) == [3]


def test_a_numbered_list_in_a_letter_without_comments_is_no_series_of_comments() -> None:
    listed = "\n".join(
        f"* {number}. Sensors of series {number} are sold to one customer." for number in range(1, 6)
    )
    comments = RESPONSE[RESPONSE.index("# Form 10-K") : RESPONSE.index("If you have any")]
    assert reported_without_staff_letter((comments, f"{listed}\n\n")) == []


def test_an_exchange_of_an_earlier_letter_may_be_quoted() -> None:
    said = "* 9. Please tell us which sensors you sell.\nResponse: The Company sells three sensors."
    before = "At that date, the Company could borrow"
    quoted = f"In our letter dated May 3, 2024, we responded to the following comment:\n{said}\n{before}"
    assert found("A1", Example(response=((before, quoted),))) == []
    assert found("A1", Example(response=((before, f"{said}\n{before}"),))) != []


@pytest.mark.parametrize(("rule", "words", "instead"), SAME, ids=str)
def test_what_makes_no_difference_is_not(rule: str, words: str, instead: str) -> None:
    assert found(rule, Example(response=((words, instead),))) == []


@pytest.mark.parametrize(
    ("rows", "reported"),
    [
        ((("Asset", "Amount"), ("Cash and cash equivalents", "12")), False),
        ((("Asset", "Amount"), ("Cash and equivalents", "12")), True),
    ],
)
def test_a_table_may_wrap_its_cells_otherwise(rows: tuple[tuple[str, ...], ...], reported: bool) -> None:
    printed = Block(
        "table",
        "Asset\tAmount\nCash and cash\t12\nequivalents",
        rows=(("Asset", "Amount"), ("Cash and cash equivalents", "12")),
    )
    comment = Comment(1, (), (Block("paragraph", "Please explain this table:"), printed), (1, 4))
    place = Place(paragraph=1)
    restated = (
        ReturnedBlock("paragraph", "Please explain this table:", place=place),
        ReturnedBlock("table", rows=rows, place=place),
    )
    exchange = Exchange(1, (), restated, (), place)
    letter = CommentLetter("staff.txt", "comments", comments=(comment,))
    response = ReturnedLetter("response.docx", "response", exchanges=(exchange,))
    matter = Matter(response, (letter,), (Pair(letter, comment, 1, exchange),))
    assert bool(list(A3.find(matter))) is reported
