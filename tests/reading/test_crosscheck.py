"""A submission's PDF compared with its text extract, and its header with the Re: block."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from drafter.model import Block, Comment, CommentLetter, EdgarHeader, Subject
from drafter.reading import read
from drafter.reading.crosscheck import disagreements, header_disagreements


def letter(*texts: str) -> CommentLetter:
    comments = [Comment(n, (), (Block("paragraph", text),), (n, n)) for n, text in enumerate(texts, start=1)]
    return CommentLetter("letter", "comments", comments=tuple(comments))


SAME = [
    ("the company’s “net” dues – 2015", "the company s  net  dues   2015"),
    ("Lazard Frères & Co.", "Lazard Fr res & Co."),
]


@pytest.mark.parametrize(("pdf", "text"), SAME)
def test_what_the_text_form_loses_is_no_difference(pdf: str, text: str) -> None:
    assert list(disagreements(letter(pdf), letter(text))) == []


def test_another_word_is_named_with_its_comment() -> None:
    (warning,) = disagreements(letter("Revise.", "State the dues."), letter("Revise.", "State the duties."))
    assert warning.code == "forms_disagree"
    assert warning.message.startswith(
        "Comment 2 differs between the document and the text extract: “State the dues.”"
    )


def test_numbers_that_begin_again_are_paired_by_place() -> None:
    again = letter("a", "b", "c")
    comments = tuple(replace(c, number=n) for c, n in zip(again.comments, (1, 2, 1), strict=True))
    assert list(disagreements(replace(again, comments=comments), replace(again, comments=comments))) == []


def test_a_comment_that_only_one_form_has() -> None:
    assert "not in the submission's text" in next(disagreements(letter("a", "b"), letter("a"))).message
    assert "not in the document" in next(disagreements(letter("a"), letter("a", "b"))).message


@pytest.mark.parametrize("number", ["001-99001", "1-99001", "001-99001-01"])
def test_the_registered_file_number_in_another_spelling(number: str) -> None:
    printed = replace(letter("a"), subject=Subject(file_numbers=(number,)))
    assert list(header_disagreements(printed, EdgarHeader(file_numbers=("001-99001",)))) == []


def test_another_file_number_is_told() -> None:
    printed = replace(letter("a"), subject=Subject(file_numbers=("001-99002",)))
    (warning,) = header_disagreements(printed, EdgarHeader(file_numbers=("001-99001",)))
    assert warning.code == "file_number"


def test_another_cik_is_told() -> None:
    printed = replace(letter("a"), subject=Subject(ciks=("9999991",)))
    (warning,) = header_disagreements(printed, EdgarHeader(ciks=("0009999992",)))
    assert warning.code == "cik"
    assert list(header_disagreements(printed, EdgarHeader(ciks=("0009999991",)))) == []


FILED = EdgarHeader(form="UPLOAD", filed=date(2011, 3, 4))


@pytest.mark.parametrize("day", [date(2011, 3, 4), date(2011, 3, 1), date(2011, 1, 10), date(2011, 3, 7)])
def test_a_letter_is_filed_about_its_date(day: date) -> None:
    assert list(header_disagreements(replace(letter("a"), date=day), FILED)) == []


@pytest.mark.parametrize("day", [date(2010, 3, 4), date(2011, 4, 3), None])
def test_a_date_that_does_not_fit_the_day_of_filing_is_told(day: date | None) -> None:
    (warning,) = header_disagreements(replace(letter("a"), date=day), FILED)
    assert warning.code == "date_uncertain"
    assert "March 4, 2011" in warning.message


def test_the_day_of_another_kind_of_submission_says_nothing() -> None:
    told = header_disagreements(replace(letter("a"), date=None), FILED._replace(form="CORRESP"))
    assert list(told) == []


SUBMISSION = """<SEC-HEADER>
CONFORMED SUBMISSION TYPE:\t{form}
FILED AS OF DATE:\t20110304
COMPANY CONFORMED NAME:\t{company}
{former}</SEC-HEADER>
<DOCUMENT>
<TYPE>{form}
<TEXT>
                                   March 3, 2011

Ines Marchetti
Chief Executive Officer
Pelorus Dredging Inc

       Re:    Pelorus Dredging Inc
              Form 10-K

Dear Ms. Marchetti:

       {opening}

1.     Please tell us who owns the dredger, and when the loan falls due.

       You may contact Ada Lind at (312) 551-0001 with any questions.

                                   Sincerely,

                                   Bo Vance
</TEXT>
</DOCUMENT>
"""


@pytest.mark.parametrize(("form", "comments"), [("UPLOAD", 1), ("LETTER", 1), ("CORRESP", 0)])
def test_the_type_of_submission_says_who_wrote(form: str, comments: int) -> None:
    opening = "In response to your letter, we note what you say."
    text = SUBMISSION.format(form=form, company="PELORUS DREDGING INC", former="", opening=opening)

    assert len(read(text.encode(), name="letter.txt").comments) == comments


def test_the_earlier_name_of_a_renamed_company_is_no_other_company() -> None:
    opening = "We have reviewed your filing and have the following comment."
    former = "FORMER CONFORMED NAME:\tPELORUS DREDGING INC\n"
    text = SUBMISSION.format(form="UPLOAD", company="HARROW CORP", former=former, opening=opening)

    assert read(text.encode(), name="letter.txt").clients == ("Pelorus Dredging Inc",)
    assert read(text.replace(former, "").encode(), name="letter.txt").clients == ()
