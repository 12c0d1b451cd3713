"""The next round: what the company said before, at the comment that follows up on it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable

import pytest

from drafter.drafting import compose, load_profile
from drafter.drafting.earlier_answers import earlier_answers
from drafter.model import Block, Comment, CommentLetter, PriorReference, Subject
from drafter.problems import Place
from drafter.reading.follow_ups import follows_up
from drafter.reading.references import refers_to
from drafter.response import Block as Sent
from drafter.returned import Exchange, ReturnedBlock, ReturnedLetter, Undertaking

PLACE = Place(paragraph=7)
MARCH, MAY = datetime.date(2025, 3, 14), datetime.date(2025, 5, 9)


def exchange(number: int, asked: str, said: str, *promises: Undertaking) -> Exchange:
    return Exchange(
        number,
        (),
        (ReturnedBlock("paragraph", asked),),
        (
            ReturnedBlock("paragraph", said),
            ReturnedBlock("bullet", "the covenant;", marker="•"),
            ReturnedBlock("page", "Page 4"),
            ReturnedBlock("table", rows=(("Kilns", "12"), ("Total",))),
            ReturnedBlock("paragraph", "“Kilns are lined with brick.”", proposed=True),
        ),
        PLACE,
        undertakings=promises,
    )


PROMISE = Undertaking("We will describe the linings in our next report.", "Form 10-K for 2025", PLACE)
FIRST = ReturnedLetter(
    "first.docx",
    "response",
    date=MARCH,
    letter_date=datetime.date(2025, 3, 3),
    letter_dates=(datetime.date(2025, 3, 3),),
    registrant="Larkmoor Instruments, Inc.",
    exchanges=(
        exchange(1, "Describe the kiln linings.", "The linings are of brick and last ten years.", PROMISE),
        exchange(2, "Explain your leverage covenant.", "The covenant permits leverage of 3.5 to 1."),
    ),
)
SECOND = ReturnedLetter(
    "second.docx",
    "response",
    date=MAY,
    letter_date=datetime.date(2025, 4, 21),
    letter_dates=(datetime.date(2025, 4, 21),),
    exchanges=(exchange(1, "Explain the impairment of patents.", "The patents lapse in 2031."),),
)


def letter(text: str, *, answered: datetime.date | None = None) -> CommentLetter:
    comment = Comment(
        1,
        (),
        (Block("paragraph", text),),
        (1, 1),
        asks=("explain",),
        reissued=follows_up(text),
        refers_to=refers_to(text),
    )
    subject = Subject(
        "Larkmoor Instruments, Inc.",
        ("Form 10-K for 2024",),
        forms=("Form 10-K",),
        response_dates=(answered,) if answered else (),
        review_type="periodic",
    )
    return CommentLetter(
        "next.txt", "comments", date=datetime.date(2025, 6, 2), subject=subject, comments=(comment,)
    )


ROWS = {
    "We note your response to prior comment 2. Please tell us more.": [(2, MARCH, True)],
    "We note your response to comment 1. Please tell us more.": [(1, MAY, True)],
    "We note your response to comment 1 of our letter dated March 3, 2025. Please tell us more.": [
        (1, MARCH, True)
    ],
    "We note your response to comment 1 within your March 14, 2025 letter. Please tell us more.": [
        (1, MARCH, True)
    ],
    "We note your responses to prior comments 1 and 2. Please tell us more.": [
        (1, MAY, True),
        (2, MARCH, True),
    ],
    "We note your response to prior comment 9. Please tell us more.": [],
    "We note from your response that the kiln linings last ten years. Please explain why.": [
        (1, MARCH, False)
    ],
    "We note from your response that you will do so. Please explain why.": [],
    "Please describe the kiln linings.": [],
}
"""A comment, and the exchanges to which it refers: number, date of the response, whether the staff names it."""


@pytest.mark.parametrize("text", ROWS)
def test_each_reference_leads_to_its_exchange(text: str) -> None:
    new = letter(text)
    found = earlier_answers(new.comments[0], new, (SECOND, FIRST))

    assert [(answer.number, answer.date, answer.certain) for answer in found] == ROWS[text]


def test_the_response_in_the_re_block_is_the_one_that_is_meant() -> None:
    new = letter("We note your response to comment 1. Please tell us more.", answered=MARCH)

    assert earlier_answers(new.comments[0], new, (FIRST, SECOND))[0].date == MARCH


def test_the_only_comment_of_the_only_response_needs_no_number() -> None:
    new = letter("We note from your response that you will do so. Please explain why.")

    (answer,) = earlier_answers(new.comments[0], new, (SECOND,))
    assert (answer.number, answer.certain) == (1, True)


def test_a_reference_within_this_letter_is_no_earlier_one() -> None:
    new = letter("Refer to comment 2 above. Please tell us more.")

    assert PriorReference(2, "this") in new.comments[0].refers_to
    assert earlier_answers(new.comments[0], new, (FIRST,)) == ()


def test_the_note_quotes_what_was_said_and_promised(outline: Callable[[Iterable[Sent]], str]) -> None:
    new = letter("We reissue comment 1 of our letter dated March 3, 2025. Please tell us why.")
    written = outline(compose(new, load_profile({}), after=(FIRST,)).blocks)

    assert "supplements its response dated March 14, 2025 to prior comment 1 as follows." in written
    assert "note: Our response of March 14, 2025 to comment 1: “The linings are of brick and last" in written
    assert (
        "note: Undertaking (Form 10-K for 2025): “We will describe the linings in our next report.”"
        in written
    )
    assert "Page 4" not in written


def test_earlier_words_begin_the_response_if_the_profile_asks(
    outline: Callable[[Iterable[Sent]], str],
) -> None:
    new = letter("We reissue comment 1 of our letter dated March 3, 2025. Please tell us why.")
    struck = load_profile({"letter": {"earlier": "struck"}})
    plain = load_profile({"letter": {"earlier": "plain"}})

    written = outline(compose(new, struck, after=(FIRST,)).blocks)
    assert "  response | -The linings are of brick and last ten years.-\n" in written
    assert (
        "  response bullet | -•-→-the covenant;-\n  table | -Kilns- | -12-\n  table | -Total- | \n" in written
    )
    assert "  proposed disclosure | -“Kilns are lined with brick.”-\n" in written
    assert "  response | The linings are of brick and last ten years.\n" in outline(
        compose(new, plain, after=(FIRST,)).blocks
    )
    assert outline(compose(new, struck).blocks) == outline(compose(new, load_profile({})).blocks)
