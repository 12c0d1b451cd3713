"""The top of a letter, as letters of different years print it."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.model import Addressee, ReviewType
from drafter.reading.formats.edgar_text import text_source
from drafter.reading.header import Header, read_header
from drafter.reading.ledger import Ledger

MODERN = """
                            July 19, 2024

       Oyelaran Castellane
       General Counsel
       Plumb Harbor Cables plc
       6 Ropewalk Yard
       Bristol BS1 6XN , United Kingdom

                                      Re: Plumb Harbor Cables plc
                                          Form 40-F for the Year Ended
                                          March 31, 2024
                                          Response Dated July 2, 2024
                                          File No. 001-99083

       Dear Oyelaran Castellane:
"""
OLD = """
Mail Stop 3030
                                                        November 22, 2017
Via Facsimile
Prof. Marguerite T. Sandoval, Ph.D.
President, Treasurer and
Principal Accounting Officer
Glasswing Optics Co.
731 Tanager Lane, Building C
Rochester, New York 14604

       Re:    Glasswing Optics Co.
              Form 10-KT for the Transition Period Ended July 31, 2017
              Filed October 13, 2017
              Form 8-K Furnished October 17, 2017
              File Nos. 0-99312 and 33-99313

Dear Prof. Sandoval:
"""


def header(text: str) -> Header:
    return read_header(text_source(text, "header").lines, Ledger())


def test_a_modern_letter() -> None:
    found = header(MODERN)
    assert found.date == date(2024, 7, 19)
    assert found.addressee == Addressee(
        "Oyelaran Castellane",
        "General Counsel",
        "Plumb Harbor Cables plc",
        ("6 Ropewalk Yard", "Bristol BS1 6XN , United Kingdom"),
    )
    assert found.subject.registrant == "Plumb Harbor Cables plc"
    assert found.subject.lines == (
        "Form 40-F for the Year Ended March 31, 2024",
        "Response Dated July 2, 2024",
        "File No. 001-99083",
    )
    assert found.subject.forms == ("Form 40-F",)
    assert found.subject.response_dates == (date(2024, 7, 2),)
    assert found.salutation == "Dear Oyelaran Castellane:"


def test_an_old_letter() -> None:
    found = header(OLD)
    assert found.delivery == ("Mail Stop 3030", "Via Facsimile")
    assert found.addressee == Addressee(
        "Prof. Marguerite T. Sandoval, Ph.D.",
        "President, Treasurer and Principal Accounting Officer",
        "Glasswing Optics Co.",
        ("731 Tanager Lane, Building C", "Rochester, New York 14604"),
    )
    assert found.subject.forms == ("Form 10-KT", "Form 8-K")
    assert found.subject.file_numbers == ("0-99312", "33-99313")


REVIEWS: list[tuple[str, ReviewType]] = [
    ("Form 10-K for the Fiscal Year Ended September 28, 2024", "periodic"),
    ("Form 8-K filed May 4, 2022", "periodic"),
    ("Registration Statement on Form S-4", "registration"),
    ("Amendment No. 2 to Form 10-12B", "registration"),
    ("Draft Registration Statement on Form S-1", "draft_registration"),
    ("Definitive Proxy Statement on Schedule 14A", "proxy"),
    ("PRER14A revised proxy materials on Schedule 14A", "proxy"),
    ("Schedule TO-T filed June 1, 2020", "tender_going_private"),
    ("Offering Statement on Form 1-A", "regulation_a"),
    ("CIK 0001999001", "other"),
]


@pytest.mark.parametrize(("line", "review"), REVIEWS)
def test_the_re_block_tells_the_review(line: str, review: ReviewType) -> None:
    address = "May 4, 2022\nNoor Haldane\nPlumb Harbor Cables plc\n\n"
    text = f"{address}Re: Plumb Harbor Cables plc\n    {line}\n\nDear Noor Haldane:"
    assert header(text).subject.review_type == review


def test_a_cik_stands_for_a_file_number() -> None:
    lines = (
        "Re: Plumb Harbor Cables plc",
        "    Draft Registration Statement on Form S-1",
        "    CIK No. 0001999001",
    )
    found = header("\n".join((*lines, "", "Dear Noor Haldane:"))).subject
    assert (found.ciks, found.file_numbers) == (("0001999001",), ())
