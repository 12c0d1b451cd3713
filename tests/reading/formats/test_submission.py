"""EDGAR submissions: an SGML header, the letter's PDF in uuencoding, and EDGAR's extract of its text."""

from __future__ import annotations

import binascii
from collections.abc import Callable
from datetime import date

import pytest

from drafter.errors import InputNotReadableError, InputScannedError
from drafter.model import EdgarHeader
from drafter.reading.formats import read_source
from drafter.reading.formats.submission import submission_source

HEADER = """\
<SEC-DOCUMENT>0000000000-22-001234.txt : 20220701
<SEC-HEADER>0000000000-22-001234.hdr.sgml : 20220701
ACCESSION NUMBER:		0000000000-22-001234
CONFORMED SUBMISSION TYPE:	UPLOAD
FILED AS OF DATE:		20220303

FILED FOR:

	COMPANY DATA:
		COMPANY CONFORMED NAME:			HARROW CORP
		CENTRAL INDEX KEY:			0009999991
		ORGANIZATION NAME:           	06 Technology

	FILING VALUES:
		SEC FILE NUMBER:	001-99991

FILED FOR:

	COMPANY DATA:
		COMPANY CONFORMED NAME:			HARROW FINANCE LLC
		CENTRAL INDEX KEY:			0009999992
		ORGANIZATION NAME:           	06 Technology

	FILING VALUES:
		SEC FILE NUMBER:	001-99991
</SEC-HEADER>
"""
EXTRACT = "                 March 3, 2022\n\n   Dear Ms. Roe:\n"


def document(kind: str, body: str) -> str:
    return f"<DOCUMENT>\n<TYPE>{kind}\n<SEQUENCE>1\n<FILENAME>file\n<TEXT>\n{body}</TEXT>\n</DOCUMENT>\n"


def uuencoded(data: bytes) -> str:
    """As EDGAR stores it: without the blanks at the ends of lines."""
    lines = [binascii.b2a_uu(data[at : at + 45]).decode().rstrip() for at in range(0, len(data), 45)]
    return "\n".join(["<PDF>", "begin 644 filename1", *lines, "`", "end", "</PDF>", ""])


@pytest.fixture
def pdf(make_pdf: Callable[..., bytes]) -> bytes:
    return make_pdf([(72, 700, "March 3, 2022"), (72, 672, "Dear Ms. Roe:")])


def test_the_pdf_is_read_and_the_extract_comes_along(pdf: bytes) -> None:
    text = HEADER + document("LETTER", uuencoded(pdf)) + document("TEXT-EXTRACT", EXTRACT)
    source = submission_source(text, "letter.txt")
    assert (source.form, [line.text for line in source.lines]) == ("pdf", ["March 3, 2022", "Dear Ms. Roe:"])
    assert source.alternative is not None
    assert source.alternative.form == "text"
    assert [line.text for line in source.alternative.lines] == ["March 3, 2022", "Dear Ms. Roe:"]
    assert source.notes == ()


def test_the_header_names_the_filing(pdf: bytes) -> None:
    source = submission_source(HEADER + document("LETTER", uuencoded(pdf)), "letter.txt")
    assert source.accession == "0000000000-22-001234"
    assert source.edgar == EdgarHeader(
        accession="0000000000-22-001234",
        companies=("HARROW CORP", "HARROW FINANCE LLC"),
        ciks=("0009999991", "0009999992"),
        file_numbers=("001-99991",),
        office="06 Technology",
        form="UPLOAD",
        filed=date(2022, 3, 3),
    )


def test_earlier_names_are_kept_apart() -> None:
    former = "\tFORMER COMPANY:\n\t\tFORMER CONFORMED NAME:\tHARROW MILLS INC\n</SEC-HEADER>"
    source = submission_source(
        HEADER.replace("</SEC-HEADER>", former) + document("TEXT-EXTRACT", EXTRACT), "letter.txt"
    )
    assert source.edgar is not None
    assert source.edgar.companies == ("HARROW CORP", "HARROW FINANCE LLC")
    assert source.edgar.former_names == ("HARROW MILLS INC",)


@pytest.mark.parametrize(
    ("line", "sic", "industry"),
    [
        (
            "\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tCONVERTED PAPER & PAPERBOARD [2670]",
            "2670",
            "CONVERTED PAPER & PAPERBOARD",
        ),
        ("\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\t2670", "2670", None),
        ("<ASSIGNED-SIC>2670", "2670", None),
        ("\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tUNKNOWN SIC", None, None),
    ],
)
def test_the_industry_has_a_code_and_perhaps_a_name(line: str, sic: str | None, industry: str | None) -> None:
    source = submission_source(
        HEADER.replace("</SEC-HEADER>", f"{line}\n</SEC-HEADER>") + document("TEXT-EXTRACT", EXTRACT),
        "letter.txt",
    )
    assert source.edgar is not None
    assert (source.edgar.sic, source.edgar.industry) == (sic, industry)


@pytest.mark.parametrize("filed", ["20220230", "soon", "2022"])
def test_a_day_that_does_not_exist_is_none(filed: str) -> None:
    source = submission_source(
        HEADER.replace("20220303", filed) + document("TEXT-EXTRACT", EXTRACT), "letter.txt"
    )
    assert source.edgar is not None
    assert source.edgar.filed is None


def test_the_header_may_be_in_tags() -> None:
    tags = (
        "<ACCESSION-NUMBER>0000000000-22-001234",
        "<TYPE>UPLOAD",
        "<FILING-DATE>20220303",
        "<CIK>0009999991",
    )
    header = "\n".join(("<SUBMISSION>", *tags, ""))
    source = submission_source(header + document("TEXT-EXTRACT", EXTRACT), "letter.txt")
    assert source.edgar == EdgarHeader(
        accession="0000000000-22-001234", ciks=("0009999991",), form="UPLOAD", filed=date(2022, 3, 3)
    )


@pytest.mark.parametrize("cut", [0.3, 0.6, 0.98])
def test_a_pdf_that_is_cut_short_gives_way_to_the_extract_with_a_note(pdf: bytes, cut: float) -> None:
    body = uuencoded(pdf)
    text = (
        HEADER + document("LETTER", body[: int(cut * len(body))] + "\n") + document("TEXT-EXTRACT", EXTRACT)
    )
    source = submission_source(text, "letter.txt")
    assert (source.form, source.lines[0].text) == ("text", "March 3, 2022")
    assert [note.code for note in source.notes] == ["pdf_unreadable"]
    assert source.notes[0].message.endswith("The PDF inside letter.txt is cut short or damaged.")
    assert source.accession == "0000000000-22-001234"


def test_a_pdf_that_is_cut_short_alone_is_refused(pdf: bytes) -> None:
    with pytest.raises(InputNotReadableError, match=r"cut short or damaged\. Download the submission again"):
        submission_source(document("LETTER", uuencoded(pdf)[:400]), "letter.txt")


def test_a_scan_gives_way_to_the_extract(make_pdf: Callable[..., bytes], picture: bytes) -> None:
    scan = document("LETTER", uuencoded(make_pdf(picture)))
    source = submission_source(scan + document("TEXT-EXTRACT", EXTRACT), "letter.txt")
    assert [note.code for note in source.notes] == ["pdf_unreadable"]
    with pytest.raises(InputScannedError):
        submission_source(scan, "letter.txt")


def test_a_checksum_behind_each_line_is_left_out(pdf: bytes) -> None:
    lines = uuencoded(pdf).split("\n")
    body = "\n".join(f"{line.ljust(61)}X" if line.startswith("M") else line for line in lines)
    assert submission_source(document("LETTER", body), "letter.txt").form == "pdf"


def test_the_extract_alone_is_read() -> None:
    source = submission_source(HEADER + document("TEXT-EXTRACT", EXTRACT), "letter.txt")
    assert (source.form, source.notes, source.alternative) == ("text", (), None)


def test_a_submission_that_ends_too_early_is_read_as_far_as_it_goes() -> None:
    text = HEADER + document("TEXT-EXTRACT", EXTRACT).partition("</TEXT>")[0]
    assert [line.text for line in submission_source(text, "letter.txt").lines] == [
        "March 3, 2022",
        "Dear Ms. Roe:",
    ]


def test_a_letter_in_html_is_read_as_html() -> None:
    source = submission_source(document("LETTER", "<html><p>Dear&nbsp;Ms. Roe:</p></html>\n"), "letter.txt")
    assert (source.form, source.lines[0].text) == ("html", "Dear Ms. Roe:")


def test_a_header_alone_is_refused() -> None:
    with pytest.raises(InputNotReadableError, match="without a document"):
        submission_source(HEADER, "letter.txt")


@pytest.mark.parametrize(
    "accession", ["../../x", "/x", "0000000000-22-001234/../../x", "0000000000-22-00123"]
)
def test_only_an_accession_number_counts_as_one(accession: str, pdf: bytes) -> None:
    header = HEADER.replace("ACCESSION NUMBER:\t\t0000000000-22-001234", f"ACCESSION NUMBER:\t\t{accession}")

    source = submission_source(header + document("LETTER", uuencoded(pdf)), "letter.txt")

    assert source.accession is None


def test_a_second_letter_is_told() -> None:
    text = f"<SEC-HEADER>\n</SEC-HEADER>\n{document('LETTER', 'Dear Ms. Roe:')}{document('LETTER', 'Dear Mr. Poe:')}"
    source = submission_source(text, "letter.txt")
    assert [line.text for line in source.lines] == ["Dear Ms. Roe:"]
    assert [note.code for note in source.notes] == ["part_unread"]
    assert "another document" in source.notes[0].message


def test_noncharacters_are_no_text_of_a_letter() -> None:
    source = read_source("Dear \ufdd0Ms.\ufdd3 Roe: \ufffe&#xFDD2;".encode(), "letter.txt")
    assert source.lines[0].text.startswith("Dear \ufffdMs.\ufffd Roe: \ufffd")
