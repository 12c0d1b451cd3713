"""Contacts and signatures, as letters of different years print them."""

from __future__ import annotations

import pytest

from drafter.model import Contact, Signature
from drafter.reading.closing import read_closing, read_contacts
from drafter.reading.formats.edgar_text import text_source
from drafter.reading.ledger import Ledger

CONTACTS = [
    (
        "You may contact Ada Lind at 202-551-0001 or Ben Roe at 202-551-0002 if you have questions about "
        "comments on the financial statements and related matters. Please contact Cy Vane at "
        "202-551-0003 with any other questions.",
        [
            Contact("Ada Lind", "202-551-0001", "accounting"),
            Contact("Ben Roe", "202-551-0002", "accounting"),
            Contact("Cy Vane", "202-551-0003", "legal"),
        ],
    ),
    (
        "Please contact Ada D. Lind, Staff Accountant, at (202) 551-0001 with any questions.",
        [Contact("Ada D. Lind", "202-551-0001", "any", "Staff Accountant")],
    ),
    (
        "You may contact Ada Lind (Staff Accountant) at (202) 551- 0001 if you have questions.",
        [Contact("Ada Lind", "202-551-0001", "any", "Staff Accountant")],
    ),
    (
        "You may contact Ada Lind at 202-551-0001 with questions about the engineering comments.",
        [Contact("Ada Lind", "202-551-0001", "engineering")],
    ),
    (
        "If you have any questions, please call me at (202) 551-0009.",
        [Contact("Sam O’Dell", "202-551-0009", "any")],
    ),
    (
        "You may contact Terence O’Brien-Smith at 202-551-0001 or the undersigned at 202-551-0009.",
        [
            Contact("Terence O’Brien-Smith", "202-551-0001", "any"),
            Contact("Sam O’Dell", "202-551-0009", "any"),
        ],
    ),
    ("Please direct your answer to the Commission.", []),
]

SIGNATURES = [
    (
        "Sincerely,\nDivision of Corporation Finance\nOffice of Life Sciences",
        Signature(division="Division of Corporation Finance", office="Office of Life Sciences"),
    ),
    (
        "Sincerely,\nDivision of\nCorporation Finance\nOffice of Real Estate and\nCommodities",
        Signature(division="Division of Corporation Finance", office="Office of Real Estate and Commodities"),
    ),
    (
        "Sincerely,\n/s/ Sam O'Dell\nSam O'Dell\nAssistant Director\nOffice of Telecommunications",
        Signature("Sam O'Dell", "Assistant Director", None, "Office of Telecommunications"),
    ),
    (
        "Sincerely,\n/s/ Sam Dell for\nSam Dell\nSenior Assistant\nChief Accountant",
        Signature("Sam Dell", "Senior Assistant Chief Accountant", None, None),
    ),
    (
        "Sincerely,\n\n/s/ Dana Orr\n\nDana Orr, Chief\nOffice of Global Security Risk\n",
        Signature("Dana Orr", "Chief", None, "Office of Global Security Risk"),
    ),
]


@pytest.mark.parametrize(("text", "contacts"), CONTACTS)
def test_contacts_and_what_each_is_for(text: str, contacts: list[Contact]) -> None:
    assert list(read_contacts(text, signer="Sam O’Dell")) == contacts


@pytest.mark.parametrize(("text", "signature"), SIGNATURES)
def test_signatures(text: str, signature: Signature) -> None:
    assert read_closing(text_source(text, "closing").lines, (), Ledger()).signature == signature


def test_copies() -> None:
    text = "Sincerely,\nOffice of Finance\ncc:   Lee Park, Esq.\n      Park & Oak LLP\n      Fax: 555-0100\nVia E-mail"
    assert read_closing(text_source(text, "closing").lines, (), Ledger()).cc == (
        "Lee Park, Esq.",
        "Park & Oak LLP",
    )
