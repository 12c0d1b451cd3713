"""The top of a letter, as letters of different years print it."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.model import Addressee, ReviewType
from drafter.reading.formats.edgar_text import text_source
from drafter.reading.header import Header, read_header
from drafter.reading.ledger import Ledger

MODERN = """
                            January 5, 2023

       Lin Hua
       Chief Executive Officer
       Tarn Point Ltd
       17 Quay Street
       London W1S 1BN , United Kingdom

                                      Re: Tarn Point Ltd
                                          Form 20-F for Fiscal Year Ended
                                          December 31, 2021
                                          Response Dated December 28, 2022
                                          File No. 001-99001

       Dear Lin Hua:
"""
OLD = """
Mail Stop 3561
                                                        May 13, 2016
Via E-mail
Dr. Ann B. Reed, M.D.
Chairman of the Board,
President and Chief Executive Officer
Reed Instruments Incorporated
50 Mill Avenue
Boston, Massachusetts 02210

       Re:    Reed Instruments Incorporated
              Form 10-K for Fiscal Year Ended December 31, 2015
              Filed February 16, 2016
              Form 10-Q for Fiscal Quarter Ended March 31, 2016
              File Nos. 0-19399 and 1-07499

Dear Dr. Reed:
"""


def header(text: str) -> Header:
    return read_header(text_source(text, "header").lines, Ledger())


def test_a_modern_letter() -> None:
    found = header(MODERN)
    assert found.date == date(2023, 1, 5)
    assert found.addressee == Addressee(
        "Lin Hua",
        "Chief Executive Officer",
        "Tarn Point Ltd",
        ("17 Quay Street", "London W1S 1BN , United Kingdom"),
    )
    assert found.subject.registrant == "Tarn Point Ltd"
    assert found.subject.lines == (
        "Form 20-F for Fiscal Year Ended December 31, 2021",
        "Response Dated December 28, 2022",
        "File No. 001-99001",
    )
    assert found.subject.forms == ("Form 20-F",)
    assert found.subject.response_dates == (date(2022, 12, 28),)
    assert found.salutation == "Dear Lin Hua:"


def test_an_old_letter() -> None:
    found = header(OLD)
    assert found.delivery == ("Mail Stop 3561", "Via E-mail")
    assert found.addressee.title == "Chairman of the Board, President and Chief Executive Officer"
    assert found.addressee.company == "Reed Instruments Incorporated"
    assert found.subject.forms == ("Form 10-K", "Form 10-Q")
    assert found.subject.file_numbers == ("0-19399", "1-07499")


REVIEWS: list[tuple[str, ReviewType]] = [
    ("Form 10-K for the Fiscal Year Ended December 31, 2024", "periodic"),
    ("Form 8-K filed May 4, 2022", "periodic"),
    ("Registration Statement on Form S-4", "registration"),
    ("Amendment No. 2 to Form 10-12B", "registration"),
    ("Draft Registration Statement on Form S-1", "draft_registration"),
    ("Definitive Proxy Statement on Schedule 14A", "proxy"),
    ("PREC14A preliminary proxy statement filing made on Schedule 14A", "proxy"),
    ("Schedule TO-T filed June 1, 2020", "tender_going_private"),
    ("Offering Statement on Form 1-A", "regulation_a"),
    ("CIK 0001999001", "other"),
]


@pytest.mark.parametrize(("line", "review"), REVIEWS)
def test_the_re_block_tells_the_review(line: str, review: ReviewType) -> None:
    text = f"May 4, 2022\nLin Hua\nTarn Point Ltd\n\nRe: Tarn Point Ltd\n    {line}\n\nDear Lin Hua:"
    assert header(text).subject.review_type == review


def test_a_cik_stands_for_a_file_number() -> None:
    lines = ("Re: Tarn Point Ltd", "    Draft Registration Statement on Form S-1", "    CIK No. 0001999001")
    found = header("\n".join((*lines, "", "Dear Lin Hua:"))).subject
    assert (found.ciks, found.file_numbers) == (("0001999001",), ())
