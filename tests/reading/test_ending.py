"""Where the last comment ends and the closing begins, in letters of several layouts."""

from __future__ import annotations

import textwrap
from typing import NamedTuple

import pytest

from drafter.model import CommentLetter
from drafter.reading import read


class Layout(NamedTuple):
    """Columns: those of the letter's own paragraphs, of a comment's number, of its text, and of its next paragraph."""

    own: tuple[int, int]
    number: int
    text: int
    next: tuple[int, int]


LAYOUTS = {
    "comments hang": Layout((7, 0), 0, 7, (7, 7)),
    "comments hang far right": Layout((5, 0), 3, 24, (24, 24)),
    "all at the margin": Layout((0, 0), 0, 0, (0, 0)),
    "numbers are indented": Layout((7, 0), 7, 0, (7, 0)),
}

TEXT_1 = "Please expand the discussion of gross margin to say why it fell, and whether you expect it to fall further."
TEXT_2 = (
    "Tell us how you tested the trade names for impairment, and disclose the assumptions that you made and how "
    "sensitive the outcome is to them."
)
OPENING = (
    "We have reviewed your filing and have the following comments. Where indicated, we think you should revise your "
    "document in response to these comments."
)
CONTACT = (
    "You may contact Ada Lind at (202) 551-0001 if you have questions. Please contact me at (202) 551-0002 with any "
    "other questions."
)

CLOSINGS = [
    "Upon receipt of your amendment we will complete our examination of the proxy material and say what is missing.",
    "Kindly allow us a week to look at whatever you send before you ask that the statement be declared effective.",
    "We will consider qualifying your offering statement at your request. Submit that request in writing.",
    "Before qualification, tell us that at least one state has advised you that it will register the offering.",
    "Amend your Form 10-K within ten days of the date of this letter, or tell us before then why you cannot.",
    "We note that portions of the filing are incomplete. We may have additional comments once you complete them.",
    "The Fund should furnish a letter in which it acknowledges its responsibility for the disclosure in the filing.",
    "Direct questions to the undersigned.",
    "Thank you for your cooperation.",
    "Copies of your reply should also go to the branch chief.",
    "No further review of this filing is planned.",
    "Please have FINRA advise us that it has no objection to the compensation of the underwriters.",
]
"""Paragraphs that no list of customary ones has."""

NEXT_PARAGRAPHS = [
    "In responding to this comment, please tell us when the license ends.",
    "Please also call out the end of the license in your risk factors.",
    "If you have questions about the license, say so in the filing.",
    "Refer to Rule 12b-20 and Item 303 of Regulation S-K.",
    "In your response, explain why the leases are not capital leases.",
    "This comment also applies to the similar language on page 40.",
    "If none, so state.",
]
"""Paragraphs of a comment that sound like a closing, or are short."""

UNCERTAIN = [
    "We may have further comments on the fee table once you provide it.",
    "The dues were waived last year.",
]


def filled(text: str, first: int, rest: int, label: str = "") -> str:
    lead = label if len(label) > first else label.ljust(first)
    return textwrap.fill(text, 80, initial_indent=lead, subsequent_indent=" " * rest)


def letter(layout: Layout, *paragraphs: str) -> CommentLetter:
    numbers = (f"{' ' * layout.number}{n}.  " for n in (1, 2))
    text = "\n\n".join(
        (
            " " * 40 + "June 3, 2008",
            "Ada Quill\nChief Financial Officer\nTern Harbor Foods, Inc.\n4 Mill Lane",
            "       Re:    Tern Harbor Foods, Inc.\n              Form 10-K\n              File No. 001-99777",
            "Dear Ms. Quill:",
            filled(OPENING, *layout.own),
            *(
                filled(text, layout.text, layout.text, number)
                for number, text in zip(numbers, (TEXT_1, TEXT_2), strict=True)
            ),
            *paragraphs,
            " " * 40 + "Sincerely,\n\n" + " " * 40 + "Ward Pell\n" + " " * 40 + "Branch Chief",
        )
    )
    return read(text.encode(), name="letter.txt")


def last_comment(found: CommentLetter) -> str:
    return " / ".join(block.text for block in found.comments[-1].blocks)


def codes(found: CommentLetter) -> set[str]:
    return {warning.code for warning in found.warnings}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
@pytest.mark.parametrize("paragraph", CLOSINGS)
def test_a_closing_is_not_part_of_the_last_comment(paragraph: str, layout: Layout) -> None:
    found = letter(layout, filled(paragraph, *layout.own), filled(CONTACT, *layout.own))
    assert last_comment(found) == TEXT_2
    assert found.closing == (paragraph, CONTACT)


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
@pytest.mark.parametrize("paragraph", CLOSINGS)
def test_nor_is_one_that_follows_whom_to_call(paragraph: str, layout: Layout) -> None:
    found = letter(layout, filled(CONTACT, *layout.own), filled(paragraph, *layout.own))
    assert last_comment(found) == TEXT_2


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
@pytest.mark.parametrize("paragraph", NEXT_PARAGRAPHS)
def test_a_second_paragraph_stays_in_its_comment(paragraph: str, layout: Layout) -> None:
    found = letter(layout, filled(paragraph, *layout.next), filled(CONTACT, *layout.own))
    assert last_comment(found) == f"{TEXT_2} / {paragraph}"


@pytest.mark.parametrize("paragraph", UNCERTAIN)
def test_both_readings_are_reported_where_the_letter_shows_too_little(paragraph: str) -> None:
    found = letter(LAYOUTS["all at the margin"], paragraph, CONTACT)
    (warning,) = (warning for warning in found.warnings if warning.code == "closing_uncertain")
    assert paragraph[:40] in warning.message
    assert "You may contact Ada Lind" in warning.message


def test_the_layout_decides_what_the_words_do_not() -> None:
    layout = LAYOUTS["comments hang far right"]
    found = letter(layout, filled(UNCERTAIN[1], *layout.next), filled(CONTACT, *layout.own))
    assert last_comment(found) == f"{TEXT_2} / {UNCERTAIN[1]}"
    assert "closing_uncertain" not in codes(found)


def test_a_rule_of_asterisks_is_no_item_of_a_list_with_asterisks() -> None:
    points = ["          * the amounts; and", "          * the dates."]
    found = letter(LAYOUTS["comments hang"], "       Also name:", *points, " " * 30 + "* * *", CONTACT)
    assert last_comment(found) == " / ".join((TEXT_2, "Also name:", "the amounts; and", "the dates."))


@pytest.mark.parametrize("rule", ["*     *     *", "- - - - -", "________________"])
def test_what_follows_a_rule_is_closing(rule: str) -> None:
    found = letter(LAYOUTS["all at the margin"], " " * 35 + rule, "The dues were waived.", CONTACT)
    assert last_comment(found) == TEXT_2


def test_a_heading_belongs_to_the_closing_below_it() -> None:
    for heading in ("General Closing Remarks", "GENERAL"):
        found = letter(LAYOUTS["all at the margin"], heading, "Please reply promptly.", CONTACT)
        assert last_comment(found) == TEXT_2


def test_a_list_belongs_to_what_introduces_it() -> None:
    points = ["the adequacy of its disclosure; and", "the accuracy of its disclosure."]
    found = letter(
        LAYOUTS["comments hang"],
        "       Also name who is responsible for:",
        *(f"          {p}" for p in points),
    )
    assert last_comment(found) == " / ".join((TEXT_2, "Also name who is responsible for:", *points))


BARE = """May 5, 2009

Re: Larkmoor, Inc.

Dear Mr. Orme:

We have reviewed your filing and have the following comments.

1.

Several of the leases end this year. Please say so.

Mr. Alan Orme
Larkmoor, Inc.
May 5, 2009
Page 2
2.

{last}

You may contact Ada Lind at (202) 551-0001 if you have questions.

Sincerely,
Ruth Calloway
"""


@pytest.mark.parametrize(
    "last",
    [
        "All leases are open to our review, so please file them.",
        "Several pages of the lease are missing.",
        "Direct us to the page on which you describe the lease.",
    ],
)
def test_what_follows_a_number_alone_is_its_comment(last: str) -> None:
    found = read(BARE.format(last=last).encode(), name="letter.txt")
    assert [comment.number for comment in found.comments] == [1, 2]
    assert last_comment(found) == last
    assert "closing_uncertain" not in codes(found)


def test_a_closing_directly_below_the_last_comment_is_found_by_its_first_words() -> None:
    text = BARE.format(last="Please file all leases that end this year, with their amendments.")
    below = "amendments.\nPlease respond to these comments within ten business days.\n"
    found = read(text.replace("amendments.\n\n", below).encode(), name="letter.txt")
    assert last_comment(found) == "Please file all leases that end this year, with their amendments."
    assert found.deadline is not None
    assert found.deadline.business_days == 10
