"""The top of a letter: letterheads, ways of delivery, dates and addresses of all years and offices."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.model import Addressee, CommentLetter
from drafter.reading import read

COMMISSION = "UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\nWASHINGTON, D.C. 20549"
LETTERHEAD = f"{COMMISSION}\n\nDIVISION OF\nCORPORATION FINANCE"
DATE = " " * 36 + "June 3, 2008"
STREET = ("4 Mill Lane", "Dover, DE 19901")
ADDRESS = "Ms. Ada Quill\nChief Financial Officer\nTern Harbor Foods, Inc.\n4 Mill Lane\nDover, DE 19901"
ADA = Addressee("Ms. Ada Quill", "Chief Financial Officer", "Tern Harbor Foods, Inc.", STREET)
REST = """
       Re:    Tern Harbor Foods, Inc.
              Form 10-K for the fiscal year ended December 31, 2007
              File No. 001-99777

{salutation}

       We have reviewed your filing and have the following comment.

1.     Please revise the discussion of your gross margin on page 4.

       You may contact Ida Moss at (202) 551-0101.

                                             Sincerely,

                                             Ward Pell
                                             Branch Chief
"""


def letter(*top: str, salutation: str = "Dear Ms. Quill:") -> CommentLetter:
    text = "\n\n".join((*top, REST.format(salutation=salutation)))
    return read(text.encode(), name="letter.txt")


def assert_addressed(found: CommentLetter, addressee: Addressee) -> None:
    assert found.addressee == addressee
    assert [comment.number for comment in found.comments] == [1]
    assert "addressee_uncertain" not in {warning.code for warning in found.warnings}


LETTERHEADS = [
    LETTERHEAD,
    "U.S. SECURITIES AND EXCHANGE COMMISSION\nWASHINGTON, D.C. 20549",
    "SECURITIES AND EXCHANGE COMMISSION\nWashington, D.C.  20549-4561",
    "United States\nSecurities and Exchange Commission\n100 F Street, N.E.\nWashington, D.C. 20549\n\n"
    "Office of Mergers and Acquisitions",
    "UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\nCHICAGO REGIONAL OFFICE\n175 W. JACKSON BOULEVARD\nSUITE 900\n"
    "CHICAGO, ILLINOIS 60604",
    "UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\nLos Angeles Regional Office\n5670 Wilshire Blvd., 11th Floor\n"
    "Los Angeles, CA 90036",
    "Securities and Exchange Commission\nDivision of Investment Management\nWashington, D.C. 20549",
]


@pytest.mark.parametrize("letterhead", LETTERHEADS)
def test_nobody_is_addressed_in_a_letterhead(letterhead: str) -> None:
    found = letter(letterhead, DATE, ADDRESS)
    assert_addressed(found, ADA)
    assert found.date == date(2008, 6, 3)


@pytest.mark.parametrize(
    ("letterhead", "division"),
    [
        (LETTERHEAD, "Division of Corporation Finance"),
        (
            LETTERHEAD.replace("CORPORATION FINANCE", "INVESTMENT MANAGEMENT"),
            "Division of Investment Management",
        ),
        (LETTERHEAD.replace("DIVISION", "DI VISION"), "Division of Corporation Finance"),
        ("SECURITIES AND EXCHANGE COMMISSION", None),
    ],
)
def test_the_division_of_the_letterhead(letterhead: str, division: str | None) -> None:
    assert letter(letterhead, DATE, ADDRESS).signature.division == division


DELIVERIES = [
    "By Fax: (302) 555-0100",
    "VIA FEDERAL EXPRESS AND FACSIMILE",
    "Fax (302) 555-0199",
    "By Registered Mail, Return Receipt Requested",
    "Sent by courier",
    "Via Facsimile (011) 44-20-7555-0100 and Regular Mail",
    "aquill@ternharbor.example",
    "Telecopier No. (302) 555-0177",
    "Room 4415",
    "CERTIFIED MAIL",
    "HAND DELIVERED",
    "Mailed and Faxed",
    "Personal & Confidential",
    "(302) 555-0100 (fax)",
    "Through EDGAR and by courier",
]


@pytest.mark.parametrize("line", DELIVERIES)
def test_how_a_letter_is_sent_is_not_the_addressee(line: str) -> None:
    for top in ((LETTERHEAD, line, DATE, ADDRESS), (DATE, line, ADDRESS), (DATE, f"{ADDRESS}\n{line}")):
        found = letter(*top)
        assert_addressed(found, ADA)
        assert found.delivery == (line,)


@pytest.mark.parametrize(
    "written", ["JUN - 3 2008", "3 June 2008", "Dated: June 3,2008", "Tuesday, June 3rd, 2008"]
)
def test_a_letter_is_the_staffs_however_its_date_is_written(written: str) -> None:
    found = letter(LETTERHEAD, f"{' ' * 36}{written}", ADDRESS)
    assert_addressed(found, ADA)
    assert found.date == date(2008, 6, 3)


@pytest.mark.parametrize(
    "top", [(LETTERHEAD, ADDRESS), (ADDRESS,), (LETTERHEAD, f"{' ' * 36}JUN 31 2008", ADDRESS)]
)
def test_a_letter_without_a_date_is_the_staffs_too(top: tuple[str, ...]) -> None:
    found = letter(*top)
    assert found.date is None
    assert found.kind == "comments"
    assert found.addressee.name == "Ms. Ada Quill"
    assert "part_missing" in {warning.code for warning in found.warnings}


ADDRESSES = [
    (
        "Ada Quill, Esq.\nPell, Marrow, Stone &\nOakes LLP",
        Addressee("Ada Quill, Esq.", None, "Pell, Marrow, Stone & Oakes LLP"),
    ),
    (
        "Ada Quill\nPartner\nLaw Offices of Ada Quill",
        Addressee("Ada Quill", "Partner", "Law Offices of Ada Quill"),
    ),
    (
        "Ms. Ada Quill, CFO\nTern Harbor Foods, Inc.",
        Addressee("Ms. Ada Quill", "CFO", "Tern Harbor Foods, Inc."),
    ),
    ("Ms. Ada Quill\nChief Financial Officer Tern Harbor Foods, Inc.", ADA),
    ("Ms. Ada Quill, Chief Financial Officer, Tern Harbor Foods, Inc.", ADA),
    ("Tern Harbor Foods, Inc.\nAttn: Ms. Ada Quill, Chief Financial Officer", ADA),
    (
        "Ms. Ada Quill\nExecutive Vice President, Secretary\nand General Counsel\nTern Harbor Foods, Inc.",
        Addressee(
            "Ms. Ada Quill",
            "Executive Vice President, Secretary and General Counsel",
            "Tern Harbor Foods, Inc.",
        ),
    ),
    (
        "Tern Harbor Foods, Inc.\nAttention: Ada Quill",
        Addressee("Ada Quill", None, "Tern Harbor Foods, Inc."),
    ),
    (
        "ADA QUILL\nTREASURER\nTERN HARBOR FOODS, INC.",
        Addressee("ADA QUILL", "TREASURER", "TERN HARBOR FOODS, INC."),
    ),
    ("Ada Quill\nQuill Capital Management", Addressee("Ada Quill", None, "Quill Capital Management")),
    (
        "Ms. Ada Quill\nChief Financial Officer\nTern Harbor",
        Addressee("Ms. Ada Quill", "Chief Financial Officer", "Tern Harbor"),
    ),
    ("Ms. Ada Quill", Addressee("Ms. Ada Quill")),
    ("Ms. Ada Quill - Chief Financial Officer\nTern Harbor Foods, Inc.", ADA),
    ("Ms. Ada Quill (Chief Financial Officer)\nTern Harbor Foods, Inc.", ADA),
    ("Ms. Ada Quill\nChief Financial Officer, Tern Harbor\nFoods, Inc.", ADA),
    ("Ms. Ada Quill\nAttorney at Law", Addressee("Ms. Ada Quill", "Attorney at Law")),
    (
        "Ms. Ada Quill, Registered Agent\nTern Harbor Foods, Inc.",
        Addressee("Ms. Ada Quill", "Registered Agent", "Tern Harbor Foods, Inc."),
    ),
    (
        "Tern Harbor Foods, Inc.\nAttn.: Ms. Ada Quill",
        Addressee("Ms. Ada Quill", None, "Tern Harbor Foods, Inc."),
    ),
]


@pytest.mark.parametrize(("lines", "addressee"), ADDRESSES)
def test_each_line_is_known_by_what_it_is(lines: str, addressee: Addressee) -> None:
    found = letter(LETTERHEAD, DATE, "\n".join((lines, *STREET)))
    assert_addressed(found, addressee._replace(address=STREET))


@pytest.mark.parametrize("before", ["Our Ref: 08-1183", "Juni 3, 2008", "Not public"])
def test_an_unknown_line_above_the_addressee_is_no_part_of_the_address(before: str) -> None:
    found = letter(LETTERHEAD, DATE, before, ADDRESS)
    assert_addressed(found, ADA)
    assert [line.text for line in found.unplaced] == [before]


@pytest.mark.parametrize("written", ["Washington, June 3, 2008", "This Tuesday the 3rd of June, 2008"])
def test_words_before_the_date_are_no_part_of_the_address(written: str) -> None:
    found = letter(LETTERHEAD, f"{' ' * 36}{written}", ADDRESS)
    assert_addressed(found, ADA)
    assert found.date == date(2008, 6, 3)


def test_a_second_date_is_reported() -> None:
    found = letter(LETTERHEAD, f"{DATE}\n{' ' * 36}(Revised June 5, 2008)", ADDRESS)
    assert_addressed(found, ADA)
    assert found.date == date(2008, 6, 3)
    assert [line.text for line in found.unplaced] == ["(Revised June 5, 2008)"]


def test_nobody_is_named() -> None:
    found = letter(
        LETTERHEAD, DATE, "\n".join(("Tern Harbor Foods, Inc.", *STREET)), salutation="Ladies and Gentlemen:"
    )
    assert_addressed(found, Addressee(None, None, "Tern Harbor Foods, Inc.", STREET))


def test_in_care_of() -> None:
    found = letter(
        DATE, "Ms. Ada Quill\nTern Harbor Foods, Inc.\nc/o Pell & Marrow LLP\n4 Mill Lane\nDover, DE 19901"
    )
    assert_addressed(
        found, Addressee("Ms. Ada Quill", None, "Tern Harbor Foods, Inc.", ("c/o Pell & Marrow LLP", *STREET))
    )


COUNSEL = "Mr. Otto Marrow\nPell & Marrow LLP\n12 High Street\nDover, DE 19901"


@pytest.mark.parametrize("blocks", [(ADDRESS, COUNSEL), (COUNSEL, ADDRESS)])
def test_of_two_addressees_the_salutation_names_the_first(blocks: tuple[str, str]) -> None:
    found = letter(LETTERHEAD, DATE, *blocks)
    assert_addressed(found, ADA._replace(others=tuple(COUNSEL.splitlines())))


def test_two_people_of_one_company() -> None:
    found = letter(
        DATE,
        "Ms. Ada Quill\nMr. Otto Marrow\nTern Harbor Foods, Inc.\n4 Mill Lane",
        salutation="Dear Ms. Quill and Mr. Marrow:",
    )
    assert found.addressee.name == "Ms. Ada Quill"
    assert found.addressee.others == ("Mr. Otto Marrow",)
    assert found.addressee.company == "Tern Harbor Foods, Inc."


@pytest.mark.parametrize(
    "salutation",
    [
        "DEAR MS. QUILL:",
        "Dear Ms. Quill;",
        "Ladies/Gentlemen:",
        "Ladies & Gentlemen:",
        "Gentlemen:",
        "Dear Sir or Madam:",
        "Sirs:",
        "Ms. Quill:",
        "Ms. Quill,",
        "Messrs. Quill and Pell:",
        "To Whom It May Concern:",
    ],
)
def test_salutations(salutation: str) -> None:
    found = letter(LETTERHEAD, DATE, ADDRESS, salutation=salutation)
    assert found.salutation == salutation
    assert found.opening == ("We have reviewed your filing and have the following comment.",)


def test_a_response_is_read_as_a_letter_when_it_is_said_to_be_one() -> None:
    body = "On behalf of the staff, we write.\n\n1. Please revise page 4.\n"
    text = f"{DATE}\n\n{LETTERHEAD}\n\nDear Mr. Pell:\n\n{body}"

    refused, found = (read(text.encode(), as_letter=said) for said in (False, True))

    assert (refused.kind, refused.comments) == ("other", ())
    assert [comment.number for comment in found.comments] == [1]
    assert "read_as_letter" in {warning.code for warning in found.warnings}
    assert "not_from_staff" not in {warning.code for warning in found.warnings}


def test_a_response_is_not_the_staffs_though_it_quotes_the_staff() -> None:
    text = (
        f"Tern Harbor Foods, Inc.\n4 Mill Lane\n\nJune 20, 2008\n\nVIA EDGAR\n\n{LETTERHEAD}\n\nAttn: Ward Pell\n\n"
        "Re: Tern Harbor Foods, Inc.\n    Form 10-K\n\nDear Mr. Pell:\n\nWe are responding to the comments in your "
        "letter of June 3, 2008.\n\n1. Please revise the discussion.\n\nResponse: We have revised it.\n\n"
        "Sincerely,\n\nAda Quill"
    )
    found = read(text.encode(), name="letter.txt")
    assert found.kind == "other"
    assert found.comments == ()
    assert "not_from_staff" in {warning.code for warning in found.warnings}


def test_a_letter_to_the_staff_is_none_of_the_staffs_whoever_is_named_below_the_commission() -> None:
    """A request for more time quotes nothing, and says nothing that only a response says."""
    text = (
        "June 20, 2008\n\nVIA EDGAR\n\nUnited States Securities and Exchange Commission\nOffice of Food\n100 F Street, "
        "N.E.\nWashington, D.C. 20549\n\nAttention: Ward Pell\n           Ada Wren\n\nRe: Tern Harbor Foods, Inc.\n    "
        "Form 10-K\n\nDear Mr. Pell and Ms. Wren:\n\nBy letter dated June 3, 2008, the staff provided comments. As "
        "discussed by telephone, we plan to respond by July 9, 2008.\n\nSincerely,\n\nAda Quill"
    )
    found = read(text.encode(), name="letter.txt")
    assert "not_from_staff" in {warning.code for warning in found.warnings}
