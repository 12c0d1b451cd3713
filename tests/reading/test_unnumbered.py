"""Letters without numbers: comments under headings, and letters of the staff that have no comments."""

from __future__ import annotations

import pytest

from drafter.model import CommentLetter
from drafter.reading import read
from drafter.reading.notices import NOTICES, Notice, find_notice

TWO = "We have reviewed the registration statement and have the following comments."


def letter(*paragraphs: str, opening: str = TWO) -> CommentLetter:
    text = "\n\n".join(
        (
            " " * 36 + "June 3, 2008",
            "Ada Quill, Esq.\nPell & Marrow LLP\n12 High Street\nDover, DE 19901",
            '       Re:    Harbor Income Fund (the "Fund")\n              File Nos. 333-99777; 811-99778',
            "Dear Ms. Quill:",
            *([f"       {opening}"] if opening else []),
            *paragraphs,
            "                       Sincerely,\n\n                       Ward Pell",
        )
    )
    return read(text.encode(), name="letter.txt")


def test_paragraphs_under_headings_are_comments_of_their_own() -> None:
    found = letter(
        "Cover Page",
        "       Please state the price of the shares.",
        "       Explain why the Fund has two classes.",
        "Risks (Page 9)",
        "       Describe the risk of leverage.",
        "       *     *     *",
        "       Responses should be made in a letter filed on EDGAR.",
    )
    assert [(c.number, c.headings, c.text) for c in found.comments] == [
        (None, ("Cover Page",), "Please state the price of the shares."),
        (None, ("Cover Page",), "Explain why the Fund has two classes."),
        (None, ("Risks (Page 9)",), "Describe the risk of leverage."),
    ]
    (warning,) = (w for w in found.warnings if w.code == "unnumbered_comments")
    assert "3 paragraphs under 2 headings" in warning.message


def test_a_list_stays_in_its_comment() -> None:
    found = letter(
        "Fees",
        "       Please add to the table:",
        "          (a) the incentive fee;",
        "          (b) the sales load.",
        "Leverage",
        "       Describe the risk of leverage.",
    )
    assert [c.text for c in found.comments] == [
        "Please add to the table:\n(a) the incentive fee;\n(b) the sales load.",
        "Describe the risk of leverage.",
    ]


def test_comments_with_bullets_are_divided() -> None:
    found = letter(
        "Cover Page",
        "• Please state the price of the shares.",
        "• Explain why the Fund has two classes.",
        "Fees",
        "• Please add to the table:",
        "     - the incentive fee;",
        "     - the sales load.",
        opening="We have reviewed the registration statement and have the following additional comments.",
    )
    assert found.kind == "comments"
    assert [c.text for c in found.comments] == [
        "Please state the price of the shares.",
        "Explain why the Fund has two classes.",
        "Please add to the table:\nthe incentive fee;\nthe sales load.",
    ]


def test_headings_in_capitals_are_headings() -> None:
    found = letter(
        "PROSPECTUS",
        "Cover Page",
        "       Please state the price of the shares.",
        "STATEMENT OF ADDITIONAL INFORMATION",
        "       Describe the policies.",
    )
    assert [(c.headings, c.text) for c in found.comments] == [
        (("PROSPECTUS", "Cover Page"), "Please state the price of the shares."),
        (("STATEMENT OF ADDITIONAL INFORMATION",), "Describe the policies."),
    ]


def test_one_comment_is_not_divided() -> None:
    found = letter(
        "       We note that the Fund borrows.",
        "       Please describe the loan.",
        opening="We have reviewed the registration statement and have the following comment.",
    )
    assert [c.text for c in found.comments] == ["We note that the Fund borrows.\nPlease describe the loan."]


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: notice.example)
def test_each_notice_is_known_by_its_example(notice: Notice) -> None:
    assert find_notice(notice.example) == notice


WITHOUT_COMMENTS = [
    (
        "Our records show that your registration statement has been on file for ten months. Under Rule 479 we may "
        "declare it abandoned.",
        "other",
    ),
    (
        "The company has not filed its annual report for 2006 and is not in compliance with its reporting obligations.",
        "other",
    ),
    (
        "The registration statement fails in numerous respects to comply with the form.",
        "other",
    ),
    (
        "We issued comments on March 1, 2008 and have not yet received your response. Our comments remain outstanding.",
        "other",
    ),
    ("We are terminating our review of your filing.", "other"),
    (
        "I am writing about the duty of the company to report. Our records show that it is delinquent in its filings.",
        "other",
    ),
    ("The records of the Commission show no quarterly report since that of March 31, 2007.", "other"),
    ("The company failed to file its annual report for 2007.", "other"),
    ("A first look shows that your filing departs from the form in many important respects.", "other"),
    ("For these reasons we will not provide any comments on the document.", "other"),
    ("Because you did not answer our letter of May 1, 2008, we are ending our review.", "other"),
    ("We have completed our review of your filing.", "completed"),
    ("We have finished our review of your Form 10-K.", "review_completed"),
    ("Our review of your proxy statement has been concluded.", "review_completed"),
    ("At this time we have no additional comments on your filing.", "review_completed"),
    ("Please be advised that no review of your registration statement will be made.", "no_review"),
    ("Your registration statement has not been selected for a detailed review.", "no_review"),
    ("You withdrew the offering on May 12, 2008. We will therefore not review it.", "no_review"),
    ("We have elected not to review your Form S-3.", "no_review"),
    ("There will be no review of the amendment.", "no_review"),
    ("Our review of your Form 10-K is now closed.", "review_completed"),
    ("Having considered your reply, we have nothing further.", "review_completed"),
    ("You have cleared all comments on your filing.", "review_completed"),
]


@pytest.mark.parametrize(("text", "kind"), WITHOUT_COMMENTS)
def test_a_letter_without_comments_says_what_it_is(text: str, kind: str) -> None:
    found = letter(
        f"       {text}", "       Please call me at (202) 551-0101 with any questions.", opening=""
    )
    assert (found.kind, found.comments) == (kind, ())
    told = {"notice", "notice_without_response"} & {w.code for w in found.warnings}
    assert len(told) == (kind == "other")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Under Rule 479 we may declare the registration statement abandoned.", "notice"),
        ("Our comments of March 1, 2008 remain outstanding.", "notice"),
        ("Your company is delinquent in its periodic filings.", "notice_without_response"),
        ("Your filing is materially deficient.", "notice_without_response"),
        ("We are terminating our review of your filing.", "notice_without_response"),
    ],
)
def test_a_notice_says_whether_the_staff_awaits_a_letter(text: str, code: str) -> None:
    found = letter(
        f"       {text}", "       Please call me at (202) 551-0101 with any questions.", opening=""
    )
    assert code in {w.code for w in found.warnings}


@pytest.mark.parametrize(
    "text",
    [
        "Please tell us how you estimate the cost of closing abandoned wells.",
        "Please tell us which loans are delinquent and for how long.",
        "Please describe the deficiencies in your controls.",
        "Please name the firm whose registration was revoked, and the years that it audited.",
    ],
)
def test_the_words_of_a_notice_in_a_comment_are_not_one(text: str) -> None:
    found = letter(
        f"       {text}", "       Please call me at (202) 551-0101 with any questions.", opening=""
    )
    assert [c.text for c in found.comments] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "You may request acceleration once FINRA has cleared all comments.",
        "We will act on your request once we have cleared all comments.",
        "We note your statement that you have nothing further to report. Please revise to name the owner of the mill.",
        "Please tell us why you believe that you have nothing more to say about the dam.",
        "We have decided not to review your request until you answer. Please tell us when you will.",
        "We will not review your amendment until you answer.",
        "Please tell us whether the New York Stock Exchange has cleared all comments on the listing.",
        "You say that we have no further comments. Please explain what this means for the offering.",
    ],
)
def test_what_is_asked_or_still_to_come_ends_no_review(text: str) -> None:
    assert find_notice(text) is None


def test_what_the_staff_once_had_no_comment_on_ends_no_review() -> None:
    found = letter("       In May we told you that we had no further comments on reserves.", opening="")
    assert found.kind == "other"


def test_a_review_that_is_limited_still_has_comments() -> None:
    found = letter(
        "1.     Please revise page 4.",
        opening="We have completed our review of the other parts. We have the following comments.",
    )
    assert found.kind == "comments"
    assert found.no_deadline_reason != "The letter asks for no response."
