"""Twelve letters as they come: each gets the findings that a careful partner would write beside it, and no others."""

from __future__ import annotations

import datetime
import io

import docx
import pytest
from docx.text.paragraph import Paragraph

import drafter
from drafter.checked import Checked
from drafter.checking.rule import Example
from drafter.errors import NoResponseNeededError
from drafter.services.check import check
from drafter.word.text import words
from drafter.word.xml import W
from tests.checking.planted import PLANTED
from tests.checking.sample import STAFF, checked

FOREIGN = """\
                                                   January 5, 2023

Imogen Tsang
Chief Financial Officer
Kestrel Quay Holdings Ltd.
Unit 2207, Tin Wan Trade Centre
Aberdeen, Hong Kong

        Re:     Kestrel Quay Holdings Ltd.
                Form 20-F for Fiscal Year Ended December 31, 2021
                Filed April 28, 2022
                File No. 001-55502

Dear Imogen Tsang:

        We have reviewed your filing and have the following comments.

        Please respond to these comments within ten business days by providing
the requested information or advise us as soon as possible when you will respond.

Form 20-F for Fiscal Year Ended December 31, 2021

Item 3. Key Information, page 4

1.      Please disclose the nature of your contracts with [a]ll three variable
        interest entities, and the risks to investors.

Risk Factors, page 19

2.      You state that trading may be prohibited if your auditor cannot be
        inspected for three consecutive years. Please revise throughout to
        reflect that the Consolidated Appropriations Act, 2023 reduced this
        period from three years to two.

        You may contact Ruth Abelard at 202-551-0141 or Amos Whitfield at
202-551-0142 if you have questions regarding the financial statements. Please
contact Piet Hallam at 202-551-0143 or Thea Lindqvist at 202-551-0144 with any
other questions.

                                     Sincerely,

                                     Division of Corporation Finance
                                     Office of Trade & Services
"""
LETTER = drafter.read(FOREIGN.encode(), name="letter.txt")


def test_1_a_draft_has_both_comments_and_everyone_and_quotes_brackets_and_old_law() -> None:
    draft = drafter.to_bytes(drafter.draft(LETTER))
    assert [comment.number for comment in LETTER.comments] == [1, 2]
    assert len(LETTER.contacts) == 4
    assert LETTER.deadline.due == datetime.date(2023, 1, 20)
    problems = _checked(draft).problems
    assert not {"A1", "A3", "A4", "B1", "B2", "B6"} & {one.rule for one in problems}
    assert not [one for one in problems if one.rule == "C1" and "[a]" in one.place.words]
    assert not [one for one in problems if one.rule == "L-HF1"]


def test_1_the_company_must_not_say_three_years_itself() -> None:
    document = docx.Document(io.BytesIO(drafter.to_bytes(drafter.draft(LETTER))))
    ours = next(one for one in document.element.iter(f"{W}p") if "will revise" in words(one))
    Paragraph(ours, document).add_run(
        " Under the Holding Foreign Companies Accountable Act, trading may be prohibited if the auditor cannot be "
        "inspected for three consecutive years."
    )
    buffer = io.BytesIO()
    document.save(buffer)
    (problem,) = [one for one in _checked(buffer.getvalue()).problems if one.rule == "L-HF1"]
    assert problem.place.words == "three consecutive years"


def _checked(response: bytes) -> Checked:
    return check(response, [LETTER], name="response.docx", today=datetime.date(2023, 1, 20))


def completed_review() -> Example:
    """Return a staff letter that ends a review."""
    comments = STAFF[STAFF.index("        We have reviewed") : STAFF.index("        In closing")]
    return Example(staff=((comments, "        We have completed our review of your filing.\n\n"),))


SWAPPED = Example(
    response=(("* 3. Please explain", "* 4. Please explain"), ("* 4. Please amend", "* 3. Please amend"))
)
CHANGE_AND_COMMENT = Example(marks=(("insertion", "the highest permitted ratio"), ("comment", "open orders")))
CURLY = Example(format="text", markup=(('"Company")', "“Company”)"),))
CASES = (
    ("2: numbers are swapped", SWAPPED, [("A4", 3), ("A4", 4)]),
    ("6: a tracked change and a comment", CHANGE_AND_COMMENT, [("C3", 2), ("C3", 3)]),
    ("12: a curly quotation mark in EDGAR's text", CURLY, [("H2", 0)]),
    ("8: the staff has completed its review", completed_review(), [("A9", 0)]),
    *(
        (f"{number}: {one.fault}", one.example, [(one.rule, one.comment)])
        for number, fault in (
            (3, "a word is another"),
            (4, "a bullet is left out"),
            (5, "a blank"),
            (7, "omitted words without a request"),
            (10, "a name of the staff is misspelled"),
            (11, "a page beyond the last one"),
        )
        for one in PLANTED
        if one.fault == fault
    ),
)


@pytest.mark.parametrize(
    ("example", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_each_fault_is_found_where_it_is(example: Example, expected: list[tuple[str, int]]) -> None:
    problems = checked(example).problems
    assert [(one.rule, one.place.comment) for one in problems] == expected, list(map(str, problems))


def test_8_a_completed_review_gets_no_response() -> None:
    done = FOREIGN[: FOREIGN.index("        We have reviewed")] + (
        "        We have completed our review of your filing. We remind you that the company and its management are\n"
        "responsible for the accuracy and adequacy of their disclosures.\n\n"
        "                                     Sincerely,\n\n"
        "                                     Division of Corporation Finance\n"
    )
    with pytest.raises(NoResponseNeededError):
        drafter.draft(drafter.read(done.encode(), name="done.txt"))


ASKED = """\
        In connection with responding to our comments, please provide, in
writing, a statement from the company acknowledging that

           the company is responsible for the adequacy and accuracy of the
           disclosure in the filing;

           staff comments or changes to disclosure in response to staff comments
           do not foreclose the Commission from taking any action with respect to
           the filing; and

           the company may not assert staff comments as a defense in any
           proceeding initiated by the Commission or any person under the federal
           securities laws of the United States.

"""
MADE = (
    "The Company acknowledges that: the Company is responsible for the adequacy and accuracy of the disclosure in the "
    "filing; staff comments or changes to disclosure in response to staff comments do not foreclose the Commission "
    "from taking any action with respect to the filing; and the Company may not assert staff comments as a defense in "
    "any proceeding initiated by the Commission or any person under the federal securities laws of the United States."
)
CLOSING = "If you have any questions about this letter"


@pytest.mark.parametrize(("made", "missing"), [((), True), (((CLOSING, f"{MADE} {CLOSING}"),), False)])
def test_9_in_2008_the_staff_asks_for_an_acknowledgement(
    made: tuple[tuple[str, str], ...], missing: bool
) -> None:
    letters = Example(
        both=(("2025", "2008"), ("2024", "2007")),
        staff=(("        In closing, we remind you", f"{ASKED}        In closing, we remind you"),),
        response=made,
    )
    problems = [one for one in checked(letters).problems if one.rule == "L-TD1"]
    assert bool(problems) is missing
    assert all(one.severity == "error" for one in problems)
