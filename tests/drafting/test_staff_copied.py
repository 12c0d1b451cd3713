"""Those copied on the staff's letter, without the staff."""

from __future__ import annotations

import pytest

from drafter.drafting.staff_copied import STAFF_TITLES, without_staff
from drafter.model import CommentLetter, Contact, Signature


@pytest.mark.parametrize("example", [example for _, example in STAFF_TITLES])
def test_each_title_is_of_the_staff(example: str) -> None:
    assert without_staff(CommentLetter("staff.txt", "comments", cc=(example,))) == ()


@pytest.mark.parametrize(
    ("copied", "kept"),
    [
        (("Halina Sorel, Pemberton Audit LLP",), ("Halina Sorel, Pemberton Audit LLP",)),
        (("Kit Merrow", "Branch Chief", "Halina Sorel, Esq."), ("Halina Sorel, Esq.",)),
        (("Halina Sorel", "Quill & Abernathy LLP"), ("Halina Sorel", "Quill & Abernathy LLP")),
        (("Lars Odum, Director", "Iris Vale, General Counsel"), ("Lars Odum, Director", "Iris Vale, General Counsel")),
        (("Ann Reed, Senior Counsel", "Jo Moss"), ()),  # who signed, and a contact
    ],
)  # fmt: skip
def test_who_is_outside_of_the_staff(copied: tuple[str, ...], kept: tuple[str, ...]) -> None:
    letter = CommentLetter(
        "staff.txt",
        "comments",
        contacts=(Contact("Jo Moss", None, "any"),),
        signature=Signature("Ann Reed"),
        cc=copied,
    )

    assert without_staff(letter) == kept
