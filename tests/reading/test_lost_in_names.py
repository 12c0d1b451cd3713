"""Names in EDGAR's text form, which drops apostrophes and accented letters: what is mended, and what is reported."""

from __future__ import annotations

import pytest

from drafter.model import CommentLetter
from drafter.reading import read
from drafter.reading.lost_in_names import mend_names

LETTER = """
                                   March 3, 2011

{addressee}
Chief Executive Officer
Pelorus Dredging Inc

       Re:    Pelorus Dredging Inc
              Form 10-K

Dear {greeted}:

       We have reviewed your filing and have the following comment.

1.     Please tell us who owns the dredger, which bank has lent you the money to buy her, and
       when the loan falls due.

       You may contact {contact} at 202-551-0001 with any questions.

                                   Sincerely,

                                   {signer}
                                   Branch Chief

cc:    {copied}
"""
PLAIN = {
    "addressee": "Ines Marchetti",
    "greeted": "Ms. Marchetti",
    "contact": "Ada Lind",
    "signer": "Ruth Vance",
    "copied": "Bo Ferrar",
}


def letter_to(**names: str) -> CommentLetter:
    return read(LETTER.format(**{**PLAIN, **names}).encode(), name="letter.txt")


def lost_in(letter: CommentLetter) -> list[str]:
    return [warning.message for warning in letter.warnings if warning.code == "lost_characters"]


@pytest.mark.parametrize("gap", [" ", "   "])
def test_an_irish_name_gets_its_apostrophe_back_everywhere(gap: str) -> None:
    letter = letter_to(
        addressee=f"Ines O{gap}Brien",
        greeted=f"Ms. O{gap}Brien",
        contact=f"Ada O{gap}Dell",
        signer=f"Ruth O{gap}Hara",
        copied=f"Bo O{gap}Shea",
    )

    assert letter.addressee.name == "Ines O’Brien"
    assert letter.salutation == "Dear Ms. O’Brien:"
    assert [contact.name for contact in letter.contacts] == ["Ada O’Dell"]
    assert letter.signature.name == "Ruth O’Hara"
    assert letter.cc == ("Bo O’Shea",)
    assert lost_in(letter) == []


@pytest.mark.parametrize(
    ("part", "printed", "shown"),
    [
        ("signer", "Ruth D   Arcy", "Ruth D _ Arcy"),
        ("addressee", "In  s Marchetti", "In _ s Marchetti"),
        ("contact", "Ada D   Arcy", "Ada D _ Arcy"),
        ("copied", "Bo Ferr  r", "Bo Ferr _ r"),
    ],
)
def test_another_gap_in_a_name_is_reported(part: str, printed: str, shown: str) -> None:
    (message,) = lost_in(letter_to(**{part: printed}))

    assert f"“{shown}”" in message


def test_names_without_a_gap_are_left_alone() -> None:
    letter = letter_to(addressee="Ines T. Marchetti", signer="Ruth O. Vance")

    assert (letter.addressee.name, letter.signature.name) == ("Ines T. Marchetti", "Ruth O. Vance")
    assert lost_in(letter) == []


@pytest.mark.parametrize("text", ["O Brien", "Vance O. Brien", "type O blood", "Berth O 12", "JO Brien"])
def test_only_a_letter_inside_a_name_is_mended(text: str) -> None:
    assert mend_names(text) == text
