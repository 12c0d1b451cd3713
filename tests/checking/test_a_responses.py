"""A6 to A10: disclosure that is asked for, drafts of it, follow-up comments, and letters that ask for nothing."""

from __future__ import annotations

import pytest

from drafter.checking.declines import declines_revision
from drafter.checking.rule import Example
from drafter.checking.rules.a9_letter_with_comments import RULE as A9
from drafter.checking.rules.a10_topics import RULE as A10
from tests.checking.sample import found

_REVISED = (
    "The Company has disclosed the conclusion of these officers on page 3 of Amendment No. 1, as follows:"
)
_FILING = (
    "Concurrently with this letter, the Company is filing Amendment No. 1 to its Form 10-K (“Amendment No. 1”), "
    "with new certifications as Exhibits 31.1, 31.2, and 32.1."
)
_DISCLOSED = (
    "“Our Chief Executive Officer and our Chief Financial Officer concluded that our disclosure controls and "
    "procedures were effective at September 30, 2024.”"
)
_PROMISE = (
    "The Company will quantify the effect of each factor in Results of Operations in its Annual Report on Form 10-K "
    "for the fiscal year ending September 30, 2025, substantially as follows:"
)
_DRAFT = (
    "“Gross margin decreased to 41.0% from 44.0%. Higher component prices reduced gross margin by 3.6 percentage "
    "points, and a more favorable product mix increased it by 0.6 percentage points.”"
)
_ASKS_FOR_DRAFT = ("that offset one another.", "that offset one another. Show us your proposed disclosure.")
_INVENTORY = (
    "The Company measures its sensor inventory at the lower of cost and net realizable value under ASC 330-10-35-1B. "
    "It determines net realizable value from the contract prices of open orders and, for inventory without orders, "
    "from average selling prices of the preceding two quarters, less the costs of completion and sale."
)
_FOLLOWS_UP = (
    "Please explain to us how",
    "We note your response to prior comment 2. Please explain to us how",
)


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("The Company has revised its disclosure accordingly.", ["warning"]),
        ("In response to the Staff’s comment, the disclosure has been revised.", ["warning"]),
        ("The Company has revised its disclosure on page 3.", []),
        ("The Company has revised the table of its controls.", []),
        ("The Company has revised its disclosure. Please see Annex A.", []),
    ],
)
def test_a_revision_says_where_it_is(text: str, severities: list[str]) -> None:
    problems = found("A6", Example(response=((_REVISED, text), (_DISCLOSED, ""))))
    assert [problem.severity for problem in problems] == severities
    assert all(problem.place.comment == 4 for problem in problems)


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("Its principal officers reached their conclusion in November.", ["info"]),
        ("The Company already discloses the conclusion.", []),
        ("The Company filed an amendment on March 10, 2025.", []),
        ("The Company [has revised] the disclosure on page 3.", []),
        ("The Company [has revised / will revise] the disclosure.", []),
        ("The Company had [●] officers.", ["info"]),
    ],
)
def test_a_request_for_disclosure_is_taken_up(text: str, severities: list[str]) -> None:
    problems = found("A6", Example(response=((f"{_FILING} {_REVISED}", text), (_DISCLOSED, ""))))
    assert [problem.severity for problem in problems] == severities


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("[The Company agrees. / The Company does not agree.]", False),
        ("[●]", True),
        ("[The Company to answer.]", True),
    ],
)
def test_alternatives_are_a_response_that_is_not_chosen_yet(text: str, reported: bool) -> None:
    assert bool(found("A2", Example(response=((_INVENTORY, text),)))) is reported


@pytest.mark.parametrize(
    ("text", "draft", "reported"),
    [
        ("The Company will quantify the effect of each factor in its next annual report.", "", True),
        ("The Company will quantify the effect of each factor in its next annual report:", _DRAFT, False),
        ("The draft is attached.", "", False),
        ("The Company does not believe that the effects are material.", "", False),
    ],
)
def test_a_draft_is_there_where_it_is_asked_for(text: str, draft: str, reported: bool) -> None:
    changes = ((_PROMISE, text),) if draft == _DRAFT else ((_PROMISE, text), (_DRAFT, draft))
    example = Example(both=(_ASKS_FOR_DRAFT,), response=changes)
    assert bool(found("A7", example)) is reported


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("Please see our prior response.", ["warning"]),
        (f"As explained in our earlier response, this was so. {_INVENTORY}", ["info"]),
        (
            f"As explained in our letter of February 3, 2025, our earlier response, this was so. {_INVENTORY}",
            [],
        ),
        ("Further to our prior response to comment 2, the rate was 41.0%.", []),
        (f"Further to our response to prior comment 2: {_INVENTORY}", []),
        (_INVENTORY + " ", []),
    ],
)
def test_a_response_to_a_comment_that_follows_up(text: str, severities: list[str]) -> None:
    problems = found("A8", Example(both=(_FOLLOWS_UP,), response=((_INVENTORY, text),)))
    assert [problem.severity for problem in problems] == severities


def test_a_new_comment_may_refer_to_an_earlier_response() -> None:
    assert found("A8", Example(response=((_INVENTORY, "Please see our prior response."),))) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("We have completed our review of your filing.", "says that the review is completed"),
        ("We have no further comments on your filing.", "says that there are no further comments"),
        (
            "This is to advise you that we have not reviewed and will not review your filing.",
            "will not be reviewed",
        ),
    ],
)
def test_a_letter_that_ends_a_review_needs_no_response(text: str, message: str) -> None:
    ((before, _),) = A9.bad.staff
    (problem,) = found("A9", Example(staff=((before, text),)))
    assert problem.severity == "error"
    assert message in problem.message
    assert "March 3, 2025" in problem.message


def test_a_comment_without_a_topic_is_listed_at_its_place() -> None:
    (problem,) = found("A10", A10.bad)
    assert (problem.place.comment, problem.severity) == (3, "info")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We do not believe that a revision is warranted.", True),
        ("The Company already includes the rate in Note 4.", True),
        ("The effect was immaterial.", True),
        ("The Company will disclose the rate.", False),
    ],
)
def test_a_response_that_declines_is_recognized(text: str, expected: bool) -> None:
    assert declines_revision(text) is expected
