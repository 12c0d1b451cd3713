"""What goes along with a letter: rows of changes to the sample letter, and what the list says then."""

from __future__ import annotations

import pytest

import drafter
from drafter.checking.rule import Example
from drafter.checking.sample_request import OMITTED, REQUESTED
from drafter.exporting.packing import Packing, packing_of
from drafter.services.check import matter_to_check
from tests.checking.sample import response_letter, staff_letter

FORM = "Form 10-K for Fiscal Year Ended September 30, 2024"


def packing(example: Example) -> Packing:
    letter = drafter.read(staff_letter(example), name="staff.txt")
    return packing_of(matter_to_check(response_letter(example), [letter], name="response.docx"))


def names(example: Example) -> dict[str, str]:
    return {item.name: item.how for item in packing(example).items}


def test_an_amended_report() -> None:
    assert names(Example()) == {
        "Amendment No. 1 to the Form 10-K": "filed with the letter",
        "a copy of the amendment marked to show the changes": "tagged in the amendment, or by e-mail",
        "Exhibits 31.1, 31.2, 32.1": "filed with the amendment or report",
    }


ITEMS = [
    (
        Example(
            response=(("At that date, the Company could", "Annex A to this letter has the terms. It could"),)
        ),
        "Annex A",
        "named in the letter, and not in it",
    ),
    (
        Example(
            response=(
                ("At that date, the Company could", "Annex A to this letter has the terms. It could"),
                ("cc: Leonie", "Annex A\nTerms of the facility\n\ncc: Leonie"),
            )
        ),
        "Annex A",
        "in the letter",
    ),
    (
        Example(
            response=(
                (
                    "At that date, the Company could",
                    "It is supplementally providing the waivers under Rule 12b-4. It could",
                ),
            )
        ),
        "supplemental materials",
        "to the staff, not on EDGAR",
    ),
    (
        Example(response=(OMITTED, *REQUESTED)),
        "a copy of the request for confidential treatment",
        "to the Office of FOIA Services",
    ),
    (
        Example(both=((FORM, "Registration Statement on Form S-1"),)),
        "a request for acceleration",
        "when the comments are settled",
    ),
    (
        Example(both=((FORM, "Offering Statement on Form 1-A"),)),
        "a request for qualification",
        "when the comments are settled",
    ),
]


@pytest.mark.parametrize(("example", "name", "how"), ITEMS)
def test_what_the_letter_names_goes_along(example: Example, name: str, how: str) -> None:
    assert names(example).get(name) == how


SUPPLEMENTS = [
    ("We are supplementally providing the waivers to the Staff.", True),
    ("We are providing the waivers to the Staff supplementally.", True),
    ("The waivers are sent to the Staff under separate cover.", True),
    ("We supplementally provide the calculation below.", False),
    ("The Company provides its calculation supplementally in the following table.", False),
    ("We supplementally furnish the calculation as follows:", False),
    ("The Company supplementally submits that the covenant was met.", False),
]


@pytest.mark.parametrize(("sentence", "goes_apart"), SUPPLEMENTS)
def test_only_materials_that_are_not_in_the_letter_go_apart(sentence: str, goes_apart: bool) -> None:
    said = Example(
        response=(("At that date, the Company could", f"{sentence} At that date, the Company could"),)
    )

    assert ("supplemental materials" in names(said)) == goes_apart


@pytest.mark.parametrize(
    ("form", "expected", "public"),
    [
        (
            "Form 20-F for Fiscal Year Ended September 30, 2024",
            "CORRESP",
            "after the staff completes its review",
        ),
        ("Registration Statement on Form S-1", "CORRESP", "after the filing is effective"),
        ("Draft Registration Statement on Form S-1", "DRSLTR", "after the filing is effective"),
        ("Offering Statement on Form 1-A", "CORRESP", "after the filing is qualified"),
        ("Draft Offering Statement on Form 1-A", "DOSLTR", "after the filing is qualified"),
    ],
)
def test_the_form_type_and_the_release_follow_from_the_filing(form: str, expected: str, public: str) -> None:
    found = packing(Example(both=((FORM, form),)))

    assert found.form_type == expected
    assert public in found.public
